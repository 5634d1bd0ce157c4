"""Time as an object, so that tests and practice hold it.

Two kinds of time, never mixed. What has passed (`monotonic`, `Deadline`) ends things: secrets, links, waits. What the
time is (`now`) is shown and recorded. Setting the computer's clock, daylight saving and a wrong clock touch neither:
the one does not look at it, the other is put right by what the server says (`CorrectedClock`).
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple, Protocol

TOLERANCE: Final = timedelta(minutes=2)
"""How far a computer's clock may be off before it is put right and a person is told."""
_GRAIN: Final = timedelta(seconds=3)  # a server's date has whole seconds and was some time under way
_LONGEST_NAP: Final = 1.0  # seconds: timers stand still while the computer sleeps, so no wait relies on one for long


class Clock(Protocol):
    """What time it is, how much has passed, and how to wait."""

    def now(self) -> datetime:
        """The time, aware, in UTC. May jump; use it to show and to record."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary point, those counted during which the computer slept. Never goes back.

        Use it for everything that ends: deadlines, countdowns, lives of secrets.
        """
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait until `seconds` (0 or more) have passed, without blocking the loop."""
        ...


class Deadline(NamedTuple):
    """When something ends, by what has passed on `clock`: no change of the time of day moves it."""

    clock: Clock
    at: float  # on `clock.monotonic()`

    @property
    def left(self) -> float:
        """Seconds until then, 0 once it has passed."""
        return max(0.0, self.at - self.clock.monotonic())

    @property
    def is_over(self) -> bool:
        """Whether it has passed."""
        return self.clock.monotonic() >= self.at

    def shown(self, now: datetime) -> datetime:
        """The time of day it falls on when it is `now`."""
        return now + timedelta(seconds=self.at - self.clock.monotonic())


def deadline(clock: Clock, seconds: float) -> Deadline:
    """The moment `seconds` from now."""
    return Deadline(clock, clock.monotonic() + seconds)


if sys.platform == "linux":

    def _passed() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME)  # `time.monotonic` leaves out what was slept

elif sys.platform == "darwin":

    def _passed() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW)  # likewise. Not run on a Mac yet

else:

    def _passed() -> float:
        return time.monotonic()  # Windows counts what was slept


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The time by the computer's clock, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that have passed, asleep or awake."""
        return _passed()

    async def sleep(self, seconds: float) -> None:
        """Wait on the running loop; after the computer slept longer than that, a second at most."""
        import asyncio  # noqa: PLC0415  # asyncio costs a quarter of a bare window; the first paint does without it

        until = self.monotonic() + seconds
        await asyncio.sleep(min(seconds, _LONGEST_NAP))
        while (left := until - self.monotonic()) > 0:  # noqa: ASYNC110  # no event tells that the computer woke
            await asyncio.sleep(min(left, _LONGEST_NAP))


class CorrectedClock:
    """`base` put right by the server's `Date` where it is more than `TOLERANCE` off.

    Once the server was heard, the time runs evenly from there, whatever is done to the computer's clock.
    """

    def __init__(self, base: Clock) -> None:
        self.base = base
        self._anchor: tuple[datetime, float] | None = None  # the right time, and `monotonic` then

    def now(self) -> datetime:
        """The right time as far as known, in UTC."""
        if self._anchor is None:
            return self.base.now()
        then, at = self._anchor
        return then + timedelta(seconds=self.base.monotonic() - at)

    def monotonic(self) -> float:
        """As `base`."""
        return self.base.monotonic()

    async def sleep(self, seconds: float) -> None:
        """As `base`."""
        await self.base.sleep(seconds)

    def hear(self, skew: timedelta) -> None:
        """The server has just said its time: `skew` is how far it is ahead of the computer's clock."""
        computers = self.base.now()
        right = computers if abs(skew) <= TOLERANCE else computers + skew
        if self._anchor is None or abs(right - self.now()) > _GRAIN:
            self._anchor = (right, self.base.monotonic())

    @property
    def ahead(self) -> timedelta:
        """How far the computer's clock is ahead of the right time (behind: negative); zero while it is right."""
        off = self.base.now() - self.now()
        return off if abs(off) > TOLERANCE else timedelta(0)
