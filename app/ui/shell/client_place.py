"""Where the client view stands: its first place, and a better one when a screen comes or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen

USUAL: Final = (1280, 800)
_OF_THE_SCREEN: Final = 0.9
_SEEN: Final = 0.5  # of the window, for it to be where a person finds it


def other_screen(own: QScreen, screens: Sequence[QScreen]) -> QScreen:
    """A screen that is not `own`; `own` when it is the only one."""
    return next((screen for screen in screens if screen is not own), own)


def first_place(own: QScreen, screens: Sequence[QScreen]) -> QRect:
    """On another screen than the console's where there is one, and inside it."""
    screen = other_screen(own, screens)
    return placed(screen.availableGeometry(), is_shared=screen is own)


def placed(room: QRect, *, is_shared: bool) -> QRect:
    """In the middle of a screen of its own; at the lower right of the console's, so that both are seen to be there."""
    wide = min(USUAL[0], int(room.width() * _OF_THE_SCREEN))
    high = min(USUAL[1], int(room.height() * _OF_THE_SCREEN))
    if is_shared:
        return QRect(room.right() - wide, room.bottom() - high, wide, high)
    return QRect(room.left() + (room.width() - wide) // 2, room.top() + (room.height() - high) // 2, wide, high)


def is_within_reach(window: QRect, rooms: Sequence[QRect]) -> bool:
    """Whether a person sees at least half of the window, on one screen or across several."""
    seen = 0
    for room in rooms:
        part = window.intersected(room)
        seen += part.width() * part.height()
    return seen >= _SEEN * window.width() * window.height()
