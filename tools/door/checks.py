"""Every check of the project, in order. pytest comes last: its closing line closes the whole run."""

from __future__ import annotations

import time
from pathlib import Path

from tools.door.process import run

_QT_ROOMS = ("tests/unit/ui_kit", "tests/unit/host", "tests/unit/compose")
_QUICK = ("--quiet", "-p", "no:cacheprovider")


def run_all(project: Path, python: str, python_without_qt: str) -> int:
    """Run all of them, even after a failure; 0 only when each held."""
    steps = {
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "lint": [python, "-m", "ruff", "check", "."],
        "types": [python, "-m", "mypy"],
        "types, Windows": [python, "-m", "mypy", "--platform", "win32", "app/host"],
        "types, macOS": [python, "-m", "mypy", "--platform", "darwin", "app/host"],
        "rooms": [str(Path(python).parent / "lint-imports")],
        "catalogues": [python, "tools/catalogues.py", "check"],
        "tests without Qt": [python_without_qt, "-m", "pytest", *_QUICK, *_without_qt(project)],
    }
    table: list[str] = []
    failed = False
    for name, words in steps.items():
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        code = run(words)
        failed = failed or code != 0
        table.append(f"{name:<18}{time.monotonic() - began:7.1f} s   {'ok' if code == 0 else f'FAILED (exit {code})'}")
    print("\n== all tests", flush=True)
    # Safe side by side: a test that needs a desktop starts its own, and every test has its own folders.
    # A worker that falls ends the run: xdist loses count of the files of one that it replaces, and waits for ever.
    everything = [python, "-m", "pytest", "--numprocesses", "2", "--dist", "loadfile", "--max-worker-restart", "0"]
    code = run(everything, PASSERELLE_STEPS="\n".join(table))
    return code or int(failed)


def _without_qt(project: Path) -> list[str]:
    ignored = [f"--ignore={name}" for name in _QT_ROOMS]
    return ["tests/unit", *(["tests/contract"] if (project / "tests" / "contract").is_dir() else []), *ignored]
