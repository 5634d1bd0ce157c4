"""The one window to share: nothing to press, nothing small, nothing of anybody else, gone at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.onboarding.case import Language
from app.ui.shell.client_place import is_within_reach, other_screen, placed
from app.ui.shell.places import Room, ToRoom
from tests.pictures import client_view as pictured
from tests.support.app_bench import AppBench
from tests.support.handed_over import connect
from tests.support.held_clock import settle
from tests.ui.pages.guide import open_guide

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.shell.client_view import ClientView

pytestmark = pytest.mark.usefixtures("qapp")
SMALLEST = 18
SIZES = [(1280, 800), (1024, 640), (733, 480)]


def shown(view: ClientView) -> list[QLabel]:
    """The labels that can be read now."""
    return [one for one in view.findChildren(QLabel) if one.isVisible() and one.accessibleName()]


def cut(view: ClientView) -> list[str]:
    """Texts with less room than they need, or that stick out of the window."""
    found = []
    for label in shown(view):
        needs = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        corner = label.mapTo(view, label.rect().bottomRight())
        if needs > label.height() + 1 or corner.x() > view.width() or corner.y() > view.height():
            found.append(f"{label.accessibleName()!r}: needs {needs}, has {label.size().toTuple()}, ends {corner}")
    return found


@pytest.mark.parametrize("words", [("--lang", "en", "--theme", "light"), ("--lang", "fr", "--theme", "dark")])
async def test_every_state_is_large_whole_and_has_nothing_to_press(tmp_path: Path, words: tuple[str, ...]) -> None:
    faults: list[str] = []
    async with AppBench(tmp_path, *words) as bench:
        async for state in pictured.states(bench):
            view = bench.app.client_view
            assert view is not None
            for size in SIZES:
                view.resize(*size)
                await settle()
                at = f"{state} at {size[0]}x{size[1]}"
                children = view.findChildren(QWidget)
                takes_focus = [one for one in children if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
                faults += [f"{at}: takes focus: {one}" for one in takes_focus]
                faults += [f"{at}: has a tool tip: {one}" for one in children if one.toolTip()]
                faults += [f"{at}: {one.font().pixelSize()} px: {one.text()}" for one in shown(view) if too_small(one)]
                faults += [f"{at}: cut: {one}" for one in cut(view)]
    assert not faults, "\n".join(faults)


def too_small(label: QLabel) -> bool:
    return label.font().pixelSize() < SMALLEST


async def test_it_has_one_address_and_a_title_that_names_nobody(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        view = guide.client.view
        addresses = [one.objectName() for one in view.findChildren(QWidget)]
        ours = [name for name in addresses if name and not name.startswith("qt_")]
        titles = []
        for language in Language:
            guide.bench.app.screen.set_language(language)
            titles.append(view.windowTitle())

        assert view.objectName() == "client_view"
        assert ours == []
        assert titles == ["Client view: share this window", "Vue du client\u00a0: partagez cette fenêtre"]


async def test_it_opens_on_demand_and_closing_it_hides_the_credentials(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        screen, view = bench.app.screen, guide.client.view
        assert not view.isVisible()
        await guide.person.go_press("guide.open_client_view")
        assert view.isVisible()
        issued = guide.conductor.credentials.issued
        assert issued is not None
        screen.show_credentials(issued, 60)

        view.close()

        assert not view.isVisible()
        assert screen.credentials is None
        assert not screen.is_open


async def test_blank_leaves_the_banks_name_and_nothing_else_within_one_call(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await settle()
        assert guide.client.says("Étape 1 sur 8")

        bench.app.screen.blank()

        assert guide.client.words == ["Appel de pratique\u00a0: rien ne quitte cet ordinateur.", "Banque Northbridge"]
        kept = " ".join(one.text() for one in guide.client.view.findChildren(QLabel))
        assert not any(word in kept for word in ("4021", "Visa", "exploitation", "Ouvrez une session"))


async def test_leaving_the_client_blanks_it(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        bench.app.console.go(ToRoom(Room.CLIENTS))
        await settle()

        assert guide.client.words[1:] == ["Banque Northbridge"]


async def test_another_language_keeps_step_and_accounts(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await guide.turn_to(3)
        await settle()
        assert guide.client.says("Sélectionnez «\u00a0Lier le compte\u00a0»")
        assert guide.client.sketch.labels == ("Lier le compte",)

        await guide.person.press("Ctrl+Shift+L")

        assert guide.client.says("Step 3 of 8")
        assert guide.client.says("Select Link account")
        assert guide.client.sketch.labels == ("Link account",)
        assert guide.client.says("Compte d’exploitation\u00a04021")
        assert guide.client.says("0 of 3 linked")
        assert bench.app.languages.language is Language.EN


async def test_credentials_are_painted_and_never_said(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        issued = guide.conductor.credentials.issued
        assert issued is not None
        bench.app.screen.show_credentials(issued, 60)
        await settle()
        assert guide.client.stage.now.credentials.isVisible()
        assert guide.client.says("Étape 6 sur 8")
        secrets = {issued.username.reveal(), issued.password.reveal()}
        leaks = []
        for one in guide.client.view.findChildren(QWidget):
            told = [one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle()]
            told += [str(one.property(bytes(name.data()).decode())) for name in one.dynamicPropertyNames()]
            told.append(one.text() if isinstance(one, QLabel) else "")
            leaks += [type(one).__name__ for text in told for secret in secrets if secret in text]
        assert leaks == []

        await bench.clock.advance(19)
        assert guide.client.says("Masqué dans 41\u00a0s")
        await bench.clock.advance(42)
        assert not guide.client.stage.now.credentials.isVisible()
        assert guide.client.says("Étape 1 sur 8")


async def test_without_the_banks_name_it_is_neutral(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        for key in ("bank_name_en", "bank_name_fr"):
            bench.app.settings.choose(key, "")
        bench.app.screen.open()
        bench.app.screen.set_step(4)
        await settle()

        assert guide.client.says("Votre banque")
        assert guide.client.says("Trouvez votre banque")


async def test_all_linked_is_said_in_place_of_the_step(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await connect(bench, guide.conductor)
        bench.app.screen.show_linked()
        await settle()

        assert guide.client.says("Les 3 comptes sont liés")
        assert not guide.client.says("Étape")


def test_it_opens_on_the_other_screen_where_there_is_one() -> None:
    own = QGuiApplication.primaryScreen()
    other = object()

    assert other_screen(own, [own, other]) is other  # type: ignore[list-item]  # any other thing is another screen
    assert other_screen(own, [own]) is own


@pytest.mark.parametrize("room", [QRect(0, 0, 1920, 1080), QRect(-1366, 200, 1366, 728), QRect(0, 0, 1024, 600)])
@pytest.mark.parametrize("is_shared", [True, False])
def test_its_first_place_is_inside_the_screen(room: QRect, is_shared: bool) -> None:
    assert room.contains(placed(room, is_shared=is_shared))


def test_a_window_is_within_reach_while_half_of_it_is_seen() -> None:
    left, right = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)
    assert is_within_reach(QRect(1400, 100, 1000, 700), [left, right])
    assert is_within_reach(QRect(1400, 100, 1000, 700), [left])
    assert not is_within_reach(QRect(2000, 100, 1000, 700), [left])


async def test_a_screen_that_went_brings_the_window_back_within_reach(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        view = guide.client.view
        view.move(9000, 9000)
        view.showFullScreen()
        await settle()

        view._screens_changed()
        await settle()

        assert not view.isFullScreen()
        assert is_within_reach(view.frameGeometry(), [one.availableGeometry() for one in QGuiApplication.screens()])


async def test_f11_fills_the_screen_and_escape_leaves_it(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        view = guide.client.view
        view.activateWindow()
        await settle()
        QTest.keyClick(view, Qt.Key.Key_F11)
        await settle()
        assert view.isFullScreen()
        assert bench.app.screen.window.is_full

        QTest.keyClick(view, Qt.Key.Key_Escape)
        await settle()
        assert not view.isFullScreen()


async def test_a_minimised_window_is_told_and_brought_back(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        guide = await open_guide(bench)
        await guide.person.go_press("guide.open_client_view")
        guide.client.view.showMinimized()
        await settle()
        assert guide.says("Minimised")
        assert guide.says("A minimised window shows your client nothing new.")

        bench.app.screen.open()
        await settle()

        assert not guide.client.view.isMinimized()
        assert guide.says("Your client sees this")


TWO_SCREENS = """
import asyncio, json, sys
from pathlib import Path
from tests.support import surroundings
surroundings.settle()
import qasync
from app.ui.theme.theme import new_application
qt = new_application("passerelle")
from PySide6.QtWidgets import QPushButton
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle
from tests.ui.pages.guide import open_guide

async def main():
    async with AppBench(Path(sys.argv[1])) as bench:
        guide = await open_guide(bench)
        bench.app.screen.open()
        await settle()
        view, console = guide.client.view, bench.app.console
        told = {"own": view.screen() is not console.screen()}
        told["inside"] = view.screen().availableGeometry().contains(view.geometry())
        bench.find("guide.full_screen", QPushButton).click()
        await settle()
        told["full"] = view.isFullScreen() and view.geometry() == view.screen().geometry()
        told["words"] = bench.find("guide.full_screen", QPushButton).text()
        print(json.dumps(told))

def new_loop():
    return qasync.QEventLoop(qt, already_running=False, set_running_loop=False)

with asyncio.Runner(loop_factory=new_loop) as runner:
    runner.run(main())
"""


def test_with_two_screens_it_stands_on_the_other_and_may_fill_it(tmp_path: Path) -> None:
    screens = [{"name": name, "x": x, "y": 0, "width": 1600, "height": 900} for name, x in (("one", 0), ("two", 1600))]
    layout = tmp_path / "screens.json"
    layout.write_text(json.dumps({"screens": screens}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={layout}"}
    words = [sys.executable, "-c", TWO_SCREENS, str(tmp_path / "data")]
    ran = subprocess.run(words, check=False, env=environment, capture_output=True, text=True)

    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout.splitlines()[-1])
    assert told == {"own": True, "inside": True, "full": True, "words": "Leave full screen"}
