"""The setup program, compiled by makensis. The same bytes each time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from installers import sizes
from installers.project import PACKAGING, PROGRAM, PUBLISHER, SUMMARY, epoch, steady_environment
from tools.door.process import must

if TYPE_CHECKING:
    from pathlib import Path


def build(tree: Path, work: Path, target: Path, version: str, *, uninstaller: Path | None = None) -> Path:
    """Make the setup program of `tree` in `target`, a folder, with an uninstaller made before if there is one."""
    target.mkdir(parents=True, exist_ok=True)
    file = target / f"{PROGRAM}-{version}-setup.exe"
    given = {}
    if uninstaller:
        os.utime(uninstaller, (epoch(), epoch()))  # its time goes into the setup program
        given = {"UNINSTALLER": str(uninstaller)}
    _compile(tree, work, file, version, given)
    return file


def build_uninstaller(work: Path, version: str) -> Path:
    """Make the uninstaller by itself, so that it can be signed before the setup program takes it in."""
    nothing = work / "nothing"
    nothing.mkdir(parents=True, exist_ok=True)
    kept = work / "uninstall.exe"
    _compile(nothing, work, work / "thrown-away.exe", version, {"KEEP_UNINSTALLER": str(kept)})
    return kept


def _compile(tree: Path, work: Path, file: Path, version: str, more: dict[str, str]) -> None:
    work.mkdir(parents=True, exist_ok=True)
    payload = work / "payload.nsh"
    payload.write_text(_listing(tree), "utf-8")
    values = {
        "VERSION": version,
        "PUBLISHER": PUBLISHER,
        "SUMMARY": SUMMARY,
        "ICON": str(work / "icons" / f"{PROGRAM}.ico"),
        "OUT": str(file),
        "PAYLOAD": str(payload),
        "SIZE_KB": str(sizes.total(tree) // 1024),
        **more,
    }
    defined = [f"-D{name}={value}" for name, value in values.items()]
    script = PACKAGING / "windows" / "setup.nsi"
    must(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, str(script)], **steady_environment())


def _listing(tree: Path) -> str:
    """Every file by name and in order: `File /r` takes the order of the disk."""
    lines = []
    for folder in sorted([tree, *(path for path in tree.rglob("*") if path.is_dir())]):
        place = folder.relative_to(tree).as_posix().replace("/", "\\")
        files = sorted(path for path in folder.iterdir() if path.is_file())
        if files:
            lines.append(f'SetOutPath "$INSTDIR\\{place}"' if place != "." else 'SetOutPath "$INSTDIR"')
            lines += [f'File "{path}"' for path in files]
    return "\n".join(lines) + "\n"
