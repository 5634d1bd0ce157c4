"""The clients as Codat last told them, so that the list opens at once and without a network. Never the only copy."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from app.base.store import SIDE_FILES, MemoryStore, Store, StoreDamagedError, StoreError, StoreTooNewError
from app.onboarding.kinds import Country, Language
from app.onboarding.roster import ClientRow, Concern, Listed, NextAction, Segment, rank_of, tab_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

MIGRATIONS = (
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
    # The order as a number, so that 10,000 clients are listed without reading their rows, and the way from a key.
    """
    DELETE FROM clients;
    DELETE FROM looks;
    DELETE FROM rows;
    ALTER TABLE rows ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX rows_in_order ON rows (rank, search, company_id, next);
    CREATE INDEX rows_by_key ON rows (onboard_key, name);
    """,
    # The moment at which a client's link ends, as `rank` turned round: then it needs attention.
    """
    DELETE FROM clients;
    DELETE FROM looks;
    DELETE FROM rows;
    ALTER TABLE rows ADD COLUMN link_until INTEGER;
    CREATE INDEX rows_by_link ON rows (link_until) WHERE link_until IS NOT NULL;
    """,
)

FRESH_FOR = timedelta(hours=8)  # a working day; what others do meanwhile is found by searching, by opening, by F5

_TABLES = ("clients", "looks", "rows")
_PUT_ROW = "INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class CachedClient(NamedTuple):
    """One client as last told."""

    company_id: str
    facts: Mapping[str, object]  # see `memory.py`
    last_activity: datetime


class Cache:
    """The cache's file.

    One that is damaged, or a newer version's, is made anew: Codat tells it all again. While the disk takes nothing,
    what Codat tells is kept in memory.
    """

    def __init__(self, path: Path) -> None:
        # What the last moments before a power cut brought is asked of Codat again; the window waits for no disk.
        self._store: Store = Store(path, MIGRATIONS, is_synced=False)
        try:
            self._store.open()
        except (StoreDamagedError, StoreTooNewError):
            self._make_anew()
        except StoreError:
            self._store = _in_memory()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def listed(self) -> Iterator[Listed]:
        """Every client in the order of the list."""
        found = self._store.read("SELECT rank, search, company_id, next FROM rows ORDER BY rank, search, company_id")
        return (Listed(rank, search, known_id, tab_of(following)) for rank, search, known_id, following in found)

    def row(self, company_id: str) -> ClientRow | None:
        """One client as a row of the list; None when there is none, or the file cannot be read just now."""
        try:
            rows = self._store.read("SELECT * FROM rows WHERE company_id = ?", (company_id,))
        except StoreError:
            return None
        return _row(rows[0]) if rows else None

    def lapse(self, now: datetime) -> tuple[ClientRow, ...]:
        """The rows of clients whose link has ended since this was last asked; they say so from now on."""
        ended = "SELECT company_id FROM rows WHERE link_until <= ?"
        ids = [(row["company_id"],) for row in self._store.read(ended, (-rank_of(now),))]
        if not ids:
            return ()
        change = f"UPDATE rows SET next = '{NextAction.LINK_EXPIRED}', link_until = NULL WHERE company_id = ?"  # noqa: S608  # a word of ours
        self._write((change, ids))
        return tuple(row for (company_id,) in ids if (row := self.row(company_id)) is not None)

    def named(self, onboard_key: str) -> tuple[str, str] | None:
        """Company id and name of the client of an onboard key."""
        rows = self._store.read("SELECT company_id, name FROM rows WHERE onboard_key = ?", (onboard_key,))
        return (rows[0]["company_id"], rows[0]["name"]) if rows else None

    def beginning_with(self, folded: str) -> tuple[tuple[str, str], ...]:
        """Company id and name of every client whose folded name begins so."""
        query = "SELECT company_id, name FROM rows WHERE substr(search, 1, ?) = ?"
        return tuple((row["company_id"], row["name"]) for row in self._store.read(query, (len(folded), folded)))

    def get(self, company_id: str) -> CachedClient | None:
        """One client."""
        rows = self._store.read("SELECT * FROM clients WHERE company_id = ?", (company_id,))
        return _cached(rows[0]) if rows else None

    def put(self, clients: Iterable[CachedClient]) -> tuple[ClientRow, ...]:
        """Keep these clients as they are now. Returns their rows of the list."""
        import json  # noqa: PLC0415  # not for the first paint

        clients = tuple(clients)
        told = [
            (client.company_id, json.dumps(client.facts, ensure_ascii=False), client.last_activity.isoformat())
            for client in clients
        ]
        shown = [one for client in clients if (one := _shown(client)) is not None]
        rows = [_columns(row, key) for row, key in shown]
        self._write(("INSERT OR REPLACE INTO clients VALUES (?, ?, ?)", told), (_PUT_ROW, rows))
        return tuple(row for row, _ in shown)

    def drop(self, company_ids: Iterable[str]) -> None:
        """Forget these clients."""
        gone = [(company_id,) for company_id in company_ids]
        self._write(("DELETE FROM clients WHERE company_id = ?", gone), ("DELETE FROM rows WHERE company_id = ?", gone))

    def looked(self, at: datetime) -> None:
        """Note that the whole list was read from Codat."""
        self._write(("INSERT OR REPLACE INTO looks VALUES ('list', ?)", [(at.isoformat(),)]))

    @property
    def last_look(self) -> datetime | None:
        """When the whole list was last read from Codat."""
        rows = self._store.read("SELECT at FROM looks WHERE what = 'list'")
        return datetime.fromisoformat(rows[0]["at"]) if rows else None

    def is_fresh(self, now: datetime) -> bool:
        """Whether the whole list was read today, as far as a working day goes."""
        look = self.last_look
        return look is not None and now - look < FRESH_FOR

    def _write(self, *changes: tuple[str, Sequence[Sequence[object]]]) -> None:
        try:
            self._written(changes)
        except StoreError:
            self._go_on_in_memory()
            self._written(changes)

    def _written(self, changes: Iterable[tuple[str, Sequence[Sequence[object]]]]) -> None:
        with self._store.writing() as store:
            for sql, rows in changes:
                store.executemany(sql, rows)

    def _go_on_in_memory(self) -> None:
        """What is known so far comes along; at the next start the file tells what it told before."""
        former, self._store = self._store, _in_memory()
        try:
            known = [(table, former.read(f"SELECT * FROM {table}")) for table in _TABLES]  # noqa: S608  # names of ours
        except StoreError:
            known = []
        former.close()
        self._written(
            (f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", [tuple(row) for row in rows])  # noqa: S608  # see above
            for table, rows in known
            if rows
        )

    def _make_anew(self) -> None:
        path = self._store.path
        try:
            for side in ("", *SIDE_FILES):
                path.with_name(path.name + side).unlink(missing_ok=True)
            self._store.open()
        except (OSError, StoreError):
            self._store = _in_memory()


def _in_memory() -> Store:
    store = MemoryStore(MIGRATIONS)
    store.open()
    return store


def _cached(row: sqlite3.Row) -> CachedClient:
    import json  # noqa: PLC0415  # not for the first paint

    return CachedClient(row["company_id"], json.loads(row["facts"]), datetime.fromisoformat(row["last_activity"]))


def _shown(client: CachedClient) -> tuple[ClientRow, str] | None:
    """Its row of the list and its onboard key; None for facts of another version."""
    from app.onboarding.clients import row_of  # noqa: PLC0415  # not for the first paint
    from app.onboarding.memory import load  # noqa: PLC0415  # see above

    try:
        case = load(client.facts)
    except (KeyError, TypeError, ValueError):
        return None
    return row_of(case, client.last_activity), case.client.onboard_key


def _columns(row: ClientRow, onboard_key: str) -> tuple[object, ...]:
    return (
        row.id,
        onboard_key,
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
        rank_of(row.last_activity),
        -rank_of(row.link_until) if row.link_until else None,
    )


def _row(columns: sqlite3.Row) -> ClientRow:
    company_id, _, name, country, region, language, progress, linked, total, following, *rest = columns
    concern, last4, last_activity, as_of, search, *_ = rest
    return ClientRow(
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
