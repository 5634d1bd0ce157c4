"""Which lines of a statement may be sent, in which order, under which id, and why the others stay here.

The rules are QuickBooks' as Codat tells them (pushing bank transactions to QuickBooks Online): cleared and not in the
future, oldest first, none older than the newest already there, an initial load of a few days only. Pure functions.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from app.base.packed import Packed
from app.onboarding.chronology import balances_of, in_order
from app.onboarding.transaction_ids import Identity, identities, repeated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from app.files.statement import Line, Statement

LONGEST_CATCH_UP = 90  # days; QuickBooks reads no further back by itself (Intuit, manual updates)


class Verdict(StrEnum):
    """Whether a line is sent, else why not."""

    SEND = "send"
    SENT = "sent"  # Codat has it
    UNCLEAR = "unclear"  # it was asked for, and Codat has not said what became of it
    REFUSED = "refused"  # by Codat; its words stand beside
    TWICE = "twice"  # the same line of the bank stands in the file a second time
    FUTURE = "future"
    BEFORE_WINDOW = "before_window"
    BEFORE_START = "before_start"  # before the date the client chose in QuickBooks
    BEFORE_NEWEST = "before_newest"  # older than the newest already sent: QuickBooks takes none
    NO_DATE = "no_date"
    NO_AMOUNT = "no_amount"
    ZERO = "zero"
    NO_DESCRIPTION = "no_description"
    CORRECTION = "correction"  # the bank takes back an earlier one; Codat has no call for that
    OTHER_CURRENCY = "other_currency"
    OTHER_ACCOUNT = "other_account"


BLAMELESS = frozenset({Verdict.SEND, Verdict.SENT, Verdict.UNCLEAR})
"""Lines with which nothing is wrong."""


class Outgoing(NamedTuple):
    """One line with its verdict. `day` and `amount` are there whenever it may be sent."""

    place: int  # where it stands in the file
    day: date | None
    amount: Decimal | None
    description: str
    balance: Decimal | None  # after it; None when the file does not tell
    identity: Identity
    verdict: Verdict
    said: tuple[str, str]  # date and amount as the bank wrote them
    words: str = ""  # Codat's, when it refused


class Known(NamedTuple):
    """What is known of earlier sendings to this account and its neighbours, by marks."""

    sent: frozenset[bytes] = frozenset()
    unclear: frozenset[bytes] = frozenset()
    elsewhere: frozenset[bytes] = frozenset()  # ids used for other accounts of the client
    newest: date | None = None  # of the transactions sent or unclear


class Wishes(NamedTuple):
    """What decides besides the file."""

    account_id: str
    last4: str
    currency: str
    today: date
    days: int  # of the first load
    feed_start: date | None = None  # chosen by the client in QuickBooks
    known: Known = Known()
    refused: Mapping[str, str] = {}  # ids with Codat's words
    closing: Decimal | None = None  # typed by a person, where the file tells no balance

    @property
    def earliest(self) -> date:
        """No transaction before this day is sent."""
        return earliest_of(self.today, self.days, self.feed_start, self.known.newest)


def earliest_of(today: date, days: int, feed_start: date | None, newest: date | None) -> date:
    """The first day that is sent: of a first load `days` back, no further than the client's own start in QuickBooks.

    A catch-up goes on from the newest transaction sent, at most `LONGEST_CATCH_UP` days back.
    """
    if newest is not None:
        return max(newest, today - timedelta(days=LONGEST_CATCH_UP))
    window = today - timedelta(days=days)
    return max(window, feed_start) if feed_start is not None else window


class Plan(NamedTuple):
    """The lines of one file for one account, oldest first."""

    rows: Sequence[Outgoing]
    to_send: Sequence[Outgoing]  # what goes out, in its order
    left_out: Sequence[Outgoing]  # what stays here
    counts: Mapping[Verdict, int]  # lines of each verdict; 0 for none
    earliest: date
    is_balance_known: bool


class Totals(NamedTuple):
    """Sums over the lines to send."""

    number: int
    money_in: Decimal
    money_out: Decimal  # above 0
    first: date | None
    last: date | None
    before: Decimal | None  # balance before the first of them
    after: Decimal | None


def totals_of(rows: Sequence[Outgoing]) -> Totals:
    """The totals of lines to send."""
    amounts = [row.amount for row in rows if row.amount is not None]
    zero = Decimal(0)
    before = after = None
    if rows and rows[0].balance is not None and rows[0].amount is not None:
        before, after = rows[0].balance - rows[0].amount, rows[-1].balance
    return Totals(
        number=len(rows),
        money_in=sum((amount for amount in amounts if amount > 0), zero),
        money_out=-sum((amount for amount in amounts if amount < 0), zero),
        first=rows[0].day if rows else None,
        last=rows[-1].day if rows else None,
        before=before,
        after=after,
    )


def plan_of(statement: Statement, wishes: Wishes) -> Plan:
    """Every line of the statement in the order of its day, each with its id and verdict."""
    lines = in_order(statement.lines)
    again = repeated(lines)
    balances = balances_of(lines, again, statement, wishes.closing)
    rows = [
        Outgoing(
            place=line.place,
            day=line.day,
            amount=line.amount,
            description=line.description,
            balance=balance,
            identity=identity,
            verdict=Verdict.TWICE if index in again else _verdict(line, identity, statement, wishes),
            said=line.said,
            words=wishes.refused.get(identity.id, ""),
        )
        for index, (line, identity, balance) in enumerate(zip(lines, _identities(lines, wishes), balances, strict=True))
    ]
    return Plan(
        rows=_packed(rows),
        to_send=_packed(row for row in rows if row.verdict is Verdict.SEND),
        left_out=_packed(row for row in rows if row.verdict is not Verdict.SEND),
        counts=Counter(row.verdict for row in rows),
        earliest=wishes.earliest,
        is_balance_known=any(balance is not None for balance in balances),
    )


def _packed(rows: Iterable[Outgoing]) -> Sequence[Outgoing]:
    """Lines that cost the window nothing while they are kept."""

    def pack(row: Outgoing) -> tuple[object, ...]:
        return (*row[:5], *row.identity, row.verdict.value, row.said, row.words)

    def unpack(plain: tuple[Any, ...]) -> Outgoing:
        return Outgoing._make((*plain[:5], Identity._make(plain[5:8]), Verdict(plain[8]), plain[9], plain[10]))

    return Packed(rows, pack, unpack)


def _identities(lines: Sequence[Line], wishes: Wishes) -> tuple[Identity, ...]:
    known = wishes.known
    return identities(lines, wishes.account_id, known.sent | known.unclear, known.elsewhere)


def _verdict(line: Line, identity: Identity, statement: Statement, wishes: Wishes) -> Verdict:
    if not wishes.known.sent.isdisjoint(identity.marks):
        return Verdict.SENT
    if not wishes.known.unclear.isdisjoint(identity.marks):
        return Verdict.UNCLEAR
    fault = _fault(line, statement, wishes) or _place_in_time(line, wishes)
    if fault is None and identity.id in wishes.refused:
        fault = Verdict.REFUSED
    return fault or Verdict.SEND


def _fault(line: Line, statement: Statement, wishes: Wishes) -> Verdict | None:
    if line.day is None:
        return Verdict.NO_DATE
    if line.amount is None:
        return Verdict.NO_AMOUNT
    if line.is_correction:
        return Verdict.CORRECTION
    if (line.currency or statement.currency or wishes.currency) != wishes.currency:
        return Verdict.OTHER_CURRENCY
    if wishes.last4 and line.last4 and not wishes.last4.endswith(line.last4) and not line.last4.endswith(wishes.last4):
        return Verdict.OTHER_ACCOUNT
    if not line.amount:
        return Verdict.ZERO
    return None if line.description else Verdict.NO_DESCRIPTION


def _place_in_time(line: Line, wishes: Wishes) -> Verdict | None:
    if line.day is None or line.day > wishes.today:
        return Verdict.FUTURE
    if line.day >= wishes.earliest:
        return None
    if wishes.known.newest is not None and line.day < wishes.known.newest:
        return Verdict.BEFORE_NEWEST
    if wishes.feed_start is not None and line.day < wishes.feed_start:
        return Verdict.BEFORE_START
    return Verdict.BEFORE_WINDOW


def pieces(rows: Sequence[Outgoing], size: int) -> Iterable[tuple[Outgoing, ...]]:
    """`rows` in runs of at most `size`."""
    return (tuple(rows[at : at + size]) for at in range(0, len(rows), size))
