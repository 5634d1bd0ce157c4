"""An HTTP transport that holds every request and answer to the schemas, and remembers how many it saw."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import httpx

from app.base.overrides import override
from tests.support import openapi, schemas

if TYPE_CHECKING:
    from collections.abc import Callable


class CheckedTransport(httpx.AsyncBaseTransport):
    """Passes everything on to `inner`; a request or answer of the wrong shape fails the test that made it."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner
        self.checked: list[str] = []
        self.faults: list[str] = []

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = _json(await request.aread())
        path = request.url.path
        self._check(lambda: schemas.check_request(request.method, path, body))
        if openapi.is_present():
            self._check(lambda: openapi.check_request(request.method, path, body))
        answer = await self._inner.handle_async_request(request)
        content = await answer.aread()
        self._check(lambda: schemas.check_answer(request.method, path, answer.status_code, _json(content)))
        if openapi.is_present():
            self._check(lambda: openapi.check_answer(request.method, path, answer.status_code, _json(content)))
        self.checked.append(f"{request.method} {path} {answer.status_code}")
        return httpx.Response(answer.status_code, headers=answer.headers, content=content, request=request)

    @override
    async def aclose(self) -> None:
        await self._inner.aclose()

    def _check(self, look: Callable[[], None]) -> None:
        try:
            look()
        except AssertionError as error:
            self.faults.append(str(error))


def _json(content: bytes) -> object:
    return json.loads(content) if content else None
