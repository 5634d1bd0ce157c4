"""Looking for the same client at Codat while the rest is typed, so that the answer is there when it is wanted."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from app.onboarding.problems import TroubleError

if TYPE_CHECKING:
    from app.base.clock import Clock
    from app.onboarding.clients import Duplicate
    from app.onboarding.registry import Registry

    Subject = tuple[str, str]  # name and reference

_SHORTEST: Final = 3  # signs of a name that are worth a request
_HOLDS_FOR: Final = 60.0  # seconds


class EarlyLook:
    """Remembers the last answer for a minute."""

    def __init__(self, registry: Registry, clock: Clock) -> None:
        self._registry = registry
        self._clock = clock
        self._subject: Subject | None = None
        self._found: tuple[Duplicate, ...] = ()
        self._at = 0.0

    async def look(self, subject: Subject) -> None:
        """Ask now, because typing has stopped. What goes wrong is told when the answer is wanted."""
        if len(subject[0].strip()) >= _SHORTEST and not self._knows(subject):
            with suppress(TroubleError):
                await self._ask(subject)

    async def found(self, subject: Subject) -> tuple[Duplicate, ...]:
        """Clients of that name or reference. Raises `TroubleError`."""
        if not self._knows(subject):
            await self._ask(subject)
        return self._found

    def _knows(self, subject: Subject) -> bool:
        return self._subject == subject and self._clock.monotonic() - self._at < _HOLDS_FOR

    async def _ask(self, subject: Subject) -> None:
        self._found = await self._registry.duplicates(*subject)
        self._subject, self._at = subject, self._clock.monotonic()
