"""Amounts as people type them in their language, exactly, to and from Decimal."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_MINUS: Final = "-\u2212\u2010\u2013"
_SPACES: Final = re.compile(r"[\s\u00a0\u202f]")
_PLAIN: Final = re.compile(r"\d+(?:\.\d{0,2})?|\.\d{1,2}")
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{0,2})?")


def parse_money(text: str, locale: QLocale) -> Decimal | None:
    """The amount that `text` says in `locale`, or None when it says none, or not for certain.

    Up to two decimals. Groups of three may be parted by the locale's sign or by spaces. The other language's decimal
    sign is taken where it can mean nothing else: "12,50" in English, "12.50" in French; "1,234" in English is 1234.
    """
    digits = _SPACES.sub("", text)
    sign = -1 if digits[:1] and digits[0] in _MINUS else 1
    digits = digits[1:] if digits[:1] in (*_MINUS, "+") else digits
    if locale.decimalPoint() == ",":
        if not ("," in digits and "." in digits):
            digits = digits.replace(",", ".")
    elif digits.count(",") == 1 and "." not in digits and len(digits) - digits.index(",") <= len(",00"):
        digits = digits.replace(",", ".")
    if _GROUPED.fullmatch(digits):
        digits = digits.replace(",", "")
    if not _PLAIN.fullmatch(digits):
        return None
    return sign * Decimal(digits)


def print_money(amount: Decimal, locale: QLocale) -> str:
    """`amount` with two decimals as a person would type it: the locale's decimal sign, no groups, a plain minus."""
    return f"{amount:.2f}".replace(".", locale.decimalPoint())
