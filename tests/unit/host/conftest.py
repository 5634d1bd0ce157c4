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


@pytest.fixture
def child(desktop: Desktop) -> Iterator[Child]:
    """An app of ours with a clipboard and a session, on a real X server and a real message bus."""
    with Child(desktop) as running:
        yield running
