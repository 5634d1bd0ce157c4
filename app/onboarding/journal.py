"""What we asked Codat for, written before it is sent, and where each client's case stands. Never a secret.

An intent without an outcome is a request that may or may not have been carried out: `Conductor.check` settles it by
asking Codat. The key of *generate credentials* is not written (a replay would return the secret): only that a set
was asked for.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from app.base.store import StoreError, open_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from app.base.clock import Clock

KEY_LIFE = timedelta(minutes=90)  # Codat replays the first answer to a key this long (Codat, idempotency)

_MIGRATIONS = (
    """
    CREATE TABLE cases (
        onboard_key TEXT PRIMARY KEY,
        company_id TEXT UNIQUE,
        facts TEXT NOT NULL,
        touched_at TEXT NOT NULL,
        is_under_way INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE intents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        onboard_key TEXT NOT NULL,
        subject TEXT NOT NULL,
        body_hash TEXT NOT NULL,
        key TEXT NOT NULL,
        state TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT;
    CREATE INDEX intents_unsettled ON intents (onboard_key) WHERE state IN ('sent', 'held');
    """,
)


class IntentKind(StrEnum):
    """The requests that create or remove something at Codat."""

    CREATE_COMPANY = "create_company"
    CREATE_CONNECTION = "create_connection"
    ADD_ACCOUNTS = "add_accounts"
    RENAME_ACCOUNT = "rename_account"
    CREATE_CREDENTIALS = "create_credentials"
    REVOKE_CREDENTIALS = "revoke_credentials"
    DISCONNECT = "disconnect"


class IntentState(StrEnum):
    """What became of an intent."""

    SENT = "sent"  # written; whether Codat carried it out is not known
    HELD = "held"  # known not to be carried out; the same key goes with the next try
    DONE = "done"
    NOT_DONE = "not_done"


class JournalError(Exception):
    """The journal cannot be written, so nothing may be sent."""


class Intent(NamedTuple):
    """One request that was, or may have been, sent."""

    id: int
    kind: IntentKind
    onboard_key: str
    subject: tuple[str, ...]  # ids of ours the request is about, for example the accounts of a batch
    body_hash: str
    key: str  # the Idempotency-Key, "" for credentials
    state: IntentState
    started_at: datetime
    is_late: bool = False  # held longer than its key lived, with a new key now: look at Codat before sending


class CaseEntry(NamedTuple):
    """Where one client's case stands, as this computer remembers it."""

    onboard_key: str
    company_id: str | None
    facts: Mapping[str, object]  # plain JSON, see `memory.py`
    touched_at: datetime
    is_under_way: bool


def body_hash(body: object) -> str:
    """A digest of a request's body, to tell whether a later try asks for the same thing."""
    import hashlib  # noqa: PLC0415  # not for the first paint
    import json  # noqa: PLC0415  # see above

    return hashlib.sha256(json.dumps(body, sort_keys=True, default=str).encode()).hexdigest()


class Journal:
    """The journal's file. Every write is on disk when the call returns."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._clock = clock
        self._store = open_store(path, _MIGRATIONS)

    def close(self) -> None:
        """Write what is left in the log file into the main one, and close."""
        self._store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._store.close()

    def intend(
        self, kind: IntentKind, onboard_key: str, body: object, *, key: str, subject: tuple[str, ...] = ()
    ) -> Intent:
        """Write that a request is about to leave. A held intent for the same thing gives its key back while it lives.

        Raises `JournalError` when it cannot be written: then the request must not be sent.
        """
        import json  # noqa: PLC0415  # not for the first paint

        digest = body_hash(body)
        now = self._clock.now()
        with self._writing():
            held = self._find_held(kind, onboard_key, digest)
            if held is not None:
                is_late = now - held.started_at >= KEY_LIFE
                held = held._replace(key=key, started_at=now, is_late=True) if is_late else held
                self._store.execute(
                    "UPDATE intents SET state = 'sent', key = ?, started_at = ? WHERE id = ?",
                    (held.key, held.started_at.isoformat(), held.id),
                )
                return held
            cursor = self._store.execute(
                "INSERT INTO intents (kind, onboard_key, subject, body_hash, key, state, started_at)"
                " VALUES (?, ?, ?, ?, ?, 'sent', ?)",
                (kind.value, onboard_key, json.dumps(subject), digest, key, now.isoformat()),
            )
        return Intent(cursor.lastrowid or 0, kind, onboard_key, subject, digest, key, IntentState.SENT, now)

    def settle(self, intent: Intent, state: IntentState) -> None:
        """Write what became of an intent. Raises `JournalError`."""
        ended = None if state in {IntentState.SENT, IntentState.HELD} else self._clock.now().isoformat()
        with self._writing():
            self._store.execute(
                "UPDATE intents SET state = ?, ended_at = ? WHERE id = ?", (state.value, ended, intent.id)
            )

    def unsettled(self, onboard_key: str) -> tuple[Intent, ...]:
        """Requests of this client whose outcome is not known, oldest first."""
        rows = self._store.execute(
            "SELECT * FROM intents WHERE state = 'sent' AND onboard_key = ? ORDER BY id", (onboard_key,)
        )
        return tuple(_intent(row) for row in rows)

    def clients_with_unsettled(self) -> frozenset[str]:
        """Onboard keys of all clients with a request whose outcome is not known."""
        rows = self._store.execute("SELECT DISTINCT onboard_key FROM intents WHERE state = 'sent'")
        return frozenset(row["onboard_key"] for row in rows)

    def remember(
        self, onboard_key: str, company_id: str | None, facts: Mapping[str, object], *, is_under_way: bool
    ) -> None:
        """Keep where a case stands. Raises `JournalError`."""
        import json  # noqa: PLC0415  # not for the first paint

        with self._writing():
            self._store.execute(
                "INSERT INTO cases (onboard_key, company_id, facts, touched_at, is_under_way) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (onboard_key) DO UPDATE SET company_id = excluded.company_id, facts = excluded.facts,"
                " touched_at = excluded.touched_at, is_under_way = excluded.is_under_way",
                (
                    onboard_key,
                    company_id,
                    json.dumps(facts, ensure_ascii=False),
                    self._clock.now().isoformat(),
                    int(is_under_way),
                ),
            )

    def forget(self, onboard_key: str) -> None:
        """Drop a case this computer remembers (a discarded draft). Raises `JournalError`."""
        with self._writing():
            self._store.execute("DELETE FROM cases WHERE onboard_key = ?", (onboard_key,))

    def entry(self, *, onboard_key: str = "", company_id: str = "") -> CaseEntry | None:
        """What this computer remembers of a client, by either id."""
        row = self._store.execute(
            "SELECT * FROM cases WHERE onboard_key = ? OR company_id = ?", (onboard_key, company_id)
        ).fetchone()
        return _entry(row) if row else None

    def entries(self) -> tuple[CaseEntry, ...]:
        """All cases this computer remembers, the one touched last first."""
        return tuple(_entry(row) for row in self._store.execute("SELECT * FROM cases ORDER BY touched_at DESC"))

    def drafts(self) -> tuple[CaseEntry, ...]:
        """The cases of which Codat has nothing yet."""
        return tuple(_entry(row) for row in self._store.execute("SELECT * FROM cases WHERE company_id IS NULL"))

    def entries_of(self, onboard_keys: Iterable[str]) -> tuple[CaseEntry, ...]:
        """The cases of these clients, as far as this computer remembers them."""
        found = (self.entry(onboard_key=key) for key in onboard_keys)
        return tuple(entry for entry in found if entry is not None)

    def latest_under_way(self) -> CaseEntry | None:
        """The case to offer for resuming: touched last and not finished."""
        row = self._store.execute(
            "SELECT * FROM cases WHERE is_under_way = 1 ORDER BY touched_at DESC LIMIT 1"
        ).fetchone()
        return _entry(row) if row else None

    def _find_held(self, kind: IntentKind, onboard_key: str, digest: str) -> Intent | None:
        row = self._store.execute(
            "SELECT * FROM intents WHERE state = 'held' AND kind = ? AND onboard_key = ? AND body_hash = ?"
            " ORDER BY id DESC LIMIT 1",
            (kind.value, onboard_key, digest),
        ).fetchone()
        return _intent(row) if row else None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            self._store.execute("BEGIN IMMEDIATE")
            yield
            self._store.execute("COMMIT")
        except (sqlite3.Error, StoreError) as error:
            if self._store.in_transaction:
                self._store.execute("ROLLBACK")
            raise JournalError(str(error)) from error


def _intent(row: sqlite3.Row) -> Intent:
    import json  # noqa: PLC0415  # not for the first paint

    return Intent(
        row["id"],
        IntentKind(row["kind"]),
        row["onboard_key"],
        tuple(json.loads(row["subject"])),
        row["body_hash"],
        row["key"],
        IntentState(row["state"]),
        datetime.fromisoformat(row["started_at"]),
    )


def _entry(row: sqlite3.Row) -> CaseEntry:
    import json  # noqa: PLC0415  # not for the first paint

    return CaseEntry(
        row["onboard_key"],
        row["company_id"],
        json.loads(row["facts"]),
        datetime.fromisoformat(row["touched_at"]),
        bool(row["is_under_way"]),
    )
