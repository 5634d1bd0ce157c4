"""Tables as Canadian and American banks export them."""

from __future__ import annotations

import contextlib
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.clock import SystemClock
from app.files.dates import DateOrder
from app.files.faults import FileError, FileFault
from app.files.reading import Reading
from app.files.sheet import VOCABULARY, fold_sheet, read_sheet
from app.files.table import Text, rows_of
from tests.unit.files.samples import read, statement

if TYPE_CHECKING:
    from pathlib import Path

FRENCH = '''Relevé du compte;;;;
Compte;815-30147-0124021;;;

Date;Libellé;Débit ($);Crédit ($);Solde ($)
2026-11-18;"Achat; magasin ""Côté""";75,25;;1 164,75
2026-11-19;Dépôt – salaire;;1 450,00;2 614,75
'''
ENGLISH = """Transaction Date,Posted Date,Description,Amount (CAD),Balance
11/17/2026,11/18/2026,"Groceries, Toronto",-75.25,"1,164.75"
11/18/2026,11/19/2026,Customer deposit,"1,450.00","2,614.75"
"""
TABS = """Date\tDescription\tAmount\tBalance
Nov 18, 2026\tGroceries\t(75.25)\t$1,164.75
Nov 19, 2026\tCustomer deposit\t1450.00\t$2,614.75
"""
BARE = """11/18/2026,Groceries,75.25,,1164.75
11/19/2026,Customer deposit,,1450.00,2614.75
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_french_with_a_decimal_comma_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    found = statement(tmp_path / "releve.csv", FRENCH, encoding)

    assert [(line.day, line.amount, line.balance) for line in found.lines] == [
        (date(2026, 11, 18), Decimal("-75.25"), Decimal("1164.75")),
        (date(2026, 11, 19), Decimal("1450.00"), Decimal("2614.75")),
    ]
    assert [line.description for line in found.lines] == ['Achat; magasin "Côté"', "Dépôt – salaire"]
    assert [line.place for line in found.lines] == [5, 6]


@pytest.mark.parametrize("content", [ENGLISH, TABS, BARE], ids=["commas", "tabs", "no titles"])
def test_american_dates_and_the_day_it_cleared(tmp_path: Path, content: str) -> None:
    found = statement(tmp_path / "export.csv", content)

    assert [line.day for line in found.lines] == [date(2026, 11, 18), date(2026, 11, 19)]
    assert [line.amount for line in found.lines] == [Decimal("-75.25"), Decimal("1450.00")]
    assert [line.balance for line in found.lines] == [Decimal("1164.75"), Decimal("2614.75")]


def test_dates_that_two_orders_read_are_a_question(tmp_path: Path) -> None:
    file = read(tmp_path / "a.csv", "Date,Description,Amount\n05/11/2026,Coffee,-4.50\n")
    assert file.sheet is not None

    assert file.sheet.orders == (DateOrder.DMY, DateOrder.MDY)
    assert not file.sheet.guess.is_complete
    answered = file.sheet.guess._replace(order=DateOrder.DMY)
    assert fold_sheet(file.sheet, answered, Reading(SystemClock())).lines[0].day == date(2026, 11, 5)


def test_money_out_above_zero_is_turned(tmp_path: Path) -> None:
    file = read(tmp_path / "card.csv", "Date,Description,Amount\n2026-11-05,Coffee,4.50\n")
    assert file.sheet is not None

    turned = file.sheet.guess._replace(is_turned=True)

    assert fold_sheet(file.sheet, turned, Reading(SystemClock())).lines[0].amount == Decimal("-4.50")


def test_account_and_currency_are_told_where_the_file_has_them(tmp_path: Path) -> None:
    table = "Account Number,Date,Description,Amount,Currency\n00124021,2026-11-05,Coffee,-4.50,usd\n"

    found = statement(tmp_path / "a.csv", table)

    assert (found.last4, found.currency) == ("4021", "USD")


def test_a_line_that_says_two_amounts_says_none(tmp_path: Path) -> None:
    found = statement(tmp_path / "a.csv", "Date,Description,Debit,Credit\n2026-11-05,Odd,1.00,2.00\n")

    assert found.lines[0].amount is None
    assert found.lines[0].said == ("2026-11-05", "1.00 / 2.00")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", FileFault.EMPTY),
        (" \n\n", FileFault.EMPTY),
        ("hello\nworld\n", FileFault.NO_COLUMNS),
        ("Date,Description,Amount\n", FileFault.NO_TRANSACTIONS),
    ],
)
def test_what_is_no_statement_says_why(tmp_path: Path, content: str, fault: FileFault) -> None:
    with pytest.raises(FileError) as refused:
        statement(tmp_path / "a.csv", content)

    assert refused.value.fault is fault


def test_every_title_is_written_as_it_is_compared() -> None:
    """Lower case, without accents: another spelling would never be found."""
    words = {word for each in VOCABULARY.values() for word in (*each.en, *each.fr)}

    assert not [word for word in words if not word.isascii() or word != word.lower() or "'" in word]


LETTERS = st.characters(codec="utf-8", exclude_characters="\x00\r", exclude_categories=("Cs", "Cc"))
CELLS = st.text(alphabet=LETTERS, max_size=20)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=1, max_size=8), st.sampled_from(",;\t|"))
def test_cells_come_back_as_they_were_written(rows: list[list[str]], delimiter: str) -> None:
    written = "\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)

    found = [row.cells for row in rows_of(written, delimiter, Reading(SystemClock()))]

    assert found == [tuple(cell.strip() for cell in row) for row in rows if any(cell.strip() for cell in row)]


@given(st.text(alphabet=",;\t|\"'\n 0123456789.-$()DateMontabc/é", max_size=400))
def test_no_text_does_more_than_be_refused(noise: str) -> None:
    with contextlib.suppress(FileError):
        sheet = read_sheet(Text(noise, "utf-8"), Reading(SystemClock()))
        fold_sheet(sheet, sheet.guess, Reading(SystemClock()))
