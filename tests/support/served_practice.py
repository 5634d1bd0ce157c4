"""`python -m app.practice` as its own process on loopback, for callers from outside."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


class ServedPractice:
    """Its address, its process, and its control door."""

    def __init__(self, url: str, process: subprocess.Popen[str] | None = None) -> None:
        self.url = url
        self.process = process

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """Call `/_practice` + `path`, which must accept."""
        connection = http.client.HTTPConnection(self.url.removeprefix("http://"), timeout=10)
        try:
            connection.request(method, f"/_practice{path}", None if body is None else json.dumps(body).encode())
            answer = connection.getresponse()
            document = json.load(answer)
        finally:
            connection.close()
        assert answer.status == 200, document
        return document


@contextmanager
def serve_practice(*arguments: str) -> Iterator[ServedPractice]:
    """Start it on a free port, wait for its line, and end it by its own id."""
    command = [sys.executable, "-m", "app.practice", "--port", "0", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert found is not None, f"practice did not start: {line!r}"
            yield ServedPractice(found[0], process)
        finally:
            process.terminate()
            process.wait(timeout=10)
