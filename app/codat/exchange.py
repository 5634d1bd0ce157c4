"""One attempt: send a request, read a bounded answer, judge it. Gives failures back as values.

Failures are not raised here, because a traceback would keep this frame, and with it the header that proves who
we are.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.base.clock import deadline
from app.codat import addresses, exact_json, limits
from app.codat.call import NO_BODY, Answer, Call
from app.codat.errors import (
    CodatError,
    NoAnswerError,
    NoAnswerReason,
    NotSentError,
    NotSentReason,
    PageInsteadError,
    UnreadableError,
    answered,
)
from app.codat.failures import translate
from app.codat.http import http
from app.codat.models.refusal import refusal
from app.codat.when import retry_after

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.base.clock import Clock, Deadline
    from app.codat.observed import Watch

SUCCESS = range(200, 300)
REDIRECTS = range(300, 400)
ERRORS = range(400, 600)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A call with its address and its body as bytes ("" for none): all of a request but who we are."""

    call: Call
    url: str = field(repr=False)
    content: bytes = field(repr=False)


class Exchange:
    """Sends through one HTTP transport to one base address."""

    def __init__(
        self, through: http.AsyncBaseTransport, base: str, user_agent: str, clock: Clock, watch: Watch
    ) -> None:
        self._through = through
        self._base = base
        self._user_agent = user_agent
        self._clock = clock
        self._watch = watch

    def prepare(self, call: Call) -> Prepared:
        """The address and the bytes of `call`. Raises `AddressError`, `JsonError`, `TypeError`: our own mistakes."""
        url = self._base + addresses.path(call.template, call.slots) + addresses.query(call.query)
        return Prepared(call, url, b"" if call.body is NO_BODY else exact_json.write(call.body))

    async def once(self, prepared: Prepared, authorization: Mapping[str, str]) -> Answer | CodatError:
        """The answer or the failure of one attempt. Raises only cancellation and our own mistakes."""
        call = prepared.call
        request = self._request(prepared, authorization)
        response: http.Response | None = None
        try:
            response = await self._through.handle_async_request(request)
            self._watch.see(response.headers, self._clock.now())
            return await self._judge(call, response)
        except (http.TransportError, OSError) as error:
            return translate(error, call.operation, answer_began=response is not None)
        finally:
            if response is not None:
                with contextlib.suppress(http.TransportError, OSError):
                    await response.aclose()

    def _request(self, prepared: Prepared, authorization: Mapping[str, str]) -> http.Request:
        call = prepared.call
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": self._user_agent,
            **authorization,
        }
        if prepared.content:
            headers["Content-Type"] = "application/json"
        if call.key:
            headers["Idempotency-Key"] = call.key
        silence = limits.WRITE_DEADLINE if call.is_write else limits.SILENCE_TIMEOUT
        timeout = {"connect": limits.CONNECT_TIMEOUT, "pool": limits.POOL_TIMEOUT, "read": silence, "write": silence}
        extensions = {"timeout": timeout}
        return http.Request(call.method, prepared.url, headers=headers, content=prepared.content, extensions=extensions)

    async def _judge(self, call: Call, response: http.Response) -> Answer | CodatError:
        status = response.status_code
        if status == 407:  # noqa: PLR2004  # HTTP's own word
            return NotSentError(call.operation, NotSentReason.PROXY_LOGIN)
        if status in REDIRECTS or status == 511 or (status in SUCCESS and _is_page(response)):  # noqa: PLR2004  # RFC 6585
            return PageInsteadError(call.operation, status, "a page")
        if status == 403 and _is_page(response):  # noqa: PLR2004  # HTTP's own word
            return UnreadableError(call.operation, status, "a filter's page")
        if status not in SUCCESS and status not in ERRORS:
            return UnreadableError(call.operation, status, "odd status")
        if response.headers.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
            return self._without_body(call, response, "encoded answer")
        most = call.max_bytes if status in SUCCESS else limits.MAX_ERROR_BODY
        data = await _bounded(response, most)
        if status in SUCCESS:
            return _success(call, response, data)
        body = _lenient(data)
        return answered(call.operation, refusal(status, body, self._retry_at(response)))

    def _without_body(self, call: Call, response: http.Response, what: str) -> CodatError:
        status = response.status_code
        if status in SUCCESS:
            return UnreadableError(call.operation, status, what)
        return answered(call.operation, refusal(status, None, self._retry_at(response)))

    def _retry_at(self, response: http.Response) -> Deadline | None:
        wait = retry_after(response.headers, self._clock.now())
        return None if wait is None else deadline(self._clock, wait)


async def _bounded(response: http.Response, most: int) -> bytes | None:
    """The body as it came over the wire, or None when it is longer than `most` bytes."""
    stated = response.headers.get("content-length", "")
    if stated.isascii() and stated.isdigit() and (len(stated) > 12 or int(stated) > most):  # noqa: PLR2004  # a bound
        return None
    stream = response.stream
    if not isinstance(stream, http.AsyncByteStream):
        raise TypeError("the HTTP transport gave a stream that is not asynchronous")
    data = bytearray()
    async for chunk in stream:
        data += chunk
        if len(data) > most:
            return None
    return bytes(data)


def _success(call: Call, response: http.Response, data: bytes | None) -> Answer | CodatError:
    status = response.status_code
    if data is None:
        return NoAnswerError(call.operation, NoAnswerReason.TOO_LARGE)
    if not data.strip():
        return Answer(status)
    media = _media(response)
    if media != "application/json" and not (media.startswith("application/") and media.endswith("+json")):
        return UnreadableError(call.operation, status, "not JSON")
    try:
        return Answer(status, exact_json.read(data))
    except exact_json.JsonError:
        return UnreadableError(call.operation, status, "broken JSON")


def _media(response: http.Response) -> str:
    return str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()


def _is_page(response: http.Response) -> bool:
    return _media(response) in {"text/html", "application/xhtml+xml"}


def _lenient(data: bytes | None) -> object:
    """The JSON of an error answer, or None: gateways answer with pages, and often with nothing."""
    if not data or not data.strip():
        return None
    with contextlib.suppress(exact_json.JsonError):
        return exact_json.read(data)
    return None
