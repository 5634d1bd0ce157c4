"""Words of the spine: the five steps and where each stands."""

from __future__ import annotations

from enum import StrEnum

from app.onboarding.kinds import Step
from app.ui.texts.voice import INSTALLED, Voice, noted


class StepStanding(StrEnum):
    """Where a step of the spine stands."""

    NOT_STARTED = "not_started"
    CURRENT = "current"
    DONE = "done"
    HALF_DONE = "half_done"


_TITLES = {
    Step.COMPANY: noted("Steps", "Client"),
    Step.ACCOUNTS: noted("Steps", "Bank accounts"),
    Step.CREDENTIALS: noted("Steps", "Credentials"),
    Step.GUIDE: noted("Steps", "QuickBooks steps"),
    Step.CONNECTED: noted("Steps", "Connected accounts"),
}

_STANDINGS = {
    StepStanding.NOT_STARTED: noted("StepStandings", "Not started"),
    StepStanding.CURRENT: noted("StepStandings", "Current"),
    StepStanding.DONE: noted("StepStandings", "Done"),
    StepStanding.HALF_DONE: noted("StepStandings", "Half done"),
}

_SPOKEN = {
    StepStanding.NOT_STARTED: noted("StepStandings", "not started"),
    StepStanding.CURRENT: noted("StepStandings", "current"),
    StepStanding.DONE: noted("StepStandings", "done"),
    StepStanding.HALF_DONE: noted("StepStandings", "half done"),
}


def step_title(step: Step, voice: Voice = INSTALLED) -> str:
    """The step's name on the spine."""
    return voice.say("Steps", _TITLES[step])


def step_standing(standing: StepStanding, voice: Voice = INSTALLED) -> str:
    """The line under the name, when nothing more exact can be said."""
    return voice.say("StepStandings", _STANDINGS[standing])


def step_spoken(number: int, step: Step, standing: StepStanding, voice: Voice = INSTALLED) -> str:
    """What a screen reader says: "Step 3, Credentials, current"."""
    said = voice.say("StepStandings", _SPOKEN[standing])
    return voice.say("Steps", "Step {number}, {title}, {standing}").format(
        number=number, title=step_title(step, voice), standing=said
    )


def step_of(number: int, total: int, voice: Voice = INSTALLED) -> str:
    """As in "Step 4 of 5"."""
    return voice.say("Steps", "Step {number} of {total}").format(number=number, total=total)


def accounts_added(count: int, voice: Voice = INSTALLED) -> str:
    """The line under "Bank accounts": "3 added"."""
    return voice.say("Steps", "%n added", "", count)


def accounts_to_fix(count: int, voice: Voice = INSTALLED) -> str:
    """The line under "Bank accounts" when some were refused: "1 to fix"."""
    return voice.say("Steps", "%n to fix", "", count)
