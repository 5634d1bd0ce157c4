"""A new style sheet, put on what is on screen at once, and on the rest when it is shown.

Qt's own way styles every widget, those of hidden pages too, once for each of its ancestors: a second for seven pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.base.overrides import override

if TYPE_CHECKING:
    from collections.abc import Callable

_SHOW = QEvent.Type.Show
_ITS_OWN = Qt.FindChildOption.FindDirectChildrenOnly


class Dressing(QObject):
    """Holds on to nothing but the app; whoever is to be dressed later is watched until it is shown."""

    def change(self, app: QApplication, put_on: Callable[[], None]) -> None:
        """Call `put_on`, which sets another sheet of the same fonts and measures, and show everybody in it."""
        app.style().unpolish(app)  # Qt forgets whom it has styled, so the sheet itself finds nobody to style again
        put_on()
        for window in app.topLevelWidgets():
            self._dress(window) if window.isVisible() else self._later(window)

    def _dress(self, root: QWidget) -> None:
        style = QApplication.style()
        waiting = [root]
        while waiting:
            widget = waiting.pop()
            style.polish(widget)
            front = widget.currentWidget() if isinstance(widget, QStackedWidget) else None
            for child in widget.findChildren(QWidget, options=_ITS_OWN):
                is_behind = front is not None and child is not front
                if is_behind or (child.isWindow() and not child.isVisible()):
                    self._later(child)
                else:
                    waiting.append(child)
        root.update()

    def _later(self, root: QWidget) -> None:
        root.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == _SHOW and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self._dress(watched)
        return False
