"""The composed app in its real windows, on real time, with stop-watches held to it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.base.clock import SystemClock
from app.compose import main
from app.compose.qt_loop import run_in_qt
from tests.benchmarks._tables import at
from tests.support.fake_host import FakeHost

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.compose.application import Application

TICK_MS = 8  # how often the window is asked whether it is alive: half a frame of 60 a second


class Taken(NamedTuple):
    """Milliseconds something took: by the clock on the wall, and of this thread's own work."""

    wall: float
    cpu: float


class Samples:
    """Many of them."""

    def __init__(self) -> None:
        self.all: list[Taken] = []

    def wall(self, share: float) -> float:
        """See `_tables.at`."""
        return at(share, [one.wall for one in self.all])

    def cpu(self, share: float) -> float:
        """See `_tables.at`."""
        return at(share, [one.cpu for one in self.all])

    def as_json(self) -> dict[str, float]:
        """What the tables want of them."""
        shares = {"median": 0.5, "p95": 0.95, "p99": 0.99, "most": 1.0}
        walls = {f"wall {name}": self.wall(share) for name, share in shares.items()}
        return walls | {f"cpu {name}": self.cpu(share) for name, share in shares.items()} | {"count": len(self.all)}


def live(folder: Path, words: Sequence[str], story: Callable[[Application], Coroutine[None, None, None]]) -> None:
    """Start the app as a person does, and run `story` while it lives."""
    application = main.build(["--data-dir", str(folder), *words], host=FakeHost(folder), clock=SystemClock())
    application.show()
    main._paint_first(application)

    async def whole() -> None:
        await application.begin()
        await story(application)
        await application.end()

    run_in_qt(application.qt, whole())


@contextmanager
def gaps() -> Iterator[Samples]:
    """Times between two ticks of the window's own loop: how long it takes no key."""
    found = Samples()
    last = [_now()]

    def tick() -> None:
        now = _now()
        found.all.append(_between(last[0], now))
        last[0] = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(TICK_MS)
    try:
        yield found
    finally:
        timer.stop()


def timed(act: Callable[[], object]) -> Taken:
    """How long until `act` is done and everything it changed is laid out and painted."""
    before = _now()
    act()
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):  # only these: tasks are posted events too
        QCoreApplication.sendPostedEvents(None, kind.value)
    return _between(before, _now())


def press(field: QWidget, letter: str) -> None:
    """A key as the keyboard sends it; backspace is \\b."""
    key = Qt.Key.Key_Backspace if letter == "\b" else Qt.Key(ord(letter.upper()))
    text = "" if letter == "\b" else letter
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


async def until(holds: Callable[[], object], seconds: float = 120) -> float:
    """Wait until something is so; returns after how many seconds."""
    clock = SystemClock()
    began = clock.monotonic()
    while not holds():
        if clock.monotonic() - began > seconds:
            raise TimeoutError("it did not come to that")
        await clock.sleep(0.02)
    return clock.monotonic() - began


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


def _between(before: tuple[float, float], after: tuple[float, float]) -> Taken:
    return Taken((after[0] - before[0]) * 1000, (after[1] - before[1]) * 1000)
