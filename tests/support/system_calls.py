"""What a process asked of the system, in order, as `strace` saw it: files opened, written and synced, bytes sent."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_WATCHED = "openat,close,pwrite64,fsync,fdatasync,sendto"
_LINE = re.compile(r"(?P<thread>\d+) +(?:<\.\.\. )?(?P<name>\w+)(?P<way>\(| resumed>)(?P<rest>.*)")
_ENDED = re.compile(r"\) += (-?\d+)")
_UNFINISHED = "<unfinished ...>"


class Deed(NamedTuple):
    """`write` and `send` when they begin, `sync` when it has ended well. `path` of a file, "" of a socket."""

    what: str
    path: str
    text: str = ""  # what was written, other characters than ASCII escaped


def traced(command: Sequence[str], trace: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run `command` with an eye on it. Skips where nobody may look."""
    if not sys.platform.startswith("linux"):
        pytest.skip("strace is Linux’ own")
    strace = shutil.which("strace")
    if (
        strace is None
        or subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("strace is not here or may not look (ptrace): the order of syncing and sending was NOT looked at")
    eye = [strace, "-f", "--seccomp-bpf", "-e", f"trace={_WATCHED}", "-e", "signal=none", "-s", "20000"]
    return subprocess.run(
        [*eye, "-o", str(trace), *command],
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )


def deeds(lines: Iterator[str]) -> Iterator[Deed]:
    """The deeds of a trace, in their order. Descriptors are followed by what opened them."""
    opened: dict[str, str] = {}
    begun: dict[tuple[str, str], str] = {}
    for line in lines:
        found = _LINE.match(line)
        if found is None:
            continue
        thread, name, rest = found["thread"], found["name"], found["rest"]
        whole = rest
        if found["way"] == "(":
            yield from _beginning(name, rest, opened)
            if rest.endswith(_UNFINISHED):
                begun[thread, name] = rest.removesuffix(_UNFINISHED)
                continue
        else:
            whole = begun.pop((thread, name), "") + rest
        ended = _ENDED.search(whole)
        if ended is not None and not ended[1].startswith("-"):
            yield from _ending(name, whole, ended[1], opened)


def _beginning(name: str, rest: str, opened: dict[str, str]) -> Iterator[Deed]:
    descriptor = rest.partition(",")[0]
    if name == "pwrite64":
        yield Deed("write", opened.get(descriptor, ""), rest)
    elif name == "sendto":
        yield Deed("send", "", rest)


def _ending(name: str, whole: str, result: str, opened: dict[str, str]) -> Iterator[Deed]:
    if name == "openat":
        opened[result] = whole.split('"')[1]
    elif name == "close":
        opened.pop(whole.partition(")")[0], None)
    elif name in {"fsync", "fdatasync"}:
        yield Deed("sync", opened.get(whole.partition(")")[0].strip(), ""))
