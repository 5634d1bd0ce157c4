"""Practice in process: an httpx transport without a socket. Faults become httpx's own exceptions."""

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING, NoReturn

import httpx

from app.base.overrides import override
from app.practice.server import PracticeServer, Received
from app.practice.wire import Answer, Break

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import ASGIApp

    from app.base.clock import Clock
    from app.practice.instance import Practice

_FOR_EVER = 86_400.0  # seconds: what a caller without a timeout waits


class PracticeTransport(httpx.AsyncBaseTransport):
    """Carries requests to `practice`. Waiting, where a fault asks for it, is on practice's clock."""

    def __init__(self, practice: Practice) -> None:
        self._server = PracticeServer(practice)
        self._clock = practice.clock

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer `request`, or raise what httpx raises when the network fails."""
        raw_path, _, query = request.url.raw_path.partition(b"?")
        head = Received(request.method, raw_path.decode(), query.decode(), request.headers.get("idempotency-key"))
        await request.aread()

        async def act(app: ASGIApp) -> Answer:
            response = await httpx.ASGITransport(app).handle_async_request(request)
            body = await response.aread()
            return Answer(response.status_code, tuple(response.headers.multi_items()), body)

        outcome = await self._server.exchange(head, act)
        if isinstance(outcome, Break):
            await self._break(outcome, request)
        stream = _Stream(outcome, self._clock)
        return httpx.Response(outcome.status, headers=outcome.all_headers(), stream=stream, request=request)

    async def _break(self, kind: Break, request: httpx.Request) -> NoReturn:
        timeouts = request.extensions.get("timeout", {})
        match kind:
            case Break.OFFLINE:
                cause: OSError = OSError(errno.ENETUNREACH, "Network is unreachable")
                raise httpx.ConnectError(str(cause), request=request) from cause
            case Break.DNS:
                cause = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
                raise httpx.ConnectError(str(cause), request=request) from cause
            case Break.REFUSED:
                cause = ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
                raise httpx.ConnectError(str(cause), request=request) from cause
            case Break.CONNECT_TIMEOUT:
                await self._clock.sleep(timeouts.get("connect") or _FOR_EVER)
                raise httpx.ConnectTimeout("connect timed out", request=request)
            case Break.READ_TIMEOUT:
                await self._clock.sleep(timeouts.get("read") or _FOR_EVER)
                raise httpx.ReadTimeout("read timed out", request=request)
            case Break.CUT:
                cause = ConnectionResetError(errno.ECONNRESET, "Connection reset by peer")
                raise httpx.ReadError(str(cause), request=request) from cause


class _Stream(httpx.AsyncByteStream):
    def __init__(self, answer: Answer, clock: Clock) -> None:
        self._answer = answer
        self._clock = clock

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._answer.chunks(self._clock):
            yield chunk
