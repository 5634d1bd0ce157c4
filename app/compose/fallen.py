"""An error that nobody foresaw where no loop runs that could go on: recorded like any other, told, and the end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.base.clock import SystemClock
from app.base.crashes import FellError
from app.base.log import Word
from app.base.traces import place_of
from app.compose.refused import tell_in_window
from app.compose.unforeseen import crashes_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def tell_fallen(error: Exception, folder: Path, language: str, until_closed: Callable[[QApplication], object]) -> int:
    """Keep a report in the data folder, which the next start offers, and tell its code. Returns the exit code."""
    crashes = crashes_of(folder, folder, SystemClock())
    code = crashes.keep(error)
    kept = next((one.path for one in crashes.waiting() if one.code == code), None)
    told = FellError(f"{code}, {kept}" if kept is not None else code)
    try:
        return tell_in_window(told, language, until_closed)
    except Exception as again:  # noqa: BLE001  # what it fell over may be what draws windows
        if sys.stderr is not None:
            sys.stderr.write(f"passerelle: nor can it show a window: {Word(type(again).__name__)}, {place_of(again)}\n")
        return 1
