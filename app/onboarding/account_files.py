"""A file of accounts made ready: read off the loop, its columns as a person said them once for files of that kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from app.base.aside import aside
from app.files.account_sheet import (
    FIELDS,
    AccountLine,
    AccountSheet,
    Columns,
    account_lines,
    mark_of,
    read_account_file,
    read_copied,
    signature_of,
)
from app.files.faults import FileError, FileFault
from app.files.reading import Reading
from app.files.sheet import NONE
from app.onboarding.account_row import BookRow, row_of
from app.onboarding.drafting import AccountField, fields_for, home_currency
from app.onboarding.kinds import AccountType, Country
from app.onboarding.problems import Problem, ProblemKind, TroubleError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from app.base.clock import Clock

__all__ = [
    "FIELDS",
    "NONE",
    "AccountLine",
    "AccountSheet",
    "Columns",
    "Reading",
    "begun",
    "choose",
    "missing",
    "read_accounts",
    "rows_of",
    "signature_of",
]

Result = TypeVar("Result")

_OF_ACCOUNTS: Final = {
    FileFault.TOO_BIG: ProblemKind.ACCOUNT_FILE_TOO_BIG,
    FileFault.TOO_MANY_ROWS: ProblemKind.ACCOUNT_FILE_TOO_MANY,
    FileFault.NOT_TEXT: ProblemKind.ACCOUNT_FILE_NOT_TEXT,
    FileFault.NO_TRANSACTIONS: ProblemKind.ACCOUNT_FILE_NO_ROWS,
    FileFault.NO_COLUMNS: ProblemKind.ACCOUNT_FILE_NO_COLUMNS,
    FileFault.TOO_SLOW: ProblemKind.ACCOUNT_FILE_TOO_SLOW,
}
"""Where a list of accounts is told otherwise than a statement."""

_NEEDED: Final = (AccountField.NAME, AccountField.TYPE, AccountField.NUMBER)


async def read_accounts(source: Path | str, reading: Reading) -> AccountSheet:
    """The accounts of a file, or of what was copied from a spreadsheet. Raises `TroubleError` with a FILE_ kind."""
    work: Callable[[], AccountSheet]
    if isinstance(source, str):
        copied = source

        def work() -> AccountSheet:
            return read_copied(copied, reading)
    else:
        path = source

        def work() -> AccountSheet:
            return read_account_file(path, reading)

    return await _aside(work, reading)


async def rows_of(
    sheet: AccountSheet, columns: Columns, country: Country, own: Mapping[int, AccountLine], clock: Clock
) -> tuple[BookRow, ...]:
    """Every row when the table is read so; `own` are those that a person put right, by their line."""

    def work() -> tuple[BookRow, ...]:
        return tuple(row_of(own.get(line.place, line), country) for line in account_lines(sheet, columns))

    return await _aside(work, Reading(clock))


async def _aside(work: Callable[[], Result], reading: Reading) -> Result:
    try:
        return await aside(work, reading.stop)
    except FileError as error:
        kind = _OF_ACCOUNTS.get(error.fault) or ProblemKind(f"file_{error.fault.value}")
        raise TroubleError(Problem(kind)) from None


def begun(sheet: AccountSheet, country: Country, institution: str) -> Columns:
    """How the table is read before a person says otherwise; `institution` is the bank's own number.

    What has no column is the same in every row: the country's currency, a balance of 0, the bank's own institution. The
    type is not guessed.
    """
    instead = {"currency": home_currency(country), "balance": "0", "institution": institution}
    return sheet.guess._replace(instead={field: text for field, text in instead.items() if text})


def choose(sheet: AccountSheet, columns: Columns, field: str, value: str) -> Columns:
    """Another column for a field (its number), or one text for every row (after an =)."""
    if value.startswith("="):
        instead = {**columns.instead, field: value[1:]}
        return columns._replace(**{field: NONE}, instead=instead)  # type: ignore[arg-type]  # a field of its own
    chosen = columns._replace(**{field: int(value)})  # type: ignore[arg-type]  # see above
    return chosen._replace(mark=mark_of(sheet, chosen)) if field == "balance" else chosen


def missing(columns: Columns, country: Country) -> tuple[str, ...]:
    """The fields that nothing is known of yet. Routing numbers may be: every row then says so itself."""
    asked = {field.value for field in fields_for(country, AccountType.CHECKING)}
    return tuple(
        field.value
        for field in _NEEDED
        if field.value in asked and getattr(columns, field.value) == NONE and not columns.instead.get(field.value)
    )
