"""The ring around what has the keyboard: 2 px, 2 px outside, only for those who use the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget
from shiboken6 import isValid

from app.base.overrides import override
from app.ui.theme.brushes import pen, rounded
from app.ui.theme.look import look
from app.ui.theme.tokens import Radius

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDTH: Final = 2.0
_OUT: Final = 4  # 2 px gap and 2 px ring: against an accent fill the ring alone has 1.5 : 1
_MOVES: Final = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}
_RADII: Final = {"row": 4, "tab": 4, "link": 4, "nav": 7}


class FocusRing(QObject):
    """Follows the focus of the whole app. Make it after the first paint and keep it (it loads the `Qt` namespace).

    It shows after a key moved the focus, and hides at the next click. `window` hears the first key, when nothing in
    it has the focus yet. `follow` is public for tests.
    """

    def __init__(self, app: QApplication, window: QWidget | None = None) -> None:
        super().__init__(app)
        self._window = window
        self._app = app
        self._by_keyboard = False
        self._ring: _Ring | None = None
        self._watched: list[QObject] = []
        app.focusChanged.connect(self._moved)
        self._watch(QApplication.focusWidget())

    @property
    def widget(self) -> QWidget | None:
        """The ring on screen; None while it is not shown."""
        ring = self._ring
        return ring if ring is not None and isValid(ring) and ring.isVisible() else None

    def follow(self, target: QWidget) -> None:
        """Put the ring around `target` now."""
        window = target.window()
        if self._ring is None or not isValid(self._ring) or self._ring.parent() is not window:
            if self._ring is not None and isValid(self._ring):
                self._ring.deleteLater()
            self._ring = _Ring(window)
        self._ring.surround(target)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._by_keyboard = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._leave_keyboard()
        elif kind in _MOVES:
            focused = QApplication.focusWidget()
            if focused is not None and self._ring is not None and isValid(self._ring) and self._ring.is_on:
                self._ring.surround(focused)
        return False

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._by_keyboard and QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._leave_keyboard()
        self._watch(new)
        if new is None:
            if self._ring is not None and isValid(self._ring):
                self._ring.leave()
        elif self._by_keyboard and not isinstance(new, QLabel):  # a title is where reading begins, not a control
            self.follow(new)
        elif self._ring is not None and isValid(self._ring):
            self._ring.leave()

    def end(self) -> None:
        """Follow no more."""
        self._app.focusChanged.disconnect(self._moved)
        self._window = None
        self._watch(None)
        if self._ring is not None and isValid(self._ring):
            self._ring.deleteLater()
        self.deleteLater()

    def _leave_keyboard(self) -> None:
        self._by_keyboard = False
        if self._ring is not None and isValid(self._ring):
            self._ring.leave()

    def _watch(self, target: QWidget | None) -> None:
        """Hear the keys of `target` and every move of it and of what it stands in."""
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._watched = []
        if self._window is not None and isValid(self._window):
            self._window.installEventFilter(self)
            self._watched.append(self._window)
        part: QWidget | None = target
        while part is not None:
            part.installEventFilter(self)
            self._watched.append(part)
            part = None if part.isWindow() else part.parentWidget()


class _Ring(QWidget):
    """Painted over its window; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.is_on = False
        self._radius = 0.0
        self._clip = QRect()

    def surround(self, target: QWidget) -> None:
        """Stand around `target`, no further than the scroll area it is in lets it be seen."""
        window = self.parentWidget()
        if window is None:
            return
        self.is_on = target.isVisible()
        self.setVisible(self.is_on)
        if not self.is_on:
            return
        radius = _RADII.get(str(target.property("role") or ""), Radius.CONTROL)
        self._radius = radius + _OUT - _WIDTH / 2
        size = target.property("ring")  # of what can be seen of it, from its top left, where that is less
        size = target.size().boundedTo(size) if isinstance(size, QSize) else target.size()
        around = QRect(target.mapTo(window, QPoint(0, 0)), size).adjusted(-_OUT, -_OUT, _OUT, _OUT)
        self.setGeometry(around)
        seen = _seen(target, window)
        self._clip = (seen & around).translated(-around.topLeft()) if seen is not None else self.rect()
        self.raise_()
        self.update()

    def leave(self) -> None:
        """Be gone until the keyboard is used again."""
        self.is_on = False
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._clip)
        half = _WIDTH / 2
        line = rounded(QRectF(self.rect()).adjusted(half, half, -half, -half), self._radius)
        painter.strokePath(line, pen(look().colours.focus, _WIDTH))
        painter.end()


def _seen(target: QWidget, window: QWidget) -> QRect | None:
    """Where in the window `target` may be seen, ring included; None when nothing around it scrolls."""
    part = target.parentWidget()
    while part is not None and part is not window:
        outer = part.parentWidget()
        if isinstance(outer, QAbstractScrollArea):
            area = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            return area.adjusted(-_OUT, -_OUT, _OUT, _OUT)
        part = outer
    return None
