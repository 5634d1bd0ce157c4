"""Steps, guide and what the client sees: side by side where there is room, else closer, else below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.ui.pieces.guide_steps import GuideSteps

_SIDE: Final = 252
_GAP: Final = 22
_WITH_TITLES, _WITH_SIDE = 880, 640  # px at 100 % text: wide enough for the steps' titles, for the side panel
_ANY_WIDTH: Final = 16_777_215


class GuideColumns(QWidget):
    """`main` and `side` are columns to fill. Tab order stays steps, main, side."""

    def __init__(self, steps: GuideSteps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        middle, self._side_area = QWidget(), QWidget()
        self.main, self.side = _column(middle), _column(self._side_area)
        left = QVBoxLayout()
        left.addWidget(steps)
        inner = QHBoxLayout()
        inner.setSpacing(_GAP)
        inner.addLayout(left)
        inner.addWidget(middle, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(26)
        self._row.addLayout(inner, 1)
        self._row.addWidget(self._side_area)

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the last arrangement allows: what is on show now must not keep the others from coming."""
        now = super().minimumSizeHint()
        return QSize(self._steps.narrow_width + _GAP + self.main.totalMinimumSize().width(), now.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose by the width there is now."""
        px = look().px
        is_below = self.width() < px(_WITH_SIDE)
        self._steps.set_narrow(is_narrow=self.width() < px(_WITH_TITLES))
        self._side_area.setMinimumWidth(0 if is_below else px(_SIDE))
        self._side_area.setMaximumWidth(_ANY_WIDTH if is_below else px(_SIDE))
        way = QBoxLayout.Direction.TopToBottom if is_below else QBoxLayout.Direction.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)


def _column(area: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(area)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return column
