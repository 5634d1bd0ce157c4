"""What goes into the frozen app. Called by `passerelle.spec`, in the environment that is frozen, on each system.

An entry is PyInstaller's own triple: place inside the bundle, place on this computer, kind.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

from installers import prune
from installers.project import ROOT

Entry = tuple[str, str, str]

SYSTEM: Final = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
# Only for people with a checkout: the served practice needs uvicorn, the headless walk is a test.
NOT_SHIPPED: Final = ("app.__main__", "app.compose.headless", "app.practice.__main__", "app.practice.loopback")
# On every Debian desktop, and named by the package; the same list for `Depends`.
OUTSIDE: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",  # printing; with it would come GnuTLS and all that it is made of
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# What PyInstaller runs before the app for programs that look for the source of their own code, or list their own
# modules: this one does neither, and they would load a tenth of what the start loads.
NEEDLESS_HOOKS: Final = frozenset({"pyi_rth_inspect", "pyi_rth_pkgutil"})
_WITHOUT_DISTUTILS: Final = (
    3,
    12,
)  # it is setuptools' from then on, which is left out, and PyInstaller stumbles over both
_OF_LIBC: Final = (
    "libc.so.",
    "libm.so.",
    "libdl.so.",
    "libpthread.so.",
    "librt.so.",
    "libutil.so.",
    "libresolv.so.",
    "ld-linux",
)


class BundleError(Exception):
    """The bundle would not be right; the text says what to decide or to install."""


def modules() -> list[str]:
    """Every module of the app that ships, so that none is missed because nothing imports it by name."""
    return [name for name in _modules() if name not in NOT_SHIPPED and not _of_another_system(name)]


def excluded() -> list[str]:
    """What is not followed when it is imported: see `prune.MODULES`, and what is for another system."""
    never = [name for name in prune.MODULES if name != "distutils" or sys.version_info < _WITHOUT_DISTUTILS]
    return [*never, *NOT_SHIPPED, *filter(_of_another_system, _modules())]


def probes() -> dict[str, str]:
    """Programs to put beside the app for a test: name -> script."""
    found: dict[str, str] = json.loads(os.environ.get("PASSERELLE_PROBES", "{}"))
    return found


def _modules() -> list[str]:
    paths = sorted((ROOT / "app").rglob("*.py"))
    return [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in paths]


def _of_another_system(name: str) -> bool:
    """`session_windows` and the like are imported on Windows only."""
    return name.endswith(tuple(f"_{system}" for system in ("linux", "macos", "windows") if system != SYSTEM))


def files() -> list[tuple[str, str]]:
    """Resources and catalogues by `resources/FILES.txt`, laid out as in the wheel: `app/_data` beside the code."""
    names = (ROOT / "resources" / "FILES.txt").read_text("utf-8").splitlines()
    listed = [name for name in names if name] + ["resources/FILES.txt"]
    return [(str(ROOT / name), f"app/_data/{name.rpartition('/')[0]}") for name in listed]


def pruned(binaries: list[Entry], datas: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The same lists without what does not ship. Raises `BundleError`."""
    kept_datas = [entry for entry in datas if prune.judge(entry[0]) is not prune.Verdict.DROP]
    kept = [entry for entry in binaries if prune.judge(entry[0]) is not prune.Verdict.DROP]
    if SYSTEM != "macos":  # frameworks there; PyInstaller's own choice stands
        kept = _still_linked(kept)
    there = {os.path.normcase(entry[1]) for entry in kept if entry[2] != "SYMLINK"}
    gone = {os.path.normcase(entry[1]) for entry in binaries} - there
    kept_datas = [entry for entry in kept_datas if not _dangles(entry, kept + kept_datas, gone)]
    faults = prune.complaints([entry[0] for entry in kept], SYSTEM)
    if faults:
        raise BundleError("\n".join(faults))
    return kept, kept_datas


def _dangles(entry: Entry, others: list[Entry], gone: set[str]) -> bool:
    """Whether this is a link to a library that left. PyInstaller lists links among the data, pointing by place."""
    if entry[2] != "SYMLINK":
        return os.path.normcase(entry[1]) in gone
    target = os.path.normpath(Path(entry[0]).parent / entry[1])
    return target not in {os.path.normpath(other[0]) for other in others}


def _still_linked(binaries: list[Entry]) -> list[Entry]:
    """Extension modules, plugins and Python itself, and the libraries that these link to, at any remove.

    Those that every desktop has stay outside, with what only they link to.
    """
    libraries: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in binaries:
        if _is_library(entry):  # Windows has some twice, beside those who want them
            libraries[_base(entry[0])].append(entry)
    reached = [entry for entry in binaries if not _is_library(entry)]
    known = {_base(entry[0]) for entry in binaries}
    missing: dict[str, str] = {}
    for entry in reached:  # grows while it is walked
        for name in _wanted(entry):
            if SYSTEM == "linux" and _is_outside(name):
                continue
            reached += libraries.pop(_base(name), [])
            if SYSTEM == "linux" and _base(name) not in known:
                missing[name] = entry[0]
    if missing:
        told = "\n".join(f"{name}: wanted by {by}; install the package that has it" for name, by in missing.items())
        raise BundleError(told)
    ours = set(reached)
    return [entry for entry in binaries if entry in ours]


def _wanted(entry: Entry) -> list[str]:
    """The libraries that one file asks for; on Linux those it asks for by itself, not through others."""
    if SYSTEM == "linux":
        return linked(Path(entry[1])) if entry[2] != "SYMLINK" else []
    from PyInstaller.depend.bindepend import get_imports  # noqa: PLC0415  # only where something is frozen

    return [name for name, _found in get_imports(entry[1])]


def linked(path: Path) -> list[str]:
    """The libraries that a Linux program or library asks for by itself."""
    told = subprocess.run(["readelf", "--dynamic", str(path)], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+)\]", told)


def _base(place: str) -> str:
    return os.path.normcase(Path(place).name)


def _is_library(entry: Entry) -> bool:
    name = Path(entry[0]).name.lower()
    return entry[2] == "BINARY" and not prune.plugin(entry[0]) and not name.startswith(("libpython", "python3"))


def is_of_libc(name: str) -> bool:
    """Whether a library is part of the C library, which every Linux has."""
    return name.startswith(_OF_LIBC)


def _is_outside(name: str) -> bool:
    return name in OUTSIDE or is_of_libc(name)
