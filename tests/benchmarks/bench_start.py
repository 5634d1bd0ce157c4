"""Start: the Clients page with 200 remembered clients, painted and taking keys, against a bare PySide6 window.

Pairs are run in turn in one go, each in a fresh process, so that the ratio holds on any computer. Goal 1.25 for time
and 1.35 for memory; above 1.40 the start is too slow and this ends with 1.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from app.base.clock import SystemClock
from app.base.scope import LoopGate, TaskScope
from app.compose.profile import practice_client
from app.onboarding.records import Records
from app.onboarding.registry import Registry
from tests.benchmarks._tables import load, table

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS = 11
WARM_UP = 2
CLIENTS = 200
GOAL, GATE, MEMORY_GOAL = 1.25, 1.40, 1.35


def surroundings(home: Path) -> dict[str, str]:
    """Those of a person whose home is `home`. A usual start has no arguments, and .pyc files."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    homes = dict.fromkeys(("HOME", "LOCALAPPDATA", "XDG_DATA_HOME"), str(home))
    return kept | homes | {"QT_QPA_PLATFORM": "offscreen"}


def data_folder(home: Path) -> Path:
    """Where the app keeps its data there."""
    ask = "from app.host.paths import data_folder; print(data_folder())"
    told = subprocess.run(
        [sys.executable, "-c", ask], env=surroundings(home), stdout=subprocess.PIPE, text=True, check=True
    )
    return Path(told.stdout.strip())


async def remember_clients(folder: Path) -> None:
    """Fill the cache of a practice profile as a look at Codat does."""
    clock = SystemClock()
    profile = data_folder(folder) / "practice"
    profile.mkdir(parents=True)
    client, practice = practice_client(profile, "smooth", clock)
    practice.world.seed_clients(CLIENTS)
    records = Records(profile, clock, "bench")
    registry = Registry(records, clock, lambda: client, TaskScope("bench", LoopGate(), print))
    await registry.refresh()
    records.close()
    await client.close()


FROM_SOURCE = (sys.executable, "-m", "tests.benchmarks._start_child")


def start(kind: str, folder: Path, program: Sequence[str] = FROM_SOURCE) -> dict[str, Any]:
    """One start in a process of its own."""
    done = subprocess.run(
        [*program, kind],
        env=surroundings(folder) | {"T0": repr(time.monotonic())},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    if not found["keys"]:
        raise RuntimeError(f"{kind}: painted, but it takes no keys")
    return found


def compare(rounds: int, program: Sequence[str] = FROM_SOURCE) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Starts of the bare window from source and of the app by `program`, in turn."""
    bare, app = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asyncio.run(remember_clients(folder))
        for number in range(WARM_UP + rounds):
            pair = start("bare", folder), start("app", folder, program)
            if number >= WARM_UP:  # the first ones write .pyc files and warm the disk
                bare.append(pair[0])
                app.append(pair[1])
    return bare, app


def tell(bare: list[dict[str, Any]], app: list[dict[str, Any]], name: str, goal: float) -> float:
    """Print the table; returns the ratio of the times, median of the pairs.

    Beside it those of the least times and of the least processor times, which other work on the computer moves less.
    """
    ratio = median(mine["ms"] / theirs["ms"] for mine, theirs in zip(app, bare, strict=True))
    memory = median(mine["kb"] / theirs["kb"] if theirs["kb"] else 0 for mine, theirs in zip(app, bare, strict=True))
    least, worked = (_least(app, key) / _least(bare, key) for key in ("ms", "cpu"))
    rows: list[tuple[str | float | None, ...]] = []
    for told, runs in (("bare PySide6 window", bare), (name, app)):
        middle = [median(run[key] for run in runs) for key in ("ms", "kb")]
        rows.append((told, middle[0], _least(runs, "ms"), _least(runs, "cpu"), middle[1] / 1024))
    rows.append(("ratio", ratio, least, worked, memory))
    rows.append(("goal", goal, goal, goal, MEMORY_GOAL))
    held = [found <= most for found, most in ((ratio, goal), (least, goal), (worked, goal), (memory, MEMORY_GOAL))]
    rows.append(("", *("held" if one else "MISSED" for one in held)))
    title = f"Start: the first page painted and taking keys, {CLIENTS} clients remembered, {len(app)} pairs in turn"
    head = ("", "median ms", "least ms", "least CPU ms", "MB")
    table(title, head, rows, f"Above {GATE} the start is too slow.", load())
    return float(ratio)


def _least(runs: list[dict[str, Any]], key: str) -> float:
    return float(min(run[key] for run in runs))


def main(words: Sequence[str]) -> int:
    """Print the table. An argument is another number of rounds."""
    ratio = tell(*compare(int(words[0]) if words else ROUNDS), "Passerelle, Clients page", GOAL)
    return 0 if ratio <= GATE else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
