"""Who owns a running task: strong references, names, one way to end them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine


class LoopGate:
    """Work asked for before the event loop runs waits here, in order.

    The first paint does without asyncio; a person may press a button before it is loaded. Nothing is lost: what
    was asked for starts as soon as `open()` is called on the running loop.
    """

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []
        self._is_open = False

    @property
    def is_open(self) -> bool:
        """Whether the loop runs."""
        return self._is_open

    def when_open(self, then: Callable[[], None]) -> None:
        """Call `then` now, or as soon as the loop runs."""
        if self._is_open:
            then()
        else:
            self._waiting.append(then)

    def open(self) -> None:
        """The loop runs: start what waited, in the order it was asked for."""
        self._is_open = True
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()


class TaskScope:
    """Owns the tasks of one page, one window or the whole app.

    Keeps strong references (the loop itself keeps none), names every task, reports a failure once to `on_failure`,
    and ends them together. After `close()` nothing new starts.
    """

    def __init__(self, name: str, gate: LoopGate, on_failure: Callable[[BaseException], None]) -> None:
        self.name = name
        self._gate = gate
        self._on_failure = on_failure
        self._tasks: set[asyncio.Task[None]] = set()
        self._children: list[TaskScope] = []
        self._closed = False

    @property
    def is_closed(self) -> bool:
        """Whether the scope has ended."""
        return self._closed

    @property
    def running(self) -> tuple[str, ...]:
        """Names of the tasks under way, for tests and diagnosis."""
        own = tuple(task.get_name() for task in self._tasks)
        return own + tuple(name for child in self._children for name in child.running)

    def child(self, name: str) -> TaskScope:
        """A scope that ends with this one, or before."""
        scope = TaskScope(f"{self.name}.{name}", self._gate, self._on_failure)
        self._children = [child for child in self._children if not child.is_closed]
        self._children.append(scope)
        return scope

    def start(self, work: Callable[[], Coroutine[object, object, None]], name: str) -> None:
        """Run `work()` as a task of this scope, at once or when the loop opens. Ignored after `close()`."""
        self._gate.when_open(lambda: self._start_now(work, name))

    def _start_now(self, work: Callable[[], Coroutine[object, object, None]], name: str) -> None:
        if self._closed:
            return
        import asyncio  # noqa: PLC0415  # asyncio costs a quarter of a bare window; the first paint does without it

        task = asyncio.get_running_loop().create_task(work(), name=f"{self.name}.{name}")
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._on_failure(error)

    def cancel(self) -> None:
        """Refuse new work and ask every task to stop, children first; does not wait."""
        self._closed = True
        for child in self._children:
            child.cancel()
        for task in tuple(self._tasks):
            task.cancel()

    async def close(self) -> None:
        """Cancel every task and wait until each has ended. Doing it twice is fine."""
        self.cancel()
        for child in self._children:
            await child.close()
        self._children.clear()
        import asyncio  # noqa: PLC0415  # see above

        ending = tuple(self._tasks)
        if ending:
            await asyncio.gather(*ending, return_exceptions=True)
