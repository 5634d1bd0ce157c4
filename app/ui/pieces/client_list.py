"""The list of clients: titles, rows, and one sentence where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.list_header import ListHeader
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.row_list import RowList
from app.ui.kit.text import Text
from app.ui.pieces.client_line import WIDE, ClientLine, line_of
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from app.onboarding.roster import ClientRow

_WIDE_FROM: Final = 880  # px at 100 % text: from here every column has room for its longest words
_HIGH, _HIGH_NARROW = 64, 88


class ClientList(Retranslating, QWidget):
    """`clients.list` with its titles. Tells which row was opened; knows neither tabs nor search."""

    opened = Signal(str)

    def __init__(
        self, now: Callable[[], datetime], read: Callable[[str], ClientRow | None], parent: QWidget | None = None
    ) -> None:
        """`read` gives the row of a client when it comes on screen; None leaves it empty."""
        super().__init__(parent)
        self._now = now
        self._read = read
        self._shown: Sequence[str] = ()
        self._last_look: datetime | None = None
        self._is_stale = False
        self._is_narrow = False
        self._nobody: Callable[[], str] | None = None
        self.rows = RowList("clients.list", "clients.row", ClientLine, self._fill, row_height=_HIGH)
        self._titles = ListHeader(WIDE, self.rows)
        self._sentence = Text("muted")
        self.rows.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._titles)
        column.addWidget(self._sentence)
        column.addWidget(self.rows, 1)
        self._sentence.setContentsMargins(0, 20, 0, 0)
        self._sentence.hide()
        self.retranslate()

    def show_rows(
        self, ids: Sequence[str], last_look: datetime | None, nobody: Callable[[], str], *, is_stale: bool
    ) -> None:
        """Show these clients, or what `nobody` says when there are none."""
        self._shown, self._last_look, self._is_stale = ids, last_look, is_stale
        self._nobody = None if ids else nobody
        self.rows.set_rows(ids)  # first: what follows may resize the list, which then fills the rows it has
        self._sentence.setText(nobody() if self._nobody else "")
        self._sentence.setVisible(not ids)
        self._titles.setVisible(bool(ids) and not self._is_narrow)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < look().px(_WIDE_FROM)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._titles.setVisible(bool(self._shown) and not is_narrow)
            self.rows.set_row_height(_HIGH_NARROW if is_narrow else _HIGH)

    @override
    def retranslate(self) -> None:
        self.rows.setAccessibleName(self.tr("List of clients"))
        self._titles.set_words(
            (self.tr("Client"), self.tr("Progress"), self.tr("What to do next"), self.tr("Last activity"))
        )
        self._sentence.setText(self._nobody() if self._nobody else "")
        self.rows.refresh()

    def _fill(self, line: ClientLine, index: int) -> None:
        row = self._read(self._shown[index])
        words = line_of(row, self._now(), self._last_look, is_stale=self._is_stale) if row is not None else None
        line.tell(words, is_narrow=self._is_narrow)
