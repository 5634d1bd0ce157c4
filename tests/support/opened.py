"""Who opens the files of a folder, whatever the library: Linux tells of every opening, also of C++'s."""

from __future__ import annotations

import ctypes
import os
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OPENED: Final = 0x20  # IN_OPEN
_ATTEMPTED: Final = 0x1  # IN_ACCESS
_HEAD: Final = struct.Struct("iIII")


@contextmanager
def openings(folder: Path) -> Iterator[list[str]]:
    """The names of files in `folder` that are opened inside; complete when the block has ended."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0, os.strerror(ctypes.get_errno())
    assert libc.inotify_add_watch(watch, str(folder).encode(), _OPENED | _ATTEMPTED) >= 0
    found: list[str] = []
    try:
        yield found
    finally:
        told = b""
        while True:
            try:
                told += os.read(watch, 65536)
            except BlockingIOError:
                break
        os.close(watch)
        while told:
            *_, length = _HEAD.unpack_from(told)
            name = told[_HEAD.size : _HEAD.size + length].rstrip(b"\0").decode()
            if name:
                found.append(name)
            told = told[_HEAD.size + length :]
