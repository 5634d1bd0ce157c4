"""Where a folder really is: on this computer's own disk, on another computer, or in a folder that is copied elsewhere.

SQLite's log needs one computer's memory (sqlite.org, "Write-Ahead Logging"), and a folder that OneDrive or its like
copies may be put back as it was yesterday.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_OTHERS: Final = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "9p", "davfs", "fuse.sshfs", "fuse.rclone",
     "fuse.gvfsd-fuse", "fuse.glusterfs", "glusterfs", "lustre", "vboxsf", "fuse.vmhgfs-fuse")
)  # fmt: skip
_COPIED: Final = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "cloudstorage")
_ROOTS: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


class Whereabouts(StrEnum):
    """Where a folder is."""

    HERE = "here"
    ELSEWHERE = "elsewhere"  # on another computer
    COPIED = "copied"  # kept in step with one


def whereabouts(folder: Path) -> Whereabouts:
    """Where `folder` is; it need not exist yet. What the system does not tell counts as here."""
    whole = Path(os.path.realpath(folder))
    if is_copied(whole, os.environ):
        return Whereabouts.COPIED
    is_elsewhere = _is_remote_drive(whole) if sys.platform == "win32" else is_mounted(whole, _mounts())
    return Whereabouts.ELSEWHERE if is_elsewhere else Whereabouts.HERE


def is_copied(folder: Path, environment: Mapping[str, str]) -> bool:
    """Whether OneDrive or its like keeps the folder, by its roots in the environment or by the name of a folder."""
    roots = [Path(environment[name]) for name in _ROOTS if environment.get(name)]
    names = [part.casefold() for part in folder.parts]
    by_name = any(name == kind or name.startswith(f"{kind} - ") for name in names for kind in _COPIED)
    return by_name or any(folder.is_relative_to(root) for root in roots)


def is_mounted(folder: Path, mounts: str) -> bool:
    """Whether the folder is on another computer's disk, by the lines of /proc/self/mounts."""
    lines = [line.split(" ") for line in mounts.splitlines()]
    over = [(Path(_unescaped(line[1])), line[2]) for line in lines if len(line) > 2]  # noqa: PLR2004  # what, where, kind
    held = [
        (len(place.parts), number, kind) for number, (place, kind) in enumerate(over) if folder.is_relative_to(place)
    ]
    return bool(held) and max(held)[2] in _OTHERS


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def _unescaped(place: str) -> str:
    for written, sign in (("\\040", " "), ("\\011", "\t"), ("\\134", "\\")):
        place = place.replace(written, sign)
    return place


if sys.platform == "win32":

    def _is_remote_drive(folder: Path) -> bool:
        import ctypes  # noqa: PLC0415  # Windows only

        remote = 4  # DRIVE_REMOTE
        return folder.drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == remote

else:

    def _is_remote_drive(_folder: Path) -> bool:
        return False
