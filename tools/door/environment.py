"""The environments in which the project runs, made from the lock file by uv.

`.venv` has everything; `.venv-noqt` has everything but Qt, for the rooms that must do without it. A stamp in each
tells what it was made from, so that a second call costs a few milliseconds.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.door.process import Stop, must, output, run

if TYPE_CHECKING:
    from collections.abc import Sequence

_IS_WINDOWS = sys.platform == "win32"
_PINNED = Path(__file__).with_name("uv.txt")
_QT = ("pyside6-essentials", "shiboken6", "qasync", "pytest-qt")
# What `import` needs and the system may hide: never an index or a Python of uv's own choosing.
_UV = {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1"}


def full(project: Path) -> str:
    """The Python of `.venv`: the app, its extras and the tools."""
    return _made(project, project / ".venv", leave_out=())


def without_qt(project: Path) -> str:
    """The Python of `.venv-noqt`: the same without PySide6 and what needs it."""
    return _made(project, project / ".venv-noqt", leave_out=_QT)


def _made(project: Path, folder: Path, leave_out: Sequence[str]) -> str:
    python = folder / ("Scripts/python.exe" if _IS_WINDOWS else "bin/python")
    stamp = folder / "made-from"
    wanted = _fingerprint(project, leave_out)
    if python.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return str(python)
    print(f"Setting up {folder.name} …", flush=True)
    stamp.unlink(missing_ok=True)
    wheelhouse = os.environ.get("PASSERELLE_WHEELHOUSE")
    uv = _uv(project, wheelhouse)
    if wheelhouse:
        _sync_offline(uv, project, folder, leave_out, wheelhouse)
    else:
        _sync(uv, project, folder, leave_out)
    stamp.write_text(wanted, "utf-8")
    return str(python)


def _fingerprint(project: Path, leave_out: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for name in ("uv.lock", "pyproject.toml"):
        digest.update((project / name).read_bytes())
    # The folder too: an environment that was copied or moved points at its old place.
    return " ".join([digest.hexdigest(), sys.version.split()[0], sys.executable, str(project), *leave_out])


def _sync(uv: str, project: Path, folder: Path, leave_out: Sequence[str]) -> None:
    words = [uv, "sync", "--quiet", "--locked", "--all-extras", "--python", sys.executable, "--directory", str(project)]
    for name in leave_out:
        words += ["--no-install-package", name]
    must(words, UV_PROJECT_ENVIRONMENT=str(folder), **_UV)


def _sync_offline(uv: str, project: Path, folder: Path, leave_out: Sequence[str], wheelhouse: str) -> None:
    """The same from a folder of wheels: uv's own `sync` would fetch the addresses that the lock names."""
    listed = folder.with_name(folder.name + "-wheels.txt")
    leave = [word for name in leave_out for word in ("--no-emit-package", name)]
    where = ["--no-index", "--find-links", str(Path(wheelhouse).resolve()), "--offline"]
    must([uv, "export", "--frozen", "--all-extras", "--no-emit-project", *leave, "--quiet", "--directory", str(project),
          "--output-file", str(listed)], **_UV)  # fmt: skip
    must([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)], **_UV)
    must(
        [uv, "pip", "install", "--quiet", "--require-hashes", *where, "--python", str(folder), "-r", str(listed)], **_UV
    )
    must([uv, "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", *where, "--python", str(folder),
          "-e", str(project)], **_UV)  # fmt: skip
    listed.unlink()


def _uv(project: Path, wheelhouse: str | None) -> str:
    """A uv that is new enough: the one on this computer, or our own in `.venv-tools`."""
    pinned = re.search(r"^uv==([\d.]+)", _PINNED.read_text("utf-8"), re.MULTILINE)
    if pinned is None:
        raise Stop(f"{_PINNED} names no version of uv.")
    folder = project / ".venv-tools"
    own = folder / ("Scripts/uv.exe" if _IS_WINDOWS else "bin/uv")
    for candidate in (str(own), shutil.which("uv")):
        if candidate and _is_new_enough(candidate, pinned[1]):
            return candidate
    _make_tools(folder)
    python = folder / ("Scripts/python.exe" if _IS_WINDOWS else "bin/python")
    where = ["--no-index", "--find-links", wheelhouse] if wheelhouse else []
    must([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:",
          "--require-hashes", *where, "-r", str(_PINNED)])  # fmt: skip
    return str(own)


def _is_new_enough(uv: str, pinned: str) -> bool:
    told = re.match(r"uv (\d+(?:\.\d+)*)", output([uv, "--version"]) or "")
    return told is not None and _numbers(told[1]) >= _numbers(pinned)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _make_tools(folder: Path) -> None:
    words = [sys.executable, "-m", "venv", "--clear", str(folder)]
    if run(words) != 0:
        raise Stop(f"This Python cannot make an environment: {' '.join(words)}")
