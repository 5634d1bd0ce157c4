"""Codat's idempotency keys: the first answer is kept 90 minutes and given again for the same request.

Source: Codat's page on idempotency. The same key with another body is 422, while the first is under way 409;
an answer 429 is not kept; every other answer is, errors included.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING

from app.practice.refusal import Refusal
from app.practice.state import Remembered

if TYPE_CHECKING:
    from app.practice.state import State

KEPT_FOR = timedelta(minutes=90)


def request_digest(method: str, path: str, body: bytes) -> str:
    """What makes a request the same request."""
    return hashlib.sha256(b"\n".join((method.encode(), path.encode(), body))).hexdigest()


class IdempotencyCache:
    """Keeps answers in the state, so that they outlive a restart; what is under way is known here only."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._under_way: dict[str, str] = {}

    def begin(self, key: str, digest: str, now: datetime) -> Remembered | None:
        """The kept answer, or None when this request goes first and must be `finish`ed. Raises `Refusal` 409, 422."""
        kept = [one for one in self._state.remembered if now - one.kept < KEPT_FOR]
        self._state.remembered = kept
        found = next((one for one in kept if one.key == key), None)
        under_way = self._under_way.get(key)
        first = found.request if found is not None else under_way
        if first is not None and first != digest:
            raise Refusal(422, "This Idempotency-Key was used with another request")
        if found is not None:
            return found
        if under_way is not None:
            raise Refusal(409, "A request with this Idempotency-Key is in progress")
        self._under_way[key] = digest
        return None

    def finish(self, key: str, status: int, body: str, now: datetime) -> None:
        """The request is over: its answer is given again from now on, unless it is 429."""
        digest = self._under_way.pop(key)
        if status != HTTPStatus.TOO_MANY_REQUESTS:
            self._state.remembered.append(Remembered(key=key, request=digest, status=status, body=body, kept=now))

    def abandon(self, key: str) -> None:
        """The request had no answer at all: the key is free."""
        self._under_way.pop(key, None)
