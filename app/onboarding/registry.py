"""All clients of this profile: the list, the one to resume, duplicates, and the way into a case."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.codat.client import CodatClient
    from app.onboarding.case import Case, Client, Language, Step
    from app.onboarding.census import Progress
    from app.onboarding.clients import Duplicate
    from app.onboarding.conductor import Conductor
    from app.onboarding.desks import Desks, Opened, Recovered
    from app.onboarding.journal import CaseEntry
    from app.onboarding.records import Mishap, Records
    from app.onboarding.roster import ClientRow, Roster

    Place = tuple[Step, int]  # the step, and the step of the guide


class Resumable(NamedTuple):
    """The call to pick up: who, where, and whether credentials were made that are gone now."""

    id: str  # as in `ClientRow.id`
    name: str
    step: Step
    credentials_made_at: datetime | None
    is_draft: bool = False  # Codat has nothing of it
    is_unsettled: bool = False  # a request has no known outcome; it is asked for when the call is picked up
    unseen_set_possible: bool = False


class Registry:
    """Works from the cache until Codat is asked; asking needs `codat`, which arrives after the first paint."""

    def __init__(
        self,
        records: Records,
        clock: Clock,
        codat: Callable[[], CodatClient],
        scope: TaskScope,
        credentials_minutes: Callable[[], int] = lambda: 30,
    ) -> None:
        self._credentials_minutes = credentials_minutes
        self._records = records
        self._clock = clock
        self._codat = codat
        self._scope = scope

    # From this computer

    def roster(self) -> Roster:
        """Every client known to this computer, drafts included, as they stand now."""
        roster = self._records.roster
        roster.put(self._records.cache.lapse(self._clock.now()))
        unsettled = self._records.journal.clients_with_unsettled()
        special = (*self._records.journal.drafts(), *self._records.journal.entries_of(unsettled))
        roster.lay_over(self._special_rows(special, unsettled) if special else ())  # few, and most starts have none
        return roster

    def _special_rows(self, entries: Iterable[CaseEntry], unsettled: frozenset[str]) -> Iterable[ClientRow]:
        from app.onboarding.clients import row_of  # noqa: PLC0415  # not for every first paint

        for entry in entries:
            remembered = self._records.recall(entry)
            if remembered is not None:
                is_unsettled = entry.onboard_key in unsettled
                yield row_of(remembered.case, entry.touched_at, is_unsettled=is_unsettled)

    @property
    def last_look(self) -> datetime | None:
        """When the whole list was last read from Codat."""
        return self._records.cache.last_look

    def resumable(self) -> Resumable | None:
        """The call that was not finished, the latest one."""
        entry = self._records.journal.latest_under_way()
        found = self._records.recall(entry) if entry else None
        if found is None:
            return None
        from app.onboarding.case import Draft  # noqa: PLC0415  # not for every first paint
        from app.onboarding.rules import credentials_of  # noqa: PLC0415  # see above

        case, record = found.case, credentials_of(found.case)
        return Resumable(
            case.client.onboard_key if isinstance(case, Draft) else case.company.id,
            case.client.name,
            found.step,
            record.latest_at,
            isinstance(case, Draft),
            case.client.onboard_key in self._records.journal.clients_with_unsettled(),
            record.unseen_set_possible,
        )

    def mishaps(self) -> tuple[tuple[Mishap, str], ...]:
        """What is wrong with this computer's files, each with the name of the file that was set aside."""
        return self._records.look()

    # Into a case

    def blank(self, language: Language) -> Client:
        """A client of whom nothing is known yet, with a fresh onboard key."""
        import uuid  # noqa: PLC0415  # not for the first paint

        from app.onboarding.case import Client, Country  # noqa: PLC0415  # see above

        return Client(str(uuid.uuid4()), "", Country.CA, "", language, "")

    def begin(self, client: Client) -> Conductor:
        """Start a case for a client Codat does not have; kept as a draft once `Conductor.describe` gave it a name."""
        from app.onboarding.case import Draft  # noqa: PLC0415  # not for the first paint

        return self._conductor(Draft(client))

    def discard(self, onboard_key: str) -> None:
        """Forget a draft. Raises `TroubleError`: UNKNOWN_OUTCOME while Codat may have it after all, NOT_KEPT."""
        from app.onboarding.journal import JournalError  # noqa: PLC0415  # not for the first paint
        from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError  # noqa: PLC0415  # see above

        try:
            if self._records.journal.unsettled(onboard_key) or self._desks.is_at_work(onboard_key):
                raise TroubleError(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK))
            self._records.journal.forget(onboard_key)
        except JournalError:
            raise TroubleError(Problem(ProblemKind.NOT_KEPT)) from None
        self._desks.clear(onboard_key)

    def recall(self, client_id: str) -> Conductor | None:
        """A conductor for a client as this computer remembers it, without asking Codat; None when unknown."""
        case, place = self._known(client_id)
        return self._placed(case, place) if case is not None else None

    def enter_new(self, language: Language) -> Opened:
        """A conductor for a client of whom nothing is known yet."""
        from app.onboarding.desks import Opened  # noqa: PLC0415  # not for the first paint

        return Opened(self.begin(self.blank(language)))

    async def enter(self, client_id: str) -> Opened:
        """A conductor for a client of the list: what was cut short is settled first, then Codat is read anew.

        Where Codat cannot be asked, the case as this computer remembers it. Raises `TroubleError` when it remembers
        none, and of kind CLIENT_GONE when Codat does not have the client any more.
        """
        return await self._desks.enter(client_id)

    async def reconcile(self) -> tuple[Recovered, ...]:
        """Ask Codat what became of every request that was cut short, client by client, but for those at work.

        What cannot be asked about now stays open; the list says so.
        """
        return await self._desks.reconcile()

    @cached_property
    def _desks(self) -> Desks:
        from app.onboarding.desks import Desks  # noqa: PLC0415  # not for the first paint

        return Desks(self, self._records.journal)

    def _known(self, client_id: str) -> tuple[Case | None, Place | None]:
        """The case as last known here, and where the person was in it, if they were."""
        entry = self._records.journal.entry(onboard_key=client_id, company_id=client_id)
        remembered = self._records.recall(entry) if entry else None
        if remembered is not None:
            return remembered.case, (remembered.step, remembered.guide_step)
        from app.onboarding.memory import known_case  # noqa: PLC0415  # not for the first paint

        return known_case(self._records.cache.get(client_id)), None

    def _placed(self, case: Case, place: Place | None, *, is_changed: bool = False) -> Conductor:
        """A conductor at `place`, or at the first open step when there is none or it cannot be entered any more.

        `is_changed`: another desktop may have gone on, and then so does this one.
        """
        from app.onboarding.case import Step  # noqa: PLC0415  # not for the first paint
        from app.onboarding.rules import can_enter, first_open_step  # noqa: PLC0415  # see above

        conductor, steps, first = self._conductor(case), list(Step), first_open_step(case)
        was_passed = is_changed and place is not None and steps.index(place[0]) < steps.index(first)
        if place is not None and not was_passed and can_enter(case, place[0]):
            conductor.start_at(*place)
        else:
            conductor.start_at(first, 1)
        return conductor

    def _conductor(self, case: Case) -> Conductor:
        from datetime import timedelta  # noqa: PLC0415  # not for the first paint

        from app.onboarding.conductor import Conductor  # noqa: PLC0415  # brings Codat's models; not for the first paint

        conductor = Conductor(
            case,
            codat=self._codat(),
            records=self._records,
            clock=self._clock,
            scope=self._scope.child(case.client.onboard_key[:8]),
            credentials_life=timedelta(minutes=self._credentials_minutes()),
            lasting=self._scope,
        )
        self._desks.seat(conductor)
        return conductor

    # From Codat

    async def look(self, told: Callable[[Progress], None]) -> None:
        """Ask Codat at the start: for the whole list when it is short or old, else for the newest clients.

        Raises `TroubleError`; what was read until then is kept.
        """
        from app.onboarding import census  # noqa: PLC0415  # brings Codat's models; not for the first paint

        await census.look(self._codat(), self._records, self._clock, told)

    async def refresh(self, told: Callable[[Progress], None] = lambda _: None) -> None:
        """Read the whole list from Codat, page by page. Raises `TroubleError`; what was read until then is kept."""
        from app.onboarding import census  # noqa: PLC0415  # brings Codat's models; not for the first paint

        await census.read_all(self._codat(), self._records, self._clock, told)

    @property
    def is_fresh(self) -> bool:
        """Whether the whole list was read so lately that searching it is enough."""
        return self._records.cache.is_fresh(self._clock.now())

    async def find(self, typed: str) -> bool:
        """Look at Codat for clients of that name or reference; whether there are any. Raises `TroubleError`."""
        from app.onboarding import census  # noqa: PLC0415  # brings Codat's models; not for the first paint

        return await census.find(self._codat(), self._records, self._clock, typed)

    async def open(self, company_id: str) -> Conductor:
        """A conductor for a company Codat has, read anew: any desktop goes on from Codat's facts alone.

        Raises `TroubleError`; kind CLIENT_GONE when Codat does not have it any more: then it is off the list.
        """
        from app.onboarding.census import read_one  # noqa: PLC0415  # brings Codat's models; not for the first paint
        from app.onboarding.changes import changes_between  # noqa: PLC0415  # see above
        from app.onboarding.problems import ProblemKind, TroubleError  # noqa: PLC0415  # see above

        known, place = self._known(company_id)
        try:
            case, is_told = await read_one(self._codat(), company_id, self._clock, known)
        except TroubleError as trouble:
            if trouble.problem.kind is ProblemKind.CLIENT_GONE:
                self._records.drop(company_id)
            raise
        news = changes_between(known, case) if known is not None else ()
        self._records.seen(case, is_changed=bool(news))
        conductor = self._placed(case, place, is_changed=bool(news))
        conductor.tell_others(news, is_told=is_told)
        return conductor

    async def duplicates(self, name: str, reference: str) -> tuple[Duplicate, ...]:
        """Clients of the same name or reference that Codat has. Raises `TroubleError`."""
        from app.onboarding.census import find_duplicates  # noqa: PLC0415  # brings Codat's models

        return await find_duplicates(self._codat(), self._records.cache, name, reference)
