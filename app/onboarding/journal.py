"""What we asked Codat for, written before it is sent, and where each client's case stands. Never a secret.

An intent without an outcome is a request that may or may not have been carried out: `reconciling` settles it by
asking Codat. The key of *generate credentials* is not written (a replay would return the secret): only that a set
was asked for.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from app.onboarding.intents import KEY_LIFE, Intent, IntentKind, IntentState, body_hash
from app.onboarding.journal_file import JournalError, JournalFile

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from app.base.clock import Clock
    from app.onboarding.intents import Settled

__all__ = ["KEY_LIFE", "CaseEntry", "Intent", "IntentKind", "IntentState", "Journal", "JournalError", "body_hash"]

MIGRATIONS = (
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


class CaseEntry(NamedTuple):
    """Where one client's case stands, as this computer remembers it."""

    onboard_key: str
    company_id: str | None
    facts: Mapping[str, object]  # plain JSON, see `memory.py`
    touched_at: datetime
    is_under_way: bool


class Journal(JournalFile):
    """The journal's file."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """Raises `StoreTooNewError`."""
        super().__init__(path, MIGRATIONS, clock)

    # Requests

    def intend(
        self, kind: IntentKind, onboard_key: str, body: object, *, key: str, subject: tuple[str, ...] = ()
    ) -> Intent:
        """Write that a request is about to leave. A held intent for the same thing gives its key back while it lives.

        Raises `JournalError` when it cannot be written: then the request must not be sent.
        """
        import json  # noqa: PLC0415  # not for the first paint

        digest = body_hash(body)
        now = self._clock.now()
        with self._writing() as store:
            held = next((one for one in self._held(kind, onboard_key) if _lends_its_key(one, digest, now)), None)
            if held is not None:
                store.execute("UPDATE intents SET state = 'sent' WHERE id = ?", (held.id,))
                return held._replace(state=IntentState.SENT)
            cursor = store.execute(
                "INSERT INTO intents (kind, onboard_key, subject, body_hash, key, state, started_at)"
                " VALUES (?, ?, ?, ?, ?, 'sent', ?)",
                (kind.value, onboard_key, json.dumps(subject), digest, key, now.isoformat()),
            )
        return Intent(cursor.lastrowid or 0, kind, onboard_key, subject, digest, key, IntentState.SENT, now)

    def settle(self, intent: Intent, state: IntentState) -> None:
        """Write what became of an intent. Raises `JournalError`."""
        with self._writing() as store:
            self._settle(store, [(intent, state)])

    def unsettled(self, onboard_key: str) -> tuple[Intent, ...]:
        """Requests of this client whose outcome is not known, oldest first. Raises `JournalError`."""
        rows = self._rows("SELECT * FROM intents WHERE state = 'sent' AND onboard_key = ? ORDER BY id", (onboard_key,))
        return tuple(_intent(row) for row in rows)

    def doubtful(self, kind: IntentKind, onboard_key: str, body: object) -> tuple[Intent, ...]:
        """Held requests that cannot lend their key to this body: another was asked for, or the key is too old.

        Codat did not have them when it was asked; by now it may. Raises `JournalError`.
        """
        digest, now = body_hash(body), self._clock.now()
        return tuple(one for one in self._held(kind, onboard_key) if not _lends_its_key(one, digest, now))

    def has_asked(self, kind: IntentKind, onboard_key: str) -> bool:
        """Whether this computer ever sent a request of that kind for the client. Raises `JournalError`."""
        sql = "SELECT 1 FROM intents WHERE kind = ? AND onboard_key = ? LIMIT 1"
        return bool(self._rows(sql, (kind.value, onboard_key)))

    def clients_with_unsettled(self) -> frozenset[str]:
        """Onboard keys of all clients with a request whose outcome is not known."""
        rows = self._shown("SELECT DISTINCT onboard_key FROM intents WHERE state = 'sent'")
        return frozenset(row["onboard_key"] for row in rows)

    # Cases

    def remember(
        self,
        onboard_key: str,
        company_id: str | None,
        facts: Mapping[str, object],
        *,
        is_under_way: bool,
        settled: Iterable[Settled] = (),
    ) -> None:
        """Keep where a case stands, with what became of its requests: both or neither. Raises `JournalError`."""
        import json  # noqa: PLC0415  # not for the first paint

        said = json.dumps(facts, ensure_ascii=False)
        now = self._clock.now().isoformat()
        with self._writing() as store:
            self._settle(store, settled)
            # A company made elsewhere may have been given another key since.
            store.execute("DELETE FROM cases WHERE company_id = ? AND onboard_key <> ?", (company_id, onboard_key))
            store.execute(
                "INSERT INTO cases (onboard_key, company_id, facts, touched_at, is_under_way) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (onboard_key) DO UPDATE SET company_id = excluded.company_id, facts = excluded.facts,"
                " touched_at = excluded.touched_at, is_under_way = excluded.is_under_way",
                (onboard_key, company_id, said, now, int(is_under_way)),
            )

    def forget(self, onboard_key: str) -> None:
        """Drop a case this computer remembers (a discarded draft) and what it held. Raises `JournalError`."""
        with self._writing() as store:
            store.execute("DELETE FROM cases WHERE onboard_key = ?", (onboard_key,))
            store.execute(
                "UPDATE intents SET state = 'not_done', ended_at = ? WHERE onboard_key = ? AND state = 'held'",
                (self._clock.now().isoformat(), onboard_key),
            )

    def entry(self, *, onboard_key: str = "", company_id: str = "") -> CaseEntry | None:
        """What this computer remembers of a client, by either id."""
        rows = self._shown("SELECT * FROM cases WHERE onboard_key = ? OR company_id = ?", (onboard_key, company_id))
        return _entry(rows[0]) if rows else None

    def entries(self) -> tuple[CaseEntry, ...]:
        """All cases this computer remembers, the one touched last first."""
        return tuple(_entry(row) for row in self._shown("SELECT * FROM cases ORDER BY touched_at DESC"))

    def drafts(self) -> tuple[CaseEntry, ...]:
        """The cases of which Codat has nothing yet."""
        return tuple(_entry(row) for row in self._shown("SELECT * FROM cases WHERE company_id IS NULL"))

    def entries_of(self, onboard_keys: Iterable[str]) -> tuple[CaseEntry, ...]:
        """The cases of these clients, as far as this computer remembers them."""
        found = (self.entry(onboard_key=key) for key in onboard_keys)
        return tuple(entry for entry in found if entry is not None)

    def latest_under_way(self) -> CaseEntry | None:
        """The case to offer for resuming: touched last and not finished."""
        rows = self._shown("SELECT * FROM cases WHERE is_under_way = 1 ORDER BY touched_at DESC LIMIT 1")
        return _entry(rows[0]) if rows else None

    # The file

    def _held(self, kind: IntentKind, onboard_key: str) -> tuple[Intent, ...]:
        rows = self._rows(
            "SELECT * FROM intents WHERE state = 'held' AND kind = ? AND onboard_key = ? ORDER BY id DESC",
            (kind.value, onboard_key),
        )
        return tuple(_intent(row) for row in rows)

    def _settle(self, store: sqlite3.Connection, settled: Iterable[Settled]) -> None:
        now = self._clock.now().isoformat()
        for intent, state in settled:
            ended = None if state in {IntentState.SENT, IntentState.HELD} else now
            store.execute("UPDATE intents SET state = ?, ended_at = ? WHERE id = ?", (state.value, ended, intent.id))


def _lends_its_key(held: Intent, digest: str, now: datetime) -> bool:
    """A time too far ahead is doubted too: the computer's clock was set back since."""
    return held.body_hash == digest and abs(now - held.started_at) < KEY_LIFE


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
