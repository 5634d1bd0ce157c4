"""Freeze the app: a new environment from the lock file, PyInstaller, and a tree that is the same each time."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import TYPE_CHECKING, Final, NamedTuple

from installers import icons
from installers.licences import FOLDER as LICENCES
from installers.project import NAME, PACKAGING, PROGRAM, ROOT, epoch, steady_environment
from tools.door import environment
from tools.door.process import must

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[[list[str], dict[str, str]], None]  # Python's words, and what to add to the environment

_FILE, _PROGRAM = 0o644, 0o755
INSIDE: Final = "_internal"


class Frozen(NamedTuple):
    """A frozen app: the folder (on macOS the app bundle) and the list of its parts."""

    tree: Path
    parts: Path


def here(work: Path, **probes: Path) -> Frozen:
    """Freeze for the system this runs on. A probe is a script that starts the same app otherwise, for a test."""
    python = environment.to_freeze(ROOT, work / "env")
    _pyinstaller(work, str, lambda words, more: must([python, *words], **more), probes)
    made = work / "made"
    if sys.platform == "darwin":
        return Frozen(made / f"{NAME}.app", parts_of(work))  # signed: not one byte may change
    tree = made / PROGRAM
    if sys.platform.startswith("linux"):
        _strip_python(tree)
    return _finished(tree, work)


def under_wine(work: Path, told: Callable[[Path], str], run: Run) -> Frozen:
    """Freeze for Windows on Linux. `told` turns a path of ours into one of Windows, `run` runs its Python."""
    _pyinstaller(work, told, run, {})
    return _finished(work / "made" / PROGRAM, work)


def parts_of(work: Path) -> Path:
    """Where the list of parts is after freezing in `work`."""
    return work / "between" / PROGRAM / "parts.json"


def _pyinstaller(work: Path, told: Callable[[Path], str], run: Run, probes: dict[str, Path]) -> None:
    made = work / "made"
    shutil.rmtree(made, ignore_errors=True)
    icons.write(work / "icons")
    words = ["-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    words += ["--distpath", told(made), "--workpath", told(work / "between"), told(PACKAGING / "passerelle.spec")]
    more = steady_environment() | {"PASSERELLE_ICONS": told(work / "icons")}
    if told is str and sys.platform != "win32":  # modules as they are: a tenth off the start, for 9 MB on disk
        more["PYINSTALLER_ZLIB_COMPRESSION_LEVEL"] = "0"
    more["PASSERELLE_PROBES"] = json.dumps({name: told(script) for name, script in probes.items()})
    run(words, more)


def _finished(tree: Path, work: Path) -> Frozen:
    (tree / INSIDE / LICENCES).rename(tree / LICENCES)
    settle(tree)
    return Frozen(tree, parts_of(work))


def settle(tree: Path) -> None:
    """One time and one mode for every file below `tree`, whoever made it and whenever."""
    second = epoch()
    for path in [*tree.rglob("*"), tree]:
        if path.is_symlink():
            os.utime(path, (second, second), follow_symlinks=False)
            continue
        is_program = path.is_dir() or (path.parent == tree and path.suffix in {"", ".exe"})
        path.chmod(_PROGRAM if is_program else _FILE)
        os.utime(path, (second, second))


def _strip_python(tree: Path) -> None:
    """Take the debugging tables out of Python's own files; those of the wheels have none left."""
    inside = tree / INSIDE
    ours = [path for path in inside.glob("libpython*.so*") if not path.is_symlink()]
    ours += inside.glob("python*/lib-dynload/*.so")
    must(["strip", "--strip-unneeded", *map(str, ours)])
