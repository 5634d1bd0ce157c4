"""The desk one client's case lies on: the case itself, who listens, what is written down. The verbs work here."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING, NamedTuple

from app.base.store import StoreError
from app.onboarding.budget import StatusBudget
from app.onboarding.case import AccountsAccepted, ConnectionCreated, Draft, Step
from app.onboarding.errands import Errands
from app.onboarding.intents import IntentKind
from app.onboarding.journal import JournalError
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.rules import advance
from app.onboarding.trail import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.codat.client import CodatClient
    from app.onboarding.cache import Cache
    from app.onboarding.case import Case, WithConnection
    from app.onboarding.changes import Change
    from app.onboarding.events import Event
    from app.onboarding.intents import Intent, Settled
    from app.onboarding.known_columns import KnownColumns
    from app.onboarding.records import Records
    from app.onboarding.sent import SentStore
    from app.onboarding.telling import Telling
    from app.onboarding.trail import Deed, Trail

logger = logging.getLogger(__name__)


class DeedDone(NamedTuple):
    """What goes into the trail when a request has come to its end."""

    what: Deed
    intent: Intent
    details: Mapping[str, object] | None = None
    outcome: Outcome = Outcome.DONE

    @property
    def request(self) -> str:
        """By what the trail knows the request: its Idempotency-Key, the journal's number where that is not kept."""
        return self.intent.key or str(self.intent.id)


class Casework:
    """Holds the case and lets it move by events only. Shared by the verbs of one conductor."""

    telling: Telling  # set by the conductor

    def __init__(self, case: Case, codat: CodatClient, records: Records, clock: Clock, scope: TaskScope) -> None:
        self.codat = codat
        self.clock = clock
        self.scope = scope
        self.errands = Errands(records.journal, case.client.onboard_key)
        self.writing = asyncio.Lock()  # creating requests of one client go one at a time
        self.step = Step.COMPANY
        self.guide_step = 1
        self.budget = StatusBudget(clock)
        self.is_under_way = True  # whether there is a call to pick up
        self.is_kept = True  # false once the client was discarded
        self.is_gone = False  # Codat has the client no more: nothing of it is written until Codat tells of it again
        self.concluded = 0  # requests of this desktop that came to their end
        self.news: tuple[Change, ...] = ()  # what others changed, until a person is told
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
        """Move the case by what Codat told, tell, and write it down: when the disk refuses, Codat tells it again."""
        self.is_gone = False
        self._move(events)
        with contextlib.suppress(JournalError):
            self._write()

    def keep(self, *events: Event) -> None:
        """Move the case by what the person typed, tell, and write it down. Raises `TroubleError`: only shown, then."""
        self._move(events)
        try:
            self._write()
        except JournalError:
            raise TroubleError(Problem(ProblemKind.NOT_KEPT)) from None

    def conclude(self, done: Sequence[Settled], *events: Event, deeds: Sequence[DeedDone] = ()) -> None:
        """Requests came to their end: into the trail, then their outcome and the case in one write, then told.

        Raises `TroubleError` of kind OUTCOME_UNWRITTEN when the disk refuses: the requests stay open and the case stays
        as it was, so that Codat is asked before anything else.
        """
        moved = self._case
        for event in events:
            moved = advance(moved, event)
        try:
            for deed in deeds:
                self._record_once(deed)
            self._write(moved, settled=done)
        except (JournalError, StoreError):
            raise TroubleError(Problem(ProblemKind.OUTCOME_UNWRITTEN, NextStep.CHECK)) from None
        self._case = moved
        self.concluded += 1
        self.tell()

    def vanished(self) -> None:
        """Codat has the client no more: no call is left to pick up, and the list is without it."""
        self.is_under_way = False
        self.remember()
        self.is_gone = True
        self._records.drop(self.company_id)
        self.tell()

    def remember(self) -> None:
        """Write down where the case and the person stand, if the disk lets us."""
        with contextlib.suppress(JournalError):
            self._write()

    def note(self, deed: Deed, outcome: Outcome = Outcome.DONE, **details: object) -> None:
        """Write a deed in the trail. Raises `StoreError` when the disk refuses."""
        self._records.trail.record(deed, self._case.client.onboard_key, outcome, **details)

    def note_if_possible(self, deed: Deed, outcome: Outcome = Outcome.DONE, **details: object) -> None:
        """Write down what was seen; a disk that refuses does not keep anybody from seeing it."""
        try:
            self.note(deed, outcome, **details)
        except StoreError as error:
            logger.info("not recorded: %s", error)

    def _move(self, events: Iterable[Event]) -> None:
        for event in events:
            self._case = advance(self._case, event)
        self.tell()

    def _write(self, case: Case | None = None, *, settled: Sequence[Settled] = ()) -> None:
        """A client without a name is not worth keeping, unless Codat was asked something."""
        case = case or self._case
        if self.is_kept and not (self.is_gone and not settled) and (case.client.name or settled):
            self._records.remember(case, self.step, self.guide_step, is_under_way=self.is_under_way, settled=settled)

    def _record_once(self, deed: DeedDone) -> None:
        """The program may have been stopped between the trail's write and the journal's."""
        trail, key = self._records.trail, self._case.client.onboard_key
        if not trail.tells_of(deed.what, key, deed.request):
            trail.record(deed.what, key, deed.outcome, request=deed.request, **(deed.details or {}))

    @property
    def sent(self) -> SentStore:
        """What was sent of which file."""
        return self._records.sent

    @property
    def columns(self) -> KnownColumns:
        """How files of accounts are read."""
        return self._records.columns

    @property
    def cache(self) -> Cache:
        """The clients as Codat last told them."""
        return self._records.cache

    def is_from_here(self, onboard_key: str) -> bool:
        """Whether this computer asked Codat for that client itself. Raises `JournalError`."""
        return self._records.journal.has_asked(IntentKind.CREATE_COMPANY, onboard_key)

    @property
    def trail(self) -> Trail:
        """What was done for whom. Raises `StoreError` when it cannot be opened."""
        return self._records.trail

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
