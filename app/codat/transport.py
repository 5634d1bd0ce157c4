"""Calls as a whole: one deadline, repeats with pauses where they are safe, one log line an attempt."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING, Final, TypeAlias

from app.base.log import Reference, Word
from app.codat import addresses, limits
from app.codat.authorize import UnreadyError
from app.codat.call import Answer, Call
from app.codat.deadline import within
from app.codat.errors import (
    AnsweredError,
    CodatError,
    NoAnswerError,
    NoAnswerReason,
    NotFoundError,
    NotSentError,
    NotSentReason,
    ServerFaultError,
)
from app.codat.exchange import Exchange, Prepared
from app.codat.observed import Observed, Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.clock import Clock
    from app.codat.authorize import Authorize
    from app.codat.http import http

logger = logging.getLogger(__name__)

_ATTEMPT: Final = "%s %s: %s, %d ms, attempt %d"
_ATTEMPT_KEPT: Final = "%s %s: %s, %d ms, attempt %d, correlation %s"

_HOPELESS = {
    NotSentReason.TLS,
    NotSentReason.PROXY_LOGIN,
    NotSentReason.PROXY_BLOCKED,
    NotSentReason.CERTIFICATE_REFUSED,
}
Jitter: TypeAlias = "Callable[[float], float]"


def _any_share(most: float) -> float:
    return secrets.SystemRandom().uniform(0.0, most)


class Transport:
    """Sends calls under Codat's and our own rules.

    POST and PATCH are sent once. GET and DELETE are repeated within `READ_DEADLINE` in all, after a failed
    connection, no answer, 408 or 5xx; not when Codat says it is pointless, and never on 429, which is raised.
    Cancelling a call closes its socket.
    """

    def __init__(
        self,
        http_transport: http.AsyncBaseTransport,
        base_url: str,
        authorize: Authorize,
        clock: Clock,
        *,
        user_agent: str = "Passerelle",
        jitter: Jitter = _any_share,
    ) -> None:
        """Raises `AddressError` for a base address that is not https (http on this computer only).

        `jitter` picks a pause between 0 and what it is handed, in seconds.
        """
        self._http = http_transport
        self._authorize = authorize
        self._clock = clock
        self._jitter = jitter
        self._watch = Watch()
        self._exchange = Exchange(http_transport, addresses.base_url(base_url), user_agent, clock, self._watch)

    @property
    def observed(self) -> Observed:
        """Quota and clock difference by the latest answers."""
        return self._watch.latest

    def listen(self, listener: Callable[[Observed], None]) -> Callable[[], None]:
        """Call `listener` after every answer. Returns the way to stop it."""
        return self._watch.listen(listener)

    async def send(self, call: Call) -> Answer:
        """The answer to `call`, any 2xx. Raises `CodatError`."""
        await self.ready(call.operation)
        seconds = limits.WRITE_DEADLINE if call.is_write else limits.READ_DEADLINE
        outcome = await self._persist(self._exchange.prepare(call), self._clock.monotonic() + seconds)
        if isinstance(outcome, CodatError):
            raise outcome
        return outcome

    async def ready(self, operation: str = "ready") -> None:
        """Have what proves who we are; a person may be asked to unlock it. Raises `NotSentError`."""
        try:
            await self._authorize.ready()
        except UnreadyError as error:
            raise NotSentError(operation, error.reason) from None

    async def close(self) -> None:
        """Close the connections that are kept open."""
        await self._http.aclose()

    async def _persist(self, prepared: Prepared, until: float) -> Answer | CodatError:
        call = prepared.call
        maybe_done = False
        before: CodatError | None = None
        for attempt in range(1, limits.MAX_ATTEMPTS + 1):
            outcome = await self._attempt(prepared, attempt, until)
            if isinstance(outcome, Answer):
                return outcome
            if call.method == "DELETE" and maybe_done and isinstance(outcome, NotFoundError):
                return Answer(outcome.status)
            maybe_done = maybe_done or not isinstance(outcome, NotSentError)
            pause = self._pause(call, outcome, attempt, until)
            if pause is None:
                return before if before is not None and _ran_out(call, outcome, before) else outcome
            before = outcome
            await self._clock.sleep(pause)
        raise AssertionError("the last attempt has no pause")

    async def _attempt(self, prepared: Prepared, attempt: int, until: float) -> Answer | CodatError:
        call = prepared.call
        began = self._clock.monotonic()
        outcome = await within(
            self._clock, until - began, lambda: self._exchange.once(prepared, self._authorize.headers())
        )
        if outcome is None:
            outcome = NoAnswerError(call.operation, NoAnswerReason.DEADLINE)
        self._log(call, attempt, outcome, self._clock.monotonic() - began)
        return outcome

    def _pause(self, call: Call, failure: CodatError, attempt: int, until: float) -> float | None:
        """Seconds before the next attempt, or None when this failure stands."""
        if not call.may_repeat or attempt == limits.MAX_ATTEMPTS or not _may_pass(failure):
            return None
        most = min(limits.LONGEST_PAUSE, limits.FIRST_PAUSE * 2 ** (attempt - 1))
        pause = min(max(self._jitter(most), 0.0), most)
        if isinstance(failure, ServerFaultError) and failure.retry_at is not None:
            pause = max(pause, failure.retry_at.left)
        return pause if self._clock.monotonic() + pause + _needed(call, failure) < until else None

    def _log(self, call: Call, attempt: int, outcome: Answer | CodatError, seconds: float) -> None:
        status = (
            outcome.status if isinstance(outcome, Answer | AnsweredError) else Word(str(outcome).partition(": ")[2])
        )
        told = (Word(call.method), Word(call.template), status, round(seconds * 1000), attempt)
        if isinstance(outcome, CodatError) and outcome.correlation_id:
            logger.info(_ATTEMPT_KEPT, *told, Reference(outcome.correlation_id))
        else:
            logger.info(_ATTEMPT, *told)


def _ran_out(call: Call, failure: CodatError, before: CodatError) -> bool:
    """Whether a read came to its deadline with no connection ever made: why there was none is worth more."""
    is_late = isinstance(failure, NoAnswerError) and failure.reason is NoAnswerReason.DEADLINE
    return is_late and call.method == "GET" and isinstance(before, NotSentError)


def _needed(call: Call, failure: CodatError) -> float:
    """Seconds without which another attempt would be in vain, or worse.

    A removal that the deadline cuts short before it is connected would look like one that may have been done.
    """
    return limits.CONNECT_TIMEOUT if call.method == "DELETE" and isinstance(failure, NotSentError) else 0.0


def _may_pass(failure: CodatError) -> bool:
    """Whether the same request may do better a moment later."""
    match failure:
        case NotSentError():
            return failure.reason not in _HOPELESS
        case NoAnswerError():
            return failure.reason is not NoAnswerReason.TOO_LARGE
        case ServerFaultError():
            return failure.can_be_retried is not False
        case _:
            return False
