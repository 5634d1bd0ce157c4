"""Keep `None`, `True` and `False` alive on Python 3.11.

PySide6's wheels are built for an ABI in which these never die (Python 3.12 and later), so on 3.11 each call that
answers None takes one reference away that was never given. After some five thousand such calls the interpreter stops
with "deallocating None". Here they are given more references than a run can use up. Newer Pythons need nothing.
"""

from __future__ import annotations

import sys
from typing import Final

_NEEDED: Final = sys.version_info < (3, 12)
_FOR_NOW: Final = 20_000  # for some seconds of start-up; loading ctypes costs 4 ms, which the first paint does without
_FOR_GOOD: Final = 1 << 60
_held: list[object] = []


def hold_for_now() -> None:
    """References enough until `hold_for_good()`; before the first widget is made."""
    if _NEEDED and not _held:
        _held.append([None, True, False] * _FOR_NOW)


def hold_for_good() -> None:
    """References enough for ever. Doing it twice is fine."""
    if _NEEDED:
        import ctypes  # noqa: PLC0415  # see `_FOR_NOW`

        for one in (None, True, False, NotImplemented):
            ctypes.c_ssize_t.from_address(id(one)).value = _FOR_GOOD
