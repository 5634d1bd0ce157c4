"""Memory with all libraries in and every page built, the client view open, against a bare PySide6 window."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks._tables import table
from tests.benchmarks.bench_start import start, surroundings
from tests.support.served_practice import serve_practice

ROUNDS = 3
GOAL = 2.0


def every_page(home: Path, url: str) -> float:
    """MB of the app."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks._pages_child", str(home / "data"), url],
        env=surroundings(home) | {"PASSERELLE_API_KEY": "bench"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    return float(done.stdout)


def main() -> int:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name, serve_practice() as practice:
        home = Path(name)
        pairs = [(start("bare", home)["kb"] / 1024, every_page(home, practice.url)) for _ in range(ROUNDS)]
    ratio = median(app / bare for bare, app in pairs)
    bare, app = (median(column) for column in zip(*pairs, strict=True))
    table(
        f"Memory, {ROUNDS} pairs",
        ("", "MB", "ratio", "goal", ""),
        [
            ("bare PySide6 window", bare, None, None, ""),
            ("Passerelle, every page built", app, ratio, GOAL, "held" if ratio <= GOAL else "MISSED"),
        ],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
