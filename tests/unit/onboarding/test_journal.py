import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.base.store import StoreError, StoreTooNewError
from app.onboarding.journal import IntentKind, IntentState, Journal, JournalError
from app.onboarding.trail import Deed, Outcome, Trail
from tests.support.held_clock import HeldClock
from tests.unit.onboarding.cases import KEY

BODY = {"name": "Boulangerie Chenevert inc."}


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


def test_a_disk_that_refuses_is_told_before_anything_is_sent(open_journal: Callable[[], Journal]) -> None:
    journal = open_journal()
    journal._store.execute("PRAGMA query_only=ON")
    with pytest.raises(JournalError):
        journal.intend(IntentKind.CREATE_COMPANY, KEY, BODY, key="k1")


def test_a_file_of_a_newer_version_is_left_alone(path: Path, clock: HeldClock) -> None:
    Journal(path, clock).close()
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA user_version=99")
    other.close()
    with pytest.raises(StoreTooNewError):
        Journal(path, clock)


def test_a_damaged_file_is_told(path: Path, clock: HeldClock) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database at all, but long enough to be read as one " * 40)
    with pytest.raises(StoreError):
        Journal(path, clock)


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


def test_the_trail_takes_no_change(trail: Trail) -> None:
    trail.record(Deed.CLIENT_CREATED, KEY)
    with pytest.raises(sqlite3.IntegrityError):
        trail._store.execute("UPDATE events SET who = 'somebody else'")


def test_a_changed_event_is_found(trail: Trail) -> None:
    for _ in range(3):
        trail.record(Deed.CLIENT_CREATED, KEY)
    trail._store.execute("DROP TRIGGER events_keep")
    trail._store.execute("UPDATE events SET who = 'somebody else' WHERE seq = 2")
    assert trail.first_broken_link() == 2
