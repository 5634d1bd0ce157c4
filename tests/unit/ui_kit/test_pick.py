"""A picked button tells once, whoever picked it; a screen reader turns it on instead of clicking it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.ui.kit.nav import NavButton
from app.ui.kit.segmented import Segmented
from app.ui.kit.tabs import Tabs

if TYPE_CHECKING:
    from tests.unit.ui_kit.conftest import Window


@pytest.fixture
def told(window: Window) -> list[str]:
    """What was picked, of the three kinds; each has `one` and `two`, and `one` is shown as picked."""
    heard: list[str] = []
    segmented, tabs = Segmented("segment", [("one", "1"), ("two", "2")]), Tabs("tab", ("one", "two"))
    for part in (segmented, tabs):
        part.chosen.connect(heard.append)
        part.set_value("one")
    places = {value: NavButton(f"place.{value}", "users") for value in ("one", "two")}
    for value, place in places.items():
        place.picked.connect(lambda value=value: heard.append(value))
    places["one"].show_picked()
    window.add(segmented, tabs, *places.values())
    return heard


def by_mouse(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def by_keyboard(button: QPushButton) -> None:
    QTest.keyClick(button, Qt.Key.Key_Space)


def by_screen_reader(button: QPushButton) -> None:
    action = QAccessible.queryAccessibleInterface(button).actionInterface()
    action.doAction(action.actionNames()[0])


@pytest.mark.parametrize("way", [by_mouse, by_keyboard, by_screen_reader])
@pytest.mark.parametrize("kind", ["segment", "tab", "place"])
def test_it_tells_once_whoever_picks_it(window: Window, told: list[str], kind: str, way: object) -> None:
    two = window.findChild(QPushButton, f"{kind}.two")
    assert two is not None
    assert callable(way)

    way(two)

    assert told == ["two"]
    assert two.isChecked()


@pytest.mark.parametrize("kind", ["segment", "tab", "place"])
def test_what_is_picked_already_can_be_picked_again(window: Window, told: list[str], kind: str) -> None:
    one = window.findChild(QPushButton, f"{kind}.one")
    assert one is not None

    by_mouse(one)

    assert told == ["one"]


@pytest.mark.parametrize("kind", ["segment", "tab"])
def test_the_tab_key_reaches_the_one_that_is_picked(window: Window, told: list[str], kind: str) -> None:
    two = window.findChild(QPushButton, f"{kind}.two")
    one = window.findChild(QPushButton, f"{kind}.one")
    assert two is not None
    assert one is not None
    by_keyboard(two)

    reached = [button for button in (one, two) if button.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert reached == [two]
    assert told == ["two"]
