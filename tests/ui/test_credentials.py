"""The Credentials page: one set a press, hidden until asked for, one way to copy, nothing readable from outside."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.base.secret_clipboard import ClipboardState
from app.base.store import StoreError
from app.onboarding.case import Language
from app.onboarding.rules import credentials_of
from app.onboarding.trail import Deed
from app.practice.faults import FaultName, rule
from app.ui.kit.buttons import Button
from app.ui.kit.secret_view import SecretView
from app.ui.kit.spell_out import SpellOut
from app.ui.shell.places import Room, ToRoom, ToStep
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.canary import Canary
from tests.support.handed_over import CREDENTIALS, connect, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person
from tests.ui.pages.credentials import Credentials

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")


def deeds(bench: AppBench, conductor: Conductor) -> list[tuple[Deed, dict[str, object]]]:
    """What the trail says of the client's credentials after they were created."""
    events = bench.app.records.trail.events(conductor.case.client.onboard_key)
    return [(one.what, dict(one.details)) for one in events if one.what.value.startswith("credentials_")][1:]


def shown(bench: AppBench) -> bool:
    """Whether the client sees credentials."""
    return bench.app.screen.credentials is not None


async def given(bench: AppBench) -> tuple[Credentials, Conductor]:
    """The page with a set in memory."""
    conductor = await with_credentials(bench)
    await open_at(bench, conductor, CREDENTIALS)
    return Credentials(bench), conductor


async def test_the_primary_creates_one_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path) as bench:
        await open_at(bench, await with_accounts(bench), CREDENTIALS)
        page, person = Credentials(bench), Person(bench.app.console, bench.clock)
        assert not page.sees("credentials.revoke")

        await person.press("Ctrl+Return")
        await bench.clock.advance(1)

        assert len(bench.companies[0]["connections"][0]["credentialSets"]) == 1
        assert heard == ["Credentials created."]
        assert page.sees("credentials.copy_password")
        assert page.sees("credentials.revoke")
        assert page.is_hidden


async def test_a_double_click_creates_once(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await open_at(bench, await with_accounts(bench), CREDENTIALS)
        button = bench.find("credentials.create", Button)

        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
        await bench.clock.advance(1)

        assert len(bench.companies[0]["connections"][0]["credentialSets"]) == 1


async def test_they_are_seen_only_after_the_check_and_written_down_before(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)

        await page.press("credentials.reveal")
        assert page.is_hidden
        await page.press("credentials.check_done")
        assert page.is_hidden
        assert deeds(bench, conductor) == []
        await page.make_sure()

        assert page.is_revealed
        made_sure = {"where": "console", "shield": "not_here", "recording_off": True, "quickbooks_open": True}
        assert deeds(bench, conductor) == [(Deed.CREDENTIALS_REVEALED, made_sure)]
        await page.press("credentials.reveal")
        await page.press("credentials.reveal")
        assert page.is_revealed, "asked once a call"
        assert deeds(bench, conductor)[2] == (Deed.CREDENTIALS_REVEALED, {"where": "console", "shield": "not_here"})


async def test_not_now_leaves_them_hidden(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        person = Person(bench.app.console, bench.clock)

        await person.go_press("credentials.reveal")
        assert person.focused == "credentials.check_recording"
        await person.press("Escape")

        assert not page.sees("credentials.check_done")
        assert person.focused == "credentials.reveal"
        assert page.is_hidden
        assert deeds(bench, conductor) == []


async def test_the_time_is_over_unless_it_is_made_longer(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        await page.reveal()

        await bench.clock.advance(59)
        await page.press("credentials.longer")
        await bench.clock.advance(59)
        assert page.is_revealed
        await bench.clock.advance(2)

        assert page.is_hidden
        assert deeds(bench, conductor)[-1] == (Deed.CREDENTIALS_HIDDEN, {"where": "console", "why": "time"})


async def test_nothing_is_shown_that_cannot_be_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)

        def full(*_: object, **__: object) -> None:
            raise StoreError("trail.sqlite3: database or disk is full")

        monkeypatch.setattr(conductor, "note", full)
        await page.reveal()
        await page.press("credentials.copy_password")
        await page.show_client()

        assert page.is_hidden
        assert bench.host.clipboard.puts == 0
        assert not shown(bench)
        assert "it was not done" in page.notice


COPIED = {
    "en": ["Password copied. Clears in 60\u00a0s.", "Clipboard cleared."],
    "fr": ["Mot de passe copié. Effacé dans 60\u00a0s.", "Presse-papiers effacé."],
}


@pytest.mark.parametrize("language", COPIED)
async def test_a_copy_is_bare_counted_down_and_said_once(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path, "--lang", language) as bench:
        page, conductor = await given(bench)
        issued = conductor.credentials.issued
        assert issued is not None

        await page.press("credentials.copy_password")
        assert bench.host.clipboard.text == issued.password.reveal()
        await bench.clock.advance(30)
        assert "30\u00a0s" in page.words()
        await bench.clock.advance(31)

        assert bench.host.clipboard.text == ""
        assert heard == COPIED[language]
        assert deeds(bench, conductor) == [(Deed.CREDENTIALS_COPIED, {"part": "password"})]


async def test_somebody_elses_copy_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path) as bench:
        page, _ = await given(bench)

        await page.press("credentials.copy_username")
        bench.host.clipboard.taken_over("something of theirs")
        await bench.clock.advance(61)

        assert bench.host.clipboard.text == "something of theirs"
        assert heard[1:] == ["Clipboard holds something else, so we left it alone."]
        assert heard[1] in page.words()


async def test_copy_and_show_have_keys(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        person = Person(bench.app.console, bench.clock)
        issued = conductor.credentials.issued
        assert issued is not None

        await person.press("Ctrl+Shift+U")
        assert bench.host.clipboard.text == issued.username.reveal()
        await person.press("Ctrl+Shift+P")
        assert bench.host.clipboard.text == issued.password.reveal()
        await person.press("Ctrl+Shift+S")
        await page.make_sure()
        assert bench.app.screen.credentials is issued
        bench.app.console.activateWindow()  # the offscreen platform activates every window that opens
        await settle()
        await person.press("Ctrl+Shift+S")
        assert not shown(bench)


async def test_copying_can_be_turned_off(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        bench.app.settings.choose("copying", False)
        page, _ = await given(bench)

        await Person(bench.app.console, bench.clock).press("Ctrl+Shift+P")

        assert not page.sees("credentials.copy_password")
        assert not page.sees("credentials.clear_clipboard")
        assert bench.host.clipboard.puts == 0


async def test_the_client_sees_them_for_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)

        await page.show_client()
        assert bench.app.screen.is_open
        assert bench.app.screen.credentials is conductor.credentials.issued
        assert page.button("credentials.show_client") == "Hide now"
        await bench.clock.advance(50)
        await page.press("credentials.longer_client")
        await bench.clock.advance(50)
        assert shown(bench)
        await bench.clock.advance(11)

        assert not shown(bench)
        assert page.button("credentials.show_client") == "Show for 60 seconds"
        assert heard == ["Credentials shown to your client for 60 seconds.", "Credentials hidden."]
        assert [deed for deed, _ in deeds(bench, conductor)] == [
            Deed.CREDENTIALS_SHOWN_TO_CLIENT,
            Deed.CREDENTIALS_HIDDEN,
        ]


async def test_a_lock_hides_everything_at_once(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        await page.reveal()
        await page.press("credentials.spell")
        await page.show_client()
        await page.press("credentials.copy_password")

        bench.host.session.leave()

        assert page.is_hidden
        assert not page.sees("credentials.password_spelled")
        assert not shown(bench)
        assert bench.host.clipboard.text == ""
        assert conductor.credentials.issued is not None, "hidden, not lost"
        hidden = [details for deed, details in deeds(bench, conductor) if deed is Deed.CREDENTIALS_HIDDEN]
        assert hidden == [{"where": "console", "why": "lock"}, {"where": "client", "why": "lock"}]


async def test_hide_everything_means_this_window_too(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await given(bench)
        await page.reveal()

        await Person(bench.app.console, bench.clock).press("Ctrl+Shift+H")

        assert page.is_hidden


async def test_leaving_the_client_forgets_them(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        issued = conductor.credentials.issued
        assert issued is not None
        await page.reveal()
        await page.press("credentials.copy_username")

        bench.app.console.go(ToRoom(Room.CLIENTS))
        await settle()

        assert issued.password.is_dropped
        assert bench.host.clipboard.text == ""


async def test_they_are_spelled_in_the_clients_language(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        conductor.speak(Language.FR)
        await page.reveal()
        await page.press("credentials.spell")
        cells = bench.find("credentials.password_spelled", SpellOut)
        in_french = cells.grab().toImage()

        conductor.speak(Language.EN)
        await settle()

        assert cells.grab().toImage() != in_french
        assert page.button("credentials.spell") == "Hide spelling"
        await page.press("credentials.spell")
        assert not cells.isVisible()
        assert page.is_revealed


async def test_nothing_outside_can_read_them(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        issued = conductor.credentials.issued
        assert issued is not None
        canary = Canary(issued.username.reveal(), issued.password.reveal())
        await page.reveal()
        await page.press("credentials.spell")
        await page.press("credentials.spell_username")
        await page.show_client()
        await page.press("credentials.copy_password")

        assert page.is_revealed
        assert canary.in_texts(spies.readable()) == []
        assert canary.in_text("log", caplog.text) == []
        assert canary.in_folder(tmp_path) == []


async def test_spoken_credentials_are_read_only_while_shown(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        bench.app.settings.choose("spoken_credentials", True)
        page, conductor = await given(bench)
        issued = conductor.credentials.issued
        assert issued is not None
        view = bench.find("credentials.password", SecretView)
        assert view.accessibleName() == "Client password, hidden. Press Reveal."

        await page.reveal()
        name = view.accessibleName()
        await page.press("credentials.reveal")

        assert name.startswith("Client password, shown: ")
        assert name.count(",") == len(issued.password.reveal())
        assert view.accessibleName() == "Client password, hidden. Press Reveal."


async def test_once_dropped_they_are_gone(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        await page.show_client()

        await bench.clock.advance(30 * 60)

        assert conductor.credentials.issued is None
        assert not shown(bench)
        assert "The password is no longer on this computer." in page.words()
        assert not page.sees("credentials.reveal")
        assert page.sees("credentials.revoke")
        assert bench.app.console.page.primary is bench.find("credentials.another", Button)


async def test_another_set_says_what_it_means_and_adds_one(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        await page.reveal()
        assert "A new set is a second valid set." in page.words()

        await page.press("credentials.another")
        await bench.clock.advance(1)

        assert [one["revoked"] for one in bench.companies[0]["connections"][0]["credentialSets"]] == [False, False]
        assert credentials_of(conductor.case).sets_since_revoke == 2
        assert page.is_hidden, "the new one is not shown unasked"


async def test_an_answer_that_was_lost_is_asked_for_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await open_at(bench, await with_accounts(bench), CREDENTIALS)
        page = Credentials(bench)
        bench.practice.switchboard.add(rule("generate-credentials", FaultName.CUT_AFTER, times=1))

        await page.create()
        assert page.notice.startswith("Codat may have created a set we did not receive.")
        assert page.words().count("Codat may have created a set we did not receive.") == 1
        assert page.sees("credentials.revoke")
        await page.press("notice.action")
        await bench.clock.advance(1)

        assert page.notice == ""
        assert page.sees("credentials.copy_username")
        assert len(bench.companies[0]["connections"][0]["credentialSets"]) == 1, "the same one"


async def test_the_language_of_this_window_changes_nothing_else(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await given(bench)
        await page.reveal()
        person = Person(bench.app.console, bench.clock)
        await person.tab_to("credentials.copy_password")

        bench.app.languages.use(Language.FR)
        await settle()

        assert person.focused == "credentials.copy_password"
        assert page.is_revealed
        assert page.button("credentials.reveal") == "Masquer"


async def test_where_a_set_may_exist_elsewhere_it_can_be_revoked(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_credentials(bench)
        await connect(bench, conductor)
        await open_at(bench, conductor, ToStep("credentials"))
        page = Credentials(bench)

        assert conductor.credentials.issued is None, "dropped, since all are connected"
        assert page.sees("credentials.revoke")
        assert bench.app.console.page.primary is bench.find("credentials.continue", Button)


async def test_revoking_needs_a_tick_and_enter_never_does_it(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await given(bench)
        person = Person(bench.app.console, bench.clock)
        await page.press("credentials.revoke")
        assert person.focused == "revoke.keep"
        await person.press("Return", "Return", "Return")
        assert not page.sees("revoke.confirm")

        await page.press("credentials.revoke")
        await person.press("Escape")
        assert not page.sees("revoke.confirm")

        await page.press("credentials.revoke")
        await page.press("revoke.confirm")
        assert person.focused == "revoke.agree"
        assert "Tick the box to confirm your client agreed." in page.words()
        assert not [one for one in bench.requests if one["method"] == "DELETE"]


async def test_after_revoking_a_sentence_tells_when(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path) as bench:
        page, conductor = await given(bench)
        await page.press("credentials.revoke")
        await page.tick("revoke.agree")
        await page.press("revoke.confirm")
        await bench.clock.advance(1)

        assert page.notice.startswith("All credentials revoked at ")
        assert heard == [page.notice]
        assert conductor.credentials.issued is None
        assert page.sees("credentials.create")
        assert [one["revoked"] for one in bench.companies[0]["connections"][0]["credentialSets"]] == [True]


async def test_not_revoked_is_said_and_tried_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await given(bench)
        bench.practice.switchboard.add(rule("delete-bank-feed-credentials", FaultName.STATUS, times=1, status=403))
        await page.press("credentials.revoke")
        await page.tick("revoke.agree")
        await page.press("revoke.confirm")
        await bench.clock.advance(1)
        assert page.notice.startswith("Not revoked. Every credential still works.")

        await page.press("notice.action")
        await bench.clock.advance(1)

        assert page.notice.startswith("All credentials revoked at ")


async def test_offline_nothing_is_made_and_it_is_said(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await open_at(bench, await with_accounts(bench), CREDENTIALS)
        page = Credentials(bench)
        bench.practice.switchboard.add(rule("generate-credentials", FaultName.OFFLINE, times=1))

        await page.create()

        assert bench.find("notice.text", QLabel).text().startswith("You’re offline.")
        assert page.sees("credentials.create")
        assert bench.app.services.clipboard.state is ClipboardState.IDLE
        assert QApplication.focusWidget() is not None
