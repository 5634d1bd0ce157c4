"""A Codat that answers as practice does, with every free text of its answers turned against whoever shows it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import httpx

from app.base.overrides import override
from app.practice.transport import PracticeTransport

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

FREE: Final = frozenset(
    (
        "name", "description", "createdByUserName", "platformName", "sourceType", "statusText", "errorMessage",
        "accountName", "nickname", "error", "message", "itemId", "service", "integrationId", "key-of-nothing",
        "modifiedByUserName", "logoUrl", "bankCode", "sortCode", "instanceName", "companyName", "title", "alt",
    )
)  # fmt: skip
"""Names of members that hold words of people, banks or servers. What calls and compares goes by is left."""


class HostileTransport(PracticeTransport):
    """`spoil` makes of each free text what is answered in its place."""

    spoil: Callable[[str], str] = staticmethod(lambda text: text)
    spoilt: int = 0

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        body = b"".join([chunk async for chunk in response.stream])  # type: ignore[union-attr]  # asynchronous
        try:
            told = json.loads(body)
        except ValueError:
            return httpx.Response(response.status_code, headers=_head(response), content=body, request=request)
        content = json.dumps(_turned(told, type(self))).encode()
        return httpx.Response(response.status_code, headers=_head(response), content=content, request=request)


def _head(response: httpx.Response) -> list[tuple[str, str]]:
    return [(name, value) for name, value in response.headers.multi_items() if name != "content-length"]


def _turned(value: Any, by: type[HostileTransport], name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _turned(inner, by, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_turned(inner, by, name) for inner in value]
    if isinstance(value, str) and name in FREE:
        by.spoilt += 1
        return by.spoil(value)
    return value


def turn_hostile(monkeypatch: pytest.MonkeyPatch, spoil: Callable[[str], str]) -> type[HostileTransport]:
    """From now on practice answers so. Returns what counts the texts."""
    kind = type("Hostile", (HostileTransport,), {"spoil": staticmethod(spoil), "spoilt": 0})
    monkeypatch.setattr("app.compose.profile.PracticeTransport", kind)
    return kind
