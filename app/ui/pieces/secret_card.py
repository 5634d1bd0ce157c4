"""One half of a set of credentials: its value behind a mask, a button to copy it, a button to spell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.secret_view import SecretView
from app.ui.kit.spell_out import Spelled, SpellOut
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import Rule, Text
from app.ui.texts.spelling import CharacterKind, spell

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.secret import Secret
    from app.ui.texts.voice import Voice

_TONES: Final = {CharacterKind.CAPITAL: "accent", CharacterKind.NUMBER: "warning"}


class SecretCard(Retranslating, Card):
    """`address` is the value's: "credentials.username". `spell_address` is the spell-out button's.

    `voice` gives the language the value is spelled in: the client's. The value is hidden until `reveal`, and so is its
    spelling; whether it is to be spelled is remembered while it is hidden.
    """

    def __init__(self, address: str, spell_address: str, voice: Callable[[], Voice]) -> None:
        super().__init__(margins=(20, 14, 20, 16), spacing=6)
        page, _, part = address.partition(".")
        self._part = part
        self._voice = voice
        self._secret: Secret | None = None
        self._is_spelled = False
        self.label = Text("bold")
        self.copied = StatusWord("caption")
        self.spelling = Button(spell_address, "quiet")
        self.copying = Button(f"{page}.copy_{part}", icon="copy")
        self.value = SecretView(address)
        self._below = QWidget()
        self.cells = SpellOut(f"{address}_spelled", self._spell_sign, self._place)
        self.value.set_names(self._hidden_name, self._shown_name)
        self._lay_out()
        self.retranslate()
        self._settle()

    @property
    def is_revealed(self) -> bool:
        """Whether the eye can read it now."""
        return self.value.is_revealed

    @property
    def is_spelled(self) -> bool:
        """Whether it is spelled out whenever it is shown."""
        return self._is_spelled

    def hold(self, secret: Secret | None) -> None:
        """Hold another value, hidden; None forgets the former."""
        self._secret = secret
        self.value.hold(secret)
        self._settle()

    def reveal(self) -> None:
        """Let the eye read it."""
        self.value.reveal()
        self._settle()

    def conceal(self) -> None:
        """Hide it and its spelling."""
        self.value.conceal()
        self._settle()

    def set_spelled(self, spelled: bool) -> None:  # noqa: FBT001  # on or off, by a button
        """Spell it out, or not."""
        self._is_spelled = spelled
        self._settle()

    def set_spoken(self, spoken: bool) -> None:  # noqa: FBT001  # a setting, on or off
        """Whether a screen reader may read it while it is shown."""
        self.value.set_spoken(_aloud if spoken else None)
        self.cells.set_spoken(spoken)

    def show_copy(self, *, may_copy: bool, is_copied: bool) -> None:
        """Whether copying is allowed here, and whether the clipboard holds this value now."""
        self.copying.setVisible(may_copy)
        self.copied.setVisible(may_copy and is_copied)

    def speak_anew(self) -> None:
        """The client's language may have changed."""
        self.cells.retranslate()

    @override
    def retranslate(self) -> None:
        is_username = self._part == "username"
        self.label.setText(self.tr("Username") if is_username else self.tr("Password"))
        self.copied.tell("check", self.tr("Copied"), "success")
        self.copying.set_text(self.tr("Copy"))
        self.copying.setAccessibleName(self.tr("Copy username") if is_username else self.tr("Copy password"))
        shown = self._is_spelled and self.is_revealed
        self.spelling.set_text(self.tr("Hide spelling") if shown else self.tr("Spell out"))
        if shown:
            named = self.tr("Hide the username’s spelling") if is_username else self.tr("Hide the password’s spelling")
        else:
            named = self.tr("Spell out the username") if is_username else self.tr("Spell out the password")
        self.spelling.setAccessibleName(named)

    def _settle(self) -> None:
        shown = self._is_spelled and self.is_revealed
        self.cells.hold(self._secret if shown else None)
        self._below.setVisible(shown)
        self.retranslate()

    def _hidden_name(self) -> str:
        if self._part == "username":
            return self.tr("Client username, hidden. Press Reveal.")
        return self.tr("Client password, hidden. Press Reveal.")

    def _shown_name(self) -> str:
        return self.tr("Client username, shown") if self._part == "username" else self.tr("Client password, shown")

    def _spell_sign(self, sign: str) -> Spelled:
        if not sign:
            return Spelled("", "", "text3", "")
        (spelt,) = spell(sign, self._voice())
        (mine,) = spell(sign)
        return Spelled(spelt.word, spelt.kind_word, _TONES.get(spelt.kind, "text3"), mine.spoken)

    def _place(self, number: int, total: int) -> str:
        if self._part == "username":
            return self.tr("Username, character {number} of {total}").format(number=number, total=total)
        return self.tr("Password, character {number} of {total}").format(number=number, total=total)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.label)
        top.addStretch(1)
        for part in (self.copied, self.spelling, self.copying):
            top.addWidget(part)
        self.column.addLayout(top)
        self.column.addWidget(self.value)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 6, 0, 0)
        below.setSpacing(16)
        below.addWidget(Rule())
        below.addWidget(self.cells)
        self.column.addWidget(self._below)


def _aloud(text: str) -> str:
    return ", ".join(one.spoken for one in spell(text))
