"""The guide: it moves what the client sees, says what to say, and asks Codat for states no more than it may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.onboarding.case import Step
from app.practice.faults import FaultName, rule
from app.ui.shell.places import Room, ToRoom, ToStep
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.handed_over import connect, with_credentials
from tests.support.held_clock import settle
from tests.ui.pages.guide import GuideScreen, open_guide

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
HALF_AN_HOUR = 1800
BUDGET = 60


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers were told."""
    return spies.announcements(monkeypatch)


async def test_page_keys_and_buttons_move_both_windows(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        assert guide.step == "Step 1 of 8"

        await guide.person.press("PageDown", "PageDown")
        assert (guide.step, bench.app.screen.step) == ("Step 3 of 8", 3)
        assert guide.client.says("Étape 3 sur 8")

        await guide.person.press("PageUp")
        await guide.person.go_press("guide.next")
        await guide.person.go_press("guide.previous")
        assert (guide.step, bench.app.screen.step) == ("Step 2 of 8", 2)

        await guide.person.press("PageUp", "PageUp")
        assert guide.step == "Step 1 of 8"


async def test_the_last_step_leads_to_connected_accounts(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(8)
        await guide.person.press("PageDown")
        assert bench.app.console.name == "guide"

        await guide.person.press("Ctrl+Return")

        assert bench.app.console.name == "connected"


async def test_coming_back_finds_the_step_and_what_was_typed(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(6)
        await guide.person.choose("guide.trouble", "refused_read")
        await guide.person.type("guide.code", "999")
        bench.app.console.go(ToStep("accounts"))
        await settle()
        bench.app.console.go(ToStep("guide"))
        await settle()

        assert guide.step == "Step 6 of 8"
        assert guide.person.text_of("guide.code") == "999"
        assert guide.says("Certains signes se ressemblent")
        assert guide.says("Note the code and the time")
        assert guide.conductor.step is Step.GUIDE


async def test_either_language_changes_alone_and_keeps_step_text_and_focus(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(3)
        await guide.person.type("guide.code", "324")
        assert guide.says("« Sélectionnez Lier le compte".replace("« ", "«\u00a0"))

        await guide.person.press("Ctrl+Shift+L")
        assert guide.says("“Select Link account, at the top right.")
        bench.app.console._speak("fr")
        await settle()

        assert guide.step == "Étape 3 sur 8"
        assert guide.says("Un champ pour chercher le nom de la banque.")
        assert guide.says("“Select Link account, at the top right.")
        assert guide.person.text_of("guide.code") == "324"
        assert guide.person.focused == "guide.code"


async def test_the_menu_chosen_changes_the_clients_words(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await guide.turn_to(2)
        await guide.person.choose("guide.layout", "B")

        assert guide.client.says("Tenue des livres")
        await guide.person.press("PageDown", "PageUp")
        assert guide.client.says("Tenue des livres")


async def test_an_unverified_label_is_marked_here_and_never_shown_to_the_client(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await guide.turn_to(2)

        assert guide.says("Comptabilité (not verified)")
        assert guide.says("Opérations bancaires or Banque (seen 2025-12-22)")
        assert guide.says("Tenue des livres (seen 2024-10-29, may differ)")
        assert not guide.client.says("not verified")
        assert not guide.client.says("Comptabilité")


@pytest.mark.parametrize(
    ("step", "trouble", "leads_to"),
    [(6, "refused_twice", "credentials"), (7, "no_account", "accounts"), (6, "stopped_trying", "reconnect")],
)
async def test_a_trouble_says_what_to_do_and_opens_where(
    tmp_path: Path, step: int, trouble: str, leads_to: str
) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(step)
        await guide.person.choose("guide.trouble", trouble)
        await guide.person.go_press("guide.trouble_action")

        assert bench.app.console.name == leads_to


async def test_a_trouble_may_lead_back_to_a_step(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(6)
        await guide.person.choose("guide.trouble", "wrong_entry")
        assert guide.actions == "Go back to step 4"
        await guide.person.go_press("guide.trouble_action")

        assert (guide.step, bench.app.screen.step) == ("Step 4 of 8", 4)


async def test_a_chapter_moves_both_windows_and_leads_back_to_the_step_there_was(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await guide.turn_to(7)
        await guide.person.choose("guide.trouble", "target_missing")
        assert guide.actions == "Open these steps"
        await guide.person.go_press("guide.trouble_action")

        assert guide.step == "Step 1 of 4"
        assert guide.says("Disconnect in QuickBooks")
        assert guide.client.says("Étape 1 sur 4")
        assert guide.client.says("Terminez la liste «\u00a0Pour révision\u00a0»")
        assert guide.client.says("Déconnecter dans QuickBooks")
        await guide.person.press("PageDown", "PageDown")
        assert guide.client.says("Cochez la case et enregistrez")
        assert guide.client.sketch.labels == ("Déconnecter ce compte", "Enregistrer et fermer")

        await guide.person.go_press("guide.link_path")

        assert guide.step == "Step 7 of 8"
        assert guide.client.says("Étape 7 sur 8")


async def test_a_chapter_stays_while_one_looks_elsewhere(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.set_path("account_gone", 2)
        bench.app.console.go(ToStep("accounts"))
        bench.app.console.go(ToStep("guide"))
        await settle()

        assert guide.step == "Step 2 of 3"
        assert guide.conductor.guide_step == 1


async def test_states_are_asked_for_where_a_chapter_says_so(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.set_path("update_sign_in", 3)
        bench.app.console.go(ToStep("accounts"))
        bench.app.console.go(ToStep("guide"))
        before = guide.conductor.status_requests
        await bench.clock.advance(30)
        assert guide.conductor.status_requests == before

        await guide.person.press("PageDown")
        await bench.clock.advance(6)

        assert guide.conductor.status_requests - before == 2


async def test_credentials_shown_in_a_chapter_stand_at_its_own_step(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        bench.app.screen.set_path("update_sign_in", 1)
        issued = guide.conductor.credentials.issued
        assert issued is not None
        bench.app.screen.show_credentials(issued, 60)
        await settle()

        assert guide.client.says("Étape 3 sur 4")
        assert guide.client.says("Entrez les nouveaux identifiants")
        bench.app.screen.hide_credentials()


async def test_credentials_are_hidden_once_the_call_goes_past_their_step(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await guide.turn_to(6)
        issued = guide.conductor.credentials.issued
        assert issued is not None
        bench.app.screen.show_credentials(issued, 60)
        await guide.turn_to(5)
        assert bench.app.screen.seconds_left == 60, "going back is no reason"

        await guide.turn_to(7)

        assert bench.app.screen.seconds_left == 0
        assert guide.client.says("Étape 7 sur 8")


async def test_a_code_is_explained_and_leads_on_only_where_its_meaning_is_sure(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(6)
        await guide.person.type("guide.code", "103")
        assert guide.says("The credentials were not accepted.")
        assert guide.says("Check on Bank accounts that Codat accepted at least one account")

        await guide.person.type("guide.code", "105")
        assert guide.says("(not verified)")
        assert not guide.says("Check on Bank accounts that Codat accepted at least one account")


async def test_hide_everything_and_show_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.person.go_press("guide.open_client_view")
        await guide.person.press("Ctrl+Shift+H")
        assert guide.client.words[1:] == ["Banque Northbridge"]
        assert guide.says("Bank’s name only")

        await guide.person.go_press("guide.blank")
        assert guide.client.says("Étape 1 sur 8")


async def test_states_are_asked_for_at_the_last_two_steps_only(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        before = guide.conductor.status_requests
        await guide.turn_to(6)
        await bench.clock.advance(60)
        assert guide.conductor.status_requests == before

        await guide.turn_to(7)
        await bench.clock.advance(11)
        assert guide.conductor.status_requests - before == 3

        bench.app.console.go(ToStep("accounts"))
        await bench.clock.advance(60)
        assert guide.conductor.status_requests - before == 3


async def test_nothing_is_asked_while_the_window_is_minimised(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(7)
        await bench.clock.advance(6)
        before = guide.conductor.status_requests
        bench.app.console.showMinimized()
        await bench.clock.advance(30)
        assert guide.conductor.status_requests == before
        bench.app.console.showNormal()
        await bench.clock.advance(6)
        assert guide.conductor.status_requests > before


async def test_half_an_hour_of_a_call_asks_sixty_times_at_most(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        before = len([one for one in bench.requests if one["method"] == "GET"])
        await guide.turn_to(7)
        for _ in range(6):
            await bench.clock.advance(HALF_AN_HOUR / 12)
            bench.app.console.go(ToStep("connected"))
            await bench.clock.advance(HALF_AN_HOUR / 12)
            bench.app.console.go(ToStep("guide"))
        asked = len([one for one in bench.requests if one["method"] == "GET"]) - before

        assert 30 < asked <= BUDGET
        assert guide.says("We stopped checking to save your daily limit.")


async def test_accounts_that_connect_are_announced_once_and_end_the_credentials(
    tmp_path: Path, said: list[str]
) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await guide.turn_to(8)
        said.clear()
        await connect(bench, guide.conductor)
        await bench.clock.advance(20)

        assert said == ["All 3 accounts are connected."]
        assert guide.client.says("Les 3 comptes sont liés")
        assert guide.conductor.credentials.issued is None


async def test_offline_is_told_and_what_is_known_stays(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(7)
        await bench.clock.advance(1)
        bench.practice.switchboard.add(rule("*", FaultName.OFFLINE, times=50))
        await bench.clock.advance(30)
        assert guide.says("You’re offline.")
        assert guide.says("Waiting to be linked")

        bench.practice.switchboard.clear()
        await bench.clock.advance(60)
        assert not guide.says("You’re offline.")


async def test_the_client_of_a_practice_call_is_heard(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        assert not guide.says("Your client says")
        await guide.turn_to(6)
        await bench.clock.advance(8)

        assert guide.says("C’est accepté. Je vois maintenant mes comptes.")


async def test_the_whole_walk_ends_linked_when_the_client_does_their_part(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(6)
        await bench.clock.advance(8)
        await guide.turn_to(8)
        await bench.clock.advance(90)

        assert guide.says("All accounts are linked. Go on to Connected accounts.")


async def test_a_faulty_copy_of_the_bank_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "guide_en.json").write_text('{"schema": 1,\n "language": "de"}')
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)

        assert guide.says("guide_en.json")
        assert guide.says("Sign in to QuickBooks")


async def test_leaving_the_client_stops_everything(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(7)
        bench.app.console.go(ToRoom(Room.CLIENTS))
        before = guide.conductor.status_requests
        await bench.clock.advance(120)

        assert guide.conductor.status_requests == before


async def test_a_second_client_begins_at_the_first_step(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.turn_to(5)
        other = await with_credentials(bench, "Boulangerie Chênevert inc.")
        second: GuideScreen = await open_guide(bench, other)

        assert (second.step, bench.app.screen.step) == ("Step 1 of 8", 1)
