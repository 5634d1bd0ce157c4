"""Writing a file where a person chose: whole or not at all, off the loop, and told when it cannot be."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError


async def save_file(path: Path, content: bytes) -> None:
    """Write `content` at `path`. Raises `TroubleError` of kind FILE_NOT_SAVED; what stood there is then still there."""
    try:
        await asyncio.to_thread(_write, path, content)
    except OSError:
        raise TroubleError(Problem(ProblemKind.FILE_NOT_SAVED, NextStep.TRY_AGAIN)) from None


def _write(path: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
