"""Changes to one account that Codat has: stop its feed, update its balance, remove it. Renaming is in `accounts`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from app.codat.errors import NotFoundError
from app.onboarding import facts
from app.onboarding.case import AccountState
from app.onboarding.casework import DeedDone
from app.onboarding.events import AccountChanged, AccountRemoved
from app.onboarding.intents import IntentKind, IntentState, body_hash
from app.onboarding.problems import Problem, ProblemKind, TroubleError
from app.onboarding.rules import accounts_of
from app.onboarding.trail import Deed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from decimal import Decimal

    from app.codat.models.account import SourceAccount
    from app.onboarding.accounts import Accounts
    from app.onboarding.case import Account
    from app.onboarding.casework import Casework
    from app.onboarding.intents import Intent

_DEEDS: Final = {
    IntentKind.STOP_ACCOUNT: Deed.ACCOUNT_STOPPED,
    IntentKind.SET_BALANCE: Deed.BALANCE_UPDATED,
    IntentKind.REMOVE_ACCOUNT: Deed.ACCOUNT_REMOVED,
}


class Now(NamedTuple):
    """How an account stands after a change; None when Codat has it no more."""

    account: Account | None


class AccountChanges:
    """The verbs on one account. Each raises `TroubleError`; ACCOUNT_CONNECTED where only a stopped feed may change."""

    def __init__(self, casework: Casework, accounts: Accounts) -> None:
        self._work = casework
        self._accounts = accounts

    async def stop(self, account_id: str) -> None:
        """End the account's feed; the others go on. The client can link it again in QuickBooks."""
        case, codat = self._work.with_connection(), self._work.codat.accounts

        async def send(key: str) -> SourceAccount | None:
            return await codat.disconnect(case.company.id, case.connection.id, account_id, key=key)

        stopped = replace(self._known(account_id), state=AccountState.DISCONNECTED)
        await self._change(IntentKind.STOP_ACCOUNT, stopped, {"id": account_id, "status": "disconnected"}, send)

    async def set_balance(self, account_id: str, balance: Decimal) -> None:
        """Tell Codat another balance. Codat takes it while the account is not connected only (Codat, source accounts).

        Raises `TroubleError` of kind ACCOUNT_CONNECTED for one that is: the feed itself carries its balance.
        """
        case, codat = self._work.with_connection(), self._work.codat.accounts
        known = self._known(account_id)
        if known.state is AccountState.CONNECTED:
            raise TroubleError(Problem(ProblemKind.ACCOUNT_CONNECTED))

        async def send(key: str) -> SourceAccount | None:
            return await codat.set_balance(case.company.id, case.connection.id, account_id, balance, key=key)

        body = _balance_body(account_id, balance)
        await self._change(IntentKind.SET_BALANCE, replace(known, balance=balance), body, send)

    async def remove(self, account_id: str) -> None:
        """Take the account away at Codat: its feed stops. What QuickBooks has of it stays in its books."""
        case, codat = self._work.with_connection(), self._work.codat.accounts

        async def send(_key: str) -> None:
            try:
                await codat.delete(case.company.id, case.connection.id, account_id)
            except NotFoundError:  # the account, or what it hangs on?
                if any(account.id == account_id for account in await self._accounts.listed()):
                    raise

        await self._change(IntentKind.REMOVE_ACCOUNT, self._known(account_id), {"id": account_id}, send)

    def _known(self, account_id: str) -> Account:
        found = next((account for account in accounts_of(self._work.case) if account.id == account_id), None)
        if found is None:
            raise TroubleError(Problem(ProblemKind.GONE))
        return found

    async def _change(
        self,
        kind: IntentKind,
        wanted: Account,
        body: dict[str, str],
        send: Callable[[str], Awaitable[SourceAccount | None]],
    ) -> None:
        async def sent(key: str) -> Now:
            answer = await send(key)
            if kind is IntentKind.REMOVE_ACCOUNT:
                return Now(None)
            told = facts.account_of(answer) if answer is not None else wanted
            return Now(wanted if told.state is AccountState.UNKNOWN else told)  # it was done, in whatever words

        async def look() -> Now | None:
            return await self.look(kind, wanted.id, body_hash(body))

        async with self._work.writing:
            done = await self._work.errands.run(kind, body, sent, look, subject=(wanted.id,))
            self.changed(done.answer, done.intent)

    async def look(self, kind: IntentKind, account_id: str, asked: str) -> Now | None:
        """How the account stands, if Codat has carried out the change; None when not. Raises `CodatError`."""
        try:
            listed = await self._accounts.listed()
        except NotFoundError:
            listed = ()
        account = next((one for one in listed if one.id == account_id), None)
        return Now(account) if _is_done(kind, account, asked) else None

    def changed(self, now: Now, intent: Intent) -> None:
        """Codat carried it out."""
        (account_id,) = intent.subject
        event = AccountChanged(now.account) if now.account is not None else AccountRemoved(account_id)
        deed = DeedDone(_DEEDS[intent.kind], intent, {"account": account_id})
        self._work.conclude([(intent, IntentState.DONE)], event, deeds=[deed])


def _is_done(kind: IntentKind, account: Account | None, asked: str) -> bool:
    if account is None:
        return True  # whatever was to change about it, it is gone
    match kind:
        case IntentKind.STOP_ACCOUNT:
            return account.state is AccountState.DISCONNECTED
        case IntentKind.SET_BALANCE:
            return account.balance is not None and body_hash(_balance_body(account.id, account.balance)) == asked
        case _:
            return False


def _balance_body(account_id: str, balance: Decimal) -> dict[str, str]:
    """What is asked for, so that 10 and 10.00 are the same."""
    return {"id": account_id, "balance": f"{balance.normalize():f}"}
