"""The Manage page: a link that lives an hour, honest words of the connection, and questions before what stops feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from app.onboarding.case import AccountsAccepted, ConnectionCreated, ConnectionState
from app.onboarding.trail import Deed
from app.practice.faults import FaultName, rule
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.handed_over import MANAGE, connect, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person
from tests.ui.pages.manage import Manage

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

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
