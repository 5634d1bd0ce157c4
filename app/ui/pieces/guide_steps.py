"""The eight steps beside the guide: where the client is, and a menu to move them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.drawn import draw_icon
from app.ui.kit.pick import PickButton
from app.ui.kit.text import OneLine
from app.ui.kit.words import tip
from app.ui.theme.brushes import brush, font, pen, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

COUNT: Final = 8
_DOT: Final = 24
_GAP: Final = 10
_HIGH: Final = 36
_WIDE: Final = 206


class GuideSteps(QWidget):
    """One tab stop, arrows between the steps, addressed `guide.step_1` to `guide.step_8`."""

    chosen = Signal(int)  # by a person

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = [_Entry(number) for number in range(1, COUNT + 1)]
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for entry in self._entries:
            group.addButton(entry)
            column.addWidget(entry)
            entry.picked.connect(lambda number=entry.number: self.chosen.emit(number))
        column.addStretch(1)

    def tell(self, titles: Sequence[str], current: int, spoken: Callable[[int, str], str]) -> None:
        """Show where the client is. `spoken` gives what a screen reader says of a step."""
        for entry in self._entries:
            is_there = entry.number <= len(titles)
            entry.setVisible(is_there)
            if is_there:
                title = titles[entry.number - 1]
                entry.tell(title, current, spoken(entry.number, title))

    @property
    def narrow_width(self) -> int:
        """How wide the numbers alone are."""
        return look().px(_HIGH)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show the numbers alone; the title of the current step stands beside them."""
        for entry in self._entries:
            entry.set_narrow(is_narrow=is_narrow)
        wide = self.narrow_width if is_narrow else look().px(_WIDE)
        if self.minimumWidth() != wide or self.maximumWidth() != wide:
            self.setFixedWidth(wide)


class _Entry(PickButton):
    def __init__(self, number: int) -> None:
        super().__init__(f"guide.step_{number}")
        self.number = number
        self._current = 1
        self._is_narrow = False
        self.setProperty("role", "row")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = OneLine("body", "text2", self)

    def tell(self, title: str, current: int, spoken: str) -> None:
        self._current = current
        is_current = self.number == current
        if is_current:
            self.show_picked()
        self._title.set_look("bold" if is_current else "body", "text" if is_current else "text2")
        self._title.setText(title)
        self.setAccessibleName(spoken)
        self.update()

    def set_narrow(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self._title.setVisible(not is_narrow)
        self.setToolTip(tip(self._title.text()) if is_narrow else "")

    @override
    def sizeHint(self) -> QSize:
        return QSize(look().px(_HIGH if self._is_narrow else _WIDE), look().px(_HIGH))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        left = look().px(_DOT) + 4 + _GAP
        self._title.setGeometry(left, (self.height() - look().px(20)) // 2, self.width() - left, look().px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        c, side = look().colours, look().px(_DOT)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ring, ink = c.surface, c.line_strong, c.text2
        if self.number < self._current:
            fill, ring, ink = c.success, c.success, c.surface
        elif self.number == self._current:
            fill, ring, ink = c.accent, c.accent, c.on_accent
        left = (self.width() - side) / 2 if self._is_narrow else 2.0
        dot = QRectF(left, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        painter.fillPath(rounded(dot, side / 2), brush(fill))
        painter.strokePath(rounded(dot, side / 2), pen(ring, 2))
        if self.number < self._current:
            icon = look().px(14)
            draw_icon(painter, "check", "surface", (dot.center().x() - icon / 2, dot.center().y() - icon / 2), 14)
        else:
            face = font("label", look())
            painter.setFont(face)
            painter.setPen(pen(ink))
            high = QFontMetricsF(face).height()
            box = QRectF(dot.left(), dot.center().y() - high / 2, dot.width(), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.end()
