"""Amounts and dates as banks write them, in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.files.amounts import Mark, amount, decimal_mark
from app.files.dates import DateOrder, day, possible_orders

POINT, COMMA = Mark.POINT, Mark.COMMA
CENTS = st.decimals(min_value=-(10**12), max_value=10**12, places=2)


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("1,234.56", POINT, "1234.56"),
        ("1 234,56 $", COMMA, "1234.56"),
        ("1\u202f234,56\u00a0$", COMMA, "1234.56"),
        ("1.234.567,8", COMMA, "1234567.8"),
        ("(12.50)", POINT, "-12.50"),
        ("12.50-", POINT, "-12.50"),
        ("\u221212,50", COMMA, "-12.50"),
        ("-$12.50", POINT, "-12.50"),
        ("$-12.50", POINT, "-12.50"),
        ("12.50 DR", POINT, "-12.50"),
        ("12.50 CR", POINT, "12.50"),
        ("CAD 12.50", POINT, "12.50"),
        ("+12", POINT, "12"),
        (".5", POINT, "0.5"),
        ("0.005", POINT, "0.005"),
    ],
)
def test_an_amount_is_read_exactly(text: str, mark: Mark, expected: str) -> None:
    assert amount(text, mark) == Decimal(expected)


@pytest.mark.parametrize(
    "text", ["", "-", "n/a", "12.34.56", "1,23.45", "12,34,567.00", "1e5", "NaN", "٣٤", "1" * 19, "=1+1", "12.50 x"]
)
def test_what_is_no_amount_is_none(text: str) -> None:
    assert amount(text, POINT) is None


@given(CENTS)
def test_amounts_of_both_languages_come_back_as_they_were(value: Decimal) -> None:
    english = f"{value:,.2f}"
    french = english.replace(",", "\u00a0").replace(".", ",")

    assert amount(english, POINT) == value
    assert amount(french, COMMA) == value


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1,234.56", "12.00"], POINT),
        (["1 234,56", "12,00"], COMMA),
        (["1,234", "12.00"], POINT),
        (["1,234"], None),
        (["12", "15"], None),
        (["1,234,567"], POINT),
    ],
)
def test_the_mark_is_told_by_what_can_mean_one_thing_only(texts: list[str], expected: Mark | None) -> None:
    assert decimal_mark(texts) is expected


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("2026-11-09", DateOrder.DMY),
        ("20261109", DateOrder.MDY),
        ("20261109120000[-5:EST]", DateOrder.YMD),
        ("2026/11/09 14:05", DateOrder.MDY),
        ("09/11/2026", DateOrder.DMY),
        ("11/09/2026", DateOrder.MDY),
        ("09-11-26", DateOrder.DMY),
        ("9-NOV-2026", DateOrder.MDY),
        ("9 nov. 2026", DateOrder.YMD),
        ("Nov 9, 2026", DateOrder.DMY),
        ("9 novembre 2026", DateOrder.YMD),
    ],
)
def test_a_date_is_read(text: str, order: DateOrder) -> None:
    assert day(text, order) == date(2026, 11, 9)


def test_the_first_of_a_month_in_french() -> None:
    assert day("1er août 2026", DateOrder.YMD) == date(2026, 8, 1)


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13-01", "31/11/2026", "2026-11", "99999999", "Total 12 2026", "1 2 3"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert day(text, DateOrder.DMY) is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2026-11-19", "2026-11-05"], (DateOrder.YMD,)),
        (["19/11/2026", "05/11/2026"], (DateOrder.DMY,)),
        (["11/19/2026", "11/05/2026"], (DateOrder.MDY,)),
        (["05/11/2026"], (DateOrder.DMY, DateOrder.MDY)),
        (["11/11/2026"], (DateOrder.DMY,)),
        (["Total", "19/11/2026"], (DateOrder.DMY,)),
    ],
)
def test_only_readings_that_differ_are_a_question(texts: list[str], expected: tuple[DateOrder, ...]) -> None:
    assert possible_orders(texts) == expected
