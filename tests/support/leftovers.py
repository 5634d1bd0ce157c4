"""What a Qt test must not leave behind: it would slow, disturb or break a later one."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtWidgets import QWidget


class Leftovers:
    """Notes what a test starts; `found()` names what still runs or stands when it ends, and clears it away."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._before = frozenset(QApplication.topLevelWidgets())
        self._timers: weakref.WeakSet[QTimer] = weakref.WeakSet()
        self._animations: weakref.WeakSet[QAbstractAnimation] = weakref.WeakSet()
        patch.setattr(QTimer, "start", _noting(QTimer.start, self._timers))
        patch.setattr(QAbstractAnimation, "start", _noting(QAbstractAnimation.start, self._animations))

    def found(self) -> list[str]:
        """One line for each thing left."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if self._windows():
            gc.collect()  # a widget in a reference cycle is dropped, only not yet
        found = [f"the timer {_name(timer)} still runs" for timer in self._timers if _lives(timer) and timer.isActive()]
        running = QAbstractAnimation.State.Running
        found += [
            f"the animation {_name(one)} still runs"
            for one in self._animations
            if _lives(one) and one.state() == running
        ]
        found += [f"the window {_name(window)} is still there" for window in self._windows()]
        self._clear()
        return found

    def _windows(self) -> list[QWidget]:
        every = QApplication.topLevelWidgets()
        return [one for one in every if one not in self._before and _lives(one) and one.parent() is None]

    def _clear(self) -> None:
        for timer in filter(_lives, self._timers):
            timer.stop()
        for animation in filter(_lives, self._animations):
            animation.stop()
        for window in self._windows():
            window.hide()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _noting(start: Callable[..., None], seen: weakref.WeakSet[Any]) -> Callable[..., None]:
    def noted(self: object, *arguments: object, **named: object) -> None:
        seen.add(self)
        start(self, *arguments, **named)

    return noted


def _lives(thing: object) -> bool:
    return bool(shiboken6.isValid(thing))


def _name(thing: QWidget | QTimer | QAbstractAnimation) -> str:
    parent = thing.parent()
    of = f" of {type(parent).__name__}" if parent is not None else ""
    return f"{type(thing).__name__} {thing.objectName()!r}{of}"
