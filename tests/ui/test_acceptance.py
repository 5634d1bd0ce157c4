"""What must hold on every page of the composed app, whatever the page is for: keys, speech, languages, themes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from app.onboarding.case import Step
from app.practice.faults import FaultName, rule
from app.ui.shell.places import NewClient, Room, ToManage, ToReconnect, ToRoom, ToStep
from app.ui.theme.theme import Mode
from app.ui.theme.tokens import DARK, LIGHT
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.support.handed_over import connect, open_at, with_credentials
from tests.support.held_clock import settle
from tests.support.interface_checks import focusable, told
from tests.support.person import Person
from tests.ui.pages.credentials import Credentials

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.onboarding.conductor import Conductor
    from app.ui.shell.places import Place

pytestmark = pytest.mark.usefixtures("qapp")
LANGUAGES = ["en", "fr"]
CYCLES = 200
PAGES: dict[str, Place] = {
    **{room.value: ToRoom(room) for room in Room},
    **{step.value: ToStep(step.value) for step in Step},
    "manage": ToManage(),
    "reconnect": ToReconnect(),
}


async def at(bench: AppBench, page: str) -> Conductor | None:
    """Go to a page; those of a client are of one with three accounts and credentials."""
    if page in {room.value for room in Room}:
        bench.app.console.go(PAGES[page])
        await settle()
        return None
    conductor = await with_credentials(bench)
    await open_at(bench, conductor, PAGES[page])
    return conductor


async def every_page(bench: AppBench) -> AsyncIterator[str]:
    """Each page in turn, and the empty form of a new client."""
    for room in Room:
        await at(bench, room.value)
        yield room.value
    await at(bench, "company")
    for name, place in PAGES.items():
        if not isinstance(place, ToRoom):
            bench.app.console.go(place)
            await settle()
            yield name
    bench.app.console.go(NewClient())
    await settle()
    yield "new client"


def focus() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


async def walked(person: Person, key: str) -> list[QWidget]:
    """What `key` passes until it comes back to where it began."""
    start = focus()
    passed: list[QWidget] = []
    for _ in range(120):
        await person.press(key)
        if focus() is start:
            return passed
        passed.append(focus())
    raise AssertionError(f"{key} never comes back to {told(start)}; it passed {[told(one) for one in passed[-8:]]}")


async def test_a8_tab_goes_round_every_page_and_back(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        person = Person(bench.app.console, bench.clock)
        async for page in every_page(bench):
            await person.press("Tab")  # from the title, which is entered and left but never tabbed to
            there = await walked(person, "Tab")
            back = await walked(person, "Shift+Tab")

            assert [told(one) for one in back] == [told(one) for one in reversed(there)], page
            missed = {told(one) for one in focusable(bench.app.console)} - {told(one) for one in [*there, focus()]}
            assert not missed, f"{page}: Tab never comes to {missed}"


async def test_a8_f6_goes_round_the_panes_of_every_page(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        person = Person(bench.app.console, bench.clock)
        async for page in every_page(bench):
            panes = [pane for pane in bench.app.console.panes() if pane.isVisible()]
            seen = []
            for _ in range(2 * len(panes)):
                await person.press("F6")
                seen.append(next(number for number, pane in enumerate(panes) if pane.isAncestorOf(focus())))

            start = seen[0]
            assert seen == [(start + turn) % len(panes) for turn in range(len(seen))], page


SAID = {
    "en": {
        "copied": "Username copied. Clears in 60\u00a0s.",
        "cleared": "Clipboard cleared.",
        "shown": "Credentials shown to your client for 60 seconds.",
        "hidden": "Credentials hidden.",
        "linked": "Compte d’exploitation is connected.",
        "error": "You’re offline.",
    },
    "fr": {
        "copied": "Nom d’utilisateur copié. Effacé dans 60\u00a0s.",
        "cleared": "Presse-papiers effacé.",
        "shown": "Identifiants montrés à votre client pendant 60 secondes.",
        "hidden": "Identifiants masqués.",
        "linked": "Compte d’exploitation\u00a0: connecté.",
        "error": "Vous êtes hors ligne.",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a10_the_clipboard_and_the_client_view_are_told_once(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, said = spies.announcements(monkeypatch, of_pages=True), SAID[language]
    async with AppBench(tmp_path, "--lang", language) as bench:
        await at(bench, "credentials")
        page = Credentials(bench)
        heard.clear()

        await page.press("credentials.copy_username")
        await bench.clock.advance(61)
        await page.show_client()
        await bench.clock.advance(61)

        assert heard == [said["copied"], said["cleared"], said["shown"], said["hidden"]]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a10_an_account_that_connects_is_told_once(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = spies.announcements(monkeypatch, of_pages=True)
    async with AppBench(tmp_path, "--lang", language) as bench:
        conductor = await at(bench, "connected")
        assert conductor is not None
        heard.clear()

        link_one(bench, conductor)
        await bench.clock.advance(30)

        assert heard == [SAID[language]["linked"]]


def link_one(bench: AppBench, conductor: Conductor) -> None:
    """The client links the first account."""
    issued, company = conductor.credentials.issued, bench.companies[-1]
    assert issued is not None
    client = bench.practice.world.client
    assert client.try_credentials(company["id"], issued.username.reveal(), issued.password.reveal())
    client.link(company["id"], [company["connections"][0]["accounts"][0]["id"]])
    bench.practice.clock.advance(60)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a10_every_page_is_told_once_by_its_title(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = spies.announcements(monkeypatch, of_pages=True)
    async with AppBench(tmp_path, "--lang", language) as bench:
        assert heard == [], "the window's opening says where one is"
        async for page in every_page(bench):
            heading = bench.app.console.page.heading
            assert heading is not None, page
            if page == Room.CLIENTS.value:
                continue  # the window opened with it
            assert heading.text(), page
            assert heard.count(heading.text()) == 1, f"{page}: {heard}"
            heard.clear()
            await bench.clock.advance(2)
            assert heading.text() not in heard, page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a10_an_error_is_told_once_however_often_it_comes_back(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = spies.announcements(monkeypatch, of_pages=True)
    async with AppBench(tmp_path, "--lang", language) as bench:
        await at(bench, "connected")
        heard.clear()

        bench.practice.switchboard.add(rule("*", FaultName.OFFLINE, times=99))
        await bench.clock.advance(90)

        assert len(heard) == 1, heard
        assert heard[0].startswith(SAID[language]["error"])
        assert heard == [bench.find("notice.text", QLabel).text()]


async def test_a11_looking_and_finding_leave_the_focus_where_it_is(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await at(bench, "company")
        assert conductor is not None
        for page in ("guide", "connected", "manage"):
            if page == "guide":
                conductor.place(Step.GUIDE, 7)
            bench.app.console.go(PAGES[page])
            await settle()
            for target in [one for one in focusable(bench.app.console) if bench.app.console.page.isAncestorOf(one)]:
                target.setFocus()
                await bench.clock.advance(7)
                assert focus() is target, f"{page}: the focus went from {told(target)} to {told(focus())}"
        await connect(bench, conductor)
        bench.app.console.go(PAGES["connected"])
        await settle()
        target = focus()
        await bench.in_time(conductor.accounts.refresh())
        await bench.clock.advance(30)

        assert focus() is target


async def test_a11_an_answer_leaves_the_focus_where_it_is(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await at(bench, "credentials")
        person = Person(bench.app.console, bench.clock)
        await person.go_press("credentials.another")
        await person.tab_to("credentials.copy_password")

        await bench.clock.advance(5)

        assert person.focused == "credentials.copy_password"


def kept(bench: AppBench, but: str = "language.") -> dict[str, object]:
    """What a person would lose: what is typed, chosen and ticked, how far it is scrolled, where the keyboard is.

    `but`: the switch that was turned, and so is ticked otherwise.
    """
    console = bench.app.console
    boxes = console.findChildren(QComboBox)
    return {
        "page": console.name,
        "focus": told(focus()),
        "text": {told(one): one.text() for one in console.findChildren(QLineEdit) if "balance" not in one.objectName()},
        "choice": {told(one): one.currentData() for one in boxes if one.objectName() != "settings.language"},
        "ticked": {
            one.objectName(): one.isChecked()
            for one in console.findChildren(QAbstractButton)
            if one.isCheckable() and not one.objectName().startswith(but)
        },
        "scrolled": [area.verticalScrollBar().value() > 0 for area in console.page.findChildren(QScrollArea)],
    }


async def test_a19_another_language_changes_words_and_nothing_else(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        bench.app.console.resize(1024, 640)
        async for page in every_page(bench):
            fill(bench)
            inside = [one for one in focusable(bench.app.console) if bench.app.console.page.isAncestorOf(one)]
            for target in inside[-2:]:
                target.setFocus()
                await settle()
                before = kept(bench)
                bench.find("language.fr", QAbstractButton).click()
                await settle()
                assert QLocale().name() == "fr_CA"
                assert kept(bench) == before, page
                bench.find("language.en", QAbstractButton).click()
                await settle()
                assert QLocale().name() == "en_CA"
                assert kept(bench) == before, page


def fill(bench: AppBench) -> None:
    """Type into what can be typed into, and scroll to the end."""
    page = bench.app.console.page
    for one in page.findChildren(QLineEdit):
        if one.isVisible() and not one.isReadOnly() and "search" not in one.objectName() and not one.text():
            one.setText("41")
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


async def test_a19_money_and_times_follow_the_language(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await at(bench, "accounts")
        person = Person(bench.app.console, bench.clock)
        await person.go_press("accounts.add")
        await person.type("accounts.balance", "18240.55")

        bench.find("language.fr", QAbstractButton).click()
        await settle()

        assert bench.find("accounts.balance", QLineEdit).text() == "18240,55"
        bench.app.console.go(ToManage())
        await settle()
        assert "14 h 58" in words(bench).replace("\u00a0", " ")
        bench.find("language.en", QAbstractButton).click()
        await settle()
        assert "14:58" in words(bench)


def words(bench: AppBench) -> str:
    """Every word on the page."""
    return "\n".join(one.text() for one in bench.app.console.page.findChildren(QLabel) if one.isVisible())


async def test_a20_another_theme_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        async for page in every_page(bench):
            for mode, new, old in ((Mode.DARK, DARK, LIGHT), (Mode.LIGHT, LIGHT, DARK)):
                bench.app.theme.set_mode(mode)
                await settle()
                there = colours(bench.app.console)

                assert QColor(new.surface).rgb() in there, page
                left = {name for name in ("canvas", "surface") if QColor(getattr(old, name)).rgb() in there}
                assert not left, f"{page}: still the {left} of the other theme"


def colours(window: QWidget) -> set[int]:
    """Every colour of what a window shows, by every third pixel in both ways."""
    image = window.grab().toImage().convertToFormat(window.grab().toImage().Format.Format_RGB32)
    raw = memoryview(image.constBits()).cast("I")
    return {*raw[::3]}


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (
            "en",
            [
                "Step 1, Client, done",
                "Step 2, Bank accounts, done",
                "Step 3, Credentials, current",
                "Step 4, QuickBooks steps, not started",
                "Step 5, Connected accounts, not started",
            ],
        ),
        (
            "fr",
            [
                "Étape 1, Client, terminé",
                "Étape 2, Comptes bancaires, terminé",
                "Étape 3, Identifiants, en cours",
                "Étape 4, Étapes QuickBooks, pas commencé",
                "Étape 5, Comptes connectés, pas commencé",
            ],
        ),
    ],
)
async def test_a21_each_step_says_its_name_and_state(tmp_path: Path, language: str, names: list[str]) -> None:
    async with AppBench(tmp_path, "--lang", language) as bench:
        await at(bench, "credentials")

        assert [bench.find(f"spine.{step.value}").accessibleName() for step in Step] == names


async def test_a24_every_time_can_be_chosen_and_taken_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        settings = bench.app.settings
        await at(bench, "settings")
        for key in ("clipboard_seconds", "show_seconds", "credentials_minutes"):
            box = bench.find(f"settings.{key}", QComboBox)
            longest = box.itemData(box.count() - 1)
            box.setCurrentIndex(box.count() - 1)
            await settle()
            assert str(settings.number(key)) == str(longest)
        await at(bench, "credentials")
        page = Credentials(bench)
        for _ in range(2):
            await page.press("credentials.copy_username")
            await bench.clock.advance(settings.number("clipboard_seconds") + 1)
            assert bench.host.clipboard.text == ""
        for _ in range(2):
            await page.show_client()
            await bench.clock.advance(settings.number("show_seconds") - 5)
            assert bench.app.screen.credentials is not None
            await page.press("credentials.longer_client")
            await bench.clock.advance(settings.number("show_seconds") - 5)
            assert bench.app.screen.credentials is not None
            await bench.clock.advance(6)
            assert bench.app.screen.credentials is None


TURNS = """
import asyncio, sys, tempfile
from decimal import Decimal
from pathlib import Path
from tests.support import surroundings
surroundings.settle()
import qasync
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit
from app.ui.shell.places import Room, ToManage, ToRoom, ToStep
from app.ui.theme.theme import new_application
from tests.support.app_bench import AppBench
from tests.support.handed_over import with_credentials, open_at
from tests.support.interface_checks import name_of, on_screen

async def turn(folder):
    async with AppBench(folder) as bench:
        bench.practice.world.seed_clients(24)
        bench.app.console.page.refresh_wanted()
        await bench.clock.advance(5)
        search = bench.find("clients.search", QLineEdit)
        places = [ToStep("accounts"), ToStep("credentials"), ToStep("connected"), ToManage(), ToRoom(Room.SETTINGS)]
        conductor = await with_credentials(bench)
        for number in range(CYCLES):
            bench.app.console.go(ToRoom(Room.CLIENTS))
            search.setText("zuydcoote" if number % 2 else "")
            for one in on_screen(bench.app.console):
                name_of(one)
            if number % 20 == 0:
                await open_at(bench, conductor, places[0])
            elif number % 20 < 5:
                bench.app.console.open_client(conductor)
                bench.app.console.go(places[number % 5])
            else:
                bench.app.console.go(ToRoom(list(Room)[number % 4]))
            await asyncio.sleep(0)
    print("done")

QAccessible.setActive(True)
qt = new_application("turns")
QAccessible.setActive(True)
loop = lambda: qasync.QEventLoop(qt, already_running=False, set_running_loop=False)
with tempfile.TemporaryDirectory() as folder, asyncio.Runner(loop_factory=loop) as runner:
    runner.run(turn(Path(folder)))
"""


def test_a25_two_hundred_turns_with_a_screen_reader_listening() -> None:
    ended = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", TURNS.replace("CYCLES", str(CYCLES))],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).resolve().parents[2],
        check=False,
    )

    assert (ended.returncode, ended.stdout.strip()) == (0, "done"), ended.stderr[-3000:]


@pytest.mark.usefixtures("qapp")
async def test_a9_who_has_the_keyboard_is_ringed_in_the_real_window(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
        person = Person(bench.app.console, bench.clock)
        before = bench.app.console.grab().toImage()
        await person.tab_to("language.en")
        button = person.sees("language.en")
        assert button is not None
        spot = button.mapTo(bench.app.console, QPoint(button.width() // 2, button.height() + 2))
        after = bench.app.console.grab().toImage()
        assert before.pixelColor(spot).name().upper() == LIGHT.canvas
        assert after.pixelColor(spot).name().upper() == LIGHT.focus
