"""Linux desktops, by D-Bus: the screen saver of GNOME, KDE and their relatives, and systemd-logind for sleep.

A user switch locks the session on these desktops, so the lock tells it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

if TYPE_CHECKING:
    from collections.abc import Callable

_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
# PySide6's own types ask for bytes here and its code for str.
_CHANGE: Any = SLOT("on_change(bool)")
_LOCK: Any = SLOT("on_lock()")
_LOGIN_SERVICE = "org.freedesktop.login1"


def listen(leave: Callable[[], None]) -> object | None:
    """Subscribe on the session's bus and the system's; None when neither is there."""
    listener = _Listener(leave)
    session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
    heard = False
    if session.isConnected():
        for name in _SCREEN_SAVERS:  # whoever sends it: a false alarm hides a secret, and hurts nobody
            heard |= session.connect("", "", name, "ActiveChanged", listener, _CHANGE)
    if system.isConnected():
        sleep = ("org.freedesktop.login1.Manager", "PrepareForSleep")
        heard |= system.connect(_LOGIN_SERVICE, "", *sleep, listener, _CHANGE)
        lock = ("org.freedesktop.login1.Session", "Lock")
        heard |= system.connect(_LOGIN_SERVICE, "", *lock, listener, _LOCK)
    return listener if heard else None


class _Listener(QObject):
    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave

    @Slot(bool)
    def on_change(self, begins: bool) -> None:  # noqa: FBT001  # the shape of the signal
        """The screen locks (true) or opens; the computer goes to sleep (true) or wakes."""
        if begins:
            self._leave()

    @Slot()
    def on_lock(self) -> None:
        """The login service asks the session to lock."""
        self._leave()
