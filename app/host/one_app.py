"""One app a data folder: a lock that the system takes back when the process ends, however it ends.

Held from before the first paint, so it loads nothing. The file stays; what counts is who holds it.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LOCK_NAME: Final = "running.lock"


class OpenAlreadyError(Exception):
    """Another app has the folder and does not answer; the text names the folder."""


class Hold:
    """Keeps a data folder to this process until `release`, or until the process ends."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        """Leave the folder to the next one. Doing it twice is fine."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def take(folder: Path) -> Hold | None:
    """Keep `folder` to this process; None when another app has it.

    A folder that takes no file at all (read-only, a full disk) is held by nobody: nothing is sent from there either.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return Hold(None)
    try:
        is_ours = _lock(descriptor)
    except OSError:  # a disk that knows no locks
        is_ours = True
    if is_ours:
        return Hold(descriptor)
    os.close(descriptor)
    return None


if sys.platform == "win32":

    def _lock(descriptor: int) -> bool:
        import msvcrt  # noqa: PLC0415  # Windows only

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:

    def _lock(descriptor: int) -> bool:
        import fcntl  # noqa: PLC0415  # not on Windows

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
