"""Requests without an outcome, settled by asking Codat, each in its own way. What nobody can know is told as such."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from app.codat.errors import CodatError, NotFoundError
from app.onboarding.accounts import rename_body
from app.onboarding.case import AccountsAccepted, ConnectionCreated
from app.onboarding.casework import DeedDone
from app.onboarding.events import AccountRenamed, AccountsListed
from app.onboarding.intents import IntentKind, IntentState, body_hash
from app.onboarding.problems import TroubleError
from app.onboarding.rules import drafts_of
from app.onboarding.same_account import is_same
from app.onboarding.trail import Deed, Outcome
from app.onboarding.troubles import problem_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from app.onboarding.account_changes import Now
    from app.onboarding.case import Account
    from app.onboarding.casework import Casework
    from app.onboarding.conductor import Conductor
    from app.onboarding.intents import Intent


Thing = TypeVar("Thing")


class Found(StrEnum):
    """What Codat said of a request whose answer never came."""

    THERE = "there"
    PARTLY = "partly"  # some accounts of a batch
    NOT_THERE = "not_there"  # it may be asked for again
    NOT_KNOWN = "not_known"  # Codat cannot tell: credentials made, credentials revoked


class Finding(NamedTuple):
    """One request, settled."""

    kind: IntentKind
    found: Found


async def settle_all(conductor: Conductor, work: Casework) -> tuple[Finding, ...]:
    """Settle every request of this client. Raises `TroubleError` when Codat cannot be asked; the rest stays open."""
    found: list[Finding] = []
    waiting = work.errands.open_intents()
    lost_sets = [one for one in waiting if one.kind is IntentKind.CREATE_CREDENTIALS]
    if lost_sets:
        is_known = conductor.credentials.settle(lost_sets)
        found.append(Finding(IntentKind.CREATE_CREDENTIALS, Found.THERE if is_known else Found.NOT_KNOWN))
    for intent in waiting:
        if intent not in lost_sets:
            found.append(Finding(intent.kind, await _settle(conductor, work, intent)))  # noqa: PERF401  # one by one
    return tuple(found)


async def _settle(conductor: Conductor, work: Casework, intent: Intent) -> Found:
    setup, feed = conductor.setup, conductor.feed
    match intent.kind:
        case IntentKind.CREATE_COMPANY:
            return await _settle_thing(work, intent, setup.look_for_company, setup.company_saved)
        case IntentKind.CREATE_CONNECTION:
            return await _settle_thing(work, intent, setup.look_for_connection, setup.connection_made)
        case IntentKind.DISCONNECT:
            return await _settle_thing(work, intent, feed.look_for_unlinked, feed.unlinked)
        case IntentKind.DELETE_CONNECTION:
            return await _settle_thing(work, intent, feed.look_for_deleted, feed.deleted)
        case IntentKind.SEND_TRANSACTIONS:
            return Found.THERE if await conductor.transactions.settle(intent) else Found.NOT_THERE
        case IntentKind.REVOKE_CREDENTIALS | IntentKind.CREATE_CREDENTIALS:
            conductor.credentials.revocation_lost([intent])
            return Found.NOT_KNOWN
        case _:
            return await _settle_accounts(conductor, work, intent)


async def _settle_accounts(conductor: Conductor, work: Casework, intent: Intent) -> Found:
    match intent.kind:
        case IntentKind.ADD_ACCOUNTS:
            return _settle_batch(work, intent, await _listed(conductor, work))
        case IntentKind.RENAME_ACCOUNT:
            return _settle_rename(conductor, work, intent, await _listed(conductor, work))
        case _:
            changes = conductor.account_changes
            (account_id,) = intent.subject

            async def look() -> Now | None:
                return await changes.look(intent.kind, account_id, intent.body_hash)

            return await _settle_thing(work, intent, look, changes.changed)


async def _settle_thing(
    work: Casework,
    intent: Intent,
    look: Callable[[], Awaitable[Thing | None]],
    save: Callable[[Thing, Intent], None],
) -> Found:
    thing = await work.errands.ask(look)
    if thing is None:
        work.conclude([(intent, IntentState.HELD)])
        return Found.NOT_THERE
    save(thing, intent)
    return Found.THERE


async def _listed(conductor: Conductor, work: Casework) -> tuple[Account, ...]:
    if not isinstance(work.case, ConnectionCreated | AccountsAccepted):
        return ()
    try:
        return await conductor.accounts.listed()
    except NotFoundError:
        return ()
    except CodatError as error:
        raise TroubleError(problem_of(error)) from None


def _settle_batch(work: Casework, intent: Intent, listed: Iterable[Account]) -> Found:
    """Accounts carry ids of ours, so that sending the rest again makes none twice."""
    listed = tuple(listed)
    drafts = {draft.id: draft for draft in drafts_of(work.case)}
    there = [
        account.id
        for account in listed
        if account.id in intent.subject and (account.id not in drafts or is_same(drafts[account.id], account))
    ]
    is_whole = len(there) == len(intent.subject)
    told = [AccountsListed(listed, work.clock.now())] if listed else []
    state = IntentState.DONE if is_whole else IntentState.NOT_DONE
    outcome = Outcome.DONE if is_whole else Outcome.PARTLY
    deeds = [DeedDone(Deed.ACCOUNTS_ADDED, intent, {"accounts": there}, outcome)] if there else []
    work.conclude([(intent, state)], *told, deeds=deeds)
    return Found.THERE if is_whole else Found.PARTLY if there else Found.NOT_THERE


def _settle_rename(conductor: Conductor, work: Casework, intent: Intent, listed: Iterable[Account]) -> Found:
    """The new name is not in the journal: the digest of the body tells whether Codat's name is the one asked for."""
    for account in listed:
        if account.id in intent.subject and body_hash(rename_body(account.id, account.name)) == intent.body_hash:
            conductor.accounts.renamed(account.id, account.name, intent)
            return Found.THERE
    work.conclude([(intent, IntentState.NOT_DONE)], *(AccountRenamed(one.id, one.name) for one in listed))
    return Found.NOT_THERE
