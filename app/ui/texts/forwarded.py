"""How far the bank has the trail, in words that say what is safe and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.onboarding.forwarding import Obstacle
from app.ui.texts.format import clock_time, short_date
from app.ui.texts.states import StateWords, Tone
from app.ui.texts.voice import INSTALLED, noted

if TYPE_CHECKING:
    from app.onboarding.forwarding import Forwarded
    from app.ui.texts.voice import Voice

_OBSTACLES: Final = {
    Obstacle.UNREACHABLE: noted("Forwarded", "Your bank’s folder or server for the record does not answer."),
    Obstacle.REFUSED: noted("Forwarded", "Your bank’s folder or server refuses the record. Tell your IT team."),
    Obstacle.UNWRITTEN: noted(
        "Forwarded", "This computer’s disk does not keep how far the record was sent. Free some disk space."
    ),
    Obstacle.UNREADABLE: noted("Forwarded", "The record on this computer can’t be read. Tell your IT team."),
}


def forwarded_words(forwarded: Forwarded, voice: Voice = INSTALLED) -> StateWords:
    """The state in a sentence or two, with icon and tone."""
    if forwarded.obstacle is not None:
        sentence = voice.say("Forwarded", _OBSTACLES[forwarded.obstacle])
        return StateWords(
            " ".join(filter(None, (sentence, _waiting(forwarded, voice)))), "triangle-alert", Tone.WARNING
        )
    if forwarded.waiting:
        return StateWords(_waiting(forwarded, voice), "circle-dashed", Tone.NEUTRAL)
    return StateWords(voice.say("Forwarded", "Your bank has the whole record."), "circle-check", Tone.SUCCESS)


def _waiting(forwarded: Forwarded, voice: Voice) -> str:
    if not forwarded.waiting or forwarded.since is None:
        return ""
    since = forwarded.since.astimezone()
    words = voice.say("Forwarded", "%n events wait on this computer since {day}, {time}.", "", forwarded.waiting)
    return words.format(day=short_date(since.date(), voice), time=clock_time(since, voice))
