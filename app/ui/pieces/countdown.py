"""Something that lasts some seconds and may be given more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from app.base.clock import Clock
    from app.base.scope import TaskScope


class Countdown(QObject):
    """Runs on the clock in `scope`. `start` while it runs begins anew."""

    ticked = Signal()  # about once a second while it runs, and when it starts or stops
    ended = Signal()  # the time is over; not after `stop`

    def __init__(self, clock: Clock, scope: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._scope = scope
        self._until: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether time is left."""
        return self._until is not None

    @property
    def seconds_left(self) -> int:
        """Whole seconds left; 0 while it does not run."""
        return 0 if self._until is None else max(0, round(self._until - self._clock.monotonic()))

    def start(self, seconds: float) -> None:
        """Count down from `seconds`."""
        until = self._until = self._clock.monotonic() + seconds
        self._scope.start(lambda: self._run(until), "countdown")
        self.ticked.emit()

    def stop(self) -> None:
        """No more time, and nobody is told that it ended."""
        if self._until is not None:
            self._until = None
            self.ticked.emit()

    async def _run(self, until: float) -> None:
        while isValid(self) and self._until == until:
            left = until - self._clock.monotonic()
            if left <= 0:
                self._until = None
                self.ticked.emit()
                self.ended.emit()
                return
            await self._clock.sleep(min(1.0, left))
            if isValid(self) and self._until == until:
                self.ticked.emit()
