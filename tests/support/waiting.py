"""Waiting for what happens off the loop, while held time stands still."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST = 10.0  # real seconds


async def until(holds: Callable[[], bool]) -> None:
    """Let everything run, threads too, until `holds()`; held time does not move."""
    ends = time.monotonic() + _LONGEST
    while not holds():
        assert time.monotonic() < ends, "it did not come to that"
        await settle()
    await settle()
