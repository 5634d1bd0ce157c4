"""Where to look in QuickBooks: neutral drawings of our own, one a step, with the real label in the client's language.

They copy no product's look. What does not fit in a low window is left out, never the thing to look at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.base.overrides import override
from app.ui.pieces import drawings_account, drawings_link
from app.ui.pieces.easel import Easel, colour
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.tokens import Radius

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

FULL_HEIGHT: Final = 274
_DRAWINGS: Final = {**drawings_link.DRAWINGS, **drawings_account.DRAWINGS}


class Sketch(QWidget):
    """Shows one drawing. Screen readers pass over it: what it shows stands beside it in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = ""
        self._labels: tuple[str, ...] = ()

    @property
    def drawing(self) -> str:
        """The name of the drawing on show."""
        return self._drawing

    @property
    def labels(self) -> tuple[str, ...]:
        """The words in it."""
        return self._labels

    @property
    def least(self) -> int:
        """The height in px below which it shows nothing of use."""
        return _DRAWINGS[self._drawing].least(len(self._labels)) if self._drawing else 0

    def tell(self, drawing: str, labels: Sequence[str]) -> None:
        """Show another of the guide's drawings; "" shows none."""
        if (drawing, tuple(labels)) != (self._drawing, self._labels):
            self._drawing, self._labels = drawing, tuple(labels)
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._drawing:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = rounded(frame, Radius.CARD)
        painter.fillPath(outline, brush(colour("canvas")))
        painter.save()
        painter.setClipPath(outline)
        _DRAWINGS[self._drawing].draw(Easel(painter, self.width(), self.height()), self._labels)
        painter.restore()
        painter.strokePath(outline, pen(colour("line")))
        painter.end()
