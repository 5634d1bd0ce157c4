"""The trail on its way to the bank: in order, at least once, from where it stopped, never in the way of a call.

The trail itself is the spool: it is on disk before anything is done, and nothing of it is ever deleted. How far it was
delivered stands in a small file that is written after each delivery, so that a kill between the two repeats events and
loses none; whoever collects them knows a repeated one by its digest.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from app.base import json_file
from app.base.store import StoreError
from app.onboarding.trail_export import json_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.base.clock import Clock
    from app.onboarding.trail import Trail, TrailEvent

logger = logging.getLogger(__name__)

MOST_AT_ONCE: Final = 200  # events a delivery
LOOK_EVERY: Final = 5.0  # seconds between two looks at the trail
LONGEST_PAUSE: Final = 15 * 60.0  # seconds until the next try when nobody takes it


class Obstacle(StrEnum):
    """Why events wait."""

    UNREACHABLE = "unreachable"  # nobody answers, or the folder is not there
    REFUSED = "refused"  # the collector says no, the folder takes no file
    UNWRITTEN = "unwritten"  # delivered, and this computer's disk does not keep how far
    UNREADABLE = "unreadable"  # the trail cannot be read


class NotDeliveredError(Exception):
    """Nobody took the batch; the text is for the log and names no address."""

    def __init__(self, obstacle: Obstacle, text: str) -> None:
        super().__init__(text)
        self.obstacle = obstacle


class Batch(NamedTuple):
    """Events in order, as JSON lines (`docs/trail.schema.json`). `name` is the same whenever the same are sent."""

    name: str
    lines: bytes


class Collector(Protocol):
    """Whoever takes the trail at the bank."""

    async def deliver(self, batch: Batch) -> None:
        """Hand over a batch; it is kept when this returns. Raises `NotDeliveredError`."""
        ...

    async def close(self) -> None:
        """Let go of what is held open."""
        ...


@dataclass(frozen=True, slots=True)
class Forwarded:
    """How it stands: how many events wait, since when the oldest of them, and what is in the way."""

    delivered: int = 0  # the number of the last event that was taken
    waiting: int = 0
    since: datetime | None = None
    obstacle: Obstacle | None = None


class Forwarder:
    """Carries one profile's trail to `collector`. `place` is the file that says how far it came."""

    def __init__(self, trail: Callable[[], Trail], collector: Collector, place: Path, clock: Clock) -> None:
        self._trail = trail
        self._collector = collector
        self._place = place
        self._clock = clock
        self._delivered: int | None = None  # unknown until the file was read
        self._unwritten: TrailEvent | None = None  # delivered, and the disk refused to keep that
        self._obstacle: Obstacle | None = None

    async def run(self) -> None:
        """Deliver what is there and what comes, until cancelled."""
        pause = LOOK_EVERY
        try:
            while True:
                try:
                    is_more = await self._deliver_next()
                except NotDeliveredError as error:
                    if self._obstacle is not error.obstacle:
                        logger.info("the trail waits: %s", error)
                    self._obstacle = error.obstacle
                    await self._clock.sleep(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)
                    continue
                self._obstacle, pause = None, LOOK_EVERY
                await self._clock.sleep(0 if is_more else LOOK_EVERY)
        finally:
            await self._collector.close()

    def state(self) -> Forwarded:
        """How it stands now."""
        try:
            done = self._done()
            first = self._trail().after(done, 1)
            waiting = self._trail().last_number - done if first else 0
        except (StoreError, ValueError, NotDeliveredError):
            return Forwarded(obstacle=Obstacle.UNREADABLE)
        return Forwarded(done, waiting, first[0].at if first else None, self._obstacle)

    async def _deliver_next(self) -> bool:
        """Deliver one batch and write down how far that is; whether there may be more. Raises `NotDeliveredError`."""
        if self._unwritten is not None:
            self._write(self._unwritten)
        try:
            events = self._trail().after(self._done(), MOST_AT_ONCE)
        except (StoreError, ValueError) as error:  # the file does not answer, or its words make no sense
            raise NotDeliveredError(Obstacle.UNREADABLE, type(error).__name__) from None
        if not events:
            return False
        try:
            await self._collector.deliver(_batch(events))
        except NotDeliveredError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is, the events wait and the doctor tells of them
            raise NotDeliveredError(Obstacle.REFUSED, f"unforeseen, {type(error).__name__}") from None
        self._write(events[-1])
        return len(events) == MOST_AT_ONCE

    def _done(self) -> int:
        """The number of the last event delivered; 0 when it is another trail now than when that was written."""
        if self._delivered is None:
            self._delivered = self._read()
        return self._delivered

    def _read(self) -> int:
        try:
            written = json_file.load(self._place) or {}
        except json_file.JsonFileError:
            return 0  # sent again from the start: repeated, not lost
        number, digest = written.get("number"), written.get("digest")
        if type(number) is not int or number < 1:
            return 0
        found = self._trail().after(number - 1, 1)
        return number if found and (found[0].seq, found[0].digest) == (number, digest) else 0

    def _write(self, last: TrailEvent) -> None:
        self._delivered, self._unwritten = last.seq, last
        try:
            json_file.write(self._place, {"number": last.seq, "digest": last.digest})
        except OSError as error:
            raise NotDeliveredError(Obstacle.UNWRITTEN, type(error).__name__) from None
        self._unwritten = None


def _batch(events: tuple[TrailEvent, ...]) -> Batch:
    first, last = events[0], events[-1]
    lines = "".join(f"{json_line(event)}\n" for event in events)
    return Batch(f"passerelle-{first.seq:08d}-{last.seq:08d}-{last.digest[:16]}.jsonl", lines.encode())
