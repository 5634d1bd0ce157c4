"""What this computer sent to Codat of which file. Of a transaction: a mark and its day, nothing one could read.

A sending is one file to one account; it goes in parts of one request each. A part is written down before its request
leaves, so that after a crash the next start knows what may be at Codat. The file itself is not kept: a sending that
was interrupted goes on from the same file, found by its path and its digest, or chosen again.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from app.base.store import StoreTooNewError
from app.onboarding.journal_file import JournalFile
from app.onboarding.outgoing import LONGEST_CATCH_UP, Known
from app.onboarding.transaction_ids import MARK

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from app.base.clock import Clock
    from app.onboarding.outgoing import Outgoing

KEPT_FOR = timedelta(days=LONGEST_CATCH_UP + 30)  # older transactions are never sent, known or not

MIGRATIONS = (
    """
    CREATE TABLE sendings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        onboard_key TEXT NOT NULL,
        account_id TEXT NOT NULL,
        source TEXT NOT NULL,
        total INTEGER NOT NULL,
        begun_at TEXT NOT NULL,
        is_open INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sendings_client ON sendings (onboard_key);
    CREATE TABLE parts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sending_id INTEGER NOT NULL REFERENCES sendings (id),
        count INTEGER NOT NULL,
        newest TEXT NOT NULL,
        push_key TEXT NOT NULL,
        state TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        marks BLOB NOT NULL
    ) STRICT;
    CREATE INDEX parts_sending ON parts (sending_id);
    """,
)


class PartState(StrEnum):
    """What became of one request of a sending."""

    ASKED = "asked"  # written down; whether Codat has it is not known
    PENDING = "pending"  # Codat has it and is at it
    SENT = "sent"  # Codat has checked and stored it; QuickBooks reads it once a day
    REFUSED = "refused"  # nothing of it is stored
    TIMED_OUT = "timed_out"  # Codat gave up waiting; it may be stored all the same
    NOT_DONE = "not_done"  # it never reached Codat


_UNCLEAR = (PartState.ASKED, PartState.PENDING, PartState.TIMED_OUT)


class Source(NamedTuple):
    """The file of a sending and how it is read, to go on from it later."""

    path: str
    name: str
    digest: str
    reading: Mapping[str, object]  # plain JSON: the columns of a table, a closing balance typed by a person


class Part(NamedTuple):
    """One request."""

    id: int
    account_id: str
    number: int  # of transactions
    push_key: str  # "" until Codat answered
    state: PartState
    asked_at: datetime


class Sending(NamedTuple):
    """One file on its way to one account."""

    id: int
    account_id: str
    source: Source
    total: int
    begun_at: datetime
    sent: int  # transactions that Codat has stored


class SentStore(JournalFile):
    """The file `sent.sqlite3`. When it is damaged, the ids at Codat still keep it from having anything twice."""

    def __init__(self, path: Path, clock: Clock) -> None:
        with suppress(StoreTooNewError):  # the journal, which every start opens, told of a newer version already
            super().__init__(path, MIGRATIONS, clock)

    # Writing

    def begin(self, onboard_key: str, account_id: str, source: Source, total: int) -> int:
        """A file is about to be sent; an earlier one that was left in the middle is closed. Returns its number."""
        with self._writing() as store:
            self._forget_old(store)
            _close_open(store, onboard_key, account_id)
            cursor = store.execute(
                "INSERT INTO sendings (onboard_key, account_id, source, total, begun_at, is_open)"
                " VALUES (?, ?, ?, ?, ?, 1)",
                (onboard_key, account_id, json.dumps(source._asdict()), total, self._clock.now().isoformat()),
            )
        return cursor.lastrowid or 0

    def end(self, onboard_key: str, account_id: str) -> None:
        """Nothing of the account's file is left to send, or nobody wants to."""
        with self._writing() as store:
            _close_open(store, onboard_key, account_id)

    def ask(self, sending: int, account_id: str, rows: Sequence[Outgoing]) -> Part:
        """A request with these transactions is about to leave."""
        now = self._clock.now()
        newest = max((row.day for row in rows if row.day is not None), default=date.min)
        marks = b"".join(mark for row in rows for mark in row.identity.marks)
        with self._writing() as store:
            cursor = store.execute(
                "INSERT INTO parts (sending_id, count, newest, push_key, state, asked_at, marks)"
                " VALUES (?, ?, ?, '', ?, ?, ?)",
                (sending, len(rows), newest.isoformat(), PartState.ASKED.value, now.isoformat(), marks),
            )
        return Part(cursor.lastrowid or 0, account_id, len(rows), "", PartState.ASKED, now)

    def settle(self, part: int, state: PartState, push_key: str | None = None) -> None:
        """What became of a request; `push_key` is Codat's key of it, once known. The last one ends the sending."""
        with self._writing() as store:
            store.execute(
                "UPDATE parts SET state = ?, push_key = coalesce(?, push_key) WHERE id = ?",
                (state.value, push_key, part),
            )
            store.execute(
                "UPDATE sendings SET is_open = 0 WHERE id = (SELECT sending_id FROM parts WHERE id = ?)"
                " AND total <= (SELECT coalesce(sum(count), 0) FROM parts WHERE sending_id = sendings.id"
                " AND state = 'sent')",
                (part,),
            )

    # Reading

    def open_sending(self, onboard_key: str, account_id: str) -> Sending | None:
        """The file that was left in the middle, if there is one."""
        rows = self._shown(
            "SELECT s.*, (SELECT coalesce(sum(count), 0) FROM parts WHERE sending_id = s.id AND state = 'sent') AS sent"
            " FROM sendings s WHERE onboard_key = ? AND account_id = ? AND is_open = 1 ORDER BY id DESC LIMIT 1",
            (onboard_key, account_id),
        )
        if not rows:
            return None
        row = rows[0]
        source = Source(**json.loads(row["source"]))
        begun = datetime.fromisoformat(row["begun_at"])
        return Sending(row["id"], row["account_id"], source, row["total"], begun, row["sent"])

    def unclear(self, onboard_key: str) -> tuple[Part, ...]:
        """The requests of a client whose end is not known, oldest first."""
        return self._parts("onboard_key = ? AND state IN (?, ?, ?)", onboard_key, *(one.value for one in _UNCLEAR))

    def push_keys(self, onboard_key: str) -> frozenset[str]:
        """Codat's keys of every request made here for a client."""
        return frozenset(part.push_key for part in self._parts("onboard_key = ? AND push_key <> ''", onboard_key))

    def known(self, onboard_key: str, account_id: str) -> Known:
        """What is known of earlier sendings to one account, and which ids its neighbours use. Raises `JournalError`."""
        sent: set[bytes] = set()
        unclear: set[bytes] = set()
        elsewhere: set[bytes] = set()
        rows = self._rows(
            "SELECT p.marks, p.state, s.account_id FROM parts p JOIN sendings s ON s.id = p.sending_id"
            " WHERE s.onboard_key = ? AND p.state NOT IN ('refused', 'not_done')",
            (onboard_key,),
        )
        for marks, state, account in rows:
            which = elsewhere if account != account_id else sent if state == PartState.SENT.value else unclear
            which.update(marks[at : at + MARK] for at in range(0, len(marks), MARK))
        return Known(frozenset(sent), frozenset(unclear), frozenset(elsewhere), self.newest(onboard_key, account_id))

    def newest(self, onboard_key: str, account_id: str) -> date | None:
        """The day of the newest transaction that was, or may have been, sent to an account from here."""
        rows = self._shown(
            "SELECT max(p.newest) FROM parts p JOIN sendings s ON s.id = p.sending_id"
            " WHERE s.onboard_key = ? AND s.account_id = ? AND p.state NOT IN ('refused', 'not_done')",
            (onboard_key, account_id),
        )
        found = rows[0][0] if rows else None
        return date.fromisoformat(found) if found else None

    # Underneath

    def _parts(self, where: str, *values: str) -> tuple[Part, ...]:
        rows = self._shown(
            "SELECT p.*, s.account_id FROM parts p JOIN sendings s ON s.id = p.sending_id"  # noqa: S608  # our own words
            f" WHERE {where} ORDER BY p.id",
            values,
        )
        return tuple(
            Part(
                row["id"],
                row["account_id"],
                row["count"],
                row["push_key"],
                PartState(row["state"]),
                datetime.fromisoformat(row["asked_at"]),
            )
            for row in rows
        )

    def _forget_old(self, store: sqlite3.Connection) -> None:
        """Marks of transactions too old to be sent again go; that they were sent stays."""
        oldest = (self._clock.now() - KEPT_FOR).date().isoformat()
        store.execute("UPDATE parts SET marks = x'' WHERE newest < ?", (oldest,))


def _close_open(store: sqlite3.Connection, onboard_key: str, account_id: str) -> None:
    store.execute(
        "UPDATE sendings SET is_open = 0 WHERE onboard_key = ? AND account_id = ? AND is_open = 1",
        (onboard_key, account_id),
    )
