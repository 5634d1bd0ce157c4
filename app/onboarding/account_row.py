"""One row of a list of accounts: what it means as a form, and everything that is wrong with it by itself. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.base.plain import one_line
from app.files.account_words import currency_of, kind_of
from app.onboarding.case import AccountType
from app.onboarding.drafting import (
    CARDS,
    CURRENCIES,
    MAX_NAME,
    AccountField,
    AccountForm,
    Fault,
    FieldFault,
    draft_of,
    first_of_each,
    home_currency,
    mark_of,
    own_faults,
)
from app.onboarding.kinds import Country
from app.onboarding.numbers import NumberFault, digits, routing_fault, split_transit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.files.account_sheet import AccountLine
    from app.onboarding.case import AccountDraft

_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_FORMULA: Final = re.compile(r"[=+\-@]|#[A-ZÀ-Ý/0-9]+[!?]?$")
_LAST: Final = 4
_LONGEST: Final = 60  # characters of what stands in the file that are repeated
_TRANSIT: Final = 5  # digits
_INSTITUTION: Final = 3
_ROUTING: Final = 9


class Standing(StrEnum):
    """Where a row stands."""

    READY = "ready"  # may be sent
    FAULTY = "faulty"  # something must be put right first
    REFUSED = "refused"  # by Codat, whose words stand beside
    THERE = "there"  # Codat has it already
    TWICE = "twice"  # the same as an earlier row
    LEFT_OUT = "left_out"  # by a person
    ADDED = "added"  # sent from here, and Codat has it


TO_PUT_RIGHT: Final = frozenset({Standing.FAULTY, Standing.REFUSED})


@dataclass(frozen=True, slots=True)
class BookRow:
    """One account of the file. `faults` holds no text of ours, and the number leaves `form` only to Codat."""

    line: AccountLine  # as written, or as put right
    form: AccountForm
    own: tuple[Fault, ...]  # what is wrong with it whatever else there is
    mark: str  # by which its number is known again in this run
    standing: Standing = Standing.READY
    faults: tuple[Fault, ...] = ()
    account_id: str = ""
    other: str = ""  # the account it is the same as
    words: str = ""  # Codat's, when it refused
    zeros: int = 0  # numbers whose zeros at the front a spreadsheet had taken away

    @property
    def place(self) -> int:
        """The line of the file it begins at."""
        return self.line.place

    @property
    def last4(self) -> str:
        """The last four digits of its number, all that is ever shown of it in a list."""
        return digits(self.form.number)[-_LAST:]

    def draft(self, country: Country) -> AccountDraft:
        """What is sent of a row that is ready."""
        return draft_of(self.form, country, self.account_id)


def row_of(line: AccountLine, country: Country) -> BookRow:
    """A row as a form, with what is wrong with it by itself.

    A kind of account that is not known reads as chequing until a person says which.
    """
    kind = kind_of(line.type)
    transit, institution, routing, zeros = line.transit, line.institution, line.routing, 0
    if country is Country.CA:
        if (both := split_transit(transit)) is not None:
            transit, institution = both
        transit, more = _with_zeros(transit, _TRANSIT, least=_TRANSIT - 2)
        institution, most = _with_zeros(institution, _INSTITUTION, least=1)
        zeros = more + most
    else:
        padded, more = _with_zeros(routing, _ROUTING, least=_ROUTING - 1)
        if more and routing_fault(padded) is None:
            routing, zeros = padded, 1
    form = AccountForm(
        name=line.name,
        type=AccountType(kind) if kind else AccountType.CHECKING,
        number=line.number,
        routing=routing,
        transit=transit,
        institution=institution,
        currency=currency_of(line.currency) or home_currency(country),
        balance=line.amount,
    )
    return BookRow(line, form, _own(form, line, country), mark_of(form), zeros=0 if form.type in CARDS else zeros)


def _with_zeros(number: str, length: int, least: int) -> tuple[str, int]:
    """A number of a fixed length with the zeros that a spreadsheet took from its front, and how many numbers that is.

    Fewer digits than `least` are no number of that kind.
    """
    bare = digits(number)
    if bare.isascii() and bare.isdigit() and least <= len(bare) < length:
        return bare.zfill(length), 1
    return number, 0


def _own(form: AccountForm, line: AccountLine, country: Country) -> tuple[Fault, ...]:
    """Everything that is wrong with a row by itself, at most one a field."""
    found = [*_name_faults(form.name), *_kind_faults(line.type), *_rounded(form)]
    if form.currency not in CURRENCIES:
        found.append(Fault(AccountField.CURRENCY, FieldFault.CURRENCY_UNKNOWN))
    is_kind_known = not any(fault.field is AccountField.TYPE for fault in found)
    more = [fault for fault in own_faults(form, country) if is_kind_known or _is_about_any_kind(fault)]
    return first_of_each((*found, *more))


def _is_about_any_kind(fault: Fault) -> bool:
    """Whether it would be wrong whatever kind of account it is."""
    if fault.field in {AccountField.NAME, AccountField.BALANCE}:
        return True
    return fault.field is AccountField.NUMBER and fault.kind in {NumberFault.MISSING, NumberFault.NOT_DIGITS}


def _name_faults(name: str) -> Iterable[Fault]:
    if not name.isprintable():
        yield Fault(AccountField.NAME, FieldFault.NAME_SIGNS)
    elif _FORMULA.match(name):
        yield Fault(AccountField.NAME, FieldFault.NAME_FORMULA)
    elif len(name) > MAX_NAME:
        yield Fault(AccountField.NAME, FieldFault.NAME_TOO_LONG)


def _kind_faults(said: str) -> Iterable[Fault]:
    if not said:
        yield Fault(AccountField.TYPE, FieldFault.TYPE_MISSING)
    elif not kind_of(said):
        yield Fault(AccountField.TYPE, FieldFault.TYPE_UNKNOWN, one_line(said, _LONGEST))


def _rounded(form: AccountForm) -> Iterable[Fault]:
    numbers = {AccountField.NUMBER: form.number}
    if form.type not in CARDS:
        numbers |= {AccountField.ROUTING: form.routing, AccountField.TRANSIT: form.transit}
    for field, number in numbers.items():
        if _ROUNDED.fullmatch(digits(number)):
            yield Fault(field, FieldFault.NUMBER_ROUNDED)
