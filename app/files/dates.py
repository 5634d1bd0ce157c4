"""Dates as banks write them: 2026-11-19, 20261119, 19/11/26, 11/19/2026, 19-NOV-26, « 19 nov. 2026 », Nov 19, 2026."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.files.header import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_PIECES: Final = re.compile(r"[A-Za-zÀ-ÿ]+|\d+")
_ORDINAL: Final = re.compile(r"(?<=\d)(?:er|st|nd|rd|th)\b", re.IGNORECASE)
_MONTHS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("jan", "janv", "january", "janvier"),
            ("feb", "fev", "fevr", "february", "fevrier"),
            ("mar", "mars", "march"),
            ("apr", "avr", "april", "avril"),
            ("may", "mai"),
            ("jun", "juin", "june"),
            ("jul", "juil", "july", "juillet"),
            ("aug", "aou", "aout", "august"),
            ("sep", "sept", "september", "septembre"),
            ("oct", "october", "octobre"),
            ("nov", "november", "novembre"),
            ("dec", "december", "decembre"),
        ),
        start=1,
    )
    for word in words
}
_LONGEST: Final = 40
_CENTURY: Final = 2000
_FOUR: Final = 4  # digits of a year
_EIGHT: Final = 8  # digits of 20261119
_THREE: Final = 3  # day, month, year


class DateOrder(StrEnum):
    """In which order a bank writes year, month and day, where it writes numbers only."""

    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"


def possible_orders(texts: Sequence[str]) -> tuple[DateOrder, ...]:
    """The orders that read every one of `texts` that any order reads, each with a reading of its own.

    More than one: only a person can tell which is meant. Where it makes no difference, the first one.
    """
    left = list(DateOrder)
    for text in texts:
        fits = [order for order in left if day(text, order) is not None]
        left = fits or left
    readings: dict[tuple[date | None, ...], DateOrder] = {}
    for order in left:
        readings.setdefault(tuple(day(text, order) for text in texts), order)
    return tuple(readings.values())


def day(text: str, order: DateOrder) -> date | None:
    """The date in `text`, None when it is not one. A time of day after it is left out, a zone is not looked at."""
    pieces = _PIECES.findall(_ORDINAL.sub("", text[:_LONGEST]))
    if pieces and len(pieces[0]) >= _EIGHT and pieces[0].isdecimal():  # 20261119, perhaps with a time behind
        first = pieces[0]
        pieces = [first[:4], first[4:6], first[6:8]]
    if len(pieces) < _THREE:
        return None
    return _date(*_in_order(pieces[:3], order))


def _in_order(pieces: list[str], order: DateOrder) -> tuple[str, str, str]:
    """Year, month and day. A month in letters, or a year of four digits, says more than `order`."""
    one, two, three = pieces
    if one.isalpha():
        return three, one, two
    if len(one) == _FOUR:
        return one, two, three
    if two.isalpha() or order is DateOrder.DMY:
        return three, two, one
    return (three, one, two) if order is DateOrder.MDY else (one, two, three)


def _date(year: str, month: str, of_month: str) -> date | None:
    number = _MONTHS.get(folded(month), 0) if month.isalpha() else int(month)
    if not year.isdecimal() or not of_month.isdecimal() or len(year) not in {2, _FOUR}:
        return None
    whole = int(year) if len(year) == _FOUR else _CENTURY + int(year)
    try:
        return date(whole, number, int(of_month))
    except ValueError:
        return None
