"""The one way a secret gets onto the clipboard, and off it again.

Every copy (button, shortcut) goes through `copy`: marked, counted down, and cleared only while the clipboard still
holds what we put there. It is cleared early when the session is left, the client is, and the app ends. Copying the
username takes the password's place and the other way round: they never travel together.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.clock import Clock
    from app.base.ports import ClipboardPort
    from app.base.scope import TaskScope
    from app.base.secret import Secret


MANAGERS_TAKE: Final = 1.5
"""Seconds in which every clipboard manager that was tried has taken notice of what is on the clipboard."""


class ClipboardState(StrEnum):
    """What the clipboard card says."""

    IDLE = "idle"
    HOLDING = "holding"  # ours, counting down
    CLEARED = "cleared"
    LEFT_ALONE = "left_alone"  # somebody else's content: not touched


class SecretClipboard:
    """Counts down on the clock; tells listeners once a second and at every change."""

    def __init__(self, port: ClipboardPort, clock: Clock, scope: TaskScope) -> None:
        self._port = port
        self._clock = clock
        self._scope = scope
        self._until = 0.0
        self._whole = 1.0
        self._clearings = 0  # a placeholder is let go of by the task of the latest clearing
        self._listeners: list[Callable[[], None]] = []
        self.state = ClipboardState.IDLE
        self.label = ""  # what is held: an address such as "credentials.username", never the value

    def listen(self, then: Callable[[], None]) -> Callable[[], None]:
        """Call `then` after every change; the returned function ends that."""
        self._listeners.append(then)

        def stop() -> None:
            if then in self._listeners:
                self._listeners.remove(then)

        return stop

    @property
    def seconds_left(self) -> int:
        """Whole seconds until it is cleared; 0 when nothing of ours is there."""
        return max(0, round(self._until - self._clock.monotonic())) if self.state is ClipboardState.HOLDING else 0

    @property
    def share_left(self) -> float:
        """How much of the time is left, 0 to 1."""
        if self.state is not ClipboardState.HOLDING:
            return 0.0
        return max(0.0, min(1.0, (self._until - self._clock.monotonic()) / self._whole))

    def copy(self, label: str, secret: Secret, seconds: int) -> None:
        """Put `secret` on the clipboard, bare, for `seconds`. Copying again starts anew."""
        self._port.put(secret.reveal())
        self._clearings += 1
        self.label = label
        self._whole = float(seconds)
        self._until = self._clock.monotonic() + seconds
        self._become(ClipboardState.HOLDING)
        until = self._until
        self._scope.start(lambda: self._count_down(until), "clear the clipboard")

    def clear(self) -> None:
        """Clear now, if it is still ours."""
        if self.state is not ClipboardState.HOLDING:
            return
        was_ours = self._port.clear()
        if self._port.has_placeholder:
            self._clearings += 1
            number = self._clearings
            self._scope.start(lambda: self._let_go(number), "let go of the clipboard")
        self._become(ClipboardState.CLEARED if was_ours else ClipboardState.LEFT_ALONE)

    async def end(self) -> None:
        """Clear and leave nothing of ours behind; takes a moment where a clipboard manager has to see it."""
        self.clear()
        if self._port.has_placeholder:
            await self._let_go(self._clearings)

    async def _let_go(self, number: int) -> None:
        await self._clock.sleep(MANAGERS_TAKE)
        if number == self._clearings:
            self._port.let_go()

    async def _count_down(self, until: float) -> None:
        while self._is_counting(until):
            left = until - self._clock.monotonic()
            if left <= 0:
                self.clear()
                return
            await self._clock.sleep(min(1.0, left))
            if self._is_counting(until):
                self._tell()

    def _is_counting(self, until: float) -> bool:
        return self.state is ClipboardState.HOLDING and self._until == until

    def _become(self, state: ClipboardState) -> None:
        self.state = state
        self._tell()

    def _tell(self) -> None:
        for then in tuple(self._listeners):
            then()
