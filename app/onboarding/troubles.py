"""From Codat's errors to problems a person can be told."""

from __future__ import annotations

from typing import assert_never

from app.codat.errors import (
    AnsweredError,
    CodatError,
    ForbiddenError,
    KeyRefusedError,
    NoAnswerError,
    NotFoundError,
    NotSentError,
    NotSentReason,
    PlanLimitError,
    ServerFaultError,
    TooManyError,
    UnreadableError,
)
from app.onboarding.problems import NextStep, Problem, ProblemKind

MAX_DETAILS = 3
MAX_DETAIL_LENGTH = 300

_STOPPED_BY_KEY: dict[type[AnsweredError], ProblemKind] = {
    KeyRefusedError: ProblemKind.KEY_REFUSED,
    PlanLimitError: ProblemKind.PLAN_LIMIT,
    ForbiddenError: ProblemKind.NOT_ALLOWED,
}


def problem_of(error: CodatError) -> Problem:
    """The problem of a request that changed nothing, or was only a question."""
    reference = error.correlation_id
    match error:
        case NotSentError(reason=reason):
            return Problem(_kind_of_reason(reason), NextStep.TRY_AGAIN, reference)
        case TooManyError(retry_at=retry_at):
            return Problem(ProblemKind.RATE_LIMITED, NextStep.TRY_AGAIN, reference, until=retry_at)
        case NoAnswerError() | ServerFaultError():
            return Problem(ProblemKind.CODAT_DOWN, NextStep.TRY_AGAIN, reference)
        case UnreadableError():
            return Problem(ProblemKind.UNREADABLE, NextStep.TRY_AGAIN, reference)
        case NotFoundError():
            return Problem(ProblemKind.GONE, NextStep.NONE, reference)
        case AnsweredError() if type(error) in _STOPPED_BY_KEY:
            return Problem(_STOPPED_BY_KEY[type(error)], NextStep.OPEN_SETTINGS, reference)
        case AnsweredError():
            return Problem(ProblemKind.REJECTED, NextStep.NONE, reference, details=codat_words(error))
        case _:
            return Problem(ProblemKind.UNREADABLE, NextStep.TRY_AGAIN, reference)


def unknown_outcome(error: CodatError, next_step: NextStep = NextStep.CHECK) -> Problem:
    """The problem of a write whose outcome is not known."""
    return Problem(ProblemKind.UNKNOWN_OUTCOME, next_step, error.correlation_id)


def caused_by(cause: Problem, kind: ProblemKind, next_step: NextStep) -> Problem:
    """`kind` says how far it came, `cause` why no further. With a key that is refused only Settings help."""
    step = NextStep.OPEN_SETTINGS if cause.kind is ProblemKind.KEY_REFUSED else next_step
    return cause._replace(kind=kind, next_step=step, cause=cause.kind)


def codat_words(error: AnsweredError) -> tuple[str, ...]:
    """What Codat said was wrong, shortened; shown as plain text beside our own sentence."""
    said = [item.message for item in error.validation] or [error.message]
    return tuple(words[:MAX_DETAIL_LENGTH] for words in said[:MAX_DETAILS] if words)


def _kind_of_reason(reason: NotSentReason) -> ProblemKind:
    match reason:
        case NotSentReason.OFFLINE | NotSentReason.REFUSED | NotSentReason.CONNECT_TIMEOUT:
            return ProblemKind.OFFLINE
        case NotSentReason.DNS:
            return ProblemKind.NAME_NOT_FOUND
        case NotSentReason.TLS:
            return ProblemKind.TLS_UNTRUSTED
        case NotSentReason.PROXY_LOGIN:
            return ProblemKind.PROXY_LOGIN
        case _:
            assert_never(reason)
