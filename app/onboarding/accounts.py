"""The source accounts of one client: draft, send in one batch, rename, read their states."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.codat.errors import CodatError
from app.codat.models.account import AccountType as CodatAccountType
from app.codat.models.account import Routing, SourceAccountPrototype
from app.onboarding import facts
from app.onboarding.casework import DeedDone
from app.onboarding.changes import Change, ChangeKind, changes_between
from app.onboarding.events import (
    AccountDrafted,
    AccountRenamed,
    AccountsAnswered,
    AccountsListed,
    DraftDropped,
)
from app.onboarding.fingerprint import fingerprint
from app.onboarding.intents import IntentKind, IntentState
from app.onboarding.looking import Looking
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.rules import accounts_of, advance, drafts_of
from app.onboarding.same_account import is_same
from app.onboarding.trail import Deed, Outcome
from app.onboarding.troubles import caused_by, problem_of, unknown_outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.codat.models.account import BatchOutcome
    from app.onboarding.case import Account, AccountDraft, WithConnection
    from app.onboarding.casework import Casework
    from app.onboarding.credentials import Credentials
    from app.onboarding.errands import Carried
    from app.onboarding.intents import Intent


_LATELY: Final = timedelta(minutes=1)
_MOST_TRIES: Final = 3


class Accounts:
    """The verbs on accounts. The look that first finds every account connected drops the credentials."""

    def __init__(self, casework: Casework, credentials: Credentials) -> None:
        self._work = casework
        self._looking = Looking(casework, credentials)

    def draft(self, draft: AccountDraft) -> None:
        """Keep an account in the list; nothing is sent.

        Raises `TroubleError`: UNKNOWN_OUTCOME while it may be at Codat as it was before (a change would be lost),
        NOT_KEPT when it is in the list but not on the disk.
        """
        self._must_not_be_out(draft.id)
        self._work.keep(AccountDrafted(draft))

    def drop(self, account_id: str) -> None:
        """Leave an account out. Raises `TroubleError` like `draft`."""
        self._must_not_be_out(account_id)
        self._work.keep(DraftDropped(account_id))

    def _must_not_be_out(self, account_id: str) -> None:
        if any(account_id in intent.subject for intent in self._work.errands.unsettled):
            raise TroubleError(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK))

    async def add(self) -> None:
        """Send every draft in one batch.

        Raises `TroubleError`: ACCOUNTS_PARTLY_ADDED when Codat refused some (the others are saved, the refused stay
        as drafts with Codat's words), ACCOUNTS_NONE when there is nothing to send and none was accepted before.
        """
        async with self._work.writing:
            await self._look_for_others()
            added = refused = 0
            for _ in range(_MOST_TRIES):  # an id that another desktop took meanwhile costs one
                if not self._work.with_connection().drafts:
                    break
                answered = await self._add_some()
                added += len(answered.accepted)
                refused = len(answered.refused) or (len(drafts_of(self._work.case)) if answered.others else 0)
                if answered.refused or not refused:
                    break
            if refused:
                counts = (("added", added), ("refused", refused))
                raise TroubleError(Problem(ProblemKind.ACCOUNTS_PARTLY_ADDED, counts=counts))
            if not accounts_of(self._work.case):
                raise TroubleError(Problem(ProblemKind.ACCOUNTS_NONE))

    async def _add_some(self) -> AccountsAnswered:
        """Send every draft once. Those whose ids other accounts have are drafts still, under new ones."""
        case = self._work.with_connection()
        done = await self._send_or_say_how_far(case)
        self.answered(done.answer, done.intent)
        known = {account.id for account in accounts_of(case)}
        others = [account for account in done.answer.others if account.id not in known]
        self._work.news += tuple(Change(ChangeKind.ACCOUNT_ADDED, account.name) for account in others)
        return done.answer

    async def _look_for_others(self) -> None:
        """What was read a while ago may lack accounts of another desktop, and one of them may be typed here."""
        case, now = self._work.with_connection(), self._work.clock.now()
        if not case.drafts or case.as_of is None or now - case.as_of < _LATELY or self._work.errands.unsettled:
            return
        try:
            listed = AccountsListed(await self.listed(), now)
        except CodatError as error:
            raise TroubleError(problem_of(error)) from None
        self._work.news += changes_between(case, advance(case, listed))
        self._work.apply(listed)

    def answered(self, answered: AccountsAnswered, intent: Intent) -> None:
        """Codat said of each account of a batch what became of it."""
        outcome = Outcome.PARTLY if answered.refused else Outcome.DONE
        ids = {"accounts": [account.id for account in answered.accepted]}
        deed = DeedDone(Deed.ACCOUNTS_ADDED, intent, ids, outcome)
        self._work.conclude([(intent, IntentState.DONE)], answered, deeds=[deed])

    async def _send_or_say_how_far(self, case: WithConnection) -> Carried[AccountsAnswered]:
        before = len(accounts_of(case))
        try:
            return await self.send(case, case.drafts)
        except TroubleError as trouble:
            added = len(accounts_of(self._work.case)) - before
            if not added or trouble.problem.kind is ProblemKind.UNKNOWN_OUTCOME:
                raise
            counts = (("added", added), ("refused", len(case.drafts) - added))
            partly = caused_by(trouble.problem, ProblemKind.ACCOUNTS_PARTLY_ADDED, NextStep.TRY_AGAIN)
            raise TroubleError(partly._replace(counts=counts)) from None

    async def send(self, case: WithConnection, wished: Sequence[AccountDraft]) -> Carried[AccountsAnswered]:
        """Send these in one batch; `answered` concludes it. One at a time. Raises `TroubleError`."""
        prototypes = tuple(_prototype(draft) for draft in wished)
        drafts = {draft.id: draft for draft in wished}
        wanted = tuple(drafts)

        async def send(key: str) -> AccountsAnswered:
            try:
                batch = await self._work.codat.accounts.create_batch(
                    case.company.id, case.connection.id, prototypes, key=key
                )
            except CodatError as error:
                if error.done:
                    self._work.apply(AccountsAnswered(_made(error.done), (), self._work.clock.now()))
                raise
            accepted = {account.id: account for account in _made(batch)}
            words = {outcome.account_id: outcome.error for outcome in batch}
            others: tuple[Account, ...] = ()
            # One Codat did not take may be there all the same: by an earlier request whose answer was lost, or as
            # another account, of another desktop.
            if unclear := set(wanted) - set(accepted):
                there = await self._look_after()
                ours = {one.id: one for one in there if one.id in unclear and is_same(drafts[one.id], one)}
                accepted |= ours
                others = tuple(account for account in there if account.id not in accepted)
            settled = {*accepted, *(account.id for account in others)}
            refused = tuple((draft_id, words.get(draft_id, "")) for draft_id in wanted if draft_id not in settled)
            return AccountsAnswered(tuple(accepted.values()), refused, self._work.clock.now(), others)

        async def look() -> AccountsAnswered | None:
            there = tuple(
                account
                for account in await self.listed()
                if account.id in wanted and is_same(drafts[account.id], account)
            )
            return AccountsAnswered(there, (), self._work.clock.now()) if len(there) == len(wanted) else None

        body = [_body(draft) for draft in wished]
        return await self._work.errands.run(IntentKind.ADD_ACCOUNTS, body, send, look, subject=wanted)

    async def _look_after(self) -> tuple[Account, ...]:
        """The accounts that are there. A failure here says nothing about the batch, which was answered."""
        try:
            return await self.listed()
        except CodatError as error:
            raise TroubleError(unknown_outcome(error)) from None

    async def rename(self, account_id: str, name: str) -> None:
        """Give an account another name at Codat. QuickBooks keeps the name it already shows."""
        case = self._work.with_connection()

        async def send(key: str) -> str:
            await self._work.codat.accounts.rename(case.company.id, case.connection.id, account_id, name, key=key)
            return name

        async def look() -> str | None:
            return next(
                (name for account in await self.listed() if account.id == account_id and account.name == name), None
            )

        async with self._work.writing:
            body = rename_body(account_id, name)
            done = await self._work.errands.run(IntentKind.RENAME_ACCOUNT, body, send, look, subject=(account_id,))
            self.renamed(account_id, name, done.intent)

    def renamed(self, account_id: str, name: str, intent: Intent) -> None:
        """Codat took the new name."""
        deed = DeedDone(Deed.ACCOUNT_RENAMED, intent, {"account": account_id})
        self._work.conclude([(intent, IntentState.DONE)], AccountRenamed(account_id, name), deeds=[deed])

    async def refresh(self, *, connection: bool = False, patient: bool = False) -> None:
        """Read the accounts' states: one request, and a second for all else when asked or when all of them changed.

        That is read from the company: reading the connection would make a new link and may end the one in use.
        Each request goes out once and counts against the call's budget. `patient`: to settle what became of a
        request, at any price. Raises `TroubleError`; the last known states stay.
        """
        await self._looking.look(whole=connection, patient=patient)

    async def listed(self, *, once: bool = False) -> tuple[Account, ...]:
        """Every account Codat has of this client. Raises `CodatError`."""
        case = self._work.with_connection()
        found = await self._work.codat.accounts.list(case.company.id, case.connection.id, once=once)
        return tuple(facts.account_of(account) for account in found)


def _made(outcomes: Iterable[BatchOutcome]) -> tuple[Account, ...]:
    return tuple(facts.account_of(outcome.account) for outcome in outcomes if outcome.account)


def _body(draft: AccountDraft) -> tuple[str, ...]:
    """All that is asked for, to tell whether a later try asks for the same; numbers as marks of this run."""
    marks = (fingerprint(draft.number), fingerprint(draft.routing))
    return (draft.id, draft.name, draft.type.value, draft.currency, str(draft.balance), *marks)


def rename_body(account_id: str, name: str) -> dict[str, str]:
    """What is asked for when an account is renamed."""
    return {"id": account_id, "accountName": name}


def _prototype(draft: AccountDraft) -> SourceAccountPrototype:
    return SourceAccountPrototype(
        id=draft.id,
        name=draft.name,
        type=CodatAccountType(draft.type.value),
        number=draft.number,
        currency=draft.currency,
        balance=draft.balance,
        routing=Routing(draft.routing) if draft.routing else None,
    )
