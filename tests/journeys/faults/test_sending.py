from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.faults.cells import cells_of, check

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@cells_of("send transactions")
async def test_each_transaction_is_sent_once(
    step: str, fault: str, way: str, in_memory: Path, record_property: Callable[[str, object], None]
) -> None:
    await check(step, fault, way, in_memory, record_property)
