"""The small tree of everything that can go wrong between us and Codat.

No error holds a request, an answer, a body or a header; `str()` and `repr()` tell operation, status and
correlation id, nothing a server or a person wrote.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.base.clock import Deadline
    from app.codat.models.account import BatchOutcome


class NotSentReason(StrEnum):
    """Why nothing left this computer."""

    OFFLINE = "offline"
    DNS = "dns"
    REFUSED = "refused"
    TLS = "tls"  # a certificate that is not trusted here
    TLS_BROKEN = "tls_broken"  # what answered does not speak TLS, or not ours
    PROXY_LOGIN = "proxy_login"
    PROXY_DOWN = "proxy_down"
    PROXY_BLOCKED = "proxy_blocked"
    CONNECT_TIMEOUT = "connect_timeout"
    NO_KEY = "no_key"  # nothing to prove who we are with
    KEY_SHAPE = "key_shape"  # what is kept can be no key
    KEYCHAIN_ABSENT = "keychain_absent"
    KEYCHAIN_LOCKED = "keychain_locked"
    KEYCHAIN_FAILS = "keychain_fails"
    CERTIFICATE_MISSING = "certificate_missing"  # ours, with which a gateway knows us: no file, or it cannot be read
    CERTIFICATE_LOCKED = "certificate_locked"  # its passphrase is missing or wrong
    CERTIFICATE_BROKEN = "certificate_broken"  # no certificate with its key in there
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_REFUSED = "certificate_refused"  # by the server: ours, or that we have none


class NoAnswerReason(StrEnum):
    """Why a request that was sent has no whole answer."""

    DEADLINE = "deadline"
    SILENCE = "silence"  # nothing came for too long
    RESET = "reset"  # the connection ended before any answer
    CUT = "cut"  # the answer began and broke off
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class ValidationItem:
    """What Codat objects to: a field's path such as `transactions[1].date` (may be empty), and its words."""

    item_id: str
    message: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """What an error answer says, read tolerantly. `message` and `validation` are Codat's words: show, do not log."""

    status: int
    message: str = ""
    correlation_id: str = ""
    validation: tuple[ValidationItem, ...] = ()
    can_be_retried: bool | None = None
    retry_at: Deadline | None = None
    items: tuple[BatchOutcome, ...] = ()


class CodatError(Exception):
    """A call that did not give what it was made for. `operation` is like `companies.create`."""

    def __init__(self, operation: str, what: str, correlation_id: str = "") -> None:
        reference = f" [{correlation_id}]" if correlation_id else ""
        super().__init__(f"{operation}: {what}{reference}")
        self.operation = operation
        self.correlation_id = correlation_id
        self.done: tuple[BatchOutcome, ...] = ()  # what was made before this, where several were asked for one by one


class NotSentError(CodatError):
    """Nothing left this computer, so nothing changed at Codat.

    `about` names the signer of a certificate that is not trusted, or the proxy: to show, not to log.
    """

    def __init__(self, operation: str, reason: NotSentReason, about: str = "") -> None:
        super().__init__(operation, f"not sent ({reason.value})")
        self.reason = reason
        self.about = about


class NoAnswerError(CodatError):
    """It was (or may have been) sent, and there is no whole answer: whether it took effect is not known."""

    def __init__(self, operation: str, reason: NoAnswerReason) -> None:
        super().__init__(operation, f"no answer ({reason.value})")
        self.reason = reason


class UnreadableError(CodatError):
    """An answer that is not Codat's: a proxy's page, a redirect, broken JSON, a missing field, an encoding."""

    def __init__(self, operation: str, status: int, what: str = "unreadable answer") -> None:
        super().__init__(operation, f"{what} (status {status})")
        self.status = status


class PageInsteadError(UnreadableError):
    """A page for people, or the way to one, instead of an answer: a network's sign-in, or a filter."""


class AnsweredError(CodatError):
    """Codat answered with an error status. The HTTP status counts; the one inside the body is unreliable."""

    def __init__(self, operation: str, refusal: Refusal) -> None:
        super().__init__(operation, f"status {refusal.status}", refusal.correlation_id)
        self.status = refusal.status
        self.message = refusal.message
        self.validation = refusal.validation
        self.can_be_retried = refusal.can_be_retried


class RejectedError(AnsweredError):
    """400: Codat does not accept what was asked; `validation` may say which field."""


class BodyMismatchError(RejectedError):
    """422: the Idempotency-Key was used before with another body. Our own fault; a new key is needed."""


class KeyRefusedError(AnsweredError):
    """401: the API key is wrong or malformed."""


class PlanLimitError(AnsweredError):
    """402: a limit of the bank's plan at Codat."""


class ForbiddenError(AnsweredError):
    """403: an outdated key, or one not meant for this."""


class NotFoundError(AnsweredError):
    """404: unknown or deleted."""


class MethodNotAllowedError(AnsweredError):
    """405: this server does not know the call."""


class ConflictError(AnsweredError):
    """409: the id exists, or a request with the same Idempotency-Key is still running. `items` after a batch."""

    def __init__(self, operation: str, refusal: Refusal) -> None:
        super().__init__(operation, refusal)
        self.items = refusal.items


class TooManyError(AnsweredError):
    """429: the quota is used up. `retry_at` is None when Codat did not say."""

    def __init__(self, operation: str, refusal: Refusal) -> None:
        super().__init__(operation, refusal)
        self.retry_at = refusal.retry_at


class ServerFaultError(AnsweredError):
    """5xx or 408: Codat's fault or maintenance. `retry_at` when Codat said."""

    def __init__(self, operation: str, refusal: Refusal) -> None:
        super().__init__(operation, refusal)
        self.retry_at = refusal.retry_at


_BY_STATUS: dict[int, type[AnsweredError]] = {
    400: RejectedError,
    401: KeyRefusedError,
    402: PlanLimitError,
    403: ForbiddenError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    408: ServerFaultError,
    409: ConflictError,
    422: BodyMismatchError,
    429: TooManyError,
}


def answered(operation: str, refusal: Refusal) -> AnsweredError:
    """The error for `refusal.status` (400 or more)."""
    fallback = ServerFaultError if refusal.status >= 500 else AnsweredError  # noqa: PLR2004  # HTTP's own classes
    return _BY_STATUS.get(refusal.status, fallback)(operation, refusal)
