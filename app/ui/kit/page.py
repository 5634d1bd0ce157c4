"""A page: the body scrolls, the bar with the next step stays."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme.tokens import Space


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
        self._bar: QHBoxLayout | None = None
        self._backs = 0  # widgets left of the stretch

    def add_back(self, widget: QWidget) -> None:
        """Put a widget at the left of the bottom bar."""
        self._bottom().insertWidget(self._backs, widget)
        self._backs += 1

    def add_forward(self, widget: QWidget) -> None:
        """Put a widget at the right of the bottom bar, after those already there."""
        self._bottom().addWidget(widget)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that `widget` is seen."""
        self._scroll.ensureWidgetVisible(widget, Space.XL, Space.XL)

    def _bottom(self) -> QHBoxLayout:
        if self._bar is None:
            frame = QFrame()
            frame.setProperty("role", "bar")
            self._bar = QHBoxLayout(frame)
            self._bar.setContentsMargins(32, 14, 32, 14)
            self._bar.setSpacing(Space.M)
            self._bar.addStretch(1)
            self._column.addWidget(frame)
        return self._bar
