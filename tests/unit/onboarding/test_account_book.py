"""The rows of a list of accounts: where each stands, what is wrong with it, and that none is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.base.clock import SystemClock
from app.files.account_sheet import account_lines, read_copied, signature_of
from app.files.reading import Reading
from app.onboarding.account_book import AccountBook
from app.onboarding.account_files import begun, choose, missing
from app.onboarding.account_row import Standing, row_of
from app.onboarding.case import Country
from app.onboarding.drafting import AccountField, FieldFault
from app.onboarding.known_columns import MOST_KEPT, KnownColumns
from app.onboarding.numbers import NumberFault
from tests.support.account_lists import TITLES, copied, good, mistakes
from tests.support.held_clock import HeldClock
from tests.unit.onboarding.cases import CLIENT, CONNECTED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.onboarding.case import Case

MISTAKES = mistakes()


def case_in(country: Country) -> Case:
    return replace(CONNECTED, client=replace(CLIENT, country=country))


def book_of(
    rows: Sequence[Sequence[str]], titles: Sequence[str] = TITLES, country: Country = Country.CA
) -> AccountBook:
    sheet = read_copied(copied(rows, titles), Reading(SystemClock()))
    lines = account_lines(sheet, begun(sheet, country, ""))
    return AccountBook([row_of(line, country) for line in lines], case_in(country))


def test_every_mistake_of_a_row_is_named() -> None:
    (row,) = book_of([("", "", "12A", "1", "", "XYZ", "douze")]).rows

    assert [fault.field for fault in row.faults] == [
        AccountField.NAME,
        AccountField.TYPE,
        AccountField.NUMBER,
        AccountField.CURRENCY,
        AccountField.BALANCE,
    ]


def test_zeros_that_a_spreadsheet_dropped_come_back() -> None:
    book = book_of([("Paie", "Chèques", "7000001", "412", "3", "CAD", "1,00")])
    american = book_of(
        [("Operating", "Checking", "40217781", "21000021")], ("Name", "Type", "Account no.", "Routing no."), Country.US
    )

    assert (book.rows[0].form.transit, book.rows[0].form.institution, book.zeros) == ("00412", "003", 2)
    assert (american.rows[0].form.routing, american.zeros) == ("021000021", 1)


def test_a_routing_number_without_a_zero_is_not_made_up() -> None:
    (row,) = book_of(
        [("Operating", "Checking", "40217781", "12345678")], ("Name", "Type", "Account no.", "Routing no."), Country.US
    ).rows

    assert row.form.routing == "12345678"
    assert row.standing is Standing.FAULTY


@pytest.mark.parametrize(
    ("number", "routing", "field", "kind"),
    [
        ("40217781", "", AccountField.ROUTING, NumberFault.MISSING),
        ("40217781", "2100", AccountField.ROUTING, NumberFault.ROUTING_LENGTH),
        ("40217781", "021000022", AccountField.ROUTING, NumberFault.ROUTING_CHECKSUM),
        ("40217781", "990000000", AccountField.ROUTING, NumberFault.ROUTING_NOT_CUSTOMER),
        ("40217781", "2,1E+07", AccountField.ROUTING, FieldFault.NUMBER_ROUNDED),
        ("402", "021000021", AccountField.NUMBER, NumberFault.US_ACCOUNT_LENGTH),
    ],
)
def test_american_numbers(number: str, routing: str, field: AccountField, kind: NumberFault | FieldFault) -> None:
    titles = ("Name", "Type", "Account no.", "Routing no.")
    (row,) = book_of([("Operating", "Checking", number, routing)], titles, Country.US).rows

    assert [(fault.field, fault.kind) for fault in row.faults] == [(field, kind)]


def test_the_first_of_two_that_claim_the_same_has_it() -> None:
    book = book_of([good(1), good(1), (*good(1)[:2], "9999999", *good(1)[3:])])

    assert [row.standing for row in book.rows] == [Standing.READY, Standing.TWICE, Standing.FAULTY]
    assert book.rows[2].faults[0].kind is FieldFault.NAME_TAKEN


def test_a_row_is_put_right_and_left_out() -> None:
    case = CONNECTED
    book = book_of([MISTAKES[0].cells, good(1)])
    line = book.rows[0].line

    assert book.put_right(line._replace(name="Paie"), case).standing is Standing.READY
    book.leave_out(line.place, case)
    assert [row.standing for row in book.rows] == [Standing.LEFT_OUT, Standing.READY]
    book.leave_out(line.place, case, is_left=False)
    assert [row.standing for row in book.rows] == [Standing.READY, Standing.READY]


def test_ids_are_of_the_kind_and_none_is_used_twice() -> None:
    rows = book_of([good(number) for number in range(1, 400)]).rows

    ids = [row.account_id for row in rows]
    assert len(set(ids)) == len(rows)
    assert {one.split("-")[0] for one in ids} == {"checking", "savings", "card"}
    assert not any(row.form.number in row.account_id for row in rows if len(row.form.number) > 4)


def test_what_is_missing_is_asked_for_once() -> None:
    sheet = read_copied("Paie\t7000001\nTaxes\t7000002\n", Reading(SystemClock()))
    columns = begun(sheet, Country.CA, "003")
    assert missing(columns, Country.CA) == ("type",)

    columns = choose(sheet, columns, "type", "=savings")
    assert not missing(columns, Country.CA)
    assert [line.type for line in account_lines(sheet, columns)] == ["savings", "savings"]


def test_columns_are_remembered_by_their_titles(tmp_path: Path) -> None:
    sheet = read_copied(copied([good(1)]), Reading(SystemClock()))
    columns = choose(sheet, begun(sheet, Country.CA, "003"), "name", "1")
    known = KnownColumns(tmp_path / "columns.sqlite3", HeldClock())
    known.keep(signature_of(sheet), columns)
    known.close()

    again = KnownColumns(tmp_path / "columns.sqlite3", HeldClock())
    assert again.of(signature_of(sheet), columns.first_row) == columns
    assert again.of("others", 1) is None
    for number in range(MOST_KEPT + 10):
        again.keep(f"title {number}", columns)
    again.close()
    assert b"Nom du compte" not in (tmp_path / "columns.sqlite3").read_bytes()


@pytest.mark.parametrize("said", ["", "{}", "[]", '{"name": "x"}', '{"name": 999999}', "not json"])
def test_what_is_no_memory_of_columns_is_left_alone(tmp_path: Path, said: str) -> None:
    known = KnownColumns(tmp_path / "columns.sqlite3", HeldClock())
    sheet = read_copied(copied([good(1)]), Reading(SystemClock()))
    known.keep("titles", begun(sheet, Country.CA, ""))
    with known._store.writing() as store:
        store.execute("UPDATE columns SET said = ?", (said,))

    assert known.of("titles", 1) is None
    known.close()


def test_titles_nobody_told_us_are_titles_all_the_same() -> None:
    sheet = read_copied(
        "Cuenta\tClave\tSucursal\nPaie\t7000001\t00412\nTaxes\t7000002\t00412\n", Reading(SystemClock())
    )

    assert sheet.titles == ("Cuenta", "Clave", "Sucursal")
    assert sheet.number == 2
    assert (sheet.guess.name, sheet.guess.number, sheet.guess.transit) == (0, 1, 2)
