"""The tests of some steps: every fault, every way."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from app.base.overrides import override
from tests.journeys.faults.cell import run_cell
from tests.journeys.faults.expected import FAULTS, SKIPPED, WAYS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def cells_of(*steps: str) -> pytest.MarkDecorator:
    """Parametrize a test by every cell of these steps."""
    return pytest.mark.parametrize(
        ("step", "fault", "way"),
        [
            pytest.param(
                step, fault, way, id=f"{step}/{fault}/{way}",
                marks=[pytest.mark.skip(reason=SKIPPED[step, fault, way])] if (step, fault, way) in SKIPPED else [],
            )
            for step in steps
            for fault in FAULTS
            for way in WAYS
        ],
    )  # fmt: skip


class Lines(logging.Handler):
    """Every line that is logged, down to the finest."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


async def check(step: str, fault: str, way: str, folder: Path, record_property: Callable[[str, object], None]) -> None:
    """Run a cell and note it for the table."""
    record_property("cell", (step, fault, way))
    root, handler = logging.getLogger(), Lines()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        await run_cell(folder, step, fault, way, handler.lines)
    finally:
        root.setLevel(before)
        root.removeHandler(handler)
