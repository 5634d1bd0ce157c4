"""Source accounts: what we send, and what Codat tells of them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, Field

from app.codat.models.shape import Amount, Day, Identity, Moment, OpenWord, Reader, Text, model

if TYPE_CHECKING:
    from decimal import Decimal


class AccountType(OpenWord):
    """Codat's v2 account types; a v1 account's free text reads as UNKNOWN."""

    CHECKING = "checking"
    SAVINGS = "savings"
    LOAN = "loan"
    CREDIT_CARD = "creditCard"
    PREPAID_CARD = "prepaidCard"
    UNKNOWN = "unknown"


class AccountStatus(OpenWord):
    """Codat's words for the state of a source account; none, or a word added later, reads as UNKNOWN."""

    PENDING = "pending"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    DISCONNECTED = "disconnected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Routing:
    """Which bank: `type` is one of Codat's words (`bankcode`, `aba`, `trno` …)."""

    bank_code: str
    type: str = "bankcode"


@dataclass(frozen=True, slots=True)
class SourceAccountPrototype:
    """A source account to create, in Codat's v2 shape. `id` is ours, unique within the connection."""

    id: str
    name: str
    type: AccountType
    number: str = dataclasses.field(repr=False)
    currency: str  # ISO 4217
    balance: Decimal
    routing: Routing | None = dataclasses.field(default=None, repr=False)

    def body(self) -> dict[str, object]:
        """The JSON object Codat takes."""
        body: dict[str, object] = {
            "id": self.id,
            "accountName": self.name,
            "accountType": str(self.type),
            "accountNumber": self.number,
            "currency": self.currency,
            "balance": self.balance,
        }
        if self.routing is not None:
            body["routingInfo"] = {"bankCode": self.routing.bank_code, "type": self.routing.type}
        return body


@model
class RoutingInfo:
    """Which bank, as Codat tells it."""

    bank_code: Text = ""
    type: Text = ""


@model
class AccountInfo:
    """Details some selection screens show."""

    description: Text = ""
    nickname: Text = ""
    account_open_date: Day = None
    available_balance: Amount = None


_routing = Reader(RoutingInfo)
_info = Reader(AccountInfo)
_CREDIT_WORDS = {"credit", "creditcard", "chargecard", "loan", "mortgage"}
_DEBIT_WORDS = {"debit", "checking", "savings", "prepaidcard", "currentaccount", "emoney"}


@model
class SourceAccount:
    """A source account as Codat tells it, v1 or v2. Everything but the id may be missing in v1."""

    id: Identity
    name: Annotated[Text, Field(validation_alias="accountName")] = ""
    type_word: Annotated[Text, Field(validation_alias="accountType")] = ""
    number: Annotated[Text, Field(validation_alias="accountNumber")] = dataclasses.field(default="", repr=False)
    sort_code: Text = dataclasses.field(default="", repr=False)
    currency: Text = ""
    balance: Amount = None
    status_word: Annotated[Text, Field(validation_alias="status")] = ""
    feed_start: Annotated[Day, Field(validation_alias="feedStartDate")] = None
    modified: Annotated[Moment, Field(validation_alias="modifiedDate")] = None
    routing: Annotated[RoutingInfo | None, BeforeValidator(_routing.one), Field(validation_alias="routingInfo")] = (
        dataclasses.field(default=None, repr=False)
    )
    info: Annotated[AccountInfo | None, BeforeValidator(_info.one), Field(validation_alias="accountInfo")] = None

    @property
    def type(self) -> AccountType:
        """The v2 type; UNKNOWN for v1's free text (`type_word` has it)."""
        return AccountType(self.type_word)

    @property
    def is_credit(self) -> bool | None:
        """Whether the client owes the balance (cards, loans), v1 words included; None when the word is unknown."""
        word = self.type_word.replace(" ", "").lower()
        if word in _CREDIT_WORDS:
            return True
        return False if word in _DEBIT_WORDS else None

    @property
    def status(self) -> AccountStatus:
        """The state; UNKNOWN for none or a word this version does not know (`status_word` has it)."""
        return AccountStatus(self.status_word)

    @property
    def last4(self) -> str:
        """The last four characters of the number, all that may be shown."""
        return self.number[-4:]


account_reader = Reader(SourceAccount)


@dataclass(frozen=True, slots=True)
class BatchOutcome:
    """What became of one account of a batch. `status` is HTTP's; 0 when Codat said nothing about this account."""

    account_id: str
    status: int
    account: SourceAccount | None = None
    error: str = ""  # Codat's words: show, do not log

    @property
    def accepted(self) -> bool:
        """Whether Codat has created the account with this request."""
        return 200 <= self.status < 300  # noqa: PLR2004  # HTTP's own classes

    @property
    def exists(self) -> bool:
        """Whether the id was there before: look at the list and compare."""
        return self.status == 409  # noqa: PLR2004  # HTTP's own word
