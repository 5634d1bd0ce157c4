"""What can happen to a case. Each event carries what Codat answered or the person said, nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from app.onboarding.case import Account, AccountDraft, Case, Client, Company, Connection, Language


@dataclass(frozen=True, slots=True)
class ClientDescribed:
    """The person typed who the client is; possible until Codat has the company."""

    client: Client


@dataclass(frozen=True, slots=True)
class CompanySaved:
    """Codat has the company."""

    company: Company


@dataclass(frozen=True, slots=True)
class ConnectionSeen:
    """Codat has the connection, in this state."""

    connection: Connection


@dataclass(frozen=True, slots=True)
class AccountDrafted:
    """The person filled in an account, or changed one that is not accepted yet."""

    draft: AccountDraft


@dataclass(frozen=True, slots=True)
class DraftDropped:
    """The person left an account out."""

    account_id: str


@dataclass(frozen=True, slots=True)
class AccountsListed:
    """Codat's whole list of accounts, as of now."""

    accounts: tuple[Account, ...]
    as_of: datetime


@dataclass(frozen=True, slots=True)
class AccountsAnswered:
    """Codat's answer to a batch: what it accepted, and its words for each it refused (id, words)."""

    accepted: tuple[Account, ...]
    refused: tuple[tuple[str, str], ...]
    as_of: datetime
    others: tuple[Account, ...] = ()  # read because an id may be another account's: another desktop was quicker


@dataclass(frozen=True, slots=True)
class AccountRenamed:
    """Codat took the new name of an account."""

    account_id: str
    name: str


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """Codat says how one account stands now."""

    account: Account


@dataclass(frozen=True, slots=True)
class AccountRemoved:
    """Codat has the account no more."""

    account_id: str


@dataclass(frozen=True, slots=True)
class ConnectionDeleted:
    """Codat has the connection no more, nor anything that belonged to it."""


@dataclass(frozen=True, slots=True)
class CredentialsIssued:
    """Codat made a set. Its values are elsewhere, in memory only."""

    at: datetime
    was_the_unseen_one: bool = False  # the set of an answer that was lost came with the same key


@dataclass(frozen=True, slots=True)
class CredentialsUnseen:
    """A set was asked for and the answer was lost: Codat may hold a set nobody saw."""

    at: datetime


@dataclass(frozen=True, slots=True)
class RevocationUnknown:
    """Revoking was asked for and the answer was lost: the sets may work or not."""

    at: datetime


@dataclass(frozen=True, slots=True)
class CredentialsRevoked:
    """Codat removed every set of the connection."""

    at: datetime


@dataclass(frozen=True, slots=True)
class LinkFetched:
    """Codat gave a link to its page for the client."""

    at: datetime


@dataclass(frozen=True, slots=True)
class CaseRead:
    """The whole case as Codat told it: company, connection, accounts, and what other desktops wrote there."""

    case: Case


@dataclass(frozen=True, slots=True)
class ClientLanguageChosen:
    """The person chose the language the client is spoken to in."""

    language: Language


Event = (
    ClientDescribed
    | CompanySaved
    | ConnectionSeen
    | AccountDrafted
    | DraftDropped
    | AccountsListed
    | AccountsAnswered
    | AccountRenamed
    | AccountChanged
    | AccountRemoved
    | ConnectionDeleted
    | CredentialsIssued
    | CredentialsUnseen
    | CredentialsRevoked
    | RevocationUnknown
    | LinkFetched
    | CaseRead
    | ClientLanguageChosen
)
