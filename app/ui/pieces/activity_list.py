"""The list of what was done: titles, rows, and one sentence where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.list_header import ListHeader
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.row_list import RowList
from app.ui.kit.text import Paragraph
from app.ui.pieces.activity_line import WIDE, ActivityLine, line_of
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from app.onboarding.history import HistoryLine

_WIDE_FROM: Final = 820  # px at 100 % text
_HIGH: Final = 52


class ActivityList(Retranslating, QWidget):
    """`activity.list` with its titles. Tells the number of the event that was opened."""

    opened = Signal(int)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._shown: Sequence[HistoryLine] = ()
        self._is_narrow = False
        self._nothing: Callable[[], str] | None = None
        self.rows = RowList("activity.list", "activity.row", ActivityLine, self._fill, row_height=_HIGH)
        self._titles = ListHeader(WIDE, self.rows)
        self._sentence = Paragraph("muted")
        self.rows.opened.connect(lambda number: self.opened.emit(int(number)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._titles)
        column.addWidget(self._sentence)
        column.addWidget(self.rows, 1)
        self._sentence.setContentsMargins(0, 20, 0, 0)
        self._sentence.hide()
        self.retranslate()

    def show_lines(self, lines: Sequence[HistoryLine], nothing: Callable[[], str]) -> None:
        """Show these events, or what `nothing` says when there are none."""
        self._shown = lines
        self._nothing = None if lines else nothing
        self._sentence.setText(nothing() if not lines else "")
        self._sentence.setVisible(not lines)
        self._titles.setVisible(bool(lines) and not self._is_narrow)
        self.rows.set_rows([str(line.event.seq) for line in lines])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < look().px(_WIDE_FROM)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._titles.setVisible(bool(self._shown) and not is_narrow)
            self.rows.refresh()

    @override
    def retranslate(self) -> None:
        self.rows.setAccessibleName(self.tr("What was done, newest first"))
        self._titles.set_words((self.tr("What was done"), self.tr("Client"), self.tr("By"), self.tr("When")))
        self._sentence.setText(self._nothing() if self._nothing else "")
        self.rows.refresh()

    def _fill(self, row: ActivityLine, index: int) -> None:
        row.tell(line_of(self._shown[index], self._now()), is_narrow=self._is_narrow)
