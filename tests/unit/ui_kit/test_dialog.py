"""A question that cannot be undone: Escape and Enter keep, only a click or Space on its own button acts."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit.buttons import Button
from app.ui.kit.dialog import Addresses, Consequence, Dialog, Question, ask
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from tests.unit.ui_kit.conftest import Window


def words() -> Question:
    return Question(
        title="Revoke all credentials for Harbour & Pine Catering?",
        body="This cancels every username and password. You cannot undo it.",
        strong="every",
        safe="Keep credentials",
        act="Revoke all",
        consequences=(Consequence("unlink", "3 linked accounts stop."),),
        agree="My client has agreed to this",
        not_agreed="Tick the box to confirm your client agreed.",
    )


class Asked:
    """A question on screen and its answer."""

    def __init__(self, window: Window) -> None:
        self.opener = Button("manage.revoke", "danger")
        self.opener.set_text("Revoke all…")
        window.add(self.opener)
        self.opener.setFocus()
        self.dialog = Dialog(words, Addresses("revoke", "revoke.confirm", "revoke.keep", "revoke.agree"))
        self.answers: list[bool] = []
        self._task = asyncio.ensure_future(self._keep(ask(self.dialog, self.opener)))

    async def _keep(self, question: Coroutine[object, object, bool]) -> None:
        self.answers.append(await question)

    def part(self, name: str) -> QWidget:
        found = self.dialog.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        return found

    async def drop(self) -> None:
        self._task.cancel()
        await settle()


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


async def test_it_opens_on_the_safe_button_and_says_what_it_is(window: Window) -> None:
    asked = Asked(window)
    await settle()
    assert QApplication.focusWidget() is asked.dialog.safe
    face = QAccessible.queryAccessibleInterface(asked.dialog)
    assert face.role() == QAccessible.Role.Dialog
    assert face.text(QAccessible.Text.Name) == words().title
    await asked.drop()
    assert asked.answers == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter])
async def test_escape_and_enter_keep_and_the_focus_goes_back(window: Window, key: Qt.Key) -> None:
    asked = Asked(window)
    await settle()
    press(key)
    await settle()
    assert asked.answers == [False]
    assert QApplication.focusWidget() is asked.opener


async def test_enter_destroys_nowhere_even_with_the_box_ticked(window: Window) -> None:
    asked = Asked(window)
    await settle()
    asked.part("revoke.agree").setFocus()
    press(Qt.Key.Key_Space)
    asked.dialog.act.setFocus()
    press(Qt.Key.Key_Return)
    await settle()
    assert asked.answers == [False]


def test_enter_presses_what_only_asks_before_it_destroys(window: Window) -> None:
    pressed: list[str] = []
    for address, text in (("asks", "Revoke all…"), ("destroys", "Revoke all")):
        button = Button(f"manage.{address}", "danger")
        button.set_text(text)
        button.clicked.connect(lambda _checked=False, address=address: pressed.append(address))
        window.add(button)
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["asks"]


async def test_pressed_without_the_tick_it_says_what_is_missing(window: Window) -> None:
    asked = Asked(window)
    await settle()
    assert asked.dialog.act.property("role") == "danger"
    asked.dialog.act.click()
    await settle()
    box = asked.part("revoke.agree")
    assert asked.answers == []
    assert QApplication.focusWidget() is box
    assert box.accessibleDescription() == words().not_agreed
    press(Qt.Key.Key_Space)
    assert asked.dialog.act.property("role") == "dangerFilled"
    assert box.accessibleDescription() == ""
    asked.dialog.act.click()
    await settle()
    assert asked.answers == [True]


async def test_tab_stays_inside_and_shortcuts_wait(window: Window) -> None:
    reached: list[str] = []
    for keys in ("Ctrl+N", "Ctrl+Shift+H"):
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.activated.connect(lambda keys=keys: reached.append(keys))
    asked = Asked(window)
    await settle()
    seen = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        press(Qt.Key.Key_Tab)
    assert set(seen) == {"revoke.keep", "revoke.confirm", "revoke.agree"}
    assert seen[0] == seen[3]
    QTest.keyClick(asked.dialog.safe, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(asked.dialog.safe, Qt.Key.Key_H, both)
    assert reached == ["Ctrl+Shift+H"]
    await asked.drop()


async def test_it_follows_the_size_of_the_window(window: Window) -> None:
    asked = Asked(window)
    await settle()
    window.resize(900, 700)
    await settle()
    scrim = asked.dialog.parentWidget()
    assert scrim is not None
    assert scrim.size() == window.size()
    await asked.drop()
