"""The system clipboard for values that must not stay there.

Every system has its own marks that ask clipboard histories and cloud clipboards to leave a value alone. They are
requests, not controls, so the value is also cleared, but only while it is still ours: what the person has copied
since is theirs. Ownership is asked from the system (X11 and Wayland: who offers the selection; Windows: whose data
object it is; macOS: the change count), because reading a clipboard can raise an alert, and equal text proves nothing.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.base.overrides import override

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QClipboard

    from app.base.ports import ClipboardPort

_DWORD_ZERO = b"\0\0\0\0"
# Windows registers a bare format name as it is. The first needs to be there, the others must be a DWORD 0
# (Microsoft, "Cloud Clipboard and Clipboard History Formats").
_WINDOWS_MARKS = {
    "ExcludeClipboardContentFromMonitorProcessing": _DWORD_ZERO,
    "CanIncludeInClipboardHistory": _DWORD_ZERO,
    "CanUploadToCloudClipboard": _DWORD_ZERO,
}
_LINUX_MARKS = {"x-kde-passwordManagerHint": b"secret"}


def marks(platform: str) -> dict[str, bytes]:
    """The formats to offer beside the text on `platform` (a `sys.platform`)."""
    return _WINDOWS_MARKS if platform == "win32" else _LINUX_MARKS


def system_clipboard() -> ClipboardPort:
    """The clipboard of this computer. Needs a `QGuiApplication`; call it from the UI thread only."""
    clipboard: ClipboardPort
    if sys.platform == "darwin":
        from app.host.pasteboard import MacClipboard  # noqa: PLC0415  # loads the Objective-C runtime

        clipboard = MacClipboard()
    elif sys.platform == "win32":
        clipboard = WindowsClipboard()
    else:
        clipboard = LinuxClipboard()
    return clipboard


class QtClipboard:
    """What the clipboards that Qt serves have in common."""

    def __init__(self) -> None:
        self._text: str | None = None

    def put(self, text: str) -> None:
        """Place `text` with the system's marks."""
        from PySide6.QtCore import QMimeData  # noqa: PLC0415  # the first paint does without it

        content = QMimeData()
        content.setText(text)
        self._mark(content)
        _qt().setMimeData(content)
        self._text = text

    def holds_ours(self) -> bool:
        """Whether the clipboard still holds what we placed last."""
        return self._text is not None and _qt().ownsClipboard()

    def clear(self) -> None:
        """Empty the clipboard if it holds ours; forget the text in any case."""
        if self.holds_ours():
            _qt().clear()
        self._text = None

    def _mark(self, content: QMimeData) -> None:
        for name, value in marks(sys.platform).items():
            content.setData(name, value)


class LinuxClipboard(QtClipboard):
    """X11 and Wayland. A clipboard manager may take the selection over: then the text itself has to tell."""

    @override
    def holds_ours(self) -> bool:
        """Whether we offer the selection, or a manager offers the very text that we placed."""
        if self._text is None:
            return False
        return _qt().ownsClipboard() or _qt().text() == self._text


class WindowsClipboard(QtClipboard):
    """Windows. Qt tells whose data object it is; the number tells the same once that object has been flushed."""

    def __init__(self) -> None:
        super().__init__()
        self._number = 0

    @override
    def put(self, text: str) -> None:
        """Place `text` with the marks, and note the clipboard's number."""
        super().put(text)
        self._number = _sequence_number()

    @override
    def holds_ours(self) -> bool:
        """Whether our data object is still the clipboard's, or nothing has changed since we placed it.

        The number alone would not do: it also moves when a value that is rendered late is first pasted.
        """
        return super().holds_ours() or (self._text is not None and _sequence_number() == self._number)


def _qt() -> QClipboard:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  # the first paint does without it

    return QGuiApplication.clipboard()


if sys.platform == "win32":

    def _sequence_number() -> int:
        import ctypes  # noqa: PLC0415  # Windows only

        return int(ctypes.windll.user32.GetClipboardSequenceNumber())

else:

    def _sequence_number() -> int:
        return 0
