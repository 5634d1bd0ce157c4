"""One client's case: frozen values, one type a stage, so that a step cannot be reached without what it needs.

    Draft ─► CompanyCreated ─► ConnectionCreated ─► AccountsAccepted

A stage holds exactly what the next request needs. `rules.advance` is the only way from one value to the next;
`conductor` is the only caller that talks to Codat.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.onboarding.kinds import AccountState, AccountType, ConnectionState, Country, Language, Step

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

__all__ = [
    "Account",
    "AccountDraft",
    "AccountState",
    "AccountType",
    "AccountsAccepted",
    "Case",
    "Client",
    "Company",
    "CompanyCreated",
    "Connection",
    "ConnectionCreated",
    "ConnectionState",
    "Country",
    "CredentialsRecord",
    "Draft",
    "Language",
    "Step",
    "WithConnection",
]


@dataclass(frozen=True, slots=True)
class Client:
    """What the relationship manager says of the client. `name` is the true legal name, accents and all."""

    onboard_key: str  # uuid4; Codat keeps it as a tag so that the company can be found again
    name: str
    country: Country
    region: str  # "QC", "NY"; with the country it makes the tag clientRegion "CA-QC"
    language: Language
    reference: str  # the bank's own reference for the client, may be empty


@dataclass(frozen=True, slots=True)
class Company:
    """The company as Codat answered it. `stored_name` is the name after Codat's stripping."""

    id: str
    stored_name: str
    created: datetime | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """The one QuickBooks bank-feeds connection of a company."""

    id: str
    state: ConnectionState


@dataclass(frozen=True, slots=True)
class Account:
    """A source account that Codat accepted. Never the full number: its last four digits at most."""

    id: str
    name: str
    type: AccountType | None  # None: a type this version does not know (v1 accounts carry free text)
    last4: str
    currency: str
    balance: Decimal | None
    state: AccountState
    feed_start: date | None = None  # the date the client chose in QuickBooks, once known
    number_mark: str = ""  # fingerprint of the full number during this run, to tell a clash; "" from the cache


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """A source account not yet accepted. `id` is ours and stable, so that sending it twice makes one account."""

    id: str
    name: str
    type: AccountType
    number: str  # digits only, zeros kept; leaves this value only in the request to Codat
    routing: str  # US: 9-digit ABA; Canada: 0IIITTTTT; empty for cards
    currency: str
    balance: Decimal
    refusal: str = ""  # Codat's words when it refused this account, "" before


@dataclass(frozen=True, slots=True)
class CredentialsRecord:
    """What we know of the sets of credentials of a connection. Codat cannot list them; no value is ever here.

    Moments are whole milliseconds, as the company's tags tell them to other desktops (see `shared`).
    """

    made_at: tuple[datetime, ...] = ()  # one a set since the last revocation, the latest at the end
    unseen_set_possible: bool = False  # an answer was lost: Codat may hold a set nobody saw
    revoked_at: datetime | None = None
    revocation_unknown: bool = False  # revoking was asked for, and whether Codat did it is not known
    link_at: datetime | None = None  # when a link to Codat's page was last fetched for the client

    @property
    def sets_since_revoke(self) -> int:
        """How many sets are known to work."""
        return len(self.made_at)

    @property
    def latest_at(self) -> datetime | None:
        """When the latest of them was made."""
        return self.made_at[-1] if self.made_at else None


@dataclass(frozen=True, slots=True)
class Draft:
    """Nothing at Codat yet."""

    client: Client


@dataclass(frozen=True, slots=True)
class CompanyCreated:
    """The company exists, its connection not yet: "half done"."""

    client: Client
    company: Company


@dataclass(frozen=True, slots=True)
class ConnectionCreated:
    """Company and connection exist; no account is accepted yet."""

    client: Client
    company: Company
    connection: Connection
    drafts: tuple[AccountDraft, ...] = ()
    credentials: CredentialsRecord = field(default_factory=CredentialsRecord)
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class AccountsAccepted:
    """At least one account is accepted, so credentials may be created."""

    client: Client
    company: Company
    connection: Connection
    accounts: tuple[Account, ...]  # never empty
    drafts: tuple[AccountDraft, ...] = ()
    credentials: CredentialsRecord = field(default_factory=CredentialsRecord)
    as_of: datetime | None = None  # when Codat last told the states of the accounts

    def __post_init__(self) -> None:
        if not self.accounts:
            raise ValueError("AccountsAccepted needs at least one account")


Case = Draft | CompanyCreated | ConnectionCreated | AccountsAccepted
WithConnection = ConnectionCreated | AccountsAccepted
