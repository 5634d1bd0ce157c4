"""The ring shows who has the keyboard, to those who use one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.kit.buttons import Button
from app.ui.kit.focus_ring import FocusRing
from app.ui.theme.contrast import ratio
from app.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QColor, QImage

    from tests.unit.ui_kit.conftest import Window


@pytest.fixture
def ring(qapp: QApplication, window: Window) -> Iterator[FocusRing]:
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton)  # an earlier test's widget went while it was pressed
    ring = FocusRing(qapp)
    yield ring
    ring.end()


@pytest.fixture
def buttons(window: Window) -> list[Button]:
    buttons = [Button(f"page.{name}", "primary") for name in ("one", "two")]
    for button in buttons:
        button.set_text(button.objectName())
    window.add(*buttons)
    QApplication.processEvents()
    return buttons


def row_of_pixels(image: QImage, button: Button, below: int) -> QColor:
    """The pixel `below` px under the middle of the button's lower edge."""
    spot = button.mapTo(button.window(), QPoint(button.width() // 2, button.height() - 1 + below))
    return image.pixelColor(spot)


@pytest.mark.usefixtures("ring")
def test_it_is_two_px_two_px_outside_and_strong_enough(window: Window, buttons: list[Button]) -> None:
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is buttons[1]
    image = window.grab().toImage()
    seen = [row_of_pixels(image, buttons[1], below).name().upper() for below in range(1, 6)]
    assert seen == [LIGHT.surface, LIGHT.surface, LIGHT.focus, LIGHT.focus, LIGHT.surface]
    assert ratio(LIGHT.focus, LIGHT.surface) >= 3


def test_a_click_shows_none_and_hides_it(buttons: list[Button], ring: FocusRing) -> None:
    acts: list[Callable[[], object]] = [
        lambda: QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton),
        buttons[0].setFocus,
        lambda: QTest.keyClick(buttons[0], Qt.Key.Key_Tab),
        lambda: QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton),
    ]
    seen = []
    for act in acts:
        act()
        seen.append(ring.widget is not None)
    assert seen == [False, False, True, False]


def test_it_follows_a_control_that_moves_or_goes(window: Window, buttons: list[Button], ring: FocusRing) -> None:
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    window.resize(window.width() + 60, window.height() + 80)
    QApplication.processEvents()
    assert ring.widget is not None
    middle = buttons[1].mapTo(window, buttons[1].rect().center())
    assert ring.widget.geometry().center() == middle
    buttons[1].hide()
    buttons[0].hide()
    QApplication.processEvents()
    assert ring.widget is None


def test_clicks_go_through_it(buttons: list[Button], ring: FocusRing) -> None:
    ring.follow(buttons[0])
    assert ring.widget is not None
    assert ring.widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
