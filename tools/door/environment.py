"""The environments in which the project runs, made from the lock file by uv.

`.venv` has everything; `.venv-noqt` has everything but Qt, for the rooms that must do without it. A stamp in each
tells what it was made from, so that a second call costs a few milliseconds. What is frozen into an installer comes
from an environment of its own, made anew each time.
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
PINNED = Path(__file__).with_name("uv.txt")
_QT = ("pyside6-essentials", "shiboken6", "qasync", "pytest-qt")
EVERYTHING = ("--all-extras", "--all-groups")  # words for uv: which of the lock file's packages
TO_RUN = ("--no-default-groups",)
TO_WORK = ("--all-extras",)
TO_FREEZE = ("--no-default-groups", "--group", "freeze")
# What `import` needs and the system may hide: never an index or a Python of uv's own choosing.
_UV = {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1"}


def full(project: Path) -> str:
    """The Python of `.venv`: the app, its extras and the tools."""
    return _made(project, project / ".venv", leave_out=())


def without_qt(project: Path) -> str:
    """The Python of `.venv-noqt`: the same without PySide6 and what needs it."""
    return _made(project, project / ".venv-noqt", leave_out=_QT)


def to_freeze(project: Path, folder: Path) -> str:
    """The Python of a new environment in `folder`: what the app runs on and PyInstaller, and nothing else."""
    uv = tool(project)
    if wheelhouse := os.environ.get("PASSERELLE_WHEELHOUSE"):
        _install_offline(uv, project, folder, TO_FREEZE, wheelhouse)
    else:
        must([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)], **_UV)
        must([uv, "sync", "--quiet", "--locked", *TO_FREEZE, "--no-install-project", "--python", sys.executable,
              "--directory", str(project)], UV_PROJECT_ENVIRONMENT=str(folder), **_UV)  # fmt: skip
    return str(_python_of(folder))


def to_freeze_for_windows(project: Path, folder: Path, python_version: str) -> None:
    """The same packages for 64-bit Windows, as a folder of modules, from a system that cannot run them."""
    uv = tool(project)
    listed = folder.with_name(folder.name + "-wheels.txt")
    folder.parent.mkdir(parents=True, exist_ok=True)
    requirements(uv, project, TO_FREEZE, listed)
    must([uv, "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:", *_offline(None),
          "--python-platform", "x86_64-pc-windows-msvc", "--python-version", python_version,
          "--target", str(folder), "-r", str(listed)], **_UV)  # fmt: skip


def requirements(uv: str, project: Path, choice: Sequence[str], target: Path, leave_out: Sequence[str] = ()) -> None:
    """Write those packages of the lock file to `target`, with the hash of every file they may be installed from."""
    leave = [word for name in leave_out for word in ("--no-emit-package", name)]
    must([uv, "export", "--frozen", *choice, "--no-emit-project", *leave, "--quiet", "--directory", str(project),
          "--output-file", str(target)], **_UV)  # fmt: skip


def tool(project: Path) -> str:
    """The uv to use."""
    return _uv(project, os.environ.get("PASSERELLE_WHEELHOUSE"))


def tools_python(project: Path) -> str:
    """A Python with pip, of our own."""
    folder = project / ".venv-tools"
    if not _python_of(folder).exists():
        _make_tools(folder)
    return str(_python_of(folder))


def _made(project: Path, folder: Path, leave_out: Sequence[str]) -> str:
    python = _python_of(folder)
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
    words = [uv, "sync", "--quiet", "--locked", *TO_WORK, "--python", sys.executable, "--directory", str(project)]
    for name in leave_out:
        words += ["--no-install-package", name]
    must(words, UV_PROJECT_ENVIRONMENT=str(folder), **_UV)


def _sync_offline(uv: str, project: Path, folder: Path, leave_out: Sequence[str], wheelhouse: str) -> None:
    """The same from a folder of wheels: uv's own `sync` would fetch the addresses that the lock names."""
    _install_offline(uv, project, folder, TO_WORK, wheelhouse, leave_out)
    must([uv, "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", *_offline(wheelhouse), "--python",
          str(folder), "-e", str(project)], **_UV)  # fmt: skip


def _install_offline(
    uv: str, project: Path, folder: Path, choice: Sequence[str], wheelhouse: str, leave_out: Sequence[str] = ()
) -> None:
    listed = folder.with_name(folder.name + "-wheels.txt")
    folder.parent.mkdir(parents=True, exist_ok=True)
    requirements(uv, project, choice, listed, leave_out)
    must([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)], **_UV)
    must([uv, "pip", "install", "--quiet", "--require-hashes", *_offline(wheelhouse), "--python", str(folder),
          "-r", str(listed)], **_UV)  # fmt: skip
    listed.unlink()


def _offline(wheelhouse: str | None) -> list[str]:
    found = wheelhouse or os.environ.get("PASSERELLE_WHEELHOUSE")
    return ["--no-index", "--find-links", str(Path(found).resolve()), "--offline"] if found else []


def _python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if _IS_WINDOWS else "bin/python")


def _uv(project: Path, wheelhouse: str | None) -> str:
    """A uv that is new enough: the one on this computer, or our own in `.venv-tools`."""
    pinned = re.search(r"^uv==([\d.]+)", PINNED.read_text("utf-8"), re.MULTILINE)
    if pinned is None:
        raise Stop(f"{PINNED} names no version of uv.")
    folder = project / ".venv-tools"
    own = folder / ("Scripts/uv.exe" if _IS_WINDOWS else "bin/uv")
    for candidate in (str(own), shutil.which("uv")):
        if candidate and _is_new_enough(candidate, pinned[1]):
            return candidate
    _make_tools(folder)
    python = _python_of(folder)
    where = ["--no-index", "--find-links", wheelhouse] if wheelhouse else []
    must([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:",
          "--require-hashes", *where, "-r", str(PINNED)])  # fmt: skip
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
