"""From a client's case to its row of the list: how far it is and what to do next. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

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
from app.onboarding.roster import ClientRow, Concern, NextAction, Segment
from app.onboarding.rules import StepState, connected_accounts, credentials_of, first_open_step, is_all_connected, spine

if TYPE_CHECKING:
    from datetime import datetime

    from app.onboarding.case import Account, Case, CredentialsRecord

LINK_LIFE: Final = timedelta(hours=1)  # of the one-time password inside a QuickBooks link (Codat, link URL)
_LOST = {NextAction.ACCOUNTS_NOT_LINKED, NextAction.DISCONNECTED, NextAction.ACCESS_WITHDRAWN}
"""The client went all the way, and something at its end is not as it should be."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A client Codat has already that may be the one being created."""

    company_id: str
    name: str
    created: datetime | None
    same_reference: bool
    onboard_key: str = ""  # of the desktop that created it, "" where that is not known


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
        concerns=Concern(concerns.name, concerns.last4) if concerns else None,
        last_activity=last_activity,
        as_of=case.as_of if isinstance(case, ConnectionCreated | AccountsAccepted) else None,
        search=search_key(f"{client.name} {client.reference}"),
        link_until=_link_until(case) if action is NextAction.WAIT_FOR_QUICKBOOKS else None,
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
            return _of_connection(connection.state) or (_before_accounts(case), None)
        case AccountsAccepted():
            return _of_accounts(case)


def _of_connection(state: ConnectionState) -> tuple[NextAction, None] | None:
    if state is ConnectionState.DEAUTHORIZED:
        return NextAction.ACCESS_WITHDRAWN, None
    if state is ConnectionState.UNLINKED:
        return NextAction.DISCONNECTED, None
    return None


def _before_accounts(case: ConnectionCreated) -> NextAction:
    """The list of companies tells no accounts; where sets were made or a link was given, there are some."""
    record, was_read = case.credentials, case.as_of is not None
    if was_read or not (record.made_at or record.revoked_at or record.link_at):
        return NextAction.ADD_ACCOUNTS
    return _of_credentials(record)


def _of_credentials(record: CredentialsRecord) -> NextAction:
    if record.sets_since_revoke or record.unseen_set_possible or _is_link_latest(record):
        return NextAction.WAIT_FOR_QUICKBOOKS
    return NextAction.CREATE_CREDENTIALS


def _is_link_latest(record: CredentialsRecord) -> bool:
    """Whether the client was given a link, and no credentials since."""
    given = [moment for moment in (record.latest_at, record.revoked_at) if moment is not None]
    return record.link_at is not None and all(record.link_at > moment for moment in given)


def _link_until(case: Case) -> datetime | None:
    record = credentials_of(case)
    return record.link_at + LINK_LIFE if record.link_at is not None and _is_link_latest(record) else None


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
    return _of_credentials(case.credentials), None


def _progress(case: Case, action: NextAction) -> tuple[Segment, ...]:
    current = first_open_step(case)
    if action is NextAction.NOTHING:
        return (Segment.DONE,) * len(Step)
    if action in _LOST:
        return (*(Segment.DONE,) * (len(Step) - 1), Segment.ATTENTION)
    if isinstance(case, ConnectionCreated) and action is NextAction.WAIT_FOR_QUICKBOOKS:
        return (Segment.DONE, Segment.DONE, Segment.DONE, Segment.NOW, Segment.TODO)  # its accounts were not read
    marks: list[Segment] = []
    for view in spine(case):
        if view.state is StepState.DONE:
            marks.append(Segment.DONE)
        elif view.state is StepState.ATTENTION:
            marks.append(Segment.ATTENTION)
        elif view.step is current:
            marks.append(Segment.NOW)
        else:
            marks.append(Segment.TODO)
    return tuple(marks)
