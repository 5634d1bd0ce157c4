"""One file being read: how far it is, when it has taken too long, and the wish to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.files.faults import FileError, FileFault, StoppedReadingError
from app.files.limits import MAX_SECONDS

if TYPE_CHECKING:
    from app.base.clock import Clock


class Reading:
    """Shared by the thread that reads and the loop that shows how far it is; each writes what the other only reads."""

    def __init__(self, clock: Clock, seconds: float = MAX_SECONDS) -> None:
        self._clock = clock
        self._until = clock.monotonic() + seconds
        self._is_unwanted = False
        self._part = 0.0

    @property
    def part(self) -> float:
        """How much is done, 0 to 1."""
        return self._part

    def stop(self) -> None:
        """Nobody wants the file any more; the next `step` ends the reading."""
        self._is_unwanted = True

    def step(self, part: float | None = None) -> None:
        """So much is done. Raises `StoppedReadingError`, or `FileError` when it takes too long."""
        if part is not None:
            self._part = part
        if self._is_unwanted:
            raise StoppedReadingError
        if self._clock.monotonic() > self._until:
            raise FileError(FileFault.TOO_SLOW)
