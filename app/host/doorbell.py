"""How a second start calls the first: a local socket that only this user reaches, and that takes nothing but a ring.

Its name comes from the data folder. Needed after the first paint, and by a second start.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QIODevice
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST: Final = 80  # bytes of a path; systems take 104 or 108, and Qt makes a longer one first
_TRIES: Final = 200
_PAUSE: Final = 0.1  # seconds between two tries: the first app may be starting
_ANSWERS_WITHIN: Final = 500  # milliseconds


class Doorbell:
    """Calls `rung` each time a second start rings; `close` when the app ends."""

    def __init__(self, folder: Path, rung: Callable[[], None]) -> None:
        self._rung = rung
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        for name in _names(folder):
            QLocalServer.removeServer(name)  # left by an app that was killed; this one holds the folder
            if self._server.listen(name):
                break

    @property
    def name(self) -> str:
        """What the system knows it by; "" when there is no place for one."""
        return self._server.fullServerName()

    def close(self) -> None:
        """Take it off the wall."""
        self._server.close()

    def _answer(self) -> None:
        """Whoever is there has rung by that alone; nothing they say is read."""
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.abort()
            caller.deleteLater()
            self._rung()


def ring(folder: Path, tries: int = _TRIES) -> bool:
    """Ring at the app that has `folder`, until it answers or has been given time enough; whether it did."""
    _let_it_come_forward()
    for _ in range(tries):
        for name in _names(folder):
            if not _is_ours(name):
                continue
            socket = QLocalSocket()
            socket.connectToServer(name, QIODevice.OpenModeFlag.WriteOnly)
            if socket.waitForConnected(_ANSWERS_WITHIN):
                socket.abort()
                return True
        threading.Event().wait(_PAUSE)
    return False


def _digest(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]


if sys.platform == "win32":

    def _names(folder: Path) -> tuple[str, ...]:
        """A named pipe of this user's."""
        return (f"passerelle-{_digest(folder)}",)

    def _is_ours(_name: str) -> bool:
        """A pipe has an access list."""
        return True

    def _let_it_come_forward() -> None:
        """Windows lets a program come to the front only when the one in front allows it."""
        import ctypes  # noqa: PLC0415  # Windows only

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)

else:

    def _names(folder: Path) -> tuple[str, ...]:
        """Where the bell may hang, best first: in the folder itself, which is its owner's only."""
        elsewhere = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
        candidates = (folder.resolve() / "raise.sock", elsewhere / f"passerelle-{os.getuid()}-{_digest(folder)}.sock")
        return tuple(str(one) for one in candidates if len(os.fsencode(one)) <= _LONGEST)

    def _is_ours(name: str) -> bool:
        """Where everybody may write, somebody else may have hung one of the same name."""
        try:
            return Path(name).stat().st_uid == os.getuid()
        except OSError:
            return False

    def _let_it_come_forward() -> None:
        """Nobody has to allow it elsewhere."""
