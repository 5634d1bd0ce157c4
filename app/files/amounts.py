"""Amounts as banks write them, exactly: "1,234.56", « 1 234,56 $ », "(12.50)", "12.50-", "12.50 DR"."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACES: Final = re.compile(r"[\s\u00a0\u202f'’]")
_SIGNS: Final = re.compile(r"[$€£]|\b(?:CAD|USD|CA|US|C|CR|DR)\b", re.IGNORECASE)
_MINUS: Final = "-\u2212\u2010\u2013"
_MOST_DIGITS: Final = 18  # before the decimals
_GROUP: Final = 3


class Mark(StrEnum):
    """The sign before the decimals."""

    POINT = "."
    COMMA = ","


_SHAPES: Final = {
    Mark.POINT: re.compile(r"(\d{1,18}|\d{1,3}(?:,\d{3})+)?(?:\.(\d{0,6}))?"),
    Mark.COMMA: re.compile(r"(\d{1,18}|\d{1,3}(?:\.\d{3})+)?(?:,(\d{0,6}))?"),
}


def decimal_mark(texts: Iterable[str]) -> Mark | None:
    """The decimal mark that most of `texts` show for certain; None when none shows one ("1,234" could be either)."""
    votes = {Mark.POINT: 0, Mark.COMMA: 0}
    for text in texts:
        mark = _mark_of(_bare(text)[0])
        if mark is not None:
            votes[mark] += 1
    if votes[Mark.POINT] == votes[Mark.COMMA]:
        return None
    return max(votes, key=lambda mark: votes[mark])


def amount(text: str, mark: Mark) -> Decimal | None:
    """The amount in `text`, None when it is not one. At most six decimals; below 0 in parentheses or with a minus."""
    bare, sign = _bare(text)
    shape = _SHAPES[mark].fullmatch(bare)
    if shape is None or not any(one.isdigit() for one in bare):
        return None
    whole = (shape[1] or "0").replace(",", "").replace(".", "")
    if len(whole) > _MOST_DIGITS or not bare.isascii():
        return None
    return sign * Decimal(f"{whole}.{shape[2]}" if shape[2] else whole)


def _bare(text: str) -> tuple[str, int]:
    """Digits and marks alone, and the sign: -1 or 1."""
    stripped = text.strip()
    sign = -1 if stripped.upper().endswith("DR") else 1
    stripped = _SPACES.sub("", _SIGNS.sub("", stripped))
    if stripped[:1] == "(" and stripped[-1:] == ")":
        stripped, sign = stripped[1:-1], -sign
    if stripped[-1:] and stripped[-1] in _MINUS:
        stripped, sign = stripped[:-1], -sign
    elif stripped[:1] and stripped[0] in _MINUS:
        stripped, sign = stripped[1:], -sign
    return stripped.removeprefix("+"), sign


def _mark_of(bare: str) -> Mark | None:
    last = max(bare.rfind("."), bare.rfind(","))
    if last < 0:
        return None
    sign = bare[last]
    both = "." in bare and "," in bare
    if not both and bare.count(sign) > 1:  # 1,234,567: groups
        return Mark.POINT if sign == "," else Mark.COMMA
    if both or len(bare) - last - 1 != _GROUP:
        return Mark(sign)
    return None
