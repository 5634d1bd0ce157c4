"""An error before the loop runs, or in it where nothing catches it: told, recorded without a value, offered next time.

Each start is a process with a fault planted; whoever sits there reads the window and presses Close.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QLabel

from tests.support.app_bench import AppBench
from tests.support.canary import Canary

pytestmark = pytest.mark.usefixtures("qapp")

ROOT: Final = Path(__file__).resolve().parents[2]
SECRET: Final = "cO0ajh0uGyTN0Pwh"
FALLS: Final = {
    "building": "app.compose.application.Console",
    "showing": "app.compose.application.Application.show",
    "loading beside the first paint": "app.compose.environment.close_memory",
    "beginning": "app.ui.shell.shortcuts.install",
}
START: Final = """
import sys
from unittest.mock import patch
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton
from app.compose import main

def read_and_close(qt):
    def press():
        [window] = [one for one in qt.topLevelWidgets() if one.isVisible()]
        print(*[label.text() for label in window.findChildren(QLabel)], sep="\\n")
        window.findChild(QPushButton, "refusal.close").click()
    QTimer.singleShot(0, press)
    return qt.exec()

main._until_closed = read_and_close
with patch({place!r}, side_effect=KeyError({secret!r})):
    sys.exit(main.main(sys.argv[1:]))
"""


PAINT: Final = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel
from app.compose import main
from app.compose.application import Application

show, begin = Application.show, Application.begin

def falls():
    raise KeyError({secret!r})

def show_and_fall(self):
    show(self)
    QTimer.singleShot(0, falls)

async def begin_read_and_close(self):
    await begin(self)
    print(*[label.text() for label in self.console.findChild(QFrame, "notice").findChildren(QLabel)])
    self.console.close()

Application.show, Application.begin = show_and_fall, begin_read_and_close
sys.exit(main.main(sys.argv[1:]))
"""


def start(folder: Path, place: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    """The app with a fault at `place`, until its window was read and closed."""
    return run(START.format(place=place, secret=SECRET), folder, language)


def run(code: str, folder: Path, language: str = "en") -> subprocess.CompletedProcess[str]:
    words = ["--practice", "--data-dir", str(folder), "--lang", language]
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", code, *words],
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("place", FALLS.values(), ids=FALLS)
async def test_a_start_that_falls_is_told_and_its_report_is_offered_by_the_next(tmp_path: Path, place: str) -> None:
    done = start(tmp_path, place)

    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("Passerelle had to stop\n"), done.stdout
    [kept] = (tmp_path / "crashes").iterdir()
    report = json.loads(kept.read_text())
    assert f"{report['code']}, {kept}" in done.stdout, "the reference, and where the report is"
    assert report["code"] in done.stderr
    assert report["errors"][0]["kind"] == "KeyError"
    assert any(where.startswith("app.compose.main:") for where in report["errors"][0]["where"])
    assert kept.stat().st_mode & 0o777 == 0o600
    assert Canary(SECRET).in_folder(tmp_path) == []
    assert Canary(SECRET).in_text("what it said", done.stdout + done.stderr) == []

    async with AppBench(tmp_path) as bench:
        assert report["code"] in bench.find("clients.news.text", QLabel).text()


def test_it_is_told_in_french_too(tmp_path: Path) -> None:
    done = start(tmp_path, FALLS["building"], "fr")

    assert done.stdout.startswith("Passerelle a dû s’arrêter\n"), done.stdout


async def test_an_error_of_the_first_paint_that_goes_no_further_is_told_once_the_page_stands(tmp_path: Path) -> None:
    done = run(PAINT.format(secret=SECRET), tmp_path)

    assert done.returncode == 0, done.stderr
    [kept] = (tmp_path / "practice" / "crashes").iterdir()
    assert json.loads(kept.read_text())["code"] in done.stdout
    assert Canary(SECRET).in_folder(tmp_path) == []
    assert Canary(SECRET).in_text("what it said", done.stdout + done.stderr) == []


def test_the_window_of_an_app_that_may_not_start_ends_the_app_when_it_is_closed(tmp_path: Path) -> None:
    (tmp_path / "practice").mkdir()
    with closing(sqlite3.connect(tmp_path / "practice" / "journal.sqlite3")) as newer:
        newer.execute("PRAGMA user_version=99")

    done = start(tmp_path, "app.compose.unforeseen.about")

    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("Passerelle cannot start\n"), done.stdout
