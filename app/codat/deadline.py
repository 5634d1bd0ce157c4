"""A limit on a whole piece of work, by the clock that was handed in."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from app.base.clock import Clock

Result = TypeVar("Result")


async def within(clock: Clock, seconds: float, work: Callable[[], Coroutine[object, object, Result]]) -> Result | None:
    """What `work()` gives, or None when it is not done after `seconds`; then the work was cancelled and has ended.

    Cancelling the caller cancels the work and waits for its end, so a socket is closed when this returns.
    An exception of the work comes out as it is.
    """
    async with asyncio.TaskGroup() as group:
        worker = group.create_task(_kept(work))
        watch = group.create_task(clock.sleep(max(seconds, 0.0)))
        await asyncio.wait({worker, watch}, return_when=asyncio.FIRST_COMPLETED)
        worker.cancel()
        watch.cancel()
    if worker.cancelled():
        return None
    outcome = worker.result()
    if isinstance(outcome, _Raised):
        raise outcome.error
    return outcome


class _Raised:
    """An exception on its way out of the group, which would wrap it."""

    def __init__(self, error: Exception) -> None:
        self.error = error


async def _kept(work: Callable[[], Coroutine[object, object, Result]]) -> Result | _Raised:
    try:
        return await work()
    except Exception as error:  # noqa: BLE001  # raised again by `within`, unwrapped
        return _Raised(error)
