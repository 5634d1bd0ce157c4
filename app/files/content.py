"""The bytes of a file, and the mark by which the same file is known again."""

from __future__ import annotations

import hashlib
import stat
from typing import TYPE_CHECKING, NamedTuple

from app.files.faults import FileError, FileFault
from app.files.limits import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

    from app.files.reading import Reading

_AT_ONCE = 1024 * 1024


class Content(NamedTuple):
    """A whole file."""

    data: bytes
    digest: str  # SHA-256, in hexadecimal


def load(path: Path, reading: Reading) -> Content:
    """The bytes of `path`, at most `MAX_BYTES`. Raises `FileError` MISSING, EMPTY, TOO_BIG."""
    mark = hashlib.sha256()
    pieces: list[bytes] = []
    length = 0
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe or a device would wait, or never end
            raise FileError(FileFault.MISSING)
        with path.open("rb") as file:
            while piece := file.read(_AT_ONCE):
                length += len(piece)
                if length > MAX_BYTES:
                    raise FileError(FileFault.TOO_BIG)
                mark.update(piece)
                pieces.append(piece)
                reading.step()
    except (OSError, ValueError):  # ValueError: a name no system takes
        raise FileError(FileFault.MISSING) from None
    if not length:
        raise FileError(FileFault.EMPTY)
    return Content(b"".join(pieces), mark.hexdigest())
