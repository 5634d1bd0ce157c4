"""Two programs, one set of modules: the second looks for them inside the first.

PyInstaller's start-up code opens the modules of the program it is in. The first script after it, ours, puts those of
the other program in their place, told by file and by how many bytes from its beginning. Until then nothing was imported
but what lies in `base_library.zip`. A signature comes at the end of a program and moves nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Script = tuple[str, str, str]  # PyInstaller's name, path and kind

_TEXT = """\
import sys
import pyimod01_archive
import pyimod02_importers
place = sys.executable.rpartition(chr(92))[0] + chr(92) + "{program}?{offset}"
pyimod02_importers.pyz_archive = pyimod01_archive.ZlibArchiveReader(place, check_pymagic=True)
pyimod02_importers._pyz_tree = None
sys.path_importer_cache.clear()
"""


def script(work: Path, program: Path) -> Script:
    """The script that has to run first in the second program, made for the `program` that has the modules."""
    from PyInstaller.archive.readers import CArchiveReader  # noqa: PLC0415  # only where something is frozen

    archive = CArchiveReader(str(program))
    offset = next(archive._start_offset + entry[0] for name, entry in archive.toc.items() if name == "PYZ.pyz")  # noqa: SLF001  # it has no other way to tell
    place = work / "shared.py"
    place.write_text(_TEXT.format(program=program.name, offset=offset), "utf-8")
    return ("shared", str(place), "PYSOURCE")
