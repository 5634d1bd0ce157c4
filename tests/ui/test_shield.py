"""The shield in the real windows: all of ours but the client view, from before they are seen, and the way out."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QMenu, QToolTip, QWidget

from app.base.overrides import override
from app.base.shield import Cover
from app.base.store import StoreError
from app.onboarding.trail import Deed
from app.ui.shell.places import NewClient, Room, ToRoom
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.fake_host import FakeHost
from tests.support.handed_over import CREDENTIALS, open_at, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person
from tests.ui.pages.credentials import Credentials
from tests.ui.pages.rooms import DoctorScreen, SettingsScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

KEYS = "Ctrl+Shift+E"


@asynccontextmanager
async def shielded(folder: Path, *words: str, offered: Cover = Cover.HIDDEN) -> AsyncIterator[AppBench]:
    """The app on a computer that hides windows as far as `offered`."""
    host = FakeHost(folder)
    host.captures.offered = offered
    async with AppBench(folder, *words, host=host) as bench:
        yield bench


def told(bench: AppBench) -> str:
    """What the console says of the shield."""
    return bench.find("shield.state", QLabel).text()


def number(window: QWidget) -> int:
    return int(window.internalWinId())


def uncovered(bench: AppBench) -> list[str]:
    """The windows on screen that captures would get."""
    covered = bench.host.captures.covered
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return [one.objectName() or type(one).__name__ for one in windows if number(one) not in covered]


async def test_the_console_is_covered_before_it_is_first_shown(tmp_path: Path) -> None:
    host = FakeHost(tmp_path)
    host.captures.offered = Cover.HIDDEN
    seen: list[bool] = []

    class Shows(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and watched is bench.app.console:
                seen.append(number(bench.app.console) in host.captures.covered)
            return False

    bench = AppBench(tmp_path, host=host)
    shows = Shows()
    bench.app.console.installEventFilter(shows)
    async with bench:
        assert seen == [True]
        assert told(bench) == "Hidden from screen shares"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # offscreen, of popups
async def test_everything_but_the_client_view_is_covered(tmp_path: Path) -> None:
    async with shielded(tmp_path) as bench:
        bench.app.console.go(NewClient())
        await settle()
        bench.app.screen.open()
        box = bench.find("company.country", QComboBox)
        menu = QMenu(bench.app.console)
        menu.addAction("Paste")
        dialog = QDialog(bench.app.console)
        try:
            dialog.open()
            QToolTip.showText(QPoint(10, 10), "A hint", bench.app.console)
            menu.popup(QPoint(20, 20))
            await settle()
            assert uncovered(bench) == ["client_view"]
            menu.hide()
            box.showPopup()
            await settle()

            assert uncovered(bench) == ["client_view"]
        finally:
            QToolTip.hideText()
            box.hidePopup()
            for one in (menu, dialog):
                one.close()
                one.deleteLater()
            await settle()


async def test_a_window_with_another_number_is_covered_again(tmp_path: Path) -> None:
    async with shielded(tmp_path) as bench:
        console = bench.app.console
        bench.host.captures.covered.clear()

        console.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, True)
        console.show()
        await settle()

        assert number(console) in bench.host.captures.covered


async def test_a_window_that_comes_back_on_show_is_covered_again(tmp_path: Path) -> None:
    async with shielded(tmp_path) as bench:
        bench.app.console.hide()
        bench.host.captures.covered.clear()

        bench.app.console.show()
        await settle()

        assert number(bench.app.console) in bench.host.captures.covered


async def test_the_key_lifts_it_from_any_window_and_puts_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = spies.announcements(monkeypatch)
    async with shielded(tmp_path) as bench:
        bench.app.console.go(NewClient())
        await settle()
        conductor = await with_credentials(bench)
        await open_at(bench, conductor, CREDENTIALS)
        person = Person(bench.app.console, bench.clock)
        heard.clear()

        await person.press(KEYS)

        assert bench.host.captures.covered == {}
        assert told(bench) == "Can be seen in screen shares"
        assert heard == [
            "Lifted: screen shares can get this window until you press Ctrl+Shift+E again or close Passerelle."
        ]
        await person.press(KEYS)
        assert number(bench.app.console) in bench.host.captures.covered
        assert told(bench) == "Hidden from screen shares"
        events = bench.app.records.trail.events(conductor.case.client.onboard_key)
        assert [one.what for one in events][-2:] == [Deed.SHIELD_LIFTED, Deed.SHIELD_RESTORED]


async def test_without_a_client_it_is_written_down_too(tmp_path: Path) -> None:
    async with shielded(tmp_path) as bench:
        await Person(bench.app.console, bench.clock).press(KEYS)

        assert [(one.what, one.client) for one in bench.app.records.trail.events()] == [(Deed.SHIELD_LIFTED, "")]


async def test_it_is_not_lifted_when_that_cannot_be_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with shielded(tmp_path) as bench:

        def full(*_: object, **__: object) -> None:
            raise StoreError("database or disk is full")

        monkeypatch.setattr(bench.app.history, "shield_lifted", full)
        await Person(bench.app.console, bench.clock).press(KEYS)

        assert number(bench.app.console) in bench.host.captures.covered
        assert "it was not done" in bench.find("notice.text", QLabel).text()


async def test_a_reveal_is_written_down_with_what_screen_shares_could_get(tmp_path: Path) -> None:
    async with shielded(tmp_path, offered=Cover.BLACK) as bench:
        conductor = await with_credentials(bench)
        await open_at(bench, conductor, CREDENTIALS)

        await Credentials(bench).reveal()

        (shown,) = [
            one.details
            for one in bench.app.records.trail.events(conductor.case.client.onboard_key)
            if one.what is Deed.CREDENTIALS_REVEALED
        ]
        assert shown["shield"] == "black"


async def test_the_setting_turns_it_off_and_on_at_once(tmp_path: Path) -> None:
    async with shielded(tmp_path) as bench:
        settings = SettingsScreen(bench)
        await settings.open()
        assert settings.told("screen_shield").endswith(
            "Windows says that screen shares do not get this window. Share the client view."
        )

        await settings.person.go_press("settings.screen_shield")
        assert bench.host.captures.covered == {}
        assert settings.told("screen_shield") == (
            "Turned off: screen shares can get this window. Share the client view only."
        )
        await settings.person.go_press("settings.screen_shield")

        assert number(bench.app.console) in bench.host.captures.covered


async def test_the_command_line_leaves_it_off(tmp_path: Path) -> None:
    async with shielded(tmp_path, "--lang", "en", "--allow-screen-capture") as bench:
        assert bench.host.captures.asked == 0
        assert told(bench) == "Can be seen in screen shares"


@pytest.mark.parametrize(
    ("offered", "sentence"),
    [
        (
            Cover.NOT_HERE,
            "Screen shares, well. Not on this system: screen shares can get this window. Share the client view only.",
        ),
        (
            Cover.REMOTE,
            (
                "Screen shares, well. Not in a remote session, where you could lose sight of this window."
                " Share the client view only."
            ),
        ),
    ],
)
async def test_where_there_is_no_way_that_is_said(tmp_path: Path, offered: Cover, sentence: str) -> None:
    async with shielded(tmp_path, offered=offered) as bench:
        assert told(bench) == "Can be seen in screen shares"
        doctor = DoctorScreen(bench)
        await doctor.open()
        await doctor.run()

        assert doctor.rows["shield"] == sentence


async def test_a_refusal_is_told_on_the_console_and_by_the_doctor(tmp_path: Path) -> None:
    async with shielded(tmp_path) as bench:
        bench.host.captures.answers = Cover.REFUSED
        bench.app.console.go(ToRoom(Room.SETTINGS))
        bench.app.shield.look_again()
        assert told(bench) == "Can be seen in screen shares"
        doctor = DoctorScreen(bench)
        await doctor.open()
        await doctor.run()

        assert doctor.rows["shield"] == (
            "Screen shares, needs attention. Windows did not hide this window: screen shares can get it."
            " Share the client view only."
        )
