"""Work that would hold up the window, done beside it."""

from __future__ import annotations

import asyncio
import gc
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Result = TypeVar("Result")

_held = 0


async def aside(work: Callable[[], Result], stop: Callable[[], None]) -> Result:
    """What `work()` gives, from a thread. Cancelling calls `stop`, and waits until the thread has ended.

    No garbage is collected meanwhile. Python collects in whichever thread makes the most objects, and widgets that
    are part of a cycle would be destroyed there: Qt ends the process for less.
    """
    with nothing_collected():
        running = asyncio.get_running_loop().run_in_executor(None, work)
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            stop()
            while not running.done():
                with suppress(asyncio.CancelledError, Exception):  # whatever it ends with, nobody waits for it
                    await asyncio.shield(running)
            raise


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Called by the loop's thread only, as many times at once as need be."""
    global _held  # noqa: PLW0603  # the collector is one for the process, and so is this
    was_on = gc.isenabled() or _held > 0
    gc.disable()
    _held += 1
    try:
        yield
    finally:
        _held -= 1
        if not _held and was_on:
            gc.enable()
