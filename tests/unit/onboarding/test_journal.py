import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.base import store
from app.base.store import StoreTooNewError
from app.onboarding.cache import Cache, CachedClient
from app.onboarding.journal import IntentKind, IntentState, Journal, JournalError
from app.onboarding.trail import Deed, Outcome, Trail
from tests.support.held_clock import START, HeldClock
from tests.unit.onboarding.cases import KEY

BODY = {"name": "Boulangerie Chenevert inc."}
NONSENSE = b"not a database at all, but long enough to be read as one " * 40


@contextmanager
def somebody_else(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that has the file open."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        yield other


@contextmanager
def held_elsewhere(path: Path) -> Iterator[None]:
    """Another program keeps everybody else from writing."""
    with somebody_else(path) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def open_journal(path: Path, clock: HeldClock) -> Iterator[Callable[[], Journal]]:
    opened: list[Journal] = []

    def open_one() -> Journal:
        opened.append(Journal(path, clock))
        return opened[-1]

    yield open_one
    for journal in opened:
        journal._store.close()


@pytest.fixture
def trail(tmp_path: Path, clock: HeldClock) -> Iterator[Trail]:
    opened = Trail(tmp_path / "trail.sqlite3", clock, "maya")
    yield opened
    opened._store.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "practice" / "journal.sqlite3"


def test_an_intent_is_on_disk_before_its_request(open_journal: Callable[[], Journal]) -> None:
    journal = open_journal()
    journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")
    after_a_kill = open_journal()
    assert [(intent.kind, intent.key) for intent in after_a_kill.unsettled(KEY)] == [(IntentKind.CREATE_COMPANY, "k1")]
    assert after_a_kill.clients_with_unsettled() == {KEY}


def test_a_settled_intent_is_not_asked_about_again(open_journal: Callable[[], Journal]) -> None:
    journal = open_journal()
    intent = journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")
    journal.settle(intent, IntentState.DONE)
    assert journal.unsettled(KEY) == ()


def test_a_held_intent_gives_its_key_back_for_the_same_thing(open_journal: Callable[[], Journal]) -> None:
    journal = open_journal()
    journal.settle(journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1"), IntentState.HELD)
    assert journal.intend(IntentKind.CREATE_COMPANY, KEY, {"name": "Other"}, key="k2").key == "k2"
    assert journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k3").key == "k1"


def test_a_key_is_not_used_again_after_ninety_minutes(open_journal: Callable[[], Journal], clock: HeldClock) -> None:
    journal = open_journal()
    journal.settle(journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1"), IntentState.HELD)
    clock.jump(90 * 60)
    assert journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k2").key == "k2"


def test_the_body_itself_is_not_written(open_journal: Callable[[], Journal], path: Path) -> None:
    journal = open_journal()
    journal.intend(IntentKind.CREATE_COMPANY, KEY, {"name": "canary-of-a-body"}, key="k1")
    journal.close()
    assert b"canary-of-a-body" not in path.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's; Windows has the folder's access list")
def test_only_the_owner_reads_the_files(path: Path, open_journal: Callable[[], Journal]) -> None:
    open_journal().intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name


def test_a_file_that_cannot_be_written_is_told_before_anything_is_sent(
    open_journal: Callable[[], Journal], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    journal = open_journal()
    with held_elsewhere(path), pytest.raises(JournalError):
        journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")


def test_a_file_of_a_newer_version_is_left_alone(path: Path, clock: HeldClock) -> None:
    Journal(path, clock).close()
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA user_version=99")
    other.close()
    with pytest.raises(StoreTooNewError):
        Journal(path, clock)


def test_a_damaged_file_is_set_aside_and_a_new_one_begun(path: Path, open_journal: Callable[[], Journal]) -> None:
    path.parent.mkdir()
    path.write_bytes(NONSENSE)
    journal = open_journal()
    assert journal.kept_aside == path.with_name("journal.sqlite3.damaged-20261120-145800")
    assert journal.kept_aside.read_bytes() == NONSENSE
    journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")
    assert len(journal.unsettled(KEY)) == 1


def test_a_file_that_cannot_be_opened_shows_nothing_and_is_tried_again(
    path: Path, open_journal: Callable[[], Journal]
) -> None:
    path.mkdir(parents=True)  # no file can be there
    journal = open_journal()
    assert not journal.is_open
    assert journal.entries() == ()
    assert journal.clients_with_unsettled() == frozenset()
    with pytest.raises(JournalError):
        journal.unsettled(KEY)
    with pytest.raises(JournalError):
        journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")
    path.rmdir()
    journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")
    assert journal.is_open


def test_an_outcome_and_its_case_are_written_together(open_journal: Callable[[], Journal]) -> None:
    journal = open_journal()
    intent = journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")
    unwritable: Any = object()
    with pytest.raises(JournalError):
        journal.remember(KEY, unwritable, {}, is_under_way=True, settled=[(intent, IntentState.DONE)])
    assert journal.unsettled(KEY) == (intent,)
    journal.remember(KEY, "c1", {}, is_under_way=True, settled=[(intent, IntentState.DONE)])
    assert journal.unsettled(KEY) == ()
    assert journal.entry(company_id="c1") is not None


def test_a_held_key_is_doubted_for_another_body_and_after_its_time(
    open_journal: Callable[[], Journal], clock: HeldClock
) -> None:
    journal = open_journal()
    journal.settle(journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1"), IntentState.HELD)
    assert journal.doubtful(IntentKind.CREATE_COMPANY, KEY, BODY) == ()
    assert [one.key for one in journal.doubtful(IntentKind.CREATE_COMPANY, KEY, {"name": "Other"})] == ["k1"]
    clock.jump(90 * 60)
    assert [one.key for one in journal.doubtful(IntentKind.CREATE_COMPANY, KEY, BODY)] == ["k1"]


def test_a_key_from_a_clock_that_was_ahead_is_doubted(path: Path) -> None:
    ahead = Journal(path, HeldClock(START + timedelta(hours=3)))
    ahead.settle(ahead.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1"), IntentState.HELD)
    ahead.close()
    journal = Journal(path, HeldClock())
    assert [one.key for one in journal.doubtful(IntentKind.CREATE_COMPANY, KEY, BODY)] == ["k1"]
    journal.close()


def test_a_company_that_was_given_another_key_elsewhere_has_one_case(open_journal: Callable[[], Journal]) -> None:
    journal = open_journal()
    journal.remember("c1", "c1", {}, is_under_way=False)
    journal.remember(KEY, "c1", {}, is_under_way=False)
    assert [entry.onboard_key for entry in journal.entries()] == [KEY]


def test_a_damaged_trail_is_set_aside(tmp_path: Path, clock: HeldClock) -> None:
    (tmp_path / "trail.sqlite3").write_bytes(NONSENSE)
    trail = Trail(tmp_path / "trail.sqlite3", clock, "maya")
    assert trail.kept_aside is not None
    trail.record(Deed.CLIENT_CREATED, KEY)
    assert trail.first_broken_link() is None
    trail.close()


def test_a_damaged_cache_is_made_anew_without_a_word(tmp_path: Path, clock: HeldClock) -> None:
    path = tmp_path / "cache.sqlite3"
    path.write_bytes(NONSENSE)
    cache = Cache(path)
    cache.looked(clock.now())
    cache.close()
    assert [file.name for file in tmp_path.iterdir()] == ["cache.sqlite3"]
    again = Cache(path)
    assert again.last_look == clock.now()
    again.close()


def test_a_cache_that_cannot_be_written_goes_on_in_memory_with_what_it_knew(
    tmp_path: Path, clock: HeldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    path = tmp_path / "cache.sqlite3"
    cache = Cache(path)
    cache.looked(clock.now())
    with held_elsewhere(path):
        clock.jump(60)
        cache.put([CachedClient("c1", {}, clock.now())])
        assert cache.get("c1") is not None
        assert cache.last_look == START
    cache.close()


def test_the_latest_case_under_way_is_offered(open_journal: Callable[[], Journal], clock: HeldClock) -> None:
    journal = open_journal()
    journal.remember("a", None, {}, is_under_way=True)
    clock.jump(60)
    journal.remember("b", None, {}, is_under_way=True)
    clock.jump(60)
    journal.remember("c", None, {}, is_under_way=False)
    latest = journal.latest_under_way()
    assert latest is not None
    assert latest.onboard_key == "b"


def test_the_trail_is_chained(trail: Trail) -> None:
    trail.record(Deed.CLIENT_CREATED, KEY, company="c1")
    trail.record(Deed.CREDENTIALS_CREATED, KEY)
    trail.record(Deed.CREDENTIALS_REVOKED, "other", Outcome.REFUSED)
    assert trail.first_broken_link() is None
    assert [event.what for event in trail.events(KEY)] == [Deed.CLIENT_CREATED, Deed.CREDENTIALS_CREATED]


def test_a_deed_is_found_by_its_request(trail: Trail) -> None:
    trail.record(Deed.CLIENT_CREATED, KEY, request="k1")
    assert trail.tells_of(Deed.CLIENT_CREATED, KEY, "k1")
    assert not trail.tells_of(Deed.CLIENT_CREATED, KEY, "k2")
    assert not trail.tells_of(Deed.CONNECTION_CREATED, KEY, "k1")


def test_the_trail_takes_no_change(trail: Trail, tmp_path: Path) -> None:
    trail.record(Deed.CLIENT_CREATED, KEY)
    with somebody_else(tmp_path / "trail.sqlite3") as other, pytest.raises(sqlite3.IntegrityError):
        other.execute("UPDATE events SET who = 'somebody else'")


def test_a_changed_event_is_found(trail: Trail, tmp_path: Path) -> None:
    for _ in range(3):
        trail.record(Deed.CLIENT_CREATED, KEY)
    with somebody_else(tmp_path / "trail.sqlite3") as other:
        other.execute("DROP TRIGGER events_keep")
        other.execute("UPDATE events SET who = 'somebody else' WHERE seq = 2")
    assert trail.first_broken_link() == 2
