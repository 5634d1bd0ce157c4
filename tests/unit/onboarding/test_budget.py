"""How often Codat is asked for states: never more than sixty times a call, whatever the call is like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.onboarding.budget import MOST, StatusBudget
from app.onboarding.problems import TroubleError
from app.onboarding.watch import Watch, WatchState
from tests.support.held_clock import HeldClock, settle
from tests.unit.onboarding.bench import FaultName, ProblemKind
from tests.unit.onboarding.test_conductor import Desk, with_desk

if TYPE_CHECKING:
    from app.onboarding.conductor import Conductor

HALF_AN_HOUR = 1800
ACCOUNTS = "/bankFeedAccounts"


def asked(desk: Desk) -> int:
    """The requests for states that went over the wire. Before other desktops are told, the company is read too."""
    company = f"/companies/{desk.companies[0]['id']}"
    return len(desk.sent("GET", ACCOUNTS)) + len(desk.sent("GET", company)) - len(desk.sent("PATCH", company))


def watching(desk: Desk, conductor: Conductor) -> Watch:
    """A watch at work; the desk's scope ends it."""
    watch = Watch(conductor, desk.clock, lambda: True)
    desk.scope.start(watch.run, "watch")
    return watch


@with_desk
async def test_half_an_hour_by_the_schedule_asks_fifty_six_times_then_leaves_it_to_the_person(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    before = asked(desk)
    watch = watching(desk, conductor)
    await desk.clock.advance(HALF_AN_HOUR)

    assert asked(desk) - before == 56
    assert watch.state is WatchState.STOPPED


@with_desk
async def test_a_person_who_keeps_checking_meanwhile_makes_it_no_more_than_sixty(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    before = asked(desk)
    watch = watching(desk, conductor)
    refused = 0
    for _ in range(90):
        await desk.clock.advance(HALF_AN_HOUR / 90)
        try:
            await desk.in_time(watch.check_now())
        except TroubleError as trouble:
            refused += trouble.problem.kind is ProblemKind.ASKED_TOO_OFTEN

    assert asked(desk) - before == MOST
    assert refused > 30


@with_desk
async def test_a_look_that_fails_is_not_sent_again_behind_the_budget(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    before = asked(desk)
    desk.fault("*", FaultName.STATUS, status=503, times=500)
    watching(desk, conductor)
    await desk.clock.advance(HALF_AN_HOUR)

    assert 0 < asked(desk) - before <= MOST


@with_desk
async def test_a_new_schedule_begins_with_what_is_left_of_the_call(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    before = asked(desk)
    for _ in range(5):
        watching(desk, conductor)
        await desk.clock.advance(200)

    assert asked(desk) - before <= MOST


@with_desk
async def test_who_asked_too_often_is_told_when_and_may_then(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    for _ in range(MOST // 2):
        await desk.in_time(conductor.accounts.refresh(connection=True))
    problem = await desk.problem(conductor.accounts.refresh())
    assert problem.kind is ProblemKind.ASKED_TOO_OFTEN
    assert problem.until is not None

    await desk.clock.advance(problem.until.left)
    await settle()

    await desk.in_time(conductor.accounts.refresh(connection=True))


@given(st.lists(st.tuples(st.floats(0, 300), st.sampled_from([1, 2]), st.booleans()), max_size=300))
def test_no_way_of_asking_gets_past_it(calls: list[tuple[float, int, bool]]) -> None:
    clock = HeldClock()
    budget, sent = StatusBudget(clock), []
    by_itself = 0
    for pause, requests, is_alone in calls:
        clock.jump(pause)
        try:
            budget.check()
        except TroubleError:
            continue
        if is_alone and not budget.allows_watching:
            continue
        for _ in range(requests):
            budget.spend()
            sent.append(clock.monotonic())
        by_itself = budget.spent if is_alone else by_itself

    assert by_itself <= MOST
    for at in sent:
        assert sum(at <= other < at + HALF_AN_HOUR for other in sent) <= MOST


@pytest.mark.parametrize("spent", [59, 60])
def test_one_request_left_is_no_look(spent: int) -> None:
    budget = StatusBudget(HeldClock())
    for _ in range(spent):
        budget.spend()
    assert not budget.allows_watching
    with pytest.raises(TroubleError):
        budget.check()
