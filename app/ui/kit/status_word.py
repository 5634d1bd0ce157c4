"""A state as icon, word and colour together; never by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent

from app.base.overrides import override
from app.ui.kit.restyle import restyle
from app.ui.kit.text import Text
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ICON = 18
_GAP = 7


class StatusWord(Text):
    """An icon and a word in one tone (`success`, `warning`, `danger`, `accent`, `text2`). Its name is the word."""

    def __init__(self, role: str = "medium", parent: QWidget | None = None) -> None:
        super().__init__(role, "text2", parent)
        self._icon = ""
        self._tone = "text2"

    @property
    def icon(self) -> str:
        """The icon's name, "" before `tell`."""
        return self._icon

    def tell(self, icon: str, word: str, tone: str) -> None:
        """Show a state."""
        self._icon, self._tone = icon, tone
        self.setContentsMargins(look().px(_ICON) + _GAP if icon else 0, 0, 0, 0)
        restyle(self, "tone", tone)
        self.setText(word)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._icon:
            return
        now = look()
        side = now.px(_ICON)
        painter = QPainter(self)
        pixmap = icon_pixmap(self._icon, getattr(now.colours, self._tone), side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, (self.height() - side) // 2), pixmap)
        painter.end()
