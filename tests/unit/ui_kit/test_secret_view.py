"""A secret on screen is for the eye: no property, no accessible text, no name of any widget holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtWidgets import QWidget

from app.base.secret import Secret
from app.ui.kit.secret_view import SecretView
from app.ui.kit.spell_out import Spelled, SpellOut
from app.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.unit.ui_kit.conftest import Window

CANARY = "cO0ajh0uGyTN0Pwh"


@pytest.fixture
def view(window: Window) -> SecretView:
    view = SecretView("credentials.password")
    view.set_names(lambda: "Client password, hidden. Press Show.", lambda: "Client password, shown")
    view.hold(Secret(CANARY))
    window.add(view)
    return view


def spell(sign: str) -> Spelled:
    return Spelled(f"word-{sign}", "capital", "accent", f"{sign}: capital word-{sign}")


@pytest.fixture
def cells(window: Window) -> SpellOut:
    cells = SpellOut("credentials.spelled", spell, lambda number, of: f"Character {number} of {of}")
    cells.hold(Secret(CANARY))
    window.add(cells)
    return cells


def everything_told(top: QWidget) -> Iterator[str]:
    """All texts of the accessible tree, and all property values of every widget."""

    def walk(face: QAccessibleInterface) -> Iterator[str]:
        for kind in QAccessible.Text:
            if kind is not QAccessible.Text.UserText:
                yield face.text(kind)
        for number in range(face.childCount()):
            yield from walk(face.child(number))

    yield from walk(QAccessible.queryAccessibleInterface(top))
    for widget in (top, *top.findChildren(QWidget)):
        meta = widget.metaObject()
        names = [str(meta.property(number).name()) for number in range(meta.propertyCount())]
        assert "accessibleName" in names
        yield from (str(widget.property(name)) for name in names)
        for name in widget.dynamicPropertyNames():
            yield str(widget.property(bytes(name.data()).decode()))


def ink(image: QImage, colour: str) -> int:
    wanted = QColor(colour)
    return sum(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.usefixtures("cells")
def test_revealed_or_not_nothing_but_the_eye_can_read_it(window: Window, view: SecretView) -> None:
    for act in (view.conceal, view.reveal):
        act()
        told = list(everything_told(window))
        assert any("Client password" in text for text in told)
        assert "Character 16 of 16" in told
        assert not [text for text in told if CANARY in text or "word-" in text]


def test_the_mask_says_nothing_of_the_length(view: SecretView) -> None:
    long = view.grab().toImage()
    view.hold(Secret("abc"))
    assert view.grab().toImage() == long


def test_digits_have_their_colour_and_letters_theirs(view: SecretView) -> None:
    view.reveal()
    image = view.grab().toImage()
    assert ink(image, LIGHT.warning) > 30
    assert ink(image, LIGHT.text) > 100
    assert ink(image, LIGHT.accent) > 5


def test_a_set_without_small_letters_marks_no_capitals(view: SecretView) -> None:
    view.hold(Secret("S0MW-TR0P-7DS0"))
    view.reveal()
    assert ink(view.grab().toImage(), LIGHT.accent) == 0


def test_another_secret_is_hidden_at_first_and_a_dropped_one_stays_hidden(view: SecretView) -> None:
    view.reveal()
    view.hold(Secret("other"))
    assert not view.is_revealed
    secret = Secret(CANARY)
    view.hold(secret)
    view.reveal()
    secret.drop()
    assert not view.is_revealed
    view.grab()


def test_spoken_credentials_are_told_only_while_revealed(view: SecretView) -> None:
    view.set_spoken(", ".join)
    assert view.accessibleName() == "Client password, hidden. Press Show."
    view.reveal()
    assert view.accessibleName().startswith("Client password, shown: c, O, 0")
    view.conceal()
    assert view.accessibleName() == "Client password, hidden. Press Show."


def test_cells_name_their_letters_only_when_spoken(window: Window, cells: SpellOut) -> None:
    cells.set_spoken(True)
    assert "O: capital word-O" in list(everything_told(window))
    cells.set_spoken(False)
    assert not [text for text in everything_told(window) if "word-" in text]


def test_it_takes_as_many_lines_as_it_needs(view: SecretView) -> None:
    view.reveal()
    assert view.heightForWidth(800) < view.heightForWidth(200)
