"""Moving through the eight steps, and the earliest start date."""

from __future__ import annotations

from datetime import date

import pytest

from app.guide.dates import earliest_start
from app.guide.steps import Place, place_of


def test_next_and_previous_stop_at_the_ends() -> None:
    assert Place(1).previous() == Place(1)
    assert Place(1).is_first
    assert Place(8).next() == Place(8)
    assert Place(8).is_last
    assert Place(3).next().previous() == Place(3)


def test_the_layout_stays_while_the_step_changes() -> None:
    place = Place(2).with_layout("B").next()
    assert (place.number, place.layout) == (3, "B")


def test_a_step_is_reached_by_its_id() -> None:
    assert Place(6).at("find_bank").number == 4
    with pytest.raises(ValueError, match="nowhere"):
        Place(1).at("nowhere")


def test_a_chapter_has_its_own_steps_and_may_lead_back_to_the_eight() -> None:
    place = Place(1, "C", "disconnect", ("finish", "tick", "tell"))
    assert (place.last, place.next().id, place.is_linking) == (3, "tick", False)
    assert place.at("tell") == Place(3, "C", "disconnect", ("finish", "tick", "tell"))
    assert place.at("link_account") == Place(3, "C")


@pytest.mark.parametrize(("kept", "number"), [(0, 1), (5, 5), (99, 8)])
def test_a_number_kept_from_an_earlier_run_becomes_the_nearest_step(kept: int, number: int) -> None:
    assert place_of(kept).number == number


def test_a_place_outside_the_steps_is_refused() -> None:
    with pytest.raises(ValueError, match="step 9"):
        Place(9)


@pytest.mark.parametrize(
    ("today", "days", "earliest"),
    [
        (date(2026, 11, 20), 7, date(2026, 11, 13)),
        (date(2026, 3, 3), 7, date(2026, 2, 24)),
        (date(2027, 1, 3), 7, date(2026, 12, 27)),
        (date(2026, 11, 20), 90, date(2026, 8, 22)),
    ],
)
def test_the_earliest_start(today: date, days: int, earliest: date) -> None:
    assert earliest_start(today, days) == earliest


def test_seven_days_unless_told_otherwise() -> None:
    assert earliest_start(date(2026, 11, 20)) == date(2026, 11, 13)


@pytest.mark.parametrize("days", [0, -1, 91])
def test_more_history_than_quickbooks_takes_is_refused(days: int) -> None:
    with pytest.raises(ValueError, match="between 1 and 90"):
        earliest_start(date(2026, 11, 20), days)
