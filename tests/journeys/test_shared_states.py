"""Every button that asks Codat something, in every state that all screens share: same place, same words, EN and FR.

A cell is one action in one state. It is told in both languages, the second by switching while it stands there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.onboarding.case import Language
from app.practice.faults import FaultName, rule
from app.practice.server import PracticeServer
from app.ui.kit.buttons import Button
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle
from tests.support.talking import ACTIONS, OPEN, Action

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

SLOW = (
    "Codat is taking longer than usual. You can wait or stop.",
    "Codat prend plus de temps que d’habitude. Vous pouvez attendre ou arrêter.",
)
LIMIT = ("Codat’s daily limit is reached.", "La limite quotidienne de Codat est atteinte.")
DOWN = ("Codat isn’t answering.", "Codat ne répond pas.")
REFUSALS: dict[str, tuple[FaultName, dict[str, Any], tuple[str, str]]] = {
    "offline": (FaultName.OFFLINE, {}, ("You’re offline.", "Vous êtes hors ligne.")),
    "5xx": (FaultName.STATUS, {"status": 503}, DOWN),
    "401": (
        FaultName.STATUS,
        {"status": 401},
        (
            "This computer’s access to Codat was refused. Ask your administrator for a new key.",
            "L’accès de cet ordinateur à Codat a été refusé. Demandez une nouvelle clé à votre administrateur.",
        ),
    ),
    "403": (
        FaultName.STATUS,
        {"status": 403},
        (
            "This computer’s key may not do this at Codat.",
            "La clé de cet ordinateur ne permet pas cette action dans Codat.",
        ),
    ),
}
FAULT_OF_A_WRITE = {"delete-bank-feed-credentials", "generate-credentials"}
"""After a 5xx nobody can look whether these were done, so that is what is told."""

WRITES = [action for action in ACTIONS if action.holds is not None]
ALL = [pytest.param(action, id=action.name) for action in ACTIONS]
CREATING = [pytest.param(action, id=action.name) for action in WRITES]


class Cell:
    """One action at the moment before its press."""

    def __init__(self, bench: AppBench, action: Action) -> None:
        self.bench = bench
        self.action = action
        self._server = PracticeServer(bench.practice)

    async def begin(self) -> None:
        await self.action.prepare(self.bench)
        self._before = self._asked()
        button = self.row
        button.setFocus()
        assert button.isVisible(), f"{self.action.button} is not on screen"

    @property
    def button(self) -> QPushButton:
        """What is pressed."""
        return self.bench.find(self.action.button, QPushButton)

    @property
    def row(self) -> QWidget:
        """The same, where it is a row."""
        return self.bench.find(self.action.button)

    @property
    def stays(self) -> Button:
        """What shows the work."""
        return self.bench.find(self.action.stays, Button)

    def _asked(self) -> int:
        wanted = self.action.operation
        return sum(self._server.operation_of(one["method"], one["path"]) == wanted for one in self.bench.requests)

    @property
    def asked(self) -> int:
        """How often Codat was asked since the press."""
        return self._asked() - self._before

    def fault(self, name: FaultName, times: int | None = None, **params: Any) -> None:
        self.bench.practice.switchboard.add(rule(self.action.operation, name, times=times, **params))

    async def press(self) -> None:
        self.button.click()
        await settle()

    async def let_it_fail(self) -> None:
        """Reading is tried again within a few seconds."""
        for _ in range(14):
            await self.bench.clock.advance(0.5)
            if self.notice and not self.stays.is_busy:
                return

    @property
    def notice(self) -> str:
        """What the notice says; "" without one."""
        found = [one for one in self.bench.app.console.findChildren(QWidget, "notice.text") if one.isVisible()]
        return str(found[0].text()) if found else ""  # type: ignore[attr-defined]  # a paragraph

    async def in_both(self) -> AsyncIterator[int]:
        """0 while the window speaks English, 1 while it speaks French."""
        for number, language in enumerate((Language.EN, Language.FR)):
            self.bench.app.languages.use(language)
            await settle(3)
            yield number
        self.bench.app.languages.use(Language.EN)
        await settle(3)

    async def says(self, words: tuple[str, str]) -> None:
        """The notice has these words in the language of the window."""
        async for number in self.in_both():
            assert words[number] in self.notice.replace("\u00a0", " "), self.notice

    def is_alive(self) -> None:
        """The button can be pressed again, and the focus is where it was."""
        assert self.stays.isEnabled()
        assert not self.stays.is_busy
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == self.action.stays

    def happened_once(self) -> None:
        holds = self.action.holds
        assert holds is None or holds(self.bench), self.bench.companies


@pytest.mark.parametrize("action", ALL)
async def test_loading(tmp_path: Path, action: Action) -> None:
    async with AppBench(tmp_path) as bench:
        cell = Cell(bench, action)
        await cell.begin()
        cell.fault(FaultName.READ_TIMEOUT, times=1)
        width = cell.stays.width()
        await cell.press()
        idle = cell.stays.text()
        await bench.clock.advance(0.3)
        assert cell.stays.text() == idle
        await bench.clock.advance(0.2)
        async for number in cell.in_both():
            assert cell.stays.text() == action.busy[number]
        assert cell.stays.width() >= width
        cell.stays.click()
        await settle()
        assert cell.asked == 1


@pytest.mark.parametrize("action", ALL)
async def test_slow_and_stopped(tmp_path: Path, action: Action) -> None:
    async with AppBench(tmp_path) as bench:
        cell = Cell(bench, action)
        await cell.begin()
        cell.fault(FaultName.READ_TIMEOUT, times=1)
        await cell.press()
        await bench.clock.advance(8.2)
        await cell.says(SLOW)
        stop = bench.find("notice.action", Button)
        async for number in cell.in_both():
            assert stop.text() == ("Stop waiting", "Ne plus attendre")[number]
        stop.click()
        await settle()
        assert not cell.stays.is_busy
        if action.holds is None:  # the pages that watch ask now and then by themselves
            assert not cell.notice or action.name == "company-check"
            return
        await cell.says(action.lost)
        assert cell.asked == 1
        bench.find("notice.action", Button).click()
        await bench.clock.advance(2)
        cell.happened_once()


@pytest.mark.parametrize("action", CREATING)
async def test_unknown_outcome(tmp_path: Path, action: Action) -> None:
    async with AppBench(tmp_path) as bench:
        cell = Cell(bench, action)
        await cell.begin()
        cell.fault(FaultName.CUT_AFTER, times=1)
        await cell.press()
        await bench.clock.advance(1)
        await cell.says(action.lost)
        cell.is_alive()
        assert cell.asked == 1
        bench.find("notice.action", Button).click()
        await bench.clock.advance(2)
        cell.happened_once()


@pytest.mark.parametrize("action", ALL)
@pytest.mark.parametrize("state", REFUSALS)
async def test_refused(tmp_path: Path, action: Action, state: str) -> None:
    fault, params, words = REFUSALS[state]
    if state == "5xx" and action.operation in FAULT_OF_A_WRITE:
        words = action.lost
    async with AppBench(tmp_path) as bench:
        cell = Cell(bench, action)
        await cell.begin()
        cell.fault(fault, **params)
        await cell.press()
        await cell.let_it_fail()
        await cell.says(words)
        cell.is_alive()
        if action.holds is not None:
            assert cell.asked == (0 if state == "offline" else 1)
        if state == "401":
            assert bench.find("notice.action", Button).text() == "Open settings"


@pytest.mark.parametrize("action", ALL)
@pytest.mark.parametrize("form", ["seconds", "date"])
async def test_daily_limit(tmp_path: Path, action: Action, form: str) -> None:
    async with AppBench(tmp_path) as bench:
        cell = Cell(bench, action)
        await cell.begin()
        until = bench.clock.now() + timedelta(seconds=90)
        after = _retry_after(bench, 90, form)
        cell.fault(FaultName.STATUS, status=429, retryAfter=after)
        await cell.press()
        local = until.astimezone()
        await cell.says(LIMIT)
        await cell.says((f"Try again at {local:%-H:%M} (", f"Réessayez à {local:%-H h %M} ("))
        assert _seconds(cell.notice) - await _seconds_after(cell, 2) == 2
        cell.is_alive()
        asked = cell.asked
        assert asked == 1
        await bench.clock.advance(120)
        assert cell.asked == asked, "nothing is sent until the person presses again"
        assert LIMIT[0] not in cell.notice


@pytest.mark.parametrize("action", ALL)
@pytest.mark.parametrize("way", ["mouse", "keys"])
async def test_twice_quickly_sends_once(tmp_path: Path, action: Action, way: str) -> None:
    async with AppBench(tmp_path) as bench:
        cell = Cell(bench, action)
        await cell.begin()
        button = cell.button
        if way == "mouse":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
        else:
            destroys = str(button.property("role")).startswith("danger")  # Enter never does
            for _ in range(2):
                QTest.keyClick(button, Qt.Key.Key_Space if destroys else Qt.Key.Key_Return)
        await settle()
        assert cell.asked == 1
        cell.happened_once()


# Opening a client has no button to be busy: its row stays, and the notice says it.


async def _first_row(bench: AppBench) -> Cell:
    await OPEN.prepare(bench)
    rows = bench.app.console.findChildren(QWidget)
    row = next(one for one in rows if one.objectName().startswith("clients.row.") and one.isVisible())
    cell = Cell(bench, replace(OPEN, button=row.objectName(), prepare=_nothing))
    await cell.begin()
    return cell


async def _nothing(_bench: AppBench) -> None:
    pass


async def test_opening_a_client_can_be_slow_and_stopped(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        cell = await _first_row(bench)
        cell.fault(FaultName.READ_TIMEOUT, times=1)
        for _ in range(2):
            QTest.keyClick(cell.row, Qt.Key.Key_Return)
        await bench.clock.advance(0.5)
        await cell.says(OPEN.busy)
        await bench.clock.advance(8)
        await cell.says(SLOW)
        bench.find("notice.action", Button).click()
        await bench.clock.advance(30)
        assert cell.notice == ""
        assert bench.app.console.name == "clients"
        assert cell.asked == 1
        QTest.keyClick(cell.row, Qt.Key.Key_Return)
        await settle()
        assert bench.app.console.workspace is not None


@pytest.mark.parametrize("state", REFUSALS)
async def test_opening_a_client_without_codat_shows_what_is_known_and_why(tmp_path: Path, state: str) -> None:
    fault, params, words = REFUSALS[state]
    async with AppBench(tmp_path) as bench:
        cell = await _first_row(bench)
        cell.fault(fault, **params)
        QTest.keyClick(cell.row, Qt.Key.Key_Return)
        await bench.clock.advance(5)
        assert bench.app.console.workspace is not None
        await cell.says(words)
        if state in {"offline", "5xx"}:
            bench.practice.switchboard.clear()
            bench.find("notice.action", Button).click()
            await settle()
            assert words[0] not in cell.notice


@pytest.mark.parametrize("form", ["seconds", "date"])
async def test_opening_a_client_over_the_limit_counts_down(tmp_path: Path, form: str) -> None:
    async with AppBench(tmp_path) as bench:
        cell = await _first_row(bench)
        after = _retry_after(bench, 90, form)
        cell.fault(FaultName.STATUS, status=429, retryAfter=after)
        QTest.keyClick(cell.row, Qt.Key.Key_Return)
        await settle()
        await cell.says(LIMIT)
        assert _seconds(cell.notice) - await _seconds_after(cell, 2) == 2
        await bench.clock.advance(120)
        assert cell.asked == 1
        assert cell.notice == ""


@pytest.mark.parametrize("way", ["mouse", "keys"])
async def test_opening_a_client_twice_quickly_opens_once(tmp_path: Path, way: str) -> None:
    async with AppBench(tmp_path) as bench:
        cell = await _first_row(bench)
        if way == "mouse":
            QTest.mouseClick(cell.row, Qt.MouseButton.LeftButton)
            QTest.mouseDClick(cell.row, Qt.MouseButton.LeftButton)
        else:
            for _ in range(2):
                QTest.keyClick(cell.row, Qt.Key.Key_Return)
        await settle()
        assert cell.asked == 1
        assert bench.app.console.workspace is not None


def _retry_after(bench: AppBench, seconds: int, form: str) -> int | str:
    if form == "seconds":
        return seconds
    until = bench.practice.clock.now() + timedelta(seconds=seconds)  # practice may have been moved ahead
    return format_datetime(until.replace(microsecond=0), usegmt=True)


def _seconds(text: str) -> int:
    found = re.search(r"\((\d+)\u00a0s\)", text)
    assert found is not None, text
    return int(found[1])


async def _seconds_after(cell: Cell, seconds: float) -> int:
    await cell.bench.clock.advance(seconds)
    return _seconds(cell.notice)
