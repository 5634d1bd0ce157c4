"""What every answer tells beside its body: the quota, and how far the server's clock is from ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.codat.when import http_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Observed:
    """The latest known values; None until an answer carried them.

    `clock_skew` is the server's time minus ours: add it to our clock to get the server's.
    """

    quota_limit: int | None = None
    quota_remaining: int | None = None
    quota_reset: datetime | None = None
    server_date: datetime | None = None
    clock_skew: timedelta | None = None
    is_time_fresh: bool = False  # whether the latest answer told the server's time


class Watch:
    """Keeps `Observed` and tells those who asked."""

    def __init__(self) -> None:
        self.latest = Observed()
        self._listeners: list[Callable[[Observed], None]] = []

    def listen(self, listener: Callable[[Observed], None]) -> Callable[[], None]:
        """Call `listener` after every answer. Returns the way to stop it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def see(self, headers: Mapping[str, str], now: datetime) -> None:
        """Take over what `headers` tell; `now` is our clock as the answer began."""
        old = self.latest
        server = http_date(headers.get("date"))
        self.latest = Observed(
            quota_limit=_count(headers.get("x-rate-limit-limit"), old.quota_limit),
            quota_remaining=_count(headers.get("x-rate-limit-remaining"), old.quota_remaining),
            quota_reset=http_date(headers.get("x-rate-limit-reset")) or old.quota_reset,
            server_date=server or old.server_date,
            clock_skew=server - now if server else old.clock_skew,
            is_time_fresh=server is not None,
        )
        for listener in tuple(self._listeners):
            listener(self.latest)


def _count(text: str | None, otherwise: int | None) -> int | None:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 12 else otherwise  # noqa: PLR2004  # a bound
