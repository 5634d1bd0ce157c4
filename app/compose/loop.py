"""asyncio inside Qt: one loop, from the first page's end to the window's."""

from __future__ import annotations

import asyncio
import signal
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSocketNotifier, Qt

from app.compose.application import Application
from app.compose.qt_loop import run_in_qt
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.texts.profiles import profile_now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.compose.recorder import Recorder


_ASKS_TO_END = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class Sessions:
    """The app of this run: one after the other, when a person goes to work in another profile."""

    def __init__(self, application: Application, recorder_of: Callable[[Application], Recorder] | None = None) -> None:
        """`recorder_of` makes what hears of errors, one a session: each profile has its own log."""
        self.now = application
        self._recorder_of = recorder_of
        self._recorder: Recorder | None = None
        self._listen()

    def _listen(self) -> None:
        if self._recorder_of is not None:
            self._recorder = self._recorder_of(self.now)
            self._recorder.start()

    def hear_loop(self, loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """What no task was asked for."""
        if self._recorder is not None:
            self._recorder.hear_loop(loop, context)

    def close(self) -> None:
        """Stop listening for errors; the last thing."""
        if self._recorder is not None:
            self._recorder.end()

    def come_forward(self) -> None:
        """The app was started once more: show the window that is there."""
        console = self.now.console
        console.setWindowState(console.windowState() & ~Qt.WindowState.WindowMinimized)
        console.show()
        console.raise_()
        console.activateWindow()

    async def next(self) -> bool:
        """End this one in order; whether another one follows, which is then on screen."""
        former = self.now
        place = former.console.geometry()
        await former.end()
        if former.successor is None:
            return False
        self.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # windows that have ended hear no more
        self.now = Application(former.qt, former.successor, former.host, former.clock.base)
        self._listen()
        self.now.console.setGeometry(place)
        self.now.show()
        kind = self.now.profile.kind
        self.now.console.page.say(NoticeKind.INFO, lambda: NoticeWords(profile_now(kind)))
        return True


def run(sessions: Sessions) -> None:
    """Run until the console is closed or the system asks to end, then end in order."""
    run_in_qt(sessions.now.qt, _live(sessions))


async def _live(sessions: Sessions) -> None:
    asyncio.get_running_loop().set_exception_handler(sessions.hear_loop)
    is_open = True
    while is_open:
        closed = asyncio.Event()
        sessions.now.console.closing.connect(closed.set)
        with _signals(closed.set):
            await sessions.now.begin()
            await closed.wait()
            is_open = await sessions.next()


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
