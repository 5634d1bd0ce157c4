"""The macOS pasteboard, written to directly: Qt renames the formats by which clipboard managers know a secret.

Not run yet on a Mac (see `app.host.objc`).
"""

from __future__ import annotations

from app.host import objc

_THIS_MAC_ONLY = 1  # NSPasteboardContentsCurrentHostOnly: not handed to the person's other devices
_TEXT = "public.utf8-plain-text"
# The names that clipboard managers agreed on at nspasteboard.org.
_MARKS = ("org.nspasteboard.ConcealedType", "org.nspasteboard.TransientType")


class MacClipboard:
    """Ours as long as the pasteboard's change count stands still; the pasteboard is never read."""

    def __init__(self) -> None:
        objc.framework("AppKit")
        self._count: int | None = None

    def put(self, text: str) -> None:
        """Place `text`, concealed and for this Mac only."""
        board = _board()
        objc.send(board, "prepareForNewContentsWithOptions:", _THIS_MAC_ONLY)
        objc.send(board, "setString:forType:", objc.text(text), objc.text(_TEXT))
        for mark in _MARKS:
            objc.send(board, "setString:forType:", objc.text(""), objc.text(mark))
        self._count = objc.send(board, "changeCount")

    def holds_ours(self) -> bool:
        """Whether nobody has changed the pasteboard since."""
        return self._count is not None and objc.send(_board(), "changeCount") == self._count

    def clear(self) -> bool:
        """Empty the pasteboard if it holds ours; answers whether it did."""
        was_ours = self.holds_ours()
        if was_ours:
            objc.send(_board(), "clearContents")
        self._count = None
        return was_ours

    @property
    def has_placeholder(self) -> bool:
        """Never: an emptied pasteboard stays empty."""
        return False

    def let_go(self) -> None:
        """Nothing was left there."""


def _board() -> int:
    return objc.send(objc.class_named("NSPasteboard"), "generalPasteboard")
