"""The most memory this process has had."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

_STATUS: Final = Path("/proc/self/status")


def most_megabytes() -> float:
    """Megabytes (2**20) of this process since it began; 0 on Windows, which has no resource module."""
    if _STATUS.exists():  # Linux: its ru_maxrss begins with what the parent process had
        status = dict(line.split(":", 1) for line in _STATUS.read_text(encoding="utf-8").splitlines())
        return int(status["VmHWM"].split()[0]) / 1024
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)  # bytes on macOS
