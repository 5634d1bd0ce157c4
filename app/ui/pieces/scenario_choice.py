"""How the practice call goes: `practice.scenario`, in a quiet place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QBoxLayout

from app.base.overrides import override
from app.ui.kit.choice_field import ChoiceField
from app.ui.texts.voice import INSTALLED, noted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.shell.handed import Rehearsal

_WORDS: Final = {
    "smooth": noted("Scenarios", "Everything goes well"),
    "refused-once": noted("Scenarios", "Credentials refused once"),
    "link-expired": noted("Scenarios", "The client’s link has expired"),
    "missed-account": noted("Scenarios", "One account is missed"),
    "french": noted("Scenarios", "The client asks for French"),
    "slow": noted("Scenarios", "Codat is slow"),
    "down": noted("Scenarios", "Codat is down"),
    "bad-network": noted("Scenarios", "The network is bad"),
    "lost-answer": noted("Scenarios", "Codat’s answers get lost"),
    "busy": noted("Scenarios", "Codat is busy"),
    "daily-limit": noted("Scenarios", "The daily limit is reached"),
    "key-refused": noted("Scenarios", "Codat refuses the key"),
    "wrong-clock": noted("Scenarios", "This computer’s clock is wrong"),
}


class ScenarioChoice(ChoiceField):
    """Label and list side by side. A scenario holds from the next thing the client does."""

    def __init__(self, rehearsal: Rehearsal, parent: QWidget | None = None) -> None:
        super().__init__("practice.scenario", parent)
        self._rehearsal = rehearsal
        beside = self.layout()
        if isinstance(beside, QBoxLayout):
            beside.setDirection(QBoxLayout.Direction.LeftToRight)
            beside.setSpacing(10)
        self.retranslate()
        self.set_value(rehearsal.scenario)
        self.changed.connect(rehearsal.choose)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.set_words(self.tr("Practice call"))
        every = self._rehearsal.scenarios
        self.set_choices([(one, INSTALLED.say("Scenarios", _WORDS.get(one, one))) for one in every])
