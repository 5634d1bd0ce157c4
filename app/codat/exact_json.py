"""JSON with exact numbers: `Decimal` in, `Decimal` out, never a float, never a number as a string.

Codat's amounts are JSON numbers of any precision; a float would change them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring as _text
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
    written = _encoded("".join(_pieces(value)))
    if written is None:
        raise JsonError("half a character")
    return written


def _encoded(text: str) -> bytes | None:
    """Apart, so that the error raised has no context holding the text."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return None


def _pieces(value: object) -> list[str]:
    kind = type(value)
    if kind is str:
        return [_text(value)]  # type: ignore[arg-type]  # it is one
    if kind is Decimal:
        return [_number(value)]  # type: ignore[arg-type]  # see above
    if kind is dict:
        return _object(value)  # type: ignore[arg-type]  # see above
    return _other_pieces(value)


def _other_pieces(value: object) -> list[str]:
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
    for key, item in value.items():
        if not isinstance(key, str):
            raise TypeError("keys of JSON objects are text")
        pieces += (_key(key), *_pieces(item), ",")
    if len(pieces) > 1:
        pieces.pop()
    pieces.append("}")
    return pieces


def _array(value: Sequence[object]) -> list[str]:
    pieces = ["["]
    for item in value:
        pieces += _pieces(item)
        pieces.append(",")
    if len(pieces) > 1:
        pieces.pop()
    pieces.append("]")
    return pieces


@lru_cache(maxsize=512)
def _key(name: str) -> str:
    return f"{_text(name)}:"


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
