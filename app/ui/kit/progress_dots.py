"""The five steps of a client as a bar of segments. What they mean stands beside them in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.theme.brushes import brush, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_TOKENS: Final = {"done": "success", "now": "accent", "warning": "warning", "open": "line"}
_WIDE, _HIGH, _GAP = 20, 4, 4


class ProgressDots(QWidget):
    """Segments 20 x 4 px, each `done`, `now`, `warning` or `open`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, states: Sequence[str]) -> None:
        """Show these states, first step first."""
        if tuple(states) != self._states:
            self._states = tuple(states)
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        number = max(len(self._states), 1)
        return QSize(number * _WIDE + (number - 1) * _GAP, _HIGH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_dots(painter, self._states, 0, 0)
        painter.end()


def draw_dots(painter: QPainter, states: Sequence[str], left: float, top: float) -> None:
    """Paint the segments by hand, as a row does."""
    colours = look().colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, state in enumerate(states):
        bar = QRectF(left + number * (_WIDE + _GAP), top, _WIDE, _HIGH)
        painter.fillPath(rounded(bar, _HIGH / 2), brush(getattr(colours, _TOKENS[state])))
