"""The profiles in words: where Passerelle works, and what lets it in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.ui.texts.format import long_date
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from app.base.access import Access

_NAMES = {
    "practice": noted("Profiles", "Practice"),
    "codat": noted("Profiles", "Codat"),
    "gateway": noted("Profiles", "Bank gateway"),
    "server": noted("Profiles", "Another server"),
}
_NOW = {
    "practice": noted("Profiles", "Passerelle works in practice now."),
    "codat": noted("Profiles", "Passerelle works with Codat now."),
    "gateway": noted("Profiles", "Passerelle works through your bank’s gateway now."),
    "server": noted("Profiles", "Passerelle works with the server it was started with."),
}
_OPEN = {
    "practice": noted("Profiles", "Open practice"),
    "codat": noted("Profiles", "Work with Codat"),
    "gateway": noted("Profiles", "Work through the gateway"),
}
_WHAT = {
    "practice": noted(
        "Profiles", "A Codat built into Passerelle, with a client who plays along. Nothing leaves this computer."
    ),
    "codat": noted("Profiles", "Straight to Codat, with an API key of your bank."),
    "gateway": noted("Profiles", "Through a server of your bank’s, so that no key of Codat is on this computer."),
}


def profile_name(kind: str, voice: Voice = INSTALLED) -> str:
    """The profile in a word or two."""
    return voice.say("Profiles", _NAMES[kind])


def profile_now(kind: str, voice: Voice = INSTALLED) -> str:
    """Which one this session works with."""
    return voice.say("Profiles", _NOW[kind])


def profile_opens(kind: str, *, is_same: bool, voice: Voice = INSTALLED) -> str:
    """The button that opens the session again, there or with what has changed since."""
    return voice.say("Profiles", "Open again with the change") if is_same else voice.say("Profiles", _OPEN[kind])


def profile_what(kind: str, voice: Voice = INSTALLED) -> str:
    """What the profile is."""
    return voice.say("Profiles", _WHAT[kind])


def access_line(access: Access | None, voice: Voice = INSTALLED) -> str:
    """What is kept, so that one can tell which key it is without seeing it."""
    if access is None:
        return voice.say("Profiles", "Nothing is kept on this computer yet.")
    try:
        day = long_date(datetime.fromisoformat(access.kept_at).astimezone().date(), voice)
    except ValueError:
        day = "?"
    said = (
        voice.say("Profiles", "Kept in this computer’s keychain since {day}, fingerprint {fingerprint}.")
        if access.fingerprint
        else voice.say("Profiles", "Tested on {day} with the certificate.")
    ).format(day=day, fingerprint=access.fingerprint)
    if not access.instance:
        return said
    return f"{said} " + voice.say("Profiles", "Codat calls this access “{name}”.").format(name=access.instance)
