"""asyncio inside Qt without windows, for commands: what goes through a proxy uses sockets of Qt, on its loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication

from app.compose.qt_loop import run_in_qt

if TYPE_CHECKING:
    from collections.abc import Coroutine

Result = TypeVar("Result")


def run_apart(work: Coroutine[Any, Any, Result]) -> Result:
    """Run `work` to its end, in this process's Qt application or in one made for it, which is gone afterwards."""
    running = QCoreApplication.instance()
    qt = running or QCoreApplication(["passerelle"])
    try:
        return run_in_qt(qt, work)
    finally:
        if running is None:
            qt.shutdown()
