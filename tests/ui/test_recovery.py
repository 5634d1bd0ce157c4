"""After a bad end the Clients page says what happened and what to do, in both languages, until it is understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.onboarding.case import Country, Language
from app.onboarding.problems import TroubleError
from app.onboarding.rules import accounts_of
from app.practice.faults import FaultName, rule
from app.ui.shell.places import Room, ToRoom
from tests.support.app_bench import AppBench
from tests.support.handed_over import CREDENTIALS, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")

NONSENSE = b"no journal at all, but long enough to be read as one " * 40
NAME = "Boulangerie Chênevert inc."


class Front:
    """The Clients page as somebody looks at it."""

    def __init__(self, bench: AppBench) -> None:
        self.bench = bench

    def sees(self, address: str) -> QWidget | None:
        found = [one for one in self.bench.app.console.findChildren(QWidget, address) if one.isVisible()]
        return found[0] if found else None

    def says(self, address: str) -> str:
        widget = self.sees(address)
        return "" if widget is None else str(widget.text()).replace("\u00a0", " ")  # type: ignore[attr-defined]  # a text

    async def in_french(self, address: str) -> str:
        self.bench.app.languages.use(Language.FR)
        await settle()
        said = self.says(address)
        self.bench.app.languages.use(Language.EN)
        await settle()
        return said

    async def press(self, address: str) -> None:
        self.bench.find(address, QPushButton).click()
        await settle()

    async def go_home(self) -> None:
        self.bench.app.console.go(ToRoom(Room.CLIENTS))
        await settle()


async def leave_a_draft(bench: AppBench) -> Conductor:
    blank = bench.app.registry.blank(Language.FR)
    conductor = bench.app.registry.begin(blank)
    conductor.describe(replace(blank, name=NAME, country=Country.CA, region="QC"))
    conductor.close()
    await Front(bench).go_home()
    return conductor


async def fails(bench: AppBench, operation: str, work: object) -> None:
    bench.practice.switchboard.add(rule(operation, FaultName.CUT_AFTER, times=1))
    with pytest.raises(TroubleError):
        await bench.in_time(work)  # type: ignore[arg-type]  # a coroutine


async def test_a_damaged_journal_is_told_with_what_is_lost_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "practice").mkdir()
    (tmp_path / "practice" / "journal.sqlite3").write_bytes(NONSENSE)
    async with AppBench(tmp_path) as bench:
        front = Front(bench)
        said, in_french = front.says("clients.news.text"), await front.in_french("clients.news.text")
        kept = "journal.sqlite3.damaged-20261120-145800"
        assert said.startswith("The notes on this computer were damaged. Nothing is lost at Codat")
        assert in_french.startswith("Les notes de cet ordinateur étaient endommagées. Rien n’est perdu dans Codat")
        assert kept in said
        assert kept in in_french
        assert (tmp_path / "practice" / kept).read_bytes() == NONSENSE
        await front.press("clients.news.action")
        assert front.sees("clients.news.text") is None
        await bench.client()
        assert len(bench.companies) == 1, "the app works on"


async def test_a_damaged_trail_is_told_and_a_new_one_says_so(tmp_path: Path) -> None:
    (tmp_path / "practice").mkdir()
    (tmp_path / "practice" / "trail.sqlite3").write_bytes(NONSENSE)
    async with AppBench(tmp_path) as bench:
        front = Front(bench)
        assert front.says("clients.news.text").startswith("The activity record on this computer was damaged.")
        assert (await front.in_french("clients.news.text")).startswith("Le registre d’activité de cet ordinateur")
        assert [event.what.value for event in bench.app.records.trail.events()] == ["file_set_aside"]
        bench.app.console.go(ToRoom(Room.ACTIVITY))
        await settle()


async def test_a_damaged_cache_is_made_anew_without_a_word(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await bench.client()
    (tmp_path / "practice" / "cache.sqlite3").write_bytes(NONSENSE)
    async with AppBench(tmp_path) as bench:
        front = Front(bench)
        assert front.sees("clients.news.text") is None
        assert front.sees(f"clients.row.{bench.companies[0]['id']}") is not None


async def test_what_became_of_a_request_cut_short_is_told_at_the_next_start(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_accounts(bench)
        await fails(
            bench, "update-source-account", conductor.accounts.rename(accounts_of(conductor.case)[0].id, "Other name")
        )
    async with AppBench(tmp_path) as bench:
        front = Front(bench)
        assert "a request was cut short. Codat has the new name of the account." in front.says("clients.news.text")
        assert "une demande a été interrompue. Le nouveau nom du compte est dans Codat." in await front.in_french(
            "clients.news.text"
        )
        await front.press("clients.news.action")
        assert front.sees("clients.news.text") is None


async def test_a_revocation_nobody_knows_of_stands_until_it_is_done_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_credentials(bench)
        await fails(bench, "delete-bank-feed-credentials", conductor.credentials.revoke())
    async with AppBench(tmp_path) as bench:
        front = Front(bench)
        known = bench.app.registry.recall(bench.companies[0]["id"])
        assert known is not None
        await open_at(bench, known, CREDENTIALS)
        doubts = "We don’t know if all credentials were revoked."
        assert doubts in words_on(bench)
        await known.credentials.revoke()
        await settle()
        assert doubts not in words_on(bench)
        assert front.sees("credentials.create") is not None


def words_on(bench: AppBench) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(one.text() for one in bench.app.console.findChildren(QLabel) if one.isVisible())


async def test_a_draft_is_discarded_from_the_resume_card(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        front = Front(bench)
        await leave_a_draft(bench)
        await front.press("clients.discard")
        await front.press("discard.keep")
        assert front.sees("clients.resume") is not None
        await front.press("clients.discard")
        await front.press("discard.confirm")
        assert front.sees("clients.resume") is None
        assert bench.app.records.journal.entries() == ()
    assert "Chênevert".encode() not in b"".join(file.read_bytes() for file in (tmp_path / "practice").iterdir())


async def test_a_draft_is_discarded_from_its_own_page_with_what_was_typed_last(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        front = Front(bench)
        await leave_a_draft(bench)
        await front.press("clients.resume")
        bench.find("company.reference", QLineEdit).setText("typed a moment ago")
        await front.press("company.discard")
        await front.press("discard.confirm")
        assert front.sees("clients.list") is not None or front.sees("clients.new") is not None
        assert bench.app.records.journal.entries() == ()


async def test_a_draft_codat_may_have_cannot_be_discarded_before_it_is_checked(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        front = Front(bench)
        conductor = await leave_a_draft(bench)
        await fails(bench, "create-company", conductor.setup.create())
        await front.go_home()
        assert front.sees("clients.discard") is None
        assert "The last request was cut short" in words_on(bench)
        await front.press("clients.resume")
        assert front.sees("company.discard") is None, "it was checked on the way, and Codat has it"
        assert bench.companies[0]["description"] == NAME
