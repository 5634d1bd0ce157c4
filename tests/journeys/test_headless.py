"""Where there is no display the program still does the main job, and leaves a picture of every screen."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.house.source import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"
SCREENS = (
    "clients-empty",
    "client",
    "account",
    "accounts",
    "credentials-before",
    "credentials-hidden",
    "credentials-revealed",
    "guide-step-1",
    "guide-step-8",
    "connected",
    "manage",
    "revoke",
    "revoked",
    "reconnect",
    "clients",
    "activity",
    "settings",
    "doctor",
)


def headless(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    data = folder / "home"
    data.mkdir(mode=0o700, exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "app.compose.headless", *words],
        cwd=PROJECT,
        env={**os.environ, "XDG_DATA_HOME": str(data)},
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )


def test_the_whole_job_is_walked_and_pictured(tmp_path: Path) -> None:
    done = headless(tmp_path, "--pictures", str(tmp_path / "pictures"), "--lang", "fr")

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert done.stdout.startswith("No display")
    assert done.stdout.splitlines()[-1].endswith(str(tmp_path / "pictures"))
    pictures = {path.stem.partition("-")[2]: path for path in (tmp_path / "pictures").iterdir()}
    assert set(SCREENS) <= set(pictures)
    assert "guide-step-1-client-view" in pictures
    assert all(path.read_bytes().startswith(PNG) for path in pictures.values())
    assert not any((tmp_path / "home").iterdir()), "what is practised here stays out of the person's own data"


def test_a_server_is_not_walked(tmp_path: Path) -> None:
    done = headless(tmp_path, "--server", "https://codat.test")

    assert done.returncode == 2
    assert "not a server" in done.stdout


def test_a_command_runs_as_it_does_elsewhere(tmp_path: Path) -> None:
    done = headless(tmp_path, "--data-dir", str(tmp_path / "data"), "doctor")

    assert "doctor: all " in done.stdout
    assert done.returncode == 0
