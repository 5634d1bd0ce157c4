"""asyncio inside Qt: one loop, from the first page's end to the window's."""

from __future__ import annotations

import asyncio
import signal
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QSocketNotifier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from app.compose.application import Application

    OnError = Callable[[asyncio.AbstractEventLoop, dict[str, object]], None]


_ASKS_TO_END = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


def new_loop(qt: QApplication) -> asyncio.AbstractEventLoop:
    """A loop of asyncio inside Qt's."""
    return qasync.QEventLoop(qt)  # type: ignore[no-any-return]  # qasync is untyped


def run(application: Application, on_error: OnError) -> None:
    """Run until the console is closed or the system asks to end, then end in order. `on_error` hears the loop's."""
    with asyncio.Runner(loop_factory=lambda: new_loop(application.qt)) as runner:
        runner.run(_live(application, on_error))


async def _live(application: Application, on_error: OnError) -> None:
    asyncio.get_running_loop().set_exception_handler(on_error)
    closed = asyncio.Event()
    application.console.closing.connect(closed.set)
    with _signals(closed.set):
        await application.begin()
        await closed.wait()
        await application.end()


@contextmanager
def _signals(then: Callable[[], None]) -> Iterator[None]:
    """Call `then` when the system asks the app to end.

    Python notices a signal between two of its own instructions only, and an idle Qt loop runs none: the system writes
    a byte for each signal, which wakes the loop.
    """
    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.settimeout(0)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: reading.recv(16))
    former = {one: signal.signal(one, lambda *_: then()) for one in _ASKS_TO_END}
    before = signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        for one, handler in former.items():
            signal.signal(one, handler)
        notifier.setEnabled(False)
        reading.close()
        writing.close()
