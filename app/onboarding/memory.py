"""A case as plain JSON and back, for the journal and the cache.

Full account numbers stay out: a draft comes back without its number, and its form asks for it again.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from app.onboarding.case import (
    Account,
    AccountDraft,
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
    CredentialsRecord,
    Draft,
    Language,
)
from app.onboarding.rules import accounts_of, credentials_of, drafts_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from app.onboarding.cache import CachedClient
    from app.onboarding.case import Case


def dump(case: Case) -> dict[str, object]:
    """The case as JSON values."""
    facts: dict[str, object] = {"client": _dump_client(case.client)}
    if isinstance(case, Draft):
        return facts
    company = case.company
    facts["company"] = {"id": company.id, "name": company.stored_name, "created": _text(company.created)}
    if isinstance(case, CompanyCreated):
        return facts
    record = credentials_of(case)
    facts |= {
        "connection": {"id": case.connection.id, "state": case.connection.state.value},
        "accounts": [_dump_account(account) for account in accounts_of(case)],
        "drafts": [_dump_draft(draft) for draft in drafts_of(case)],
        "credentials": {
            "made": [_text(moment) for moment in record.made_at],
            "unseen": record.unseen_set_possible,
            "revoked": _text(record.revoked_at),
            "revoking": record.revocation_unknown,
            "link": _text(record.link_at),
        },
        "as_of": _text(case.as_of),
    }
    return facts


def load(facts: Mapping[str, Any]) -> Case:
    """The case of JSON values written by `dump`. Raises KeyError, ValueError or TypeError when they are not."""
    client = _load_client(facts["client"])
    if "company" not in facts:
        return Draft(client)
    company = Company(facts["company"]["id"], facts["company"]["name"], _moment(facts["company"].get("created")))
    if "connection" not in facts:
        return CompanyCreated(client, company)
    connection = Connection(facts["connection"]["id"], ConnectionState(facts["connection"]["state"]))
    accounts = tuple(_load_account(account) for account in facts["accounts"])
    drafts = tuple(_load_draft(draft) for draft in facts["drafts"])
    record = _load_record(facts["credentials"])
    as_of = _moment(facts["as_of"])
    if not accounts:
        return ConnectionCreated(client, company, connection, drafts, record, as_of)
    return AccountsAccepted(client, company, connection, accounts, drafts, record, as_of)


def _load_record(facts: Mapping[str, Any]) -> CredentialsRecord:
    made = tuple(datetime.fromisoformat(moment) for moment in facts["made"])
    revoked, link = _moment(facts["revoked"]), _moment(facts["link"])
    return CredentialsRecord(made, facts["unseen"], revoked, facts["revoking"], link)


def known_case(cached: CachedClient | None) -> Case | None:
    """The case of a cached client; None when there is none or another version wrote it (then Codat alone is asked)."""
    if cached is None:
        return None
    try:
        return load(cached.facts)
    except (KeyError, TypeError, ValueError):
        return None


def _dump_client(client: Client) -> dict[str, str]:
    return {
        "key": client.onboard_key,
        "name": client.name,
        "country": client.country.value,
        "region": client.region,
        "language": client.language.value,
        "reference": client.reference,
    }


def _load_client(facts: Mapping[str, str]) -> Client:
    return Client(
        facts["key"],
        facts["name"],
        Country(facts["country"]),
        facts["region"],
        Language(facts["language"]),
        facts["reference"],
    )


def _dump_account(account: Account) -> dict[str, object]:
    return {
        "id": account.id,
        "name": account.name,
        "type": account.type.value if account.type else None,
        "last4": account.last4,
        "currency": account.currency,
        "balance": str(account.balance) if account.balance is not None else None,
        "state": account.state.value,
        "start": account.feed_start.isoformat() if account.feed_start else None,
    }


def _load_account(facts: Mapping[str, Any]) -> Account:
    return Account(
        facts["id"],
        facts["name"],
        AccountType(facts["type"]) if facts["type"] else None,
        facts["last4"],
        facts["currency"],
        _amount(facts["balance"]),
        AccountState(facts["state"]),
        date.fromisoformat(facts["start"]) if facts["start"] else None,
    )


def _dump_draft(draft: AccountDraft) -> dict[str, object]:
    return {
        "id": draft.id,
        "name": draft.name,
        "type": draft.type.value,
        "currency": draft.currency,
        "balance": str(draft.balance),
    }


def _load_draft(facts: Mapping[str, Any]) -> AccountDraft:
    return AccountDraft(
        facts["id"], facts["name"], AccountType(facts["type"]), "", "", facts["currency"], Decimal(facts["balance"])
    )


def _amount(text: str | None) -> Decimal | None:
    if text is None:
        return None
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError("not an amount") from error


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
