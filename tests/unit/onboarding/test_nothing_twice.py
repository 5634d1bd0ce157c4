"""No sequence of deeds, faults, kills and clock changes makes anything twice, forgets anything, or hides an outcome."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.base.overrides import override
from app.onboarding.case import AccountsAccepted, ConnectionCreated, Draft, Step
from app.onboarding.intents import IntentKind
from app.onboarding.problems import ProblemKind
from app.onboarding.rules import accounts_of, can_enter, credentials_of, drafts_of
from app.practice.faults import FaultName
from tests.unit.onboarding.cases import draft
from tests.unit.onboarding.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from app.onboarding.problems import Problem

Result = TypeVar("Result")
_STATUSES = (400, 401, 402, 403, 404, 408, 409, 422, 429, 500, 503)
FAULTS: list[tuple[FaultName, dict[str, Any]]] = [
    *((FaultName.STATUS, {"status": status, "kept": status != 409}) for status in _STATUSES),
    *((FaultName.STATUS, {"status": status, "acted": True}) for status in (500, 503)),
    (FaultName.HTML, {}),
    (FaultName.HTML, {"acted": True}),
    (FaultName.READ_TIMEOUT, {}),
    (FaultName.READ_TIMEOUT, {"acted": False}),
    (FaultName.DUPLICATE, {}),
    (FaultName.DUPLICATE, {"overlaps": True}),
    *((name, {}) for name in (FaultName.OFFLINE, FaultName.DNS, FaultName.CUT_BEFORE, FaultName.CUT_AFTER)),
    *((name, {}) for name in (FaultName.TRUNCATED, FaultName.WRONG_TYPE, FaultName.UNKNOWN_ENUM, FaultName.CLOCK)),
]
LOST: list[tuple[FaultName, dict[str, Any]]] = [
    (FaultName.CUT_AFTER, {}), (FaultName.READ_TIMEOUT, {}), (FaultName.TRUNCATED, {}), (FaultName.CUT_BEFORE, {}),
]  # fmt: skip
GOES_WRONG = st.sampled_from(LOST) | st.sampled_from(FAULTS)
"""Half the time nobody knows what became of it: that is where something could be made twice."""
OPERATIONS = (
    "create-company", "create-connection", "create-batch-source-account", "create-source-account",
    "generate-credentials", "delete-bank-feed-credentials", "update-source-account", "unlink-connection",
    "list-companies", "list-connections", "list-source-accounts", "get-company",
)  # fmt: skip
HARMLESS = {IntentKind.CREATE_CREDENTIALS, IntentKind.REVOKE_CREDENTIALS}
LEAVES_IT_OPEN = {ProblemKind.UNKNOWN_OUTCOME, ProblemKind.UNSEEN_CREDENTIALS, ProblemKind.OUTCOME_UNWRITTEN}
ASKED = {
    "set up": ("create-company", "create-connection"),
    "send accounts": ("create-batch-source-account", "list-source-accounts"),
    "create credentials": ("generate-credentials", "generate-credentials"),
    "revoke": ("delete-bank-feed-credentials", "delete-bank-feed-credentials"),
    "rename": ("update-source-account", "list-source-accounts"),
    "disconnect": ("unlink-connection", "list-connections"),
    "check": ("list-connections", "list-source-accounts"),
}
"""What a person may ask for, and what Codat is asked then."""
DEEDS = st.sampled_from(list(ASKED))
TURNS = st.integers(0, 12)


class NothingTwice(RuleBasedStateMachine):
    """One client on one desktop. Each rule is something a person or the world may do next."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self.drafted = 0
        self.wanted: set[str] = set()  # names of the accounts that a person wants

    @initialize(wanted=st.sampled_from([None, 0, 1, 2]), goes_wrong=st.none() | GOES_WRONG)
    def begin(self, wanted: int | None, goes_wrong: tuple[FaultName, dict[str, Any]] | None) -> None:
        """With nothing at Codat, else with what came of a first try to set the client up, and so many accounts."""
        self.desktop = self._run(_made())
        if goes_wrong is not None:
            self.desktop.goes_wrong("create-company", goes_wrong[0], **goes_wrong[1])
        if wanted is not None:
            self._ask("set up")
        if wanted and isinstance(self.desktop.conductor.case, ConnectionCreated):
            for _ in range(wanted):
                self.types_an_account()
            self._ask("send accounts")

    def _run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self._loop.run_until_complete(work)

    # What a person does

    def _deed(self, name: str) -> Coroutine[Any, Any, Any]:
        conductor = self.desktop.conductor
        first = next(iter(accounts_of(conductor.case)), None)
        if name == "rename" and first is not None:
            return conductor.accounts.rename(first.id, first.name + "x")
        deeds: dict[str, Callable[[], Coroutine[Any, Any, Any]]] = {
            "set up": conductor.setup.create,
            "send accounts": conductor.accounts.add,
            "create credentials": conductor.credentials.create,
            "revoke": conductor.credentials.revoke,
            "disconnect": conductor.feed.disconnect,
            "check": conductor.check,
        }
        return deeds.get(name, conductor.check)()

    @rule(name=DEEDS)
    def does(self, name: str) -> None:
        self._ask(name)

    @rule(name=DEEDS, fault=GOES_WRONG, which=st.integers(0, 1))
    def does_while_it_breaks(self, name: str, fault: tuple[FaultName, dict[str, Any]], which: int) -> None:
        self.desktop.goes_wrong(ASKED[name][which], fault[0], **fault[1])
        self._ask(name)

    @rule(name=DEEDS)
    def presses_twice(self, name: str) -> None:
        self._ask(name, name)

    @rule(name=DEEDS, turns=TURNS)
    def stops_waiting(self, name: str, turns: int) -> None:
        self._ask(name, for_turns=turns)

    @precondition(lambda self: isinstance(self.desktop.conductor.case, ConnectionCreated | AccountsAccepted))
    @rule()
    def types_an_account(self) -> None:
        self.drafted += 1
        typed = draft(self.drafted)
        self.wanted.add(typed.id)
        self.desktop.conductor.accounts.draft(typed)

    @rule()
    def goes_to_the_list_and_back(self) -> None:
        self._run(self.desktop.leave_and_come_back())
        self._type_lost_numbers()

    # What the world does

    @rule(operation=st.sampled_from(OPERATIONS), fault=GOES_WRONG)
    def breaks(self, operation: str, fault: tuple[FaultName, dict[str, Any]]) -> None:
        self.desktop.goes_wrong(operation, fault[0], **fault[1])

    @rule(name=DEEDS, turns=TURNS)
    def is_killed(self, name: str, turns: int) -> None:
        self._run(self.desktop.kill(self._deed(name), after_turns=turns * 3))
        self._type_lost_numbers()

    @rule(seconds=st.sampled_from([1.0, 60.0, 1800.0, 5400.0]))
    def time_passes(self, seconds: float) -> None:
        self.desktop.held.jump(seconds)

    @rule(hours=st.sampled_from([-3, 3]))
    def the_clock_is_set(self, hours: int) -> None:
        self.desktop.held.set_wall(hours * 3600.0)

    # What must hold

    def _ask(self, *names: str, for_turns: int | None = None) -> None:
        desktop, journal = self.desktop, self.desktop.records.journal
        open_before = {one.id for one in journal.unsettled(desktop.key)}
        must_wait = [one for one in journal.unsettled(desktop.key) if one.kind not in HARMLESS]
        writes = desktop.writes
        told: list[Problem] = self._run(desktop.ask(*(self._deed(name) for name in names), for_turns=for_turns))
        if must_wait and "check" not in names:
            assert desktop.writes == writes, f"{names} wrote to Codat while {must_wait[0].kind} had no outcome"
        newly = [one for one in journal.unsettled(desktop.key) if one.id not in open_before]
        assert not newly or any(one.kind in LEAVES_IT_OPEN for one in told), f"{newly} is open and nobody was told"

    @invariant()
    def nothing_is_there_twice(self) -> None:
        companies = self.desktop.companies
        assert len(companies) <= 1
        assert len(self.desktop.connections) <= 1
        for connection in self.desktop.connections:
            ids = [one["id"] for one in connection["accounts"]]
            assert len(ids) == len(set(ids))
            assert set(ids) <= self.wanted

    @invariant()
    def a_step_is_open_only_with_its_data(self) -> None:
        case, connections = self.desktop.conductor.case, self.desktop.connections
        if not isinstance(case, Draft):
            assert self.desktop.companies
        if can_enter(case, Step.ACCOUNTS):
            assert connections
        if can_enter(case, Step.CREDENTIALS):
            there = {one["id"] for connection in connections for one in connection["accounts"]}
            assert {one.id for one in accounts_of(case)} <= there

    @invariant()
    def a_set_that_works_was_seen_or_is_told(self) -> None:
        unseen = self.desktop.live - self.desktop.seen
        waiting = self.desktop.records.journal.unsettled(self.desktop.key)
        is_open = any(one.kind is IntentKind.CREATE_CREDENTIALS for one in waiting)
        assert not unseen or is_open or credentials_of(self.desktop.conductor.case).unseen_set_possible

    @invariant()
    def revoked_means_revoked(self) -> None:
        record = credentials_of(self.desktop.conductor.case)
        if record.revoked_at is not None and not record.sets_since_revoke and not record.unseen_set_possible:
            waiting = self.desktop.records.journal.unsettled(self.desktop.key)
            assert not self.desktop.live or any(one.kind is IntentKind.CREATE_CREDENTIALS for one in waiting)

    @override
    def teardown(self) -> None:
        """All is well again: what was asked for can be brought to its end, each thing once."""
        try:
            if hasattr(self, "desktop"):
                self._finish()
        finally:
            if hasattr(self, "desktop"):
                self._run(self.desktop.close())
            self._loop.close()

    def _finish(self) -> None:
        self.desktop.practice.switchboard.clear()
        for _ in range(6):
            for name in ("check", "set up", "send accounts"):
                self._type_lost_numbers()
                self._run(self.desktop.ask(self._deed(name)))
                self.desktop.held.jump(60)
        assert not self.desktop.records.journal.unsettled(self.desktop.key)
        assert len(self.desktop.companies) == 1
        (connection,) = self.desktop.connections
        assert {one["id"] for one in connection["accounts"]} == self.wanted
        self.nothing_is_there_twice()

    def _type_lost_numbers(self) -> None:
        """A draft comes back without its number: it is typed again."""
        for one in drafts_of(self.desktop.conductor.case):
            if not one.number:
                whole = draft(int(one.id.rpartition("-")[2]))
                self.desktop.conductor.accounts.draft(replace(whole, refusal=one.refusal))


async def _made() -> Desktop:
    return Desktop()


TestNothingTwice = NothingTwice.TestCase
TestNothingTwice.settings = settings(
    derandomize=True,
    max_examples=150,
    stateful_step_count=40,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
