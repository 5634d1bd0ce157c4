"""The watch over the accounts as a page runs it: only while the page is on show and its window is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.rules import is_all_connected
from app.onboarding.watch import Watch, WatchState

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.scope import TaskScope
    from app.onboarding.problems import Problem
    from app.ui.shell.page import ClientPage


class Watching:
    """`begin` when the page is entered, `end` when it is left; `changed` after every look.

    `celebrate` follows when the last account connects while somebody watches, not when all were connected before.
    """

    def __init__(self, page: ClientPage, changed: Callable[[], None], celebrate: Callable[[], None]) -> None:
        self._page = page
        self._changed = changed
        self._celebrate = celebrate
        self._scope: TaskScope | None = None
        self._was_complete = False
        self.has_celebrated = False
        self._told: Problem | None = None
        self.watch = Watch(page.conductor, page.clock, self._is_seen)
        self.watch.listen(self._look)
        self.checking = page.command("check states", self.check_now)

    @property
    def state(self) -> WatchState:
        """What the watch is doing; IDLE while the page is away."""
        return self.watch.state if self._scope is not None else WatchState.IDLE

    @property
    def is_stale(self) -> bool:
        """Whether Codat could not be asked, so that what is shown is older than it should be."""
        return self.watch.problem is not None

    def begin(self) -> None:
        """Start the schedule, unless it runs."""
        if self._scope is None:
            self._was_complete = is_all_connected(self._page.conductor.case)
            self._scope = self._page.scope.child("watch")
            self._scope.start(self.watch.run, "states")

    def end(self) -> None:
        """Nobody looks any more."""
        if self._scope is not None:
            self._scope.cancel()
            self._scope = None

    async def check_now(self) -> None:
        """Look once because a person asked. Raises `TroubleError`."""
        await self.watch.check_now()
        self._look()

    def _is_seen(self) -> bool:
        return self._page.isVisible() and not self._page.window().isMinimized()

    def _look(self) -> None:
        problem = self.watch.problem
        if problem != self._told:
            message = self._page.message
            if problem is not None:
                self._page.tell_failure(self.checking, problem, self._page.show_problem)
            elif message is not None and message.problem == self._told:
                self._page.clear_message()
            self._told = problem
        self.look()
        self._changed()

    def look(self) -> None:
        """The case changed: see whether that was the last account."""
        if self._scope is not None and is_all_connected(self._page.conductor.case) and not self._was_complete:
            self._was_complete = self.has_celebrated = True
            self._celebrate()
