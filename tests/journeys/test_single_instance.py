"""One app a data folder: a second start raises the first window and leaves; a kill leaves nothing in the way."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.compose.loop import Sessions
from app.compose.refused import tell_in_window
from app.host import one_app
from app.host.doorbell import Doorbell, ring
from app.host.one_app import OpenAlreadyError
from app.ui.shell.refusal import Refusal
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle
from tests.support.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 120.0


def app_words(folder: Path) -> list[str]:
    return [sys.executable, "-m", "app", "--practice", "--data-dir", str(folder), "--lang", "en"]


def surroundings() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def started(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The app as its own process, ended by its own id whatever happens."""
    with subprocess.Popen(app_words(folder), env=surroundings()) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(PATIENCE_SECONDS)


def start_again(folder: Path) -> int:
    """A second start; its exit code."""
    return subprocess.run(app_words(folder), env=surroundings(), timeout=PATIENCE_SECONDS, check=False).returncode


def wait_until_held(folder: Path) -> None:
    """The first app has the folder from before its first paint."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if is_held(folder):
            return
    raise AssertionError("nobody took the folder")


def is_held(folder: Path) -> bool:
    """By what the kernel says: to try the lock would take it from an app that starts at that instant."""
    lock = folder / one_app.LOCK_NAME
    if not lock.exists():
        return False
    end = f":{lock.stat().st_ino}"
    return any(
        line.split()[5].endswith(end) for line in Path("/proc/locks").read_text().splitlines() if "->" not in line
    )


def test_a_second_start_leaves_at_once_and_the_first_stays(tmp_path: Path) -> None:
    with started(tmp_path) as first:
        wait_until_held(tmp_path)
        assert start_again(tmp_path) == 0
        assert first.poll() is None


def test_after_a_kill_the_next_start_has_the_folder(tmp_path: Path) -> None:
    with started(tmp_path) as first:
        wait_until_held(tmp_path)
        assert start_again(tmp_path) == 0, "the bell hangs"
        first.kill()
        first.wait(PATIENCE_SECONDS)
    with started(tmp_path) as second:
        wait_until_held(tmp_path)
        assert start_again(tmp_path) == 0
        assert second.poll() is None


def test_other_folders_run_side_by_side(tmp_path: Path) -> None:
    with started(tmp_path / "one") as one, started(tmp_path / "other") as other:
        for folder in ("one", "other"):
            wait_until_held(tmp_path / folder)
            assert start_again(tmp_path / folder) == 0
        assert one.poll() is None
        assert other.poll() is None


@contextmanager
def ringing(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A ring from another process."""
    code = "import sys, pathlib, app.host.doorbell as it; sys.exit(not it.ring(pathlib.Path(sys.argv[1])))"
    with subprocess.Popen([sys.executable, "-c", code, str(folder)], env=surroundings()) as process:
        yield process


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
async def test_a_ring_brings_the_window_back(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        bell = Doorbell(tmp_path, Sessions(bench.app).come_forward)
        bench.app.console.showMinimized()
        await settle()
        with ringing(tmp_path) as second:
            await Person(bench.app.console, bench.clock).until(lambda: second.poll() is not None, "the ring to end")
        await settle()
        assert second.returncode == 0
        assert not bench.app.console.windowState() & Qt.WindowState.WindowMinimized
        assert bench.app.console.isVisible()
        bell.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(os.name == "nt", reason="a named pipe has an access list, no mode")
def test_the_bell_is_its_owners_only_and_goes_with_the_app() -> None:
    with tempfile.TemporaryDirectory() as name:  # a short one
        folder = Path(name)
        bell = Doorbell(folder, lambda: None)
        assert Path(bell.name).parent == folder.resolve()
        assert Path(bell.name).stat().st_mode & 0o077 == 0
        bell.close()
        assert not ring(folder, tries=1)


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(os.name == "nt", reason="a named pipe has no path")
def test_a_folder_with_a_long_name_has_its_bell_elsewhere(tmp_path: Path) -> None:
    folder = tmp_path / ("a" * 90)
    folder.mkdir()
    rings: list[None] = []
    bell = Doorbell(folder, lambda: rings.append(None))
    assert bell.name
    assert Path(bell.name).parent != folder.resolve()
    assert ring(folder, tries=1)
    bell.close()


def test_a_folder_that_takes_no_file_is_nobodys(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    hold = one_app.take(tmp_path / "file" / "folder")
    assert hold is not None
    hold.release()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("language", "words"), [("en", "Passerelle is open already"), ("fr", "Passerelle est déjà ouverte")]
)
def test_a_first_app_that_does_not_answer_is_told(tmp_path: Path, language: str, words: str) -> None:
    from PySide6.QtWidgets import QApplication, QLabel

    told: list[str] = []

    def read_and_close(qt: QApplication) -> None:
        window = next(one for one in qt.topLevelWidgets() if isinstance(one, Refusal) and one.isVisible())
        told.extend(label.text().replace("\u00a0", " ") for label in window.findChildren(QLabel))
        window.close()

    assert tell_in_window(OpenAlreadyError(str(tmp_path)), language, read_and_close) == 1
    assert any(said.startswith(words) for said in told), told
