"""A small picture that means what stands beside it; screen readers pass over it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.look import look


class Icon(QWidget):
    """The icon `name` in the colour of `tone`, `size` px at 100 % text. Drawn when painted, never before."""

    def __init__(self, name: str, tone: str = "text2", size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str, tone: str) -> None:
        """Show another."""
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    @override
    def sizeHint(self) -> QSize:
        side = look().px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._name:
            return
        now = look()
        side = now.px(self._size)
        painter = QPainter(self)
        pixmap = icon_pixmap(self._name, getattr(now.colours, self._tone), side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - side) // 2, (self.height() - side) // 2), pixmap)
        painter.end()


def beside_first_line(icon: Icon, drop: int = 1) -> QVBoxLayout:
    """A column that keeps `icon` beside the first line of the words at its right, `drop` px under their top."""
    column = QVBoxLayout()
    column.setContentsMargins(0, drop, 0, 0)
    column.addWidget(icon)
    column.addStretch(1)
    return column
