"""The other side of the wire, in memory: answers in turn, keeps what it was asked, checks every request."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import parse_qsl

from app.base.secret import Secret
from app.codat import exact_json
from app.codat.authorize import CodatKey
from app.codat.client import CodatClient
from app.codat.http import http
from app.codat.transport import Transport
from tests.support import openapi, schemas
from tests.support.held_clock import HeldClock

RAW_KEY = "canary-Yk3vQ9rXw2Lt7Zp5"
Reply = http.Response | Exception | Callable[[http.Request], Coroutine[Any, Any, http.Response]]


class Desk:
    """Hands out `replies` one after the other; the last one stays."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.requests: list[http.Request] = []
        self.clock = HeldClock()
        self.transport = Transport(
            http.MockTransport(self._serve),
            "https://api.codat.io",
            CodatKey(Secret(RAW_KEY)),
            self.clock,
            jitter=lambda most: most,
        )
        self.codat = CodatClient(self.transport)

    async def _serve(self, request: http.Request) -> http.Response:
        self.requests.append(request)
        schemas.check_request(request.method, self.path(-1), self.body(-1))
        if openapi.is_present():
            openapi.check_request(request.method, self.path(-1), self.body(-1))
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, http.Response) else await reply(request)

    def path(self, index: int) -> str:
        return self.requests[index].url.raw_path.decode().partition("?")[0]

    def query(self, index: int) -> dict[str, str]:
        return dict(parse_qsl(self.requests[index].url.raw_path.decode().partition("?")[2]))

    def body(self, index: int) -> Any:
        content = self.requests[index].content
        return exact_json.read(content) if content else None

    def lines(self) -> list[str]:
        return [f"{request.method} {self.path(index)}" for index, request in enumerate(self.requests)]


def reply(body: Any, status: int = 200, **headers: str) -> http.Response:
    """A JSON answer; `retry_after="3"` becomes the header Retry-After."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return http.Response(status, content=exact_json.write(body), headers={"Content-Type": "application/json"} | named)


def empty(status: int = 204) -> http.Response:
    return http.Response(status)


async def never(_request: http.Request) -> http.Response:
    """No answer at all."""
    import asyncio

    await asyncio.Event().wait()
    raise AssertionError("unreachable")


async def failure_of(work: Coroutine[Any, Any, Any]) -> Any:
    """The error that `work` ends with."""
    from app.codat.errors import CodatError

    try:
        await work
    except CodatError as error:
        return error
    raise AssertionError("it did not fail")
