"""What screen shares get of the private windows, in words that promise no more than the system says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.base.shield import Cover
from app.ui.texts.states import StateWords, Tone
from app.ui.texts.voice import INSTALLED, noted

if TYPE_CHECKING:
    from app.ui.texts.voice import Voice

KEYS: Final = "Ctrl+Shift+E"
"""Lifts the shield and puts it back, from any of our windows, seen or not."""

_HIDDEN = noted("Shield", "Hidden from screen shares")
_BLACK = noted("Shield", "Black in screen shares")
_SEEN = noted("Shield", "Can be seen in screen shares")

_SHORT = {
    Cover.HIDDEN: (_HIDDEN, "eye-off", Tone.SUCCESS),
    Cover.BLACK: (_BLACK, "eye-off", Tone.SUCCESS),
    Cover.REFUSED: (_SEEN, "eye", Tone.WARNING),
    Cover.NOT_HERE: (_SEEN, "eye", Tone.NEUTRAL),
    Cover.REMOTE: (_SEEN, "eye", Tone.NEUTRAL),
    Cover.LIFTED: (_SEEN, "eye", Tone.WARNING),
    Cover.OFF: (_SEEN, "eye", Tone.NEUTRAL),
}

_SENTENCES = {
    Cover.HIDDEN: noted("Shield", "Windows says that screen shares do not get this window. Share the client view."),
    Cover.BLACK: noted(
        "Shield", "On this version of Windows, screen shares get a black box for this window. Share the client view."
    ),
    Cover.REFUSED: noted(
        "Shield", "Windows did not hide this window: screen shares can get it. Share the client view only."
    ),
    Cover.NOT_HERE: noted(
        "Shield", "Not on this system: screen shares can get this window. Share the client view only."
    ),
    Cover.REMOTE: noted(
        "Shield", "Not in a remote session, where you could lose sight of this window. Share the client view only."
    ),
    Cover.LIFTED: noted(
        "Shield", "Lifted: screen shares can get this window until you press {keys} again or close Passerelle."
    ),
    Cover.OFF: noted("Shield", "Turned off: screen shares can get this window. Share the client view only."),
}


def shield_state(cover: Cover, voice: Voice = INSTALLED) -> StateWords:
    """The state in a few words, with icon and tone."""
    word, icon, tone = _SHORT[cover]
    return StateWords(voice.say("Shield", word), icon, tone)


def shield_sentence(cover: Cover, voice: Voice = INSTALLED) -> str:
    """What holds and what to do, in one or two sentences."""
    return voice.say("Shield", _SENTENCES[cover]).format(keys=KEYS)
