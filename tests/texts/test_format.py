"""Times, dates, numbers and money as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from app.onboarding.case import Country, Language
from app.ui.texts.ages import ago, as_of, checked, day, day_and_time
from app.ui.texts.format import (
    clock_time,
    home_currency,
    listed,
    long_date,
    minutes_left,
    money,
    number,
    numeric_date,
    parse_amount,
    quoted,
    seconds_left,
    short_date,
)
from app.ui.texts.speaker import Speaker

EN, FR, US = Speaker(Language.EN), Speaker(Language.FR), Speaker(Language.EN, Country.US)
NOW = datetime(2026, 11, 20, 17, 0, tzinfo=UTC).astimezone().replace(hour=14, minute=0)


@pytest.mark.parametrize(
    ("hour", "minute", "english", "french"),
    [(19, 5, "19:05", "19 h 05"), (19, 0, "19:00", "19 h"), (9, 40, "9:40", "9 h 40"), (0, 0, "0:00", "0 h")],
)
def test_a_time_of_day(hour: int, minute: int, english: str, french: str) -> None:
    moment = NOW.replace(hour=hour, minute=minute)
    assert clock_time(moment, EN) == english
    assert clock_time(moment, FR) == french.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("when", "short_en", "short_fr", "long_en", "long_fr"),
    [
        (date(2026, 11, 18), "Nov 18", "18 nov.", "November 18, 2026", "18 novembre 2026"),
        (date(2026, 3, 1), "Mar 1", "1er mars", "March 1, 2026", "1er mars 2026"),
        (date(2026, 8, 11), "Aug 11", "11 août", "August 11, 2026", "11 août 2026"),
    ],
)
def test_a_date(when: date, short_en: str, short_fr: str, long_en: str, long_fr: str) -> None:
    written = (short_date(when, EN), short_date(when, FR), long_date(when, EN), long_date(when, FR))
    assert tuple(one.replace("\u00a0", " ") for one in written) == (short_en, short_fr, long_en, long_fr)


def test_a_date_in_figures() -> None:
    written = [numeric_date(date(2026, 3, 1), voice) for voice in (EN, FR, US)]
    assert written == ["2026-03-01", "2026-03-01", "03/01/2026"]


@pytest.mark.parametrize(
    ("amount", "currency", "home", "english", "french"),
    [
        ("1234.56", "CAD", "CAD", "$1,234.56", "1 234,56 $"),
        ("1234.50", "USD", "CAD", "US$1,234.50", "1 234,50 $ US"),
        ("18240.55", "CAD", "", "CA$18,240.55", "18 240,55 $ CA"),
        ("-1312.08", "CAD", "", "−CA$1,312.08", "−1 312,08 $ CA"),
        ("0", "USD", "USD", "$0.00", "0,00 $"),
        ("1234567.891", "EUR", "", "EUR 1,234,567.891", "1 234 567,891 EUR"),
        ("99999999999999999.99", "CAD", "CAD", "$99,999,999,999,999,999.99", "99 999 999 999 999 999,99 $"),
    ],
)
def test_money_is_exact_and_names_its_currency(
    amount: str, currency: str, home: str, english: str, french: str
) -> None:
    assert money(Decimal(amount), currency, home, EN).replace("\u00a0", " ") == english
    assert money(Decimal(amount), currency, home, FR).replace("\u00a0", " ") == french
    assert " " not in money(Decimal(amount), currency, home, FR)


@pytest.mark.parametrize(
    ("typed", "english", "french"),
    [
        ("1234.56", "1234.56", "1234.56"),
        ("1,234.56", "1234.56", None),
        ("1 234,56", None, "1234.56"),
        ("1\u00a0234,56\u00a0$", None, "1234.56"),
        ("1,234", "1234", None),
        ("0,00", None, "0"),
        ("12,5", None, "12.5"),
        ("−50", "-50", "-50"),
        ("-50.25", "-50.25", "-50.25"),
        (".5", "0.5", None),
        ("$ 5", "5", "5"),
        ("", None, None),
        ("-", None, None),
        ("abc", None, None),
        ("1.2.3", None, None),
        ("1e5", None, None),
        ("12,34,567", None, None),
    ],
)
def test_an_amount_is_read_only_when_it_can_mean_one_thing(typed: str, english: str | None, french: str | None) -> None:
    assert parse_amount(typed, EN) == (None if english is None else Decimal(english))
    assert parse_amount(typed, FR) == (None if french is None else Decimal(french))


def test_what_is_written_can_be_read_back() -> None:
    for voice in (EN, FR):
        assert parse_amount(money(Decimal("-1234.56"), "CAD", "CAD", voice), voice) == Decimal("-1234.56")


def test_counts_countdowns_quotes_and_lists() -> None:
    assert (number(1234, EN), number(1234, FR)) == ("1,234", "1\u00a0234")
    assert (seconds_left(41), minutes_left(38)) == ("41\u00a0s", "38\u00a0min")
    assert (quoted("x", EN), quoted("x", FR)) == ("“x”", "«\u00a0x\u00a0»")
    assert [listed(parts, EN) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert listed(["a", "b", "c"], FR) == "a, b et c"
    assert (home_currency(Country.CA), home_currency(Country.US)) == ("CAD", "USD")


@pytest.mark.parametrize(
    ("passed", "english", "french"),
    [
        (timedelta(seconds=0), "just now", "à l’instant"),
        (timedelta(seconds=1), "1 second ago", "il y a 1 seconde"),
        (timedelta(seconds=8), "8 seconds ago", "il y a 8 secondes"),
        (timedelta(minutes=12, seconds=50), "12 minutes ago", "il y a 12 minutes"),
        (timedelta(hours=1), "1 hour ago", "il y a 1 heure"),
        (timedelta(days=2), "2 days ago", "il y a 2 jours"),
        (timedelta(seconds=-5), "just now", "à l’instant"),
    ],
)
def test_how_long_ago(passed: timedelta, english: str, french: str) -> None:
    assert ago(NOW - passed, NOW, EN) == english
    assert ago(NOW - passed, NOW, FR) == french
    assert checked(NOW - passed, NOW, EN) == f"checked {english}"
    assert checked(NOW - passed, NOW, FR) == f"vérifié {french}"


@pytest.mark.parametrize(
    ("days", "english", "french", "with_time_en", "with_time_fr"),
    [
        (0, "Today", "Aujourd’hui", "today at 14:00", "aujourd’hui à 14 h"),
        (1, "Yesterday", "Hier", "yesterday at 14:00", "hier à 14 h"),
        (2, "Nov 18", "18 nov.", "Nov 18 at 14:00", "le 18 nov. à 14 h"),
        (365, "November 20, 2025", "20 novembre 2025", "November 20, 2025 at 14:00", "le 20 novembre 2025 à 14 h"),
    ],
)
def test_which_day(days: int, english: str, french: str, with_time_en: str, with_time_fr: str) -> None:
    moment = NOW - timedelta(days=days)
    assert day(moment, NOW, EN).replace("\u00a0", " ") == english
    assert day(moment, NOW, FR).replace("\u00a0", " ") == french
    assert day_and_time(moment, NOW, EN).replace("\u00a0", " ") == with_time_en
    assert day_and_time(moment, NOW, FR).replace("\u00a0", " ") == with_time_fr


def test_as_of_today_has_a_time_and_as_of_another_day_a_date() -> None:
    assert as_of(NOW.replace(hour=9, minute=40), NOW, EN) == "as of 9:40"
    assert as_of(NOW.replace(hour=9, minute=40), NOW, FR) == "en date de 9\u00a0h\u00a040"
    assert as_of(NOW - timedelta(days=2), NOW, EN) == "as of Nov\u00a018"
    assert as_of(NOW - timedelta(days=2), NOW, FR) == "en date du 18\u00a0nov."
