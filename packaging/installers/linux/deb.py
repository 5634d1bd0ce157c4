"""The .deb: the frozen app under /usr/lib, its menu entry, icons and licences. The same bytes each time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from installers import sizes
from installers.bundle import OUTSIDE, is_of_libc, linked
from installers.licences import FOLDER as LICENCES
from installers.project import BUNDLE_ID, PACKAGING, PROGRAM, ROOT, epoch, steady_environment
from tools.door.process import Stop, must

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ICONS = (16, 24, 32, 48, 64, 128, 256, 512)
_ELF: Final = b"\x7fELF"
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)\0")


def build(tree: Path, work: Path, target: Path, version: str) -> Path:
    """Make the package of `tree` in `target`, a folder; returns the file."""
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    home = root / "usr" / "lib" / PROGRAM
    shutil.copytree(tree, home, symlinks=True)
    documents = root / "usr" / "share" / "doc" / PROGRAM
    documents.mkdir(parents=True)
    (home / LICENCES).rename(documents / LICENCES)
    shutil.copyfile(documents / LICENCES / "README.txt", documents / "copyright")
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / PROGRAM).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    _desktop(root / "usr" / "share", version)
    depends = ", ".join(dependencies(home))
    machine = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout
    architecture = machine.strip()
    size = sizes.total(root) // 1024
    control = _filled(
        "control.in", VERSION=version, ARCHITECTURE=architecture, SIZE=str(size), DEPENDS=depends
    )  # fmt: skip
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(control, "utf-8")
    _settle(root)
    target.mkdir(parents=True, exist_ok=True)
    file = target / f"{PROGRAM}_{version}_{architecture}.deb"
    words = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(file)]
    must(words, **steady_environment())
    return file


def dependencies(tree: Path) -> list[str]:
    """What the tree's programs link to and do not bring, as Debian names it. Raises `Stop` for what has no name yet."""
    there = {path.name for path in tree.rglob("*")}
    wanted: dict[str, str] = {}
    newest = 0
    for path, content in _programs(tree):
        newest = max([newest, *map(int, _GLIBC.findall(content))])
        for name in linked(path):
            wanted.setdefault(name, path.name)
    outside = {name: by for name, by in wanted.items() if name not in there and not is_of_libc(name)}
    unknown = [f"{name}, wanted by {by}" for name, by in outside.items() if name not in OUTSIDE]
    if unknown:
        raise Stop("Neither in the bundle nor in OUTSIDE of packaging/installers/bundle.py:\n" + "\n".join(unknown))
    return [f"libc6 (>= 2.{newest})", *sorted({OUTSIDE[name] for name in outside})]


def _programs(tree: Path) -> Iterator[tuple[Path, bytes]]:
    for path in tree.rglob("*"):
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            if content.startswith(_ELF):
                yield path, content


def _desktop(share: Path, version: str) -> None:
    for name in ("applications", "metainfo"):
        (share / name).mkdir()
    shutil.copyfile(PACKAGING / "linux" / "passerelle.desktop", share / "applications" / f"{PROGRAM}.desktop")
    (share / "metainfo" / f"{BUNDLE_ID}.metainfo.xml").write_text(metainfo(version), "utf-8")
    icons = ROOT / "resources" / "icons"
    for size in _ICONS:
        place = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        shutil.copyfile(icons / f"app-{size}.png", place / f"{PROGRAM}.png")
    scalable = share / "icons" / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(icons / "app.svg", scalable / f"{PROGRAM}.svg")


def metainfo(version: str) -> str:
    """The AppStream data of this version."""
    day = datetime.fromtimestamp(epoch(), UTC).date().isoformat()
    return _filled("metainfo.xml.in", VERSION=version, DATE=day, BUNDLE_ID=BUNDLE_ID)


def _filled(name: str, **values: str) -> str:
    text = (PACKAGING / "linux" / name).read_text("utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _settle(root: Path) -> None:
    """Modes and times; the programs of the tree keep theirs."""
    for path in [*root.rglob("*"), root]:
        if not path.is_symlink():
            is_program = path.is_dir() or path == root / "usr" / "lib" / PROGRAM / PROGRAM
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)
