"""A desktop without a screen: one X server and one session bus, started here and ended here by their own ids."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.support.waiting import PATIENCE_SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    def run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Run one of the desktop's own programs."""
        return subprocess.run(words, env=self.environment, capture_output=True, check=False, timeout=_PATIENCE_SECONDS)

    def clipboard(self, target: str = "UTF8_STRING", selection: str = "clipboard") -> str | None:
        """What a program beside ours reads from the clipboard; None when it is empty."""
        done = self.run("xclip", "-selection", selection, "-out", "-target", target)
        return done.stdout.decode() if done.returncode == 0 else None

    def read_for(self, seconds: float) -> set[str | None]:
        """All that a program beside ours reads from the clipboard in that time."""
        ends = time.monotonic() + seconds
        seen: set[str | None] = set()
        while time.monotonic() < ends:
            seen.add(self.clipboard())
        return seen

    def close_window(self, title: str) -> None:
        """Ask the window of that title to close, as the cross in its corner does."""
        listed = self.run("xwininfo", "-name", title).stdout.decode()
        number = int(listed.partition("Window id: ")[2].split()[0], 16)
        self.run(sys.executable, "-m", "tests.support.close_window", str(number)).check_returncode()

    @contextmanager
    def copying(self, text: str) -> Iterator[None]:
        """Another program offers `text` on the clipboard, for as long as the `with` block."""
        ends = time.monotonic() + PATIENCE_SECONDS
        process = self._copy(text)
        try:
            while self.clipboard() != text:
                assert time.monotonic() < ends, "the other program never had the clipboard"
                if process.poll() is not None:  # a manager that has just started takes the clipboard for a moment
                    process = self._copy(text)
            yield
        finally:
            process.terminate()
            process.wait()

    def _copy(self, text: str) -> subprocess.Popen[bytes]:
        words = ["xclip", "-selection", "clipboard", "-in", "-quiet"]
        nothing = subprocess.DEVNULL
        process = subprocess.Popen(words, env=self.environment, stdin=subprocess.PIPE, stdout=nothing, stderr=nothing)
        assert process.stdin is not None
        with process.stdin as told:
            told.write(text.encode())
        return process

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
