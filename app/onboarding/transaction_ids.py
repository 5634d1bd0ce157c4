"""Ids by which a transaction is the same one in every file, on every day and computer, so that nothing is sent twice.

The bank's own id (OFX FITID) where it is one. Some banks give the same to several lines, to several accounts of one
client, or again in every file: then, and in tables, a digest of account, day, amount, description and occurrence.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.files.statement import Line

MAX_ID = 100  # characters of an id taken from the bank's file
MARK = 16  # bytes
_DIGEST = 40  # characters


class Identity(NamedTuple):
    """The id of one line, and the digest it has besides: a bank may give ids in one file and none in another."""

    id: str
    digest: str
    meaning: str  # of the id: its day and amount

    @property
    def marks(self) -> tuple[bytes, ...]:
        """What is remembered of it."""
        return tuple({mark_of(self.id), mark_of(self.digest), mark_of(self.meaning)})


def mark_of(transaction_id: str) -> bytes:
    """What stands for an id where ids are remembered: nothing of the bank's can be read from it."""
    return hashlib.sha256(transaction_id.encode()).digest()[:MARK]


def identities(
    lines: Sequence[Line],
    account_id: str,
    used: frozenset[bytes] = frozenset(),
    elsewhere: frozenset[bytes] = frozenset(),
) -> tuple[Identity, ...]:
    """The identity of each of `lines`, oldest first.

    `used` are the marks of what was sent to this account, `elsewhere` of what was sent to the client's others.
    """
    meanings: dict[str, set[tuple[object, ...]]] = {}
    for line in lines:
        if line.bank_id:
            meanings.setdefault(line.bank_id, set()).add(_what(line))
    alike: Counter[tuple[object, ...]] = Counter()
    again = repeated(lines)
    found: list[Identity] = []
    for place, line in enumerate(lines):
        if place not in again:
            alike[_what(line)] += 1
        digest = _digest(account_id, line, alike[_what(line)])
        given = line.bank_id
        is_one = bool(given) and len(given) <= MAX_ID and len(meanings[given]) == 1
        meaning = _joined(given if is_one else digest, _day(line), _amount(line))
        mark = mark_of(given)
        is_free = mark not in elsewhere and (mark not in used or mark_of(meaning) in used)
        found.append(Identity(given if is_one and is_free else digest, digest, meaning))
    return tuple(found)


def repeated(lines: Sequence[Line]) -> frozenset[int]:
    """The places of lines that the bank lists again, id and all."""
    seen: set[tuple[object, ...]] = set()
    again: set[int] = set()
    for place, line in enumerate(lines):
        what = (line.bank_id, *_what(line))
        if line.bank_id and what in seen:
            again.add(place)
        seen.add(what)
    return frozenset(again)


def _what(line: Line) -> tuple[object, ...]:
    return (line.day, line.amount, line.description)


def _digest(account_id: str, line: Line, occurrence: int) -> str:
    said = _joined(account_id, _day(line), _amount(line), line.description, str(occurrence))
    return hashlib.sha256(said.encode()).hexdigest()[:_DIGEST]


def _joined(*parts: str) -> str:
    return "\x1f".join(parts)


def _day(line: Line) -> str:
    return line.day.isoformat() if line.day is not None else ""


def _amount(line: Line) -> str:
    return format(line.amount.normalize(), "f") if line.amount is not None else ""
