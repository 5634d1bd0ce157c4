"""Where a value stands in a JSON text, so that whoever edits the file is told the line."""

from __future__ import annotations

import json
from json.decoder import WHITESPACE, scanstring  # type: ignore[attr-defined]  # in every CPython, not in the stubs


def line_of(text: str, path: str) -> int:
    """The line (from 1) where the value at `path` ("steps[2].id") begins; 0 when it is not there."""
    positions: dict[str, int] = {}
    try:
        _walk(text, WHITESPACE.match(text, 0).end(), "", positions)
    except (ValueError, IndexError, StopIteration):
        return 0
    return text.count("\n", 0, positions[path]) + 1 if path in positions else 0


def repeated(text: str) -> tuple[str, int] | None:
    """The first member that an object of valid JSON has twice: its path and line. `json` would keep the last."""
    again: list[tuple[str, int]] = []
    _walk(text, WHITESPACE.match(text, 0).end(), "", {}, again)
    return (again[0][0], text.count("\n", 0, again[0][1]) + 1) if again else None


def _walk(text: str, at: int, path: str, positions: dict[str, int], again: list[tuple[str, int]] | None = None) -> int:
    """Note where each value below `at` begins, and in `again` what stands twice; gives the end of this one."""
    if again is not None and path in positions:
        again.append((path, at))
    positions[path] = at
    if text[at] not in "{[":
        return json.JSONDecoder().raw_decode(text, at)[1]
    is_object, number, at = text[at] == "{", 0, _skip(text, at + 1)
    while text[at] not in "}]":
        below = f"{path}[{number}]"
        if is_object:
            key, at = scanstring(text, at + 1)
            below = f"{path}.{key}".lstrip(".")
            at = _skip(text, _skip(text, at) + 1)
        at = _skip(text, _walk(text, at, below, positions, again))
        at = _skip(text, at + 1) if text[at] == "," else at
        number += 1
    return at + 1


def _skip(text: str, at: int) -> int:
    return int(WHITESPACE.match(text, at).end())
