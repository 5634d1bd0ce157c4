"""The list of clients as rows: order, tabs and search. Pure and light: it is what the first paint shows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

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
    NextAction.CREATE_AT_CODAT,
}


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

    @property
    def tab(self) -> ClientTab:
        """The tab the row is on, besides All."""
        if self.next in _ATTENTION:
            return ClientTab.ATTENTION
        return ClientTab.CONNECTED if self.next is NextAction.NOTHING else ClientTab.PROGRESS


def visible(rows: Iterable[ClientRow], tab: ClientTab, search: str) -> tuple[ClientRow, ...]:
    """The rows of a tab that match what was typed, the latest activity first. A search looks in every tab."""
    return matching(latest_first(rows), tab, search)


def latest_first(rows: Iterable[ClientRow]) -> tuple[ClientRow, ...]:
    """The rows in the order of the list."""
    return tuple(sorted(rows, key=_latest_first))


def matching(rows: Iterable[ClientRow], tab: ClientTab, search: str) -> tuple[ClientRow, ...]:
    """As `visible`, in the order that `rows` have: what happens at every key typed."""
    wanted = _words(search)
    if wanted:
        return tuple(row for row in rows if all(word in row.search for word in wanted))
    return tuple(row for row in rows if tab in (ClientTab.ALL, row.tab))


def _words(search: str) -> list[str]:
    if not search.strip():
        return []
    from app.onboarding.names import search_key  # noqa: PLC0415  # not for the first paint

    return search_key(search).split()


def counts(rows: Iterable[ClientRow]) -> dict[ClientTab, int]:
    """How many rows each tab holds."""
    numbers = dict.fromkeys(ClientTab, 0)
    for row in rows:
        numbers[row.tab] += 1
        numbers[ClientTab.ALL] += 1
    return numbers


def _latest_first(row: ClientRow) -> tuple[float, str]:
    return -row.last_activity.timestamp(), row.search
