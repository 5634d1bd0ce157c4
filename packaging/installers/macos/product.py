"""macOS: the app bundle of this Mac's processor, its PKG and its DMG."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from installers import freeze
from installers.freeze import Frozen
from installers.macos.plist import OLDEST
from installers.project import BUNDLE_ID, NAME, PACKAGING, PROGRAM
from tools.door.process import Stop, must

if TYPE_CHECKING:
    from pathlib import Path


def tree(work: Path) -> Frozen:
    """Freeze and, with PASSERELLE_CODESIGN_IDENTITY, sign."""
    if platform.system() != "Darwin":
        raise Stop("The app for macOS is frozen and signed on a Mac. What can be looked at elsewhere is in "
                   "tests/packaging/test_macos.py.", code=2)  # fmt: skip
    return freeze.here(work)


def standing(work: Path) -> Frozen:
    """What was frozen in `work` before."""
    return Frozen(work / "made" / f"{NAME}.app", freeze.parts_of(work))


def make(frozen: Frozen, work: Path, out: Path, version: str) -> list[Path]:
    """PKG and DMG."""
    name = f"{PROGRAM}-{version}-{platform.machine()}"
    (work / "distribution.xml").write_text(distribution(version, platform.machine()), "utf-8")
    script = PACKAGING / "macos" / "build_pkg.sh"
    must(["sh", str(script), str(frozen.tree), str(work), str(out), name, version, BUNDLE_ID])
    return [out / f"{name}.pkg", out / f"{name}.dmg"]


def files(out: Path, version: str) -> list[Path]:
    """PKG and DMG made before."""
    return sorted(path for path in out.glob(f"{PROGRAM}-{version}-*") if path.suffix in {".pkg", ".dmg"})


def verify(_frozen: Frozen, files: list[Path], _work: Path) -> int:
    """Install, run and remove it. Asks for the administrator's password."""
    must(["sh", str(PACKAGING / "macos" / "verify.sh"), str(files[0]), BUNDLE_ID])
    return 0


def distribution(version: str, architecture: str) -> str:
    """What the installer of macOS asks and checks."""
    text = (PACKAGING / "macos" / "distribution.xml.in").read_text("utf-8")
    values = {"VERSION": version, "ARCHITECTURE": architecture, "OLDEST": OLDEST, "BUNDLE_ID": BUNDLE_ID}
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text
