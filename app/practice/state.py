"""What practice remembers, as plain values. The state file is this without the values that are shown once.

Credentials and link codes are invented and open nothing outside practice. They stay out of the file all the same, so
that nobody has to tell one kind of password in a file from another: a set is known again by a salted digest.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import date, datetime, timedelta
from decimal import Decimal  # noqa: TC003  # pydantic reads it at run time
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

V2_TYPES = ("checking", "savings", "loan", "creditCard", "prepaidCard")
FINAL_PUSH = ("Success", "Failed", "TimedOut")


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", validate_assignment=False)


class CredentialSet(_Kept):
    """A username and a password that QuickBooks may use until they are revoked.

    The values are in memory only; None in a set that was read from the file. `is_this` knows it in both cases.
    """

    id: str  # of its connection
    salt: str
    digest: str
    created: datetime
    revoked: datetime | None = None
    username: str | None = Field(default=None, exclude=True)
    password: str | None = Field(default=None, exclude=True)

    @classmethod
    def made_of(cls, set_id: str, username: str, password: str, created: datetime) -> CredentialSet:
        """A new set."""
        salt = secrets.token_hex(16)
        digest = _digest(salt, username, password)
        return cls(id=set_id, salt=salt, digest=digest, created=created, username=username, password=password)

    def is_this(self, username: str, password: str) -> bool:
        """Whether these are its values."""
        return hmac.compare_digest(self.digest, _digest(self.salt, username, password))


def _digest(salt: str, username: str, password: str) -> str:
    return hashlib.sha256(f"{salt}\n{username}\n{password}".encode()).hexdigest()


class LinkCode(_Kept):
    """The one-time password inside a link URL; the code is in memory only, so a link does not outlive a restart."""

    code: str | None = Field(default=None, exclude=True)
    expires: datetime
    used: bool = False


class AccountInfo(_Kept):
    """The optional part of a v2 account."""

    description: str | None = None
    nickname: str | None = None
    account_open_date: str | None = None
    available_balance: Decimal | None = None


class Account(_Kept):
    """A source account. What the client did in QuickBooks is kept as moments; the status follows from the clock."""

    id: str
    version: Literal[1, 2]
    name: str | None
    type: str | None
    number: str | None
    sort_code: str | None = None
    routing: dict[str, str | None] | None = None
    currency: str | None
    balance: Decimal | None
    info: AccountInfo | None = None
    modified: datetime
    status: Literal["pending", "connecting", "connected", "disconnected"] = "pending"
    connects_at: datetime | None = None  # when "connecting" becomes "connected"
    fed_by: str | None = None  # id of the set QuickBooks uses for it
    stopped_at: datetime | None = None  # since when QuickBooks no longer asks for it
    disconnected_at: datetime | None = None
    feed_start: date | None = None


class Transaction(_Kept):
    """A stored bank transaction."""

    id: str
    date: str
    description: str
    amount: Decimal
    balance: Decimal | None = None
    transaction_type: str | None = None


class Push(_Kept):
    """A push operation. `outcome` is decided on arrival and shows once `done_at` has come."""

    key: str
    connection_id: str
    account_id: str
    requested: datetime
    done_at: datetime
    timeout_minutes: int | None = None
    status: Literal["Pending", "Success", "Failed", "TimedOut"] = "Pending"
    completed: datetime | None = None
    outcome: Literal["Success", "Failed"] = "Success"
    errors: list[tuple[str, str]] = Field(default_factory=list)
    warnings: list[tuple[str, str]] = Field(default_factory=list)
    transactions: list[Transaction] = Field(default_factory=list)
    stored: bool = False


class Connection(_Kept):
    """The QuickBooks bank-feeds connection of a company."""

    id: str
    source_id: str
    created: datetime
    status: Literal["PendingAuth", "Linked", "Unlinked", "Deauthorized"] = "PendingAuth"
    accounts: dict[str, Account] = Field(default_factory=dict)
    sets: list[CredentialSet] = Field(default_factory=list)
    links: list[LinkCode] = Field(default_factory=list)
    entered: str | None = None  # id of the set the client last entered with success
    transactions: dict[str, list[Transaction]] = Field(default_factory=dict)

    def add_set(self, username: str, password: str, created: datetime) -> CredentialSet:
        """Add a set of these values."""
        made = CredentialSet.made_of(f"set-{len(self.sets) + 1}", username, password, created)
        self.sets.append(made)
        return made

    def live_set(self, set_id: str | None) -> CredentialSet | None:
        """The set of that id, while it is live."""
        return next((one for one in self.live_sets() if one.id == set_id), None)

    def live_sets(self) -> list[CredentialSet]:
        """The sets that QuickBooks may use, oldest first."""
        return [one for one in self.sets if one.revoked is None]


class Company(_Kept):
    """A company. `name` is what was left after Codat's stripping."""

    id: str
    name: str
    created: datetime
    description: str | None = None
    tags: dict[str, str] = Field(default_factory=dict)
    connections: dict[str, Connection] = Field(default_factory=dict)
    pushes: dict[str, Push] = Field(default_factory=dict)


class Habits(_Kept):
    """How this practised Codat and its client behave; a scenario sets it."""

    link_takes: timedelta = timedelta(seconds=2)  # "connecting" lasts this long
    push_takes: timedelta = timedelta(seconds=3)  # "Pending" lasts this long
    refusals_left: int = 0  # tries that QuickBooks refuses although the set is right
    leaves_one_out: bool = False  # the client forgets one account, once
    first_link_expired: bool = False  # the first link of a connection is too old when it is opened


class Remembered(_Kept):
    """An answer kept for an idempotency key."""

    key: str
    request: str  # digest of method, path and body
    status: int
    body: str  # without the codes of links
    kept: datetime
    whole: str | None = Field(default=None, exclude=True)  # the very answer, in memory only


class State(_Kept):
    """Everything."""

    version: Literal[2] = 2
    seed: int
    drawn: int = 0
    shift: float = 0.0  # seconds that practice moved its clock
    scenario: str = "smooth"
    habits: Habits = Field(default_factory=Habits)
    quota_day: str = ""
    quota_used: int = 0
    companies: dict[str, Company] = Field(default_factory=dict)
    remembered: list[Remembered] = Field(default_factory=list)
