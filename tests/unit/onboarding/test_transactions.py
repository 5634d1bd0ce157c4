"""Sending a file to Codat, and what happens when the network or the app ends in the middle."""

from __future__ import annotations

import asyncio
import contextlib
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.base.clock import SystemClock
from app.files.reading import Reading
from app.onboarding.case import Language
from app.onboarding.outgoing import Verdict
from app.onboarding.problems import NextStep, ProblemKind, TroubleError
from app.onboarding.rules import accounts_of
from app.onboarding.sent import PartState, Source
from app.onboarding.statements import Misfit, MisfitKind, preview_of, read_statement
from app.onboarding.trail import Deed, Outcome
from app.practice.control import requests_of
from app.practice.faults import rule
from tests.support import statement_files
from tests.support.held_clock import settle
from tests.unit.onboarding.bench import Bench, FaultName
from tests.unit.onboarding.cases import draft

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine
    from pathlib import Path

    from app.onboarding.conductor import Conductor
    from app.onboarding.statements import Preview

PUSH, LOOK = "create-bank-transactions", "get-create-operation"


class Desk(Bench):
    """A bench with a client whose two accounts are connected."""

    def __init__(self, folder: Path, **shared: Any) -> None:
        super().__init__(folder / "data", **shared)
        self.folder = folder

    async def connected(self) -> Conductor:
        blank = self.registry.blank(Language.FR)
        self.conductor = self.registry.begin(blank)
        self.conductor.describe(replace(blank, name="Boulangerie Chênevert inc.", region="QC"))
        await self.in_time(self.conductor.setup.create())
        for number in (1, 2):
            self.conductor.accounts.draft(draft(number))
        await self.in_time(self.conductor.accounts.add())
        await self.in_time(self.conductor.credentials.create())
        issued = self.conductor.credentials.issued
        assert issued is not None
        client, company = self.practice.world.client, self.companies[0]["id"]
        assert client.try_credentials(company, issued.username.reveal(), issued.password.reveal())
        client.link(company)
        self.practice.clock.advance(60)
        await self.in_time(self.conductor.accounts.refresh(connection=True))
        return self.conductor

    def again(self) -> Conductor:
        """The app was killed and started again: nothing is left but its folder."""
        self.records.close()
        fresh = Bench(self.folder / "data", self.practice, self.clock)
        self.records, self.registry, self.codat = fresh.records, fresh.registry, fresh.codat
        found = self.registry.recall(self.companies[0]["id"])
        assert found is not None
        self.conductor = found
        return found

    async def preview(self, content: bytes, account: int = 0, **wishes: Any) -> Preview:
        path = self.folder / "statement.ofx"
        path.write_bytes(content)
        self.file = await read_statement(path, Reading(SystemClock()))
        chosen = accounts_of(self.conductor.case)[account]
        return await preview_of(self.file, None, self.conductor.transactions.wishes(chosen, 7, **wishes), self.clock)

    async def send(self, content: bytes, account: int = 0) -> None:
        """Read, plan and send, as the page does."""
        await self.in_time(self.sending(await self.preview(content, account), account))

    def sending(self, preview: Preview, account: int = 0) -> Coroutine[Any, Any, None]:
        assert preview.plan is not None
        source = Source(str(self.folder / "statement.ofx"), "statement.ofx", self.file.digest, {})
        chosen = accounts_of(self.conductor.case)[account].id
        return self.conductor.transactions.send(chosen, preview.plan, source)

    def stored(self, account: int = 0) -> list[dict[str, Any]]:
        """What the server holds for an account."""
        self.practice.clock.advance(10)
        chosen = accounts_of(self.conductor.case)[account].id
        found: list[dict[str, Any]] = self.companies[0]["connections"][0]["transactions"].get(chosen, [])
        return found

    @property
    def pushes(self) -> list[dict[str, Any]]:
        return [one for one in self.sent("POST", "/bankTransactions") if one["status"] is not None]


@asynccontextmanager
async def at_work(folder: Path) -> AsyncIterator[Desk]:
    desk = Desk(folder)
    try:
        await desk.connected()
        yield desk
    finally:
        await desk.close()


async def test_a_file_arrives_in_order_with_exact_amounts_and_balances(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        preview = await desk.preview(statement_files.ofx(40))
        await desk.in_time(desk.sending(preview))

        stored = desk.stored()
        assert preview.plan is not None
        assert [one["id"] for one in stored] == [row.identity.id for row in preview.plan.rows]
        assert [one["amount"] for one in stored] == list(statement_files.amounts(40))
        assert [one["date"] for one in stored] == sorted(one["date"] for one in stored)
        assert str(stored[-1]["balance"]) == "18240.55"
        assert {one["transactionType"] for one in stored if one["amount"] > 0} == {"Credit"}
        assert {one["transactionType"] for one in stored if one["amount"] < 0} == {"Debit"}


async def test_the_same_file_again_adds_nothing(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        await desk.send(statement_files.ofx(40))
        before = len(desk.pushes)

        preview = await desk.preview(statement_files.ofx(40))

        assert preview.totals.number == 0
        assert preview.plan is not None
        assert {row.verdict for row in preview.plan.rows} == {Verdict.SENT}
        await desk.in_time(desk.sending(preview))
        assert len(desk.pushes) == before
        assert len(desk.stored()) == 40


async def test_a_later_file_goes_on_after_the_last_one_sent(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        await desk.send(statement_files.ofx(30))
        desk.clock.jump(2 * 24 * 3600)
        last = statement_files.LAST_DAY + timedelta(days=2)
        later = statement_files.ofx(20, last=last, days=2, first=500)

        await desk.send(later)

        assert len(desk.stored()) == 50
        assert desk.conductor.transactions.newest(accounts_of(desk.conductor.case)[0].id) == last


async def test_more_than_a_thousand_go_in_several_requests_each_after_the_other(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        await desk.send(statement_files.ofx(2300))

        assert len(desk.pushes) == 3
        assert len({one["idempotencyKey"] for one in desk.pushes}) == 3
        calls = [str(one["method"]) for one in requests_of(desk.practice) if "/push/" in str(one["path"])]
        assert "POST POST" not in " ".join(calls), "a request left before Codat was done with the one before"
        ids = [one["id"] for one in desk.stored()]
        assert len(ids) == len(set(ids)) == 2300


async def test_the_page_hears_how_far_it_is(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        seen: list[tuple[int, int]] = []

        def look() -> None:
            progress = desk.conductor.transactions.progress
            if progress is not None:
                seen.append((progress.sent, progress.under_way))

        desk.conductor.listen(look)
        await desk.send(statement_files.ofx(1500))

        assert list(dict.fromkeys(seen)) == [(0, 1000), (1000, 0), (1000, 500), (1500, 0)]
        assert desk.conductor.transactions.progress is None


async def test_stopping_ends_after_the_request_under_way_and_the_rest_can_follow(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        transactions = desk.conductor.transactions
        deaf = desk.conductor.listen(lambda: transactions.stop() if _sent(transactions) == 1000 else None)

        await desk.send(statement_files.ofx(2300))
        deaf()

        account = accounts_of(desk.conductor.case)[0].id
        left = transactions.interrupted(account)
        assert left is not None
        assert (left.sent, left.total, left.source.name) == (1000, 2300, "statement.ofx")
        await desk.send(statement_files.ofx(2300))
        assert len(desk.stored()) == 2300
        assert transactions.interrupted(account) is None


async def test_a_refusal_names_the_rows_and_the_others_can_go(tmp_path: Path) -> None:
    """Codat has transactions that this computer knows nothing of: another desktop sent them."""
    async with at_work(tmp_path) as desk:
        await desk.send(statement_files.ofx(10))
        elsewhere = Desk(desk.folder / "other", practice=desk.practice, clock=desk.clock)
        elsewhere.conductor = await elsewhere.in_time(elsewhere.registry.open(desk.companies[0]["id"]))
        elsewhere.folder.mkdir(exist_ok=True)

        preview = await elsewhere.preview(statement_files.ofx(12))
        problem = await elsewhere.problem(elsewhere.sending(preview))

        assert problem.kind is ProblemKind.TRANSACTIONS_REFUSED
        planned = await elsewhere.preview(statement_files.ofx(12))
        assert planned.plan is not None
        refused = [row for row in planned.plan.rows if row.verdict is Verdict.REFUSED]
        assert len(refused) >= 1
        assert all(row.words for row in refused)
        while planned.totals.number:
            with contextlib.suppress(TroubleError):  # each try names more that is refused
                await elsewhere.in_time(elsewhere.sending(planned))
            planned = await elsewhere.preview(statement_files.ofx(12))
        ids = [one["id"] for one in desk.stored()]
        assert len(ids) == len(set(ids))
        await elsewhere.close()


async def test_an_account_that_is_not_fed_says_so(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        desk.practice.world.client.disconnect(desk.companies[0]["id"])

        problem = await desk.problem(desk.sending(await desk.preview(statement_files.ofx(3))))

        assert problem.kind is ProblemKind.TRANSACTIONS_REFUSED
        assert problem.details == ("The account is not connected in QuickBooks",)
        assert not desk.stored()


async def test_codat_gives_up_waiting_and_nothing_is_sent_again_by_itself(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        desk.practice.world.state.habits.push_takes = timedelta(minutes=30)

        problem = await desk.problem(desk.sending(await desk.preview(statement_files.ofx(5))))

        assert problem.kind is ProblemKind.TRANSACTIONS_TIMED_OUT
        preview = await desk.preview(statement_files.ofx(5))
        assert preview.plan is not None
        assert {row.verdict for row in preview.plan.rows} == {Verdict.UNCLEAR}
        account = accounts_of(desk.conductor.case)[0].id
        assert [part.state for part in desk.conductor.transactions.unclear(account)] == [PartState.TIMED_OUT]

        desk.conductor.transactions.send_again(account)

        assert (await desk.preview(statement_files.ofx(5))).totals.number == 5


@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize(
    ("fault", "params"),
    [
        pytest.param(FaultName.CUT_AFTER, {}, id="cut after"),
        pytest.param(FaultName.CUT_BEFORE, {}, id="cut before"),
        pytest.param(FaultName.TRUNCATED, {}, id="truncated"),
        pytest.param(FaultName.READ_TIMEOUT, {}, id="silence"),
        pytest.param(FaultName.STATUS, {"status": 503, "acted": True}, id="503, done"),
        pytest.param(FaultName.STATUS, {"status": 500}, id="500, not done"),
        pytest.param(FaultName.STATUS, {"status": 429, "retryAfter": 5}, id="429"),
        pytest.param(FaultName.OFFLINE, {}, id="offline"),
        pytest.param(FaultName.DUPLICATE, {}, id="delivered twice"),
        pytest.param(FaultName.UNKNOWN_ENUM, {}, id="a word nobody knows"),
    ],
)
async def test_whatever_fails_the_server_holds_each_once(
    tmp_path: Path, fault: FaultName, params: dict[str, Any], nth: int
) -> None:
    async with at_work(tmp_path) as desk:
        desk.practice.switchboard.add(rule(PUSH, fault, nth=nth, times=1, **params))
        for _ in range(4):
            with contextlib.suppress(TroubleError):
                if desk.conductor.unsettled is not None:
                    await desk.in_time(desk.conductor.check())
                await desk.in_time(desk.conductor.transactions.look())
                await desk.send(statement_files.ofx(1500))
                break

        ids = [one["id"] for one in desk.stored()]
        assert len(ids) == len(set(ids)) == 1500


async def test_an_answer_that_was_lost_is_found_in_codats_own_list(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        desk.fault(PUSH, FaultName.CUT_AFTER)
        problem = await desk.problem(desk.sending(await desk.preview(statement_files.ofx(5))))
        assert (problem.kind, problem.next_step) == (ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK)

        assert await desk.in_time(desk.conductor.check())
        desk.practice.clock.advance(10)
        await desk.in_time(desk.conductor.transactions.look())

        assert (await desk.preview(statement_files.ofx(5))).totals.number == 0
        assert len(desk.pushes) == 1
        account = accounts_of(desk.conductor.case)[0].id
        assert desk.conductor.transactions.interrupted(account) is None, "nothing of the file is left to send"


async def test_a_request_that_never_arrived_goes_again_under_its_key(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        desk.fault(PUSH, FaultName.CUT_BEFORE)
        await desk.problem(desk.sending(await desk.preview(statement_files.ofx(5))))

        assert not await desk.in_time(desk.conductor.check())
        await desk.send(statement_files.ofx(5))

        keys = [one["idempotencyKey"] for one in desk.sent("POST", "/bankTransactions")]
        assert len(set(keys)) == 1
        assert len(desk.stored()) == 5


async def test_what_codat_does_not_finish_is_asked_about_not_repeated(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        desk.fault(LOOK, FaultName.OFFLINE, times=50)
        preview = await desk.preview(statement_files.ofx(5))
        problem = await desk.problem(desk.sending(preview))
        assert problem.kind in {ProblemKind.OFFLINE, ProblemKind.UNREACHABLE}
        assert (await desk.preview(statement_files.ofx(5))).totals.number == 0
        desk.practice.switchboard.clear()
        desk.practice.clock.advance(10)

        await desk.in_time(desk.conductor.transactions.look())

        assert len(desk.pushes) == 1
        planned = (await desk.preview(statement_files.ofx(5))).plan
        assert planned is not None
        assert {row.verdict for row in planned.rows} == {Verdict.SENT}


async def test_the_trail_has_each_request_once_with_counts_and_no_numbers(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        await desk.send(statement_files.ofx(1012))
        await desk.in_time(desk.conductor.transactions.look())

        events = desk.records.trail.events(desk.conductor.case.client.onboard_key)[-3:]
        account = accounts_of(desk.conductor.case)[0].id

        assert [(one.what, one.outcome, one.details["count"]) for one in events] == [
            (Deed.TRANSACTIONS_STARTED, Outcome.DONE, 1012),
            (Deed.TRANSACTIONS_SENT, Outcome.DONE, 1000),
            (Deed.TRANSACTIONS_SENT, Outcome.DONE, 12),
        ]
        assert {one.details["account"] for one in events} == {account}
        assert all("4021" not in str(one.details) for one in events)


async def test_nothing_of_a_transaction_is_kept_on_this_computer(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        await desk.send(statement_files.ofx(12))
        desk.again()

        for file in (desk.folder / "data").rglob("*"):
            data = file.read_bytes() if file.is_file() else b""
            for words in ("Hydro", "Loyer", "00124021", "20261120000011"):
                assert words.encode() not in data, f"{words} in {file.name}"


async def test_a_crash_between_the_two_books_leaves_nothing_open(tmp_path: Path) -> None:
    """The part is written down, the journal not yet: nothing left this computer."""
    async with at_work(tmp_path) as desk:
        preview = await desk.preview(statement_files.ofx(5))
        assert preview.plan is not None
        key, account = desk.conductor.case.client.onboard_key, accounts_of(desk.conductor.case)[0].id
        sending = desk.records.sent.begin(key, account, Source("", "", "", {}), 5)
        desk.records.sent.ask(sending, account, preview.plan.to_send)

        desk.again()
        assert (await desk.preview(statement_files.ofx(5))).totals.number == 0
        await desk.in_time(desk.conductor.transactions.look())

        await desk.send(statement_files.ofx(5))
        assert len(desk.stored()) == 5


async def test_an_app_that_ended_while_a_request_was_out_asks_before_it_sends(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        desk.fault(PUSH, FaultName.READ_TIMEOUT)
        task = asyncio.ensure_future(desk.sending(await desk.preview(statement_files.ofx(5))))
        await settle()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

        conductor = desk.again()
        assert conductor.unsettled is not None
        problem = await desk.problem(desk.sending(await desk.preview(statement_files.ofx(7, first=100))))
        assert problem.kind is ProblemKind.UNKNOWN_OUTCOME

        assert await desk.in_time(conductor.check())
        await desk.in_time(conductor.transactions.look())
        await desk.send(statement_files.ofx(5))
        assert len(desk.stored()) == 5
        assert len(desk.pushes) == 1


async def test_a_request_that_failed_in_two_ways_is_still_told_apart(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        desk.practice.switchboard.add(rule(PUSH, FaultName.CUT_BEFORE, nth=1), rule(PUSH, FaultName.CUT_AFTER, nth=2))
        await desk.problem(desk.sending(await desk.preview(statement_files.ofx(5))))
        assert not await desk.in_time(desk.conductor.check())
        await desk.problem(desk.sending(await desk.preview(statement_files.ofx(5))))

        preview = await desk.preview(statement_files.ofx(5))
        assert preview.plan is not None
        assert {row.verdict for row in preview.plan.rows} == {Verdict.UNCLEAR}
        assert await desk.in_time(desk.conductor.check())
        desk.practice.clock.advance(10)
        await desk.in_time(desk.conductor.transactions.look())

        assert (await desk.preview(statement_files.ofx(5))).totals.number == 0
        assert len(desk.stored()) == 5


async def test_marks_too_old_to_matter_are_forgotten(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        await desk.send(statement_files.ofx(5))
        desk.clock.jump(200 * 24 * 3600)
        key, account = desk.conductor.case.client.onboard_key, accounts_of(desk.conductor.case)[0].id
        assert desk.records.sent.known(key, account).sent

        desk.records.sent.begin(key, account, Source("", "", "", {}), 1)

        assert not desk.records.sent.known(key, account).sent
        assert desk.records.sent.newest(key, account) == statement_files.LAST_DAY


@pytest.mark.parametrize(
    ("content", "misfit"),
    [
        (statement_files.ofx(3, number="00127713"), Misfit(MisfitKind.ACCOUNT, ("7713",))),
        (statement_files.ofx(3, currency="USD"), Misfit(MisfitKind.CURRENCY, ("USD",))),
    ],
    ids=["account", "currency"],
)
async def test_a_file_for_something_else_is_told_before_anything_is_sent(
    tmp_path: Path, content: bytes, misfit: Misfit
) -> None:
    async with at_work(tmp_path) as desk:
        preview = await desk.preview(content)

        assert (preview.plan, preview.misfit) == (None, misfit)
        assert not desk.pushes


async def test_of_several_accounts_in_a_file_the_right_one_is_taken(tmp_path: Path) -> None:
    own, other = statement_files.ofx(3).decode("cp1252"), statement_files.ofx(2, number="5550001").decode("cp1252")
    both = other.replace("</BANKMSGSRSV1></OFX>", own[own.index("<STMTTRNRS>") :])
    async with at_work(tmp_path) as desk:
        preview = await desk.preview(both.encode("cp1252"))

        assert preview.statement.last4 == "4021"
        assert preview.totals.number == 3


async def test_a_file_that_cannot_be_read_is_a_problem_with_words(tmp_path: Path) -> None:
    async with at_work(tmp_path) as desk:
        problem = await desk.problem(desk.preview(b"\x00"))

        assert problem.kind is ProblemKind.FILE_NOT_TEXT


def _sent(transactions: Any) -> int:
    return transactions.progress.sent if transactions.progress is not None else 0
