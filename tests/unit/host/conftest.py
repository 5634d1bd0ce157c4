"""A child process on the tests' own desktop, and the desktop's own programs beside it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Self

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.desktop import Desktop


class Child:
    """`tests.support.host_child` with its desktop around it."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.host_child"],
            env=self._desktop.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process is not None
        self._process.communicate("quit\n", timeout=10)

    def say(self, command: str) -> str:
        """Give a command, wait for its answer."""
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline().strip()
        assert answer, f"the child ended at {command!r}"
        return answer

    def copy_elsewhere(self, text: str) -> None:
        """Let another program put `text` on the clipboard."""
        # It stays behind to serve the text, so it must not inherit a pipe that we would wait for.
        words = ["xclip", "-selection", "clipboard", "-in"]
        subprocess.run(
            words,
            env=self._desktop.environment,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=10,
        )
        for _ in range(100):  # it goes into the background before the X server has heard of it
            if self.clipboard() == text:
                return
        raise AssertionError("the other program did not get the clipboard")

    def clipboard(self, target: str = "UTF8_STRING", selection: str = "clipboard") -> str | None:
        """What another program reads from the clipboard; None when it is empty."""
        done = self.desk("xclip", "-selection", selection, "-out", "-target", target)
        return done.stdout.decode() if done.returncode == 0 else None

    def desk(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Run one of the desktop's own programs."""
        return subprocess.run(words, env=self._desktop.environment, capture_output=True, check=False, timeout=10)


@pytest.fixture
def child(desktop: Desktop) -> Iterator[Child]:
    """An app of ours with a clipboard and a session, on a real X server and a real message bus."""
    with Child(desktop) as running:
        yield running
