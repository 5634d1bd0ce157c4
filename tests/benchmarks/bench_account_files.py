"""Lists of accounts: a thousand rows read and judged, every hostile file, and the time and memory of each."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from app.base.clock import SystemClock
from app.files.account_sheet import AccountSheet, account_lines, read_account_file
from app.files.faults import FileError
from app.files.limits import MAX_ACCOUNTS, MAX_SECONDS
from app.files.reading import Reading
from app.onboarding.account_book import AccountBook
from app.onboarding.account_files import begun
from app.onboarding.account_row import BookRow, row_of
from app.onboarding.case import Country
from tests.benchmarks._tables import Figure, at, figures, load, table
from tests.benchmarks.bench_start import surroundings
from tests.benchmarks.bench_transactions import served
from tests.support.account_lists import good, in_csv, mistakes
from tests.support.hostile_lists import every
from tests.support.most_memory import most_megabytes
from tests.unit.onboarding.cases import CONNECTED

ROUNDS = 7
GAP = 50.0  # ms the window may stand still
MOST_MEGABYTES = 400.0


def told() -> list[dict[str, Any]]:
    """What became of each hostile file; megabytes are the most this process has had until then."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "comptes.csv"
        for what, make in every().items():
            path.write_bytes(make())
            size = path.stat().st_size
            began, fault, rows, ready = time.perf_counter(), "", 0, 0
            try:
                sheet = read_account_file(path, Reading(SystemClock()))
                book = AccountBook(_rows(sheet), CONNECTED)
                rows, ready = len(book.rows), len(book.ready)
            except FileError as error:
                fault = error.fault.value
            seconds = time.perf_counter() - began
            found.append(
                {"name": what, "bytes": size, "fault": fault, "rows": rows, "ready": ready, "seconds": seconds}
                | {"megabytes": most_megabytes()}
            )
    return found


def _rows(sheet: AccountSheet) -> list[BookRow]:
    return [row_of(line, Country.CA) for line in account_lines(sheet, begun(sheet, Country.CA, "003"))]


def _of_a_list(count: int) -> tuple[list[float], list[float]]:
    """Milliseconds of reading, in a thread of its own, and of judging, between two frames of the window."""
    wrong = [one.cells for one in mistakes()]
    content = in_csv([*(good(number) for number in range(1, count + 1 - len(wrong))), *wrong])
    reading, judging = [], []
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "comptes.csv"
        path.write_bytes(content)
        for _ in range(ROUNDS):
            began = time.perf_counter()
            rows = _rows(read_account_file(path, Reading(SystemClock())))
            read = time.perf_counter()
            book = AccountBook(rows, CONNECTED)
            assert len(book.rows) == count
            judging.append((time.perf_counter() - read) * 1000)
            reading.append((read - began) * 1000)
    return reading, judging


def _in_a_window(count: int) -> list[Figure]:
    """How long the window never answers, practice being served on loopback as a Codat elsewhere would be."""
    with served() as url, tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks._account_file_child", folder, url, str(count)],
            env=surroundings(Path(folder)) | {"PASSERELLE_API_KEY": "bench"},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=300,
        )
    phases = json.loads(done.stdout)
    found = [Figure("longest gap, nothing to do", phases["idle"]["wall most"], None)]
    for phase, what in (("read", "read, judge, show"), ("send", "send")):
        one = phases[phase]
        found.append(Figure(f"longest gap, {what} ({one['seconds']:.1f} s)", one["wall most"], GAP))
        found.append(Figure("  of it the window's own work", one["cpu most"], GAP))
        found.append(Figure("  99 % of the gaps under", one["wall p99"], GAP))
    return [*found, Figure(f"then the list of {count} accounts", phases["list"]["wall most"], None)]


def main() -> int:
    """Print the tables."""
    figures("A thousand accounts in a window", _in_a_window(1000), load())
    found: list[Figure] = []
    for count in (1000, MAX_ACCOUNTS):
        reading, judging = _of_a_list(count)
        found.append(Figure(f"{count} rows read, beside the window", at(0.5, reading), None))
        found.append(Figure(f"{count} rows judged, on the loop", at(0.5, judging), GAP))
    figures(f"A list of accounts, median of {ROUNDS}", found, load())
    files = told()
    slowest = max(files, key=lambda one: one["seconds"])
    rows = [
        (one["name"], one["bytes"] / 1e6, one["fault"] or f"{one['rows']} rows, {one['ready']} to add", one["seconds"])
        for one in files
    ]
    table("Hostile files", ("", "MB", "ends in", "seconds"), rows)
    figures(
        "The worst of them",
        [
            Figure(f"slowest: {slowest['name']}", slowest["seconds"], MAX_SECONDS, "s"),
            Figure("memory of the whole process", max(one["megabytes"] for one in files), MOST_MEGABYTES, "MB"),
        ],
        load(),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
