"""Main column and side panel: side by side where there is room, else one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

BREAK: Final = 1180
"""Window width in px at 100 % text under which the side panel drops below the main column."""


class MainAndSide(QWidget):
    """`main` and `side` are columns to fill. Tab order stays main, then side, in both arrangements."""

    def __init__(self, *, side_width: int = 252, gap: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side_width = side_width
        self._main_area, self._side_area = QWidget(), QWidget()
        self.main = _column(self._main_area)
        self.side = _column(self._side_area)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addWidget(self._main_area, 1)
        self._row.addWidget(self._side_area)

    @property
    def is_stacked(self) -> bool:
        """Whether the side panel is below the main column."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self.window().width() < look().px(BREAK)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        wide = max(look().px(self._side_width), self._side_area.minimumSizeHint().width())  # longer words get more
        self._side_area.setMinimumWidth(0 if stacked else wide)
        self._side_area.setMaximumWidth(16_777_215 if stacked else wide)
        if way != self._row.direction():
            self._row.setDirection(way)


def _column(area: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(area)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return column
