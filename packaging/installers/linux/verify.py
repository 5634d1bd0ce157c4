"""Look at the Debian package: installed where nothing else is, without a network, and built twice."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from installers import alone, checksums, twice
from installers.linux import deb
from installers.linux.room import HOME, Room
from installers.project import NAME, PROGRAM, ROOT, version
from installers.report import Report, differences, told_few

if TYPE_CHECKING:
    from pathlib import Path

    from installers.freeze import Frozen


def verify(frozen: Frozen, package: Path, work: Path) -> int:
    """Everything, one line each; 0 when all of it holds."""
    report = Report("the Debian package, in a bare Debian without network")
    room = Room(work / "room")
    room.make(deb.dependencies(frozen.tree))
    _look_inside(report, room, package, work)
    first_paint(report, work)
    two_builds(report, frozen, package)
    return report.end()


def _look_inside(report: Report, room: Room, package: Path, work: Path) -> None:
    room.run("dpkg", "--purge", PROGRAM)
    room.run("rm", "-rf", f"/{HOME}")
    before = room.files()
    (room.root / "srv" / package.name).write_bytes(package.read_bytes())
    installed = room.run("dpkg", "--install", f"/srv/{package.name}")
    report.hold("dpkg installs it", ok=installed.returncode == 0, figure=_last(installed))
    told = room.run(PROGRAM, "--version")
    report.hold("it tells its version", ok=told.stdout.strip() == f"{PROGRAM} {version()}", figure=told.stdout.strip())
    log = work / "sockets.log"
    done = room.run(PROGRAM, "self-test", "--json", "/srv/found.json", watch=log)
    found = json.loads((room.root / "srv" / "found.json").read_text("utf-8")) if done.returncode in {0, 1} else {}
    good = [step["name"] for step in found.get("steps", ()) if step["ok"]]
    report.hold(
        "the self-test passes", ok=done.returncode == 0 and found["ok"], figure=f"{len(good)} steps, {_last(done)}"
    )
    calls = alone.internet_calls(log)
    report.hold("it makes no network connection", ok=not calls, figure=f"{len(calls)} calls with an internet address")
    log.unlink()
    done = room.run(PROGRAM, "doctor", watch=log)
    calls = alone.internet_calls(log)
    report.hold("neither does the doctor, in practice", ok=not calls, figure=f"{len(calls)} calls; {_last(done)}")
    removed = room.run("dpkg", "--purge", PROGRAM)
    left = [name for name in differences(before, room.files()) if "dpkg" not in name]
    report.hold(
        "removing it leaves nothing of the program", ok=removed.returncode == 0 and not left, figure=told_few(left)
    )
    data = room.root / HOME / ".local" / "share" / NAME
    report.hold("and keeps what is the user's", ok=any(data.iterdir()) if data.is_dir() else False)


def first_paint(report: Report, work: Path) -> None:
    """The frozen app with its probes, against a bare window from source."""
    from installers import freeze  # noqa: PLC0415  # beside its one use

    probed = freeze.here(work / "probed", benchmark=ROOT / "tests/benchmarks/_start_child.py")
    words = [sys.executable, "-m", "tests.benchmarks.bench_frozen", str(probed.tree / "benchmark")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    print(done.stdout + done.stderr, flush=True)
    ratios = next((line.split() for line in done.stdout.splitlines() if line.startswith("ratio")), [])
    report.hold("first paint of the frozen app against a bare window", ok=done.returncode == 0, figure=" ".join(ratios))


def two_builds(report: Report, frozen: Frozen, package: Path) -> None:
    """The same commit once more, in another folder."""
    again = twice.build_again(report, "linux")
    if again is None:
        return
    apart = differences(checksums.of_tree(frozen.tree), checksums.of_tree(again.work / "made" / PROGRAM))
    report.hold("two builds of the tree are the same", ok=not apart, figure=told_few(apart))
    twice.same_files(report, [package], again)


def _last(done: subprocess.CompletedProcess[str]) -> str:
    lines = (done.stdout.strip() or done.stderr.strip()).splitlines()
    return lines[-1] if lines else ""
