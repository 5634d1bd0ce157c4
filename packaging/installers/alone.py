"""Run programs without a network: a namespace of their own, with nothing in it but this computer's loopback."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_CALLS: Final = "trace=connect,sendto,sendmsg,sendmmsg,bind,listen"
_INTERNET = re.compile(r"AF_INET6?\b")


def without_network(*words: str) -> list[str]:
    """The words that run `words` in such a namespace; needs root, or a system where anyone may make one."""
    return ["unshare", "--net", "--map-root-user" if not _is_root() else "--", *_loopback(words)]


def can() -> bool:
    """Whether this computer lets us."""
    try:
        return subprocess.run(without_network("true"), capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def watched(log: Path, *words: str) -> list[str]:
    """The words that run `words` while every use of a socket is written to `log`."""
    return ["strace", "--follow-forks", "--quiet=all", "-e", _CALLS, "--output", str(log), *words]


def internet_calls(log: Path) -> list[str]:
    """The lines of such a log that are about the internet, loopback included."""
    return [line for line in log.read_text("utf-8", "replace").splitlines() if _INTERNET.search(line)]


def _is_root() -> bool:
    import os  # noqa: PLC0415  # not on Windows

    return os.geteuid() == 0


def _loopback(words: tuple[str, ...]) -> list[str]:
    return ["sh", "-c", 'ip link set lo up 2>/dev/null; exec "$@"', "sh", *words]
