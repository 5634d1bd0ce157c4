"""After a 404: which part of a client was deleted elsewhere, asked of Codat, and the case brought in step with it.

A 404 alone does not tell: the account, the connection or the whole company may be gone, and the word may come from
something that stands before Codat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.errors import CodatError, NotFoundError
from app.onboarding import facts
from app.onboarding.case import CompanyCreated, Draft
from app.onboarding.events import AccountsListed, ConnectionDeleted, ConnectionSeen
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.rules import accounts_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.onboarding.accounts import Accounts
    from app.onboarding.case import Connection
    from app.onboarding.casework import Casework


class Whereabouts:
    """`forget` is called when the connection is gone: what was held of it in memory is of no use."""

    def __init__(self, casework: Casework, accounts: Accounts, forget: Callable[[], None]) -> None:
        self._work = casework
        self._accounts = accounts
        self._forget = forget

    async def during(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work`; what came of a 404 is explained. Raises `TroubleError`."""
        try:
            await work()
        except TroubleError as trouble:
            raise TroubleError(await self.explained(trouble.problem)) from None

    async def explained(self, problem: Problem) -> Problem:
        """What to tell instead of `problem` when it came of a 404; `problem` itself otherwise."""
        if ProblemKind.GONE not in {problem.kind, problem.cause}:
            return problem
        told = await self.explain(problem)
        # All is there, so the 404 says nothing that a person could use about a request whose outcome is not known.
        return told._replace(cause=None) if told.kind is ProblemKind.UNKNOWN_OUTCOME else told

    async def explain(self, problem: Problem) -> Problem:
        """What to tell instead of `problem`, which came of a 404; `problem` itself where nothing is missing.

        CLIENT_GONE, CONNECTION_GONE or ACCOUNT_GONE, each with what to do. Raises nothing: where Codat cannot be
        asked, `problem` stands.
        """
        if isinstance(self._work.case, Draft):
            return problem
        try:
            return await self._looked(problem)
        except CodatError:
            return problem

    async def _looked(self, problem: Problem) -> Problem:
        """Raises `CodatError`."""
        try:
            company = await self._work.codat.companies.get(self._work.company_id)
        except NotFoundError as error:
            self._forget()
            self._work.vanished()
            return Problem(ProblemKind.CLIENT_GONE, NextStep.CLIENTS, error.correlation_id)
        connection = facts.quickbooks_connection(company.connections)
        case = self._work.case
        if isinstance(case, Draft | CompanyCreated):
            return problem
        if connection is None or connection.id != case.connection.id:
            return await self._without(connection, problem.reference)
        return await self._compared(problem)

    async def _without(self, other: Connection | None, reference: str) -> Problem:
        """The connection of the case is gone; `other` is what Codat has instead. Raises `CodatError`."""
        self._forget()
        if other is None:
            self._work.apply(ConnectionDeleted())
            return Problem(ProblemKind.CONNECTION_GONE, NextStep.FINISH_SETUP, reference)
        self._work.apply(ConnectionDeleted(), ConnectionSeen(other))
        self._work.apply(AccountsListed(await self._accounts.listed(), self._work.clock.now()))
        return Problem(ProblemKind.CONNECTION_REPLACED, NextStep.NONE, reference)

    async def _compared(self, problem: Problem) -> Problem:
        """Client and connection are there: look for the accounts. Raises `CodatError`."""
        known = {account.id for account in accounts_of(self._work.case)}
        listed = await self._accounts.listed()
        if not known - {account.id for account in listed}:
            return problem
        self._work.apply(AccountsListed(listed, self._work.clock.now()))
        return Problem(ProblemKind.ACCOUNT_GONE, NextStep.NONE, problem.reference)
