"""How far a long work is: a bar with the design's look that screen readers know as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.theme.brushes import brush, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_WHOLE: Final = 1000
_HIGH: Final = 8


class ProgressBar(QProgressBar):
    """8 px high. The words stand beside it; its accessible name is what is going on."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        addressed(self, address)
        self.setRange(0, _WHOLE)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, part: float) -> None:
        """So much is done, 0 to 1. It is painted with the next frame: Qt's own bar would paint the window at once."""
        self.setUpdatesEnabled(False)
        self.setValue(round(_WHOLE * min(1.0, max(0.0, part))))
        self.setUpdatesEnabled(True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, _HIGH)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        done = self.width() * self.value() / _WHOLE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for wide, colour in ((self.width(), colours.line), (done, colours.accent)):
            if wide > 0:
                painter.fillPath(rounded(QRectF(0, 0, max(wide, _HIGH), _HIGH), _HIGH / 2), brush(colour))
        painter.end()
