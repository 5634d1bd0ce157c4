"""The desk one client's case lies on: the case itself, who listens, what is written down. The verbs work here."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from app.onboarding.budget import StatusBudget
from app.onboarding.case import AccountsAccepted, ConnectionCreated, Draft, Step
from app.onboarding.errands import Errands
from app.onboarding.journal import JournalError
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.rules import advance
from app.onboarding.trail import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.codat.client import CodatClient
    from app.onboarding.case import Case, WithConnection
    from app.onboarding.events import Event
    from app.onboarding.records import Records
    from app.onboarding.trail import Deed


class Casework:
    """Holds the case and lets it move by events only. Shared by the verbs of one conductor."""

    def __init__(self, case: Case, codat: CodatClient, records: Records, clock: Clock, scope: TaskScope) -> None:
        self.codat = codat
        self.clock = clock
        self.scope = scope
        self.errands = Errands(records.journal, case.client.onboard_key)
        self.writing = asyncio.Lock()  # creating requests of one client go one at a time
        self.step = Step.COMPANY
        self.guide_step = 1
        self.budget = StatusBudget(clock)
        self._case = case
        self._records = records
        self._listeners: list[Callable[[], None]] = []

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._case

    def listen(self, then: Callable[[], None]) -> Callable[[], None]:
        """Call `then` after every change; the returned function ends that."""
        self._listeners.append(then)

        def stop() -> None:
            if then in self._listeners:
                self._listeners.remove(then)

        return stop

    def silence(self) -> None:
        """Tell nobody any more: the client was left."""
        self._listeners.clear()

    def tell(self) -> None:
        """Tell every listener that something changed."""
        for then in tuple(self._listeners):
            then()

    def apply(self, *events: Event) -> None:
        """Move the case, write it down, tell."""
        for event in events:
            self._case = advance(self._case, event)
        self.remember()
        self.tell()

    def remember(self, *, is_under_way: bool = True) -> None:
        """Write down where the case stands, once the client has a name. Raises `TroubleError` when the disk refuses."""
        if not self._case.client.name:
            return
        try:
            self._records.remember(self._case, self.step, self.guide_step, is_under_way=is_under_way)
        except JournalError:
            raise TroubleError(Problem(ProblemKind.JOURNAL_UNWRITABLE)) from None

    def note(self, deed: Deed, outcome: Outcome = Outcome.DONE, **details: object) -> None:
        """Write a deed in the trail."""
        self._records.trail.record(deed, self._case.client.onboard_key, outcome, **details)

    @property
    def company_id(self) -> str:
        """Codat's id of the company. Raises `TroubleError` before there is one."""
        if isinstance(self._case, Draft):
            raise TroubleError(Problem(ProblemKind.COMPANY_HALF_DONE, NextStep.FINISH_SETUP))
        return self._case.company.id

    def with_connection(self) -> WithConnection:
        """The case, once it has a connection. Raises `TroubleError` before."""
        if isinstance(self._case, ConnectionCreated | AccountsAccepted):
            return self._case
        raise TroubleError(Problem(ProblemKind.COMPANY_HALF_DONE, NextStep.FINISH_SETUP))
