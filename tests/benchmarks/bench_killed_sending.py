"""25,000 transactions, the app killed while it sends them: it goes on where it was, and the server holds each once.

Each round is a Codat and a data folder of its own; practice is served on loopback, the app a process that is ended by
SIGKILL. The instant is drawn from the seed: so many requests, and some time within the next. Exit 1 when one is missing
or there twice.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from app.practice.draw import Draw
from tests.benchmarks.bench_transactions import served
from tests.support.killed_sending import play
from tests.support.served_practice import ServedPractice

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNT = 25_000
ROUNDS = 3


def main(words: Sequence[str]) -> int:
    """Print a line a round."""
    parser = argparse.ArgumentParser("bench_killed_sending", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=COUNT)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(words)
    sys.stdout.write(f"{asked.count:,} transactions, killed while they are sent\n")
    sys.stdout.write("round   killed after   at Codat then   gone on for   held wrongly at the end\n")
    is_well = True
    for seed in range(asked.seed, asked.seed + asked.rounds):
        with served() as url, tempfile.TemporaryDirectory() as folder:
            one = play(ServedPractice(url), Path(folder), asked.count, Draw(seed))
        is_well &= not one.wrong
        sys.stdout.write(f"{seed:5}{one.killed_at:13.1f} s{one.there:16,}{one.seconds:12.1f} s{len(one.wrong):26}\n")
        sys.stdout.flush()
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
