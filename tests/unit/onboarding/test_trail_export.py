"""The trail taken out: every line fits the schema, the reader can check the chain, nothing becomes a formula."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # ships no types

from app.onboarding.calls import last_call
from app.onboarding.history import HistoryLine, KnownClient
from app.onboarding.trail import CHECKED_AT_ONCE, Deed, Outcome, Trail
from app.onboarding.trail_export import COLUMNS, as_json_lines, as_table
from tests.support.held_clock import HeldClock

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "trail.schema.json").read_text("utf-8"))
FIELDS = ("at", "who", "what", "client", "outcome", "details", "previous", "digest", "seq")


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def trail(tmp_path: Path, clock: HeldClock) -> Iterator[Trail]:
    made = Trail(tmp_path / "trail.sqlite3", clock, "Maya Tremblay")
    yield made
    made.close()


def lines(trail: Trail, name: str = "Boulangerie Chênevert inc.") -> list[HistoryLine]:
    return [HistoryLine(event, KnownClient("c", name)) for event in reversed(trail.events())]


def test_every_deed_and_outcome_fits_the_schema(trail: Trail) -> None:
    for deed in Deed:
        for outcome in Outcome:
            trail.record(deed, "key", outcome, accounts=2, last_four=["4021"], correlation=None)

    written = as_json_lines(lines(trail)).splitlines()

    assert len(written) == len(Deed) * len(Outcome)
    for line in written:
        Draft202012Validator(SCHEMA).validate(json.loads(line))


def test_the_reader_can_check_the_chain(trail: Trail) -> None:
    trail.record(Deed.CLIENT_CREATED, "key", company="1")
    trail.record(Deed.ACCOUNTS_ADDED, "key", accounts=2)

    previous = ""
    for line in as_json_lines(lines(trail)).splitlines():
        told: dict[str, Any] = json.loads(line)
        details = json.dumps(told["details"], sort_keys=True, ensure_ascii=False)
        fields = [previous, told["at"], told["who"], told["what"], told["client"], told["outcome"], details]
        digest = hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()
        assert (told["previous"], told["digest"]) == (previous, digest)
        previous = digest


def test_a_table_has_one_row_an_event_and_no_formula(trail: Trail) -> None:
    trail.record(Deed.CLIENT_CREATED, "key", said="x")

    text = as_table(lines(trail, '=cmd|" /C calc"!A0'))

    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:], newline="")))
    assert rows[0] == list(COLUMNS)
    assert rows[1][COLUMNS.index("client_name")] == '\'=cmd|" /C calc"!A0'
    assert len(rows) == 2


@pytest.mark.parametrize("field", FIELDS)
def test_one_changed_byte_anywhere_is_found(tmp_path: Path, trail: Trail, field: str) -> None:
    for number in range(5):
        trail.record(Deed.ACCOUNTS_ADDED, "key", accounts=number)
    value = "7" if field == "seq" else f"CAST(replace({field}, substr({field}, 3, 1), '~') AS TEXT)"
    with sqlite3.connect(tmp_path / "trail.sqlite3") as file:
        file.execute("DROP TRIGGER events_keep")
        file.execute(f"UPDATE events SET {field} = {value} WHERE seq = 3")  # noqa: S608  # our own words
    file.close()

    broken = trail.first_broken_link()

    assert broken is not None
    assert broken in {3, 4}, field


@pytest.mark.parametrize(("which", "found"), [("seq = 1", 2), ("seq = 3", 4), ("seq = 5", 5), ("seq >= 2", 2)])
def test_a_missing_event_is_found_at_the_end_too(tmp_path: Path, trail: Trail, which: str, found: int) -> None:
    for number in range(5):
        trail.record(Deed.ACCOUNTS_ADDED, "key", accounts=number)
    with sqlite3.connect(tmp_path / "trail.sqlite3") as file:
        file.execute("DROP TRIGGER events_stay")
        file.execute(f"DELETE FROM events WHERE {which}")  # noqa: S608  # see above
    file.close()

    assert trail.first_broken_link() == found


def test_a_long_trail_is_whole_over_every_slice(trail: Trail) -> None:
    for number in range(CHECKED_AT_ONCE + 1):
        trail.record(Deed.CREDENTIALS_HIDDEN, "key", number=number)

    assert trail.first_broken_link() is None


def test_a_call_ends_where_it_was_finished_or_after_a_long_pause(trail: Trail, clock: HeldClock) -> None:
    trail.record(Deed.CLIENT_CREATED, "key")
    trail.record(Deed.CALL_FINISHED, "key")
    trail.record(Deed.CREDENTIALS_CREATED, "key")
    clock.jump(3 * 3600)
    trail.record(Deed.CREDENTIALS_CREATED, "other")
    trail.record(Deed.CREDENTIALS_REVOKED, "key")
    trail.record(Deed.CREDENTIALS_CREATED, "key")
    trail.record(Deed.RECORD_EXPORTED, "key")

    call = last_call(trail.events(), "key")

    assert [event.what for event in call] == [Deed.CREDENTIALS_REVOKED, Deed.CREDENTIALS_CREATED]
    assert last_call(trail.events(), "nobody") == ()
