"""The whole job of one client, and what happens when the network fails in the middle of each request."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.onboarding.case import (
    AccountsAccepted,
    AccountState,
    CompanyCreated,
    ConnectionCreated,
    ConnectionState,
    Draft,
    Language,
    Step,
)
from app.onboarding.problems import NextStep
from app.onboarding.rules import accounts_of, credentials_of, drafts_of, is_all_connected
from app.onboarding.trail import Deed
from tests.unit.onboarding.bench import Bench, FaultName, ProblemKind
from tests.unit.onboarding.cases import draft

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from app.onboarding.conductor import Conductor

CREATE_COMPANY = "create-company"
CREATE_CONNECTION = "create-connection"
ADD_ACCOUNTS = "create-batch-source-account"
GENERATE = "generate-credentials"
REVOKE = "delete-bank-feed-credentials"


class Desk(Bench):
    """A bench with a client begun, and the steps of the job by name."""

    def begin(self) -> Conductor:
        blank = self.registry.blank(Language.FR)
        self.conductor = self.registry.begin(blank)
        self.conductor.describe(replace(blank, name="Boulangerie Chênevert inc.", region="QC", reference="0042 7781"))
        return self.conductor

    async def to_connection(self) -> Conductor:
        conductor = self.begin()
        await conductor.setup.create()
        return conductor

    async def to_accounts(self, count: int = 2) -> Conductor:
        conductor = await self.to_connection()
        for number in range(1, count + 1):
            conductor.accounts.draft(draft(number))
        await conductor.accounts.add()
        return conductor

    async def to_credentials(self) -> Conductor:
        conductor = await self.to_accounts()
        await conductor.credentials.create()
        return conductor

    @property
    def live_sets(self) -> int:
        sets = self.companies[0]["connections"][0]["credentialSets"]
        return sum(not one["revoked"] for one in sets)


def with_desk(test: Callable[[Desk], Coroutine[Any, Any, None]]) -> Callable[[Path], Coroutine[Any, Any, None]]:
    async def wrapped(tmp_path: Path) -> None:
        desk = Desk(tmp_path)
        try:
            await test(desk)
        finally:
            await desk.close()

    wrapped.__name__ = test.__name__
    wrapped.__doc__ = test.__doc__
    return wrapped


@with_desk
async def test_the_whole_job(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    issued = conductor.credentials.issued
    assert issued is not None
    assert desk.practice.world.client.try_credentials(
        conductor.case.company.id,  # type: ignore[union-attr]  # it has a company by now
        issued.username.reveal(),
        issued.password.reveal(),
    )
    company = desk.companies[0]
    desk.practice.world.client.link(company["id"])
    desk.practice.clock.advance(120)
    await conductor.accounts.refresh()
    assert is_all_connected(conductor.case)
    assert isinstance(conductor.case, AccountsAccepted)
    assert conductor.case.connection.state is ConnectionState.LINKED
    assert conductor.credentials.issued is None, "connected: the credentials are forgotten"
    assert issued.password.is_dropped

    await conductor.credentials.revoke()
    assert desk.live_sets == 0
    await conductor.credentials.create()
    assert desk.live_sets == 1
    assert len(desk.companies) == 1
    assert len(company["connections"]) == 1
    assert [event.what for event in desk.records.trail.events()] == [
        Deed.CLIENT_CREATED,
        Deed.CONNECTION_CREATED,
        Deed.ACCOUNTS_ADDED,
        Deed.CREDENTIALS_CREATED,
        Deed.ACCOUNTS_SEEN_CONNECTED,
        Deed.CREDENTIALS_REVOKED,
        Deed.CREDENTIALS_CREATED,
    ]


@with_desk
async def test_what_codat_keeps_of_the_client(desk: Desk) -> None:
    conductor = await desk.to_connection()
    company = desk.companies[0]
    assert company["name"] == "Boulangerie Chenevert inc."
    assert company["description"] == "Boulangerie Chênevert inc."
    assert company["tags"] == {
        "app": "passerelle",
        "onboardKey": conductor.case.client.onboard_key,
        "clientRef": "0042-7781",
        "clientLang": "fr",
        "clientRegion": "CA-QC",
    }
    assert conductor.setup.is_name_kept


@with_desk
async def test_every_creating_request_carries_a_key_of_its_own(desk: Desk) -> None:
    await desk.to_credentials()
    keys = [seen["idempotencyKey"] for seen in desk.sent("POST", "")]
    assert len(keys) == 4
    assert all(keys)
    assert len(set(keys)) == 4


@with_desk
async def test_no_credentials_before_an_account(desk: Desk) -> None:
    conductor = await desk.to_connection()
    assert (await desk.problem(conductor.credentials.create())).kind is ProblemKind.ACCOUNTS_NONE
    assert (await desk.problem(conductor.accounts.add())).kind is ProblemKind.ACCOUNTS_NONE
    assert desk.sent("POST", "/credentials") == []


@with_desk
async def test_a_company_without_an_answer_is_found_again(desk: Desk) -> None:
    desk.fault(CREATE_COMPANY, FaultName.CUT_AFTER)
    conductor = desk.begin()
    problem = await desk.problem(conductor.setup.create())
    assert (problem.kind, problem.next_step) == (ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK)
    assert (await desk.problem(conductor.setup.create())).kind is ProblemKind.UNKNOWN_OUTCOME, "check first"
    assert await conductor.check()
    assert isinstance(conductor.case, CompanyCreated)
    await conductor.setup.finish()
    assert len(desk.sent("POST", "/companies")) == 1
    assert len(desk.companies) == 1


@with_desk
async def test_a_company_that_never_arrived_is_sent_again_under_the_same_key(desk: Desk) -> None:
    desk.fault(CREATE_COMPANY, FaultName.CUT_BEFORE)
    conductor = desk.begin()
    await desk.problem(conductor.setup.create())
    assert not await conductor.check()
    assert isinstance(conductor.case, Draft)
    await conductor.setup.create()
    keys = {seen["idempotencyKey"] for seen in desk.sent("POST", "/companies")}
    assert len(keys) == 1
    assert len(desk.companies) == 1


@pytest.mark.parametrize(
    "name", [FaultName.READ_TIMEOUT, FaultName.TRUNCATED, FaultName.WRONG_TYPE, FaultName.HUGE, FaultName.DRIP]
)
async def test_an_answer_that_cannot_be_read_makes_no_second_company(tmp_path: Path, name: FaultName) -> None:
    desk = Desk(tmp_path)
    desk.fault(CREATE_COMPANY, name)
    conductor = desk.begin()
    problem = await desk.problem(conductor.setup.create())
    assert problem.kind is ProblemKind.UNKNOWN_OUTCOME
    assert await conductor.check()
    await conductor.setup.create()
    assert len(desk.companies) == 1
    await desk.close()


@with_desk
async def test_a_fault_that_made_the_company_all_the_same_is_noticed(desk: Desk) -> None:
    desk.fault(CREATE_COMPANY, FaultName.STATUS, status=503, acted=True)
    conductor = desk.begin()
    await conductor.setup.create()
    assert isinstance(conductor.case, ConnectionCreated)
    assert len(desk.companies) == 1


@with_desk
async def test_a_fault_that_made_nothing_takes_a_new_key(desk: Desk) -> None:
    desk.fault(CREATE_COMPANY, FaultName.STATUS, status=500)
    conductor = desk.begin()
    assert (await desk.problem(conductor.setup.create())).kind is ProblemKind.CODAT_DOWN
    await conductor.setup.create()
    keys = [seen["idempotencyKey"] for seen in desk.sent("POST", "/companies")]
    assert len(set(keys)) == 2
    assert len(desk.companies) == 1


@with_desk
async def test_the_daily_limit_keeps_the_key_and_says_when(desk: Desk) -> None:
    desk.fault(CREATE_COMPANY, FaultName.STATUS, status=429, retryAfter=3600)
    conductor = desk.begin()
    problem = await desk.problem(conductor.setup.create())
    assert problem.kind is ProblemKind.RATE_LIMITED
    assert problem.until is not None
    assert problem.until.left == 3600
    await conductor.setup.create()
    keys = {seen["idempotencyKey"] for seen in desk.sent("POST", "/companies")}
    assert len(keys) == 1


@with_desk
async def test_half_done_is_finished_with_the_same_company(desk: Desk) -> None:
    desk.fault(CREATE_CONNECTION, FaultName.OFFLINE)
    conductor = desk.begin()
    problem = await desk.problem(conductor.setup.create())
    assert (problem.kind, problem.next_step) == (ProblemKind.COMPANY_HALF_DONE, NextStep.FINISH_SETUP)
    assert isinstance(conductor.case, CompanyCreated)
    await conductor.setup.finish()
    assert len(desk.sent("POST", "/companies")) == 1
    assert len(desk.companies[0]["connections"]) == 1


@with_desk
async def test_an_existing_connection_is_used(desk: Desk) -> None:
    desk.fault(CREATE_CONNECTION, FaultName.CUT_AFTER)
    conductor = desk.begin()
    await desk.problem(conductor.setup.create())
    assert await conductor.check()
    assert isinstance(conductor.case, ConnectionCreated)
    assert len(desk.companies[0]["connections"]) == 1


@with_desk
async def test_a_batch_partly_refused_keeps_what_succeeded(desk: Desk) -> None:
    conductor = await desk.to_accounts(1)
    body = [
        {"sourceAccountId": draft(2).id, "result": {"statusCode": "400", "error": "Account number is not valid"}},
    ]
    conductor.accounts.draft(draft(2))
    desk.fault(ADD_ACCOUNTS, FaultName.STATUS, status=207, body=body)
    problem = await desk.problem(conductor.accounts.add())
    assert problem.kind is ProblemKind.ACCOUNTS_PARTLY_ADDED
    assert dict(problem.counts) == {"added": 0, "refused": 1}
    assert [left.refusal for left in drafts_of(conductor.case)] == ["Account number is not valid"]
    await conductor.accounts.add()
    assert [account.id for account in accounts_of(conductor.case)] == [draft(1).id, draft(2).id]


@with_desk
async def test_a_batch_that_arrived_without_an_answer_makes_each_account_once(desk: Desk) -> None:
    conductor = await desk.to_connection()
    conductor.accounts.draft(draft(1))
    conductor.accounts.draft(draft(2))
    desk.fault(ADD_ACCOUNTS, FaultName.CUT_AFTER)
    assert (await desk.problem(conductor.accounts.add())).kind is ProblemKind.UNKNOWN_OUTCOME
    assert await conductor.check()
    assert drafts_of(conductor.case) == ()
    assert len(desk.companies[0]["connections"][0]["accounts"]) == 2
    await conductor.accounts.add()
    assert len(desk.sent("POST", "/batch")) == 1


@with_desk
async def test_an_id_codat_has_already_counts_as_accepted(desk: Desk) -> None:
    conductor = await desk.to_accounts(1)
    conductor.accounts.draft(draft(1))
    conductor.accounts.draft(draft(2))
    await conductor.accounts.add()
    assert len(accounts_of(conductor.case)) == 2
    assert drafts_of(conductor.case) == ()


@with_desk
async def test_a_lost_set_comes_back_under_its_key(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    desk.fault(GENERATE, FaultName.CUT_AFTER)
    problem = await desk.problem(conductor.credentials.create())
    assert (problem.kind, problem.next_step) == (ProblemKind.UNSEEN_CREDENTIALS, NextStep.TRY_AGAIN)
    assert credentials_of(conductor.case).unseen_set_possible
    await conductor.credentials.create()
    assert desk.live_sets == 1, "the same set"
    assert not credentials_of(conductor.case).unseen_set_possible
    assert conductor.unsettled is None


@with_desk
async def test_a_fault_on_credentials_is_never_called_nothing(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    desk.fault(GENERATE, FaultName.STATUS, status=503, acted=True)
    assert (await desk.problem(conductor.credentials.create())).kind is ProblemKind.UNSEEN_CREDENTIALS
    await conductor.credentials.create()
    assert desk.live_sets == 2
    assert credentials_of(conductor.case).unseen_set_possible, "one of them nobody saw"


@with_desk
async def test_the_key_of_credentials_is_written_nowhere(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    issued = conductor.credentials.issued
    assert issued is not None
    key = desk.sent("POST", "/credentials")[0]["idempotencyKey"]
    values = [key, issued.username.reveal(), issued.password.reveal()]
    content = b"".join(path.read_bytes() for path in desk.records._trail_path.parent.iterdir())
    assert conductor.case.client.onboard_key.encode() in content
    assert not [value for value in values if value.encode() in content]


@with_desk
async def test_credentials_are_forgotten_after_half_an_hour(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    issued = conductor.credentials.issued
    assert issued is not None
    await desk.clock.advance(29 * 60)
    assert not issued.password.is_dropped
    await desk.clock.advance(61)
    assert conductor.credentials.issued is None
    assert issued.password.is_dropped


@with_desk
async def test_a_new_set_for_a_connected_client_stays_while_codat_still_says_connected(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    desk.practice.world.client.link(desk.companies[0]["id"])
    desk.practice.clock.advance(60)
    await conductor.accounts.refresh()
    await conductor.credentials.create()
    await conductor.accounts.refresh()
    assert conductor.credentials.issued is not None


@with_desk
async def test_a_second_set_leaves_the_first_valid_and_revoking_ends_both(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    await conductor.credentials.create()
    assert desk.live_sets == 2
    assert credentials_of(conductor.case).sets_since_revoke == 2
    await conductor.credentials.revoke()
    assert desk.live_sets == 0
    await conductor.credentials.revoke()


@with_desk
async def test_a_revocation_that_was_refused_says_that_all_still_works(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    desk.fault(REVOKE, FaultName.STATUS, status=403)
    assert (await desk.problem(conductor.credentials.revoke())).kind is ProblemKind.NOT_REVOKED
    assert desk.live_sets == 1
    desk.fault(REVOKE, FaultName.CUT_AFTER)
    assert (await desk.problem(conductor.credentials.revoke())).kind is ProblemKind.UNKNOWN_OUTCOME
    await conductor.credentials.revoke()
    assert desk.live_sets == 0


@with_desk
async def test_renaming_changes_the_name_at_codat(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    await conductor.accounts.rename(draft(1).id, "Compte d’exploitation")
    assert accounts_of(conductor.case)[0].name == "Compte d’exploitation"
    assert desk.companies[0]["connections"][0]["accounts"][0]["accountName"] == "Compte d’exploitation"


@with_desk
async def test_a_link_lives_an_hour(desk: Desk) -> None:
    conductor = await desk.to_connection()
    await conductor.feed.refresh_link()
    link = conductor.feed.link
    assert link is not None
    assert link.life.left == 3600
    conductor.close()
    assert link.url.is_dropped


@with_desk
async def test_closing_forgets_the_credentials(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    issued = conductor.credentials.issued
    assert issued is not None
    conductor.close()
    assert issued.password.is_dropped


@with_desk
async def test_after_a_crash_the_case_is_where_it_was(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    conductor.place(Step.GUIDE, 4)
    resumable = desk.registry.resumable()
    assert resumable is not None
    assert (resumable.name, resumable.step) == ("Boulangerie Chênevert inc.", Step.GUIDE)
    assert resumable.credentials_made_at is not None
    again = await desk.registry.open(resumable.id)
    assert (again.step, again.guide_step) == (Step.GUIDE, 4)
    assert again.credentials.issued is None
    assert credentials_of(again.case).sets_since_revoke == 1


@with_desk
async def test_another_desktop_goes_on_from_codats_facts_alone(desk: Desk) -> None:
    conductor = await desk.to_accounts()
    company_id = desk.companies[0]["id"]
    other = Bench(Path(desk.records._trail_path).parent / "other", desk.practice, desk.clock)
    there = await other.registry.open(company_id)
    assert there.case.client == replace(conductor.case.client, reference="0042-7781")
    assert accounts_of(there.case) == accounts_of(conductor.case)
    await other.close()


@with_desk
async def test_a_client_deleted_elsewhere_is_told_so(desk: Desk) -> None:
    problem = await desk.problem(desk.registry.open("9d1f3c1e-0000-4000-8000-000000000000"))
    assert problem.kind is ProblemKind.CLIENT_GONE


@with_desk
async def test_duplicates_are_found_by_name_and_by_reference(desk: Desk) -> None:
    await desk.to_connection()
    by_name = await desk.registry.duplicates("boulangerie chenevert INC.", "")
    by_reference = await desk.registry.duplicates("Another name", "0042-7781")
    assert [(found.name, found.same_reference) for found in by_name] == [("Boulangerie Chênevert inc.", False)]
    assert [found.same_reference for found in by_reference] == [True]
    assert await desk.registry.duplicates("Harbour & Pine Catering", "") == ()


@with_desk
async def test_the_list_is_read_page_by_page_and_kept(desk: Desk) -> None:
    desk.practice.world.seed_clients(130)
    await desk.registry.refresh()
    assert len(desk.registry.roster()) == 130
    assert desk.registry.last_look == desk.clock.now()


@with_desk
async def test_statuses_follow_what_the_client_does(desk: Desk) -> None:
    conductor = await desk.to_credentials()
    desk.practice.world.client.link(desk.companies[0]["id"], [draft(1).id])
    desk.practice.clock.advance(60)
    await conductor.accounts.refresh()
    states = [account.state for account in accounts_of(conductor.case)]
    assert states == [AccountState.CONNECTED, AccountState.PENDING]
