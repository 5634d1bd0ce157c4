"""The accounts of a file, row by row: what is wrong with each, which Codat has already, which may be sent. No Qt.

No row is lost: each stands somewhere with its reason, until Codat has it or a person leaves it out.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

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
    Taken,
    account_ids,
    draft_of,
    faults_among,
    home_currency,
    is_id_of,
    kept_number,
)
from app.onboarding.fingerprint import fingerprint
from app.onboarding.kinds import Country
from app.onboarding.numbers import NumberFault, digits, routing_fault, split_transit
from app.onboarding.rules import accounts_of, drafts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.files.account_sheet import AccountLine
    from app.onboarding.case import Account, AccountDraft, Case
    from app.onboarding.events import AccountsAnswered

_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_FORMULA: Final = re.compile(r"[=+\-@]|#[A-ZÀ-Ý/0-9]+[!?]?$")
_LAST: Final = 4
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


class AccountBook:
    """The rows of one file. `judge` says where each stands beside what Codat has; a person changes one at a time."""

    def __init__(self, lines: Sequence[AccountLine], case: Case) -> None:
        self._country = case.client.country
        self._rows = [_row(line, self._country) for line in lines]
        self._at = {row.place: at for at, row in enumerate(self._rows)}
        self.judge(case)

    @property
    def rows(self) -> tuple[BookRow, ...]:
        """Every row, as in the file."""
        return tuple(self._rows)

    @property
    def ready(self) -> tuple[BookRow, ...]:
        """The rows that may be sent."""
        return tuple(row for row in self._rows if row.standing is Standing.READY)

    @property
    def counts(self) -> Counter[Standing]:
        """How many rows stand where."""
        return Counter(row.standing for row in self._rows)

    @property
    def zeros(self) -> int:
        """How many numbers got their zeros back."""
        return sum(row.zeros for row in self._rows)

    def row(self, place: int) -> BookRow:
        """The row at a line of the file."""
        return self._rows[self._at[place]]

    def put_right(self, line: AccountLine, case: Case) -> BookRow:
        """What a person made of a row; judged with all others."""
        self._put(_row(line, self._country))
        self.judge(case)
        return self.row(line.place)

    def leave_out(self, place: int, case: Case, *, is_left: bool = True) -> None:
        """A person does not want a row sent, or wants it after all."""
        standing = Standing.LEFT_OUT if is_left else Standing.READY
        self._put(replace(self.row(place), standing=standing, words=""))
        self.judge(case)

    def answered(self, answer: AccountsAnswered) -> None:
        """Codat said of each account of a batch what became of it."""
        accepted = {account.id: account for account in answer.accepted}
        refused = dict(answer.refused)
        for row in self.ready:
            if row.account_id in accepted and _is_same(row, accepted[row.account_id]):
                self._put(replace(row, standing=Standing.ADDED))
            elif row.account_id in refused:
                self.refuse(row, refused[row.account_id])

    def refuse(self, row: BookRow, words: str) -> None:
        """Codat did not take a row."""
        self._put(replace(row, standing=Standing.REFUSED, words=words or row.account_id))

    def judge(self, case: Case) -> None:
        """Say where each row stands, now that the client's accounts are those of `case`."""
        judging = _Judging(case, self._rows)
        for row in self._rows:
            self._put(judging.judged(row))

    def _put(self, row: BookRow) -> None:
        self._rows[self._at[row.place]] = row


class _Judging:
    """One look at all rows, first to last: of two that claim the same, the first one has it."""

    def __init__(self, case: Case, rows: Iterable[BookRow]) -> None:
        self._country = case.client.country
        accounts, drafts = accounts_of(case), drafts_of(case)
        self._accounts = {account.id: account for account in accounts}
        self._by_name = {(one.name.casefold(), one.type in CARDS): one for one in reversed(accounts)}
        self._taken = Taken(accounts, drafts)
        self._seen: set[tuple[str, str, bool]] = set()  # name, number's mark, whether a card: of this file
        ids = [*self._accounts, *(draft.id for draft in drafts), *(row.account_id for row in rows)]
        self._new_id = account_ids(case.client.onboard_key, ids)

    def judged(self, row: BookRow) -> BookRow:
        if row.standing in {Standing.LEFT_OUT, Standing.ADDED}:
            return row
        own = self._accounts.get(row.account_id)
        if own is not None and _is_same(row, own):
            return replace(row, standing=Standing.ADDED, faults=(), words="")
        if own is not None:  # another desktop took the id for an account of its own
            row = replace(row, account_id="")
        mark = fingerprint(kept_number(row.form.type, row.form.number)) if digits(row.form.number) else ""
        there = self._there(row, mark)
        if there is not None:
            return replace(row, standing=Standing.THERE, other=there.name, faults=())
        same = (row.form.name.casefold(), mark, row.form.type in CARDS)
        if mark and same in self._seen:
            return replace(row, standing=Standing.TWICE, other=row.form.name, faults=())
        faults = _faults_of(row, self._country, self._taken)
        if faults:
            return replace(row, standing=Standing.FAULTY, faults=faults)
        self._seen.add(same)
        if row.words:
            return replace(row, standing=Standing.REFUSED, faults=())
        self._taken.add(row.form.name, row.form.type, mark)
        return replace(row, standing=Standing.READY, faults=(), account_id=self._id(row))

    def _id(self, row: BookRow) -> str:
        """Its own, unless it is another kind of account now: ids begin with the kind."""
        return row.account_id if is_id_of(row.account_id, row.form.type) else self._new_id(row.form.type)

    def _there(self, row: BookRow, mark: str) -> Account | None:
        """The account at Codat that the row means: of the same name and number, if only its end is known."""
        found = self._by_name.get((row.form.name.casefold(), row.form.type in CARDS))
        if found is None or not mark:
            return None
        is_same = found.number_mark == mark if found.number_mark else found.last4 == row.last4
        return found if is_same else None


def _is_same(row: BookRow, account: Account) -> bool:
    """Whether the account at Codat with the row's id is the row's. Codat may show no more than a number's end."""
    return not account.last4 or account.last4 == row.last4


def _row(line: AccountLine, country: Country) -> BookRow:
    """A row as a form. A kind of account that is not known reads as chequing until a person says which."""
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
    return BookRow(line, form, zeros=0 if form.type in CARDS else zeros)


def _with_zeros(number: str, length: int, least: int) -> tuple[str, int]:
    """A number of a fixed length with the zeros that a spreadsheet took from its front, and how many numbers that is.

    Fewer digits than `least` are no number of that kind.
    """
    bare = digits(number)
    if bare.isascii() and bare.isdigit() and least <= len(bare) < length:
        return bare.zfill(length), 1
    return number, 0


def _faults_of(row: BookRow, country: Country, taken: Taken) -> tuple[Fault, ...]:
    """Everything that is wrong with a row, in the order of the fields, at most one a field."""
    form, line = row.form, row.line
    own = [*_name_faults(form.name), *_kind_faults(line.type), *_rounded(form)]
    if form.currency not in CURRENCIES:
        own.append(Fault(AccountField.CURRENCY, FieldFault.CURRENCY_UNKNOWN))
    is_kind_known = not any(fault.field is AccountField.TYPE for fault in own)
    more = [fault for fault in faults_among(form, country, taken) if is_kind_known or _is_about_any_kind(fault)]
    first: dict[AccountField, Fault] = {}
    for fault in (*own, *more):
        first.setdefault(fault.field, fault)
    return tuple(sorted(first.values(), key=lambda fault: list(AccountField).index(fault.field)))


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
        yield Fault(AccountField.TYPE, FieldFault.TYPE_UNKNOWN, said)


def _rounded(form: AccountForm) -> Iterable[Fault]:
    numbers = {AccountField.NUMBER: form.number}
    if form.type not in CARDS:
        numbers |= {AccountField.ROUTING: form.routing, AccountField.TRANSIT: form.transit}
    for field, number in numbers.items():
        if _ROUNDED.fullmatch(digits(number)):
            yield Fault(field, FieldFault.NUMBER_ROUNDED)
