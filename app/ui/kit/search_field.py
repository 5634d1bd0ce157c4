"""A one-line search: magnifier, words, and the keys that lead to it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.overrides import override
from app.ui.kit import keys as codes
from app.ui.kit.address import addressed
from app.ui.kit.text import Text
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

_ICON: Final = 16
_EDGE: Final = 12


class SearchField(QLineEdit):
    """Reads and tells as any QLineEdit. `keys` ("Ctrl+K") is shown at its right end in the system's way of writing."""

    down_pressed = Signal()  # a person goes on to what was found

    def __init__(self, address: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        addressed(self, address)
        self.setTextMargins(look().px(_ICON) + 9, 0, 0, 0)
        self._keys = Text("cell", "text3", self) if keys else None
        if self._keys is not None:
            self._keys.setText(keys.replace("Ctrl+", "⌘" if sys.platform == "darwin" else "Ctrl "))

    def set_words(self, name: str, placeholder: str) -> None:
        """What a screen reader says, and what stands in the empty field."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == codes.DOWN:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._keys is None:
            return
        size = self._keys.sizeHint()
        self._keys.setGeometry(self.width() - size.width() - _EDGE - 6, 0, size.width(), self.height())
        self.setTextMargins(look().px(_ICON) + 9, 0, size.width() + 16, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = look()
        side = now.px(_ICON)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixmap = icon_pixmap("search", now.colours.text, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(_EDGE, (self.height() - side) // 2), pixmap)
        if self._keys is not None:
            around = self._keys.geometry()
            frame = QRectF(around.x() - 5.5, around.center().y() - now.px(10) + 0.5, around.width() + 11, now.px(20))
            painter.fillPath(rounded(frame, 4), brush(now.colours.canvas))
            painter.strokePath(rounded(frame, 4), pen(now.colours.line))
        painter.end()
