"""Start of the frozen app against a bare PySide6 window from source: `bench_start`, for what is handed out.

`python -m tests.benchmarks.bench_frozen PROGRAM`, where PROGRAM is the probe `benchmark` that
`python3 dev.py package linux --verify` freezes beside the app. Above 1.40 this ends with 1.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.bench_start import GATE, ROUNDS, compare, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL = Path(__file__).resolve().parent.parent.parent / "build/package/linux/made/passerelle/benchmark"


def main(words: Sequence[str]) -> int:
    """Print the table."""
    program = Path(words[0]) if words else USUAL
    if not program.is_file():
        sys.stdout.write("frozen start: not measured, nothing is frozen here; python3 dev.py package linux --verify\n")
        return 0
    _read(program.parent)
    ratio = tell(*compare(ROUNDS, [str(program)]), "Passerelle, frozen", GATE)
    return 0 if ratio <= GATE else 1


def _read(folder: Path) -> None:
    """Have its files in memory, as those of the bare window are: a system may have put them away since they were made.

    Starting it twice does not do that: of a mapped file, only the pages that are touched come back, one by one.
    """
    for path in folder.rglob("*"):
        if path.is_file():
            path.read_bytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
