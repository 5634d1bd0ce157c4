"""`python -m tests.crashtest --rounds N [--seed FIRST] [--side-by-side N]`: exit 0 when every round held."""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from queue import SimpleQueue
from typing import TYPE_CHECKING

from tests.crashtest.rounds import Round, play
from tests.crashtest.wire import Wire
from tests.support.served_practice import ServedPractice, serve_practice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def run(seeds: Sequence[int], side_by_side: int, tell: Callable[[Round], None]) -> list[Round]:
    """Play a round for each seed, so many at a time, each with a Codat of its own."""
    with ExitStack() as stack:
        desks: SimpleQueue[tuple[ServedPractice, Wire]] = SimpleQueue()
        for _ in range(side_by_side):
            practice = stack.enter_context(serve_practice())
            wire = Wire(practice.url)
            stack.callback(wire.close)
            desks.put((practice, wire))

        def one(seed: int) -> Round:
            desk = desks.get()
            try:
                played = play(seed, *desk)
            finally:
                desks.put(desk)
            tell(played)
            return played

        with ThreadPoolExecutor(side_by_side) as pool:
            return list(pool.map(one, seeds))


def summary(rounds: Sequence[Round], seconds: float) -> str:
    """The closing lines."""
    killed = sum(len(one.kills) for one in rounds)
    failed = [one for one in rounds if one.faults]
    lines = [f"{len(rounds)} rounds, {killed} kills, {seconds:.0f} s"]
    if failed:
        lines += [f"{len(failed)} rounds did not hold:", *(str(one) for one in failed)]
    else:
        lines.append("no duplicate, no loss, no damaged file, no secret in a file")
    return "\n".join(lines)


def main(words: Sequence[str]) -> int:
    """Play and tell."""
    parser = argparse.ArgumentParser("tests.crashtest", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="FIRST", help="the first round's; each next is one more")
    parser.add_argument("--side-by-side", type=int, default=2, metavar="N")
    chosen = parser.parse_args(words)
    began = time.monotonic()

    def tell(one: Round) -> None:
        sys.stdout.write(f"{one}\n")
        sys.stdout.flush()

    rounds = run(range(chosen.seed, chosen.seed + chosen.rounds), chosen.side_by_side, tell)
    sys.stdout.write(summary(rounds, time.monotonic() - began) + "\n")
    return 1 if any(one.faults for one in rounds) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
