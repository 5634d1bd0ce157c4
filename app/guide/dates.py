"""The start date a client may choose in QuickBooks."""

from __future__ import annotations

from datetime import date, timedelta

SHORTEST, LONGEST = 1, 90


def earliest_start(today: date, days: int = 7) -> date:
    """The earliest date worth choosing: what lies before it is ignored by the feed.

    `days` is how much history the bank promises: 7 unless the bank set otherwise, as most of Codat's pages say;
    one of them says 90, which is the most. Raises `ValueError` outside 1 to 90.
    """
    if not SHORTEST <= days <= LONGEST:
        raise ValueError(f"days of history: {days} is not between {SHORTEST} and {LONGEST}")
    return today - timedelta(days=days)
