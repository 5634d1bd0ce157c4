"""Connected accounts: honest about what is known and since when, quiet about it, and always a way on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.onboarding.case import AccountType, Language
from app.onboarding.drafting import AccountForm, draft_of
from app.practice.faults import FaultName, rule
from app.ui.kit.status_word import StatusWord
from app.ui.shell import attention
from app.ui.shell.places import ToStep
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.handed_over import open_at
from tests.support.held_clock import settle
from tests.support.waiting import until
from tests.ui.pages.connected import open_connected

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers were told."""
    return spies.announcements(monkeypatch)


async def test_states_have_words_and_a_time(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        page.link(2)
        await bench.clock.advance(8)

        assert page.title == "2 of 3 linked"
        assert page.states == ["Connected", "Connected", "Waiting to be linked"]
        assert page.rows[0].startswith("Compte d’exploitation, Chequing · ending 4021, Connected, as of ")
        assert page.as_of == "checked 3 seconds ago"


async def test_the_age_grows_by_the_second_and_nobody_is_told_again(tmp_path: Path, said: list[str]) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        page.link(1)
        await bench.clock.advance(6)
        assert said == ["Compte d’exploitation is connected."]
        ages = []
        for _ in range(3):
            await bench.clock.advance(1)
            ages.append(page.as_of)

        assert ages == ["checked 2 seconds ago", "checked 3 seconds ago", "checked 4 seconds ago"]
        assert len(said) == 1


async def test_a_look_does_not_move_the_focus(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        await page.person.tab_to("connected.finish")
        page.link()
        await bench.clock.advance(6)

        assert page.title == "3 of 3 linked"
        assert page.person.focused == "connected.finish"


async def test_all_linked_is_said_and_finish_goes_to_the_clients(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        page.link()
        await bench.clock.advance(6)
        assert page.says("All 3 accounts are linked. Transactions usually reach QuickBooks once a day.")
        assert page.finish == "Finish"
        assert page.conductor.credentials.issued is None

        await page.person.press("Ctrl+Return")

        assert bench.app.console.name == "clients"
        assert bench.app.records.memory.under_way() is None if hasattr(bench.app.records, "memory") else True


async def test_finishing_with_gaps_is_allowed_and_named(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        page.link(2)
        await bench.clock.advance(6)
        assert page.finish == "Finish with 1 account waiting"

        await page.person.go_press("connected.finish")

        assert bench.app.console.name == "clients"


async def test_a_missing_account_leads_back_to_the_step_that_helps(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        page.link(2)
        await bench.clock.advance(6)
        assert page.says("1 account is not linked yet.")

        await page.person.go_press("connected.guide")

        assert bench.app.console.name == "guide"
        assert bench.app.screen.step == 7


async def test_without_an_answer_the_last_known_stays_with_its_time(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        page.link(2)
        await bench.clock.advance(6)
        before = page.rows
        bench.practice.switchboard.add(rule("*", FaultName.OFFLINE, times=99))
        await bench.clock.advance(120)

        assert page.rows == before
        assert page.notice.startswith("You’re offline.")
        assert page.as_of == "checked 2 minutes ago"


async def test_the_schedule_ends_and_check_now_looks_once(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        await bench.clock.advance(900)
        assert page.says("We stopped checking to save your daily limit.")
        asked = page.conductor.status_requests
        await bench.clock.advance(300)
        assert page.conductor.status_requests == asked
        page.link()

        await page.person.press("F5")
        await bench.clock.advance(1)

        assert page.title == "3 of 3 linked"
        assert not page.says("We stopped checking")


async def test_the_limit_is_told_with_the_time_to_try_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        bench.practice.switchboard.add(rule("*", FaultName.STATUS, times=99, status=429, retryAfter=120))
        await bench.clock.advance(30)
        asked = page.conductor.status_requests

        assert page.notice.startswith("Codat’s daily limit is reached.")
        await bench.clock.advance(60)
        assert page.conductor.status_requests == asked


async def test_a_disconnected_account_says_how_late_that_is_known(tmp_path: Path, said: list[str]) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        page.link()
        await bench.clock.advance(6)
        company = bench.companies[-1]
        bench.practice.world.client.disconnect(company["id"], [company["connections"][0]["accounts"][0]["id"]])
        bench.practice.clock.advance(11 * 86400)
        said.clear()
        await page.person.go_press("connected.check_now")
        await bench.clock.advance(1)

        assert page.states[0] == "Disconnected"
        assert page.says("That may have happened up to 10 days ago")
        assert said == ["Compte d’exploitation is disconnected."]
        await page.person.go_press("connected.reconnect")
        assert bench.app.console.name == "reconnect"


async def test_the_other_language_says_the_same(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        page.link(2)
        await bench.clock.advance(6)
        await page.person.tab_to("connected.check_now")
        bench.app.console._speak("fr")
        await settle()

        assert page.title == "2 comptes liés sur 3"
        assert page.states[0] == "Connecté"
        assert page.finish == "Terminer avec 1 compte en attente"
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == "connected.check_now"


async def test_a_person_in_another_window_is_called_once_for_each_change_without_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        monkeypatch.setattr(attention, "is_behind", lambda: True)
        page.link(2)
        await bench.clock.advance(20)
        page.link()
        await bench.clock.advance(20)

        said = bench.host.attention.said
        assert said == [("Passerelle", "2 of 3 accounts connected."), ("Passerelle", "All 3 accounts are connected.")]

        bench.app.attention._state_changed(Qt.ApplicationState.ApplicationActive)
        bench.app.attention._state_changed(Qt.ApplicationState.ApplicationActive)
        await settle()
        assert bench.host.attention.withdrawn == 1


async def test_a_person_who_is_here_is_not_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with AppBench(tmp_path) as bench:
        page = await open_connected(bench)
        monkeypatch.setattr(attention, "is_behind", lambda: False)
        page.link()
        await bench.clock.advance(20)

        assert bench.host.attention.said == []


async def test_of_many_accounts_every_row_comes(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await bench.client()
        client = conductor.case.client
        for number in range(1, 61):
            account_id = f"checking-{client.onboard_key[:8]}-{number:02d}"
            typed = (
                f"Account {number}",
                AccountType.CHECKING,
                f"00{number:06d}",
                "",
                "00412",
                "003",
                "CAD",
                Decimal(1),
            )
            conductor.accounts.draft(draft_of(AccountForm(*typed), client.country, account_id))
        await bench.in_time(conductor.accounts.add())
        await bench.in_time(conductor.credentials.create())
        await open_at(bench, conductor, ToStep("connected"))
        last = f"checking-{client.onboard_key[:8]}-60"
        await until(lambda: bench.app.console.findChild(StatusWord, f"connected.row.{last}") is not None)

        bench.app.languages.use(Language.FR)
        await settle()

        assert "En attente de liaison" in bench.find(f"connected.row.{last}", StatusWord).accessibleName()
