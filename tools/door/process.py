"""Start other programs, and stop with a plain sentence."""

from __future__ import annotations

import os
import subprocess
import sys

# A caller's own Python set-up must not reach the project's environments.
_NOT_OURS = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV", "CONDA_PREFIX")


class Stop(Exception):
    """Ends the command: the text is what the person reads, `code` the exit code."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


def run(words: list[str], **environment: str) -> int:
    """Run a program in the foreground and return its exit code. `environment` adds to the caller's."""
    return subprocess.run(words, env=_environment(environment), check=False).returncode


def run_quietly(words: list[str], **environment: str) -> int:
    """Like `run`, but the program is heard only when it fails."""
    told = subprocess.run(
        words, env=_environment(environment), check=False, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    if told.returncode != 0:
        sys.stderr.write(told.stdout)
    return told.returncode


def must(words: list[str], **environment: str) -> None:
    """Like `run`, but a failure ends the command with the program's own words above ours."""
    code = run(words, **environment)
    if code != 0:
        raise Stop(f"Failed with exit code {code}: {' '.join(words)}")


def output(words: list[str], **environment: str) -> str | None:
    """What the program printed, or None when it failed or is not there."""
    try:
        done = subprocess.run(words, env=_environment(environment), check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout


def _environment(more: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    return {**kept, **more}
