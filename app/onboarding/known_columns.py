"""How a person said that files of one kind are read, kept for the next of that kind. Of a file: a digest, no title."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from app.base.store import Store, StoreError
from app.files.account_sheet import FIELDS, Columns
from app.files.amounts import Mark
from app.files.limits import MAX_COLUMNS
from app.files.sheet import NONE

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.clock import Clock

MOST_KEPT: Final = 50
MIGRATIONS: Final = (
    """
    CREATE TABLE columns (
        titles TEXT PRIMARY KEY,
        said TEXT NOT NULL,
        used_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
)


class KnownColumns:
    """The file `columns.sqlite3`. A disk that refuses costs a person a few choices the next time, and nothing else."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._clock = clock
        self._store = Store(path, MIGRATIONS)
        with suppress(StoreError):
            self._store.open_or_begin_anew(clock)

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def of(self, signature: str, first_row: int) -> Columns | None:
        """How files with these titles were read the last time; None when there was none."""
        if not signature:
            return None
        with suppress(StoreError, ValueError, KeyError, TypeError):
            rows = self._store.read("SELECT said FROM columns WHERE titles = ?", (_digest(signature),))
            return _columns(json.loads(rows[0]["said"]), first_row) if rows else None
        return None

    def keep(self, signature: str, columns: Columns) -> None:
        """Read files with these titles so from now on."""
        if not signature:
            return
        facts = columns._asdict() | {"mark": columns.mark.value, "instead": dict(columns.instead)}
        with suppress(StoreError), self._store.writing() as store:
            store.execute(
                "INSERT OR REPLACE INTO columns (titles, said, used_at) VALUES (?, ?, ?)",
                (_digest(signature), json.dumps(facts, sort_keys=True), self._clock.now().isoformat()),
            )
            store.execute(
                "DELETE FROM columns WHERE titles NOT IN (SELECT titles FROM columns ORDER BY used_at DESC LIMIT ?)",
                (MOST_KEPT,),
            )


def _digest(signature: str) -> str:
    return hashlib.sha256(signature.encode()).hexdigest()


def _columns(facts: dict[str, object], first_row: int) -> Columns:
    """What was written by `keep`. Raises ValueError, KeyError or TypeError for anything else."""
    places = {field: int(str(facts[field])) for field in FIELDS}
    instead = facts["instead"]
    if not all(NONE <= place < MAX_COLUMNS for place in places.values()) or not isinstance(instead, dict):
        raise ValueError("not columns")
    texts = {str(field): str(text) for field, text in instead.items() if field in FIELDS}
    return Columns(first_row, **places, mark=Mark(str(facts["mark"])), instead=texts)
