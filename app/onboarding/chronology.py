"""The lines of a statement in the order in which they cleared, and the balance after each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from app.files.statement import Line, Statement


def in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Oldest first, those without a date last. Lines of one day keep the bank's order, unless that is newest first."""
    dated = [line for line in lines if line.day is not None]
    if _is_newest_first(dated):
        dated.reverse()
    dated.sort(key=lambda line: line.day.toordinal() if line.day else 0)
    return (*dated, *(line for line in lines if line.day is None))


def _is_newest_first(lines: Sequence[Line]) -> bool:
    days = [line.day for line in lines if line.day is not None]
    falling = sum(later < earlier for earlier, later in pairwise(days))
    rising = sum(later > earlier for earlier, later in pairwise(days))
    if falling != rising:
        return falling > rising
    # All of one day: the balances tell, where there are any.
    up = sum(_follows(one, two) for one, two in pairwise(lines))
    down = sum(_follows(two, one) for one, two in pairwise(lines))
    return down > up


def _follows(former: Line, line: Line) -> bool:
    if former.balance is None or line.balance is None or line.amount is None:
        return False
    return former.balance + line.amount == line.balance


def balances_of(
    lines: Sequence[Line], again: frozenset[int], statement: Statement, typed: Decimal | None
) -> list[Decimal | None]:
    """The balance after each of `lines` (oldest first): as the file says, else reckoned back from the last, else None.

    `again` are places of lines that say a second time what another said; `typed` is the last balance, by a person.
    """
    if lines and all(line.balance is not None for line in lines if line.day is not None):
        return [line.balance for line in lines]
    closing = typed if typed is not None else _closing_of(statement)
    if closing is None or any(line.day is None or line.amount is None for line in lines):
        return [None] * len(lines)
    found: list[Decimal | None] = [None] * len(lines)
    for place in range(len(lines) - 1, -1, -1):
        found[place] = closing
        amount = lines[place].amount
        if place not in again and amount is not None:
            closing -= amount
    return found


def _closing_of(statement: Statement) -> Decimal | None:
    """The file's closing balance, unless transactions come after it."""
    last = max((line.day for line in statement.lines if line.day is not None), default=None)
    is_after = last is not None and statement.closing_day is not None and last > statement.closing_day
    return None if is_after else statement.closing
