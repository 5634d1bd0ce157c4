"""How large everything is, what it may be, and what grew since `packaging/sizes.json` was written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, cast

from installers.project import PACKAGING

if TYPE_CHECKING:
    from pathlib import Path

RECORD: Final = PACKAGING / "sizes.json"
# In MB of a million bytes. More than this is a decision, not an accident.
BUDGET: Final = {
    "linux tree": 175, "linux deb": 55,
    "windows tree": 95, "windows machine.msi": 45, "windows user.msi": 45, "windows setup.exe": 35,
}  # fmt: skip
_INSIDE = ("_internal", "Contents/Frameworks", "Contents/Resources")  # where a bundle keeps its parts
_WORTH_A_LINE = 50_000
_MILLION = 1_000_000
Sizes = dict[str, int]


def of_tree(tree: Path, parts: Path) -> Sizes:
    """Bytes by part; the rest, which is the program with all modules in it, under its own name."""
    found: Sizes = {}
    counted = 0
    for row in json.loads(parts.read_text("utf-8")):
        size = sum(_size(tree / folder / place) for place in row["files"] for folder in _INSIDE)
        if size:
            found[row["name"]] = size
            counted += size
    found["programs, modules, licences"] = total(tree) - counted
    return found


def total(tree: Path) -> int:
    """Bytes of all files below `tree`."""
    return sum(_size(path) for path in tree.rglob("*"))


def table(system: str, by_part: Sizes, products: Sizes) -> list[str]:
    """What to print: totals against their budgets, then what grew or shrank since the record."""
    totals = {"tree": sum(by_part.values()), **products}
    lines = []
    for name, size in totals.items():
        allowed = BUDGET.get(f"{system} {name}")
        told = f"of {allowed} MB" if allowed else ""
        lines.append(f"{system} {name:<14}{size / _MILLION:8.1f} MB {told}")
    before = recorded().get(system, {})
    changes = {name: by_part.get(name, 0) - before.get(name, 0) for name in {*by_part, *before}}
    for name, change in sorted(changes.items(), key=lambda item: -abs(item[1])):
        if abs(change) >= _WORTH_A_LINE:
            kind = "new" if name not in before else ("gone" if name not in by_part else "changed")
            lines.append(f"    {name:<36}{change / _MILLION:+8.2f} MB  {kind}")
    return lines


def too_large(system: str, totals: Sizes) -> list[str]:
    """Complaints about what is over its budget."""
    return [
        f"{system} {name}: {size / _MILLION:.1f} MB, and {allowed} MB is the limit; what grew is listed above. "
        "Make it smaller, or change BUDGET in packaging/installers/sizes.py and say why"
        for name, size in totals.items()
        if (allowed := BUDGET.get(f"{system} {name}")) and size > allowed * _MILLION
    ]


def recorded() -> dict[str, Sizes]:
    """What was written last, by system."""
    return cast("dict[str, Sizes]", json.loads(RECORD.read_text("utf-8"))) if RECORD.is_file() else {}


def record(system: str, by_part: Sizes) -> None:
    """Make this the size to compare with."""
    everything = recorded() | {system: dict(sorted(by_part.items()))}
    RECORD.write_text(json.dumps(everything, indent=1, sort_keys=True) + "\n", "utf-8")


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() and not path.is_symlink() else 0
