"""Activity: what was done is told in plain words, newest first, and a changed record is noticed."""

from __future__ import annotations

import sqlite3
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.onboarding.case import AccountType, Step
from app.onboarding.trail import Deed, Outcome
from app.ui.texts.deeds import outcome_words
from tests.support import file_dialog
from tests.support.app_bench import AppBench
from tests.support.pdf import words_of
from tests.ui.pages.rooms import ActivityScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@asynccontextmanager
async def activity(folder: Path, *words: str) -> AsyncIterator[ActivityScreen]:
    """Two clients were worked on; the page is open."""
    async with AppBench(folder, *words) as bench:
        bakery = await bench.client()
        await bench.add(bakery, "Operating", AccountType.CHECKING, "00124021", Decimal(0))
        await bench.clock.advance(60)
        garage = await bench.client("North Shore Auto Body Ltd.", "BC")
        garage.note(Deed.CREDENTIALS_CREATED, Outcome.UNKNOWN)
        screen = ActivityScreen(bench)
        await screen.open()
        yield screen


async def test_what_was_done_is_told_newest_first(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        assert screen.rows[0] == (
            "Credentials created, Outcome not known, North Shore Auto Body Ltd., Maya Tremblay, Today at 14:59"
        )
        assert [row.split(",")[0] for row in screen.rows[1:]] == [
            "QuickBooks connection prepared",
            "Client created at Codat",
            "1 bank account added",
            "QuickBooks connection prepared",
            "Client created at Codat",
        ]
        assert screen.says("activity.chain") == "The record is whole: 6 events checked."


async def test_what_a_newer_version_recorded_is_told_as_such_after_a_roll_back(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        bakery = await bench.client()
        bakery.note(Deed("client_merged"), Outcome("postponed"))
        screen = ActivityScreen(bench)
        await screen.open()

        assert screen.rows[0].startswith("Recorded by a newer version of Passerelle, Outcome not known, Boulangerie")
        assert screen.says("activity.chain") == "The record is whole: 3 events checked."


async def test_it_is_told_in_french_too(tmp_path: Path) -> None:
    async with activity(tmp_path, "--lang", "fr") as screen:
        assert screen.rows[3].startswith("1 compte bancaire ajouté, Boulangerie Chênevert inc.")
        assert screen.says("activity.chain").replace("\u00a0", " ") == "Le registre est intact : 6 événements vérifiés."


@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("outcome", Outcome)
async def test_no_raw_word_of_the_record_is_shown(tmp_path: Path, deed: Deed, outcome: Outcome) -> None:
    async with activity(tmp_path, "--lang", "fr") as screen:
        conductor = screen.bench.app.registry.begin(
            screen.bench.app.registry.blank(screen.bench.app.languages.language)
        )
        conductor.note(deed, outcome)
        await screen.open()

        assert deed.value not in screen.rows[0]
        assert outcome is Outcome.DONE or outcome_words(outcome).word in screen.rows[0]


async def test_one_client_is_picked_by_name(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        assert screen.clients == ["All clients", "Boulangerie Chênevert inc.", "North Shore Auto Body Ltd."]

        await screen.person.tab_to("activity.client")
        await screen.person.press("Down", "Down")

        assert len(screen.rows) == 3
        assert all("North Shore" in row for row in screen.rows)


async def test_words_filter_without_accents(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        await screen.person.type("activity.search", "chenevert added")

        assert [row.split(",")[0] for row in screen.rows] == ["1 bank account added"]

        await screen.person.type("activity.search", "zebra")

        assert screen.rows == []
        assert screen.sentence == "Nothing recorded matches “zebra”."


async def test_a_changed_event_is_named(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        with sqlite3.connect(screen.bench.app.profile_folder / "trail.sqlite3") as file:
            file.execute("DROP TRIGGER events_keep")
            file.execute("UPDATE events SET who = 'Somebody else' WHERE seq = 3")
        file.close()
        await screen.person.press("F5")

        assert screen.says("activity.chain") == "The record was changed at event 3. Tell your IT team."


async def test_a_switch_of_language_keeps_filter_and_choice(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        await screen.person.tab_to("activity.client")
        await screen.person.press("Down")
        await screen.person.type("activity.search", "chenevert")
        before = len(screen.rows)

        await screen.speak_french()

        assert screen.clients[0] == "Tous les clients"
        assert len(screen.rows) == before
        assert screen.rows[0].startswith("1 compte bancaire ajouté")


async def test_a_row_opens_its_client_where_one_was(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        lately = screen.bench.app.registry.resumable()
        assert lately is not None
        known = screen.bench.app.registry.recall(lately.id)
        assert known is not None
        known.place(Step.ACCOUNTS)
        await screen.person.tab_to("activity.row.6")
        await screen.person.press("Return")
        await screen.person.until(lambda: screen.bench.app.console.workspace is not None, "the client open")

        workspace = screen.bench.app.console.workspace
        assert workspace is not None
        assert workspace.desk.conductor.case.client.name == "North Shore Auto Body Ltd."
        assert workspace.name == Step.ACCOUNTS.value


async def test_the_period_narrows_what_is_told(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        screen.bench.clock.jump(3 * 86_400)
        await screen.person.choose("activity.period", "1")
        assert screen.rows == []
        assert screen.sentence.startswith("Nothing was recorded in this time.")

        await screen.person.choose("activity.period", "30")
        assert len(screen.rows) == 6


async def test_the_record_is_checked_by_one_press(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        screen.bench.app.records.trail.record(Deed.CALL_FINISHED, "")
        await screen.person.go_press("activity.check")

        assert screen.says("activity.chain") == "The record is whole: 7 events checked."


@pytest.mark.parametrize(("name", "begins"), [("r.csv", b"\xef\xbb\xbfnumber,at,"), ("r.jsonl", b'{"version": 1, ')])
async def test_what_is_shown_is_taken_out_and_that_is_recorded(tmp_path: Path, name: str, begins: bytes) -> None:
    async with activity(tmp_path) as screen:
        await screen.person.type("activity.search", "chenevert")
        await screen.person.go_press("activity.export")
        await file_dialog.choose(tmp_path / name)
        await screen.person.until((tmp_path / name).exists, "the file")
        await screen.person.until(lambda: bool(screen.notice), "the notice")

        written = (tmp_path / name).read_bytes()
        assert written.startswith(begins)
        assert written.count(b"Boulangerie Ch\xc3\xaanevert inc.") == 3
        assert b"00124021" not in written
        assert b"North Shore" not in written
        last = screen.bench.app.records.trail.events()[-1]
        assert (last.what, last.details["events"]) == (Deed.RECORD_EXPORTED, 3)
        assert screen.notice == f"Saved as “{name}”."


async def test_a_call_with_one_client_is_summed_up_on_paper(tmp_path: Path) -> None:
    async with activity(tmp_path, "--lang", "fr") as screen:
        await screen.person.tab_to("activity.client")
        await screen.person.press("Down")
        await screen.person.go_press("activity.export")
        await file_dialog.choose(tmp_path / "appel.pdf")
        await screen.person.until((tmp_path / "appel.pdf").exists, "the file")
        text = " ".join(words_of(tmp_path / "appel.pdf").split())

        assert "Résumé d" in text
        assert "Boulangerie Chênevert inc." in text
        assert "1 compte bancaire ajouté" in text
        assert "00124021" not in text
        assert "North Shore" not in text


async def test_a_place_that_cannot_be_written_is_told_and_nothing_is_there(tmp_path: Path) -> None:
    async with activity(tmp_path) as screen:
        await screen.person.go_press("activity.export")
        await file_dialog.choose(tmp_path / "no-such-folder" / "r.csv")
        await screen.person.until(lambda: bool(screen.notice), "the notice")

        assert screen.notice.startswith("The file could not be saved there.")
        assert not (tmp_path / "no-such-folder").exists()
