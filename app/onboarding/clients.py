"""The list of clients: one row a client, what to do next, and search without accents. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.onboarding.case import (
    AccountsAccepted,
    AccountState,
    CompanyCreated,
    ConnectionCreated,
    ConnectionState,
    Draft,
    Step,
)
from app.onboarding.names import search_key
from app.onboarding.rules import StepState, connected_accounts, first_open_step, is_all_connected, spine

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.onboarding.case import Account, Case, Country, Language


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


@dataclass(frozen=True, slots=True)
class ClientRow:
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
    concerns: Account | None  # the account the next action is about
    last_activity: datetime
    as_of: datetime | None  # when Codat last told
    search: str  # folded name and reference

    @property
    def tab(self) -> ClientTab:
        """The tab the row is on, besides All."""
        if self.next in _ATTENTION:
            return ClientTab.ATTENTION
        return ClientTab.CONNECTED if self.next is NextAction.NOTHING else ClientTab.PROGRESS


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A client Codat has already that may be the one being created."""

    company_id: str
    name: str
    created: datetime | None
    same_reference: bool


def row_of(case: Case, last_activity: datetime, *, is_unsettled: bool = False) -> ClientRow:
    """The row of one client's case."""
    accounts = case.accounts if isinstance(case, AccountsAccepted) else ()
    action, concerns = next_action(case)
    if is_unsettled:
        action, concerns = NextAction.CHECK_AT_CODAT, None
    client = case.client
    return ClientRow(
        id=client.onboard_key if isinstance(case, Draft) else case.company.id,
        name=client.name,
        country=client.country,
        region=client.region,
        language=client.language,
        progress=_progress(case, action),
        linked=len(connected_accounts(case)),
        total=len(accounts),
        next=action,
        concerns=concerns,
        last_activity=last_activity,
        as_of=case.as_of if isinstance(case, ConnectionCreated | AccountsAccepted) else None,
        search=search_key(f"{client.name} {client.reference}"),
    )


def next_action(case: Case) -> tuple[NextAction, Account | None]:
    """What to do next, and the account it is about."""
    match case:
        case Draft():
            return NextAction.CREATE_AT_CODAT, None
        case CompanyCreated():
            return NextAction.FINISH_SETUP, None
        case ConnectionCreated(connection=connection, as_of=as_of):
            if as_of is None and connection.state is ConnectionState.LINKED:
                return NextAction.NOTHING, None  # the list told of the connection only; its accounts were not read
            return _of_connection(connection.state) or (NextAction.ADD_ACCOUNTS, None)
        case AccountsAccepted():
            return _of_accounts(case)


def _of_connection(state: ConnectionState) -> tuple[NextAction, None] | None:
    if state is ConnectionState.DEAUTHORIZED:
        return NextAction.ACCESS_WITHDRAWN, None
    if state is ConnectionState.UNLINKED:
        return NextAction.DISCONNECTED, None
    return None


def _of_accounts(case: AccountsAccepted) -> tuple[NextAction, Account | None]:
    if found := _of_connection(case.connection.state):
        return found
    if is_all_connected(case):
        return NextAction.NOTHING, None
    lost = next((account for account in case.accounts if account.state is AccountState.DISCONNECTED), None)
    if lost is not None:
        return NextAction.DISCONNECTED, lost
    waiting = next(account for account in case.accounts if account.state is not AccountState.CONNECTED)
    if connected_accounts(case):
        return NextAction.ACCOUNTS_NOT_LINKED, waiting
    record = case.credentials
    if not record.sets_since_revoke and not record.unseen_set_possible:
        return NextAction.CREATE_CREDENTIALS, None
    return NextAction.WAIT_FOR_QUICKBOOKS, None


def _progress(case: Case, action: NextAction) -> tuple[Segment, ...]:
    current = first_open_step(case)
    if action is NextAction.NOTHING:
        return (Segment.DONE,) * len(Step)
    marks: list[Segment] = []
    for view in spine(case):
        if view.state is StepState.DONE:
            marks.append(Segment.DONE)
        elif view.state is StepState.ATTENTION or (
            action in {NextAction.ACCOUNTS_NOT_LINKED, NextAction.DISCONNECTED} and view.step is Step.CONNECTED
        ):
            marks.append(Segment.ATTENTION)
        elif view.step is current:
            marks.append(Segment.NOW)
        else:
            marks.append(Segment.TODO)
    if action is NextAction.ACCOUNTS_NOT_LINKED:
        return (*(Segment.DONE,) * (len(Step) - 1), Segment.ATTENTION)
    return tuple(marks)


def visible(rows: Iterable[ClientRow], tab: ClientTab, search: str) -> tuple[ClientRow, ...]:
    """The rows of a tab that match what was typed, the latest activity first. A search looks in every tab."""
    wanted = search_key(search).split()
    if wanted:
        found = [row for row in rows if all(word in row.search for word in wanted)]
    else:
        found = [row for row in rows if tab in (ClientTab.ALL, row.tab)]
    return tuple(sorted(found, key=_latest_first))


def _latest_first(row: ClientRow) -> tuple[float, str]:
    return -row.last_activity.timestamp(), row.search


def counts(rows: Iterable[ClientRow]) -> dict[ClientTab, int]:
    """How many rows each tab holds."""
    numbers = dict.fromkeys(ClientTab, 0)
    for row in rows:
        numbers[row.tab] += 1
        numbers[ClientTab.ALL] += 1
    return numbers
