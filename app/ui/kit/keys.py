"""Key codes as `QKeyEvent.key()` gives them. By number: `Qt.Key` would cost the first keystroke 15 ms."""

from __future__ import annotations

from typing import Final

ESCAPE: Final = 0x01000000
TAB: Final = 0x01000001
BACKTAB: Final = 0x01000002
RETURN: Final = 0x01000004
ENTER: Final = 0x01000005
HOME: Final = 0x01000010
END: Final = 0x01000011
LEFT: Final = 0x01000012
UP: Final = 0x01000013
RIGHT: Final = 0x01000014
DOWN: Final = 0x01000015
PAGE_UP: Final = 0x01000016
PAGE_DOWN: Final = 0x01000017
SPACE: Final = 0x20
F2: Final = 0x01000031
F6: Final = 0x01000035
"""Only the keys that widgets of the kit and the pages read themselves; shortcuts are QKeySequence."""
