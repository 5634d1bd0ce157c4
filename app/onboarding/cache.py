"""The clients as Codat last told them, so that the list opens at once and without a network. Never the only copy."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.base.store import open_store

if TYPE_CHECKING:
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
)


@dataclass(frozen=True, slots=True)
class CachedClient:
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
        rows = self._store.execute("SELECT * FROM clients")
        return tuple(
            CachedClient(row["company_id"], json.loads(row["facts"]), datetime.fromisoformat(row["last_activity"]))
            for row in rows
        )

    def get(self, company_id: str) -> CachedClient | None:
        """One client."""
        row = self._store.execute("SELECT * FROM clients WHERE company_id = ?", (company_id,)).fetchone()
        if row is None:
            return None
        return CachedClient(company_id, json.loads(row["facts"]), datetime.fromisoformat(row["last_activity"]))

    def put(self, clients: Iterable[CachedClient]) -> None:
        """Keep these clients as they are now."""
        with self._store:
            self._store.execute("BEGIN IMMEDIATE")
            self._store.executemany(
                "INSERT OR REPLACE INTO clients VALUES (?, ?, ?)",
                [
                    (client.company_id, json.dumps(client.facts, ensure_ascii=False), client.last_activity.isoformat())
                    for client in clients
                ],
            )

    def drop_all_but(self, company_ids: Iterable[str]) -> None:
        """Forget the clients Codat no longer lists."""
        kept = set(company_ids)
        known = [row["company_id"] for row in self._store.execute("SELECT company_id FROM clients")]
        with self._store:
            self._store.execute("BEGIN IMMEDIATE")
            self._store.executemany(
                "DELETE FROM clients WHERE company_id = ?", [(known_id,) for known_id in known if known_id not in kept]
            )

    def looked(self, at: datetime) -> None:
        """Note that the whole list was read from Codat."""
        self._store.execute("INSERT OR REPLACE INTO looks VALUES ('list', ?)", (at.isoformat(),))

    @property
    def last_look(self) -> datetime | None:
        """When the whole list was last read from Codat."""
        row = self._store.execute("SELECT at FROM looks WHERE what = 'list'").fetchone()
        return datetime.fromisoformat(row["at"]) if row else None
