"""Time that stands still until a test moves it."""

from __future__ import annotations

import asyncio
import heapq
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 20, 14, 58, tzinfo=UTC)


class HeldClock:
    """A clock of `app.base.clock` that advances only by `advance()`; sleepers wake in order."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._elapsed = 0.0
        self._wall = 0.0  # seconds the time of day was put forward
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed + self._wall)

    def monotonic(self) -> float:
        return self._elapsed

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._sleepers, (self._elapsed + seconds, self._count, woken))
        await woken

    @property
    def next_wake(self) -> float | None:
        """Seconds until the next sleeper wakes, or None when nobody sleeps."""
        self._forget_ended()
        return self._sleepers[0][0] - self._elapsed if self._sleepers else None

    def set_wall(self, seconds: float) -> None:
        """Put the time of day forward (or back): no time passes."""
        self._wall += seconds

    def jump(self, seconds: float) -> None:
        """Move time without letting anything run in between, as a closed lid does."""
        self._elapsed += seconds
        while self._sleepers and self._sleepers[0][0] <= self._elapsed:
            woken = heapq.heappop(self._sleepers)[2]
            if not woken.done():
                woken.set_result(None)

    async def advance(self, seconds: float) -> None:
        """Move time, waking each sleeper at its own moment and letting it run."""
        until = self._elapsed + seconds
        await settle()
        while (wake := self.next_wake) is not None and self._elapsed + wake <= until:
            self.jump(wake)
            await settle()
        self._elapsed = until
        await settle()

    def _forget_ended(self) -> None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)


async def settle(rounds: int = 50) -> None:
    """Let everything that can run now run."""
    for _ in range(rounds):
        await asyncio.sleep(0)
