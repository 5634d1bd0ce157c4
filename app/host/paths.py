"""Folders of this computer, readable by their owner only."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_OWNER_ONLY = 0o700
_IS_LINUX = sys.platform.startswith("linux")


def data_folder() -> Path:
    """Where this user's data of the app belongs by the system's customs; it need not exist yet.

    On Windows the local folder, never the roaming one: a journal must not travel to another computer.
    """
    if _IS_LINUX:  # its custom is one line; platformdirs takes a fortieth of a start to load
        kept = os.environ.get("XDG_DATA_HOME", "")
        return (Path(kept) if Path(kept).is_absolute() else Path.home() / ".local" / "share") / "Passerelle"
    import platformdirs  # noqa: PLC0415  # a given --data-dir does without it

    return platformdirs.user_data_path("Passerelle", appauthor=False, roaming=False)


def keep_files_private() -> None:
    """From now on every file this process makes is for its owner only. Windows has its own rights, by folder."""
    os.umask(0o077)


def private_folder(folder: Path) -> Path:
    """Have `folder` there with mode 0700, tightened where it was wider; returns it. Raises `OSError`."""
    folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
    if sys.platform != "win32" and folder.stat().st_mode & 0o077:
        folder.chmod(_OWNER_ONLY)
    return folder
