"""JSON with exact decimals both ways: numbers are `Decimal`, never floats, and are written as they were meant."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import NoReturn


def loads(text: bytes | str) -> object:
    """Read JSON. Raises `ValueError` for anything that is not JSON (NaN and Infinity included)."""
    return json.loads(text, parse_float=Decimal, parse_constant=_refuse)


def dumps(value: object) -> str:
    """Write JSON on one line. Raises `TypeError` for what JSON cannot hold."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    except TypeError:  # a Decimal is in it: the slow way
        return _write(value)


def _write(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(str(key))}:{_write(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(_write(item) for item in value) + "]"
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value, ensure_ascii=False)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
