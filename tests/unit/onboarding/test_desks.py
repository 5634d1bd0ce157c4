"""Who may open a client, and when: one conductor at a time writes a case; a draft can be discarded for good."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.onboarding.case import ConnectionCreated, Language
from app.onboarding.problems import NextStep, ProblemKind, TroubleError
from app.onboarding.rules import accounts_of, drafts_of
from tests.support.held_clock import settle
from tests.unit.onboarding.bench import Bench, FaultName
from tests.unit.onboarding.cases import draft

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor


@pytest.fixture
def desk(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def begin(desk: Bench, name: str = "Boulangerie Chênevert inc.") -> Conductor:
    blank = desk.registry.blank(Language.FR)
    conductor = desk.registry.begin(blank)
    conductor.describe(replace(blank, name=name, region="QC"))
    return conductor


async def with_connection(desk: Bench) -> Conductor:
    conductor = begin(desk)
    await conductor.setup.create()
    return conductor


async def test_a_client_left_during_a_request_is_opened_when_that_has_ended(desk: Bench) -> None:
    desk.practice.latency_ms = 5000
    former = begin(desk)
    key = former.case.client.onboard_key
    creating = asyncio.ensure_future(former.setup.create())
    await settle()
    former.close()  # the person goes back to the list, and in again at once
    entering = asyncio.ensure_future(desk.registry.enter(key))
    await settle()
    assert not entering.done()

    await desk.in_time(wait_for(creating))
    opened = await desk.in_time(wait_for(entering))

    assert isinstance(opened.conductor.case, ConnectionCreated), "not the draft it was when the door was knocked at"
    assert len(desk.companies) == 1
    await desk.close()


async def wait_for(future: asyncio.Future[Any]) -> Any:
    return await future


async def test_a_client_that_is_open_is_not_settled_behind_its_back(desk: Bench) -> None:
    conductor = begin(desk)
    desk.fault("create-company", FaultName.CUT_AFTER)
    assert (await desk.problem(conductor.setup.create())).kind is ProblemKind.UNKNOWN_OUTCOME

    assert await desk.registry.reconcile() == ()
    conductor.close()
    recovered = await desk.registry.reconcile()

    assert [one.name for one in recovered] == ["Boulangerie Chênevert inc."]
    await desk.close()


async def test_a_discarded_draft_does_not_come_back(desk: Bench) -> None:
    conductor = begin(desk)
    key = conductor.case.client.onboard_key
    desk.registry.discard(key)
    conductor.describe(replace(conductor.case.client, reference="typed a moment later"))
    conductor.close()
    assert desk.records.journal.entries() == ()
    assert desk.registry.resumable() is None
    await desk.close()


async def test_a_draft_that_codat_may_have_is_not_discarded(desk: Bench) -> None:
    conductor = begin(desk)
    desk.fault("create-company", FaultName.CUT_BEFORE)
    await desk.problem(conductor.setup.create())
    with pytest.raises(TroubleError) as refusal:
        desk.registry.discard(conductor.case.client.onboard_key)
    assert refusal.value.problem.next_step is NextStep.CHECK
    await conductor.check()
    desk.registry.discard(conductor.case.client.onboard_key)
    await desk.close()


async def test_an_account_that_may_be_at_codat_is_not_changed(desk: Bench) -> None:
    conductor = await with_connection(desk)
    conductor.accounts.draft(draft(1))
    desk.fault("create-batch-source-account", FaultName.CUT_AFTER)
    await desk.problem(conductor.accounts.add())
    with pytest.raises(TroubleError) as changed:
        conductor.accounts.draft(draft(1))
    with pytest.raises(TroubleError) as dropped:
        conductor.accounts.drop(draft(1).id)
    kinds = {changed.value.problem.kind, dropped.value.problem.kind}
    assert kinds == {ProblemKind.UNKNOWN_OUTCOME}
    conductor.accounts.draft(draft(2))
    assert await conductor.check()
    assert [one.id for one in accounts_of(conductor.case)] == [draft(1).id]
    assert [one.id for one in drafts_of(conductor.case)] == [draft(2).id]
    await desk.close()


async def test_a_company_not_found_at_first_is_looked_for_before_another_key_is_taken(desk: Bench) -> None:
    """What Codat did not list when it was asked, it may list later; by then the name may be typed anew."""
    conductor = begin(desk)
    desk.fault("create-company", FaultName.CUT_AFTER)
    await desk.problem(conductor.setup.create())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.codat.companies, "list_page", nothing_listed)
        assert not await conductor.check()
    conductor.describe(replace(conductor.case.client, name="Boulangerie Chênevert ltée"))
    await conductor.setup.create()
    assert len(desk.companies) == 1
    assert len(desk.sent("POST", "/companies")) == 1
    await desk.close()


async def nothing_listed(**_: object) -> object:
    from app.codat.models.page import Page

    return Page(())
