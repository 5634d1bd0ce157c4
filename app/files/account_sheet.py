"""Accounts in a table, from a file or copied from a spreadsheet: which column is which, and what each row says.

Nothing is judged here: a row keeps its texts as they were written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from app.files.account_words import VOCABULARY, currency_of, kind_of
from app.files.amounts import Mark, amount, decimal_mark
from app.files.content import Content, load
from app.files.faults import FileError, FileFault
from app.files.header import find_header, folded, read_table
from app.files.limits import MAX_ACCOUNTS, MAX_BYTES
from app.files.sheet import NONE
from app.files.statement import clean
from app.files.table import Table, Text, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal
    from pathlib import Path

    from app.files.header import Header
    from app.files.reading import Reading
    from app.files.table import Row

FIELDS: Final = ("name", "type", "number", "transit", "institution", "routing", "currency", "balance")
_LOOKED_AT: Final = 20  # rows
_TAB: Final = "\t"
_DIGITS_OF: Final = {3: "institution", 5: "transit", 9: "routing"}
_CODE: Final = 3  # letters of a currency


class Columns(NamedTuple):
    """How a table of accounts is read. Columns are counted from 0; `NONE` is no column.

    `instead` has a text for every row where a field has no column: {"type": "savings"}.
    """

    first_row: int  # among the table's rows
    name: int = NONE
    type: int = NONE
    number: int = NONE
    transit: int = NONE
    institution: int = NONE
    routing: int = NONE
    currency: int = NONE
    balance: int = NONE
    mark: Mark = Mark.POINT
    instead: Mapping[str, str] = {}


class AccountSheet(NamedTuple):
    """A table with what could be found out about it."""

    table: Table
    titles: tuple[str, ...]  # what each column is called; empty without titles
    guess: Columns
    language: str  # of the titles, "" without any

    @property
    def number(self) -> int:
        """How many rows have an account."""
        return len(self.table.rows) - self.guess.first_row

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(len(self.titles), *(len(row.cells) for row in self.table.rows))


class AccountLine(NamedTuple):
    """One row as written; `amount` is its balance, None when it cannot be read."""

    place: int  # the line of the file it begins at
    name: str = ""
    type: str = ""
    number: str = ""
    transit: str = ""
    institution: str = ""
    routing: str = ""
    currency: str = ""
    balance: str = ""
    amount: Decimal | None = None


def read_account_file(path: Path, reading: Reading) -> AccountSheet:
    """The accounts of a file. Takes a while: not on the loop. Raises `FileError`, `StoppedReadingError`."""
    return _sheet(Text.of(load(path, reading)), reading)


def read_copied(copied: str, reading: Reading) -> AccountSheet:
    """The accounts that were copied from a spreadsheet: its cells are parted by tabs. Raises like the other."""
    if len(copied) > MAX_BYTES:
        raise FileError(FileFault.TOO_BIG)
    data = copied.encode("utf-8", "replace")
    if not data:
        raise FileError(FileFault.EMPTY)
    return _sheet(Text.of(Content(data, "")), reading, delimiter=_TAB if _TAB in copied else "")


def account_lines(sheet: AccountSheet, columns: Columns) -> tuple[AccountLine, ...]:
    """What every row says when the table is read as `columns` says."""
    rows = sheet.table.rows[columns.first_row :]
    at = {field: getattr(columns, field) for field in FIELDS}
    return tuple(_line(row, at, columns) for row in rows)


def mark_of(sheet: AccountSheet, columns: Columns) -> Mark:
    """How the column of balances writes decimals; as the language of the titles does where it shows no sign."""
    texts = [_cell(row, columns.balance) for row in sheet.table.rows[columns.first_row :]]
    return decimal_mark(text for text in texts if text) or (Mark.COMMA if sheet.language == "fr" else Mark.POINT)


def _sheet(text: Text, reading: Reading, delimiter: str = "") -> AccountSheet:
    if delimiter:
        rows = tuple(rows_of(text.text, delimiter, reading, MAX_ACCOUNTS + 1))
        table, header = Table(rows, delimiter, text.encoding), find_header(rows, VOCABULARY)
    else:
        table, header = read_table(text, reading, VOCABULARY)
    if not table.rows:
        raise FileError(FileFault.NO_TRANSACTIONS)
    titled = header.row if header is not None else _untold_titles(table.rows)
    columns = _columns(table, header, titled)
    found = sum(getattr(columns, field) != NONE for field in FIELDS)
    if columns.number == NONE and found < 2:  # noqa: PLR2004  # one column that could be anything is no list of accounts
        raise FileError(FileFault.NO_COLUMNS)
    count = len(table.rows) - columns.first_row
    if not count:
        raise FileError(FileFault.NO_TRANSACTIONS)
    if count > MAX_ACCOUNTS:
        raise FileError(FileFault.TOO_MANY_ROWS)
    titles = table.rows[titled].cells if titled >= 0 else ()
    sheet = AccountSheet(table, titles, columns, header.language if header is not None else "")
    return sheet._replace(guess=columns._replace(mark=mark_of(sheet, columns)))


def _untold_titles(rows: tuple[Row, ...]) -> int:
    """The row with titles in words that nobody told us, -1 for none: no digit stands in it, and some do beneath."""
    has_digits = [any(one.isdigit() for cell in row.cells for one in cell) for row in rows[:2]]
    return 0 if has_digits == [False, True] else -1


def _columns(table: Table, header: Header | None, titled: int) -> Columns:
    if header is None:
        first = titled + 1
        looks = _by_looks(table.rows[first : first + _LOOKED_AT])
        return Columns(first, **looks)  # type: ignore[arg-type]  # the fields' names
    return Columns(header.row + 1, **header.columns)  # type: ignore[arg-type]  # the vocabulary's words are the fields'


def _by_looks(rows: tuple[Row, ...]) -> dict[str, int]:
    """The columns of a table without titles, by what stands in the first rows."""
    found: dict[str, int] = {}
    for column in range(max(len(row.cells) for row in rows)):
        kind = _looks_like([cell for row in rows if (cell := _cell(row, column))])
        if kind and kind not in found:
            found[kind] = column
    return found


def _looks_like(cells: list[str]) -> str:
    """What most of these cells are: one that is wrong does not hide what the others are."""
    if _are_most(bool(kind_of(cell)) for cell in cells):
        return "type"
    if _are_most(len(cell) == _CODE and cell.isalpha() and currency_of(cell) == cell for cell in cells):
        return "currency"
    bare = [cell.replace(" ", "").replace("-", "") for cell in cells]
    numbers = [len(one) for one in bare if one.isascii() and one.isdigit()]
    if _are_most(one.isascii() and one.isdigit() for one in bare):
        usual = max(set(numbers), key=numbers.count)
        is_usual = numbers.count(usual) * 4 >= len(numbers) * 3
        return _DIGITS_OF.get(usual, "number") if is_usual else "number"
    if _are_most(any(amount(cell, mark) is not None for mark in Mark) for cell in cells):
        return "balance"
    return "name" if _are_most(any(one.isalpha() for one in cell) for cell in cells) else ""


def _are_most(found: Iterable[bool]) -> bool:
    """Whether it is so for three of four, at least for one."""
    answers = list(found)
    return sum(answers) * 4 >= len(answers) * 3 and any(answers)


def _line(row: Row, at: Mapping[str, int], columns: Columns) -> AccountLine:
    texts = {
        field: clean(_cell(row, column)) if column != NONE else columns.instead.get(field, "")
        for field, column in at.items()
    }
    if columns.name != NONE:
        texts["name"] = " ".join(_cell(row, columns.name).split())  # signs nobody sees are for a person to know of
    mark = columns.mark if columns.balance != NONE else Mark.POINT
    return AccountLine(row.line, **texts, amount=amount(texts["balance"], mark))


def _cell(row: Row, column: int) -> str:
    return row.cells[column] if 0 <= column < len(row.cells) else ""


def signature_of(sheet: AccountSheet) -> str:
    """What tables of the same columns share: their titles in order, without accents; "" for one without titles."""
    return "|".join(folded(title) for title in sheet.titles) if any(sheet.titles) else ""
