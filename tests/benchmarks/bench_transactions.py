"""25,000 transactions: how long the window never answers while a file is read, planned, shown and sent.

Against practice served on loopback, as a Codat elsewhere would be, and against practice in the same process, whose own
work then counts too. The goal is 50 ms; beside it stands what an idle window meets on this computer just now.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks.bench_start import surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COUNT = 25_000
GOAL = 50.0  # ms
PHASES = (("idle", "nothing to do"), ("read", "read, plan, show"), ("send", "send"))


@contextmanager
def served() -> Iterator[str]:
    """The address of a practice of its own, ended by its id."""
    command = [sys.executable, "-m", "tests.benchmarks._quick_practice"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
            assert found is not None
            yield found[0]
        finally:
            process.terminate()
            process.wait(timeout=10)


def run(count: int, url: str = "") -> dict[str, Any]:
    """One window, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks._transactions_child", folder, str(count), url],
            env=surroundings(Path(folder)) | {"PASSERELLE_API_KEY": "bench"},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=900,
        )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def table(title: str, told: dict[str, Any]) -> list[str]:
    """The lines of one run."""
    lines = [title, f"{'':20}{'seconds':>9}{'longest gap':>14}{'99 % under':>12}{'own work':>11}   ms"]
    for phase, name in PHASES:
        one = told[phase]
        lines.append(f"{name:20}{one['seconds']:9.1f}{one['longest']:14.1f}{one['p99']:12.1f}{one['work']:11.1f}")
    return [*lines, f"peak memory {told['kb'] / 1024:.0f} MB; {told['said']}", ""]


def main(words: Sequence[str]) -> int:
    """Print both tables. An argument is another number of transactions."""
    count = int(words[0]) if words else COUNT
    lines = [f"{count:,} transactions, goal {GOAL:.0f} ms", ""]
    with served() as url:
        lines += table("practice served on loopback", run(count, url))
    lines += table("practice in the same process", run(count))
    sys.stdout.write("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
