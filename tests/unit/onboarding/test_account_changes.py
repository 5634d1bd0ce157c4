"""Taking away what is gone already, and changes that Codat confirms in words nobody knows."""

from __future__ import annotations

from app.onboarding.case import AccountState, CompanyCreated
from app.onboarding.problems import ProblemKind
from app.onboarding.rules import accounts_of
from app.onboarding.trail import Deed
from app.practice.faults import FaultName
from tests.unit.onboarding.cases import draft
from tests.unit.onboarding.test_conductor import Desk, with_desk


@with_desk
async def test_an_account_removed_elsewhere_can_be_removed_here(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    company = desk.companies[0]
    await desk.codat.accounts.delete(company["id"], company["connections"][0]["id"], draft(1).id)

    await desk.in_time(conductor.account_changes.remove(draft(1).id))

    assert [account.id for account in accounts_of(conductor.case)] == [draft(2).id]
    assert not conductor.unsettled


@with_desk
async def test_a_404_for_an_account_that_is_there_is_no_removal(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    desk.fault("delete-source-account", FaultName.STATUS, status=404)

    problem = await desk.problem(conductor.account_changes.remove(draft(1).id))

    assert problem.kind is ProblemKind.GONE
    assert len(accounts_of(conductor.case)) == 2


@with_desk
async def test_a_connection_deleted_elsewhere_can_be_deleted_here(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    company = desk.companies[0]
    await desk.codat.connections.delete(company["id"], company["connections"][0]["id"])

    await desk.in_time(conductor.feed.delete())

    assert isinstance(conductor.case, CompanyCreated)
    deeds = [event.what for event in desk.records.trail.events(conductor.case.client.onboard_key)]
    assert deeds.count(Deed.CONNECTION_DELETED) == 1


@with_desk
async def test_a_feed_that_stopped_is_stopped_whatever_codat_calls_it(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    desk.fault("update-source-account", FaultName.UNKNOWN_ENUM)

    await desk.in_time(conductor.account_changes.stop(draft(1).id))

    assert accounts_of(conductor.case)[0].state is AccountState.DISCONNECTED
