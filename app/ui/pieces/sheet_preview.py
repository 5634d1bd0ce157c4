"""The page as it will come out, small, on white paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.one_sheet import SheetSize, picture, size_of
from app.ui.theme.brushes import pen, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPixmap

    from app.ui.kit.one_sheet import Draw

_LEAST, _MOST = 260, 560


class SheetPreview(QWidget):
    """Drawn anew when what it shows or its size has changed. Screen readers hear its name; the choices say the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = SheetSize.LETTER
        self._draw: Draw | None = None
        self._picture: tuple[object, QPixmap] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST)

    def tell(self, size: SheetSize, draw: Draw) -> None:
        """Show another page."""
        self._size, self._draw, self._picture = size, draw, None
        self.updateGeometry()
        self.update()

    def fit(self, height: int) -> None:
        """Be no higher than that, so that all of the page is seen at once."""
        size = size_of(self._size)
        wide = max(_LEAST, min(_MOST, round(height * size.width() / size.height())))
        if wide != self.maximumWidth():
            self.setMaximumWidth(wide)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.heightForWidth(self.maximumWidth()))

    @override
    def heightForWidth(self, width: int) -> int:
        size = size_of(self._size)
        return round(width * size.height() / size.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._draw is None:
            return
        key = (self.size(), self.devicePixelRatioF())
        if self._picture is None or self._picture[0] != key:
            self._picture = (key, picture(self._size, self._draw, self.width(), self.devicePixelRatioF()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture[1])
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.strokePath(rounded(frame, 2), pen(look().colours.line_strong))
        painter.end()
