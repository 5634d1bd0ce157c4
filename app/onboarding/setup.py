"""Making the company and its one connection, and finding both again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.codat.errors import CodatError, RejectedError
from app.onboarding import facts
from app.onboarding.case import CompanyCreated, Draft
from app.onboarding.casework import DeedDone
from app.onboarding.events import CompanySaved, ConnectionSeen
from app.onboarding.intents import IntentKind, IntentState
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.trail import Deed
from app.onboarding.troubles import caused_by, problem_of
from app.onboarding.twins import look_for_twin

if TYPE_CHECKING:
    from app.onboarding.case import Company, Connection
    from app.onboarding.casework import Casework
    from app.onboarding.intents import Intent

_JUST_NOW = timedelta(minutes=1)


class Setup:
    """The verbs that bring a draft to a connection."""

    def __init__(self, casework: Casework) -> None:
        self._work = casework
        self.is_name_kept = True  # false when Codat stored another name than the one shown before the call

    async def create(self) -> None:
        """Create the company, then its connection. COMPANY_HALF_DONE when only the first succeeded."""
        is_new = False
        async with self._work.writing:
            if isinstance(self._work.case, Draft):
                client = self._work.case.client
                name, tags = facts.name_to_store(client), facts.company_tags(client)
                told_of_none = False

                async def send(key: str) -> Company:
                    nonlocal told_of_none
                    made = await self._work.codat.companies.create(name, client.name, tags, key=key)
                    told_of_none = not made.connections
                    return facts.company_of(made)

                body = {"name": name, "description": client.name, "tags": tags}
                try:
                    done = await self._work.errands.run(IntentKind.CREATE_COMPANY, body, send, self.look_for_company)
                except TroubleError as trouble:
                    raise TroubleError(_nothing_gone(trouble.problem)) from None
                self.company_saved(done.answer, done.intent)
                age = self._work.clock.now() - done.intent.started_at  # a key may be older, and so may its answer
                is_new = told_of_none and age < _JUST_NOW
                self._work.scope.start(lambda: look_for_twin(self._work), "look for a twin")
            await self._connect(is_new=is_new)

    async def finish(self) -> None:
        """Create the connection of a company that has none yet."""
        async with self._work.writing:
            await self._connect()

    async def look_for_company(self) -> Company | None:
        """The company of this client's onboard key, if Codat has it. Raises `CodatError`."""
        tags = {facts.TAG_KEY: self._work.case.client.onboard_key}
        page = await self._work.codat.companies.list_page(tags=tags)
        return facts.company_of(page.items[0]) if page.items else None

    async def look_for_connection(self) -> Connection | None:
        """The QuickBooks connection of this company, if Codat has it. Raises `CodatError`."""
        page = await self._work.codat.connections.list(self._work.company_id)
        return facts.quickbooks_connection(page)

    def company_saved(self, company: Company, intent: Intent) -> None:
        """Codat has the company: compare its name with what was asked, and go on."""
        self.is_name_kept = company.stored_name == facts.name_to_store(self._work.case.client)
        deed = DeedDone(Deed.CLIENT_CREATED, intent, {"company": company.id})
        self._work.conclude([(intent, IntentState.DONE)], CompanySaved(company), deeds=[deed])

    def connection_made(self, connection: Connection, intent: Intent) -> None:
        """Codat has the connection that was asked for."""
        deed = DeedDone(Deed.CONNECTION_CREATED, intent, {"connection": connection.id})
        self._work.conclude([(intent, IntentState.DONE)], ConnectionSeen(connection), deeds=[deed])

    def _connection_seen(self, connection: Connection) -> None:
        """It is there already: made elsewhere, or by a request of ours whose answer never came."""
        asked = (intent for intent in self._work.errands.unsettled if intent.kind is IntentKind.CREATE_CONNECTION)
        intent = next(asked, None)
        if intent is None:
            self._work.apply(ConnectionSeen(connection))
        else:
            self.connection_made(connection, intent)

    async def _connect(self, *, is_new: bool = False) -> None:
        """Make the connection there is to be. A company that is `is_new` has none, so nobody is asked for it."""
        if not isinstance(self._work.case, CompanyCreated):
            return

        async def send(key: str) -> Connection:
            try:
                return facts.connection_of(await self._work.codat.connections.create(self._work.company_id, key=key))
            except RejectedError:  # a company takes one connection: another desktop may have been quicker
                there = await self.look_for_connection()
                if there is None:
                    raise
                return there

        try:
            connection = None if is_new else await self.look_for_connection()
            if connection is None:
                done = await self._work.errands.run(IntentKind.CREATE_CONNECTION, {}, send, self.look_for_connection)
                self.connection_made(done.answer, done.intent)
            else:
                self._connection_seen(connection)
        except CodatError as error:
            raise TroubleError(_half_done(problem_of(error))) from None
        except TroubleError as trouble:
            if trouble.problem.kind in {ProblemKind.UNKNOWN_OUTCOME, ProblemKind.OUTCOME_UNWRITTEN}:
                raise
            raise TroubleError(_half_done(trouble.problem)) from None


def _nothing_gone(problem: Problem) -> Problem:
    """Where nothing was yet, nothing can be deleted: who answers that it is not there is not Codat."""
    is_gone = problem.kind is ProblemKind.GONE
    return problem._replace(kind=ProblemKind.UNREADABLE, next_step=NextStep.TRY_AGAIN) if is_gone else problem


def _half_done(cause: Problem) -> Problem:
    return caused_by(cause, ProblemKind.COMPANY_HALF_DONE, NextStep.FINISH_SETUP)
