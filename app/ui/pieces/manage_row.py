"""One subject of the Manage page: its name, how it stands, what one may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.ui.kit.restyle import restyle
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import Paragraph, Rule, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.kit.buttons import Button

_NAME_WIDE: Final = 212  # at every text size: larger text needs the room at the right


class ManageRow(QFrame):
    """`line` says how it stands, `more` what one should know, `state` a word with its icon before both when told."""

    def __init__(self, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Text("strong")
        self.state = StatusWord()
        self.state.hide()
        self.line = Paragraph("muted")
        self.more = Paragraph("small")
        self.name.setMinimumWidth(_NAME_WIDE)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addStretch(1)
        for part in (self.state, self.line, self.more):
            middle.addWidget(part)
        middle.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 18, 0, 18)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addSpacing(12)
        row.addLayout(middle, 1)
        row.addSpacing(12)
        for button in buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Rule())

    def tell(self, line: str, more: str = "", tone: str = "text2") -> None:
        """Say how it stands; `tone` colours the line."""
        restyle(self.line, "tone", tone)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.more.setText(more)
        self.more.setVisible(bool(more))
