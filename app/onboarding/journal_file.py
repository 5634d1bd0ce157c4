"""A file whose word decides whether a request may leave. See `journal` and `sent`."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from app.base.store import Store, StoreError, StoreTooNewError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.base.clock import Clock


class JournalError(Exception):
    """The journal cannot be read or written, so nothing may be sent."""


class JournalFile:
    """Every write is on disk when the call returns; raises `JournalError` when it cannot.

    A damaged file is set aside (`kept_aside`) and a new one begun. One that cannot be opened at all (a full disk,
    somebody else's lock) stays closed: it shows nothing, and every write tries again.
    """

    def __init__(self, path: Path, migrations: Sequence[str], clock: Clock) -> None:
        """Raises `StoreTooNewError`."""
        self._clock = clock
        self._store = Store(path, migrations)
        self.kept_aside: Path | None = None
        try:
            self.kept_aside = self._store.open_or_begin_anew(clock)
        except StoreTooNewError:
            raise
        except StoreError:
            pass

    @property
    def is_open(self) -> bool:
        """Whether it can be read; when not, the next write tries to open it."""
        return self._store.is_open

    def open(self) -> None:
        """Try again to open it. Raises `JournalError`."""
        with _judged():
            self._store.open()

    def close(self) -> None:
        """Write what is left in the log file into the main one, and close."""
        self._store.close()

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """What decides. Raises `JournalError`."""
        with _judged():
            self._store.open()
            return self._store.read(sql, values)

    def _shown(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """What a page shows: nothing while the file cannot be read."""
        with suppress(StoreError):
            return self._store.read(sql, values)
        return []

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction. Raises `JournalError`."""
        with _judged(), self._store.writing() as store:
            yield store


@contextmanager
def _judged() -> Iterator[None]:
    """What the file refuses, as the reason to send nothing."""
    try:
        yield
    except StoreError as error:
        raise JournalError(str(error)) from error
