"""Make the installers of a system, step by step, and tell their sizes.

Each system has a module `installers.<system>.product` with `tree` (freeze), `standing` (what was frozen before),
`make` (the installers of a tree) and `verify` (install and run them).
"""

from __future__ import annotations

import importlib
import platform
import sys
from typing import TYPE_CHECKING, Final

from installers import bill, checksums, sizes
from installers.project import OUT, PROGRAM, ROOT, WORK, commit, version

if TYPE_CHECKING:
    from pathlib import Path

    from installers.freeze import Frozen

STAGES: Final = ("tree", "uninstaller", "installers", "look", "finish")


def make(system: str, *, verify: bool, record: bool, stage: str | None) -> int:
    """Make everything for `system`, or one stage. Returns the exit code; raises `Stop` with what to do."""
    OUT.mkdir(parents=True, exist_ok=True)
    print(f"Passerelle {version()} for {system}, commit {commit()}", flush=True)
    product = importlib.import_module(f"installers.{system}.product")
    work = WORK / system
    if stage == "uninstaller":
        print(product.uninstaller(work, version()))
        return 0
    frozen: Frozen = product.tree(work) if stage in {None, "tree"} else product.standing(work)
    if stage == "tree":
        return 0
    files: list[Path] = (
        product.files(OUT, version()) if stage in {"look", "finish"} else product.make(frozen, work, OUT, version())
    )
    if stage == "installers":
        return 0
    if stage == "look":
        looked: int = product.look(frozen, files, work)
        return looked
    code = finish(system, frozen, files, record=record)
    if verify:
        code = product.verify(frozen, files, work) or code
    return code


def finish(system: str, frozen: Frozen, files: list[Path], *, record: bool) -> int:
    """Bill of materials, checksums, sizes; 1 when something is too large."""
    label = f"macos-{platform.machine()}" if system == "macos" else system
    materials = OUT / f"{PROGRAM}-{version()}-{label}.cdx.json"
    bill.write(frozen.parts, materials, label)
    checksums.write([*files, materials], OUT / f"SHA256SUMS-{label}.txt")
    by_part = sizes.of_tree(frozen.tree, frozen.parts)
    products = {_kind(file): file.stat().st_size for file in files}
    print("\n".join(sizes.table(system, by_part, products)), flush=True)
    if record:
        sizes.record(system, by_part)
    faults = sizes.too_large(system, {"tree": sum(by_part.values()), **products})
    for fault in faults:
        sys.stderr.write(fault + "\n")
    for file in files:
        print(file.relative_to(ROOT), flush=True)
    return 1 if faults else 0


def _kind(file: Path) -> str:
    """`deb`, `machine.msi`, `setup.exe`: what the name of a product ends with."""
    return file.name.rpartition("-")[2] if file.suffix in {".msi", ".exe", ".pkg", ".dmg"} else file.suffix[1:]
