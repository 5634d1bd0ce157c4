"""macOS: the notifications that the login window sends to everyone when the screen locks.

Sleep and user switch lock the screen where the Mac is set to ask for a password at once; where it is not, macOS tells
them to Objective-C objects only, and this listener does not hear them. Not run yet on a Mac.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from app.host import objc

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = ("com.apple.screenIsLocked", "com.apple.screensaver.didstart")
_DELIVER_AT_ONCE = 4
_CALLBACK = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 5)


def listen(leave: Callable[[], None]) -> object | None:
    """Subscribe on the main run loop, which Qt runs; the callback arrives on the UI thread."""
    foundation = objc.framework("CoreFoundation")
    foundation.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
    add = foundation.CFNotificationCenterAddObserver
    add.restype = None
    add.argtypes = [ctypes.c_void_p] * 5 + [ctypes.c_long]
    center = foundation.CFNotificationCenterGetDistributedCenter()
    if not center:
        return None
    called = _CALLBACK(lambda *_: leave())
    for name in _NAMES:
        add(center, None, ctypes.cast(called, ctypes.c_void_p), objc.text(name), None, _DELIVER_AT_ONCE)
    return called
