"""The steps down the left of the client view: a tick, the current one, those to come; the bank's words beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QWidget

from app.base.overrides import override
from app.ui.pieces.client_callout import ClientCallout
from app.ui.pieces.client_type import SMALL, SMALL_STRONG, ClientText, client_font, client_icon
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_DOT: Final = 30
_GAP: Final = 14
_PITCH: Final = 44
_LEAST, _MOST, _NARROW = 324, 372, 78
_LEFT, _TOP, _RIGHT = 48, 30, 20
_SIDE, _FOOT = 32, 20  # px around the bank's words


class ClientSteps(QFrame):
    """Numbers and words; numbers alone where the window is narrow, since the step's own title stands beside them."""

    callout_moved = Signal()  # the bank's words found room here, or lost it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._labels: list[ClientText] = []
        self._callout = ClientCallout(self)
        self._count = 0
        self._current = 1
        self._is_narrow = False

    @property
    def shows_callout(self) -> bool:
        """Whether there was room for the bank's words."""
        return self._callout.isVisibleTo(self)

    def tell(self, titles: Sequence[str], current: int, callout: tuple[str, str] = ("", "")) -> None:
        """Show these steps; `current` is 1 for the first, and one past the last when all are done."""
        while len(self._labels) < len(titles):
            self._labels.append(ClientText(SMALL, parent=self))
        self._count, self._current = len(titles), current
        for number, label in enumerate(self._labels, start=1):
            label.set_kind(SMALL_STRONG if number == current else SMALL)
            label.set_tone("text" if number == current else "text2")
            label.say(titles[number - 1] if number <= len(titles) else "")
        self._callout.tell(*callout)
        self.set_narrow(is_narrow=self._is_narrow)
        self.update()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show the numbers alone."""
        self._is_narrow = is_narrow
        self.setFixedWidth(_NARROW if is_narrow else self._wide())
        self._place()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROW if self._is_narrow else self._wide(), 2 * _TOP)

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
            client_icon(painter, "check", "surface", (left + 6, top + 6), 18)
            return
        painter.setFont(client_font(SMALL_STRONG))
        painter.setPen(pen(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def _bold_wide(self, label: ClientText) -> int:
        return QFontMetrics(client_font(SMALL_STRONG)).horizontalAdvance(label.accessibleName()) + 4

    def _wide(self) -> int:
        """Wide enough for each title in bold, so that no line breaks when its step comes; within reason."""
        widest = max((self._bold_wide(label) for label in self._labels), default=0)
        return max(_LEAST, min(_MOST, widest + _LEFT + _DOT + _GAP + _RIGHT))

    def _lines(self, label: ClientText) -> int:
        """The lines a title takes at most: in bold, whether it is the current one or not."""
        plain = max(1, round(label.heightForWidth(self._room()) / SMALL.line))
        return max(plain, 2 if self._bold_wide(label) > self._room() else 1)

    def _tops(self) -> list[float]:
        """Where each dot begins; closer together in a low window, so that all are seen."""
        count = self._count
        if self._is_narrow:
            room = self.height() - 2 * 14 - _DOT
            return [14 + min(_PITCH, room / max(1, count - 1)) * number for number in range(count)]
        tops, at = [], float(_TOP - 3)
        squeeze = min(1.0, (self.height() - _TOP) / (count * _PITCH + _TOP)) if count else 1.0
        for label in self._labels[:count]:
            tops.append(at)
            at += (_PITCH + (self._lines(label) - 1) * SMALL.line) * squeeze
        return tops

    def _room(self) -> int:
        return self.width() - _LEFT - _DOT - _GAP - _RIGHT

    def _place(self) -> None:
        tops = self._tops()
        for number, label in enumerate(self._labels):
            label.setVisible(not self._is_narrow and number < self._count)
            if number < self._count:
                high = label.heightForWidth(self._room())
                first = high / max(1, round(high / SMALL.line))
                label.setGeometry(_LEFT + _DOT + _GAP, round(tops[number] + (_DOT - first) / 2), self._room(), high)
        end = tops[-1] + _PITCH + SMALL.line if tops else 0.0
        wide = self.width() - _SIDE - _RIGHT
        high = self._callout.high(wide)
        fits = not self._is_narrow and self._callout.has_words and end + high + _FOOT <= self.height()
        has_changed = fits is not self.shows_callout
        self._callout.setVisible(fits)
        self._callout.setGeometry(_SIDE, self.height() - _FOOT - high, wide, high)
        if has_changed:
            self.callout_moved.emit()
