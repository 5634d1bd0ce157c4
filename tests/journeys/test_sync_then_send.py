"""Sync, then send: what is asked of Codat is on the disk before its first byte is on the wire.

Seen by tracing the calls to the system: the composed app runs as a process of its own and asks a served practice for
everything it can ask for, once.
"""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from app.onboarding.intents import IntentKind
from tests.house.source import PROJECT
from tests.support.served_practice import serve_practice
from tests.support.system_calls import deeds, traced

if TYPE_CHECKING:
    from pathlib import Path

ORDER = (
    IntentKind.CREATE_COMPANY,
    IntentKind.CREATE_CONNECTION,
    IntentKind.ADD_ACCOUNTS,
    IntentKind.RENAME_ACCOUNT,
    IntentKind.SET_BALANCE,
    IntentKind.CREATE_CREDENTIALS,
    IntentKind.SEND_TRANSACTIONS,
    IntentKind.STOP_ACCOUNT,
    IntentKind.REMOVE_ACCOUNT,
    IntentKind.REVOKE_CREDENTIALS,
    IntentKind.DISCONNECT,
    IntentKind.DELETE_CONNECTION,
)
"""What `tests.support.every_verb` asks for."""
WRITING = re.compile(r'"(POST|PATCH|DELETE) (/[^ ]*) HTTP')
UNTOLD = re.compile(r"/_practice|/companies/[^/]+$")  # the test’s own; notes to other desktops in a company’s tags
_GUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-"
SENT_KEY = re.compile(r"(?i)idempotency-key: ([0-9a-f-]{36})")
BOOKS = ("journal.sqlite3-wal", "trail.sqlite3-wal", "sent.sqlite3-wal")


class Request(NamedTuple):
    """One request that changes something, at the moment its first byte leaves."""

    line: str
    key: str
    synced: str  # all that is in the journal's log for certain
    waiting: frozenset[str]  # books with something written that no sync has reached


def requests(trace: list[str]) -> list[Request]:
    found: list[Request] = []
    synced, written = "", ""
    waiting: set[str] = set()
    for deed in deeds(iter(trace)):
        book = next((name for name in BOOKS if deed.path.endswith(name)), None)
        if deed.what == "write" and book is not None:
            waiting.add(book)
            written += deed.text if book == BOOKS[0] else ""
        elif deed.what == "sync" and book is not None:
            waiting.discard(book)
            if book == BOOKS[0]:
                synced, written = synced + written, ""
        elif deed.what == "send" and (asked := WRITING.search(deed.text)) and not UNTOLD.match(asked[2]):
            key = SENT_KEY.search(deed.text)
            found.append(Request(f"{asked[1]} {asked[2]}", key[1] if key else "", synced, frozenset(waiting)))
    return found


def faults(trace: list[str]) -> list[str]:
    """What was sent before it was on the disk."""
    asked, found = requests(trace), []
    if len(asked) != len(ORDER):
        return [f"{len(asked)} requests: {[one.line for one in asked]}"]
    for before, one, kind in zip([None, *asked], asked, ORDER, strict=False):
        if not _tells_of(kind, one.synced):
            found.append(f"{one.line} left while {kind.value} was not on the disk")
        if before is not None and _tells_of(kind, before.synced):
            found.append(f"{kind.value} was written before its time: this shows nothing")
        if one.key and kind is not IntentKind.CREATE_CREDENTIALS and one.key not in one.synced:
            found.append(f"{one.line} left under a key that was not on the disk")
        if one.waiting:
            found.append(f"{one.line} left while {sorted(one.waiting)} waited for a sync")
    return found


def _tells_of(kind: IntentKind, written: str) -> bool:
    """Whether there is an intent of that kind: in its row the client's key follows."""
    return re.search(kind.value + _GUID, written) is not None


@pytest.fixture(scope="module")
def trace(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder: Path = tmp_path_factory.mktemp("traced")
    surroundings = {**os.environ, "PYTHONPATH": str(PROJECT), "QT_QPA_PLATFORM": "offscreen"}
    with serve_practice() as practice:
        command = [sys.executable, "-m", "tests.support.every_verb", practice.url, str(folder / "data")]
        done = traced(command, folder / "trace", surroundings)
        said = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")]
        assert (done.returncode, said) == (0, []), done.stdout
    return (folder / "trace").read_text("ascii", "replace").splitlines()


def test_every_kind_of_request_is_among_them() -> None:
    assert set(ORDER) == set(IntentKind)


def test_each_is_on_the_disk_before_it_is_on_the_wire(trace: list[str]) -> None:
    assert faults(trace) == []


def test_the_key_of_a_set_is_written_nowhere(trace: list[str]) -> None:
    key = requests(trace)[ORDER.index(IntentKind.CREATE_CREDENTIALS)].key
    assert key
    assert not [deed.path for deed in deeds(iter(trace)) if deed.what == "write" and key in deed.text]


def test_without_the_syncs_this_would_fail(trace: list[str]) -> None:
    lying = [line for line in trace if "fdatasync(" not in line and "fsync(" not in line]
    assert len(faults(lying)) >= len(ORDER)


def test_sent_before_it_is_written_would_fail(trace: list[str]) -> None:
    """The first byte of creating the company, moved to before the journal was touched."""
    sends = [line for line in trace if WRITING.search(line)]
    opened = next(number for number, line in enumerate(trace) if "journal.sqlite3-wal" in line)
    moved = [*trace[:opened], sends[0], *(line for line in trace[opened:] if line != sends[0])]
    assert any("create_company" in one for one in faults(moved))
