"""The app runs already over this data folder: raise its window, and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.host.doorbell import ring
from app.host.one_app import OpenAlreadyError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def raise_the_first(folder: Path, language: str, until_closed: Callable[[QApplication], object]) -> int:
    """0 when its window was raised; 1 when it does not answer, which is told in words."""
    if ring(folder):
        return 0
    from app.compose.refused import tell_in_window  # noqa: PLC0415  # seldom

    return tell_in_window(OpenAlreadyError(str(folder)), language, until_closed)
