"""A column as tall as what is in it, which scrolls only where the window is too small for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST: Final = 96  # px of it that are always shown
_MOVES: Final = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)
_TAB, _NONE = 1, 0  # Qt.FocusPolicy, by number
_BAR_AS_NEEDED, _BAR_OFF = 0, 1  # Qt.ScrollBarPolicy, by number


class FittingScroll(QScrollArea):
    """Put things into `column`. While it scrolls it takes the Tab key: arrow keys reach what is further down."""

    def __init__(self, address: str, wide: int, parent: QWidget | None = None) -> None:
        """`wide`: the width it is likely to get, in px, until it has one."""
        super().__init__(parent)
        addressed(self, address)
        self._wide = wide
        self._inner = QFrame()
        self._inner.setProperty("role", "surface")
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("horizontalScrollBarPolicy", _BAR_OFF)
        self.setProperty("focusPolicy", _NONE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(self._inner)
        self._inner.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._settle)

    @override
    def sizeHint(self) -> QSize:
        wide = self.width() if self.isVisible() else self._wide
        return QSize(self._wide, self.column.totalHeightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._inner.minimumSizeHint().width(), min(_LEAST, self.sizeHint().height()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._spare_the_bar()
        if event.type() in _MOVES and self.column.geometry() != self._inner.contentsRect():
            self.column.setGeometry(self._inner.contentsRect())  # Qt leaves a column that grew while hidden as it was
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spare_the_bar()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _spare_the_bar(self) -> None:
        """No scroll bar where all fits without one: Qt keeps one for the lines that it breaks itself."""
        fits = self.column.totalHeightForWidth(self.width()) <= self.height()
        self.setProperty("verticalScrollBarPolicy", _BAR_OFF if fits else _BAR_AS_NEEDED)

    def _settle(self, _least: int, most: int) -> None:
        self.setProperty("focusPolicy", _TAB if most > 0 else _NONE)
