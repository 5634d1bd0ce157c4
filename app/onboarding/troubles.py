"""From Codat's errors to problems a person can be told."""

from __future__ import annotations

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
    PageInsteadError,
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
_NOT_SENT: dict[NotSentReason, ProblemKind] = {
    NotSentReason.OFFLINE: ProblemKind.OFFLINE,
    NotSentReason.REFUSED: ProblemKind.UNREACHABLE,
    NotSentReason.CONNECT_TIMEOUT: ProblemKind.UNREACHABLE,
    NotSentReason.DNS: ProblemKind.NAME_NOT_FOUND,
    NotSentReason.TLS: ProblemKind.TLS_UNTRUSTED,
    NotSentReason.TLS_BROKEN: ProblemKind.TLS_BROKEN,
    NotSentReason.PROXY_LOGIN: ProblemKind.PROXY_LOGIN,
    NotSentReason.PROXY_DOWN: ProblemKind.PROXY_DOWN,
    NotSentReason.PROXY_BLOCKED: ProblemKind.PROXY_BLOCKED,
}
_ACCESS = {  # nothing to prove who we are with: only Settings help
    reason: ProblemKind(reason.value)
    for reason in (
        NotSentReason.NO_KEY,
        NotSentReason.KEY_SHAPE,
        NotSentReason.KEYCHAIN_ABSENT,
        NotSentReason.KEYCHAIN_LOCKED,
        NotSentReason.KEYCHAIN_FAILS,
        NotSentReason.CERTIFICATE_MISSING,
        NotSentReason.CERTIFICATE_LOCKED,
        NotSentReason.CERTIFICATE_BROKEN,
        NotSentReason.CERTIFICATE_EXPIRED,
        NotSentReason.CERTIFICATE_REFUSED,
    )
}
_IN_CODATS_WORDS = {ProblemKind.REJECTED, ProblemKind.PLAN_LIMIT, ProblemKind.NOT_ALLOWED}


def problem_of(error: CodatError) -> Problem:
    """The problem of a request that changed nothing, or was only a question."""
    reference = error.correlation_id
    match error:
        case NotSentError(reason=reason) if reason in _ACCESS:
            return Problem(_ACCESS[reason], NextStep.OPEN_SETTINGS, reference)
        case NotSentError(reason=reason):
            return Problem(_NOT_SENT[reason], NextStep.TRY_AGAIN, reference, about=error.about)
        case TooManyError(retry_at=retry_at):
            return Problem(ProblemKind.RATE_LIMITED, NextStep.TRY_AGAIN, reference, until=retry_at)
        case NoAnswerError() if error.reason is not NoAnswerReason.TOO_LARGE:
            return Problem(ProblemKind.CODAT_DOWN, NextStep.TRY_AGAIN, reference)
        case AnsweredError():
            kind, step = next((kind, step) for of, kind, step in _ANSWERED if isinstance(error, of))
            return Problem(kind, step, reference, details=codat_words(error) if kind in _IN_CODATS_WORDS else ())
        case PageInsteadError():
            return Problem(ProblemKind.SIGN_IN_PAGE, NextStep.TRY_AGAIN, reference)
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
