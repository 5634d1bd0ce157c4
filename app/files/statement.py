"""What a statement file says, whatever its format: lines as the bank wrote them, nothing judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.base.packed import Packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal


class Line(NamedTuple):
    """One transaction of the file. What cannot be read is None, and `said` shows it."""

    place: int  # the line of a table, or the how-manieth transaction of a statement
    day: date | None  # when it cleared, as the bank writes it: no zone
    amount: Decimal | None  # above 0 in, below 0 out
    description: str
    bank_id: str = ""  # OFX FITID
    balance: Decimal | None = None  # after it, where the file says so
    currency: str = ""  # where the line names its own
    last4: str = ""  # of the account the line names, digits only
    said: tuple[str, str] = ("", "")  # date and amount as written
    is_correction: bool = False  # the bank replaces or takes back an earlier one


class Statement(NamedTuple):
    """The transactions of one account."""

    lines: Sequence[Line]
    last4: str = ""  # of the account's number, "" when the file does not say
    currency: str = ""
    closing: Decimal | None = None  # the balance after the last transaction
    closing_day: date | None = None
    pending: int = 0  # listed as not yet cleared, and left out


LAST = 4


def packed(lines: Iterable[Line]) -> Sequence[Line]:
    """Lines that cost the window nothing while they are kept."""
    return Packed(lines, tuple, Line._make)


def last_digits(number: str) -> str:
    """The last four digits of an account number, which is not kept."""
    return "".join(one for one in number if one.isascii() and one.isdigit())[-LAST:]


def clean(text: str) -> str:
    """One line of text, without control characters and with single spaces."""
    return " ".join("".join(one if one.isprintable() or one.isspace() else " " for one in text).split())
