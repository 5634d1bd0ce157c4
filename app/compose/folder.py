"""What there is to say of the data folder: all of it for the doctor, where it is for whoever starts the app."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import TYPE_CHECKING

from app.base.aside import aside
from app.host.whereabouts import Whereabouts, whereabouts

if TYPE_CHECKING:
    from pathlib import Path


def look_at_folder(folder: Path) -> str:
    """The doctor's word for the folder. Writes, syncs and removes a file; makes the folder at the first start."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"passerelle")
            file.flush()
            os.fsync(file.fileno())
        is_open = sys.platform != "win32" and bool(folder.stat().st_mode & 0o077)
    except OSError:
        return "folder_unwritable"
    return look_at_place(folder) or ("folder_open" if is_open else "folder_fine")


def look_at_place(folder: Path) -> str:
    """The doctor's word for a folder on another computer, or in one that is copied elsewhere; "" for any other."""
    place = whereabouts(folder)
    return "" if place is Whereabouts.HERE else f"folder_{place.value}"


async def place_beside(folder: Path) -> str:
    """As `look_at_place`, beside the loop: a network drive may take its time to answer."""
    return await aside(lambda: look_at_place(folder))
