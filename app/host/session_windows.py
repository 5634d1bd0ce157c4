"""Windows: session and power messages, sent to a window of our own that is never shown.

Not run yet on Windows.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

from app.base.overrides import override

if TYPE_CHECKING:
    from collections.abc import Callable

_WM_POWERBROADCAST = 0x0218
_PBT_APMSUSPEND = 0x0004
_WM_WTSSESSION_CHANGE = 0x02B1
_THIS_SESSION = 0
# WTS_CONSOLE_DISCONNECT (another user takes over), WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK
_LEAVING = frozenset({0x2, 0x4, 0x6, 0x7})


def means_leaving(message: int, detail: int) -> bool:
    """Whether a window message (its number and wParam) tells that the person leaves."""
    if message == _WM_WTSSESSION_CHANGE:
        return detail in _LEAVING
    return message == _WM_POWERBROADCAST and detail == _PBT_APMSUSPEND


def listen(leave: Callable[[], None]) -> object | None:
    """Register the window; None when Windows refuses."""
    application = QCoreApplication.instance()
    window = QWindow()
    if application is None or not _register(window.winId()):
        return None
    listener = _Filter(leave, window)
    application.installNativeEventFilter(listener)
    return listener


if sys.platform == "win32":

    def _register(window: int) -> bool:
        return bool(ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window), _THIS_SESSION))

else:

    def _register(window: int) -> bool:  # noqa: ARG001  # there is nothing to register with
        return False


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, leave: Callable[[], None], window: QWindow) -> None:
        super().__init__()
        self._leave = leave
        self._window = window  # kept: the messages go to it

    @override
    def nativeEventFilter(
        self, event_type: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        if event_type == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            # Power messages go to every window of the app: one of them is enough.
            if told.hWnd == self._window.winId() and means_leaving(told.message, told.wParam):
                self._leave()
        return False, 0
