"""The files of every release go on living: each is read by today's version, migrated once, and kept as it was beside.

`released/NAME-N.sql` is a file of schema N as a release wrote it, with rows in it. A migration that was released is
never changed; a new one comes with the dump of what it makes.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from app.base.store import Store, StoreError, StoreTooNewError
from app.onboarding import cache, journal, known_columns, sent, trail
from app.onboarding.cache import Cache
from app.onboarding.intents import IntentKind
from app.onboarding.journal import Journal
from app.onboarding.known_columns import KnownColumns
from app.onboarding.sent import PartState, SentStore
from app.onboarding.trail import Trail
from tests.support.held_clock import HeldClock

if TYPE_CHECKING:
    from collections.abc import Sequence

RELEASED = Path(__file__).with_name("released")
KEY = "edea2252-614c-4e6a-9dcf-35dab00d7b4a"
COMPANY = "7b0e0016-9fa3-4971-8660-4b6194a9fd2d"
MIGRATIONS: dict[str, Sequence[str]] = {
    "journal": journal.MIGRATIONS,
    "trail": trail.MIGRATIONS,
    "sent": sent.MIGRATIONS,
    "columns": known_columns.MIGRATIONS,
    "cache": cache.MIGRATIONS,
}
KEPT = ("journal", "trail", "sent", "columns")
"""What is asked of Codat again (the cache) may begin anew; these may not."""
NEXT = "CREATE TABLE of_the_next_release (what TEXT NOT NULL) STRICT;"
BROKEN = "INSERT INTO nowhere VALUES (1);"


class Dump(NamedTuple):
    """One released schema."""

    name: str
    schema: int

    @property
    def text(self) -> str:
        return (RELEASED / f"{self.name}-{self.schema}.sql").read_text("utf-8")


DUMPS = sorted(
    Dump(name, int(schema)) for name, _, schema in (path.stem.rpartition("-") for path in RELEASED.glob("*.sql"))
)
every_dump = pytest.mark.parametrize("dump", DUMPS, ids=[f"{one.name}-{one.schema}" for one in DUMPS])


def restored(dump: Dump, folder: Path) -> Path:
    """The file as that release left it."""
    path = folder / f"{dump.name}.sqlite3"
    with closing(sqlite3.connect(path)) as file:
        file.executescript(dump.text)
    return path


def shape(path: Path) -> set[tuple[str, str, str]]:
    """Tables, indexes and triggers, however they are spaced."""
    with closing(sqlite3.connect(path)) as file:
        found = file.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {(kind, name, re.sub(r"\s+", " ", sql)) for kind, name, sql in found if not name.startswith("sqlite_")}


def schema_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("PRAGMA user_version").fetchone()[0])


def rows_of(path: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as file:
        names = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: file.execute(f'SELECT * FROM "{name}"') for name in names}  # noqa: S608  # our own names
        return {name: rows.fetchall() for name, rows in found.items()}


def made(migrations: Sequence[str], path: Path) -> Path:
    """A new file by these migrations."""
    store = Store(path, migrations)
    store.open()
    store.close()
    return path


def test_every_schema_there_was_is_here() -> None:
    wanted = {Dump(name, schema) for name, steps in MIGRATIONS.items() for schema in range(1, len(steps) + 1)}
    assert set(DUMPS) == wanted, "a new migration comes with a dump of what it makes"


@every_dump
def test_a_released_migration_is_never_changed(dump: Dump, tmp_path: Path) -> None:
    today = made(MIGRATIONS[dump.name][: dump.schema], tmp_path / "today.sqlite3")
    assert shape(restored(dump, tmp_path)) == shape(today)


@every_dump
def test_it_becomes_what_a_new_file_is_and_is_kept_as_it_was(dump: Dump, tmp_path: Path) -> None:
    migrations = MIGRATIONS[dump.name]
    path = restored(dump, tmp_path)
    before, rows = shape(path), rows_of(path)
    made(migrations, path)

    assert shape(path) == shape(made(migrations, tmp_path / "new.sqlite3"))
    assert schema_of(path) == len(migrations)
    copy = path.with_name(f"{path.name}.schema-{dump.schema}")
    assert copy.exists() == (dump.schema < len(migrations))
    if copy.exists():
        assert (shape(copy), rows_of(copy), schema_of(copy)) == (before, rows, dump.schema)


@pytest.mark.parametrize("dump", [one for one in DUMPS if one.name in KEPT], ids=lambda one: f"{one.name}-{one.schema}")
def test_the_next_migration_keeps_every_row(dump: Dump, tmp_path: Path) -> None:
    path = restored(dump, tmp_path)
    rows = rows_of(path)
    made([*MIGRATIONS[dump.name], NEXT], path)

    now = rows_of(path)
    assert now.pop("of_the_next_release") == []
    assert now == rows
    assert rows_of(path.with_name(f"{path.name}.schema-{dump.schema}")) == rows


@every_dump
def test_a_migration_that_fails_leaves_the_file_as_it_was(dump: Dump, tmp_path: Path) -> None:
    path = restored(dump, tmp_path)
    made(MIGRATIONS[dump.name], path)
    rows, schema = rows_of(path), schema_of(path)
    with pytest.raises(StoreError):
        made([*MIGRATIONS[dump.name], NEXT + BROKEN], path)
    assert (rows_of(path), schema_of(path)) == (rows, schema)


@every_dump
def test_a_newer_file_is_refused_and_left_alone(dump: Dump, tmp_path: Path) -> None:
    path = restored(dump, tmp_path)
    newer = len(MIGRATIONS[dump.name]) + 1
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode=WAL")
        file.execute(f"PRAGMA user_version={newer}")
    before = hashlib.sha256(path.read_bytes()).digest()
    with pytest.raises(StoreTooNewError):
        made(MIGRATIONS[dump.name], path)
    assert hashlib.sha256(path.read_bytes()).digest() == before


# What each of them says, read by the class that reads it today


@pytest.mark.parametrize("dump", [one for one in DUMPS if one.name == "journal"])
def test_a_journal_still_knows_what_was_asked_and_what_has_no_outcome(dump: Dump, tmp_path: Path) -> None:
    book = Journal(restored(dump, tmp_path), HeldClock())
    (open_intent,) = book.unsettled(KEY)
    entry = book.entry(onboard_key=KEY)
    book.close()
    assert (open_intent.kind, open_intent.subject) == (IntentKind.SEND_TRANSACTIONS, ("checking-6f0f5d0c-01",))
    assert open_intent.key == "c9c4a1f6-1fe6-4960-a945-f3b05eedfd85"
    assert entry is not None
    assert (entry.company_id, entry.is_under_way) == (COMPANY, True)
    assert book.kept_aside is None


@pytest.mark.parametrize("dump", [one for one in DUMPS if one.name == "trail"])
def test_a_trail_is_still_whole_and_goes_on(dump: Dump, tmp_path: Path) -> None:
    book = Trail(restored(dump, tmp_path), HeldClock(), "maya")
    before = len(book.events(KEY))
    book.record(trail.Deed.CALL_FINISHED, KEY)
    assert (before, book.last_number, book.first_broken_link()) == (8, 9, None)
    book.close()


@pytest.mark.parametrize("dump", [one for one in DUMPS if one.name == "sent"])
def test_what_was_sent_is_not_sent_again_and_what_was_asked_is_asked_after(dump: Dump, tmp_path: Path) -> None:
    book = SentStore(restored(dump, tmp_path), HeldClock())
    known = book.known(KEY, "checking-6f0f5d0c-01")
    (part,) = book.unclear(KEY)
    left = book.open_sending(KEY, "checking-6f0f5d0c-01")
    book.close()
    assert part.state is PartState.ASKED
    assert known.sent
    assert known.unclear
    assert left is not None
    assert (left.total, left.sent, left.source.name) == (1, 0, "statement.ofx")


@pytest.mark.parametrize("dump", [one for one in DUMPS if one.name == "columns"])
def test_how_a_file_was_read_is_still_known(dump: Dump, tmp_path: Path) -> None:
    book = KnownColumns(restored(dump, tmp_path), HeldClock())
    found = book.of("Name|Number|Type", 1)
    book.close()
    assert found is not None
    assert (found.name, found.type, found.number) == (0, 1, 2)


@pytest.mark.parametrize("dump", [one for one in DUMPS if one.name == "cache"], ids=lambda one: str(one.schema))
def test_a_cache_of_any_release_opens_and_takes_what_codat_tells(dump: Dump, tmp_path: Path) -> None:
    kept = Cache(restored(dump, tmp_path))
    found = kept.row(COMPANY)
    kept.close()
    assert (found is not None) == (dump.schema == len(cache.MIGRATIONS)), "an older one is asked of Codat again"
