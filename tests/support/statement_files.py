"""Statement files of a wanted length, for tests, pictures and benchmarks. The same call makes the same file."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LAST_DAY: Final = date(2026, 11, 20)
WORDS: Final = ("INTERAC reçu", "Dépôt de ventes", "Hydro-Québec", "Paiement Visa", "Fournitures Ébène", "Loyer")

_HEAD = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>{currency}
<BANKACCTFROM><BANKID>000300412<ACCTID>{number}<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>
"""
_TAIL = """</BANKTRANLIST><LEDGERBAL><BALAMT>18240.55<DTASOF>{last:%Y%m%d}</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
"""


def amounts(count: int) -> Iterator[Decimal]:
    """Amounts in and out, none of them 0."""
    for number in range(count):
        cents = (number * 7919) % 90_000 + 100
        yield Decimal(cents if number % 3 == 0 else -cents // 2) / 100


def days_of(count: int, last: date = LAST_DAY, days: int = 7) -> Iterator[date]:
    """A day for each, oldest first, ending with `last`."""
    for number in range(count):
        yield last - timedelta(days=(days - 1) * (count - 1 - number) // max(1, count - 1))


def ofx(
    count: int, *, number: str = "00124021", currency: str = "CAD", last: date = LAST_DAY, days: int = 7, first: int = 0
) -> bytes:
    """An OFX 1 file with `count` transactions; their ids begin at `first`."""
    lines = [
        f"<STMTTRN><TRNTYPE>{'CREDIT' if amount > 0 else 'DEBIT'}<DTPOSTED>{day:%Y%m%d}120000[-5:EST]"
        f"<TRNAMT>{amount}<FITID>{day:%Y%m%d}{first + place:06}<NAME>{WORDS[place % len(WORDS)]}<MEMO>no {place}"
        "</STMTTRN>\n"
        for place, (day, amount) in enumerate(zip(days_of(count, last, days), amounts(count), strict=True))
    ]
    head = _HEAD.format(currency=currency, number=number)
    return (head + "".join(lines) + _TAIL.format(last=last)).encode("cp1252")


def csv(count: int, *, last: date = LAST_DAY, days: int = 7) -> bytes:
    """A French table with `count` transactions, newest first, without a balance."""
    rows = [
        f"{day:%d/%m/%Y};{WORDS[place % len(WORDS)]} no {place};{_french(-amount)};{_french(amount)}\r\n"
        for place, (day, amount) in enumerate(zip(days_of(count, last, days), amounts(count), strict=True))
    ]
    return ("Date;Libellé;Débit;Crédit\r\n" + "".join(reversed(rows))).encode("cp1252")


def _french(amount: Decimal) -> str:
    return f"{amount:,.2f}".replace(",", "\u00a0").replace(".", ",") if amount > 0 else ""
