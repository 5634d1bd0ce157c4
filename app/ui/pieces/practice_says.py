"""What the scripted client of a practice call says, as a quiet card. Practice knows what; the words are here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.card import Card
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.texts.format import quoted
from app.ui.texts.voice import INSTALLED, noted

if TYPE_CHECKING:
    from app.ui.texts.voice import Voice

_SAID: Final = {
    "link-expired": noted("PracticeSays", "The link does not open. It says it has expired."),
    "link-opened": noted("PracticeSays", "I have the page with the steps open."),
    "asks-french": noted("PracticeSays", "Could we do this in French?"),
    "thanks": noted("PracticeSays", "Thank you, that is much easier for me."),
    "no-credentials": noted("PracticeSays", "It asks for a username and a password. Which ones?"),
    "refused": noted("PracticeSays", "It says the username or the password is not right."),
    "accepted": noted("PracticeSays", "It took them. Now I see my accounts."),
    "linked": noted("PracticeSays", "It says my accounts are connected."),
    "linked-some": noted("PracticeSays", "It says connected. I think I am done."),
}


class PracticeSays(Retranslating, Card):
    """Shows the last thing said, in the client's language; gone while nothing was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("well", margins=(14, 10, 14, 12), spacing=0, parent=parent)
        self._key = ""
        self._voice: Voice = INSTALLED
        self._label = Text("label", "practice")
        self._words = Paragraph("lead", "text")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._label)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(beside_first_line(Icon("message-square", "practice"), drop=0))
        row.addLayout(column, 1)
        self.column.addLayout(row)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is said now, "" for nothing."""
        return self._words.text() if self._key else ""

    def tell(self, key: str, voice: Voice) -> None:
        """Show what `key` means, said by `voice`; a key this version does not know shows nothing."""
        self._key, self._voice = key if key in _SAID else "", voice
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._label.setText(self.tr("Your client says"))
        self._words.setText(quoted(self._voice.say("PracticeSays", _SAID[self._key]), self._voice) if self._key else "")
        self.setVisible(bool(self._key))
