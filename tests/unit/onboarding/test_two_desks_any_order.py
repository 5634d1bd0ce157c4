"""Two people, one client, any order: nothing is made twice, nothing typed is lost, and in the end both see the same."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.base.overrides import override
from app.onboarding.case import AccountsAccepted, ConnectionCreated, ConnectionState, Language
from app.onboarding.problems import ProblemKind, TroubleError
from app.onboarding.rules import accounts_of, credentials_of, drafts_of
from tests.support.held_clock import settle
from tests.unit.onboarding.cases import draft
from tests.unit.onboarding.office import Office, account

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from app.onboarding.case import Case
    from app.onboarding.conductor import Conductor
    from tests.unit.onboarding.bench import Bench

Result = TypeVar("Result")
MAY_BE_TOLD = {ProblemKind.GONE, ProblemKind.ACCOUNTS_NONE, ProblemKind.REJECTED, ProblemKind.ASKED_TOO_OFTEN}
"""What a colleague's deed a moment before may lead to."""

VERBS = (
    "type",
    "send",
    "rename",
    "remove",
    "stop",
    "make set",
    "revoke",
    "disconnect",
    "link",
    "speak",
    "look",
    "enter",
)


class TwoDesks(RuleBasedStateMachine):
    """What two people may do to one client, one after the other or in the same moment."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self.typed = 0
        self.wanted: set[str] = set()  # numbers

    def _run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self._loop.run_until_complete(work)

    @initialize()
    def begin(self) -> None:
        async def made() -> None:
            self.office = Office()
            hers, his = await self.office.both(0)
            self.at = {self.office.maya: hers, self.office.paul: his}

        self._run(made())
        self.desks = list(self.at)

    @rule(desk=st.integers(0, 1), verb=st.sampled_from(VERBS))
    def one_does(self, desk: int, verb: str) -> None:
        self._run(self._does(self.desks[desk], verb))

    @rule(first=st.sampled_from(VERBS), second=st.sampled_from(VERBS), turns=st.integers(0, 8))
    def both_do(self, first: str, second: str, turns: int) -> None:
        async def at_once() -> None:
            hers = asyncio.ensure_future(self._does(self.desks[0], first))
            await settle(turns)
            await self._does(self.desks[1], second)
            await hers

        self._run(at_once())

    @rule(seconds=st.sampled_from([1.0, 90.0, 4000.0]))
    def time_passes(self, seconds: float) -> None:
        self.office.clock.jump(seconds)

    async def _does(self, desk: Bench, verb: str) -> None:
        conductor = self.at[desk]
        try:
            await self._do(desk, conductor, verb)
        except TroubleError as trouble:
            if trouble.problem.kind not in MAY_BE_TOLD:
                raise

    async def _do(self, desk: Bench, conductor: Conductor, verb: str) -> None:
        if verb == "enter":
            conductor.close()
            self.at[desk] = await self.office.enter(desk)
            self._retype(self.at[desk])
        elif verb in {"rename", "remove", "stop"}:
            if accounts_of(conductor.case):
                await self._change(conductor, verb)
        elif verb == "type":
            self.typed += 1
            self.wanted.add(draft(self.typed).number)
            conductor.accounts.draft(account(conductor, self.typed))
        elif verb == "speak":
            former = conductor.case.client.language
            conductor.speak(Language.FR if former is Language.EN else Language.EN)
        elif verb != "disconnect" or _is_linked(conductor.case):
            await self._ask(conductor, verb)

    async def _ask(self, conductor: Conductor, verb: str) -> None:
        if verb == "look":
            await conductor.accounts.refresh(connection=True)
            return
        verbs = {
            "send": conductor.accounts.add,
            "make set": conductor.credentials.create,
            "revoke": conductor.credentials.revoke,
            "disconnect": conductor.feed.disconnect,
            "link": conductor.feed.refresh_link,
        }
        await verbs[verb]()

    async def _change(self, conductor: Conductor, verb: str) -> None:
        first, last = accounts_of(conductor.case)[0], accounts_of(conductor.case)[-1]
        if verb == "rename":
            await conductor.accounts.rename(first.id, first.name + "x")
        elif verb == "stop":
            await conductor.account_changes.stop(last.id)
        else:
            there = next((one for one in self._there if one["id"] == last.id), None)
            await conductor.account_changes.remove(last.id)
            if there is not None:
                self.wanted.discard(there["accountNumber"])

    def _retype(self, conductor: Conductor) -> None:
        for one in drafts_of(conductor.case):
            if not one.number:
                conductor.accounts.draft(replace(one, number=draft(int(one.name.split()[-1].rstrip("x"))).number))

    @property
    def _there(self) -> list[dict[str, Any]]:
        return [one for link in self.office.companies[0]["connections"] for one in link["accounts"]]

    @invariant()
    def nothing_is_there_twice(self) -> None:
        if not hasattr(self, "office"):
            return
        (company,) = self.office.companies
        assert len(company["connections"]) == 1
        numbers = self.office.numbers
        assert len(numbers) == len(set(numbers)), numbers

    @override
    def teardown(self) -> None:
        if hasattr(self, "office"):
            self._run(self._agree())
            self._run(self.office.close())
        self._loop.close()

    async def _agree(self) -> None:
        """Everything typed is sent and each enters anew: both see the same, and it is what Codat has."""
        for desk in self.desks:
            if drafts_of(self.at[desk].case):
                await self._does(desk, "send")
        for desk in self.desks * 2:
            await self._does(desk, "enter")
            await settle()
        hers, his = (self.at[desk].case for desk in self.desks)
        assert set(self.office.numbers) == self.wanted, "an account was lost"
        assert _timeless(hers) == _timeless(his)
        (connection,) = self.office.companies[0]["connections"]
        live = [one for one in connection["credentialSets"] if not one["revoked"]]
        assert bool(live) == bool(credentials_of(hers).sets_since_revoke)
        if isinstance(hers, AccountsAccepted):
            assert {one.name for one in hers.accounts} == {one["accountName"] for one in self._there}


def _timeless(case: Case) -> Case:
    return replace(case, as_of=None) if isinstance(case, ConnectionCreated | AccountsAccepted) else case


def _is_linked(case: Case) -> bool:
    return isinstance(case, ConnectionCreated | AccountsAccepted) and case.connection.state is ConnectionState.LINKED


TestTwoDesks = TwoDesks.TestCase
TestTwoDesks.settings = settings(
    derandomize=True,
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
