"""Calling a person who works in another window: once, without a word of any client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.base.ports import AttentionPort
    from app.base.scope import TaskScope


class Attention(QObject):
    """While none of our windows is active, the console asks to be looked at and the system may say why.

    What is said stands outside the app, perhaps on a shared screen: numbers of accounts, never a name.
    """

    def __init__(self, port: AttentionPort, console: QWidget, scope: TaskScope) -> None:
        super().__init__(console)
        self._port = port
        self._console = console
        self._scope = scope
        self._has_called = False
        qt = QGuiApplication.instance()
        if isinstance(qt, QGuiApplication):
            qt.applicationStateChanged.connect(self._state_changed)

    def call(self, text: str) -> None:
        """Say `text`, unless the person is here and sees it on screen."""
        if is_behind():
            self._has_called = True
            QApplication.alert(self._console)
            title = self._console.windowTitle().partition(":")[0]
            self._scope.start(lambda: self._port.call(title, text), "call attention")

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._has_called:
            self._has_called = False
            self._scope.start(self._port.withdraw, "withdraw a notification")


def is_behind() -> bool:
    """Whether the person works in another program."""
    return QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive
