"""From Codat's errors to problems a person can be told."""

from __future__ import annotations

from typing import assert_never

from app.codat.errors import (
    AnsweredError,
    BodyMismatchError,
    CodatError,
    ConflictError,
    ForbiddenError,
    KeyRefusedError,
    NoAnswerError,
    NoAnswerReason,
    NotFoundError,
    NotSentError,
    NotSentReason,
    PlanLimitError,
    ServerFaultError,
    TooManyError,
)
from app.onboarding.problems import NextStep, Problem, ProblemKind

MAX_DETAILS = 3
MAX_DETAIL_LENGTH = 300


_ANSWERED: tuple[tuple[type[AnsweredError], ProblemKind, NextStep], ...] = (  # the first that fits
    (ServerFaultError, ProblemKind.CODAT_DOWN, NextStep.TRY_AGAIN),
    (NotFoundError, ProblemKind.GONE, NextStep.NONE),
    (KeyRefusedError, ProblemKind.KEY_REFUSED, NextStep.OPEN_SETTINGS),
    (ForbiddenError, ProblemKind.NOT_ALLOWED, NextStep.OPEN_SETTINGS),
    (PlanLimitError, ProblemKind.PLAN_LIMIT, NextStep.NONE),
    (ConflictError, ProblemKind.CONFLICT, NextStep.TRY_AGAIN),
    (BodyMismatchError, ProblemKind.UNEXPECTED, NextStep.TRY_AGAIN),  # our fault; the next try has another key
    (AnsweredError, ProblemKind.REJECTED, NextStep.NONE),
)
_IN_CODATS_WORDS = {ProblemKind.REJECTED, ProblemKind.PLAN_LIMIT, ProblemKind.NOT_ALLOWED}


def problem_of(error: CodatError) -> Problem:
    """The problem of a request that changed nothing, or was only a question."""
    reference = error.correlation_id
    match error:
        case NotSentError(reason=reason):
            return Problem(_kind_of_reason(reason), NextStep.TRY_AGAIN, reference)
        case TooManyError(retry_at=retry_at):
            return Problem(ProblemKind.RATE_LIMITED, NextStep.TRY_AGAIN, reference, until=retry_at)
        case NoAnswerError() if error.reason is not NoAnswerReason.TOO_LARGE:
            return Problem(ProblemKind.CODAT_DOWN, NextStep.TRY_AGAIN, reference)
        case AnsweredError():
            kind, step = next((kind, step) for of, kind, step in _ANSWERED if isinstance(error, of))
            return Problem(kind, step, reference, details=codat_words(error) if kind in _IN_CODATS_WORDS else ())
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
        case NotSentReason.OFFLINE:
            return ProblemKind.OFFLINE
        case NotSentReason.REFUSED | NotSentReason.CONNECT_TIMEOUT:
            return ProblemKind.UNREACHABLE
        case NotSentReason.DNS:
            return ProblemKind.NAME_NOT_FOUND
        case NotSentReason.TLS:
            return ProblemKind.TLS_UNTRUSTED
        case NotSentReason.PROXY_LOGIN:
            return ProblemKind.PROXY_LOGIN
        case _:
            assert_never(reason)
