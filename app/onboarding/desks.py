"""Which client is being worked on: one conductor at a time each, and what was cut short is settled first.

A request outlives the page it was made on. Until it has come to its end nobody else opens its client, so that no two
conductors write the same case.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakValueDictionary

from app.onboarding.case import AccountsAccepted, CompanyCreated, ConnectionCreated
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.onboarding.case import Case
    from app.onboarding.conductor import Conductor
    from app.onboarding.journal import CaseEntry, Journal
    from app.onboarding.reconciling import Finding
    from app.onboarding.registry import Registry


class Opened(NamedTuple):
    """A client's case, ready to work on."""

    conductor: Conductor
    problem: Problem | None = None  # why it is as this computer remembers it, not as Codat tells it now
    findings: tuple[Finding, ...] = ()  # requests that had no outcome, settled on the way


class Recovered(NamedTuple):
    """What became of the requests of one client that were cut short."""

    name: str
    findings: tuple[Finding, ...]


class Desks:
    """Knows the conductors of a `Registry`, by onboard key."""

    def __init__(self, registry: Registry, journal: Journal) -> None:
        self._registry = registry
        self._journal = journal
        self._latest: WeakValueDictionary[str, Conductor] = WeakValueDictionary()
        self._locks: dict[str, asyncio.Lock] = {}

    def seat(self, conductor: Conductor) -> None:
        """A conductor was made."""
        self._latest[conductor.case.client.onboard_key] = conductor

    def is_at_work(self, onboard_key: str) -> bool:
        """Whether a request of this client is out, perhaps one whose page is gone."""
        conductor = self._latest.get(onboard_key)
        return conductor is not None and conductor.is_at_work

    def clear(self, onboard_key: str) -> None:
        """The client is forgotten: nobody writes its case any more."""
        conductor = self._latest.get(onboard_key)
        if conductor is not None:
            conductor.forget()

    async def enter(self, client_id: str) -> Opened:
        """See `Registry.enter`."""
        async with self._alone(client_id):
            known = self._registry.recall(client_id)
            if known is None:
                return Opened(await self._registry.open(client_id))
            opened: Opened | None = None
            try:
                opened = await self._entered(known)
            finally:
                if opened is None or opened.conductor is not known:
                    known.close()
            return opened

    async def _entered(self, known: Conductor) -> Opened:
        findings: tuple[Finding, ...] = ()
        try:
            findings = await known.settle()
            if known.company_id is None:
                return Opened(known, None, findings)
            conductor = await self._registry.open(known.company_id)
            return Opened(conductor, _missing_now(known.case, conductor.case), findings)
        except TroubleError as trouble:
            if trouble.problem.kind is ProblemKind.CLIENT_GONE:
                known.vanish()
                raise
            return Opened(known, trouble.problem, findings)  # reading stays possible, with its age

    async def reconcile(self) -> tuple[Recovered, ...]:
        """See `Registry.reconcile`."""
        recovered: list[Recovered] = []
        for entry in self._journal.entries_of(self._journal.clients_with_unsettled()):
            latest = self._latest.get(entry.onboard_key)
            if latest is not None and (not latest.is_closed or latest.is_at_work):
                continue
            try:
                found = await self._settle(entry)
            except TroubleError:
                break  # of the next client Codat would say the same
            if found is not None and found.findings:
                recovered.append(found)
        return tuple(recovered)

    async def _settle(self, entry: CaseEntry) -> Recovered | None:
        async with self._alone(entry.onboard_key):
            conductor = self._registry.recall(entry.onboard_key)
            if conductor is None:
                return None
            conductor.start_at(conductor.step, conductor.guide_step, is_under_way=entry.is_under_way)
            try:
                return Recovered(conductor.case.client.name, await conductor.settle())
            finally:
                conductor.close()

    @asynccontextmanager
    async def _alone(self, client_id: str) -> AsyncIterator[None]:
        """Nobody else opens or settles this client meanwhile, and a request left behind has come to its end."""
        entry = self._journal.entry(onboard_key=client_id, company_id=client_id)
        onboard_key = entry.onboard_key if entry is not None else client_id
        async with self._locks.setdefault(onboard_key, asyncio.Lock()):
            former = self._latest.get(onboard_key)
            if former is not None:
                await former.at_rest()
            yield


def _missing_now(before: Case, now: Case) -> Problem | None:
    """The connection this computer knows of, where Codat has none any more."""
    is_gone = isinstance(before, ConnectionCreated | AccountsAccepted) and isinstance(now, CompanyCreated)
    return Problem(ProblemKind.CONNECTION_GONE, NextStep.FINISH_SETUP) if is_gone else None
