"""`Command`: one coroutine behind one button. The only way a page starts work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.onboarding.problems import Problem

SHOW_AFTER: Final = 0.4
"""Seconds of work that nobody is told of: a flash of a spinner reads as a fault."""
SLOW_AFTER: Final = 8.0
"""Seconds after which the page says that it takes longer than usual."""


class Command(QObject):
    """Runs `work` once at a time in `scope`; a `trigger()` while it runs is ignored.

    A `TroubleError` ends in `failed(problem)`, any other error in `failed(unexpected(error))`, where `unexpected`
    records it and gives a `Problem` of kind UNEXPECTED. Cancelling is silent, unless the work says by `StoppedError`
    that its request was out: then it ends in `failed` too. Work that must outlive its page gets a
    scope that does; the signals then end with the page.
    """

    running_changed = Signal(bool)  # at once: what must not be pressed twice
    busy_changed = Signal(bool)  # after `SHOW_AFTER` seconds: what shows it
    slow = Signal()  # once, after `SLOW_AFTER` seconds
    done = Signal()  # it ended well
    failed = Signal(object)  # a Problem

    def __init__(  # what it needs, by name
        self,
        name: str,
        work: Callable[[], Coroutine[object, object, None]],
        *,
        scope: TaskScope,
        clock: Clock,
        unexpected: Callable[[BaseException], Problem],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._work = work
        self._scope = scope
        self._clock = clock
        self._unexpected = unexpected
        self._run_scope: TaskScope | None = None
        self._stopped: TaskScope | None = None  # what a person stopped waiting for
        self._is_busy = False

    @property
    def is_running(self) -> bool:
        """Whether the work is under way."""
        return self._run_scope is not None

    def trigger(self) -> None:
        """Start, unless it runs or its scope has ended."""
        if self.is_running or self._scope.is_closed:
            return
        own = self._run_scope = self._scope.child(self._name)
        self.running_changed.emit(self.is_running)
        own.start(lambda: self._run(own), "work")
        own.start(self._watch, "watch")

    def cancel(self) -> None:
        """Ask the work to stop: the person does not want to wait."""
        if self._run_scope is not None:
            own = self._stopped = self._run_scope
            own.cancel()
            self._settle(own)

    async def _run(self, own: TaskScope) -> None:
        from app.onboarding.problems import TroubleError  # noqa: PLC0415  # not before the first paint
        from app.onboarding.stopped import StoppedError  # noqa: PLC0415  # see above

        problem: Problem | None = None
        is_done = False
        try:
            await self._work()
            is_done = True
        except TroubleError as error:
            problem = error.problem
        except StoppedError as stopped:
            problem = stopped.problem if own is self._stopped else None
            raise
        except Exception as error:  # noqa: BLE001  # the one place where a page's work may fail in any way
            problem = self._unexpected(error)
        finally:
            self._settle(own)
            if isValid(self):
                if problem is not None:
                    self.failed.emit(problem)
                elif is_done:
                    self.done.emit()
            own.cancel()

    async def _watch(self) -> None:
        await self._clock.sleep(SHOW_AFTER)
        self._show_busy(busy=True)
        await self._clock.sleep(SLOW_AFTER - SHOW_AFTER)
        if isValid(self):
            self.slow.emit()

    def _settle(self, own: TaskScope) -> None:
        if self._run_scope is not own:
            return
        self._run_scope = None
        self._show_busy(busy=False)
        if isValid(self):
            self.running_changed.emit(self.is_running)

    def _show_busy(self, *, busy: bool) -> None:
        if busy != self._is_busy:
            self._is_busy = busy
            if isValid(self):
                self.busy_changed.emit(busy)
