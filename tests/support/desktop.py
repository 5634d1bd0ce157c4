"""A desktop without a screen: one X server and one session bus, started here and ended here by their own ids."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Self

_PATIENCE_SECONDS = 10


class Desktop:
    """Runs Xvfb and dbus-daemon for as long as the `with` block.

    The bus starts the accessibility bus and the keyring by itself when somebody asks for them. Nothing listens on the
    network. `environment` is what a child process needs to live on this desktop, with Qt's real X11 platform.
    """

    def __init__(self) -> None:
        self.environment: dict[str, str] = {}
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        try:
            number = self._start("Xvfb", "-displayfd", "{fd}", "-screen", "0", "1920x1200x24", "-nolisten", "tcp")
            self.environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            bus = self._start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}")
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _start(self, program: str, *arguments: str) -> str:
        """Start `program`, which tells where it is reached as one line on the descriptor put for `{fd}`."""
        found = shutil.which(program)
        assert found, f"{program} is missing: python3 dev.py test installs it, or names the command that does"
        reading, writing = os.pipe()
        words = [found, *(word.format(fd=writing) for word in arguments)]
        log = Path(os.environ["XDG_STATE_HOME"]) / f"{program}.log"
        with log.open("wb") as told:
            process = subprocess.Popen(
                words, pass_fds=(writing,), env=self.environment or None, stdout=told, stderr=told,
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
        self._running.append(process)
        os.close(writing)
        with os.fdopen(reading) as line:
            answer = line.readline().strip()
        assert answer, f"{program} did not start: {log.read_text()}"
        return answer

    def _end(self) -> None:
        for process in reversed(self._running):
            process.terminate()
            try:
                process.wait(_PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._running.clear()
