"""The Manage page: a link that lives an hour, honest words of the connection, and questions before what stops feeds."""

from __future__ import annotations

import uuid
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from app.onboarding.case import AccountsAccepted, AccountType, CompanyCreated, ConnectionCreated, ConnectionState
from app.onboarding.trail import Deed
from app.practice.faults import FaultName, rule
from app.ui.pieces.connection_questions import is_name
from app.ui.shell.places import OpenClient, ToStep
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.handed_over import MANAGE, allow_deleting, connect, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person
from tests.ui.pages.manage import Manage

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

ZERO: Final = Decimal(0)

pytestmark = pytest.mark.usefixtures("qapp")


async def opened(bench: AppBench, *, connected: bool = True) -> tuple[Manage, Conductor]:
    """The page of a client with three accounts and one set."""
    conductor = await with_credentials(bench)
    if connected:
        await connect(bench, conductor)
    await open_at(bench, conductor, MANAGE)
    return Manage(bench), conductor


def state_of(conductor: Conductor) -> ConnectionState:
    case = conductor.case
    assert isinstance(case, ConnectionCreated | AccountsAccepted)
    return case.connection.state


async def test_a_link_counts_down_warns_and_ends(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)

        await page.press("manage.link_refresh")
        assert "(60\u00a0min)" in page.words()
        await bench.clock.advance(22 * 60)
        assert "(38\u00a0min)" in page.words()
        await bench.clock.advance(34 * 60)
        label = next(one for one in bench.app.console.findChildren(QWidget) if _says(one, "(4\u00a0min)"))
        assert label.property("tone") == "warning"
        await bench.clock.advance(5 * 60)

        assert "A link works for one hour." in page.words()
        assert page.button("manage.link_refresh") == "Get a fresh link"


async def test_the_link_goes_through_the_same_clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        await page.press("manage.link_refresh")
        link = conductor.feed.link
        assert link is not None

        await page.press("manage.link_copy")
        assert bench.host.clipboard.text == link.url.reveal()
        assert bench.app.services.clipboard.label == "manage.link"
        assert not [where for where, text in spies.readable() if link.url.reveal() in text]
        await bench.clock.advance(61)

        assert bench.host.clipboard.text == ""
        assert heard == ["Link copied. Clears in 60\u00a0s.", "Clipboard cleared."]
        events = bench.app.records.trail.events(conductor.case.client.onboard_key)
        assert [one.what for one in events][-2:] == [Deed.LINK_FETCHED, Deed.LINK_COPIED]


async def test_copying_can_be_turned_off(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        bench.app.settings.choose("copying", False)
        page, _ = await opened(bench)

        await page.press("manage.link_refresh")

        assert not page.sees("manage.link_copy")


async def test_copying_a_dead_link_gets_a_fresh_one(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        await page.press("manage.link_copy")
        first = bench.host.clipboard.text
        assert first
        await bench.clock.advance(61 * 60)

        await page.press("manage.link_copy")

        link = conductor.feed.link
        assert link is not None
        assert bench.host.clipboard.text == link.url.reveal()
        assert bench.host.clipboard.text != first


async def test_opening_the_link_opens_the_browser_in_one_click_and_is_recorded(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        a_real_call(bench)

        await page.press("manage.link_open")

        link = conductor.feed.link
        assert link is not None
        assert bench.host.opened == [link.url.reveal()]
        events = bench.app.records.trail.events(conductor.case.client.onboard_key)
        assert [one.what for one in events][-2:] == [Deed.LINK_FETCHED, Deed.LINK_OPENED]
        assert link.url.reveal() not in str([one.details for one in events])

        await bench.clock.advance(61 * 60)
        await page.press("manage.link_open")
        assert len(set(bench.host.opened)) == 2


async def test_in_practice_no_browser_opens(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)

        await page.press("manage.link_open")

        assert bench.host.opened == []
        assert page.notice.startswith("In practice no browser opens.")


async def test_a_browser_that_does_not_open_is_told(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)
        a_real_call(bench)
        services = bench.app.console.page.services
        bench.app.console.page.services = services._replace(open_url=lambda _url: False)

        await page.press("manage.link_open")

        assert page.notice.startswith("The browser could not be opened.")


async def test_the_link_of_one_client_is_forgotten_with_them_and_never_another_clients(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        await page.press("manage.link_copy")
        link, first = conductor.feed.link, bench.host.clipboard.text
        assert link is not None
        other = await with_credentials(bench, "Boulangerie Chênevert inc.")

        await open_at(bench, other, MANAGE)

        assert link.url.is_dropped
        assert bench.host.clipboard.text == ""
        await page.press("manage.link_copy")
        assert bench.host.clipboard.text not in {"", first}
        assert other.case.company.id in bench.host.clipboard.text  # type: ignore[union-attr]  # it has a company


def a_real_call(bench: AppBench) -> None:
    """The page behaves as with the real Codat."""
    bench.app.console.page.services = bench.app.services._replace(rehearsal=None)


async def test_it_tells_accounts_sets_and_connection_with_their_age(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)

        words = page.words()

        assert "3 accounts, 3 connected, as of " in words
        assert "1 set created, today at " in words
        assert "Connected, as of " in words
        assert "up to 11 days later" in words


async def test_f5_looks_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_accounts(bench)
        await open_at(bench, conductor, MANAGE)
        before = len(bench.requests)

        await Person(bench.app.console, bench.clock).press("F5")
        await settle()

        assert len(bench.requests) > before


async def test_disconnecting_asks_first(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        person = Person(bench.app.console, bench.clock)
        await page.press("manage.disconnect")
        assert person.focused == "manage.disconnect_keep"
        await person.press("Return")
        assert state_of(conductor) is ConnectionState.LINKED

        await page.press("manage.disconnect")
        await page.press("manage.disconnect_confirm")

        assert state_of(conductor) is ConnectionState.UNLINKED
        assert page.notice.startswith("Disconnected at ")
        await page.press("manage.disconnect")
        assert page.notice.startswith("There is nothing to disconnect.")


async def test_after_disconnecting_no_account_is_shown_as_connected(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)
        await page.press("manage.disconnect")
        await page.press("manage.disconnect_confirm")
        await bench.clock.advance(1)

        assert "3 accounts, 0 connected" in page.words()
        assert "Reconnect brings it back." in page.words()


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("PendingAuth", "Your client has not finished the steps in QuickBooks yet"),
        ("Linked", "Your client finished in QuickBooks."),
        ("Unlinked", "it was disconnected from here, or every account was disconnected in QuickBooks"),
        ("Deauthorized", "QuickBooks or Codat ended the access. Codat does not say why."),
        ("Paused", "Codat uses a word that this version does not know."),
    ],
)
async def test_each_status_of_codat_is_told_with_its_meaning(tmp_path: Path, status: str, said: str) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench, connected=status == "Linked")
        (company,) = bench.practice.world.state.companies.values()
        (connection,) = company.connections.values()
        connection.status = status  # type: ignore[assignment]  # one word is of a later Codat

        await Person(bench.app.console, bench.clock).press("F5")
        await bench.clock.advance(1)

        assert said in page.words()


async def test_the_question_names_every_account_that_stops(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)

        await page.press("manage.revoke")

        assert "Compte d’exploitation\u00a04021, Épargne\u00a07713 and Visa Affaires\u00a08841." in page.words()
        assert "Codat does not promise when: “connected” may stay for 11 days." in page.words()


async def test_many_accounts_are_all_named_and_reached_by_keyboard(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_credentials(bench)
        for number in range(30):
            await bench.add(conductor, f"Branch {number:02}", AccountType.CHECKING, f"{7_004_021 + number:08}", ZERO)
        await connect(bench, conductor)
        bench.app.console.resize(1024, 640)
        await open_at(bench, conductor, MANAGE)
        page, person = Manage(bench), Person(bench.app.console, bench.clock)

        await page.press("manage.revoke")

        assert all(f"Branch {number:02}" in page.words() for number in range(30))
        await person.tab_to("revoke.text")
        before = bench.find("revoke.text", QScrollArea).verticalScrollBar().value()
        await person.press("PageDown")
        assert bench.find("revoke.text", QScrollArea).verticalScrollBar().value() > before
        await person.press("Return")
        await settle()
        assert page.sees("revoke.confirm") is False, "Enter keeps"
        assert [one["method"] for one in bench.requests if one["method"] == "DELETE"] == []


async def test_after_revoking_the_keyboard_stands_where_a_new_set_is_made(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await open_at(bench, await with_credentials(bench), MANAGE)
        page, person = Manage(bench), Person(bench.app.console, bench.clock)

        await person.go_press("manage.revoke", "Return")
        await page.agree_to_revoke()

        assert person.focused == "manage.credentials"


async def test_what_is_shown_as_connected_after_revoking_carries_our_own_time(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        await page.press("manage.revoke")
        await page.agree_to_revoke()
        assert page.words().count("Codat may still say “connected” until ") == 2, "beside the sets, and the connection"

        bench.app.console.go(ToStep("connected"))
        await settle()
        assert "All credentials were revoked today at " in page.words()
        assert "All 3 accounts are linked." not in page.words()

        bench.practice.clock.advance(12 * 24 * 3600)
        await bench.in_time(conductor.accounts.refresh(connection=True))
        assert "Codat may still say" not in page.words(), "Codat has noticed"


async def test_a_connection_is_not_deleted_unless_the_bank_allows_it(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)

        assert not page.sees("manage.delete_connection")


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        ("Harbour & Pine Catering", True),
        ("  harbour &  pine catering ", True),
        ("Harbour", False),
        ("", False),
    ],
)
async def test_a_connection_is_deleted_for_good_once_the_clients_name_is_typed(
    tmp_path: Path, typed: str, is_right: bool
) -> None:
    async with AppBench(tmp_path) as bench:
        allow_deleting(bench)
        page, conductor = await opened(bench)
        await page.press("manage.delete_connection")
        await page.tick("manage.delete_agree")
        bench.find("manage.delete_name", QLineEdit).setText(typed)

        await page.press("manage.delete_confirm")
        await bench.clock.advance(1)

        assert isinstance(conductor.case, CompanyCreated) is is_right
        assert len(bench.companies[0]["connections"]) == (0 if is_right else 1)
        assert ("This is not the client’s name." in page.words()) is not is_right


async def test_a_name_of_other_letters_has_to_be_typed_as_it_is() -> None:
    assert is_name("Chenevert", "Chênevert")
    assert is_name("株式会社", "株式会社")
    assert not is_name("", "株式会社")
    assert not is_name("有限会社", "株式会社")


async def test_nothing_is_deleted_when_revoking_first_does_not_succeed(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        allow_deleting(bench)
        page, _ = await opened(bench)
        bench.practice.switchboard.add(rule("delete-bank-feed-credentials", FaultName.STATUS, times=1, status=403))
        await page.press("manage.delete_connection")
        await page.tick("manage.delete_agree")
        bench.find("manage.delete_name", QLineEdit).setText("Harbour & Pine Catering")

        await page.press("manage.delete_confirm")
        await bench.clock.advance(1)

        assert page.notice.startswith("Not revoked. Every credential still works.")
        assert len(bench.companies[0]["connections"]) == 1


async def test_an_existing_company_gets_its_connection(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        codat = bench.app.registry._codat()
        made = await codat.companies.create("Made Elsewhere Ltd", "", {}, key=str(uuid.uuid4()))
        bench.app.console.go(OpenClient(made.id))
        await bench.clock.advance(1)
        bench.app.console.go(MANAGE)
        await settle()
        page = Manage(bench)

        await page.press("manage.create_connection")
        await bench.clock.advance(1)

        assert page.notice.startswith("The connection is there.")
        assert [one["status"] for one in bench.companies[0]["connections"]] == ["PendingAuth"]
        await page.press("manage.accounts")
        assert bench.app.console.name == "accounts"


async def test_a_disconnection_without_an_answer_is_checked_not_repeated(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench)
        bench.practice.switchboard.add(rule("unlink-connection", FaultName.CUT_AFTER, times=1))
        await page.press("manage.disconnect")
        await page.press("manage.disconnect_confirm")
        await bench.clock.advance(1)
        assert page.button("notice.action") == "Check at Codat"

        await page.press("notice.action")
        await bench.clock.advance(1)

        assert state_of(conductor) is ConnectionState.UNLINKED
        unlinked = [one for one in bench.requests if one["method"] == "PATCH" and "/connections/" in one["path"]]
        assert len(unlinked) == 1


async def test_revoking_from_here_says_what_codat_may_still_say(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench)
        await page.press("manage.revoke")
        assert "3 connected accounts stop receiving bank transactions in QuickBooks." in page.words()

        await page.agree_to_revoke()

        assert "up to 11 days" in page.notice
        assert "All credentials were revoked today at " in page.words()


async def test_before_any_set_there_is_nothing_to_revoke(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await open_at(bench, await with_accounts(bench), MANAGE)
        page = Manage(bench)

        assert not page.sees("manage.revoke")
        assert not page.sees("manage.reconnect")
        await page.press("manage.credentials")
        assert bench.app.console.name == "credentials"


def _says(widget: QWidget, text: str) -> bool:
    words = getattr(widget, "text", None)
    return callable(words) and text in str(words()) and widget.property("tone") is not None
