"""The answer to a batch of source accounts: one result an item, whatever the HTTP status."""

from __future__ import annotations

from app.codat.models.account import BatchOutcome, account_reader
from app.codat.words import plain_words


def outcomes(body: object, status: int) -> tuple[BatchOutcome, ...] | None:
    """The results in `body`, in its order; None when it is no array. Items that name no account are left out.

    `status` is the HTTP status of the whole, used where an item carries none.
    """
    if not isinstance(body, list):
        return None
    found = [_outcome(item, status) for item in body if isinstance(item, dict)]
    return tuple(outcome for outcome in found if outcome is not None)


def _outcome(item: dict[str, object], status: int) -> BatchOutcome | None:
    result = item.get("result")
    if not isinstance(result, dict):
        return _bare(item, status)
    account = account_reader.one(result.get("account"))
    named = item.get("sourceAccountId")
    account_id = named if isinstance(named, str) and named and named.isprintable() else (account.id if account else "")
    if not account_id:
        return None
    error = plain_words(result.get("error"))
    return BatchOutcome(account_id, _status(result.get("statusCode"), status, bool(error)), account, error)


def _bare(item: dict[str, object], status: int) -> BatchOutcome | None:
    """An item that is the account itself, as older answers have it."""
    account = account_reader.one(item)
    return BatchOutcome(account.id, status, account) if account else None


def _status(stated: object, whole: int, has_error: bool) -> int:  # noqa: FBT001  # private, one caller
    """The schema types the item's status as text, its examples show a number: both are read."""
    if isinstance(stated, str) and stated.isascii() and stated.strip().isdigit():
        stated = int(stated.strip()[:3])
    if isinstance(stated, int) and 100 <= stated <= 599:  # noqa: PLR2004  # HTTP's own range
        return int(stated)
    mixed = 207
    if whole != mixed:
        return whole
    return 400 if has_error else 201
