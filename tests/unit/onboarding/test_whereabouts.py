"""A 404 that is nobody's deletion stands as it is: something is in the way, and nothing of the case is thrown away."""

from __future__ import annotations

from app.onboarding.case import AccountsAccepted
from app.onboarding.problems import NextStep, Problem, ProblemKind
from app.onboarding.roster import ClientTab
from app.practice.faults import FaultName, rule
from tests.unit.onboarding.test_conductor import REVOKE, Desk, with_desk

GONE = Problem(ProblemKind.GONE, reference="of the request")


@with_desk
async def test_all_is_there(desk: Desk) -> None:
    conductor = await desk.to_credentials()

    assert await desk.in_time(conductor.whereabouts.explained(GONE)) is GONE
    assert isinstance(conductor.case, AccountsAccepted)
    assert conductor.credentials.issued is not None


@with_desk
async def test_codat_cannot_be_asked(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    desk.practice.world.state.companies.clear()
    desk.practice.switchboard.add(rule("get-company", FaultName.REFUSED))

    assert await desk.in_time(conductor.whereabouts.explained(GONE)) is GONE
    assert isinstance(conductor.case, AccountsAccepted)


@with_desk
async def test_another_problem_is_not_looked_at(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    before = len(desk.sent("GET", ""))

    problem = Problem(ProblemKind.CODAT_DOWN, NextStep.TRY_AGAIN)

    assert await conductor.whereabouts.explained(problem) is problem
    assert len(desk.sent("GET", "")) == before


@with_desk
async def test_a_404_to_revoking_says_only_that_the_outcome_is_not_known_while_all_is_there(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    desk.practice.switchboard.add(rule(REVOKE, FaultName.STATUS, times=1, status=404))

    problem = await desk.problem(conductor.whereabouts.during(conductor.credentials.revoke))

    assert problem.kind is ProblemKind.UNKNOWN_OUTCOME
    assert problem.cause is None
    assert desk.live_sets == 1


@with_desk
async def test_the_client_comes_back_to_the_list_when_codat_tells_of_it_again(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    companies = desk.practice.world.state.companies
    kept = dict(companies)
    companies.clear()
    problem = await desk.in_time(conductor.whereabouts.explained(GONE))
    assert problem.kind is ProblemKind.CLIENT_GONE
    assert list(desk.registry.roster().ids(ClientTab.ALL, "")) == []

    companies |= kept
    await conductor.accounts.refresh()

    assert len(desk.registry.roster().ids(ClientTab.ALL, "")) == 1
