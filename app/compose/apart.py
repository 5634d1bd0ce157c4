"""asyncio inside Qt without windows, for commands: what goes through a proxy uses sockets of Qt, on its loop."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

import qasync
from PySide6.QtCore import QCoreApplication

from app.compose.collecting import collected_here

if TYPE_CHECKING:
    from collections.abc import Coroutine

Result = TypeVar("Result")


def run_apart(work: Coroutine[Any, Any, Result]) -> Result:
    """Run `work` to its end, in this process's Qt application or in one made for it, which is gone afterwards."""
    running = QCoreApplication.instance()
    qt = running or QCoreApplication(["passerelle"])
    try:
        with collected_here(), asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qt)) as runner:
            return runner.run(work)
    finally:
        if running is None:
            qt.shutdown()
