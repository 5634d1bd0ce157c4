"""From a typed form to an account draft: which fields an account has, what is wrong with them, and its id."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from app.onboarding.case import Account, AccountDraft, AccountType, Country
from app.onboarding.fingerprint import fingerprint
from app.onboarding.numbers import (
    CARD_DIGITS_KEPT,
    NumberFault,
    ca_account_fault,
    canadian_routing,
    card_fault,
    digits,
    institution_fault,
    routing_fault,
    transit_fault,
    us_account_fault,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

CURRENCIES = ("CAD", "USD", "EUR", "GBP", "AUD", "MXN", "JPY", "CHF")  # ISO 4217, the likely ones first
MAIN_TYPES = (AccountType.CHECKING, AccountType.SAVINGS, AccountType.CREDIT_CARD)
MORE_TYPES = (AccountType.LOAN, AccountType.PREPAID_CARD)  # QuickBooks has no feed target of their kind
CARDS = (AccountType.CREDIT_CARD, AccountType.PREPAID_CARD)
MAX_NAME = 100

_ID_WORDS = {
    AccountType.CHECKING: "checking",
    AccountType.SAVINGS: "savings",
    AccountType.CREDIT_CARD: "card",
    AccountType.LOAN: "loan",
    AccountType.PREPAID_CARD: "prepaid",
}


class AccountField(StrEnum):
    """The fields of the account form; the words are the elements of their addresses."""

    NAME = "name"
    TYPE = "type"
    NUMBER = "number"
    ROUTING = "routing"
    TRANSIT = "transit"
    INSTITUTION = "institution"
    CURRENCY = "currency"
    BALANCE = "balance"


class FieldFault(StrEnum):
    """What is wrong with a field beyond what `NumberFault` says."""

    NAME_MISSING = "name_missing"
    NAME_TAKEN = "name_taken"
    NAME_TOO_LONG = "name_too_long"
    NAME_FORMULA = "name_formula"  # a spreadsheet takes it for one
    NAME_SIGNS = "name_signs"  # signs nobody sees
    TYPE_MISSING = "type_missing"
    TYPE_UNKNOWN = "type_unknown"
    NUMBER_TAKEN = "number_taken"
    NUMBER_ROUNDED = "number_rounded"  # as a spreadsheet shows a long number: 1.23E+11
    CURRENCY_UNKNOWN = "currency_unknown"
    BALANCE_UNREADABLE = "balance_unreadable"


@dataclass(frozen=True, slots=True)
class AccountForm:
    """The form as typed. `balance` is None when it could not be read in the manager's locale."""

    name: str
    type: AccountType
    number: str
    routing: str
    transit: str
    institution: str
    currency: str
    balance: Decimal | None


@dataclass(frozen=True, slots=True)
class Fault:
    """One field of a form and what is wrong with it; `other` names the account it clashes with."""

    field: AccountField
    kind: NumberFault | FieldFault
    other: str = ""


def home_currency(country: Country) -> str:
    """The currency an account has unless told otherwise."""
    return "CAD" if country is Country.CA else "USD"


def fields_for(country: Country, account_type: AccountType) -> tuple[AccountField, ...]:
    """The fields the form shows, in reading order. Cards carry no routing numbers."""
    routing: tuple[AccountField, ...] = ()
    if account_type not in CARDS:
        routing = (AccountField.TRANSIT, AccountField.INSTITUTION) if country is Country.CA else (AccountField.ROUTING,)
    return (
        AccountField.NAME,
        AccountField.TYPE,
        AccountField.CURRENCY,
        AccountField.NUMBER,
        *routing,
        AccountField.BALANCE,
    )


class Taken:
    """The names and numbers of the accounts that a client has, or will have."""

    def __init__(self, accounts: Iterable[Account] = (), drafts: Iterable[AccountDraft] = ()) -> None:
        self._names: dict[str, str] = {}
        self._numbers: dict[tuple[bool, str], str] = {}
        for draft in drafts:
            self.add(draft.name, draft.type, fingerprint(draft.number) if draft.number else "")
        for account in accounts:
            self.add(account.name, account.type, account.number_mark)

    def add(self, name: str, account_type: AccountType | None, mark: str) -> None:
        """One more; `mark` is its number's fingerprint, "" where that is not known."""
        self._names.setdefault(name.casefold(), name)
        if mark:
            self._numbers.setdefault((account_type in CARDS, mark), name)

    def who_is(self, name: str) -> str:
        """The account of that name, in capitals or not; "" when there is none."""
        return self._names.get(name.casefold(), "")

    def who_has(self, account_type: AccountType, mark: str) -> str:
        """The account with that number. Four digits of a card and an account's number are never the same thing."""
        return self._numbers.get((account_type in CARDS, mark), "")


def faults_of(
    form: AccountForm, country: Country, accounts: Iterable[Account], drafts: Iterable[AccountDraft]
) -> tuple[Fault, ...]:
    """What must be put right before this form can become a draft, in the order of the fields.

    `accounts` and `drafts` are the others of this client.
    """
    clashes = clashes_of(form, mark_of(form), Taken(accounts, drafts))
    return first_of_each((*own_faults(form, country), *clashes))


def own_faults(form: AccountForm, country: Country) -> tuple[Fault, ...]:
    """What is wrong with a form whatever other accounts there are."""
    faults = [] if form.name.split() else [Fault(AccountField.NAME, FieldFault.NAME_MISSING)]
    faults += _number_faults(form, country)
    if form.balance is None:
        faults.append(Fault(AccountField.BALANCE, FieldFault.BALANCE_UNREADABLE))
    return tuple(faults)


def clashes_of(form: AccountForm, mark: str, taken: Taken) -> tuple[Fault, ...]:
    """What is wrong with a form beside other accounts; `mark` is `mark_of(form)`."""
    name, number = taken.who_is(" ".join(form.name.split())), taken.who_has(form.type, mark)
    # QuickBooks cannot tell two accounts of one name apart: Intuit names it as a cause of its error 324.
    faults = [Fault(AccountField.NAME, FieldFault.NAME_TAKEN, name)] if name else []
    return (*faults, *([Fault(AccountField.NUMBER, FieldFault.NUMBER_TAKEN, number)] if number else []))


def mark_of(form: AccountForm) -> str:
    """By what the number of a form is known again; "" for none."""
    return fingerprint(kept_number(form.type, form.number)) if digits(form.number) else ""


def first_of_each(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The first fault of each field, in the order of the fields."""
    first: dict[AccountField, Fault] = {}
    for fault in faults:
        first.setdefault(fault.field, fault)
    return tuple(first[field] for field in AccountField if field in first)


def draft_of(form: AccountForm, country: Country, account_id: str) -> AccountDraft:
    """The draft of a form without faults. Of a card only the last four digits are kept."""
    if form.type in CARDS:
        routing = ""
    elif country is Country.CA:
        routing = canadian_routing(form.transit, form.institution)
    else:
        routing = digits(form.routing)
    if form.balance is None:
        raise ValueError("a form with faults has no draft")
    name = " ".join(form.name.split())
    number = kept_number(form.type, form.number)
    return AccountDraft(account_id, name, form.type, number, routing, form.currency, form.balance)


def kept_number(account_type: AccountType, typed: str) -> str:
    """The digits that go to Codat: all of an account number, the last four of a card."""
    number = digits(typed)
    return number[-CARD_DIGITS_KEPT:] if account_type in CARDS else number


def next_account_id(onboard_key: str, account_type: AccountType, taken: Iterable[str]) -> str:
    """A stable id of ours, `<kind>-<first 8 of the onboard key>-<nn>`, that no account of the client has.

    Never an account number: ids travel in addresses and logs.
    """
    return account_ids(onboard_key, taken)(account_type)


def account_ids(onboard_key: str, taken: Iterable[str]) -> Callable[[AccountType], str]:
    """Gives one such id after the other."""
    used = {account_id.rpartition("-")[2] for account_id in taken}
    numbers = (number for n in count(1) if (number := f"{n:02d}") not in used)
    return lambda account_type: f"{_ID_WORDS[account_type]}-{onboard_key[:8]}-{next(numbers)}"


def is_id_of(account_id: str, account_type: AccountType) -> bool:
    """Whether an id of ours is one for that kind of account."""
    return account_id.startswith(f"{_ID_WORDS[account_type]}-")


def _number_faults(form: AccountForm, country: Country) -> Iterable[Fault]:
    if form.type in CARDS:
        checks = [(AccountField.NUMBER, card_fault(form.number))]
    elif country is Country.CA:
        checks = [
            (AccountField.NUMBER, ca_account_fault(form.number)),
            (AccountField.TRANSIT, transit_fault(form.transit)),
            (AccountField.INSTITUTION, institution_fault(form.institution)),
        ]
    else:
        checks = [
            (AccountField.NUMBER, us_account_fault(form.number)),
            (AccountField.ROUTING, routing_fault(form.routing)),
        ]
    return [Fault(field, kind) for field, kind in checks if kind is not None]
