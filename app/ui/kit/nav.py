"""A place to go to: icon and word, marked while one is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.drawn import draw_icon
from app.ui.kit.pick import PickButton
from app.ui.kit.words import visible
from app.ui.theme.look import look

_ICON: Final = 18
_EDGE: Final = 12

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class NavButton(PickButton):
    """For a rail: put several into one parent and one is picked at a time."""

    def __init__(self, address: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(address, parent)
        self._icon = icon
        self.setProperty("role", "nav")
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """The place's name in the present language."""
        self.setText(visible(text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tone = "accent" if self.isChecked() else "text2"
        draw_icon(painter, self._icon, tone, (_EDGE, (self.height() - look().px(_ICON)) // 2), _ICON)
        painter.end()
