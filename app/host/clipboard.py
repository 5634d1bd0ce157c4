"""The system clipboard for values that must not stay there.

Every system has its own marks that ask clipboard histories and cloud clipboards to leave a value alone. They are
requests, not controls, so the value is also cleared, but only while it is still ours: what the person has copied
since is theirs. Ownership is asked from the system (X11 and Wayland: who offers the selection; Windows: whose data
object it is; macOS: the change count), because reading a clipboard can raise an alert, and equal text proves nothing.

Some clipboard managers of Linux (Parcellite, Clipman, Diodon) keep what they were asked not to, and put their latest
entry back as soon as the clipboard is empty. A clipboard that was merely emptied would hold the secret again at once.
There a placeholder takes the secret's place; when they have it for their latest entry, it is let go of.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.base.overrides import override

if TYPE_CHECKING:
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
_PLACEHOLDER = "…"  # not blank: managers drop blank entries and would put the one before it back


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
        self._offer(text)
        self._text = text

    def holds_ours(self) -> bool:
        """Whether the clipboard still holds what we placed last."""
        return self._text is not None and _qt().ownsClipboard()

    def clear(self) -> bool:
        """Take ours off, if it is there still; forget the text in any case."""
        was_ours = self.holds_ours()
        if was_ours:
            self._take_off()
        self._text = None
        return was_ours

    @property
    def has_placeholder(self) -> bool:
        """Whether `let_go` has anything to do."""
        return False

    def let_go(self) -> None:
        """Nothing was left there."""

    def _take_off(self) -> None:
        _qt().clear()

    def _offer(self, text: str) -> None:
        from PySide6.QtCore import QMimeData  # noqa: PLC0415  # the first paint does without it

        content = QMimeData()
        content.setText(text)
        for name, value in marks(sys.platform).items():
            content.setData(name, value)
        _qt().setMimeData(content)


class LinuxClipboard(QtClipboard):
    """X11 and Wayland. A clipboard manager may take the selection over: then the text itself has to tell."""

    def __init__(self) -> None:
        super().__init__()
        self._has_placeholder = False

    @override
    def put(self, text: str) -> None:
        """Place `text` with the marks."""
        super().put(text)
        self._has_placeholder = False

    @override
    def holds_ours(self) -> bool:
        """Whether we offer the selection, or a manager offers the very text that we placed."""
        if self._text is None:
            return False
        return _qt().ownsClipboard() or _qt().text() == self._text

    @property
    @override
    def has_placeholder(self) -> bool:
        """Whether our placeholder is to be let go of."""
        return self._has_placeholder

    @override
    def let_go(self) -> None:
        """Empty the clipboard, unless somebody has copied something else.

        Without a display Qt does not tell who offers it; what is left there then ends the program with a crash.
        """
        if self._has_placeholder and (_qt().ownsClipboard() or _qt().text() == _PLACEHOLDER):
            _qt().clear()
        self._has_placeholder = False

    @override
    def _take_off(self) -> None:
        self._offer(_PLACEHOLDER)  # marked too: a manager that honours the mark keeps neither
        self._has_placeholder = True


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
