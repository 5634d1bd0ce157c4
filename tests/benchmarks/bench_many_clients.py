"""An instance of 10,000 clients: the list comes in pages while the window takes keys, and a search answers every key.

Practice is served by a process of its own, so that its work is not the window's.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.base.clock import SystemClock
from app.practice.instance import Practice
from tests.benchmarks._tables import Figure, figures, load, table
from tests.benchmarks.bench_start import surroundings
from tests.support.served_practice import ROOT, serve_practice

if TYPE_CHECKING:
    from tests.support.served_practice import ServedPractice

CLIENTS = 10_000
ANSWERS_AFTER_MS = 60
GAP_GOAL, KEY_GOAL = 16.0, 8.0


def seeded(file: Path) -> None:
    """A practised Codat with that many clients, as a file to start from."""
    practice = Practice.start(SystemClock(), state_file=file)
    practice.world.seed_clients(CLIENTS)
    practice.keep()


def start(practice: ServedPractice, folder: Path) -> dict[str, Any]:
    """One start of the app in a process of its own; with what was asked of the server."""
    before = len(practice.control("GET", "/requests"))
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks._many_child", practice.url, str(folder)],
        cwd=ROOT,
        env=surroundings(folder) | {"PASSERELLE_API_KEY": "bench"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=170,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found | {"requests": len(practice.control("GET", "/requests")) - before}


def main() -> int:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeded(folder / "practice.json")
        with serve_practice("--state", str(folder / "practice.json"), "--latency-ms", str(ANSWERS_AFTER_MS)) as codat:
            first, again = start(codat, folder / "data"), start(codat, folder / "data")
    table(
        f"{CLIENTS:,} clients, answers after {ANSWERS_AFTER_MS} ms: opening the list",
        ("", "there at once", "first after, s", "all after, s", "requests"),
        [
            (what, run["there at once"], run["first"], run["last"], run["requests"])
            for what, run in (("the first start ever", first), ("the next start, the list remembered", again))
        ],
        "Pages of 100, four a second after the first five: Codat may block an address that asks 1,000 times a minute.",
    )
    idle = first["idle"]
    arriving = first["gaps"]
    figures(
        f"{CLIENTS:,} clients: how long the window takes no key (ratio: to an idle window)",
        [
            Figure("idle window, longest", idle["wall most"], None),
            Figure(
                "while Codat data arrives, p99",
                arriving["wall p99"],
                GAP_GOAL,
                ratio=arriving["wall p99"] / idle["wall p99"],
            ),
            Figure(
                "while Codat data arrives, longest",
                arriving["wall most"],
                GAP_GOAL,
                ratio=arriving["wall most"] / idle["wall most"],
            ),
            Figure("  of that own work, longest, CPU", arriving["cpu most"], GAP_GOAL),
        ],
        f"{arriving['count']:,} ticks of {8} ms.",
    )
    rows = []
    for what, keys in (
        ("while the list arrives", first["keys meanwhile"]),
        ("all there", first["keys"]),
        ("remembered", again["keys"]),
    ):
        rows += [
            Figure(f"{what}, {part}", keys[part], goal)
            for part, goal in (("wall median", None), ("wall p95", KEY_GOAL), ("cpu p95", KEY_GOAL))
        ]
    figures(
        f"{CLIENTS:,} clients: from a key in the search to the finished repaint",
        rows,
        f"{first['keys']['count']:,} keys.",
        load(),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
