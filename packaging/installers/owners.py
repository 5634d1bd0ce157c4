"""Whose file is it? For any file that goes into the bundle: the distribution, the package of the system, or Python.

Runs in the environment that is frozen, so that its own metadata answer.
"""

from __future__ import annotations

import os
import re
import sqlite3
import ssl
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final, NamedTuple

from installers.project import NAME, ROOT, version


class Owner(NamedTuple):
    """A part of the bundle. `kind` is app, pypi, python, debian or runtime; `name` is unique within its kind."""

    kind: str
    name: str
    version: str


APP: Final = Owner("app", NAME, version())
PYTHON: Final = Owner("python", "CPython", sys.version.split()[0])
_HOMES: Final = tuple(
    {os.path.normcase(os.path.realpath(place)) for place in (sys.base_prefix, sys.base_exec_prefix)}
    | {os.path.normcase(os.path.realpath(Path(os.__file__).parent))}
)
_OURS: Final = tuple(os.path.normcase(str(ROOT / name)) + os.sep for name in ("app", "i18n", "packaging", "resources"))
# Libraries that come inside Python or a wheel but are somebody else's; file name -> who.
_INSIDE: Final = (
    (
        re.compile(r"(?:msvcp|vcruntime|concrt|ucrtbase|vccorlib|api-ms-win-)", re.IGNORECASE),
        "Microsoft Visual C++ runtime",
    ),
    (re.compile(r"lib(?:crypto|ssl)[-.\d]", re.IGNORECASE), "OpenSSL"),
    (re.compile(r"(?:lib)?sqlite3\.", re.IGNORECASE), "SQLite"),
    (re.compile(r"libffi[-.\d]", re.IGNORECASE), "libffi"),
)


class Owners:
    """Answers `of` for one environment."""

    def __init__(self) -> None:
        self._by_file: dict[str, Owner] = {}
        self._by_folder: dict[str, set[Owner]] = {}
        self.distributions: dict[Owner, Distribution] = {}
        for one in distributions():
            owner = Owner("pypi", canonical(one.metadata["Name"]), one.version)
            self.distributions[owner] = one
            for file in one.files or ():
                place = _settled(Path(str(one.locate_file(file))))
                self._by_file[place] = owner
                top = _settled(Path(str(one.locate_file(file.parts[0]))))
                self._by_folder.setdefault(top, set()).add(owner)

    def of(self, sources: list[str]) -> dict[str, Owner | None]:
        """Each file with its owner; None where nobody is known."""
        found = {source: self._known(source) for source in sources}
        if sys.platform.startswith("linux"):
            found |= _by_dpkg([source for source, owner in found.items() if owner is None])
        return found

    def _known(self, source: str) -> Owner | None:
        place = _settled(Path(source))
        if place.startswith(_OURS):
            return APP
        from_wheel = self._by_file.get(place) or self._by_its_folder(place)
        at_home = place.startswith(_HOMES) or os.path.normcase(os.path.realpath(source)).startswith(_HOMES)
        if from_wheel or at_home:
            for pattern, name in _INSIDE:
                if pattern.match(Path(place).name):
                    return Owner("runtime", name, _version_of(name))
        return from_wheel or (PYTHON if at_home else None)

    def _by_its_folder(self, place: str) -> Owner | None:
        """A file that no wheel lists, inside a folder that one wheel alone owns: made there while building."""
        for folder, owners in self._by_folder.items():
            if len(owners) == 1 and place.startswith(folder + os.sep):
                return next(iter(owners))
        return None


def canonical(name: str) -> str:
    """The name of a distribution as the index compares them."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _settled(path: Path) -> str:
    """One spelling for each file, without following links: an environment may link into a cache."""
    return os.path.normcase(os.path.normpath(path.absolute()))


def _version_of(name: str) -> str:
    match name:
        case "OpenSSL":
            return ssl.OPENSSL_VERSION.split()[1]
        case "SQLite":
            return sqlite3.sqlite_version
        case _:
            return ""


def _by_dpkg(sources: list[str]) -> dict[str, Owner | None]:
    """Owners among Debian's packages."""
    if not sources:
        return {}
    spellings = {source: _spellings(source) for source in sources}
    told = _output(["dpkg-query", "--search", *sorted({name for names in spellings.values() for name in names})])
    packages: dict[str, str] = {}
    for line in told.splitlines():
        owning, _, path = line.partition(": ")
        packages[path] = owning.split(",")[0].split(":")[0]
    versions = _versions(sorted(set(packages.values())))
    found: dict[str, Owner | None] = {}
    for source, names in spellings.items():
        package = next((packages[name] for name in sorted(names) if name in packages), None)
        found[source] = Owner("debian", package, versions.get(package, "")) if package else None
    return found


def _spellings(source: str) -> set[str]:
    """The names dpkg may know a file by: links followed or not, /usr merged or not."""
    names = {source, os.path.realpath(source)}
    return names | {name.removeprefix("/usr") for name in names if name.startswith("/usr/lib")}


def _versions(packages: list[str]) -> dict[str, str]:
    if not packages:
        return {}
    told = _output(["dpkg-query", "--show", "--showformat", "${Package} ${Version}\n", *packages])
    return {package: found for package, _, found in (line.partition(" ") for line in told.splitlines())}


def _output(words: list[str]) -> str:
    try:
        return subprocess.run(words, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ""
