"""A page: the body scrolls, the bar with the next step stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.buttons import QUIET_EDGE
from app.ui.theme.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Page(QFrame):
    """`body` is the scrolling column; `back` and `forward` are the left and right ends of the bottom bar.

    The bar is there as soon as something is put into it with `add_back` or `add_forward`.
    """

    def __init__(self, margins: tuple[int, int, int, int] = (32, 26, 32, 24), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        inner = QFrame()
        inner.setProperty("role", "surface")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(Space.L)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("horizontalScrollBarPolicy", 1)  # always off
        self._scroll.setProperty("focusPolicy", 0)  # what is in it takes the focus
        self._scroll.setWidget(inner)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._scroll, 1)
        self._bar: _Bar | None = None

    def add_back(self, widget: QWidget) -> None:
        """Put a widget at the left of the bottom bar, after those already there."""
        self._bottom().left.insertWidget(self._bottom().left.count() - 1, widget)

    def add_forward(self, widget: QWidget) -> None:
        """Put a widget at the right of the bottom bar, after those already there."""
        self._bottom().right.addWidget(widget)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that `widget` is seen; what was shown a moment ago is given its place first."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._scroll.ensureWidgetVisible(widget, Space.XL, Space.XL)

    def _bottom(self) -> _Bar:
        if self._bar is None:
            self._bar = _Bar(self.body)
            self._column.addWidget(self._bar)
        return self._bar


class _Bar(QFrame):
    """The bottom bar: one row where there is room, else the ways back above the ways on.

    Its edges are those of `body`, where there is room for them.
    """

    def __init__(self, body: QVBoxLayout) -> None:
        super().__init__()
        self._body = body
        self.setProperty("role", "bar")
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        self.left.addStretch(1)
        self.right.addStretch(1)
        self._both = QHBoxLayout(self)
        self._set_edge(Space.XXL)
        for part in (self.left, self.right, self._both):
            part.setSpacing(Space.M)
        self._both.addLayout(self.left)
        self._both.addLayout(self.right)

    @override
    def minimumSizeHint(self) -> QSize:
        inner = max(self.left.minimumSize().width(), self.right.minimumSize().width())
        return QSize(inner + 2 * Space.L, self._both.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left, right = self.left.sizeHint().width(), self.right.sizeHint().width()
        fits = left + Space.M + right + 2 * Space.L <= self.width()
        longest = left + Space.M + right if fits else max(left, right)
        wide = self._body.contentsMargins().left()
        self._set_edge(wide if longest + 2 * wide <= self.width() else Space.L)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _set_edge(self, edge: int) -> None:
        item = self.left.itemAt(0)
        first = item.widget() if item is not None else None
        hang = QUIET_EDGE if first is not None and first.property("role") == "quiet" else 0
        self._both.setContentsMargins(edge - hang, 14, edge, 14)
