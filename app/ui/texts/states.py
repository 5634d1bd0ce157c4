"""The word, icon and tone of each state. One table from Codat's word to the screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.onboarding.kinds import AccountState, ConnectionState
from app.ui.texts.voice import INSTALLED, Voice, noted


class Tone(StrEnum):
    """How a state is coloured: names of theme tokens, as `kit.StatusWord` takes them."""

    NEUTRAL = "text2"
    ACCENT = "accent"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state as shown: always a word with an icon, the colour comes on top."""

    word: str
    icon: str  # a file name of resources/icons, without its ending
    tone: Tone


_ACCOUNT = {
    AccountState.PENDING: (noted("States", "Waiting to be linked"), "circle-dashed", Tone.NEUTRAL),
    AccountState.CONNECTING: (noted("States", "Linking"), "contrast", Tone.ACCENT),
    AccountState.CONNECTED: (noted("States", "Connected"), "circle-check", Tone.SUCCESS),
    AccountState.DISCONNECTED: (noted("States", "Disconnected"), "unlink", Tone.DANGER),
    AccountState.UNKNOWN: (noted("States", "Not known"), "circle-question-mark", Tone.NEUTRAL),
}

_CONNECTION = {
    ConnectionState.PENDING_AUTH: (
        noted("ConnectionStates", "Waiting for QuickBooks"),
        "circle-dot",
        Tone.ACCENT,
    ),
    ConnectionState.LINKED: (noted("ConnectionStates", "Connected"), "circle-check", Tone.SUCCESS),
    ConnectionState.UNLINKED: (noted("ConnectionStates", "Disconnected"), "unlink", Tone.DANGER),
    ConnectionState.DEAUTHORIZED: (noted("ConnectionStates", "Access withdrawn"), "circle-x", Tone.DANGER),
    ConnectionState.UNKNOWN: (noted("ConnectionStates", "Not known"), "circle-question-mark", Tone.NEUTRAL),
}


def account_state(state: AccountState, voice: Voice = INSTALLED) -> StateWords:
    """How a source account's state is shown."""
    word, icon, tone = _ACCOUNT[state]
    return StateWords(voice.say("States", word), icon, tone)


def connection_state(state: ConnectionState, voice: Voice = INSTALLED) -> StateWords:
    """How the QuickBooks connection's state is shown."""
    word, icon, tone = _CONNECTION[state]
    return StateWords(voice.say("ConnectionStates", word), icon, tone)
