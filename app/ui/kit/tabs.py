"""Underlined tabs with counts: one of several views of the same list."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.drawn import draw_text, width_of
from app.ui.kit.pick import PickButton
from app.ui.theme.brushes import brush, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_GAP: Final = 5  # between words and number
_BELOW: Final = 12  # under the words
_STOP, _NO_STOP = 11, 10  # Qt.FocusPolicy, by number: Tab, arrows and clicks; without Tab


class Tabs(QWidget):
    """Exclusive tabs over a hairline, one tab stop, arrows between them.

    The whole is addressed `address`, each tab `<address>.<value>`. `chosen` tells what a person chose.
    """

    chosen = Signal(str)

    def __init__(self, address: str, values: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        addressed(self, address)
        self._tabs = {value: _Tab(f"{address}.{value}") for value in values}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for value, tab in self._tabs.items():
            tab.picked.connect(lambda value=value: self.chosen.emit(value))
            group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The value of the tab that is open; "" before any is."""
        return next((value for value, tab in self._tabs.items() if tab.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Open a tab without telling."""
        self._tabs[value].show_picked()
        for one, tab in self._tabs.items():  # Qt does so only once one of them has had the keyboard
            tab.setProperty("focusPolicy", _STOP if one == value else _NO_STOP)

    def set_words(self, value: str, text: str) -> None:
        """A tab's words in the present language."""
        self._tabs[value].say(text)

    def set_count(self, value: str, count: str) -> None:
        """The number behind a tab's words, as the present locale prints it; "" for none."""
        self._tabs[value].tell(count)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillPath(rounded(QRectF(0, self.height() - 1, self.width(), 1), 0), brush(look().colours.line))
        painter.end()


class _Tab(PickButton):
    """Painted by hand: two labels and a layout a tab would be a dozen widgets more before the first paint."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.setProperty("role", "tab")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = ""
        self._count = ""

    def say(self, text: str) -> None:
        if text != self._words:
            self._words = text
            self._name()

    def tell(self, count: str) -> None:
        if count != self._count:
            self._count = count
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(f"{self._words} {self._count}".strip())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Room for the words in bold, so that nothing moves when another tab is opened."""
        count = _GAP + width_of(self._count, "muted") if self._count else 0
        least = look().px(32)  # smaller is hard to hit
        return QSize(max(ceil(width_of(self._words, "bold") + count), least), max(look().px(20) + _BELOW, least))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        is_on, high = self.isChecked(), self.height()
        role, tone = ("bold", "text") if is_on else ("medium", "text2")
        painter = QPainter(self)
        draw_text(painter, self._words, role, tone, (0, 0, self.width(), high - _BELOW))
        left = width_of(self._words, role) + _GAP
        draw_text(painter, self._count, "muted", "text3", (left, 0, self.width() - left + 1, high - _BELOW))
        if is_on or self.underMouse():
            colour = look().colours.accent if is_on else look().colours.line_strong
            painter.fillPath(rounded(QRectF(0, high - 2, self.width(), 2), 0), brush(colour))
        painter.end()
