"""The look: every pair of colours can be read, a switch reaches every widget, names of keys and icons hold."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from app.ui.kit import keys
from app.ui.kit.buttons import Button
from app.ui.kit.text import Text
from app.ui.theme.contrast import ratio, too_faint
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.look import look
from app.ui.theme.sheet import sheet
from app.ui.theme.theme import Mode, Theme
from app.ui.theme.tokens import DARK, LIGHT, Colours, high_contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.unit.ui_kit.conftest import Window


@pytest.mark.parametrize("colours", [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)])
def test_every_pair_has_the_contrast_it_needs(colours: Colours) -> None:
    assert too_faint(colours) == ()


def test_contrast_is_that_of_wcag() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert ratio(LIGHT.accent, LIGHT.surface) == pytest.approx(8.29, abs=0.01)


def test_a_bank_cannot_choose_an_accent_that_is_too_faint() -> None:
    faint = LIGHT._replace(accent="#8FB4E0")
    assert ("accent", "surface") in {(front, back) for front, back, _ in too_faint(faint)}


def test_switching_reaches_what_is_on_screen(theme: Theme, window: Window) -> None:
    heard: list[None] = []
    theme.changed.connect(lambda: heard.append(None))
    label = Text("body")
    label.setText("Clients")
    window.add(label)
    label.ensurePolished()
    theme.set_mode(Mode.DARK)
    label.ensurePolished()
    assert label.palette().windowText().color() == QColor(DARK.text)
    assert window.grab().toImage().pixelColor(2, 2) == QColor(DARK.surface)
    assert len(heard) == 1


def test_text_grows_with_the_scale(theme: Theme, window: Window) -> None:
    button = Button("page.go")
    button.set_text("Create")
    window.add(button)
    at_100 = button.sizeHint()
    theme.set_scale(130)
    assert button.sizeHint().height() >= round(at_100.height() * 1.25)
    assert button.sizeHint().width() > at_100.width()


def test_the_same_look_is_not_applied_twice(theme: Theme, qapp: QApplication) -> None:
    heard: list[None] = []
    theme.changed.connect(lambda: heard.append(None))
    theme.set_mode(Mode.LIGHT)
    theme.set_scale(100)
    assert heard == []
    assert qapp.styleSheet() == sheet(look())


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_drawn_in_its_colour_at_the_screens_ratio() -> None:
    pixmap = icon_pixmap("check", "#136A41", 18, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (36, 2.0)
    image = pixmap.toImage()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert solid
    assert {colour.name() for colour in solid} == {"#136a41"}


def test_a_long_run_outlives_pyside_on_an_old_python() -> None:
    """See `app.base.singletons`: without it Python 3.11 dies here, with exit code 134."""
    story = """
from app.base import singletons
from app.ui.theme.theme import new_application
app = new_application("passerelle")
singletons.hold_for_good()
for _ in range(200_000):
    app.property("nothing")
"""
    ended = subprocess.run([sys.executable, "-c", story], check=False, capture_output=True, text=True)  # ours
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize(
    ("ours", "qt"),
    [
        (keys.ESCAPE, Qt.Key.Key_Escape),
        (keys.TAB, Qt.Key.Key_Tab),
        (keys.BACKTAB, Qt.Key.Key_Backtab),
        (keys.RETURN, Qt.Key.Key_Return),
        (keys.ENTER, Qt.Key.Key_Enter),
        (keys.HOME, Qt.Key.Key_Home),
        (keys.END, Qt.Key.Key_End),
        (keys.LEFT, Qt.Key.Key_Left),
        (keys.UP, Qt.Key.Key_Up),
        (keys.RIGHT, Qt.Key.Key_Right),
        (keys.DOWN, Qt.Key.Key_Down),
        (keys.PAGE_UP, Qt.Key.Key_PageUp),
        (keys.PAGE_DOWN, Qt.Key.Key_PageDown),
        (keys.SPACE, Qt.Key.Key_Space),
        (keys.F2, Qt.Key.Key_F2),
        (keys.F6, Qt.Key.Key_F6),
    ],
)
def test_keys_by_number_are_qts(ours: int, qt: Qt.Key) -> None:
    assert ours == qt.value
