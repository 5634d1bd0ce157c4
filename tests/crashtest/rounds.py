"""A round: lives of the app one after the other, each but the last with a kill drawn from the seed."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.base.overrides import override
from app.practice.draw import Draw
from tests.crashtest import kills, verdict
from tests.crashtest.child import AT_SIGHT, Life
from tests.crashtest.kills import Kill, Kind
from tests.crashtest.wish import wish_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.crashtest.wire import Wire
    from tests.support.served_practice import ServedPractice

ROOT = Path(__file__).resolve().parents[2]
MOST_KILLS = 4
LONGEST_LIFE = 600.0  # seconds: against a hang


class Round(NamedTuple):
    """How one round went."""

    seed: int
    kills: tuple[str, ...]  # those that found somebody
    seconds: float
    faults: tuple[str, ...]

    @override
    def __str__(self) -> str:
        ended = "ok" if not self.faults else "; ".join(self.faults)
        return f"seed {self.seed}: {self.seconds:5.1f} s, killed {', '.join(self.kills) or 'never'}: {ended}"


def play(seed: int, practice: ServedPractice, wire: Wire) -> Round:
    """One round on a Codat of its own, reset for it."""
    draw, wish = Draw(seed + 1_000_000), wish_of(seed)
    practice.control("POST", "/reset", {"seed": seed})
    began = time.monotonic()
    plan = [*(kills.drawn(draw) for _ in range(1 + draw.choice(MOST_KILLS))), Kill()]
    found: list[str] = []
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="passerelle-crash-") as name:
        data, notes = Path(name) / "data", Path(name) / "notes"
        state = requests = None
        for kill in plan:
            code, said = live(Life(wire.url, practice.url, str(data), str(notes), seed, _instant(kill)), kill, wire)
            state, requests = practice.control("GET", "/state"), practice.control("GET", "/requests")
            if code == -signal.SIGKILL:
                found.append(str(kill))
                faults += verdict.after_a_kill(data, verdict.secrets(wish, state, requests))
                continue
            if code != 0 or said:
                faults.append(f"ended with {code}: {said} {last_note(notes)}")
            break  # done before its kill came
        if not faults:
            faults += verdict.judge(wish, state, requests, data, notes)
    return Round(seed, tuple(found), time.monotonic() - began, tuple(dict.fromkeys(faults)))


def _instant(kill: Kill) -> int:
    return {Kind.WRITING: kill.nth, Kind.SIGHT: AT_SIGHT}.get(kill.kind, 0)


def last_note(notes: Path) -> str:
    """What the person did last."""
    lines = notes.read_text("utf-8").splitlines() if notes.exists() else []
    return lines[-1][:2000] if lines else ""


def live(life: Life, kill: Kill, wire: Wire) -> tuple[int, str]:
    """One life. Returns its exit code (negative: the signal) and what it said on the terminal."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(life.command(), cwd=ROOT, env=environment, stdout=said, stderr=said) as process:
            wire.begin(kill, lambda: process.send_signal(signal.SIGKILL))
            try:
                process.wait(kill.seconds if kill.kind is Kind.TIME else LONGEST_LIFE)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL if kill.kind is Kind.TIME else signal.SIGABRT)
            code = process.wait()
        said.seek(0)
        return code, "\n".join(_worth_telling(said.read().decode("utf-8", "replace")))


def _worth_telling(said: str) -> Iterator[str]:
    """Without what the platform in memory says of itself."""
    return (line for line in said.splitlines() if line and not line.startswith("This plugin does not support"))
