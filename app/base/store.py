"""Small SQLite files that survive a crash: opened safely, written whole, readable by their owner only."""

from __future__ import annotations

import os
import sqlite3
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

BUSY_SECONDS = 5.0


class StoreError(Exception):
    """The file cannot be opened, read or written; the text names the file and the reason, never a value."""


class StoreTooNewError(StoreError):
    """The file was written by a newer version of the app; it is left as it is."""


def open_store(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    """Open (or create) `path` and bring it to the newest schema.

    `migrations[n]` is the SQL that leads from schema n to n + 1; `user_version` holds the schema. Each step is one
    transaction. Raises `StoreError` when the file is damaged or cannot be written, `StoreTooNewError` when it comes
    from a newer version.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            # SQLite gives its side files the mode of the main file, which it would make readable by everyone.
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{path.name}: {error}") from error
    try:
        connection.row_factory = sqlite3.Row
        _configure(connection)
        _check_whole(connection, path.name)
        _migrate(connection, path.name, migrations)
    except sqlite3.Error as error:
        connection.close()
        raise StoreError(f"{path.name}: {error}") from error
    except StoreError:
        connection.close()
        raise
    return connection


def _check_whole(connection: sqlite3.Connection, name: str) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise StoreError(f"{name}: the file is damaged")


def _configure(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA foreign_keys=ON")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")  # macOS: fsync alone leaves data in the drive's cache


def _migrate(connection: sqlite3.Connection, name: str, migrations: Sequence[str]) -> None:
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    if schema > len(migrations):
        raise StoreTooNewError(f"{name}: schema {schema} is newer than this version knows ({len(migrations)})")
    for version, script in enumerate(migrations[schema:], start=schema + 1):
        connection.executescript(f"BEGIN IMMEDIATE;{script};PRAGMA user_version={version};COMMIT;")
