"""Looks at Codat while a client is open: how its accounts stand and, when asked, everything that desktops share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.errors import CodatError
from app.onboarding import facts
from app.onboarding.changes import HOPED_FOR, changes_between
from app.onboarding.events import AccountsListed, CaseRead
from app.onboarding.problems import Problem, ProblemKind, TroubleError
from app.onboarding.rules import advance, connected_accounts, is_all_connected
from app.onboarding.trail import Deed
from app.onboarding.troubles import problem_of

if TYPE_CHECKING:
    from app.onboarding.case import Account, WithConnection
    from app.onboarding.casework import Casework
    from app.onboarding.credentials import Credentials


class Looking:
    """Reads, takes in what was read, and keeps what others changed for a person to be told."""

    def __init__(self, casework: Casework, credentials: Credentials) -> None:
        self._work = casework
        self._credentials = credentials

    async def look(self, *, whole: bool, patient: bool) -> None:
        """See `Accounts.refresh`. Raises `TroubleError`; the last known states stay."""
        case, once, concluded = self._work.with_connection(), not patient, self._work.concluded
        if once:
            self._work.budget.check()
        try:
            event = await self._read(case, whole=whole, once=once)
        except CodatError as error:
            raise TroubleError(problem_of(error)) from None
        if self._work.concluded == concluded:  # else something was done here meanwhile, and this is from before it
            self._take_in(event)

    async def _read(self, case: WithConnection, *, whole: bool, once: bool) -> AccountsListed | CaseRead:
        self._work.budget.spend()
        found = await self._work.codat.accounts.list(case.company.id, case.connection.id, once=once)
        accounts, now = tuple(facts.account_of(account) for account in found), self._work.clock.now()
        if not whole and _is_complete(accounts) == is_all_connected(case):
            return AccountsListed(accounts, now)
        self._work.budget.spend()
        company = await self._work.codat.companies.get(case.company.id, once=once)
        connection = facts.quickbooks_connection(company.connections)
        if connection is None or connection.id != case.connection.id:  # deleted in this moment: `Whereabouts` tells
            raise TroubleError(Problem(ProblemKind.GONE))
        return CaseRead(facts.case_of(company, accounts, now))

    def _take_in(self, event: AccountsListed | CaseRead) -> None:
        before, is_at_work = self._work.case, self._work.writing.locked()
        if not is_at_work:  # else what differs may be this desktop's own
            changes = changes_between(before, advance(before, event))
            self._work.news += tuple(change for change in changes if change.kind not in HOPED_FOR)
        self._work.apply(event)
        self._credentials.revoked_elsewhere()
        now = self._work.case
        if (newly := len(connected_accounts(now)) - len(connected_accounts(before))) > 0:
            self._work.note_if_possible(Deed.ACCOUNTS_SEEN_CONNECTED, count=newly)
        if is_all_connected(now) and not is_all_connected(before):
            self._credentials.drop()


def _is_complete(accounts: tuple[Account, ...]) -> bool:
    return bool(accounts) and all(account.state == "connected" for account in accounts)
