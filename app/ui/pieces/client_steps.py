"""The eight steps down the left of the client view: a tick, the current one, those to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QWidget

from app.base.overrides import override
from app.ui.kit.drawn import draw_icon
from app.ui.pieces.client_type import SMALL, SMALL_STRONG, ClientText, client_font
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_DOT: Final = 30
_GAP: Final = 14
_PITCH: Final = 44
_WIDTH, _NARROW = 324, 78
_LEFT, _TOP, _RIGHT = 48, 30, 26


class ClientSteps(QFrame):
    """Numbers and words; numbers alone where the window is narrow, since the step's own title stands beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._labels: list[ClientText] = []
        self._current = 1
        self._is_narrow = False

    def tell(self, titles: Sequence[str], current: int) -> None:
        """Show these steps; `current` is 1 for the first, and one past the last when all are done."""
        while len(self._labels) < len(titles):
            self._labels.append(ClientText(SMALL, parent=self))
        self._current = current
        for number, (label, title) in enumerate(zip(self._labels, titles, strict=True), start=1):
            label.set_kind(SMALL_STRONG if number == current else SMALL)
            label.set_tone("text" if number == current else "text2")
            label.say(title)
        self._place()
        self.update()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show the numbers alone."""
        self._is_narrow = is_narrow
        self.setFixedWidth(_NARROW if is_narrow else _WIDTH)
        self._place()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROW if self._is_narrow else _WIDTH, 2 * _TOP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, top in enumerate(self._tops(), start=1):
            self._paint_dot(painter, number, top)
        painter.end()

    def _paint_dot(self, painter: QPainter, number: int, top: float) -> None:
        c = look().colours
        left = (_NARROW - _DOT) / 2 if self._is_narrow else _LEFT
        box = QRectF(left + 1, top + 1, _DOT - 2, _DOT - 2)
        fill, ring, ink = (c.surface, c.line_strong, c.text2)
        if number < self._current:
            fill, ring, ink = c.success, c.success, c.surface
        elif number == self._current:
            fill, ring, ink = c.accent, c.accent, c.on_accent
        painter.fillPath(rounded(box, _DOT / 2), brush(fill))
        painter.strokePath(rounded(box, _DOT / 2), pen(ring, 2))
        if number < self._current:
            draw_icon(painter, "check", "surface", (left + 6, top + 6), 18)
            return
        painter.setFont(client_font(SMALL_STRONG))
        painter.setPen(pen(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def _tops(self) -> list[float]:
        """Where each dot begins; closer together in a low window, so that all are seen."""
        count = len(self._labels)
        if self._is_narrow:
            room = self.height() - 2 * 14 - _DOT
            return [14 + min(_PITCH, room / max(1, count - 1)) * number for number in range(count)]
        tops, at = [], float(_TOP - 3)
        squeeze = min(1.0, (self.height() - _TOP) / (count * _PITCH + _TOP))
        for label in self._labels:
            tops.append(at)
            lines = max(1, round(label.heightForWidth(self._room()) / SMALL.line))
            at += (_PITCH + (lines - 1) * SMALL.line) * squeeze
        return tops

    def _room(self) -> int:
        return self.width() - _LEFT - _DOT - _GAP - _RIGHT

    def _place(self) -> None:
        for label, top in zip(self._labels, self._tops(), strict=True):
            label.setVisible(not self._is_narrow)
            high = label.heightForWidth(self._room())
            lines = max(1, round(high / SMALL.line))
            label.setGeometry(_LEFT + _DOT + _GAP, round(top + (_DOT - high / lines) / 2), self._room(), high)
