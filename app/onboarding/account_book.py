"""The accounts of a file, row by row: which Codat has already, which clash, which may be sent. No Qt.

No row is lost: each stands somewhere with its reason, until Codat has it or a person leaves it out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from app.onboarding.account_row import BookRow, Standing, row_of
from app.onboarding.drafting import CARDS, Taken, account_ids, clashes_of, first_of_each, is_id_of
from app.onboarding.rules import accounts_of, drafts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.files.account_sheet import AccountLine
    from app.onboarding.case import Account, Case
    from app.onboarding.events import AccountsAnswered


class AccountBook:
    """The rows of one file. `judge` says where each stands beside what Codat has; a person changes one at a time."""

    def __init__(self, rows: Sequence[BookRow], case: Case) -> None:
        self._country = case.client.country
        self._rows = list(rows)
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
        self._put(row_of(line, self._country))
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
        there = self._there(row)
        if there is not None:
            return replace(row, standing=Standing.THERE, other=there.name, faults=())
        same = (row.form.name.casefold(), row.mark, row.form.type in CARDS)
        if row.mark and same in self._seen:
            return replace(row, standing=Standing.TWICE, other=row.form.name, faults=())
        faults = first_of_each((*row.own, *clashes_of(row.form, row.mark, self._taken)))
        if faults:
            return replace(row, standing=Standing.FAULTY, faults=faults)
        self._seen.add(same)
        if row.words:
            return replace(row, standing=Standing.REFUSED, faults=())
        self._taken.add(row.form.name, row.form.type, row.mark)
        return replace(row, standing=Standing.READY, faults=(), account_id=self._id(row))

    def _id(self, row: BookRow) -> str:
        """Its own, unless it is another kind of account now: ids begin with the kind."""
        return row.account_id if is_id_of(row.account_id, row.form.type) else self._new_id(row.form.type)

    def _there(self, row: BookRow) -> Account | None:
        """The account at Codat that the row means: of the same name and number, if only its end is known."""
        found = self._by_name.get((row.form.name.casefold(), row.form.type in CARDS))
        if found is None or not row.mark:
            return None
        is_same = found.number_mark == row.mark if found.number_mark else found.last4 == row.last4
        return found if is_same else None


def _is_same(row: BookRow, account: Account) -> bool:
    """Whether the account at Codat with the row's id is the row's. Codat may show no more than a number's end."""
    return not account.last4 or account.last4 == row.last4
