"""What a screen reader is told when something happened without the focus moving. Never holds a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.texts.format import seconds_left
from app.ui.texts.voice import INSTALLED, Voice

if TYPE_CHECKING:
    from app.ui.texts.problems import ProblemWords


def username_copied(seconds: int, voice: Voice = INSTALLED) -> str:
    """After a copy; `seconds` until the clipboard is cleared."""
    return voice.say("Announcements", "Username copied. Clears in {time}.").format(time=seconds_left(seconds))


def password_copied(seconds: int, voice: Voice = INSTALLED) -> str:
    """After a copy; `seconds` until the clipboard is cleared."""
    return voice.say("Announcements", "Password copied. Clears in {time}.").format(time=seconds_left(seconds))


def clipboard_cleared(voice: Voice = INSTALLED) -> str:
    """The clipboard is empty."""
    return voice.say("Announcements", "Clipboard cleared.")


def clipboard_left_alone(voice: Voice = INSTALLED) -> str:
    """Somebody else's content is there by now."""
    return voice.say("Announcements", "Clipboard holds something else, so we left it alone.")


def shown_to_client(seconds: int, voice: Voice = INSTALLED) -> str:
    """The credentials are on the client view."""
    return voice.say("Announcements", "Credentials shown to your client for %n seconds.", "", seconds)


def hidden_from_client(voice: Voice = INSTALLED) -> str:
    """The credentials left the client view."""
    return voice.say("Announcements", "Credentials hidden.")


def account_connected(name: str, voice: Voice = INSTALLED) -> str:
    """One account changed to connected."""
    return voice.say("Announcements", "{account} is connected.").format(account=name)


def all_connected(count: int, voice: Voice = INSTALLED) -> str:
    """The last account changed to connected."""
    return voice.say("Announcements", "All %n accounts are connected.", "", count)


def connected_so_far(connected: int, total: int, voice: Voice = INSTALLED) -> str:
    """How many accounts are connected, without the name of any."""
    return voice.say("Announcements", "%n of {total} accounts connected.", "", connected).format(total=total)


def some_disconnected(voice: Voice = INSTALLED) -> str:
    """An account changed to disconnected; which one is on screen."""
    return voice.say("Announcements", "An account is disconnected.")


def accounts_added_said(count: int, voice: Voice = INSTALLED) -> str:
    """Accounts were accepted by Codat."""
    return voice.say("Announcements", "%n accounts added.", "", count)


def credentials_created(voice: Voice = INSTALLED) -> str:
    """A set of credentials arrived."""
    return voice.say("Announcements", "Credentials created.")


def credentials_revoked(voice: Voice = INSTALLED) -> str:
    """Every set is revoked."""
    return voice.say("Announcements", "All credentials revoked.")


def page_changed(title: str) -> str:
    """Another page is shown: its heading, in the language it is shown in."""
    return title


def error_said(words: ProblemWords) -> str:
    """A problem is shown: the same words as on screen."""
    return f"{words.title} {words.explanation}".strip()
