"""asyncio inside Qt's loop, and garbage that dies between two events of it, nowhere else."""

from __future__ import annotations

import asyncio
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

import qasync
from PySide6.QtCore import QTimer

from app.base.garbage import collect_what_is_due

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator

    from PySide6.QtCore import QCoreApplication

Result = TypeVar("Result")

_LOOKS_EVERY: Final = 2_000  # ms


def run_in_qt(qt: QCoreApplication, work: Coroutine[Any, Any, Result]) -> Result:
    """Run `work` to its end on a loop of asyncio inside that of `qt`."""
    with _collected_here(), asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qt)) as runner:
        return runner.run(work)


@contextmanager
def _collected_here() -> Iterator[None]:
    """While this lasts, what is no longer needed dies on this thread, whose Qt loop runs. See `app.base.garbage`."""
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()  # what is there now stays to the end, nearly all of it: no look needs to walk over it
    timer = QTimer()
    timer.timeout.connect(collect_what_is_due)
    timer.start(_LOOKS_EVERY)
    try:
        yield
    finally:
        timer.stop()
        gc.unfreeze()
        if was_on:
            gc.enable()
