"""The Client page: who it is, what Codat will keep, the same client looked for first, created once, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from app.onboarding.case import Language
from app.practice.faults import FaultName, rule
from app.ui.kit import announce
from app.ui.shell.places import OpenClient, Room, ToRoom
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle
from tests.ui.pages.company import NAME, CompanyScreen

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


async def new_client(bench: AppBench) -> CompanyScreen:
    """The empty form."""
    screen = CompanyScreen(bench)
    await screen.begin()
    return screen


async def test_the_client_is_created_and_the_accounts_come_next(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        assert screen.person.focused == "company.region"
        await screen.fill()
        await screen.go_on()

        assert screen.page == "accounts"
        company = bench.companies[0]
        assert company["name"] == "Boulangerie Chenevert inc."
        assert company["description"] == NAME
        assert company["tags"]["clientRegion"] == "CA-QC"
        assert company["tags"]["clientLang"] == "fr"
        assert company["tags"]["clientRef"] == "0042-7781"


async def test_what_codat_will_keep_is_shown_while_typing(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)

        await screen.person.type("company.name", "L’Atelier Chênevert")

        assert screen.person.text_of("company.stored_name") == "L'Atelier Chenevert"
        assert screen.sent() == 0


async def test_quebec_suggests_french_once(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.person.choose("company.region", "QC")
        assert screen.value("language") == "fr"
        assert screen.error("language") == "French is suggested for Quebec. You can choose otherwise."

        await screen.person.choose("company.language", "en")
        await screen.person.choose("company.region", "ON")
        await screen.person.choose("company.region", "QC")
        assert screen.value("language") == "en"


async def test_the_country_decides_the_regions(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.person.choose("company.country", "US")
        await screen.person.choose("company.region", "NY")
        assert screen.value("region") == "NY"
        assert "United States and Canada" in screen.error("country")

        await screen.person.choose("company.country", "CA")
        assert screen.value("region") == ""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "Enter the client’s legal name."),
        ("北京烤鸭店", "Codat keeps Latin letters and digits only. Enter the name in its English or French form."),
        ("a" * 201, "Enter at most 200 characters."),
    ],
)
async def test_a_name_that_cannot_be_is_told_and_nothing_is_sent(tmp_path: Path, name: str, told: str) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill(name)
        await screen.go_on()

        assert screen.error("name") == told
        assert screen.person.focused == "company.summary.name"
        await screen.person.press("Space")
        assert screen.person.focused == "company.name"
        assert screen.sent() == 0


async def test_a_missing_region_is_told(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.person.type("company.name", NAME)
        await screen.go_on()
        assert screen.error("region") == "Choose a province or territory."

        await screen.person.choose("company.region", "QC")
        assert screen.error("region") == ""
        assert screen.person.sees("company.summary") is None


async def test_the_draft_is_kept_when_typing_stops(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.person.type("company.name", NAME)
        await bench.clock.advance(1)

        assert [row.name for row in bench.rows] == [NAME]


async def test_leaving_and_coming_back_keeps_what_was_typed(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        bench.app.console.go(ToRoom(Room.SETTINGS))
        await settle()
        draft = bench.rows[0]

        bench.app.console.go(OpenClient(draft.id))
        await screen.let_pass()

        assert [screen.value(field) for field in ("region", "name", "language", "reference")] == [
            "QC",
            NAME,
            "fr",
            "0042-7781",
        ]


async def test_a_double_press_creates_one(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()

        await screen.person.press("Ctrl+Return", "Ctrl+Return")
        await screen.let_pass()

        assert screen.sent() == 1
        assert len(bench.companies) == 1


async def test_the_same_client_is_found_before_and_can_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(announce, "announce", lambda _widget, text, *_more: said.append(text))
    async with AppBench(tmp_path) as bench:
        (await bench.client()).close()
        screen = await new_client(bench)
        await screen.fill("BOULANGERIE CHENEVERT INC.", reference="")
        await screen.go_on()
        assert screen.sent() == 1
        assert any(text.startswith("Codat has a client like this one already.") for text in said)

        await screen.go_on()
        assert screen.person.focused == "company.use_existing"
        await screen.person.press("Space")
        await screen.let_pass()

        assert screen.conductor.case.client.name == NAME
        assert screen.sent() == 1


async def test_another_one_can_be_created_all_the_same(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        (await bench.client()).close()
        screen = await new_client(bench)
        await screen.fill()
        await screen.go_on()

        await screen.person.go_press("company.create_another")
        await screen.let_pass()

        assert screen.page == "accounts"
        assert len(bench.companies) == 2


async def test_another_name_is_looked_for_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        (await bench.client()).close()
        screen = await new_client(bench)
        await screen.fill(reference="")
        await screen.go_on()
        assert screen.person.sees("company.use_existing") is not None

        await screen.person.type("company.name", "Fromagerie du Nord")
        assert screen.person.sees("company.use_existing") is None
        await screen.go_on()
        assert screen.page == "accounts"


async def test_half_done_is_told_and_finished_without_a_second_company(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        bench.practice.switchboard.add(rule("create-connection", FaultName.STATUS, status=503))
        await screen.go_on()

        assert screen.stage == "CompanyCreated"
        assert screen.notice.startswith("The client exists at Codat. Its QuickBooks connection does not yet.")
        assert screen.primary == "Finish setup and continue"

        bench.practice.switchboard.clear()
        await screen.person.go_press("notice.action")
        await screen.let_pass()
        assert screen.stage == "ConnectionCreated"
        assert screen.page == "accounts"
        assert screen.sent() == 1


async def test_half_done_is_told_again_when_the_client_is_opened_later(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        bench.practice.switchboard.add(rule("create-connection", FaultName.STATUS, status=503))
        await screen.go_on()
        bench.practice.switchboard.clear()
        bench.app.console.go(OpenClient(bench.companies[0]["id"]))
        await screen.let_pass()

        assert screen.page == "company"
        assert screen.notice.startswith("The client exists at Codat.")


async def test_an_unknown_outcome_is_checked_before_anything_else(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        bench.practice.switchboard.add(rule("create-company", FaultName.CUT_AFTER, times=1))
        await screen.go_on()
        assert screen.notice.startswith("We don’t know if this was saved.")
        assert screen.primary == "Check at Codat"

        await screen.go_on()

        assert len(bench.companies) == 1
        assert screen.stage == "CompanyCreated"
        assert screen.primary == "Finish setup and continue"


async def test_what_was_not_sent_can_be_tried_again_with_everything_typed(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        bench.practice.switchboard.add(rule("*", FaultName.OFFLINE))
        await screen.go_on()
        assert screen.notice == "You’re offline. Your work is saved on this computer."
        assert screen.stage == "Draft"
        assert screen.value("name") == NAME

        bench.practice.switchboard.clear()
        await screen.person.go_press("notice.action")
        await screen.let_pass()
        assert screen.page == "accounts"


async def test_while_it_is_created_the_fields_are_read_only(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        bench.practice.switchboard.add(rule("create-company", FaultName.READ_TIMEOUT, times=1))
        await screen.person.press("Ctrl+Return")
        await bench.clock.advance(1)

        assert screen.primary == "Creating…"
        assert not bench.find("company.region", QComboBox).isEnabled()
        await bench.clock.advance(8)
        assert screen.notice == "Codat is taking longer than usual. You can wait or stop."


async def test_another_name_at_codat_than_shown_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.practice import companies

    monkeypatch.setattr(companies, "stored_name", lambda name: name.replace("inc.", "").strip())
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        await screen.go_on()

        assert screen.page == "company"
        assert screen.notice.startswith("Codat stored another name than we sent.")
        assert screen.person.text_of("company.stored_name") == "Boulangerie Chenevert"
        await screen.go_on()
        assert bench.app.console.name == "accounts"


async def test_afterwards_it_is_a_record(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        await screen.go_on()
        await screen.person.press("Ctrl+1")

        assert screen.person.sees("company.name") is None
        assert screen.person.text_of("company.stored_name") == "Boulangerie Chenevert inc."
        assert screen.primary == "Continue to bank accounts"
        await screen.go_on()
        assert screen.page == "accounts"
        assert screen.sent() == 1


async def test_a_switch_of_language_keeps_what_was_typed_and_the_focus(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        await screen.person.tab_to("company.name")

        bench.app.languages.use(Language.FR)
        await settle()

        assert screen.value("name") == NAME
        assert screen.value("region") == "QC"
        assert screen.person.focused == "company.name"
        assert bench.find("company.create", QPushButton).text() == "Créer le client et continuer"


async def test_codat_is_asked_for_the_same_client_while_the_rest_is_typed(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        asked = screen.sent("GET")
        await bench.clock.advance(1)
        assert screen.sent("GET") == asked + 2  # by name, and by reference

        await screen.go_on()

        assert screen.looks_before == asked + 2
        assert screen.page == "accounts"


async def test_what_codat_said_long_ago_is_asked_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        await bench.clock.advance(1)
        asked = screen.sent("GET")
        await bench.clock.advance(61)

        await screen.go_on()

        assert screen.looks_before == asked + 2


async def test_a_look_that_fails_while_one_types_is_not_told_until_it_is_wanted(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        bench.practice.switchboard.add(rule("list-companies", FaultName.STATUS, status=403))
        await screen.fill()
        await bench.clock.advance(1)
        assert screen.notice == ""

        await screen.go_on()

        assert screen.notice.startswith("This computer’s key may not do this at Codat.")


async def test_the_next_page_is_made_while_the_answer_is_awaited(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await new_client(bench)
        await screen.fill()
        await bench.clock.advance(1)
        bench.practice.latency_ms = 100
        await screen.person.press("Ctrl+Return")
        assert bench.app.console.findChild(QWidget, "accounts.name") is None

        await bench.clock.advance(0.05)

        assert bench.find("accounts.name").isVisible() is False
        assert screen.page == "company"
