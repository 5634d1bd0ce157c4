"""A client of 200 accounts: its pages open, take keys and look again without keeping anybody waiting.

Practice is served by a process of its own, so that its work is not the window's.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.base.clock import SystemClock
from app.practice.instance import Practice
from app.practice.state import Account
from tests.benchmarks._tables import Figure, figures, load
from tests.benchmarks.bench_start import surroundings
from tests.support.served_practice import ROOT, serve_practice

ACCOUNTS = (2, 200)
GAP_GOAL, KEY_GOAL = 16.0, 8.0


def seeded(file: Path, accounts: int) -> str:
    """A practised Codat with one client of so many accounts, as a file to start from. Returns the company's id."""
    practice = Practice.start(SystemClock(), state_file=file)
    practice.world.seed_clients(5)
    companies = practice.world.state.companies.values()
    company = next(one for one in companies if any(link.status == "Linked" for link in one.connections.values()))
    (connection,) = company.connections.values()
    (like, *_) = connection.accounts.values()
    connection.accounts.clear()
    for number in range(1, accounts + 1):
        one = Account(
            **like.model_dump(exclude={"id", "name", "number", "balance"}),
            id=f"checking-{company.tags['onboardKey'][:8]}-{number:02d}",
            name=f"Branch account {number}",
            number=f"{10_000_000 + number * 7}",
            balance=Decimal(number * 1013) / 100,
        )
        connection.accounts[one.id] = one
    practice.keep()
    return company.id


def measured(accounts: int) -> dict[str, Any]:
    """One life of the app with a client of so many accounts."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        company = seeded(folder / "practice.json", accounts)
        with serve_practice("--state", str(folder / "practice.json")) as codat:
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks._accounts_child", codat.url, str(folder / "data"), company],
                cwd=ROOT,
                env=surroundings(folder / "data") | {"PASSERELLE_API_KEY": "bench"},
                stdout=subprocess.PIPE,
                text=True,
                check=True,
                timeout=170,
            )
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["count"] == accounts, found["count"]
    return found


def main() -> int:
    """Print the tables; the ratio is to a client of two accounts."""
    few, many = (measured(accounts) for accounts in ACCOUNTS)
    rows = []
    for page in ("manage", "accounts", "connected"):
        for time in ("first", "again"):
            now, then = many[page][time]["cpu median"], few[page][time]["cpu median"]
            rows.append(Figure(f"{page} page, {time} time, CPU", now, None, ratio=now / then))
    measures = [("a key in the account form", "keys", part, KEY_GOAL) for part in ("wall p95", "cpu p95")]
    for what in [key for key in many if key.startswith("gaps")]:
        measures += [(what, what, part, GAP_GOAL) for part in ("wall p99", "wall most", "cpu most")]
    for what, key, part, goal in measures:
        now, then = many[key][part], few[key][part]
        rows.append(Figure(f"{what}, {part}", now, goal, ratio=now / then))
    figures(f"A client of {ACCOUNTS[1]} accounts (ratio: to one of {ACCOUNTS[0]})", rows, load())
    return 0


if __name__ == "__main__":
    sys.exit(main())
