"""A hand in the real windows: finds by address, presses and types through Qt's own events, and writes down what it did.

What it writes goes to a file beside the data folder, a line at once, so that a kill loses none of it.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QWidget

from app.ui.kit.drop_frame import DropFrame

if TYPE_CHECKING:
    from pathlib import Path

W = TypeVar("W", bound=QWidget)
_NONE = Qt.KeyboardModifier.NoModifier


class Hand:
    """Works on whatever is on show. `presses_twice`: every press is a double one."""

    def __init__(self, notes: Path, *, presses_twice: bool) -> None:
        self._notes = os.open(notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._presses_twice = presses_twice

    def note(self, **what: Any) -> None:
        """Write down what was done or seen."""
        os.write(self._notes, json.dumps(what, ensure_ascii=False).encode() + b"\n")

    def sees(self, address: str) -> bool:
        """Whether a widget of that address is on show."""
        return self.find(address, QWidget) is not None

    def find(self, address: str, kind: type[W]) -> W | None:
        """The widget of that address that is on show."""
        for one in QApplication.allWidgets():
            if one.objectName() == address and one.isVisible() and isinstance(one, kind):
                return one
        return None

    def all_like(self, beginning: str) -> list[QWidget]:
        """Every widget on show whose address begins so, from the top."""
        found = [one for one in QApplication.allWidgets() if one.objectName().startswith(beginning) and one.isVisible()]
        return sorted(found, key=lambda one: one.mapToGlobal(one.rect().topLeft()).y())

    def words(self) -> str:
        """Everything the labels on show say."""
        labels = (one for one in QApplication.allWidgets() if isinstance(one, QLabel) and one.isVisible())
        return " ".join(one.text() for one in labels)

    def can_press(self, address: str) -> bool:
        """Whether a button is on show and alive."""
        button = self.find(address, QAbstractButton)
        return button is not None and button.isEnabled()

    def press(self, address: str) -> None:
        """Press a button, if it is there and alive."""
        button = self.find(address, QAbstractButton)
        if button is None or not button.isEnabled():
            return
        self.note(pressed=address, text=button.text())
        if isinstance(button, QCheckBox):  # a second press would take the tick away
            QTest.keyClick(button, Qt.Key.Key_Space)
            return
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        if self._presses_twice and (again := self.find(address, QAbstractButton)) is not None and again.isEnabled():
            QTest.mouseClick(again, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget() or QApplication.activeWindow()
        if target is not None:
            QTest.keyClick(target, key)

    def type(self, address: str, text: str) -> None:
        """Make a field say `text`, key by key."""
        field = self.find(address, QLineEdit)
        if field is None or field.isReadOnly() or field.text() == text:
            return
        field.setFocus()
        field.selectAll()
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(field, letter)
            else:  # QTest knows no key for it
                QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, _NONE, letter))

    def drop(self, path: str) -> None:
        """Drop a file onto the frame that takes one."""
        frame = next(one for one in QApplication.allWidgets() if isinstance(one, DropFrame) and one.isVisible())
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path)])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        frame.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, _NONE))

    def choose(self, address: str, data: str) -> None:
        """Choose the entry of a list whose data is `data`, or the button `<address>.<data>`."""
        if self.sees(f"{address}.{data}"):
            self.press(f"{address}.{data}")
            return
        box = self.find(address, QComboBox)
        if box is not None and box.isEnabled() and box.currentData() != data:
            box.setCurrentIndex(box.findData(data))
