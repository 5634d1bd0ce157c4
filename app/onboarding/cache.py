"""The clients as Codat last told them, so that the list opens at once and without a network. Never the only copy."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from app.base.store import open_store
from app.onboarding.kinds import Country, Language
from app.onboarding.roster import ClientRow, Concern, NextAction, Segment

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_MIGRATIONS = (
    """
    CREATE TABLE clients (
        company_id TEXT PRIMARY KEY,
        facts TEXT NOT NULL,
        last_activity TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE looks (what TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """,
    # The list as it is shown, column by column: reading 200 cases for it would take a tenth of a start.
    """
    DELETE FROM clients;
    DELETE FROM looks;
    CREATE TABLE rows (
        company_id TEXT PRIMARY KEY,
        onboard_key TEXT NOT NULL,
        name TEXT NOT NULL,
        country TEXT NOT NULL,
        region TEXT NOT NULL,
        language TEXT NOT NULL,
        progress TEXT NOT NULL,
        linked INTEGER NOT NULL,
        total INTEGER NOT NULL,
        next TEXT NOT NULL,
        concern TEXT,
        concern_last4 TEXT,
        last_activity TEXT NOT NULL,
        as_of TEXT,
        search TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
)

_PUT_ROW = "INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class CachedClient(NamedTuple):
    """One client as last told."""

    company_id: str
    facts: Mapping[str, object]  # see `memory.py`
    last_activity: datetime


class Cache:
    """The cache's file."""

    def __init__(self, path: Path) -> None:
        self._store = open_store(path, _MIGRATIONS)

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def all(self) -> tuple[CachedClient, ...]:
        """Every client."""
        return tuple(_cached(row) for row in self._store.execute("SELECT * FROM clients"))

    def rows(self) -> tuple[tuple[str, ClientRow], ...]:
        """Every client as a row of the list, with its onboard key."""
        return tuple(_row(row) for row in self._store.execute("SELECT * FROM rows"))

    def get(self, company_id: str) -> CachedClient | None:
        """One client."""
        row = self._store.execute("SELECT * FROM clients WHERE company_id = ?", (company_id,)).fetchone()
        return None if row is None else _cached(row)

    def put(self, clients: Iterable[CachedClient]) -> None:
        """Keep these clients as they are now."""
        import json  # noqa: PLC0415  # not for the first paint

        clients = tuple(clients)
        with self._store:
            self._store.execute("BEGIN IMMEDIATE")
            self._store.executemany(
                "INSERT OR REPLACE INTO clients VALUES (?, ?, ?)",
                [
                    (client.company_id, json.dumps(client.facts, ensure_ascii=False), client.last_activity.isoformat())
                    for client in clients
                ],
            )
            rows = [row for client in clients if (row := _shown(client)) is not None]
            self._store.executemany(_PUT_ROW, rows)

    def drop_all_but(self, company_ids: Iterable[str]) -> None:
        """Forget the clients Codat no longer lists."""
        kept = set(company_ids)
        known = [row["company_id"] for row in self._store.execute("SELECT company_id FROM clients")]
        gone = [(known_id,) for known_id in known if known_id not in kept]
        with self._store:
            self._store.execute("BEGIN IMMEDIATE")
            self._store.executemany("DELETE FROM clients WHERE company_id = ?", gone)
            self._store.executemany("DELETE FROM rows WHERE company_id = ?", gone)

    def looked(self, at: datetime) -> None:
        """Note that the whole list was read from Codat."""
        self._store.execute("INSERT OR REPLACE INTO looks VALUES ('list', ?)", (at.isoformat(),))

    @property
    def last_look(self) -> datetime | None:
        """When the whole list was last read from Codat."""
        row = self._store.execute("SELECT at FROM looks WHERE what = 'list'").fetchone()
        return datetime.fromisoformat(row["at"]) if row else None


def _cached(row: sqlite3.Row) -> CachedClient:
    import json  # noqa: PLC0415  # not for the first paint

    return CachedClient(row["company_id"], json.loads(row["facts"]), datetime.fromisoformat(row["last_activity"]))


def _shown(client: CachedClient) -> tuple[object, ...] | None:
    """The columns of `rows`; None for facts of another version."""
    from app.onboarding.clients import row_of  # noqa: PLC0415  # not for the first paint
    from app.onboarding.memory import load  # noqa: PLC0415  # see above

    try:
        case = load(client.facts)
    except (KeyError, TypeError, ValueError):
        return None
    row = row_of(case, client.last_activity)
    return (
        client.company_id,
        case.client.onboard_key,
        row.name,
        row.country.value,
        row.region,
        row.language.value,
        " ".join(row.progress),
        row.linked,
        row.total,
        row.next.value,
        row.concerns.name if row.concerns else None,
        row.concerns.last4 if row.concerns else None,
        row.last_activity.isoformat(),
        row.as_of.isoformat() if row.as_of else None,
        row.search,
    )


def _row(columns: sqlite3.Row) -> tuple[str, ClientRow]:
    company_id, key, name, country, region, language, progress, linked, total, following, *rest = columns
    concern, last4, last_activity, as_of, search = rest
    return key, ClientRow(
        company_id,
        name,
        Country(country),
        region,
        Language(language),
        _progress(progress),
        linked,
        total,
        NextAction(following),
        None if concern is None else Concern(concern, last4),
        datetime.fromisoformat(last_activity),
        datetime.fromisoformat(as_of) if as_of else None,
        search,
    )


@cache
def _progress(words: str) -> tuple[Segment, ...]:
    return tuple(Segment(word) for word in words.split())
