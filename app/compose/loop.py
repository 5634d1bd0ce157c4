"""asyncio inside Qt: one loop, from the first page's end to the window's."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

import qasync

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.compose.application import Application


def new_loop(qt: QApplication) -> asyncio.AbstractEventLoop:
    """A loop of asyncio inside Qt's."""
    return qasync.QEventLoop(qt)  # type: ignore[no-any-return]  # qasync is untyped


def run(application: Application) -> None:
    """Run until the console is closed or the system asks to end, then end in order."""
    with asyncio.Runner(loop_factory=lambda: new_loop(application.qt)) as runner:
        runner.run(_live(application))


async def _live(application: Application) -> None:
    closed = asyncio.Event()
    application.console.closing.connect(closed.set)
    for name in ("SIGTERM", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: closed.set())
    await application.begin()
    await closed.wait()
    await application.end()
