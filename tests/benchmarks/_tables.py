"""How every bench prints: a title, columns, figures to the right, and the goal beside what was measured."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Cell = str | int | float | None


class Figure(NamedTuple):
    """One measured figure and the most it should be. `ratio` is against what is named in the bench's title or row."""

    what: str
    measured: float
    goal: float | None
    unit: str = "ms"
    ratio: float | None = None


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[Cell]], *notes: str) -> None:
    """Print a table; the first column is words."""
    lines = [[_said(cell) for cell in row] for row in rows]
    wide = [max(len(line[at]) for line in (list(head), *lines)) for at in range(len(head))]
    rule = "  ".join("─" * width for width in wide)
    print_lines("", title, rule, _line(head, wide), rule, *(_line(line, wide) for line in lines), rule, *notes)


def figures(title: str, found: Sequence[Figure], *notes: str) -> None:
    """Print figures beside their goals."""
    rows = [
        (one.what, _measure(one.measured, one.unit), _measure(one.goal, one.unit), one.ratio, _verdict(one))
        for one in found
    ]
    table(title, ("", "measured", "goal", "ratio", ""), rows, *notes)


def at(share: float, samples: Sequence[float]) -> float:
    """The value that `share` of the samples stay under: 0.5 the median, 0.95 p95, 1 the largest."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def load() -> str:
    """How busy the computer is with other work, for the reader who wonders about a figure."""
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return f"Load of this computer {busy:.1f} on {os.cpu_count()} processors. CPU: without what others took of it."


def print_lines(*lines: str) -> None:
    """Print at once, so that the tables of several processes stay whole."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _verdict(one: Figure) -> str:
    if one.goal is None:
        return ""
    return "held" if one.measured <= one.goal else "MISSED"


def _measure(value: float | None, unit: str) -> str:
    return "" if value is None else f"{_said(value)} {unit}".strip()


def _said(cell: Cell) -> str:
    if cell is None:
        return ""
    return (
        f"{cell:.2f}"
        if isinstance(cell, float) and abs(cell) < 10
        else f"{cell:,.1f}"
        if isinstance(cell, float)
        else str(cell)
    )


def _line(cells: Sequence[str], wide: Sequence[int]) -> str:
    first, *rest = zip(cells, wide, strict=True)
    return "  ".join((first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest))).rstrip()
