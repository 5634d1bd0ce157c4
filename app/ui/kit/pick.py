"""One of several buttons, of which one is picked: a tab, a segment, a place to go to."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.ui.kit.address import addressed

_BY_CLICK, _BY_TAB_TOO = 2, 11
"""Qt.FocusPolicy, by number so that the first paint leaves `Qt` alone."""


class PickButton(QPushButton):
    """Tells `picked` once, by mouse, keyboard or a screen reader, also when it is picked already.

    Screen readers and automation turn a checkable button on, which to Qt is no click: `clicked` alone is deaf to them.
    """

    picked = Signal()  # by a person; `show_picked` does not tell

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        addressed(self, address)
        self.setCheckable(True)
        self._was_told = False  # of the click under way
        self.pressed.connect(self._begin)
        self.toggled.connect(self._turned)
        self.clicked.connect(self._end)

    def show_picked(self) -> None:
        """Mark it as the one."""
        blocker = QSignalBlocker(self)
        self.setChecked(True)
        blocker.unblock()
        self._take_tab()

    def _take_tab(self) -> None:
        """Of a group the Tab key reaches the picked one; Qt alone would stop at the one that had the focus last."""
        group: QButtonGroup | None = self.group()
        for one in group.buttons() if group is not None else ():
            one.setProperty("focusPolicy", _BY_TAB_TOO if one is self else _BY_CLICK)

    def _begin(self) -> None:
        self._was_told = False

    def _turned(self, is_on: bool) -> None:  # noqa: FBT001  # the shape of the signal
        if is_on:
            self._was_told = True
            self._take_tab()
            self.picked.emit()

    def _end(self) -> None:
        if not self._was_told:
            self.picked.emit()
