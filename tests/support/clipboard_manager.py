"""Clipboard managers that keep what they are asked not to, and put it back as soon as the clipboard is empty."""

from __future__ import annotations

import shutil
import subprocess
import time
from typing import TYPE_CHECKING, Final, Self

from tests.support.waiting import look_until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.desktop import Desktop

MANAGERS: Final = ("parcellite", "xfce4-clipman")  # the one looks twice a second, the other is told of each change
_READY: Final = "the first thing anybody copied"
_SLOWEST: Final = 2.0  # seconds until a manager that listens has kept what was copied


class ClipboardManager:
    """One of `MANAGERS` on the desktop, with its history in `folder`; ended by its own id."""

    def __init__(self, name: str, desktop: Desktop, folder: Path) -> None:
        self._name = name
        self._desktop = desktop
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        found = shutil.which(self._name)
        assert found, f"{self._name} is missing: python3 dev.py test installs it, or names the command that does"
        homes = {name: str(self._folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
        self._folder.mkdir()
        self._process = subprocess.Popen(
            [found], env=self._desktop.environment | homes, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, cwd=self._folder,
        )  # fmt: skip
        try:
            look_until(self._keeps_what_is_copied, f"{self._name} keeps what is copied")
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def has_kept(self, text: str) -> bool:
        """Whether its history on disk holds `text`."""
        return any(text.encode() in _content(one) for one in self._folder.rglob("*") if one.is_file())

    def _keeps_what_is_copied(self) -> bool:
        """Copied anew each time: what was there before it started does not interest it."""
        ends = time.monotonic() + _SLOWEST
        with self._desktop.copying(_READY):
            while time.monotonic() < ends:
                if self.has_kept(_READY):
                    return True
        return False

    def _end(self) -> None:
        assert self._process is not None
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:  # a file that has just been swapped for the next
        return b""
