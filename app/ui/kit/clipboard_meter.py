"""How long what was copied still stays on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.theme.brushes import brush, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_HIGH: Final = 4


class ClipboardMeter(QWidget):
    """A bar that empties, 4 px high. The seconds stand above it in words; the page moves it by its clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def part(self) -> float:
        """What is left, 1.0 to 0.0."""
        return self._part

    def tell(self, left: float, whole: float) -> None:
        """`left` of `whole` seconds remain."""
        self._part = max(0.0, min(1.0, left / whole)) if whole > 0 else 0.0
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(96, _HIGH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for width, colour in ((self.width(), colours.line), (round(self.width() * self._part), colours.accent)):
            if width:
                painter.fillPath(rounded(QRectF(0, 0, width, _HIGH), _HIGH / 2), brush(colour))
        painter.end()
