"""What is said of the rows of a list of accounts, on the page and in the table of what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.clock import SystemClock
from app.files.account_sheet import account_lines, read_copied
from app.files.reading import Reading
from app.onboarding.account_book import AccountBook
from app.onboarding.account_files import begun
from app.onboarding.account_row import Standing, row_of
from app.onboarding.case import Country, Language
from app.onboarding.drafting import CURRENCIES
from app.ui.pieces.import_leftovers import leftovers_table, shortened
from app.ui.pieces.import_words import standing_words
from app.ui.texts import accounts
from app.ui.texts.speaker import Speaker
from tests.support.account_lists import Mistake, copied, good, mistakes
from tests.unit.onboarding.cases import CONNECTED

if TYPE_CHECKING:
    from collections.abc import Sequence

EN, FR = Speaker(Language.EN), Speaker(Language.FR)


def book_of(rows: Sequence[Sequence[str]]) -> AccountBook:
    sheet = read_copied(copied(rows), Reading(SystemClock()))
    lines = account_lines(sheet, begun(sheet, Country.CA, ""))
    return AccountBook([row_of(line, Country.CA) for line in lines], CONNECTED)


def test_every_currency_that_is_taken_has_a_name() -> None:
    assert CURRENCIES == accounts.CURRENCIES


@pytest.mark.parametrize("mistake", mistakes(), ids=lambda one: f"{one.field}-{one.kind}")
def test_a_mistake_is_named_in_both_languages(mistake: Mistake) -> None:
    row = book_of([good(1), mistake.cells]).rows[1]

    assert row.standing is Standing.FAULTY
    assert [(fault.field, fault.kind) for fault in row.faults] == [(mistake.field, mistake.kind)]
    english, french = standing_words(row, EN), standing_words(row, FR)
    assert english != french
    assert "{" not in english + french


def test_what_is_left_out_is_a_table_without_formulas_or_whole_numbers() -> None:
    rows = book_of([("=cmd|'/c calc'!A1", "Chèques", "7000123", "1", "003", "CAD", "1"), good(1)]).rows

    text = leftovers_table(rows, FR).decode("utf-8-sig")

    assert text.splitlines()[0].startswith("Ligne,Nom,Type,")
    assert text.splitlines()[1].startswith("2,'=cmd|'/c calc'!A1,Chèques,…0123,CAD,")
    assert "7000123" not in text
    assert len(text.splitlines()) == 2, "a row with which nothing is wrong is not in it"


@pytest.mark.parametrize(
    ("said", "shown"),
    [("7000123", "…0123"), ("4540 1234 5678 9012", "…9012"), ("00-124-021", "…4021"), ("2026", "2026"), ("A1", "A1")],
)
def test_long_numbers_are_shortened(said: str, shown: str) -> None:
    assert shortened(said) == shown
