"""What became of a client between two looks: the work of another desktop, or of the client in QuickBooks. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from app.onboarding.case import (
    AccountsAccepted,
    AccountState,
    CompanyCreated,
    ConnectionCreated,
    ConnectionState,
    Draft,
)
from app.onboarding.rules import accounts_of, credentials_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from app.onboarding.case import Account, Case, WithConnection


class ChangeKind(StrEnum):
    """What changed, in the order it is told."""

    TWIN_MADE = "twin_made"  # another desk created the same client a moment before this one
    CLIENT_RENAMED = "client_renamed"
    CONNECTION_MADE = "connection_made"
    FEED_DISCONNECTED = "feed_disconnected"
    ACCESS_WITHDRAWN = "access_withdrawn"
    FEED_CONNECTED = "feed_connected"
    SETS_REVOKED = "sets_revoked"
    SET_MADE = "set_made"
    ACCOUNT_ADDED = "account_added"
    ACCOUNT_RENAMED = "account_renamed"
    ACCOUNT_REMOVED = "account_removed"
    ACCOUNT_CONNECTED = "account_connected"
    ACCOUNT_DISCONNECTED = "account_disconnected"


class Change(NamedTuple):
    """One change. `name` is the account's or the client's now, `before` what it was called."""

    kind: ChangeKind
    name: str = ""
    before: str = ""
    at: datetime | None = None  # of sets made and revoked, and of a twin


LOST = frozenset(
    {
        ChangeKind.TWIN_MADE,
        ChangeKind.FEED_DISCONNECTED,
        ChangeKind.ACCESS_WITHDRAWN,
        ChangeKind.SETS_REVOKED,
        ChangeKind.ACCOUNT_REMOVED,
        ChangeKind.ACCOUNT_DISCONNECTED,
    }
)
"""Something that worked may not work any more, or a person must choose."""

HOPED_FOR = frozenset({ChangeKind.FEED_CONNECTED, ChangeKind.ACCOUNT_CONNECTED})
"""What a call waits for: every page shows it as it comes."""

_FEED = {
    ConnectionState.LINKED: ChangeKind.FEED_CONNECTED,
    ConnectionState.UNLINKED: ChangeKind.FEED_DISCONNECTED,
    ConnectionState.DEAUTHORIZED: ChangeKind.ACCESS_WITHDRAWN,
}
_ACCOUNT = {
    AccountState.CONNECTED: ChangeKind.ACCOUNT_CONNECTED,
    AccountState.DISCONNECTED: ChangeKind.ACCOUNT_DISCONNECTED,
}


def changes_between(before: Case, now: Case) -> tuple[Change, ...]:
    """What differs. Accounts that were never read before are not new."""
    if isinstance(before, Draft) or isinstance(now, Draft):
        return ()
    found: list[Change] = []
    if before.client.name != now.client.name:
        found.append(Change(ChangeKind.CLIENT_RENAMED, now.client.name, before.client.name))
    match before, now:
        case _, CompanyCreated():
            pass  # told as a problem, CONNECTION_GONE
        case CompanyCreated(), _:
            found.append(Change(ChangeKind.CONNECTION_MADE))
            found += _of_sets(before, now)
        case ((ConnectionCreated() | AccountsAccepted()), (ConnectionCreated() | AccountsAccepted())):
            found += _of_connection(before, now)
    return tuple(found)


def _of_connection(before: WithConnection, now: WithConnection) -> Iterator[Change]:
    if before.connection.id != now.connection.id:
        yield Change(ChangeKind.CONNECTION_MADE)
    elif before.connection.state is not now.connection.state and now.connection.state in _FEED:
        yield Change(_FEED[now.connection.state])
    yield from _of_sets(before, now)
    if before.as_of is not None and now.as_of is not None:
        yield from _of_accounts(accounts_of(before), accounts_of(now))


def _of_sets(before: Case, now: Case) -> Iterator[Change]:
    former, record = credentials_of(before), credentials_of(now)
    if record.revoked_at is not None and record.revoked_at != former.revoked_at:
        yield Change(ChangeKind.SETS_REVOKED, at=record.revoked_at)
    for made_at in record.made_at:
        if made_at not in former.made_at:
            yield Change(ChangeKind.SET_MADE, at=made_at)


def _of_accounts(before: Iterable[Account], now: Iterable[Account]) -> Iterator[Change]:
    former, current = {one.id: one for one in before}, {one.id: one for one in now}
    yield from (Change(ChangeKind.ACCOUNT_ADDED, one.name) for one in current.values() if one.id not in former)
    both = [(former[one.id], one) for one in current.values() if one.id in former]
    yield from (Change(ChangeKind.ACCOUNT_RENAMED, one.name, old.name) for old, one in both if old.name != one.name)
    yield from (Change(ChangeKind.ACCOUNT_REMOVED, one.name) for one in former.values() if one.id not in current)
    for kind_of in AccountState.CONNECTED, AccountState.DISCONNECTED:
        changed = (one for old, one in both if one.state is kind_of and old.state is not kind_of)
        yield from (Change(_ACCOUNT[kind_of], one.name) for one in changed)
