"""The running balance as a line to draw: few points, however many transactions. Floats are for pixels only."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from app.onboarding.outgoing import Outgoing

_MOST: Final = 150  # stretches of time, each drawn with its lowest and highest balance


class Curve(NamedTuple):
    """Points (time, balance); time runs from 0 at the beginning of the first day to 1 at the end of the last."""

    points: tuple[tuple[float, float], ...]
    low: Decimal
    high: Decimal
    first: date
    last: date
    is_relative: bool  # the balance is not known: it begins at 0


def curve_of(rows: Sequence[Outgoing]) -> Curve | None:
    """The line through the balances of `rows` (oldest first); None when there is nothing to draw."""
    moments = list(_moments(rows))
    if not moments:
        return None
    is_relative = any(row.balance is None for row in rows)
    balances = list(_balances(rows, is_relative=is_relative))
    points = _thinned([(0.0, float(balances[0])), *zip(moments, map(float, balances[1:]), strict=True)])
    first, last = rows[0].day, rows[-1].day
    if first is None or last is None:
        return None
    return Curve(points, min(balances), max(balances), first, last, is_relative)


def _moments(rows: Sequence[Outgoing]) -> Iterator[float]:
    """When each is taken to have cleared: spread evenly over its day, of which the bank says no time."""
    dated = [row.day for row in rows if row.day is not None]
    if len(dated) != len(rows) or not rows:
        return
    first, days = dated[0].toordinal(), dated[-1].toordinal() - dated[0].toordinal() + 1
    for day, together in groupby(dated):
        count = sum(1 for _ in together)
        for place in range(count):
            yield (day.toordinal() - first + (place + 1) / count) / days


def _balances(rows: Sequence[Outgoing], *, is_relative: bool) -> Iterator[Decimal]:
    """The balance before the first, then after each."""
    amounts = [row.amount for row in rows if row.amount is not None]
    known = rows[0].balance
    balance = amounts[0] - amounts[0] if is_relative or known is None else known - amounts[0]
    yield balance
    for row, amount in zip(rows, amounts, strict=True):
        balance = balance + amount if is_relative or row.balance is None else row.balance
        yield balance


def _thinned(points: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """At most two points a stretch: what lies between its lowest and its highest is not seen anyhow."""
    if len(points) <= 2 * _MOST:
        return tuple(points)
    kept: list[tuple[float, float]] = [points[0]]
    for _, group in groupby(points[1:], key=lambda point: int(point[0] * _MOST)):
        together = list(group)
        extremes = {min(together, key=lambda point: point[1]), max(together, key=lambda point: point[1])}
        kept += sorted(extremes)
    kept.append(points[-1])
    return tuple(kept)
