#!/usr/bin/env python3
"""Make the installers of one system: `python3 dev.py package [linux|windows|macos] [--verify]` comes here."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[0:0] = [str(HERE), str(HERE.parent)]  # ours, and the door's

from installers import products  # noqa: E402  # after the path is set

from tools.door.process import Stop  # noqa: E402  # as above

THIS_SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


def main(words: list[str]) -> int:
    """Make what was asked for; 0 when it was made, and with --verify when all that was looked at holds."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("system", nargs="?", choices=["linux", "windows", "macos"], default=THIS_SYSTEM)
    parser.add_argument("--verify", action="store_true", help="install and run what was made, and look at it")
    parser.add_argument("--record", action="store_true", help="make these sizes the ones to compare with")
    parser.add_argument("--stage", choices=products.STAGES, help="one step only; for the release, which signs between")
    chosen = parser.parse_args(words)
    try:
        return products.make(chosen.system, verify=chosen.verify, record=chosen.record, stage=chosen.stage)
    except Stop as stop:
        sys.stderr.write(f"\n{stop}\n")
        return stop.code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
