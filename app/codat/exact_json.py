"""JSON with exact numbers: `Decimal` in, `Decimal` out, never a float, never a number as a string.

Codat's amounts are JSON numbers of any precision; a float would change them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NoReturn

from app.codat.limits import MAX_DEPTH, MAX_DIGITS, MAX_VALUES


class JsonError(ValueError):
    """Not JSON we accept. The text never shows the content."""


def read(data: bytes) -> object:
    """The value of UTF-8 JSON `data`: dict, list, str, int, Decimal, bool or None.

    Raises `JsonError` for anything else: broken text, NaN, more than MAX_VALUES values, deeper than MAX_DEPTH.
    """
    if data.count(b",") + data.count(b"[") + data.count(b"{") > MAX_VALUES:
        raise JsonError("too many values")
    value = _parse(data)
    if isinstance(value, _Broken):
        raise JsonError(value.why)
    _check_depth(value)
    return value


class _Broken:
    """Stands for a parse failure, so that the error raised has no context holding the text."""

    def __init__(self, why: str) -> None:
        self.why = why


def _parse(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_refuse)
    except RecursionError:
        return _Broken("too deep")
    except (ValueError, ArithmeticError):
        return _Broken("broken")


def _refuse(_word: str) -> NoReturn:
    raise JsonError("not a number")


def _check_depth(value: object) -> None:
    level = [value]
    for _ in range(MAX_DEPTH):
        below: list[object] = []
        for item in level:
            if isinstance(item, dict):
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        if not below:
            return
        level = below
    raise JsonError("too deep")


def write(value: object) -> bytes:
    """`value` as compact UTF-8 JSON; decimals digit for digit.

    Takes dict with text keys, list, tuple, str, int, bool, None and finite Decimal. Raises `TypeError` for anything
    else (floats above all) and `JsonError` for what JSON cannot say.
    """
    text = "".join(_pieces(value))
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise JsonError("half a character")
    return text.encode()


def _pieces(value: object) -> list[str]:
    match value:
        case None | bool() | int() | str():
            return [json.dumps(value, ensure_ascii=False)]
        case Decimal():
            return [_number(value)]
        case Mapping():
            return _object(value)
        case Sequence() if not isinstance(value, bytes | bytearray | memoryview):
            return _array(value)
        case _:
            raise TypeError(f"{type(value).__name__} is not written as JSON")


def _object(value: Mapping[object, object]) -> list[str]:
    pieces = ["{"]
    for index, (key, item) in enumerate(value.items()):
        if not isinstance(key, str):
            raise TypeError("keys of JSON objects are text")
        pieces += ["," if index else "", json.dumps(key, ensure_ascii=False), ":", *_pieces(item)]
    return [*pieces, "}"]


def _array(value: Sequence[object]) -> list[str]:
    pieces = ["["]
    for index, item in enumerate(value):
        pieces += ["," if index else "", *_pieces(item)]
    return [*pieces, "]"]


def _number(value: Decimal) -> str:
    if not is_plain(value):
        raise JsonError("not a plain number")
    return format(value, "f")


def is_plain(value: Decimal) -> bool:
    """Whether `value` is finite and short enough to be an amount (a power like 1E+999999 is not)."""
    if not value.is_finite():
        return False
    _, digits, exponent = value.as_tuple()
    return len(digits) <= MAX_DIGITS and isinstance(exponent, int) and abs(exponent) <= MAX_DIGITS
