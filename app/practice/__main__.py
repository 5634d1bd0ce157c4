"""`python -m app.practice`: the practised Codat for callers outside this process, on loopback only."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.base.clock import SystemClock
from app.practice.instance import USUAL_SEED, Practice
from app.practice.scenarios import SCENARIOS

ALL_WELL, FAILED, WRONG_USE = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted. Answers 1 when the port is taken, 2 for wrong use or without uvicorn."""
    options = _parser().parse_args(arguments)
    try:
        from app.practice.loopback import serve  # noqa: PLC0415  # uvicorn is an extra the installed app does without
    except ModuleNotFoundError as missing:
        sys.stderr.write(f"{missing.name} is not installed: serving needs the extra, pip install passerelle[serve]\n")
        return WRONG_USE
    practice = Practice.start(
        SystemClock(),
        scenario=options.scenario,
        seed=options.seed,
        state_file=options.state,
        latency_ms=options.latency_ms,
    )
    try:
        serve(practice, options.port)
    except OSError as error:
        sys.stderr.write(f"Port {options.port} of 127.0.0.1 cannot be used: {error.strerror}\n")
        return FAILED
    except KeyboardInterrupt:
        pass
    return ALL_WELL


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.practice", description=__doc__)
    parser.add_argument("--port", type=int, required=True, metavar="N", help="port of 127.0.0.1, 0 for a free one")
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), help="default: smooth, or that of FILE")
    parser.add_argument("--latency-ms", type=int, default=0, metavar="N", help="answer this much later")
    parser.add_argument("--seed", type=int, default=USUAL_SEED, metavar="N", help="same seed, same ids and passwords")
    parser.add_argument("--state", type=Path, metavar="FILE", help="keep the run here, and take it up again")
    return parser


if __name__ == "__main__":
    sys.exit(main())
