"""The rules of a case: how events move it and which steps it opens. Pure functions; no Codat, no Qt, no clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from app.onboarding.case import (
    AccountsAccepted,
    AccountState,
    CompanyCreated,
    ConnectionCreated,
    ConnectionState,
    CredentialsRecord,
    Draft,
    Step,
)
from app.onboarding.events import (
    AccountChanged,
    AccountDrafted,
    AccountRemoved,
    AccountRenamed,
    AccountsAnswered,
    AccountsListed,
    CaseRead,
    ClientDescribed,
    ClientLanguageChosen,
    CompanySaved,
    ConnectionDeleted,
    ConnectionSeen,
    CredentialsIssued,
    CredentialsRevoked,
    CredentialsUnseen,
    DraftDropped,
    LinkFetched,
    RevocationUnknown,
)
from app.onboarding.same_account import still_open
from app.onboarding.shared import after, at_tick, merged

if TYPE_CHECKING:
    from datetime import datetime

    from app.onboarding.case import Account, AccountDraft, Case, WithConnection
    from app.onboarding.events import Event

GUIDE_STEPS = 8  # the client's steps in QuickBooks


def advance(case: Case, event: Event) -> Case:
    """The case after `event`. An event that its stage does not know changes nothing."""
    if isinstance(event, ClientLanguageChosen):
        return replace(case, client=replace(case.client, language=event.language))
    if isinstance(event, CaseRead):
        return _taken_over(case, event.case)
    match case, event:
        case Draft(), ClientDescribed(client):
            return Draft(client)
        case Draft(client), CompanySaved(company):
            return CompanyCreated(client, company)
        case CompanyCreated(client, company), ConnectionSeen(connection):
            return ConnectionCreated(client, company, connection)
        case ((Draft() | CompanyCreated()), _):
            return case
        case ((ConnectionCreated() | AccountsAccepted()), ConnectionDeleted()):
            return CompanyCreated(case.client, case.company)
        case ((ConnectionCreated() | AccountsAccepted()), _):
            return _advance_connected(case, event)
        case _:
            assert_never(case)


def _advance_connected(case: WithConnection, event: Event) -> Case:
    match event:
        case ConnectionSeen(connection):
            return replace(case, connection=connection)
        case AccountDrafted(draft):
            others = tuple(known for known in case.drafts if known.id != draft.id)
            position = next((i for i, known in enumerate(case.drafts) if known.id == draft.id), len(others))
            return replace(case, drafts=(*others[:position], draft, *others[position:]))
        case DraftDropped(account_id):
            return replace(case, drafts=tuple(draft for draft in case.drafts if draft.id != account_id))
        case AccountsListed(accounts, as_of):
            return _with_accounts(case, accounts, _unanswered(case, accounts, ()), as_of)
        case AccountsAnswered(accepted, refused, as_of, others):
            accounts = _merged(accounts_of(case), (*accepted, *others))
            return _with_accounts(case, accounts, _unanswered(case, accounts, refused), as_of)
        case AccountRenamed() | AccountChanged() | AccountRemoved():
            return _with_change(case, event) if isinstance(case, AccountsAccepted) else case
        case CredentialsIssued() | CredentialsUnseen() | CredentialsRevoked() | RevocationUnknown() | LinkFetched():
            return replace(case, credentials=_record_after(case.credentials, event))
        case _:
            return case


def _record_after(
    record: CredentialsRecord,
    event: CredentialsIssued | CredentialsUnseen | CredentialsRevoked | RevocationUnknown | LinkFetched,
) -> CredentialsRecord:
    match event:
        case CredentialsIssued(at, was_the_unseen_one):
            unseen = record.unseen_set_possible and not was_the_unseen_one
            made = (*record.made_at, after(at, record.latest_at, record.revoked_at))
            return replace(record, made_at=made, unseen_set_possible=unseen)
        case CredentialsUnseen():
            return replace(record, unseen_set_possible=True)
        case CredentialsRevoked(at):
            revoked = max(at_tick(at), record.latest_at or at_tick(at))
            return CredentialsRecord(revoked_at=revoked, link_at=record.link_at)
        case RevocationUnknown():
            return replace(record, revocation_unknown=True)
        case LinkFetched(at):
            return replace(record, link_at=at_tick(at))
        case _:
            assert_never(event)


def _taken_over(case: Case, fresh: Case) -> Case:
    """The case as Codat tells it, with what only this computer knows: what is typed, and what is in doubt."""
    if not isinstance(fresh, ConnectionCreated | AccountsAccepted):
        return fresh
    record = merged(credentials_of(case), fresh.credentials)
    drafts = still_open(drafts_of(case), accounts_of(fresh), fresh.client.onboard_key)
    return replace(fresh, credentials=record, drafts=drafts)


def _with_accounts(
    case: WithConnection, accounts: tuple[Account, ...], drafts: tuple[AccountDraft, ...], as_of: datetime | None
) -> WithConnection:
    shared = {
        "client": case.client,
        "company": case.company,
        "connection": case.connection,
        "drafts": drafts,
        "credentials": case.credentials,
        "as_of": as_of,
    }
    if not accounts:
        return ConnectionCreated(**shared)  # type: ignore[arg-type]  # the two stages share these fields by design
    return AccountsAccepted(accounts=accounts, **shared)  # type: ignore[arg-type]  # see above


def _merged(known: tuple[Account, ...], new: tuple[Account, ...]) -> tuple[Account, ...]:
    fresh = {account.id: account for account in new}
    kept = tuple(fresh.pop(account.id, account) for account in known)
    return (*kept, *fresh.values())


def _unanswered(
    case: WithConnection, accounts: tuple[Account, ...], refused: tuple[tuple[str, str], ...]
) -> tuple[AccountDraft, ...]:
    words = dict(refused)
    told = (replace(draft, refusal=words.get(draft.id, draft.refusal)) for draft in case.drafts)
    return still_open(told, accounts, case.client.onboard_key)


def _with_change(case: AccountsAccepted, event: AccountRenamed | AccountChanged | AccountRemoved) -> WithConnection:
    match event:
        case AccountRemoved(account_id):
            rest = tuple(account for account in case.accounts if account.id != account_id)
            return _with_accounts(case, rest, case.drafts, case.as_of)
        case AccountRenamed(account_id, name):
            changed = {one.id: replace(one, name=name) for one in case.accounts if one.id == account_id}
        case AccountChanged(account):
            changed = {account.id: account}
        case _:
            assert_never(event)
    return replace(case, accounts=tuple(changed.get(account.id, account) for account in case.accounts))


def accounts_of(case: Case) -> tuple[Account, ...]:
    """The accepted accounts, none before there are any."""
    return case.accounts if isinstance(case, AccountsAccepted) else ()


def drafts_of(case: Case) -> tuple[AccountDraft, ...]:
    """The accounts typed but not accepted."""
    return case.drafts if isinstance(case, ConnectionCreated | AccountsAccepted) else ()


def credentials_of(case: Case) -> CredentialsRecord:
    """What is known of the sets of credentials; an empty record before there can be any."""
    return case.credentials if isinstance(case, ConnectionCreated | AccountsAccepted) else CredentialsRecord()


def connected_accounts(case: Case) -> tuple[Account, ...]:
    """The accounts Codat says are connected."""
    return tuple(account for account in accounts_of(case) if account.state is AccountState.CONNECTED)


def is_all_connected(case: Case) -> bool:
    """Whether there is an account and every one is connected."""
    accounts = accounts_of(case)
    return bool(accounts) and len(connected_accounts(case)) == len(accounts)


class StepState(StrEnum):
    """How a step of the spine stands."""

    DONE = "done"
    OPEN = "open"  # may be entered; not finished
    ATTENTION = "attention"  # something on it must be put right
    CLOSED = "closed"  # may not be entered yet; `why` says what is missing


class ClosedBecause(StrEnum):
    """What is missing before a step can be entered."""

    NO_COMPANY = "no_company"
    NO_CONNECTION = "no_connection"
    NO_ACCOUNT = "no_account"
    NO_CREDENTIALS = "no_credentials"


@dataclass(frozen=True, slots=True)
class StepView:
    """One entry of the spine."""

    step: Step
    state: StepState
    why: ClosedBecause | None = None


def spine(case: Case) -> tuple[StepView, ...]:
    """The five steps and how each stands."""
    return tuple(_view(case, step) for step in Step)


def can_enter(case: Case, step: Step) -> bool:
    """Whether the step's page may be opened."""
    return _view(case, step).state is not StepState.CLOSED


def first_open_step(case: Case) -> Step:
    """Where to go on: the first step that is not done, else the last."""
    return next((view.step for view in spine(case) if view.state is not StepState.DONE), Step.CONNECTED)


def _view(case: Case, step: Step) -> StepView:
    missing = _missing_for(case, step)
    if missing is not None:
        return StepView(step, StepState.CLOSED, missing)
    return StepView(step, _state_of_open(case, step))


def _missing_for(case: Case, step: Step) -> ClosedBecause | None:
    if step is Step.COMPANY:
        return None
    if isinstance(case, Draft):
        return ClosedBecause.NO_COMPANY
    if isinstance(case, CompanyCreated):
        return ClosedBecause.NO_CONNECTION
    if step is Step.ACCOUNTS:
        return None
    if isinstance(case, ConnectionCreated):
        return ClosedBecause.NO_ACCOUNT
    if step in {Step.GUIDE, Step.CONNECTED} and not _has_ever_had_credentials(case):
        return ClosedBecause.NO_CREDENTIALS
    return None


def _has_ever_had_credentials(case: AccountsAccepted) -> bool:
    record = case.credentials
    return (
        record.sets_since_revoke > 0
        or record.unseen_set_possible
        or record.revoked_at is not None
        or case.connection.state is not ConnectionState.PENDING_AUTH
        or any(account.state is not AccountState.PENDING for account in case.accounts)
    )


def _state_of_open(case: Case, step: Step) -> StepState:
    match step:
        case Step.COMPANY:
            if isinstance(case, CompanyCreated):
                return StepState.ATTENTION
            return StepState.OPEN if isinstance(case, Draft) else StepState.DONE
        case Step.ACCOUNTS:
            if any(draft.refusal for draft in drafts_of(case)):
                return StepState.ATTENTION
            return StepState.DONE if accounts_of(case) and not drafts_of(case) else StepState.OPEN
        case Step.CREDENTIALS:
            record = credentials_of(case)
            if record.unseen_set_possible or record.revocation_unknown:
                return StepState.ATTENTION
            is_done = record.sets_since_revoke > 0 or (bool(connected_accounts(case)) and record.revoked_at is None)
            return StepState.DONE if is_done else StepState.OPEN
        case Step.GUIDE | Step.CONNECTED:
            if any(account.state is AccountState.DISCONNECTED for account in accounts_of(case)):
                return StepState.ATTENTION if step is Step.CONNECTED else StepState.OPEN
            return StepState.DONE if is_all_connected(case) else StepState.OPEN
        case _:
            assert_never(step)
