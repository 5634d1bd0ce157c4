"""Every screen and state as PNG, English light and French dark, in two sizes: `python -m tests.pictures DIR`."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from tests.pictures import grabbing, overview


def main() -> int:
    """0 when every module was pictured. Each look has its own process: an app wears one theme at a time."""
    parser = argparse.ArgumentParser("tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("modules", nargs="*", help="only these; all when none is named")
    parser.add_argument("--look", choices=tuple(grabbing.LOOKS), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    folder: Path = chosen.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = chosen.modules or grabbing.modules()
    if chosen.look:
        return grabbing.grab(chosen.look, folder, wanted)
    words = [sys.executable, "-m", "tests.pictures", str(folder), *wanted, "--look"]
    running = [subprocess.Popen([*words, look]) for look in grabbing.LOOKS]
    failed = max(one.wait() for one in running)
    count = overview.write(folder)
    sys.stdout.write(f"{count} pictures in {folder}; open {folder / 'index.html'}\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
