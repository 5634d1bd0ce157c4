"""Dates as servers write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from app.codat.limits import LONGEST_RETRY_AFTER

if TYPE_CHECKING:
    from collections.abc import Mapping


def moment(value: object) -> datetime | None:
    """An ISO 8601 moment as an aware UTC value: up to seven fractional digits, `Z`, an offset, none, or a date alone.

    A value without a zone is local to the business, whose zone we do not know: it is read as UTC. None when unreadable.
    """
    if isinstance(value, datetime):
        return _utc(value)
    if not isinstance(value, str):
        return None
    try:
        return _utc(datetime.fromisoformat(value.strip()))
    except (ValueError, OverflowError):
        return None


def day(value: object) -> date | None:
    """A calendar day, from `YYYY-MM-DD` or a moment (its own day, the zone left aside). None when unreadable."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        return None


def http_date(text: str | None) -> datetime | None:
    """The moment of a `Date`-like header: HTTP's form, or ISO 8601. None when absent or unreadable."""
    if not text:
        return None
    try:
        return _utc(parsedate_to_datetime(text))
    except (ValueError, TypeError, OverflowError):
        return moment(text)


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds until a request makes sense again, from `Retry-After` or else `X-Rate-Limit-Reset`; `now` by our clock.

    `Retry-After` is seconds or a date. Dates are the server's: the difference to its own `Date` counts, so that a
    wrong clock on this computer does not matter. Never in the past, never absurdly far.
    """
    stated = headers.get("retry-after", "").strip()
    server_now = http_date(headers.get("date")) or now
    if stated.isascii() and stated.isdigit():
        wait = float(min(int(stated[:12]), LONGEST_RETRY_AFTER))
    else:
        until = http_date(stated) or http_date(headers.get("x-rate-limit-reset"))
        if until is None:
            return None
        wait = (until - server_now).total_seconds()
    return min(max(wait, 0.0), LONGEST_RETRY_AFTER)


def _utc(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
