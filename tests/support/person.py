"""A person at the keyboard: tabs to widgets by address, types, presses. Never a mouse, never a private attribute."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.held_clock import HeldClock

_MOST_TABS: Final = 120
_LOOKS: Final = 400
NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier


class Person:
    """Works in whatever window is active. `clock` moves when the person waits."""

    def __init__(self, window: QWidget, clock: HeldClock) -> None:
        self._window = window
        self._clock = clock

    @property
    def focused(self) -> str:
        """The address of what has the keyboard."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget is not None else ""

    def sees(self, address: str) -> QWidget | None:
        """The widget of that address, if it is on screen."""
        found = [one for one in self._window.findChildren(QWidget, address) if one.isVisible()]
        return found[0] if found else None

    def text_of(self, address: str) -> str:
        """What a label or field of that address says."""
        widget = self.sees(address)
        assert widget is not None, f"{address} is not on screen"
        return str(widget.text())  # type: ignore[attr-defined]  # labels, buttons and fields have it

    async def tab_to(self, address: str) -> None:
        """Press Tab until `address` has the keyboard."""
        passed: list[str] = []
        for _ in range(_MOST_TABS):
            if self.focused == address:
                return
            QTest.keyClick(self._target, Qt.Key.Key_Tab)
            passed.append(self.focused)
            await settle()
        raise AssertionError(f"Tab never reaches {address}; it passed {list(dict.fromkeys(passed))}")

    async def press(self, *keys: str) -> None:
        """Press keys as written, for example "Ctrl+Return", "Space", "PageDown"."""
        for key in keys:
            *held, last = key.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for name in held:
                modifiers |= {
                    "Ctrl": Qt.KeyboardModifier.ControlModifier,
                    "Shift": Qt.KeyboardModifier.ShiftModifier,
                    "Alt": Qt.KeyboardModifier.AltModifier,
                }[name]
            QTest.keyClick(self._target, Qt.Key[f"Key_{last}"], modifiers)
            await settle()

    async def type(self, address: str, text: str) -> None:
        """Go to a field, empty it, and type."""
        await self.tab_to(address)
        await self.press("Ctrl+A", "Delete")
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self._target, letter)
            else:  # QTest knows no key for it
                QApplication.sendEvent(self._target, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NO_MODIFIER, letter))
        await settle()

    async def choose(self, address: str, data: str) -> None:
        """Choose the entry of a list that carries `data`, with the arrow keys."""
        await self.tab_to(address)
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox), address
        await self.press("Home")
        for _ in range(box.count()):
            if box.currentData() == data:
                return
            await self.press("Down")
        raise AssertionError(f"{address} has no {data}")

    async def go_press(self, address: str, key: str = "Space") -> None:
        """Tab to a button and press it."""
        await self.tab_to(address)
        await self.press(key)

    async def until(self, is_so: Callable[[], object], what: str) -> None:
        """Wait until something is so; the clock moves when nothing else does."""
        for _ in range(_LOOKS):
            await settle()
            if is_so():
                return
            await asyncio.sleep(0.005)
        raise AssertionError(f"never so: {what}")

    async def until_page(self, address: str) -> None:
        """Wait until a widget of the next page is on screen."""
        await self.until(lambda: self.sees(address) is not None, f"{address} on screen")

    async def wait(self, seconds: float) -> None:
        """Let time pass."""
        await self._clock.advance(seconds)

    @property
    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self._window
