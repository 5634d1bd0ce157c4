"""Small files of the app's own: JSON objects, read whole and written whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class JsonFileError(Exception):
    """It is there and cannot be read; the text names the file and the kind of fault."""


def load(path: Path) -> dict[str, Any] | None:
    """What stands in a file, None when there is none. Raises `JsonFileError`."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise JsonFileError(f"{path.name}: {type(error).__name__}") from error
    import json  # noqa: PLC0415  # the first start does without

    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise JsonFileError(f"{path.name}: {type(error).__name__}") from error
    if not isinstance(raw, dict):
        raise JsonFileError(f"{path.name}: not an object")
    return raw


def write(path: Path, content: Mapping[str, Any]) -> None:
    """Write it, readable by its owner only. Raises `OSError`; what stood there is then still there."""
    import json  # noqa: PLC0415  # see `load`

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    written = path.with_suffix(".new")
    with os.fdopen(os.open(written, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=2, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    written.replace(path)
