"""Watching the accounts connect: a schedule with a budget, that stops when nobody looks.

Every 5 s for 2 minutes, every 15 s for 8 more, then only when asked; never more than `budget` allows.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from app.onboarding.problems import ProblemKind, TroubleError
from app.onboarding.rules import is_all_connected

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.clock import Clock
    from app.onboarding.conductor import Conductor
    from app.onboarding.problems import Problem

QUOTA_FLOOR = 50
_QUICK_SECONDS, _QUICK_UNTIL = 5.0, 120.0
_SLOW_SECONDS, _SLOW_UNTIL = 15.0, 600.0

_ENDING = {
    *(ProblemKind.KEY_REFUSED, ProblemKind.PLAN_LIMIT, ProblemKind.NOT_ALLOWED),
    *(ProblemKind.GONE, ProblemKind.CLIENT_GONE, ProblemKind.CONNECTION_GONE, ProblemKind.CONNECTION_REPLACED),
}


class WatchState(StrEnum):
    """What the watch is doing; the page says it."""

    IDLE = "idle"
    WATCHING = "watching"
    HIDDEN = "hidden"  # nobody looks
    STOPPED = "stopped"  # to save the daily limit: Check now
    LIMITED = "limited"  # Codat's limit is reached or near
    COMPLETE = "complete"  # every account is connected


class Watch:
    """Asks for the accounts' states while a page wants it."""

    def __init__(self, conductor: Conductor, clock: Clock, is_seen: Callable[[], bool]) -> None:
        self._conductor = conductor
        self._clock = clock
        self._is_seen = is_seen
        self.state = WatchState.IDLE
        self.problem: Problem | None = None
        self._limited: Problem | None = None  # Codat asked for a pause
        self._listeners: list[Callable[[], None]] = []

    def listen(self, then: Callable[[], None]) -> None:
        """Call `then` when the state or the problem changes."""
        self._listeners.append(then)

    async def run(self) -> None:
        """Watch until all is connected, the schedule ends, the budget is spent, or the task is cancelled."""
        started = self._clock.monotonic()
        while True:
            if is_all_connected(self._conductor.case):
                return self._become(WatchState.COMPLETE)
            elapsed = self._clock.monotonic() - started
            if elapsed >= _SLOW_UNTIL or not self._conductor.may_watch:
                return self._become(WatchState.STOPPED)
            if self._is_held_off or self._is_short_of_quota():
                return self._become(WatchState.LIMITED)
            if not self._is_seen():
                self._become(WatchState.HIDDEN)
            elif not await self._look():
                return None
            await self._clock.sleep(_QUICK_SECONDS if elapsed < _QUICK_UNTIL else _SLOW_SECONDS)

    async def check_now(self) -> None:
        """Look once, because a person asked. Raises `TroubleError`."""
        try:
            await self._conductor.accounts.refresh(connection=True)
        except TroubleError as trouble:
            if trouble.problem.kind is ProblemKind.RATE_LIMITED:
                self._limited = trouble.problem
            raise
        self.problem = self._limited = None
        if is_all_connected(self._conductor.case):
            self._become(WatchState.COMPLETE)

    async def _look(self) -> bool:
        """One look; false when it makes no sense to go on."""
        try:
            await self._conductor.accounts.refresh()
        except TroubleError as trouble:
            self.problem = problem = await self._conductor.whereabouts.explained(trouble.problem)
            if problem.kind is ProblemKind.RATE_LIMITED:
                self._limited = problem
            if problem.kind is ProblemKind.RATE_LIMITED or problem.kind in _ENDING:
                self._become(WatchState.LIMITED)
                return False
        else:
            self.problem = None
        self._become(WatchState.WATCHING)
        return True

    @property
    def _is_held_off(self) -> bool:
        """Whether Codat asked for a pause that is not over. Nothing is asked meanwhile, unless a person does."""
        until = self._limited.until if self._limited is not None else None
        return self._limited is not None and (until is None or not until.is_over)

    def _is_short_of_quota(self) -> bool:
        left = self._conductor.quota_remaining
        return left is not None and left < QUOTA_FLOOR

    def _become(self, state: WatchState) -> None:
        self.state = state
        for then in tuple(self._listeners):
            then()
