"""Which lines are sent, in which order and under which id; and that the same line never has two."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.files.statement import Line, Statement
from app.onboarding.outgoing import Known, Plan, Verdict, Wishes, pieces, plan_of, totals_of
from app.onboarding.transaction_ids import identities, mark_of

TODAY = date(2026, 11, 20)
ACCOUNT = "checking-6f0f5d0c-01"


def line(day: int | None, amount: str | None, words: str = "Coffee", **more: Any) -> Line:
    when = None if day is None else date(2026, 11, day)
    facts: dict[str, Any] = {"place": 1, "description": words}
    return Line(day=when, amount=None if amount is None else Decimal(amount), **(facts | more))


def wishes(**changed: Any) -> Wishes:
    facts: dict[str, Any] = {"account_id": ACCOUNT, "last4": "4021", "currency": "CAD", "today": TODAY, "days": 7}
    return Wishes(**(facts | changed))


def plan(*lines: Line, statement: Statement | None = None, **changed: Any) -> Plan:
    return plan_of((statement or Statement(()))._replace(lines=lines), wishes(**changed))


def verdicts(made: Plan) -> list[Verdict]:
    return [row.verdict for row in made.rows]


def test_oldest_first_whatever_the_bank_does() -> None:
    made = plan(line(19, "3", "c"), line(18, "2", "b2"), line(18, "1", "b1"), line(17, "0.5", "a"))

    assert [row.description for row in made.rows] == ["a", "b1", "b2", "c"]


def test_within_a_day_the_balances_tell_the_order() -> None:
    newest_first = (line(19, "-5", "second", balance=Decimal(95)), line(19, "100", "first", balance=Decimal(100)))

    assert [row.description for row in plan(*newest_first).rows] == ["first", "second"]
    assert [row.description for row in plan(*reversed(newest_first)).rows] == ["first", "second"]


@pytest.mark.parametrize(
    ("one", "verdict"),
    [
        (line(13, "1"), Verdict.SEND),
        (line(12, "1"), Verdict.BEFORE_WINDOW),
        (line(20, "1"), Verdict.SEND),
        (line(21, "1"), Verdict.FUTURE),
        (line(None, "1"), Verdict.NO_DATE),
        (line(19, None), Verdict.NO_AMOUNT),
        (line(19, "0.00"), Verdict.ZERO),
        (line(19, "1", ""), Verdict.NO_DESCRIPTION),
        (line(19, "1", is_correction=True), Verdict.CORRECTION),
        (line(19, "1", currency="USD"), Verdict.OTHER_CURRENCY),
        (line(19, "1", currency="CAD"), Verdict.SEND),
        (line(19, "1", last4="7713"), Verdict.OTHER_ACCOUNT),
        (line(19, "1", last4="21"), Verdict.SEND),
    ],
)
def test_each_line_is_judged(one: Line, verdict: Verdict) -> None:
    assert verdicts(plan(one)) == [verdict]


def test_the_date_the_client_chose_counts() -> None:
    made = plan(line(17, "1"), line(18, "1"), feed_start=date(2026, 11, 18))

    assert verdicts(made) == [Verdict.BEFORE_START, Verdict.SEND]
    assert made.earliest == date(2026, 11, 18)


def test_a_start_long_ago_does_not_widen_the_window() -> None:
    assert plan(line(19, "1"), feed_start=date(2026, 9, 1)).earliest == date(2026, 11, 13)


def test_catching_up_goes_on_after_the_last_one_sent_and_no_further_back() -> None:
    known = Known(newest=date(2026, 11, 2))

    made = plan(line(1, "1"), line(2, "2"), line(3, "3"), known=known)

    assert verdicts(made) == [Verdict.BEFORE_NEWEST, Verdict.SEND, Verdict.SEND]


def test_a_catch_up_after_months_goes_ninety_days_back_at_most() -> None:
    made = plan(line(19, "1"), known=Known(newest=date(2026, 1, 1)))

    assert made.earliest == TODAY - timedelta(days=90)


def test_what_was_sent_is_not_sent_again() -> None:
    first = plan(line(18, "1", bank_id="A"), line(19, "2"))
    sent = frozenset(mark for row in first.rows for mark in row.identity.marks)
    known = Known(sent=sent, newest=date(2026, 11, 19))

    again = plan(line(18, "1", bank_id="A"), line(19, "2"), line(19, "2"), known=known)

    assert verdicts(again) == [Verdict.SENT, Verdict.SENT, Verdict.SEND]


def test_the_same_transaction_without_the_banks_id_is_known_too() -> None:
    """OFX gives an id, the same bank's CSV does not."""
    (row,) = plan(line(18, "1", bank_id="A")).rows

    without = plan(line(18, "1"), known=Known(sent=frozenset(row.identity.marks), newest=date(2026, 11, 18)))

    assert verdicts(without) == [Verdict.SENT]


def test_an_id_that_the_bank_gives_twice_is_no_id() -> None:
    made = plan(line(18, "1", "Rent", bank_id="0"), line(19, "2", "Rent", bank_id="0"))

    assert len({row.identity.id for row in made.rows} | {"0"}) == 3
    assert verdicts(made) == [Verdict.SEND, Verdict.SEND]


def test_a_line_listed_twice_is_sent_once() -> None:
    made = plan(line(18, "1", bank_id="A"), line(18, "1", bank_id="A"))

    assert verdicts(made) == [Verdict.SEND, Verdict.TWICE]


def test_an_id_used_for_another_account_of_the_client_is_not_used_again() -> None:
    (row,) = plan(line(18, "1", bank_id="A"), known=Known(elsewhere=frozenset({mark_of("A")}))).rows

    assert row.identity.id != "A"


def test_a_bank_that_counts_anew_in_every_file_loses_nothing() -> None:
    (row,) = plan(line(18, "1", "Coffee", bank_id="1")).rows
    known = Known(sent=frozenset(row.identity.marks), newest=date(2026, 11, 18))

    made = plan(line(19, "2", "Rent", bank_id="1"), line(18, "1", "COFFEE SHOP", bank_id="2"), known=known)

    assert verdicts(made) == [Verdict.SEND, Verdict.SEND]
    assert made.rows[1].identity.id != "1"


def test_an_id_whose_description_the_bank_changed_is_the_same_one() -> None:
    (row,) = plan(line(18, "1.50", "COFFEE", bank_id="1")).rows
    known = Known(sent=frozenset(row.identity.marks), newest=date(2026, 11, 18))

    assert verdicts(plan(line(18, "1.5", "Coffee shop", bank_id="1"), known=known)) == [Verdict.SENT]


def test_codats_words_stand_at_the_row_it_refused() -> None:
    (row,) = plan(line(18, "1", bank_id="A"), refused={"A": "A transaction with this id exists"}).rows

    assert (row.verdict, row.words) == (Verdict.REFUSED, "A transaction with this id exists")


class TestBalance:
    def test_reckoned_back_from_the_closing_one(self) -> None:
        statement = Statement((), closing=Decimal("100.00"), closing_day=TODAY)

        made = plan(line(18, "10"), line(19, "-2.50"), statement=statement)

        assert [row.balance for row in made.rows] == [Decimal("102.50"), Decimal("100.00")]
        told = totals_of(made.to_send)
        assert (told.before, told.after) == (Decimal("92.50"), Decimal("100.00"))
        assert (told.money_in, told.money_out) == (Decimal(10), Decimal("2.50"))

    def test_not_when_transactions_come_after_it(self) -> None:
        statement = Statement((), closing=Decimal(100), closing_day=date(2026, 11, 18))

        assert not plan(line(18, "10"), line(19, "1"), statement=statement).is_balance_known

    def test_not_when_a_line_cannot_be_read(self) -> None:
        statement = Statement((), closing=Decimal(100), closing_day=TODAY)

        assert not plan(line(18, "10"), line(19, None), statement=statement).is_balance_known

    def test_typed_by_a_person(self) -> None:
        made = plan(line(18, "10"), line(19, "1"), closing=Decimal(50))

        assert [row.balance for row in made.rows] == [Decimal(49), Decimal(50)]

    def test_a_line_listed_twice_moves_it_once(self) -> None:
        twin = line(18, "10", bank_id="A")

        made = plan(twin, twin, closing=Decimal(50))

        assert made.rows[0].balance == Decimal(50)
        assert totals_of(made.to_send).before == Decimal(40)


LINES = st.lists(
    st.builds(
        lambda day, cents, words, bank_id: line(day, f"{cents / 100:.2f}", words, bank_id=bank_id),
        st.integers(13, 20),
        st.integers(-500, 500),
        st.sampled_from(["Coffee", "Rent"]),
        st.sampled_from(["", "", "1", "2"]),
    ),
    max_size=30,
)


@given(LINES)
def test_every_transaction_that_is_sent_has_an_id_of_its_own(lines: list[Line]) -> None:
    ids = [row.identity.id for row in plan(*lines).to_send]

    assert len(set(ids)) == len(ids)


@given(LINES)
def test_a_file_sent_twice_adds_nothing(lines: list[Line]) -> None:
    first = plan(*lines).to_send
    marks = frozenset(mark for row in first for mark in row.identity.marks)
    newest = max((row.day for row in first if row.day), default=None)

    again = plan(*lines, known=Known(sent=marks, newest=newest))

    assert not again.to_send


@given(LINES, st.integers(0, 30))
def test_a_longer_file_adds_only_what_is_new(lines: list[Line], known_until: int) -> None:
    lines = sorted(lines, key=lambda one: one.day or TODAY)
    earlier = identities(lines[:known_until], ACCOUNT)
    marks = {mark for one in earlier for mark in one.marks}

    later = identities(lines, ACCOUNT)

    assert all(not marks.isdisjoint(one.marks) for one in later[:known_until])


@given(LINES)
def test_days_never_go_back(lines: list[Line]) -> None:
    days = [row.day for row in plan(*lines).to_send if row.day is not None]

    assert days == sorted(days)


@given(LINES, st.integers(-(10**6), 10**6))
def test_the_balance_moves_by_each_amount(lines: list[Line], cents: int) -> None:
    made = plan(*lines, closing=Decimal(cents) / 100)
    real = [row for row in made.rows if row.verdict is not Verdict.TWICE]

    for former, row in pairwise(real):
        assert former.balance is not None
        assert row.amount is not None
        assert former.balance + row.amount == row.balance


@given(LINES, st.integers(1, 7))
def test_pieces_lose_nothing(lines: list[Line], size: int) -> None:
    rows = tuple(plan(*lines).rows)

    cut = list(pieces(rows, size))

    assert tuple(one for piece in cut for one in piece) == rows
    assert all(len(piece) <= size for piece in cut)
