"""Settings that belong together: a title, and the controls in columns where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.text import Paragraph, Rule, Text
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_TWO_FROM, _THREE_FROM = 620, 900  # px at 100 % text
_GAP: Final = 24


class SettingGroup(QWidget):
    """`add` puts a control into the next cell of at most `most` columns, `add_wide` over the whole width."""

    def __init__(self, most: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._title = Text("section")
        self._lead = Paragraph("small")
        self._lead.hide()
        self._controls: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addLayout(self._grid)
        column.addSpacing(20)
        column.addWidget(Rule())

    def add(self, control: QWidget) -> None:
        """Put a control into the next cell, in reading order."""
        self._controls.append((control, False))

    def add_wide(self, control: QWidget) -> None:
        """Put a control into a row of its own."""
        self._controls.append((control, True))

    def set_words(self, title: str, lead: str = "") -> None:
        """Title and first sentence, in the present language."""
        self._title.setText(title)
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))

    def arrange(self, columns: int = 1) -> None:
        """Lay the controls out; called once when all are added."""
        if columns == self._columns:
            return
        self._columns = columns
        place = 0
        for control, is_wide in self._controls:
            self._grid.removeWidget(control)
            if is_wide and place % columns:
                place += columns - place % columns
            self._grid.addWidget(control, *divmod(place, columns), 1, columns if is_wide else 1)
            place += columns if is_wide else 1
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = sum(self.width() >= look().px(least) for least in (0, _TWO_FROM, _THREE_FROM))
        self.arrange(min(self._most, fitting))
