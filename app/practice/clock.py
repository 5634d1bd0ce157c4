"""Time that practice can move forward."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.base.clock import Clock

_LOOK_AGAIN = 0.25  # seconds between two looks of a sleeper at the shift


class ShiftedClock:
    """A clock of `app.base.clock` that runs ahead of `base` by what `advance()` added; sleepers notice."""

    def __init__(self, base: Clock, shift: float = 0.0) -> None:
        self._base = base
        self.shift = shift  # seconds ahead of `base`

    def now(self) -> datetime:
        """The practised wall time, in UTC."""
        return (self._base.now() + timedelta(seconds=self.shift)).astimezone(UTC)

    def monotonic(self) -> float:
        """Seconds, moved along with `advance()`."""
        return self._base.monotonic() + self.shift

    async def sleep(self, seconds: float) -> None:
        """Wait until that much practised time has passed."""
        until = self.monotonic() + seconds
        while (left := until - self.monotonic()) > 0:
            await self._base.sleep(min(left, _LOOK_AGAIN))

    def advance(self, seconds: float) -> None:
        """Move time forward. Raises `ValueError` for a negative number: nothing here runs backwards."""
        if seconds < 0:
            raise ValueError("time only moves forward")
        self.shift += seconds
