"""From a typed form to an account draft: which fields an account has, what is wrong with them, and its id."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
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
    from collections.abc import Iterable
    from decimal import Decimal

CURRENCIES = ("CAD", "USD")
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
    NUMBER_TAKEN = "number_taken"
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


def faults_of(
    form: AccountForm, country: Country, accounts: Iterable[Account], drafts: Iterable[AccountDraft]
) -> tuple[Fault, ...]:
    """What must be put right before this form can become a draft, in the order of the fields.

    `accounts` and `drafts` are the others of this client.
    """
    accounts, drafts = tuple(accounts), tuple(drafts)
    faults = [*_name_faults(form, (*accounts, *drafts))]
    faults += _number_faults(form, country)
    if not any(fault.field is AccountField.NUMBER for fault in faults):
        faults += _taken_number(form, accounts, drafts)
    if form.balance is None:
        faults.append(Fault(AccountField.BALANCE, FieldFault.BALANCE_UNREADABLE))
    return tuple(faults)


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
    used = {account_id.rpartition("-")[2] for account_id in taken}
    number = next(n for n in range(1, 1000) if f"{n:02d}" not in used)
    return f"{_ID_WORDS[account_type]}-{onboard_key[:8]}-{number:02d}"


def _name_faults(form: AccountForm, others: Iterable[Account | AccountDraft]) -> Iterable[Fault]:
    name = " ".join(form.name.split()).casefold()
    if not name:
        yield Fault(AccountField.NAME, FieldFault.NAME_MISSING)
    elif clash := next((other for other in others if other.name.casefold() == name), None):
        # QuickBooks cannot tell two accounts of one name apart: Intuit names it as a cause of its error 324.
        yield Fault(AccountField.NAME, FieldFault.NAME_TAKEN, clash.name)


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


def _taken_number(form: AccountForm, accounts: Iterable[Account], drafts: Iterable[AccountDraft]) -> Iterable[Fault]:
    number = kept_number(form.type, form.number)
    mark = fingerprint(number)
    for draft in drafts:
        if draft.number == number and (draft.type in CARDS) == (form.type in CARDS):
            return (Fault(AccountField.NUMBER, FieldFault.NUMBER_TAKEN, draft.name),)
    for account in accounts:
        if account.number_mark == mark and (account.type in CARDS) == (form.type in CARDS):
            return (Fault(AccountField.NUMBER, FieldFault.NUMBER_TAKEN, account.name),)
    return ()
