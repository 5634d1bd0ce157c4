"""Which column of a table is which: told in a line, and unfolded into fields to put it right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.base.plain import one_line
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.text import Paragraph, Text
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.ui.kit.choice_field import ChoiceField

_A_ROW: Final = 4
_LONGEST: Final = 40  # characters of a title that are shown


def column_titles(titles: Sequence[str], wide: int) -> list[str]:
    """What the columns of a table are called, harmless and short; those without a title by their number."""
    named = [*(one_line(title, _LONGEST).strip() for title in titles), *[""] * (wide - len(titles))]
    numbered = INSTALLED.say("ColumnsCard", "Column {number}")
    return [name or numbered.format(number=at) for at, name in enumerate(named, start=1)]


class ColumnsCard(Card):
    """`<room>.columns` folds and unfolds it: `turned`. Four fields a row; the words are its owner's."""

    turned = Signal()

    def __init__(self, room: str, fields: Mapping[str, ChoiceField], parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 10, 16, 12), spacing=8, parent=parent)
        self.is_open = False
        self.title = Text("label")
        self.found = Paragraph("small")
        self.toggle = Button(f"{room}.columns", "link")
        self.toggle.clicked.connect(self._turn)
        self.fields = fields
        self._grid = QWidget()
        self._lay_out()
        self.hide()

    def fold(self, found: Sequence[str], *, can_close: bool) -> None:
        """Show the fields while it is open, else what was found; without `can_close` it stays as it is."""
        self.found.setText(" · ".join(found))
        self.found.setVisible(not self.is_open)
        self._grid.setVisible(self.is_open)
        self.toggle.setVisible(can_close)

    def _turn(self) -> None:
        self.is_open = not self.is_open
        self.turned.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.toggle)
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // _A_ROW, place % _A_ROW)
        for column in range(_A_ROW):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.found)
        self.column.addWidget(self._grid)
