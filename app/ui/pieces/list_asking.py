"""How the list of clients is asked of Codat: page by page, and by name while what is known of it may be old."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from app.onboarding.problems import TroubleError
from app.ui.texts.format import number
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.onboarding.census import Progress
    from app.onboarding.registry import Registry

_SHOW_EVERY: Final = 0.25  # seconds: pages come faster than anybody reads
_TYPED_OUT: Final = 0.4  # seconds without a key
_SHORTEST: Final = 3  # signs that are worth a request


class ListAsking:
    """Asks, and calls `changed` when there is something new to show."""

    def __init__(self, registry: Registry, clock: Clock, scope: TaskScope, changed: Callable[[], None]) -> None:
        self._registry = registry
        self._clock = clock
        self._scope = scope
        self._changed = changed
        self._progress: Progress | None = None
        self._is_first = True
        self._is_running = False
        self._shown_at = -inf
        self._typed = ""
        self._sought: set[str] = set()

    @property
    def is_arriving(self) -> bool:
        """Whether some of the list has come, and more is to come."""
        return self._is_running and self._progress is not None

    def words(self) -> str:
        """How much of the list is read, while that is not all."""
        if self._progress is None or self._progress.total is None:
            return ""
        if self._is_running:
            words = INSTALLED.say("ClientRows", "Still loading: {read} of {all} clients")
        else:
            words = INSTALLED.say("ClientRows", "{read} of {all} clients loaded")
        return words.format(read=number(self._progress.read), all=number(self._progress.total))

    async def run(self) -> None:
        """Ask for the list: the first time sparingly, then whole, because a person wants it. Raises `TroubleError`."""
        ask = self._registry.look if self._is_first else self._registry.refresh
        self._is_first, self._is_running, self._shown_at = False, True, -inf
        try:
            await ask(self._arrived)
            if self._registry.is_fresh:
                self._progress = None
        finally:
            self._is_running = False

    def _arrived(self, progress: Progress) -> None:
        self._progress = progress
        now = self._clock.monotonic()
        if now - self._shown_at >= _SHOW_EVERY:
            self._shown_at = now
            self._changed()

    def seek(self, typed: str) -> None:
        """A person searches. What this computer knows is shown already; Codat may know more."""
        self._typed = typed.strip()
        if len(self._typed) >= _SHORTEST and self._typed not in self._sought and not self._registry.is_fresh:
            self._scope.start(lambda: self._seek(self._typed), "search")

    async def _seek(self, typed: str) -> None:
        await self._clock.sleep(_TYPED_OUT)
        if typed != self._typed or typed in self._sought:
            return
        self._sought.add(typed)
        try:
            if await self._registry.find(typed):
                self._changed()
        except TroubleError:
            self._sought.discard(typed)  # the reading of the list tells what is wrong; typing goes on undisturbed
