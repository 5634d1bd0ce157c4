"""Where the cells of the matrix keep their data."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMORY = Path("/dev/shm")  # noqa: S108  # the folder in it is made safely


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """A folder in memory where the system has one: nothing here asks whether a disk keeps it, and there are many."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        yield Path(folder)
