"""Something on its way to Codat: how far it is, in words and as a bar, and the button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.progress_bar import ProgressBar
from app.ui.kit.text import Paragraph

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ProgressCard(Card):
    """`<room>.progress`, `<room>.<words>` T, `<room>.stop` B. Gone while nothing is sent; the words are its owner's."""

    stopped = Signal()

    def __init__(self, room: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__("tint", margins=(20, 16, 20, 16), spacing=8, parent=parent)
        self.words = addressed(Paragraph("lead", "text"), f"{room}.{words}")
        self.what = Paragraph("small")
        self.bar = ProgressBar(f"{room}.progress")
        self.stop = Button(f"{room}.stop")
        self.stop.clicked.connect(self.stopped)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        self.column.addLayout(row)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.what)
        self.hide()
