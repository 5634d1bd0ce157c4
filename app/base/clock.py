"""Time as an object, so that tests and practice hold it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is, how much has passed, and how to wait."""

    def now(self) -> datetime:
        """The wall time, aware, in UTC. May jump; use it to show and to record."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary point. Never goes back; use it for deadlines and countdowns."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds` (0 or more) without blocking the loop."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The wall time in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds on the monotonic clock."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait on the running loop."""
        import asyncio  # noqa: PLC0415  # asyncio costs a quarter of a bare window; the first paint does without it

        await asyncio.sleep(seconds)
