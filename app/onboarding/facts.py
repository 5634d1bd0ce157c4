"""From Codat's answers to the values of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.models.account import AccountType as CodatAccountType
from app.onboarding.case import (
    Account,
    AccountsAccepted,
    AccountState,
    AccountType,
    Client,
    Company,
    CompanyCreated,
    Connection,
    ConnectionCreated,
    ConnectionState,
    Country,
    Language,
)
from app.onboarding.fingerprint import fingerprint
from app.onboarding.names import stored_name, tag_value
from app.onboarding.numbers import digits
from app.onboarding.same_account import still_open
from app.onboarding.shared import TAG_LANGUAGE, merged, record_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.codat.models.account import SourceAccount
    from app.codat.models.company import Company as CodatCompany
    from app.codat.models.connection import Connection as CodatConnection
    from app.onboarding.case import AccountDraft, Case, CredentialsRecord

_SHOWN_DIGITS = 4

TAG_APP = "app"
TAG_KEY = "onboardKey"
TAG_REFERENCE = "clientRef"
TAG_REGION = "clientRegion"


def company_tags(client: Client) -> dict[str, str]:
    """The tags by which any desktop finds the client again. No white space: Codat's filter has no quoting rule."""
    tags = {
        TAG_APP: "passerelle",
        TAG_KEY: client.onboard_key,
        TAG_LANGUAGE: client.language.value,
        TAG_REGION: f"{client.country.value}-{client.region}",
    }
    reference = tag_value(client.reference)
    return tags | ({TAG_REFERENCE: reference} if reference else {})


def client_of(company: CodatCompany) -> Client:
    """The client as Codat alone tells: true name from the description, language and region from the tags.

    A company made elsewhere has no tags: its own id stands in for the onboard key, the same on every desktop.
    """
    tags = company.tags or {}
    country, _, region = tags.get(TAG_REGION, "").partition("-")
    description = " ".join((company.description or "").split())
    is_ours = TAG_KEY in tags
    return Client(
        onboard_key=tags.get(TAG_KEY) or company.id,
        name=description if is_ours and description else company.name,
        country=Country.US if country == Country.US.value else Country.CA,
        region=region,
        language=Language.FR if tags.get(TAG_LANGUAGE) == Language.FR.value else Language.EN,
        reference=tags.get(TAG_REFERENCE, ""),
    )


def company_of(company: CodatCompany) -> Company:
    """The company's own facts."""
    return Company(company.id, company.name, company.created)


def quickbooks_connection(connections: Iterable[CodatConnection]) -> Connection | None:
    """The bank-feeds connection among all of a company, a linked one first."""
    ours = [connection_of(connection) for connection in connections if connection.is_qbo_bank_feeds]
    ours.sort(key=lambda connection: connection.state is not ConnectionState.LINKED)
    return ours[0] if ours else None


def connection_of(connection: CodatConnection) -> Connection:
    """The connection's own facts; a state of a later Codat reads as UNKNOWN."""
    return Connection(connection.id, ConnectionState(connection.status.value))


def account_of(account: SourceAccount) -> Account:
    """An accepted account. Of its number only the last four digits stay, and a mark to tell a clash."""
    number = digits(account.number)
    is_known = account.type is not CodatAccountType.UNKNOWN
    return Account(
        id=account.id,
        name=account.name or account.id,
        type=AccountType(account.type.value) if is_known else None,
        last4=number[-_SHOWN_DIGITS:],
        currency=account.currency,
        balance=account.balance,
        state=AccountState(account.status.value),
        feed_start=account.feed_start,
        number_mark=fingerprint(number) if number else "",
    )


def case_of(
    company: CodatCompany,
    accounts: tuple[Account, ...] | None,
    as_of: datetime | None,
    *,
    drafts: tuple[AccountDraft, ...] = (),
    record: CredentialsRecord | None = None,
) -> Case:
    """The case as Codat tells it. `accounts` None: they were not read."""
    client, own = client_of(company), company_of(company)
    connection = quickbooks_connection(company.connections)
    if connection is None:
        return CompanyCreated(client, own)
    told = record_of(company.tags)
    record = merged(record, told) if record is not None else told
    if not accounts:
        looked = as_of if accounts is not None else None
        return ConnectionCreated(client, own, connection, drafts, record, looked)
    open_drafts = still_open(drafts, accounts, client.onboard_key)
    return AccountsAccepted(client, own, connection, accounts, open_drafts, record, as_of)


def name_to_store(client: Client) -> str:
    """The name that goes to Codat."""
    return stored_name(client.name).text
