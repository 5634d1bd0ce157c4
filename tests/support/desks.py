"""Desks of the tests: each the app in its own process, with its own data folder, worked by address from here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.support.waiting import PATIENCE_SECONDS, look_until

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


class Desk:
    """One person's desk."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.was_killed = False

    def kill(self) -> None:
        """End the app at once, by its id: nothing more is written."""
        self.was_killed = True
        self._process.kill()
        self._process.wait()

    def tell(self, *words: str) -> Any:
        """Have the hand do something; what it answers."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the app ended"
        return json.loads(line)

    def press(self, *addresses: str) -> None:
        """Press these, one after the other, each as soon as it is there and alive."""
        for address in addresses:
            look_until(partial(self.tell, "can_press", address), f"{address} can be pressed")
            self.tell("press", address)

    def fill(self, **fields: str) -> None:
        """Type into fields; `accounts_name` is the address `accounts.name`."""
        for name, text in fields.items():
            address = name.replace("_", ".", 1)
            self.until(address)
            self.tell("type", address, text)

    def choose(self, address: str, data: str) -> None:
        """Choose an entry by its data."""
        self.until(address)
        self.tell("choose", address, data)

    def until(self, address: str) -> None:
        """Wait until a widget is on show."""
        look_until(lambda: self.tell("sees", address), f"{address} is on show")

    def look_again(self) -> None:
        """F5."""
        self.tell("look_again")

    def reads(self, *words: str) -> None:
        """Wait until all of that is on show."""
        said = ""

        def all_said() -> bool:
            nonlocal said
            said = self.tell("words")
            return all(one in said for one in words)

        try:
            look_until(all_said, "it is on show")
        except AssertionError:
            raise AssertionError(f"{words} not in: {said}") from None


@contextmanager
def desk_at(url: str, folder: Path) -> Iterator[Desk]:
    """The app before the server of `url`, its data in `folder`, ended in order. What it complains of fails the test."""
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.support.desk_child", url, str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    pipe, log = subprocess.PIPE, folder.with_suffix(".log")
    with (
        log.open("w") as complaints,
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, stderr=complaints, text=True
        ) as process,
    ):
        desk = Desk(process)
        try:
            yield desk
            if not desk.was_killed:
                assert process.stdin is not None
                process.stdin.write('["end"]\n')
                process.stdin.flush()
                assert process.wait(PATIENCE_SECONDS) == 0, log.read_text()
        finally:
            process.kill()
    assert log.read_text() == ""
