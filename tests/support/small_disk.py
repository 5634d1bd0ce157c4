"""A data folder whose disk can be full: a small one in memory where mounting is allowed, else a limit of the system."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SIZE = "1200k"  # the files of one client, each with its log


class SmallDisk(Protocol):
    """What a test may do with it."""

    def fill(self) -> None:
        """Leave no room for another byte."""

    def free(self) -> None:
        """There is room again."""


class Mounted:
    """A disk in memory, mounted at `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._filler = folder / "filler"

    def fill(self) -> None:
        with self._filler.open("ab", buffering=0) as file:
            for size in (4096, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    pass

    def free(self) -> None:
        self._filler.unlink(missing_ok=True)

    def let_write(self, *, allowed: bool) -> None:
        """Mount it again, for reading only or for both; nobody may have a file of it open."""
        mode = "rw" if allowed else "ro"
        subprocess.run(["mount", "-o", f"remount,{mode}", str(self._folder)], check=True)


class Limited:
    """No file may grow: what a system says when a quota is used up. For this whole process while it lasts."""

    def __init__(self) -> None:
        self._resource = pytest.importorskip("resource", reason="no limits and no mounts: a full disk cannot be had")
        self._before = self._resource.getrlimit(self._resource.RLIMIT_FSIZE)

    def fill(self) -> None:
        self._resource.setrlimit(self._resource.RLIMIT_FSIZE, (1, self._before[1]))

    def free(self) -> None:
        self._resource.setrlimit(self._resource.RLIMIT_FSIZE, self._before)


@contextmanager
def mounted(folder: Path) -> Iterator[Mounted | None]:
    """A small disk at `folder`, which is made; None where this computer does not let us mount one."""
    folder.mkdir(parents=True)
    words = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE},mode=0700", "tmpfs", str(folder)]
    try:
        done = subprocess.run(words, check=False, capture_output=True).returncode == 0
    except OSError:
        done = False
    if not done:
        yield None
        return
    try:
        yield Mounted(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    """A disk at `folder` that can be full."""
    with mounted(folder) as disk:
        found = disk or Limited()
        try:
            yield found
        finally:
            found.free()
