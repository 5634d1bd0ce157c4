"""What was looked at, one line each as it is found, and the exit code of it all."""

from __future__ import annotations

import sys
import time


class Report:
    """Collects what held and what did not."""

    def __init__(self, title: str) -> None:
        self._began = time.monotonic()
        self._failed: list[str] = []
        print(f"\n== {title}", flush=True)

    def hold(self, name: str, *, ok: bool, figure: str = "") -> bool:
        """Note that `name` holds, or does not, with what was seen. Returns `ok`."""
        if not ok:
            self._failed.append(name)
        mark = "ok    " if ok else "FAILED"
        print(f"{mark}  {time.monotonic() - self._began:6.0f} s  {name}{': ' if figure else ''}{figure}", flush=True)
        return ok

    def skip(self, name: str, why: str) -> None:
        """Say loudly that something was not looked at."""
        line = "!" * 100
        print(f"{line}\nSKIPPED  {name}: {why}\n{line}", flush=True)

    def end(self) -> int:
        """0 when everything held."""
        if self._failed:
            sys.stderr.write(f"\n{len(self._failed)} did not hold: {'; '.join(self._failed)}\n")
        return 1 if self._failed else 0


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The names whose values differ, or that only one has; sorted."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def told_few(names: list[str], most: int = 8) -> str:
    """The first of them, and how many more there are."""
    rest = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + rest
