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


_MEANING = {
    ConnectionState.PENDING_AUTH: noted(
        "ConnectionStates", "Prepared. Your client has not finished the steps in QuickBooks yet, so nothing flows."
    ),
    ConnectionState.LINKED: noted(
        "ConnectionStates",
        "Your client finished in QuickBooks. A client who disconnects there shows here up to 11 days later.",
    ),
    ConnectionState.UNLINKED: noted(
        "ConnectionStates",
        "Nothing flows: it was disconnected from here, or every account was disconnected in QuickBooks. "
        "Reconnect brings it back.",
    ),
    ConnectionState.DEAUTHORIZED: noted(
        "ConnectionStates",
        "Nothing flows: QuickBooks or Codat ended the access. Codat does not say why. Reconnect brings it back.",
    ),
    ConnectionState.UNKNOWN: noted(
        "ConnectionStates", "Codat uses a word that this version does not know. Tell your administrator."
    ),
}


def connection_meaning(state: ConnectionState, voice: Voice = INSTALLED) -> str:
    """What the state of the connection means for the client, and what to do."""
    return voice.say("ConnectionStates", _MEANING[state])
