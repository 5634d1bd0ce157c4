"""What others changed about a client since this computer last looked, one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.onboarding.changes import LOST, ChangeKind
from app.ui.texts.ages import day_and_time
from app.ui.texts.format import quoted
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from app.onboarding.changes import Change

_MOST_NAMED: Final = 3
_ABOUT_THE_CLIENT = {
    ChangeKind.CONNECTION_MADE: noted("Changes", "A QuickBooks connection was created."),
    ChangeKind.FEED_DISCONNECTED: noted("Changes", "The feed was disconnected."),
    ChangeKind.ACCESS_WITHDRAWN: noted("Changes", "Access was withdrawn."),
    ChangeKind.FEED_CONNECTED: noted("Changes", "QuickBooks is connected."),
}
_ONE_ACCOUNT = {
    ChangeKind.ACCOUNT_ADDED: noted("Changes", "{account} was added."),
    ChangeKind.ACCOUNT_REMOVED: noted("Changes", "{account} was removed."),
    ChangeKind.ACCOUNT_CONNECTED: noted("Changes", "{account} is connected."),
    ChangeKind.ACCOUNT_DISCONNECTED: noted("Changes", "{account} was disconnected."),
}


def changes_lead(voice: Voice = INSTALLED) -> str:
    """The first words, whatever changed."""
    return voice.say("Changes", "Changed since you last looked.")


def changes_words(changes: Sequence[Change], now: datetime, voice: Voice = INSTALLED) -> str:
    """A sentence for each change; many accounts of which the same is said are counted."""
    said: list[str] = []
    for kind in ChangeKind:
        same = [change for change in changes if change.kind is kind]
        said += _of_kind(kind, same, now, voice) if same else ()
    return " ".join(said)


def is_loss(changes: Iterable[Change]) -> bool:
    """Whether something that worked may not work any more."""
    return any(change.kind in LOST for change in changes)


def _of_kind(kind: ChangeKind, changes: Sequence[Change], now: datetime, voice: Voice) -> Iterable[str]:
    if kind in _ABOUT_THE_CLIENT:
        return (voice.say("Changes", _ABOUT_THE_CLIENT[kind]),)
    if kind is ChangeKind.TWIN_MADE:
        return (_about_twin(changes[0], now, voice),)
    if kind in {ChangeKind.SET_MADE, ChangeKind.SETS_REVOKED}:
        return (_about_sets(kind, changes, now, voice),)
    if len(changes) > _MOST_NAMED:
        return (_about_many(kind, len(changes), voice),)
    return [_about_one(change, voice) for change in changes]


def _about_sets(kind: ChangeKind, changes: Sequence[Change], now: datetime, voice: Voice) -> str:
    latest = max(change.at for change in changes if change.at is not None)
    when = day_and_time(latest, now, voice)
    if kind is ChangeKind.SETS_REVOKED:
        return voice.say("Changes", "All credentials were revoked {when}.").format(when=when)
    if len(changes) == 1:
        return voice.say("Changes", "Credentials were created {when}.").format(when=when)
    said = voice.say("Changes", "%n sets of credentials were created, the latest {when}.", "", len(changes))
    return said.format(when=when)


def _about_twin(change: Change, now: datetime, voice: Voice) -> str:
    said = voice.say(
        "Changes", "{client} was created on another computer too, {when}. Go on with that one: it is on the list."
    )
    when = day_and_time(change.at, now, voice) if change.at is not None else ""
    return said.format(client=quoted(change.name, voice), when=when)


def _about_one(change: Change, voice: Voice) -> str:
    name, before = quoted(change.name, voice), quoted(change.before, voice)
    match change.kind:
        case ChangeKind.CLIENT_RENAMED:
            return voice.say("Changes", "The client is now called {name}, not {before}.").format(
                name=name, before=before
            )
        case ChangeKind.ACCOUNT_RENAMED:
            return voice.say("Changes", "{before} is now called {account}.").format(before=before, account=name)
        case _:
            return voice.say("Changes", _ONE_ACCOUNT[change.kind]).format(account=name)


def _about_many(kind: ChangeKind, count: int, voice: Voice) -> str:
    match kind:
        case ChangeKind.ACCOUNT_ADDED:
            return voice.say("Changes", "%n accounts were added.", "", count)
        case ChangeKind.ACCOUNT_REMOVED:
            return voice.say("Changes", "%n accounts were removed.", "", count)
        case ChangeKind.ACCOUNT_CONNECTED:
            return voice.say("Changes", "%n accounts are connected.", "", count)
        case ChangeKind.ACCOUNT_DISCONNECTED:
            return voice.say("Changes", "%n accounts were disconnected.", "", count)
        case _:
            return voice.say("Changes", "%n accounts were renamed.", "", count)
