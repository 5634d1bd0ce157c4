"""Waiting for what happens off the loop, while held time stands still, or in another process."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST = 10.0  # real seconds
PATIENCE_SECONDS = 20.0  # for another process, on two busy cores


async def until(holds: Callable[[], bool]) -> None:
    """Let everything run, threads too, until `holds()`; held time does not move."""
    ends = time.monotonic() + _LONGEST
    while not holds():
        assert time.monotonic() < ends, "it did not come to that"
        await settle()
    await settle()


def look_until(is_so: Callable[[], object], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    """Look at something outside this process again and again, without a loop; fails with `what`."""
    ends = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < ends, f"never so: {what}"
