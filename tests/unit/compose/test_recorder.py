"""The window as it is started, and errors of every sort in it: recorded, told, survived; no value of them is left.

The app runs in a process of its own: what is looked at takes its hooks from the whole process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from tests.support.canary import Canary

ROOT: Final = Path(__file__).resolve().parents[3]
SECRET: Final = "cO0ajh0uGyTN0Pwh"
LINK: Final = f"https://link.codat.io/company/1b2f?otp={SECRET}"
APP: Final = f"""
import asyncio, gc, json, logging, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
import app.compose.application as composed
from app.compose.main import run_window

SECRET, LINK = {SECRET!r}, {LINK!r}
folder, what = Path(sys.argv[1]), sys.argv[2]
begin = composed.Application.begin

class Falls(QWidget):
    def paintEvent(self, event):
        raise KeyError(SECRET)

class Dies:
    def __del__(self):
        raise LookupError(SECRET)

def fail(kind=ValueError, *_):
    password = SECRET
    raise kind(password)

def in_thread():
    threading.Thread(target=fail, args=(OSError,)).start()

def by_python():
    Dies()

def ill(app):
    async def task():
        fail(RuntimeError)
    async def forgotten():
        fail(ArithmeticError)
    if what == "slot":
        QTimer.singleShot(0, fail)
    elif what == "paint":
        app.falls = Falls(app.console)
        app.falls.resize(50, 50)
        app.falls.show()
    elif what == "thread":
        in_thread()
    elif what == "unraisable":
        by_python()
    elif what == "loop":
        asyncio.get_running_loop().call_soon(fail, ZeroDivisionError)
    elif what == "task":
        app.scope.start(task, "falls")
    elif what == "telling":
        app.console.page.show_problem = lambda problem: fail(EOFError)
        QTimer.singleShot(0, fail)
    elif what == "talk":
        for name in ("", "httpx", "httpcore.connection", "asyncio", "app"):
            logging.getLogger(name).setLevel(logging.DEBUG)
            logging.getLogger(name).debug("GET %s", LINK)
            logging.getLogger(name).error("Authorization: Basic %s", SECRET)
        import warnings
        warnings.warn(SECRET, stacklevel=1)
        qWarning(SECRET)
        QPainter().end()
    elif what == "hard":
        import ctypes
        ctypes.string_at(0)

async def then(app):
    await begin(app)
    ill(app)
    for _ in range(40):
        await app.clock.sleep(0.01)
    message = app.console.page.message
    told = message.problem.reference if message is not None and message.problem is not None else ""
    (folder / "told").write_text(told)
    app.console.close()

composed.Application.begin = then
sys.exit(run_window(["--practice", "--lang", "en", "--data-dir", str(folder / "data")]))
"""
FORCED: Final = {"QT_LOGGING_RULES": "*.debug=true", "QT_DEBUG_PLUGINS": "1", "PYTHONASYNCIODEBUG": "1"}


class Run:
    """One run of the app in which something goes wrong, and what is left of it."""

    def __init__(self, folder: Path, what: str) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        environment = {**os.environ, **FORCED, "PYTHONPATH": str(ROOT), "SSLKEYLOGFILE": str(folder / "keys")}
        environment["QT_QPA_PLATFORM"] = "offscreen"
        command = [sys.executable, "-c", APP, str(folder), what]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
        self.code, self.said = done.returncode, done.stdout + done.stderr
        self.profile = folder / "data" / "practice"
        told = folder / "told"
        self.told = told.read_text() if told.exists() else ""

    @property
    def reports(self) -> list[dict[str, Any]]:
        return [json.loads(one.read_text()) for one in sorted((self.profile / "crashes").glob("*.json"))]

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (self.profile / "logs" / "passerelle.log").read_text().splitlines()]

    def leaks(self) -> list[str]:
        canary = Canary(SECRET)
        return canary.in_folder(self.folder) + canary.in_text("terminal", self.said)


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("slot", "ValueError"),
        ("paint", "KeyError"),
        ("thread", "OSError"),
        ("unraisable", "LookupError"),
        ("loop", "ZeroDivisionError"),
        ("task", "RuntimeError"),
    ],
)
def test_an_error_is_recorded_told_and_survived(tmp_path: Path, what: str, kind: str) -> None:
    run = Run(tmp_path, what)

    assert run.code == 0, run.said
    [report] = run.reports
    assert report["errors"][0]["kind"] == kind
    assert run.told == report["code"]
    assert {line["level"] for line in run.lines if line.get("reference") == report["code"]} == {"error"}
    assert run.lines[-1]["said"] == "ended"
    assert run.leaks() == []


def test_an_error_in_telling_an_error_ends_there(tmp_path: Path) -> None:
    run = Run(tmp_path, "telling")

    assert run.code == 0, run.said
    assert {report["errors"][0]["kind"] for report in run.reports} == {"ValueError", "EOFError"}
    assert run.leaks() == []


def test_what_is_forced_to_talk_says_nothing_of_values(tmp_path: Path) -> None:
    run = Run(tmp_path, "talk")

    assert run.code == 0, run.said
    said_by = {line["from"] for line in run.lines}
    assert {"httpx", "httpcore.connection", "asyncio", "py.warnings", "app.compose.recorder"} <= said_by
    assert "Qt, default: something" in [line.get("said") for line in run.lines]
    assert "Qt, default: QPainter::end" in [line.get("said") for line in run.lines]
    assert not (tmp_path / "keys").exists()
    assert run.leaks() == []


def test_a_hard_end_is_reported_by_the_next_start(tmp_path: Path) -> None:
    fallen = Run(tmp_path, "hard")
    assert fallen.code == -11
    assert fallen.reports == []

    after = Run(tmp_path, "nothing")

    assert after.code == 0, after.said
    [report] = after.reports
    assert report["ended"] == "Segmentation fault"
    assert any(place.endswith(":ill") for place in report["errors"][0]["where"])
    assert list((after.profile / "crashes").glob("*.fault")) == []
    assert after.leaks() == []


def test_a_quiet_run_says_nothing_and_its_log_is_private(tmp_path: Path) -> None:
    run = Run(tmp_path, "nothing")

    assert (run.code, run.said, run.told) == (0, "", "")
    assert [line["said"] for line in run.lines if line["from"] == "app.compose.recorder"][-1] == "ended"
    assert {line["level"] for line in run.lines} == {"info"}
    assert (run.profile / "logs" / "passerelle.log").stat().st_mode & 0o777 == 0o600
