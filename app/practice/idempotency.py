"""Codat's idempotency keys: the first answer is kept 90 minutes and given again for the same request.

Source: Codat's page on idempotency. The same key with another body is 422, while the first is under way 409;
an answer 429 is not kept; every other answer is, errors included.
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING

from app.practice.answers import GONE
from app.practice.refusal import Refusal
from app.practice.state import Remembered

if TYPE_CHECKING:
    from app.practice.state import State

KEPT_FOR = timedelta(minutes=90)


_LINK_CODE = re.compile(r"(\botp=)\d+")


def request_digest(method: str, path: str, body: bytes) -> str:
    """What makes a request the same request."""
    return hashlib.sha256(b"\n".join((method.encode(), path.encode(), body))).hexdigest()


class IdempotencyCache:
    """Keeps answers in the state, so that they outlive a restart; what is under way is known here only.

    An answer that holds credentials is kept here only too. Of a link, a kept answer loses the code at a restart.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._under_way: dict[str, str] = {}
        self._shown_once: list[Remembered] = []

    def begin(self, key: str, digest: str, now: datetime) -> Remembered | None:
        """The kept answer, or None when this request goes first and must be `finish`ed. Raises `Refusal` 409, 422."""
        self._state.remembered = _lasting(self._state.remembered, now)
        self._shown_once = _lasting(self._shown_once, now)
        found = next((one for one in (*self._state.remembered, *self._shown_once) if one.key == key), None)
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

    def finish(self, key: str, status: int, body: str, now: datetime, *, is_shown_once: bool = False) -> None:
        """The request is over: its answer is given again from now on, unless it is 429."""
        digest = self._under_way.pop(key)
        if status != HTTPStatus.TOO_MANY_REQUESTS:
            kept = _LINK_CODE.sub(rf"\1{GONE}", body)
            answer = Remembered(key=key, request=digest, status=status, body=kept, kept=now, whole=body)
            (self._shown_once if is_shown_once else self._state.remembered).append(answer)

    def abandon(self, key: str) -> None:
        """The request had no answer at all: the key is free."""
        self._under_way.pop(key, None)


def _lasting(answers: list[Remembered], now: datetime) -> list[Remembered]:
    return [one for one in answers if now - one.kept < KEPT_FOR]
