"""A Windows of sorts on Debian: Wine, a prefix of our own, and a CPython for tests. Nothing of it is ever shipped."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Final, NamedTuple

from installers import checksums
from installers.project import PACKAGING, ROOT
from tools.door import environment
from tools.door.process import Stop, must, output

SOURCES: Final = PACKAGING / "windows" / "wine"
_STUBS: Final = {"icuuc": (), "bcryptprimitives": ("-ladvapi32",), "mscms": ()}
_COMPILER: Final = "x86_64-w64-mingw32-gcc"
# Not for us, or (_wmi) not for Wine 8.
_LEFT_OUT: Final = ("tcl/", "include/", "libs/", "Scripts/", "Lib/tkinter/", "Lib/idlelib/", "DLLs/_wmi.pyd",
                    "DLLs/_tkinter.pyd", "DLLs/tcl86t.dll", "DLLs/tk86t.dll")  # fmt: skip
_LONGEST: Final = 3600.0  # seconds; against a hang. Freezing takes 2 minutes on idle cores, 20 on busy ones


class RuntimeNotHadError(Exception):
    """The pinned test runtime cannot be had here; the text says why."""


class Ended(NamedTuple):
    """How a program under Wine ended, and what it said."""

    code: int
    text: str


class Wine:
    """One prefix: a C: drive and a registry of its own."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self.drive = prefix / "drive_c"

    def make(self) -> None:
        """A new prefix that says it is Windows 10, with what Qt and pydantic miss in it."""
        shutil.rmtree(self.prefix, ignore_errors=True)
        self.prefix.parent.mkdir(parents=True, exist_ok=True)
        self.must("wineboot", "--init")
        self.must("winecfg", "-v", "win10")
        self.settle()
        for name, libraries in _STUBS.items():
            target = self.drive / "windows" / "system32" / f"{name}.dll"
            must([_COMPILER, "-shared", "-O2", "-s", "-o", str(target), str(SOURCES / f"{name}.c"), *libraries])

    def run(self, *words: str, **more: str) -> Ended:
        """Run a Windows program, or one of Wine's own. Its output goes through a pipe: Wine 8 needs one."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        done = subprocess.run(
            ["wine", *words], env=kept | self._own() | more, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, timeout=_LONGEST, check=False,
        )  # fmt: skip
        return Ended(done.returncode, done.stdout.decode("utf-8", "replace").replace("\r\n", "\n"))

    def must(self, *words: str, **more: str) -> str:
        """Like `run`, but a failure stops the command with what the program said."""
        ended = self.run(*words, **more)
        if ended.code != 0:
            raise Stop(f"Under Wine this ended with {ended.code}: {' '.join(words)}\n{ended.text}")
        return ended.text

    def settle(self) -> None:
        """Wait until everything that was started has ended, and the registry is written."""
        subprocess.run(["wineserver", "--wait"], env=os.environ | self._own(), timeout=_LONGEST, check=True)

    def _own(self) -> dict[str, str]:
        return {"WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n"}


def told(path: Path) -> str:
    """A path of ours as Windows programs under Wine know it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def make_python(folder: Path, cache: Path) -> Path:
    """Lay out the test CPython with the packages of the lock file; returns python.exe. Raises `RuntimeNotHadError`."""
    pinned = tomllib.loads((SOURCES / "runtime.toml").read_text("utf-8"))
    archive = _archive(pinned, cache)
    shutil.rmtree(folder, ignore_errors=True)
    with tarfile.open(archive) as outer:
        inner = outer.extractfile(pinned["inside"])
        if inner is None:
            raise RuntimeNotHadError(f"{archive.name}: no {pinned['inside']} inside")
        with zipfile.ZipFile(io.BytesIO(inner.read())) as zipped:
            top = pinned["folder"] + "/"
            for name in zipped.namelist():
                if name.startswith(top) and not name.removeprefix(top).startswith(_LEFT_OUT):
                    zipped.extract(name, folder)
    environment.to_freeze_for_windows(ROOT, folder / pinned["folder"] / "Lib" / "site-packages", pinned["python"])
    return folder / str(pinned["folder"]) / "python.exe"


def _archive(pinned: dict[str, str], cache: Path) -> Path:
    """The pinned file: handed in, had from before, or fetched without building it. Its hash must match."""
    cache.mkdir(parents=True, exist_ok=True)
    given = os.environ.get("PASSERELLE_WINDOWS_RUNTIME")
    file = Path(given) if given else cache / pinned["file"]
    if not file.is_file() and not given:
        wanted = f"{pinned['project']}=={pinned['version']}"
        unearth = str(Path(sys.executable).with_name("unearth"))
        if output([unearth, wanted, "--download", str(cache)]) is None:
            raise RuntimeNotHadError(f"{wanted} cannot be fetched; hand its file in as PASSERELLE_WINDOWS_RUNTIME")
    if not file.is_file():
        raise RuntimeNotHadError(f"{file} is not there")
    if checksums.of(file) != pinned["sha256"]:
        raise RuntimeNotHadError(f"{file} is not the pinned file: its sha256 differs")
    return file
