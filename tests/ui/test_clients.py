"""The Clients page: from the cache at once, then from Codat; tabs, search, the call to resume, by keyboard."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.onboarding.case import AccountType, Language, Step
from app.onboarding.roster import NextAction
from app.onboarding.rules import accounts_of
from app.practice.faults import FaultName, rule
from app.ui.kit.drawn import width_of
from app.ui.pieces.client_line import NARROW
from app.ui.texts import clients as texts
from app.ui.texts.speaker import Speaker
from tests.support.app_bench import AppBench
from tests.support.handed_over import waiting_client
from tests.support.held_clock import settle
from tests.ui.pages.clients import ClientsScreen

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")


async def seeded(bench: AppBench, count: int = 24) -> ClientsScreen:
    """The page with so many clients that Codat has."""
    screen = ClientsScreen(bench)
    bench.practice.world.seed_clients(count)
    await screen.look_again()
    return screen


async def under_way(bench: AppBench) -> Conductor:
    """A client left in the middle of the QuickBooks steps, twelve minutes ago."""
    conductor = await bench.client()
    await bench.add(conductor, "Compte d’exploitation", AccountType.CHECKING, "00124021", Decimal(1))
    await bench.in_time(conductor.credentials.create())
    conductor.place(Step.GUIDE, 6)
    conductor.close()
    await bench.clock.advance(12 * 60)
    return conductor


async def test_the_first_run_offers_practice_and_one_thing_to_do(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = ClientsScreen(bench)
        await screen.let_pass()

        assert screen.primary == "clients.new"
        assert "No clients yet" in screen.sentences
        assert screen.is_there("practice.scenario")
        assert not screen.is_there("clients.list")
        assert not screen.is_there("clients.tab")


async def test_codat_is_asked_once_when_the_window_opens_and_by_f5(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = ClientsScreen(bench)
        await screen.let_pass()
        assert screen.asked() == 1

        await screen.open()
        await screen.let_pass()
        assert screen.asked() == 1

        await screen.look_again()
        assert screen.asked() == 2


async def test_attention_comes_first_and_every_tab_counts(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)

        assert screen.tab == "attention"
        assert [screen.tab_name(tab) for tab in ("attention", "progress", "connected", "all")] == [
            "Needs attention 10",
            "In progress 5",
            "Connected 9",
            "All 24",
        ]


async def test_without_attention_the_tab_is_what_is_under_way(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        (await bench.client()).close()
        screen = ClientsScreen(bench)
        await screen.open()

        assert screen.tab == "progress"
        assert screen.names == ["Boulangerie Chênevert inc."]


async def test_a_row_says_everything_in_one_name(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await under_way(bench)
        screen = ClientsScreen(bench)
        await screen.open()

        said = (
            "Quebec · prefers French, 0 of 1 account, Waiting for QuickBooks, Nothing linked since Nov\u00a020, Today"
        )
        assert screen.rows == [f"Boulangerie Chênevert inc., {said}"]


async def test_the_list_is_there_before_codat_is_asked(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await seeded(bench)
    later = AppBench(tmp_path)
    later.practice.switchboard.add(rule("*", FaultName.OFFLINE))
    async with later as bench:
        screen = ClientsScreen(bench)
        assert screen.tab_name("all") == "All 24"

        await screen.let_pass()

        assert screen.tab_name("all") == "All 24"
        assert screen.notice == "You’re offline. Your work is saved on this computer."
        assert all(row.endswith("as of 14:58") for row in screen.rows)


async def test_searching_needs_no_accents_and_looks_in_every_tab(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)

        await screen.search("oenotheque")

        assert screen.names == ["Œnothèque Saint-Hélène inc."]
        assert screen.tab == "all"

        await screen.search("")
        assert screen.tab == "attention"


async def test_a_search_without_result_says_what_was_typed(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)

        await screen.search("zzz")

        assert "No client matches “zzz”. Accents don’t matter." in screen.sentences


async def test_enter_in_the_search_opens_the_only_one_found(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        await screen.search("oenotheque")

        await screen.person.press("Return")
        await screen.let_pass()

        workspace = bench.app.console.workspace
        assert workspace is not None
        assert workspace.desk.conductor.case.client.name == "Œnothèque Saint-Hélène inc."


async def test_an_empty_tab_says_so(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        (await bench.client()).close()
        screen = ClientsScreen(bench)
        await screen.open()

        await screen.person.go_press(f"clients.tab.{screen.tab}")
        await screen.person.press("Left", "Space")

        assert screen.tab == "attention"
        assert "Nobody needs attention." in screen.sentences


async def test_arrows_move_and_enter_opens_once(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        first = screen.person
        await first.tab_to(f"clients.row.{_id_of(bench, screen.names[0])}")

        await first.press("Down")
        wanted = first.focused
        await first.press("Return", "Return")
        await screen.let_pass()

        workspace = bench.app.console.workspace
        assert workspace is not None
        assert wanted.endswith(_id_of(bench, workspace.desk.conductor.case.client.name))
        path = "/companies/" + wanted.rpartition(".")[2]
        assert sum(one["path"] == path for one in bench.requests) == 1


async def test_a_call_to_resume_is_the_one_filled_button(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await under_way(bench)
        screen = ClientsScreen(bench)
        await screen.open()

        assert screen.primary == "clients.resume"
        assert "Pick up where you left off with Boulangerie Chênevert inc." in screen.sentences
        assert (
            "Step 4 of 5, QuickBooks steps. Credentials were created 12 minutes ago and are no longer on this computer."
        ) in screen.sentences

        await screen.person.press("Ctrl+Return")
        await screen.let_pass()
        assert bench.app.console.name == "guide"


async def test_a_client_that_cannot_be_opened_says_why_and_is_tried_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        gone = screen.names[0]
        bench.practice.world.state.companies.pop(_id_of(bench, gone))

        await screen.person.tab_to(_first_row(screen))
        await screen.person.press("Return")
        await screen.let_pass()

        assert screen.notice.startswith("This client is no longer at Codat.")
        assert gone not in screen.names, "off the list"
        assert bench.app.console.workspace is None


async def test_a_slow_opening_is_told(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        bench.practice.switchboard.add(rule("get-company", FaultName.READ_TIMEOUT, times=1))

        await screen.person.tab_to(_first_row(screen))
        await screen.person.press("Return")
        assert screen.notice == ""
        await bench.clock.advance(0.5)
        assert screen.notice == "Opening…"
        await bench.clock.advance(8)
        assert screen.notice == "Codat is taking longer than usual. You can wait or stop."


async def test_a_long_list_shows_what_has_come_and_how_much_is_to_come(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = ClientsScreen(bench)
        await screen.let_pass()
        bench.practice.world.seed_clients(700)
        await screen.person.press("F5")
        await screen.person.until(lambda: screen.asked() == 6, "the first pages are read")
        assert "Still loading: 100 of 700 clients" in screen.sentences

        await bench.clock.advance(0.25)
        assert "Still loading: 600 of 700 clients" in screen.sentences
        assert screen.tab_name("all") == "All 600"
        await screen.search("oenotheque")
        assert screen.names
        assert all(name.startswith("Œnothèque") for name in screen.names)

        await screen.search("")
        await screen.let_pass()
        assert screen.tab_name("all") == "All 700"
        assert not any("700 clients" in sentence for sentence in screen.sentences)


async def test_reading_a_long_list_is_not_called_slow_while_it_comes(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = ClientsScreen(bench)
        await screen.let_pass()
        bench.practice.world.seed_clients(700)
        bench.practice.switchboard.add(rule("list-companies", FaultName.READ_TIMEOUT, nth=7, times=1))
        await screen.person.press("F5")
        await screen.person.until(lambda: screen.asked() == 6, "the first pages are read")

        await bench.clock.advance(12)

        assert screen.notice == ""
        assert "Still loading: 600 of 700 clients" in screen.sentences


async def test_while_the_list_is_old_a_search_asks_codat_once_when_typing_stops(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        await bench.clock.advance(9 * 3600)
        bench.practice.world.seed_clients(1)
        asked = screen.asked()

        await screen.search("northwind")
        assert len(screen.names) == 2
        await bench.clock.advance(0.5)
        await settle()

        assert screen.asked() == asked + 1
        assert bench.requests[-1]["query"] == "page=1&pageSize=100&query=name~northwind"
        assert len(screen.names) == 3

        await screen.search("northwind")
        await bench.clock.advance(0.5)
        assert screen.asked() == asked + 1


async def test_a_search_that_codat_cannot_answer_shows_what_is_known(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        await bench.clock.advance(9 * 3600)
        bench.practice.switchboard.add(rule("list-companies", FaultName.STATUS, status=403))

        await screen.search("northwind")
        await bench.clock.advance(0.5)

        assert len(screen.names) == 2
        assert screen.notice == ""


async def test_choosing_a_scenario_plays_it(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = ClientsScreen(bench)
        await screen.let_pass()

        await screen.person.choose("practice.scenario", "refused-once")

        assert bench.practice.scenario.name == "refused-once"


async def test_a_switch_of_language_keeps_tab_search_and_focus(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        await screen.search("menuiserie")

        bench.app.languages.use(Language.FR)
        await settle()

        assert screen.typed == "menuiserie"
        assert screen.person.focused == "clients.search"
        assert screen.tab_name("attention") == "À suivre 10"
        assert "préfère le français" in screen.rows[0]


async def test_the_longest_words_have_room_where_there_is_least(tmp_path: Path) -> None:
    """French at 1024 px: word and detail of every next action fit their column."""
    async with AppBench(tmp_path) as bench:
        conductor = await bench.client()
        await bench.add(conductor, "Visa Affaires", AccountType.CREDIT_CARD, "8841", Decimal(1))
        conductor.close()
        row = bench.rows[0]
        french = Speaker(Language.FR)
        wide = NARROW.spans(1024 - 212 - 64 - 12)[1][1] - 25
        assert len(accounts_of(conductor.case)) == 1

        for action in type(row.next):
            words = texts.next_words(row._replace(next=action, total=2, linked=1), bench.clock.now(), None, french)
            assert width_of(words.word, "medium") <= wide, words
            assert width_of(words.detail, "small") <= wide, words


async def test_a_link_whose_hour_is_over_needs_attention(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = ClientsScreen(bench)
        conductor = await bench.client()
        await bench.add(conductor, "Visa Affaires", AccountType.CREDIT_CARD, "8841", Decimal(1))
        await bench.in_time(conductor.feed.refresh_link())
        conductor.close()
        await screen.open()
        assert "Waiting for QuickBooks" in screen.rows[0]

        await bench.clock.advance(3600)
        await screen.look_again()

        assert screen.tab == "attention"
        assert "Client link expired, Get a fresh one-hour link" in screen.rows[0]
        await bench.in_time(conductor.feed.refresh_link())
        await screen.look_again()
        assert bench.rows[0].next is NextAction.WAIT_FOR_QUICKBOOKS


async def test_what_a_colleague_did_is_on_the_list(tmp_path: Path) -> None:
    """The list of companies tells no accounts: what the tags tell is enough to say what to do next."""
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        client = waiting_client(bench)
        assert not [row for row in screen.rows if "No account yet" in row], "nobody has looked"
        for name, at, wanted in (
            ("setsMade", "1763650000000", NextAction.WAIT_FOR_QUICKBOOKS),
            ("setsRevoked", "1763650001000", NextAction.CREATE_CREDENTIALS),
            ("linkMade", "1763650002000", NextAction.LINK_EXPIRED),
        ):
            client.tags[name] = at
            await screen.look_again()
            assert next(row.next for row in bench.rows if row.id == client.id) is wanted


def _id_of(bench: AppBench, name: str) -> str:
    return next(row.id for row in bench.rows if row.name == name)


def _first_row(screen: ClientsScreen) -> str:
    return f"clients.row.{_id_of(screen.bench, screen.names[0])}"


async def test_the_arrow_down_goes_from_the_search_to_what_it_found(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await seeded(bench)
        await screen.search("chenevert")

        await screen.person.press("Down")

        assert screen.person.focused.startswith("clients.row.")
