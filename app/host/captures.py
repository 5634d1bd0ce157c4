"""Keeping windows out of screen shares and recordings: what each system offers.

Windows: `SetWindowDisplayAffinity` for top-level windows of this process, from Windows 10 2004 on with nothing in
their place, before that with a black box (Microsoft's page on that function, which also says that it is no security
feature). macOS: `NSWindow.sharingType` is, by Apple's page, a legacy value that macOS no longer uses; X11 and Wayland
have nothing. Both are told as what they are: not here.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes
from typing import TYPE_CHECKING, Any, Final

from app.base.shield import Cover

if TYPE_CHECKING:
    from app.base.ports import CapturePort

_SEEN: Final = 0x00  # WDA_NONE
_BLACK: Final = 0x01  # WDA_MONITOR
_EXCLUDED: Final = 0x11  # WDA_EXCLUDEFROMCAPTURE
_COVERS: Final = {_EXCLUDED: Cover.HIDDEN, _BLACK: Cover.BLACK}
_EXCLUDES_FROM: Final = 19041  # the build of Windows 10 2004
_REMOTE_SESSION: Final = 0x1000  # SM_REMOTESESSION


if sys.platform == "win32":

    def screen_captures() -> CapturePort:
        """What this computer offers."""
        library = ctypes.WinDLL("user32", use_last_error=True)
        return WindowsCaptures(library, sys.getwindowsversion().build)

else:

    def screen_captures() -> CapturePort:
        """What this computer offers."""
        return NoCaptures()


class NoCaptures:
    """A system without a way to hide a window."""

    @property
    def offered(self) -> Cover:
        """Nothing."""
        return Cover.NOT_HERE

    def cover(self, window: int) -> Cover:  # noqa: ARG002  # there is nothing to ask
        """Nothing can be done."""
        return Cover.NOT_HERE

    def uncover(self, window: int) -> None:
        """Nothing was done."""


class WindowsCaptures:
    """`user32` is the system's library, or one that acts like it; `build` is the version of Windows."""

    def __init__(self, user32: Any, build: int) -> None:  # noqa: ANN401  # a library of functions
        self._set = user32.SetWindowDisplayAffinity
        self._set.argtypes, self._set.restype = (wintypes.HWND, wintypes.DWORD), wintypes.BOOL
        self._get = user32.GetWindowDisplayAffinity
        self._get.argtypes, self._get.restype = (wintypes.HWND, ctypes.POINTER(wintypes.DWORD)), wintypes.BOOL
        self._metric = user32.GetSystemMetrics
        self._metric.argtypes, self._metric.restype = (ctypes.c_int,), ctypes.c_int
        self._excludes = build >= _EXCLUDES_FROM

    @property
    def offered(self) -> Cover:
        """What can be had here and now, before anything is asked for a window."""
        if self._metric(_REMOTE_SESSION):
            return Cover.REMOTE
        return Cover.HIDDEN if self._excludes else Cover.BLACK

    def cover(self, window: int) -> Cover:
        """Ask for the most, then for a black box; what is told is what Windows says afterwards."""
        if self._metric(_REMOTE_SESSION):
            self.uncover(window)
            return Cover.REMOTE
        for affinity in (_EXCLUDED, _BLACK):
            if self._set(window, affinity) and (cover := _COVERS.get(self._affinity(window))):
                return cover
        return Cover.REFUSED

    def uncover(self, window: int) -> None:
        """Let captures see the window again."""
        self._set(window, _SEEN)

    def _affinity(self, window: int) -> int:
        """What Windows keeps for the window; as if it were seen when Windows does not tell."""
        found = wintypes.DWORD(_SEEN)
        return found.value if self._get(window, ctypes.byref(found)) else _SEEN
