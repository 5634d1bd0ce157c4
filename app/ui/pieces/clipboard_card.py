"""What of ours is on the clipboard, for how long, and a button to clear it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.base.secret_clipboard import ClipboardState
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.clipboard_meter import ClipboardMeter
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.texts import announcements
from app.ui.texts.format import seconds_left

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.base.secret_clipboard import SecretClipboard
    from app.ui.kit.words import Words


class ClipboardCard(Retranslating, Card):
    """Speaks of the labels of `names` only, and announces their end once; another page has its own card.

    Addresses: `<page>.clipboard` and `<page>.clear_clipboard`.
    """

    changed = Signal()  # another state, or another label

    def __init__(self, page: str, clipboard: SecretClipboard, names: Mapping[str, Words]) -> None:
        super().__init__(margins=(16, 16, 16, 16), spacing=0)
        self._clipboard = clipboard
        self._names = names
        self._seen = (ClipboardState.IDLE, "")
        self._is_used = False  # something of this page was there since the page was built
        self._title = Text("section")
        self._line = Paragraph("small")
        self._counting = QWidget()
        self._meter = ClipboardMeter()
        self.clearing = Button(f"{page}.clear_clipboard")
        self.clearing.clicked.connect(clipboard.clear)
        self.column.addWidget(self._title)
        self.column.addSpacing(2)
        self.column.addWidget(self._line)
        below = QVBoxLayout(self._counting)
        below.setContentsMargins(0, 10, 0, 0)
        below.setSpacing(12)
        below.addWidget(self._meter)
        below.addWidget(self.clearing)
        self.column.addWidget(self._counting)
        self.destroyed.connect(clipboard.listen(self._look))
        self._look()

    @property
    def label(self) -> str:
        """What of this page is on the clipboard now, "" for nothing."""
        return self._clipboard.label if self._is_holding else ""

    @property
    def _is_holding(self) -> bool:
        return self._clipboard.state is ClipboardState.HOLDING and self._clipboard.label in self._names

    @property
    def is_needed(self) -> bool:
        """Whether there is something to say."""
        return self._is_used and self._clipboard.label in self._names

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Clipboard"))
        self.clearing.set_text(self.tr("Clear now"))
        self._line.setText(self._words())

    def _words(self) -> str:
        if not self.is_needed:
            return ""
        if self._clipboard.state is ClipboardState.CLEARED:
            return announcements.clipboard_cleared()
        if self._clipboard.state is ClipboardState.LEFT_ALONE:
            return announcements.clipboard_left_alone()
        name, time = self._names[self._clipboard.label](), seconds_left(self._clipboard.seconds_left)
        return self.tr("{what}. Clears in {time}.").format(what=name, time=time)

    def _look(self) -> None:
        now = (self._clipboard.state, self._clipboard.label)
        before, self._seen = self._seen, now
        self._meter.tell(self._clipboard.share_left, 1.0)
        self._is_used = self._is_used or self._is_holding
        self._counting.setVisible(self._is_holding)
        self.retranslate()
        if now == before:
            return
        if self.is_needed and now[0] in {ClipboardState.CLEARED, ClipboardState.LEFT_ALONE}:
            announce.announce(self, self._words())
        self.changed.emit()
