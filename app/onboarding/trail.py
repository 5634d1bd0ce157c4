"""The audit trail: who did what for which client, when, how it ended. Append-only, each event chained to the last.

The chain makes a changed or missing event evident; it does not prevent one (a local file cannot). Never a secret, a
link, a full account number, or a request's body.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from app.base.overrides import override
from app.base.store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from sqlite3 import Row
    from typing import Self

    from app.base.clock import Clock

CHECKED_AT_ONCE: Final = 500  # links; a few milliseconds

MIGRATIONS = (
    """
    CREATE TABLE events (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        client TEXT NOT NULL,
        outcome TEXT NOT NULL,
        details TEXT NOT NULL,
        previous TEXT NOT NULL,
        digest TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_client ON events (client);
    CREATE TRIGGER events_keep BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
    CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
    """,
)


class _Word(StrEnum):
    """A word of the trail. One of a newer version is kept as it stands: after a roll-back all of it is read."""

    @classmethod
    @override
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        word = str.__new__(cls, value)
        word._name_, word._value_ = "OF_A_NEWER_VERSION", value
        return word


class Deed(_Word):
    """What can be recorded."""

    CLIENT_CREATED = "client_created"
    CONNECTION_CREATED = "connection_created"
    ACCOUNTS_ADDED = "accounts_added"
    ACCOUNT_RENAMED = "account_renamed"
    ACCOUNT_STOPPED = "account_stopped"
    BALANCE_UPDATED = "balance_updated"
    ACCOUNT_REMOVED = "account_removed"
    CREDENTIALS_CREATED = "credentials_created"
    CREDENTIALS_REVEALED = "credentials_revealed"
    CREDENTIALS_HIDDEN = "credentials_hidden"
    CREDENTIALS_COPIED = "credentials_copied"
    CREDENTIALS_SHOWN_TO_CLIENT = "credentials_shown_to_client"
    CREDENTIALS_REVOKED = "credentials_revoked"
    LINK_FETCHED = "link_fetched"
    LINK_COPIED = "link_copied"
    LINK_OPENED = "link_opened"
    DISCONNECTED = "disconnected"
    CONNECTION_DELETED = "connection_deleted"
    ACCOUNTS_SEEN_CONNECTED = "accounts_seen_connected"
    TRANSACTIONS_STARTED = "transactions_started"
    TRANSACTIONS_SENT = "transactions_sent"
    CALL_FINISHED = "call_finished"
    LEAVE_BEHIND_SAVED = "leave_behind_saved"
    LEAVE_BEHIND_PRINTED = "leave_behind_printed"
    SHIELD_LIFTED = "shield_lifted"
    SHIELD_RESTORED = "shield_restored"
    RECORD_EXPORTED = "record_exported"
    ACCESS_KEPT = "access_kept"  # a key, token or certificate was tried out and kept; of no client
    ACCESS_FORGOTTEN = "access_forgotten"
    FILE_SET_ASIDE = "file_set_aside"  # a damaged journal or trail; of no client


class Outcome(_Word):
    """How it ended."""

    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TrailEvent:
    """One line of the trail."""

    seq: int
    at: datetime
    who: str
    what: Deed
    client: str  # the onboard key
    outcome: Outcome
    details: Mapping[str, object]  # counts, last four digits, ids, Codat's correlation id
    previous: str  # the digest of the event before; "" for the first
    digest: str


class Checked(NamedTuple):
    """How far the chain was looked at, and the first event that does not fit, if one was met."""

    seq: int = 0
    digest: str = ""
    broken: int | None = None
    is_all: bool = False


class Trail:
    """The trail's file. `record` returns when the event is on disk. A damaged file is set aside: `kept_aside`."""

    def __init__(self, path: Path, clock: Clock, who: str) -> None:
        """Raises `StoreError` when it cannot be opened, of kind `StoreTooNewError` when a newer version wrote it."""
        self._clock = clock
        self._who = who
        self._store = Store(path, MIGRATIONS)
        self.kept_aside = self._store.open_or_begin_anew(clock)

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def record(self, what: Deed, client: str, outcome: Outcome = Outcome.DONE, **details: object) -> None:
        """Append one event. Raises `StoreError` when the disk refuses: then what it records must not go on."""
        at = self._clock.now().isoformat()
        said = json.dumps(details, sort_keys=True, ensure_ascii=False)
        with self._store.writing() as store:
            last = store.execute("SELECT digest FROM events ORDER BY seq DESC LIMIT 1").fetchone()
            previous = last["digest"] if last else ""
            fields = (at, self._who, what.value, client, outcome.value, said)
            store.execute(
                "INSERT INTO events (at, who, what, client, outcome, details, previous, digest)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*fields, previous, _digest(previous, fields)),
            )

    def events(self, client: str | None = None, since: datetime | None = None) -> tuple[TrailEvent, ...]:
        """The events, oldest first; of one client (its onboard key), and not before `since`, when they are given.

        Raises `StoreError`.
        """
        rows = self._store.read(
            "SELECT * FROM events WHERE (?1 IS NULL OR client = ?1) AND (?2 IS NULL OR at >= ?2) ORDER BY seq",
            (client, since.astimezone(UTC).isoformat() if since else None),
        )
        return tuple(_event(row) for row in rows)

    def after(self, seq: int, most: int) -> tuple[TrailEvent, ...]:
        """The first `most` events after the one numbered `seq`, in order. Raises `StoreError`."""
        rows = self._store.read("SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT ?", (seq, most))
        return tuple(_event(row) for row in rows)

    @property
    def last_number(self) -> int:
        """The number of the newest event, 0 when there is none. Raises `StoreError`."""
        return int(self._store.read("SELECT coalesce(max(seq), 0) AS last FROM events", ())[0]["last"])

    def tells_of(self, what: Deed, client: str, request: str) -> bool:
        """Whether the deed of this request (its Idempotency-Key) is recorded already. Raises `StoreError`."""
        return any(event.what is what and event.details.get("request") == request for event in self.events(client))

    def first_broken_link(self) -> int | None:
        """The sequence number of the first event that does not fit the chain, or None when the trail is whole."""
        checked = Checked()
        while not checked.is_all:
            checked = self.check_on(checked)
        return checked.broken

    def check_on(self, after: Checked) -> Checked:
        """Look at the next `CHECKED_AT_ONCE` links: what was changed, left out, or cut off at the end."""
        previous, seq = after.digest, after.seq
        rows = self._store.read("SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT ?", (after.seq, CHECKED_AT_ONCE))
        for row in rows:
            fields = (row["at"], row["who"], row["what"], row["client"], row["outcome"], row["details"])
            if row["seq"] != seq + 1 or row["previous"] != previous or row["digest"] != _digest(previous, fields):
                return Checked(seq, previous, int(row["seq"]), is_all=True)
            previous, seq = row["digest"], seq + 1
        if len(rows) == CHECKED_AT_ONCE:
            return Checked(seq, previous)
        # SQLite keeps the highest number ever given, so an end that was cut off shows.
        given = self._store.read("SELECT seq FROM sqlite_sequence WHERE name = 'events'", ())
        is_cut = bool(given) and int(given[0]["seq"]) > seq
        return Checked(seq, previous, seq + 1 if is_cut else None, is_all=True)


def _event(row: Row) -> TrailEvent:
    return TrailEvent(
        row["seq"],
        datetime.fromisoformat(row["at"]),
        row["who"],
        Deed(row["what"]),
        row["client"],
        Outcome(row["outcome"]),
        json.loads(row["details"]),
        row["previous"],
        row["digest"],
    )


def _digest(previous: str, fields: tuple[str, ...]) -> str:
    return hashlib.sha256(json.dumps([previous, *fields], ensure_ascii=False).encode()).hexdigest()
