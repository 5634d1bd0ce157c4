"""The list of clients: order, tabs and search. Light: the first paint shows it, and there may be 10,000 of them.

A client is `Listed` by what order, tabs and search need; its whole row is read when it is shown.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.onboarding.kinds import Country, Language


class ClientTab(StrEnum):
    """The tabs of the list; the words are the item data of `clients.tab`."""

    ATTENTION = "attention"
    PROGRESS = "progress"
    CONNECTED = "connected"
    ALL = "all"


class NextAction(StrEnum):
    """What to do next for a client."""

    CHECK_AT_CODAT = "check_at_codat"  # a request without an answer
    FINISH_SETUP = "finish_setup"  # the company exists, its connection does not
    ACCOUNTS_NOT_LINKED = "accounts_not_linked"
    DISCONNECTED = "disconnected"
    ACCESS_WITHDRAWN = "access_withdrawn"
    LINK_EXPIRED = "link_expired"  # the client was given a link, and its hour is over
    CREATE_AT_CODAT = "create_at_codat"  # a draft, saved on this computer only
    ADD_ACCOUNTS = "add_accounts"
    CREATE_CREDENTIALS = "create_credentials"
    WAIT_FOR_QUICKBOOKS = "wait_for_quickbooks"
    NOTHING = "nothing"  # all is connected


class Segment(StrEnum):
    """One of the five dashes of a row's progress."""

    DONE = "done"
    NOW = "now"
    ATTENTION = "attention"
    TODO = "todo"


_ATTENTION = {
    NextAction.CHECK_AT_CODAT,
    NextAction.FINISH_SETUP,
    NextAction.ACCOUNTS_NOT_LINKED,
    NextAction.DISCONNECTED,
    NextAction.ACCESS_WITHDRAWN,
    NextAction.LINK_EXPIRED,
    NextAction.CREATE_AT_CODAT,
}
_TABS = {action.value: ClientTab.ATTENTION if action in _ATTENTION else ClientTab.PROGRESS for action in NextAction}
_TABS[NextAction.NOTHING.value] = ClientTab.CONNECTED


class Concern(NamedTuple):
    """The account a next action is about."""

    name: str
    last4: str


class ClientRow(NamedTuple):
    """One row of the list."""

    id: str  # Codat's company id; the onboard key for a draft
    name: str
    country: Country
    region: str
    language: Language
    progress: tuple[Segment, ...]
    linked: int
    total: int
    next: NextAction
    concerns: Concern | None
    last_activity: datetime
    as_of: datetime | None  # when Codat last told
    search: str  # folded name and reference
    link_until: datetime | None = None  # when the link that the client was given ends, while that is waited for


class Listed(NamedTuple):
    """One client of the list. They sort as the list does: the latest activity first, then by name."""

    rank: int  # see `rank_of`
    search: str  # as in `ClientRow`
    id: str
    tab: ClientTab  # besides All


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def rank_of(last_activity: datetime) -> int:
    """Microseconds that lead from the last activity back to 1970: the later, the smaller."""
    return (_EPOCH - last_activity) // _MICROSECOND


def tab_of(following: str) -> ClientTab:
    """The tab, besides All, of clients with this next action, given by its value."""
    return _TABS[following]


def listed(row: ClientRow) -> Listed:
    """The place of `row` in the list."""
    return Listed(rank_of(row.last_activity), row.search, row.id, tab_of(row.next.value))


class Roster:
    """Every client in the order of the list. `read` gives the whole row of one of them.

    Some rows may be laid over: drafts, which only this computer has, and clients with a request that has no answer.
    """

    def __init__(self, clients: Iterable[Listed], read: Callable[[str], ClientRow | None]) -> None:
        """`clients` come in the order of the list; `read` gives None for what cannot be read."""
        self._read = read
        self._order = list(clients)
        self._kept = {client.id: client for client in self._order}
        self._over: dict[str, ClientRow] = {}
        self._of_tab: dict[ClientTab, list[Listed]] = {}
        self._found: tuple[list[str], list[Listed]] = ([], self._order)

    def __len__(self) -> int:
        return len(self._order)

    def row(self, client_id: str) -> ClientRow | None:
        """The whole row of a client of the list; None while this computer cannot read it."""
        return self._over.get(client_id) or self._read(client_id)

    def ids(self, tab: ClientTab, search: str) -> Sequence[str]:
        """The clients of a tab that match what was typed. A search looks in every tab."""
        words = _words(search)
        return [client[2] for client in (self._matching(words) if words else self._on(tab))]

    def counts(self) -> dict[ClientTab, int]:
        """How many clients each tab holds."""
        return {tab: len(self._on(tab)) for tab in ClientTab}

    def put(self, rows: Iterable[ClientRow]) -> None:
        """Add these clients, or move them to where they belong now."""
        for row in rows:
            place = listed(row)
            former = self._kept.get(row.id)
            if former == place:
                continue
            self._kept[row.id] = place
            if row.id not in self._over:
                self._move(former, place)

    def others(self, client_ids: Iterable[str]) -> frozenset[str]:
        """The clients kept that are none of these."""
        return frozenset(self._kept.keys() - client_ids)

    def drop(self, client_ids: Iterable[str]) -> None:
        """Take these clients off the list."""
        for client_id in client_ids:
            former = self._kept.pop(client_id, None)
            if client_id not in self._over:
                self._move(former, None)

    def lay_over(self, rows: Iterable[ClientRow]) -> None:
        """Show these rows in place of what is kept of the same clients, and no others."""
        former, self._over = self._over, {row.id: row for row in rows}
        for client_id in former.keys() | self._over.keys():
            before = listed(former[client_id]) if client_id in former else self._kept.get(client_id)
            now = listed(self._over[client_id]) if client_id in self._over else self._kept.get(client_id)
            if before != now:
                self._move(before, now)

    def _move(self, before: Listed | None, now: Listed | None) -> None:
        if before is not None:
            del self._order[bisect_left(self._order, before)]
        if now is not None:
            insort(self._order, now)
        self._of_tab.clear()
        self._found = ([], self._order)

    def _on(self, tab: ClientTab) -> list[Listed]:
        if tab is ClientTab.ALL:
            return self._order
        if tab not in self._of_tab:
            self._of_tab[tab] = [client for client in self._order if client[3] is tab]
        return self._of_tab[tab]

    def _matching(self, words: list[str]) -> list[Listed]:
        """Looks only among those found last when they must hold all the others: what happens at every key typed."""
        former, found = self._found
        if not all(any(part in word for word in words) for part in former):
            found = self._order
        for word in words:
            found = [client for client in found if word in client[1]]
        self._found = (words, found)
        return found


def _words(search: str) -> list[str]:
    if not search.strip():
        return []
    from app.onboarding.names import search_key  # noqa: PLC0415  # not for the first paint

    return search_key(search).split()
