"""Tells the shield of every private window: all of the app's own but the client view, from before they are first seen.

Menus, lists of choices and tool tips are windows of their own to the system, and a window may be given another number
while the app runs: Qt says so with `WinIdChange`. Hiding and showing a window has been seen to take its cover off, so
each is met again when it comes on show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.base.overrides import override

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.shield import Shield

_SHARED = "client_view"  # the one window meant for others
_COMES = frozenset({QEvent.Type.WinIdChange, QEvent.Type.Show})


class ShieldWatch(QObject):
    """Make it before the first window is shown, where the system has a way to hide windows; `end` it with the app."""

    def __init__(self, app: QApplication, shield: Shield) -> None:
        super().__init__(app)
        self._app = app
        self._shield = shield
        shield.watch(_private_windows)
        app.installEventFilter(self)
        app.applicationStateChanged.connect(self._look_again)

    def end(self) -> None:
        """Watch no more."""
        self._app.removeEventFilter(self)
        self._app.applicationStateChanged.disconnect(self._look_again)
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _COMES and isinstance(watched, QWidget) and _is_private(watched):
            number = watched.internalWinId()  # 0 when it has just lost its number
            if number:
                self._shield.meet(number)
        return False

    def _look_again(self) -> None:
        """The app came to the front or left it; meanwhile the session may have become a remote one."""
        self._shield.look_again()


def _is_private(widget: QWidget) -> bool:
    return widget.isWindow() and widget.objectName() != _SHARED


def _private_windows() -> Iterator[int]:
    for widget in QApplication.topLevelWidgets():
        if _is_private(widget) and (number := widget.internalWinId()):
            yield number
