"""Build the same commit once more, in another folder, and compare."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, NamedTuple

from installers import checksums
from installers.project import ROOT, WORK, commit
from tools.door.process import must

if TYPE_CHECKING:
    from pathlib import Path

    from installers.report import Report


class Again(NamedTuple):
    """Where the second build worked, and what it made."""

    work: Path
    out: Path


def build_again(report: Report, system: str) -> Again | None:
    """Check the commit out elsewhere and make the installers there; None where files differ from the commit."""
    if commit().endswith("+"):
        report.skip("two builds of the same commit", "files here differ from the commit; commit them first")
        return None
    if commit() == "unknown":
        report.skip("two builds of the same commit", "this is not a checkout of git")
        return None
    place = WORK / "again" / "the-same-commit"
    shutil.rmtree(place.parent, ignore_errors=True)
    must(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(place)])
    if runtime := sorted((WORK / "runtime").glob("*.tar.gz")):  # pinned by its hash; no need to fetch it again
        kept = place / "build" / "package" / "runtime"
        kept.mkdir(parents=True)
        shutil.copy(runtime[0], kept)
    for stage in ("tree", "installers"):
        must([sys.executable, str(place / "packaging" / "build.py"), system, "--stage", stage])
    return Again(place / "build" / "package" / system, place / "dist")


def same_files(report: Report, files: list[Path], again: Again) -> None:
    """Compare each product with its twin."""
    for file in files:
        digest, twin = checksums.of(file), again.out / file.name
        same = twin.is_file() and checksums.of(twin) == digest
        report.hold(f"two builds of {file.name} are the same", ok=same, figure=f"sha256 {digest[:16]}…")
