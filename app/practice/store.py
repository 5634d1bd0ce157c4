"""Practice's own file: the whole state, written beside and swapped in, so that it is always whole."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pydantic import ValidationError

from app.practice.state import State

if TYPE_CHECKING:
    from pathlib import Path


_IN_CLEAR = b'{"version":1,'


def load(path: Path) -> State | None:
    """The kept state, or None when there is none that this version can read.

    It is then set aside; one of version 1, which held credentials in clear, is removed.
    """
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        return State.model_validate_json(text)
    except ValidationError:
        if text.startswith(_IN_CLEAR):
            path.unlink()
        else:
            path.replace(path.with_name(path.name + ".unreadable"))
        return None


def save(path: Path, state: State) -> None:
    """Keep the state. Not synced to the disk: practice may lose a moment to a power cut, nothing else."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(state.model_dump_json().encode())
    beside.replace(path)
