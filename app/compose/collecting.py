"""Garbage is collected between two events of the window's loop, and nowhere else."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer

from app.base.garbage import collect_what_is_due

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVERY: Final = 2_000  # ms


@contextmanager
def collected_here() -> Iterator[None]:
    """While this lasts, what no longer is needed dies on this thread, whose Qt loop runs. See `app.base.garbage`."""
    was_on = gc.isenabled()
    gc.disable()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
    timer.timeout.connect(collect_what_is_due)
    timer.start(_EVERY)
    try:
        yield
    finally:
        timer.stop()
        if was_on:
            gc.enable()
