"""Bank transactions to send, and what a QuickBooks target asks of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, Field

from app.codat.models.shape import Reader, Text, model

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


class TransactionType(StrEnum):
    """The two of Codat's eighteen words that we write; they follow the sign of the amount."""

    CREDIT = "Credit"
    DEBIT = "Debit"


@dataclass(frozen=True, slots=True)
class Transaction:
    """One cleared transaction. `amount` is positive for money in, negative for money out."""

    id: str
    date: date  # the day it cleared, at the bank; no zone
    description: str
    amount: Decimal
    balance: Decimal | None = None  # after this transaction; Codat takes the last one as the account's balance
    type: TransactionType | None = field(default=None)  # None: by the sign of the amount

    def body(self) -> dict[str, object]:
        """The JSON object Codat takes."""
        by_sign = TransactionType.DEBIT if self.amount < 0 else TransactionType.CREDIT
        body: dict[str, object] = {
            "id": self.id,
            "date": self.date.isoformat(),
            "description": self.description,
            "amount": self.amount,
            "transactionType": str(self.type or by_sign),
        }
        if self.balance is not None:
            body["balance"] = self.balance
        return body


@model
class OptionNote:
    """What Codat says about one field of the target."""

    field: Text = ""
    details: Text = ""


_notes = Reader(OptionNote)


def _validation(value: object) -> tuple[OptionNote, ...]:
    lists = [value.get(name) for name in ("warnings", "information")] if isinstance(value, dict) else []
    return tuple(note for notes in lists for note in _notes.many(notes))


def _properties(value: object) -> dict[str, PushOption]:
    found = {key: option_reader.one(item) for key, item in value.items()} if isinstance(value, dict) else {}
    return {str(key): option for key, option in found.items() if option is not None}


@model
class PushOption:
    """The model of what may be sent: a field with its type, whether it is required, and the fields inside it."""

    type: Text = ""
    display_name: Text = ""
    description: Text = ""
    required: bool = False
    properties: Annotated[dict[str, PushOption], BeforeValidator(_properties)] = Field(default_factory=dict)
    notes: Annotated[tuple[OptionNote, ...], BeforeValidator(_validation), Field(validation_alias="validation")] = ()


option_reader = Reader(PushOption)
