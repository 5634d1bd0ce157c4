"""When the person leaves: the session locks, the computer goes to sleep, another user takes over.

What each system tells, and what it does not, is said at its class. `is_listening` is honest: a computer without the
messages (no desktop bus, for example) says false, and nothing will ever come.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Session:
    """Implements `app.base.ports.SessionPort`. The first `on_leave` starts to listen; it needs a `QGuiApplication`."""

    def __init__(self) -> None:
        self._then: list[Callable[[], None]] = []
        self._listener: object | None = None

    @property
    def is_listening(self) -> bool:
        """Whether this computer tells us."""
        return self._listener is not None

    def on_leave(self, then: Callable[[], None]) -> None:
        """Call `then` on the UI thread each time the person leaves."""
        self._then.append(then)
        if self._listener is None:
            self._listener = _listen(self._leave)

    def _leave(self) -> None:
        for then in tuple(self._then):
            then()


def _listen(leave: Callable[[], None]) -> object | None:
    """Start to listen; what is returned must be kept alive. None when the computer tells nothing."""
    if sys.platform == "win32":
        from app.host import session_windows as system  # noqa: PLC0415  # Windows only
    elif sys.platform == "darwin":
        from app.host import session_macos as system  # noqa: PLC0415  # macOS only
    else:
        from app.host import session_linux as system  # noqa: PLC0415  # loads Qt's D-Bus
    return system.listen(leave)
