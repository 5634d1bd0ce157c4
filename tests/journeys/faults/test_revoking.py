from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.faults.cells import cells_of, check

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@cells_of("revoke", "disconnect", "delete connection")
async def test_what_is_to_end_ends(
    step: str, fault: str, way: str, in_memory: Path, record_property: Callable[[str, object], None]
) -> None:
    await check(step, fault, way, in_memory, record_property)
