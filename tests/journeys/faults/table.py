"""The matrix as it came out, as lines of text. Needs no Qt: pytest prints it at the end of the run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.journeys.faults.expected import EXPECTED, FAULTS, SKIPPED, WAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

Cell = tuple[str, str, str]
_MARKS = {"passed": "+", "failed": "F"}
_WIDE = 24


def outcomes(reports: Iterable[pytest.TestReport]) -> dict[Cell, str]:
    """What became of each cell that was run, by the property its test noted; from every worker alike."""
    found: dict[Cell, str] = {}
    for report in reports:
        for name, value in getattr(report, "user_properties", ()):
            if name == "cell":
                step, fault, way = value
                worse = found.get((step, fault, way)) == "failed"
                found[step, fault, way] = "failed" if worse or report.failed else "passed"
    return found


def lines(found: dict[Cell, str]) -> list[str]:
    """The table: a row a fault, a column a step, in it a mark for each way; then how many, and what was left out."""
    steps = list(EXPECTED)
    letters = [chr(ord("A") + number) for number in range(len(steps))]
    told = [f"in each column: {', '.join(WAYS)}   + holds   F fails   s left out   . not run"]
    told += [f"{letter}  {step}" for letter, step in zip(letters, steps, strict=True)]
    told.append(" " * _WIDE + " ".join(f"{letter:<3}" for letter in letters))
    for fault in FAULTS:
        marks = (_mark(found, step, fault) for step in steps)
        told.append(f"{fault:<{_WIDE}}" + " ".join(marks))
    count = Counter(found.values())
    whole = len(steps) * len(FAULTS) * len(WAYS)
    share = 100 * len(SKIPPED) / whole
    told.append(
        f"{whole} cells: {count['passed']} hold, {count['failed']} fail, {len(SKIPPED)} left out ({share:.1f} %), "
        f"{whole - len(found) - len(SKIPPED)} not run"
    )
    told += [f"left out: {step} / {fault} / {way}: {why}" for (step, fault, way), why in SKIPPED.items()]
    return told


def _mark(found: dict[Cell, str], step: str, fault: str) -> str:
    return "".join(
        "s" if (step, fault, way) in SKIPPED else _MARKS.get(found.get((step, fault, way), ""), ".") for way in WAYS
    )
