"""Work that would hold up the window, done beside it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


async def aside(work: Callable[[], Result], stop: Callable[[], None] | None = None) -> Result:
    """What `work()` gives, from a thread. Cancelling calls `stop`, and waits until the thread has ended.

    Without `stop` the work goes on to its end: it is short, or cannot be stopped.
    """
    running = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        if stop is not None:
            stop()
        while not running.done():
            with suppress(asyncio.CancelledError, Exception):  # whatever it ends with, nobody waits for it
                await asyncio.shield(running)
        raise
