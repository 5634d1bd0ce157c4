"""Another look: what a switch shows, at once or when a hidden page is opened, is what a fresh start in it shows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.onboarding.case import AccountType, Step
from app.ui.pieces.client_stage import ClientStage
from app.ui.shell.places import Room, ToManage, ToRoom, ToStep
from app.ui.theme.look import look
from app.ui.theme.sheet import sheet
from app.ui.theme.theme import Mode
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle
from tests.ui.test_contrast import faint

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

from app.ui.shell.places import Place

pytestmark = pytest.mark.usefixtures("qapp")

CLIENT: tuple[Place, ...] = (*(ToStep(step.value) for step in Step), ToManage())
ROOMS: tuple[Place, ...] = tuple(ToRoom(room) for room in Room)


async def with_credentials(bench: AppBench) -> None:
    """A client at the step of credentials is open, and the client view with it."""
    conductor = await bench.client()
    await bench.add(conductor, "Compte d’exploitation", AccountType.CHECKING, "00124021", Decimal(1))
    await bench.in_time(conductor.credentials.create())
    bench.app.console.open_client(conductor)
    bench.app.screen.open()
    await settle()


async def open_place(bench: AppBench, place: Place) -> None:
    bench.app.console.go(place)
    await bench.clock.advance(1)


def seen(bench: AppBench) -> list[QImage]:
    """What both windows show."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    view = bench.app.client_view
    assert view is not None
    return [window.grab().toImage() for window in (bench.app.console, view) if window.isVisible()]


def afresh(bench: AppBench) -> list[QImage]:
    """What both windows show when Qt itself has styled every widget anew."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    qt.setStyleSheet("")
    qt.setStyleSheet(sheet(look()))
    for widget in qt.allWidgets():  # Qt restyles them in any order, and some kept a size from between the two
        widget.updateGeometry()
    return seen(bench)


async def test_every_page_of_a_client_turns_dark_and_light(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await with_credentials(bench)
        for place in CLIENT:
            await open_place(bench, place)
            for mode in (Mode.DARK, Mode.LIGHT):
                bench.app.theme.set_mode(mode)
                assert seen(bench) == afresh(bench), (place, mode)


async def test_a_hidden_page_of_a_client_turns_when_it_is_opened(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await with_credentials(bench)
        for place in CLIENT:
            await open_place(bench, place)
        bench.app.theme.set_mode(Mode.DARK)

        turned = {}
        for place in CLIENT:
            await open_place(bench, place)
            turned[place] = seen(bench)

        for place in CLIENT:
            await open_place(bench, place)
            assert turned[place] == afresh(bench), place


async def test_every_room_turns_dark_and_light_on_show_or_not(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        for place in ROOMS:
            await open_place(bench, place)
        for place in ROOMS:
            bench.app.theme.set_mode(Mode.DARK)
            await open_place(bench, place)
            assert seen(bench) == afresh(bench), place
            bench.app.theme.set_mode(Mode.LIGHT)
            assert seen(bench) == afresh(bench), place


async def test_a_client_view_that_was_closed_turns_when_it_is_opened(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await with_credentials(bench)
        bench.app.screen.close()
        bench.app.theme.set_mode(Mode.DARK)

        bench.app.screen.open()

        assert seen(bench) == afresh(bench)


async def test_what_is_hidden_while_a_page_turns_has_turned_when_it_comes_back(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await with_credentials(bench)
        await open_place(bench, ToStep(Step.GUIDE.value))
        said = [one for one in bench.app.console.page.findChildren(QLabel) if one.isVisible()]
        (stage,) = (one for one in bench.app.console.page.findChildren(ClientStage))
        for one in said:
            one.hide()
        bench.app.theme.set_mode(Mode.DARK)
        await settle()

        for one in said:
            one.show()
        await settle()

        assert len(said) > 5
        assert faint(bench.app.console) == []
        assert faint(stage) == [], "what is drawn without ever being shown"


async def test_a_larger_text_reaches_hidden_pages_too(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await with_credentials(bench)
        await open_place(bench, ToStep(Step.ACCOUNTS.value))
        await open_place(bench, ToStep(Step.COMPANY.value))

        bench.app.theme.set_scale(130)
        await open_place(bench, ToStep(Step.ACCOUNTS.value))

        assert seen(bench) == afresh(bench)
        bench.app.theme.set_scale(100)
