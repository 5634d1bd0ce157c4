"""Lists of accounts as banks and spreadsheets write them, for tests, pictures and benchmarks."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final, NamedTuple

from app.onboarding.drafting import AccountField, FieldFault
from app.onboarding.numbers import NumberFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TITLES: Final = ("Nom du compte", "Type", "Numéro de compte", "Transit", "Institution", "Devise", "Solde")
KINDS: Final = ("Chèques", "Épargne", "Marge de crédit")
BRANCHES: Final = ("Laval", "Québec", "Trois-Rivières", "Lévis", "Rosemont")


class Mistake(NamedTuple):
    """A row that is wrong in one way, and how that is told."""

    cells: tuple[str, ...]
    field: AccountField
    kind: FieldFault | NumberFault


def good(number: int) -> tuple[str, ...]:
    """A row with which nothing is wrong, unlike every other."""
    kind = KINDS[number % len(KINDS)]
    is_card = kind == KINDS[2]
    account = f"{number:04d}" if is_card else f"{7_000_000 + number}"
    name = f"{BRANCHES[number % len(BRANCHES)]} {number}"
    balance = f"{number * 37 % 90_000},{number % 100:02d}"
    return (name, kind, account, "" if is_card else "00412", "" if is_card else "003", "CAD", balance)


def mistakes() -> tuple[Mistake, ...]:
    """A row for each kind of mistake."""
    _, kind, _, transit, institution, currency, balance = good(0)
    field, other, number = AccountField, FieldFault, NumberFault

    def row(at: int, **changed: str) -> tuple[str, ...]:
        whole = {
            "name": f"Fautif {at}",
            "kind": kind,
            "number": f"{8_000_000 + at}",
            "transit": transit,
            "institution": institution,
            "currency": currency,
            "balance": balance,
        }
        return tuple((whole | changed).values())

    return (
        Mistake(row(1, name=""), field.NAME, other.NAME_MISSING),
        Mistake(row(2, name="x" * 101), field.NAME, other.NAME_TOO_LONG),
        Mistake(row(3, name="=cmd|'/c calc'!A1"), field.NAME, other.NAME_FORMULA),
        Mistake(row(4, name="Paie\u202egpj.exe"), field.NAME, other.NAME_SIGNS),
        Mistake(row(5, name=good(1)[0].upper()), field.NAME, other.NAME_TAKEN),
        Mistake(row(6, kind=""), field.TYPE, other.TYPE_MISSING),
        Mistake(row(7, kind="Coffret de sûreté"), field.TYPE, other.TYPE_UNKNOWN),
        Mistake(row(8, number=""), field.NUMBER, number.MISSING),
        Mistake(row(9, number="80A0009"), field.NUMBER, number.NOT_DIGITS),
        Mistake(row(10, number="1234567890123"), field.NUMBER, number.CA_ACCOUNT_LENGTH),
        Mistake(row(11, number=good(1)[2]), field.NUMBER, other.NUMBER_TAKEN),
        Mistake(row(12, number="8,00001E+11"), field.NUMBER, other.NUMBER_ROUNDED),
        Mistake(row(13, kind="Visa", number="41"), field.NUMBER, number.CARD_LENGTH),
        Mistake(row(14, transit=""), field.TRANSIT, number.MISSING),
        Mistake(row(15, transit="1"), field.TRANSIT, number.TRANSIT_LENGTH),
        Mistake(row(16, institution="RBC"), field.INSTITUTION, number.NOT_DIGITS),
        Mistake(row(17, institution="0003"), field.INSTITUTION, number.INSTITUTION_LENGTH),
        Mistake(row(18, currency="Bitcoin"), field.CURRENCY, other.CURRENCY_UNKNOWN),
        Mistake(row(19, balance="douze"), field.BALANCE, other.BALANCE_UNREADABLE),
        Mistake(row(20, balance=""), field.BALANCE, other.BALANCE_UNREADABLE),
    )


def in_csv(rows: Iterable[Sequence[str]], titles: Sequence[str] = TITLES, encoding: str = "utf-8-sig") -> bytes:
    """A file as Excel in French writes it: semicolons and decimal commas."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([titles, *rows])
    return text.getvalue().encode(encoding)


def copied(rows: Iterable[Sequence[str]], titles: Sequence[str] = TITLES) -> str:
    """Rows as a spreadsheet puts them on the clipboard."""
    return "".join("\t".join(cells) + "\r\n" for cells in ([titles, *rows] if titles else rows))
