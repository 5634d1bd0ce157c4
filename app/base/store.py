"""Small SQLite files that survive a crash: opened safely, written whole, readable by their owner only."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.base.overrides import override

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.base.clock import Clock

BUSY_SECONDS: Final = 2.0  # the window stands still meanwhile
SIDE_FILES: Final = ("-wal", "-shm")
_DAMAGED: Final = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR))  # or: no such table
_PRIMARY: Final = 0xFF  # the lower byte of an extended code of SQLite


class StoreError(Exception):
    """The file cannot be opened, read or written; the text names the file and the reason, never a value."""


class StoreDamagedError(StoreError):
    """What is in the file is not what was written."""


class StoreTooNewError(StoreError):
    """The file was written by a newer version of the app; it is left as it is."""


class Store:
    """One file. It is opened by `open`, and by `writing` when it could not be opened before.

    `migrations[n]` is the SQL that leads from schema n to n + 1; `user_version` holds the schema. Each step is one
    transaction, and the file as it was is kept beside as `<name>.schema-<n>`.
    """

    def __init__(self, path: Path, migrations: Sequence[str], *, is_synced: bool = True) -> None:
        """`is_synced` False: the last moments before a power cut may be missing, and nothing waits for the disk."""
        self.path = path
        self._is_synced = is_synced
        self._migrations = migrations
        self._connection: sqlite3.Connection | None = None
        self._standing: tuple[tuple[int, int] | None, ...] = ()  # which files of the disk the connection has open

    @property
    def is_open(self) -> bool:
        """Whether it can be read."""
        return self._connection is not None

    def open(self) -> None:
        """Open or create the file and bring it to the newest schema. Doing it twice is fine.

        Raises `StoreDamagedError`, `StoreTooNewError`, else `StoreError`: cannot be read or written now.
        """
        if self._connection is not None:
            return
        connection = self._connected()
        try:
            _configure(connection, is_synced=self._is_synced)
            self._check_whole(connection)
            self._migrate(connection)
            self._standing = self._on_disk()
        except (OSError, sqlite3.Error) as error:
            connection.close()
            raise self._judged(error) from error
        except StoreError:
            connection.close()
            raise
        self._connection = connection

    def open_or_begin_anew(self, clock: Clock) -> Path | None:
        """As `open`, but a damaged file is set aside, and an empty one takes its place. Returns where it is kept."""
        try:
            self.open()
        except StoreDamagedError:
            kept = self.set_aside(clock)
            self.open()
            return kept
        return None

    def set_aside(self, clock: Clock) -> Path:
        """Rename the closed file, with the time in its name, so that nothing is lost. Raises `StoreError`."""
        kept = self.path.with_name(f"{self.path.name}.damaged-{clock.now():%Y%m%d-%H%M%S}")
        try:
            for side in ("", *SIDE_FILES):
                with contextlib.suppress(FileNotFoundError):
                    self._beside(side).replace(kept.with_name(kept.name + side))
        except OSError as error:
            raise StoreError(f"{self.path.name}: {error.strerror}") from error
        return kept

    def read(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """The rows of a question. Raises `StoreError`, also when the file could not be opened yet."""
        if self._connection is None:
            raise StoreError(f"{self.path.name}: not open")
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise self._judged(error) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, on the disk when it ends. Raises `StoreError`; then nothing of it was written."""
        self.open()
        self._stand()
        connection = self._connection
        if connection is None:
            raise StoreError(f"{self.path.name}: not open")
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._judged(error) from error
        finally:
            if connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")

    def close(self) -> None:
        """Write what is left in the log file into the main one, as far as the disk lets us, and close."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.close()

    # Opening

    def _connected(self) -> sqlite3.Connection:
        try:
            self._keep_private()
            connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise self._judged(error) from error
        connection.row_factory = sqlite3.Row
        return connection

    def _keep_private(self) -> None:
        """Have the folder and the file there, for their owner only. SQLite gives its side files the file's mode."""
        folder = self.path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _tighten(folder, 0o700)
        try:
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            for side in ("", *SIDE_FILES):
                with contextlib.suppress(FileNotFoundError):
                    _tighten(self._beside(side), 0o600)
        else:
            _sync_folder(folder)

    def _check_whole(self, connection: sqlite3.Connection) -> None:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise StoreDamagedError(f"{self.path.name}: the file is damaged")

    def _migrate(self, connection: sqlite3.Connection) -> None:
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        newest = len(self._migrations)
        if schema > newest:
            raise StoreTooNewError(f"{self.path.name}: schema {schema} is newer than this version knows ({newest})")
        if 0 < schema < newest:
            self._copy(connection, self._beside(f".schema-{schema}"))
        for version, script in enumerate(self._migrations[schema:], start=schema + 1):
            connection.executescript(f"BEGIN IMMEDIATE;{script};PRAGMA user_version={version};COMMIT;")

    # Standing where it stood

    def _stand(self) -> None:
        """The file may have been deleted while it is open: what is written then goes with it. Put it back."""
        standing = self._on_disk()
        if standing == self._standing:
            return
        if standing[0] not in {None, self._standing[0]}:
            raise StoreError(f"{self.path.name}: another file was put in its place")
        connection, beside = self._connection, self._beside(".restored")
        if connection is None:
            return
        try:
            self._keep_private()
            self._copy(connection, beside)
            connection.close()
            self._connection = None
            for side in SIDE_FILES:
                self._beside(side).unlink(missing_ok=True)
            beside.replace(self.path)
            _sync_folder(self.path.parent)
        except (OSError, sqlite3.Error) as error:
            raise self._judged(error) from error
        self.open()

    def _on_disk(self) -> tuple[tuple[int, int] | None, ...]:
        """The file and its log, as the disk knows them: (device, number), None for one that is not there."""
        return tuple(_identity(self._beside(side)) for side in ("", "-wal"))

    def _copy(self, connection: sqlite3.Connection, to: Path) -> None:
        """All that is committed, as a file of its own, on the disk."""
        to.unlink(missing_ok=True)
        os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection.execute("VACUUM INTO ?", (str(to),))
        with to.open("rb+") as file:
            os.fsync(file.fileno())

    def _beside(self, ending: str) -> Path:
        return self.path.with_name(self.path.name + ending)

    def _judged(self, error: OSError | sqlite3.Error) -> StoreError:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        kind = StoreDamagedError if code in _DAMAGED else StoreError
        return kind(f"{self.path.name}: {error.strerror if isinstance(error, OSError) else error}")


class MemoryStore(Store):
    """The same without a file, for what need not be kept."""

    def __init__(self, migrations: Sequence[str]) -> None:
        super().__init__(Path("memory"), migrations)

    @override
    def _connected(self) -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.row_factory = sqlite3.Row
        return connection

    @override
    def _on_disk(self) -> tuple[tuple[int, int] | None, ...]:
        return ()


def _configure(connection: sqlite3.Connection, *, is_synced: bool) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute(f"PRAGMA synchronous={'FULL' if is_synced else 'OFF'}")
    if not is_synced:
        connection.execute("PRAGMA wal_autocheckpoint=250")  # a megabyte at a time: a moment the window does not feel
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA foreign_keys=ON")
    if sys.platform == "darwin":  # fsync alone leaves data in the drive's cache there
        connection.execute("PRAGMA fullfsync=ON")
        connection.execute("PRAGMA checkpoint_fullfsync=ON")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _tighten(path: Path, mode: int) -> None:
    """Take from others what they may do with `path`. Windows has its own rights, by folder; some disks have none."""
    if sys.platform != "win32" and path.stat().st_mode & 0o077:
        with contextlib.suppress(PermissionError):
            path.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """The name of a new file is on the disk only once its folder is. Windows does that by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
