"""Linux: the frozen app and its Debian package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from installers import freeze
from installers.freeze import Frozen
from installers.linux import deb
from installers.project import PROGRAM

if TYPE_CHECKING:
    from pathlib import Path


def tree(work: Path) -> Frozen:
    """Freeze."""
    return freeze.here(work)


def standing(work: Path) -> Frozen:
    """What was frozen in `work` before."""
    return Frozen(work / "made" / PROGRAM, freeze.parts_of(work))


def make(frozen: Frozen, work: Path, out: Path, version: str) -> list[Path]:
    """The package."""
    return [deb.build(frozen.tree, work, out, version)]


def verify(frozen: Frozen, files: list[Path], work: Path) -> int:
    """Install and run it where nothing else is."""
    from installers.linux import verify as look  # noqa: PLC0415  # this step only

    return look.verify(frozen, files[0], work)


def files(out: Path, version: str) -> list[Path]:
    """The package made before."""
    return sorted(out.glob(f"{PROGRAM}_{version}_*.deb"))
