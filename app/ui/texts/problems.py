"""The sentences of every problem: what happened, what to do, and the name of the button that does it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from app.onboarding.problems import NextStep, Problem, ProblemKind
from app.ui.texts.absences import ABSENCES
from app.ui.texts.access_problems import ACCESS_PROBLEMS
from app.ui.texts.ages import day_and_time
from app.ui.texts.file_problems import FILE_PROBLEMS, Kind
from app.ui.texts.file_problems import Sentences as _Sentences
from app.ui.texts.format import NBSP, clock_time, minutes_left, quoted, seconds_left
from app.ui.texts.network_problems import NETWORK_ABOUT, NETWORK_PROBLEMS
from app.ui.texts.voice import INSTALLED, Voice, noted

if TYPE_CHECKING:
    from datetime import datetime

    from app.base.clock import Deadline

_LAST_SECONDS: Final = 120
_LONG_MINUTES: Final = 90
_LONG_HOURS: Final = 36


class ProblemWords(NamedTuple):
    """A problem as a notice shows it."""

    title: str
    explanation: str
    action: str  # label of `notice.action`; "" when there is nothing to press
    kind: Kind  # a value of `kit.NoticeKind`
    reference: str  # "Reference: …" to copy, or ""
    details: tuple[str, ...]  # Codat's own words, quoted: plain text as it came


_PLAIN = (
    {
        ProblemKind.CODAT_DOWN: _Sentences(
            noted("Problems", "Codat isn’t answering."),
            noted("Problems", "Nothing was changed."),
        ),
        ProblemKind.UNKNOWN_OUTCOME: _Sentences(
            noted("Problems", "We don’t know if this was saved."),
            noted("Problems", "Check before trying again."),
        ),
        ProblemKind.PLAN_LIMIT: _Sentences(
            noted("Problems", "Your bank’s Codat plan has no room left."),
            noted("Problems", "Nothing was changed. Tell your administrator."),
            "error",
        ),
        ProblemKind.NOT_ALLOWED: _Sentences(
            noted("Problems", "This computer’s key may not do this at Codat."),
            noted("Problems", "Nothing was changed. Ask your administrator for a key that may."),
            "error",
        ),
        ProblemKind.REJECTED: _Sentences(
            noted("Problems", "Codat did not accept this."),
            noted("Problems", "Nothing was saved. Correct what Codat names, then try again."),
            "error",
        ),
        ProblemKind.CONFLICT: _Sentences(
            noted("Problems", "Codat is already working on this, or has it already."),
            noted("Problems", "Nothing was created twice. Wait a moment, then try again."),
        ),
        ProblemKind.COMPANY_HALF_DONE: _Sentences(
            noted("Problems", "The client exists at Codat."),
            noted("Problems", "Its QuickBooks connection does not yet. Finishing will not create the client twice."),
        ),
        ProblemKind.ACCOUNTS_NONE: _Sentences(
            noted("Problems", "Add at least one account first."),
            noted("Problems", "QuickBooks refuses credentials that have no account behind them."),
            "info",
        ),
        ProblemKind.UNSEEN_CREDENTIALS: _Sentences(
            noted("Problems", "Codat may have created a set we did not receive."),
            noted("Problems", "Create a new one; revoke all if in doubt."),
        ),
        ProblemKind.NOT_REVOKED: _Sentences(
            noted("Problems", "Not revoked."),
            noted("Problems", "Every credential still works."),
            "error",
        ),
        ProblemKind.JOURNAL_UNWRITABLE: _Sentences(
            noted("Problems", "This computer could not write down what it was about to do."),
            noted("Problems", "So nothing was sent. Free some disk space or tell your IT team, then try again."),
            "error",
        ),
        ProblemKind.ACCOUNT_CONNECTED: _Sentences(
            noted("Problems", "This account is connected."),
            noted("Problems", "Its balance comes with the bank feed and cannot be changed here."),
            "info",
        ),
        ProblemKind.FILE_NOT_SAVED: _Sentences(
            noted("Problems", "The file could not be saved there."),
            noted("Problems", "Choose another folder, or free some disk space, then try again."),
            "error",
        ),
        ProblemKind.OUTCOME_UNWRITTEN: _Sentences(
            noted("Problems", "Codat has done this, but this computer could not write it down."),
            noted("Problems", "Free some disk space or tell your IT team, then go on here. Nothing is done twice."),
        ),
        ProblemKind.NOT_KEPT: _Sentences(
            noted("Problems", "This computer could not write this down."),
            noted("Problems", "Free some disk space or tell your IT team, then try again."),
            "error",
        ),
        ProblemKind.NAME_DIFFERS: _Sentences(
            noted("Problems", "Codat stored another name than we sent."),
            noted("Problems", "Your client still sees the real name. Check it with your client before going on."),
        ),
        ProblemKind.UNEXPECTED: _Sentences(
            noted("Problems", "Something went wrong in Passerelle itself."),
            noted("Problems", "Your work is saved. Give the reference to your IT team."),
            "error",
        ),
    }
    | FILE_PROBLEMS
    | NETWORK_PROBLEMS
    | ABSENCES
    | ACCESS_PROBLEMS
)

_ACTIONS = {
    NextStep.TRY_AGAIN: noted("Problems", "Try again"),
    NextStep.CHECK: noted("Problems", "Check at Codat"),
    NextStep.FINISH_SETUP: noted("Problems", "Finish setup"),
    NextStep.OPEN_SETTINGS: noted("Problems", "Open settings"),
    NextStep.CLIENTS: noted("Problems", "Go to clients"),
}


def problem_words(problem: Problem, now: datetime | None = None, voice: Voice = INSTALLED) -> ProblemWords:
    """What to show for `problem`. With `now` a time on another day is said with its day."""
    sentences = _sentences(problem, now, voice)
    reference = ""
    if problem.reference:
        reference = voice.say("Problems", "Reference: {reference}").format(reference=problem.reference)
    return ProblemWords(
        title=sentences.title,
        explanation=sentences.explanation,
        action=voice.say("Problems", "Sign in…")
        if problem.wants_login and problem.next_step is not NextStep.NONE
        else next_step_label(problem.next_step, voice),
        kind=sentences.kind,
        reference=reference,
        details=tuple(quoted(words, voice) for words in problem.details),
    )


def next_step_label(step: NextStep, voice: Voice = INSTALLED) -> str:
    """The words on `notice.action`; "" for NONE."""
    return "" if step is NextStep.NONE else voice.say("Problems", _ACTIONS[step])


def slow_line(voice: Voice = INSTALLED) -> str:
    """Under a button whose request takes more than 8 seconds."""
    return voice.say("Problems", "Codat is taking longer than usual. You can wait or stop.")


def _sentences(problem: Problem, now: datetime | None, voice: Voice) -> _Sentences:
    if problem.cause is not None:
        return _with_cause(problem, problem.cause, now, voice)
    match problem.kind:
        case ProblemKind.UNKNOWN_OUTCOME if problem.next_step is NextStep.TRY_AGAIN:
            title = voice.say("Problems", _PLAIN[problem.kind].title)
            return _Sentences(title, voice.say("Problems", "Trying again is safe: nothing is done twice."))
        case ProblemKind.RATE_LIMITED:
            return _until(voice.say("Problems", "Codat’s daily limit is reached."), problem.until, now, voice)
        case ProblemKind.ASKED_TOO_OFTEN:
            title = voice.say(
                "Problems", "You checked very often. Codat’s daily limit is for every client of your bank."
            )
            return _until(title, problem.until, now, voice)
        case ProblemKind.CLOCK_OFF:
            return _clock_off(dict(problem.counts).get("minutes", 0), voice)
        case ProblemKind.ACCOUNTS_PARTLY_ADDED:
            return _partly_added(dict(problem.counts), voice)
        case ProblemKind.TRANSACTIONS_REFUSED if dict(problem.counts).get("refused"):
            plain = _PLAIN[problem.kind]
            said = voice.say("Problems", "Nothing of that request was stored. Codat’s reasons stand under Left out.")
            return _Sentences(voice.say("Problems", plain.title), said, plain.kind)
        case _:
            plain = _PLAIN[problem.kind]
            about = NETWORK_ABOUT.get(problem.kind, "") if problem.about else ""
            title, explanation = voice.say("Problems", plain.title), voice.say("Problems", about or plain.explanation)
            if about:
                explanation = explanation.format(about=problem.about)
            return _Sentences(title, explanation, plain.kind)


def _with_cause(problem: Problem, cause: ProblemKind, now: datetime | None, voice: Voice) -> _Sentences:
    """How far it came, then why no further."""
    came = _sentences(problem._replace(cause=None), now, voice)
    why = _sentences(Problem(cause, until=problem.until, about=problem.about), now, voice)
    said = [came.explanation, why.title]
    if cause in {ProblemKind.RATE_LIMITED, ProblemKind.KEY_REFUSED, ProblemKind.JOURNAL_UNWRITABLE}:
        said.append(why.explanation)
    return came._replace(explanation=" ".join(said))


def _until(title: str, until: Deadline | None, now: datetime | None, voice: Voice) -> _Sentences:
    if until is None or now is None:
        return _Sentences(title, voice.say("Problems", "Try again later."), "info")
    ends = until.shown(now)
    if now.astimezone().date() == ends.astimezone().date():
        told = (
            voice.say("Problems", "Try again at {time}.")
            if until.is_over
            else voice.say("Problems", "Try again at {time} ({left}).")
        )
        explanation = told.format(time=clock_time(ends, voice), left=_left(until.left))
    else:
        explanation = voice.say("Problems", "Try again {day_and_time}.").format(
            day_and_time=day_and_time(ends, now, voice)
        )
    return _Sentences(title, explanation, "info")


def _clock_off(minutes: int, voice: Voice) -> _Sentences:
    much = abs(minutes)
    if much < _LONG_MINUTES:
        how_much = voice.say("Problems", "%n minutes", "", much)
    elif much < _LONG_HOURS * 60:
        how_much = voice.say("Problems", "%n hours", "", round(much / 60))
    else:
        how_much = voice.say("Problems", "%n days", "", round(much / 60 / 24))
    told = (
        voice.say("Problems", "This computer’s clock is {time} ahead.")
        if minutes > 0
        else voice.say("Problems", "This computer’s clock is {time} behind.")
    )
    explanation = voice.say("Problems", "Times here are by Codat’s clock. Set this computer’s clock right.")
    return _Sentences(told.format(time=how_much), explanation)


def _left(seconds: float) -> str:
    """A countdown: to the second in the last two minutes, to the minute before."""
    if seconds <= _LAST_SECONDS:
        return seconds_left(ceil(seconds))
    hours, minutes = divmod(ceil(seconds / 60), 60)
    return f"{hours}{NBSP}h{NBSP}{minutes_left(minutes)}" if hours else minutes_left(minutes)


def _partly_added(counts: dict[str, int], voice: Voice) -> _Sentences:
    added, refused = counts.get("added", 0), counts.get("refused", 0)
    title = voice.say("Problems", "{added}, {refused}.").format(
        added=voice.say("Problems", "%n accounts added", "", added),
        refused=voice.say("Problems", "%n not added", "", refused),
    )
    explanation = voice.say(
        "Problems", "The %n accounts that were added are saved; you will not create them twice.", "", added
    )
    return _Sentences(title, explanation, "error")
