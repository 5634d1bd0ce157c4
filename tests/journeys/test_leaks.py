"""The bank's key and what Codat's answers hold are in no log, no report and no export, whatever the surroundings ask.

`test_canary` sweeps a whole job in the windows; here are the commands, and the app's log at its most talkative.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.canary import Canary
from tests.support.served_practice import serve_practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.served_practice import ServedPractice

ROOT: Final = Path(__file__).resolve().parents[2]
KEY: Final = "Kq7ZrW2mXv9TbN4c"
TALKATIVE: Final = """
import logging, sys
logging.basicConfig(level=logging.DEBUG)
for name in ("httpx", "httpcore", "asyncio", "app"):
    logging.getLogger(name).setLevel(logging.DEBUG)
from app.compose.main import main
sys.exit(main(sys.argv[1:]))
"""


class Surroundings:
    """A folder for everything the app may write, and an environment that asks for all that can be asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.words = {**os.environ, "PYTHONPATH": str(ROOT), "PASSERELLE_API_KEY": KEY}
        self.words |= {"QT_LOGGING_RULES": "*.debug=true", "SSLKEYLOGFILE": str(folder / "keys.log")}
        self.words |= {"PYTHONASYNCIODEBUG": "1", "HTTPX_LOG_LEVEL": "trace", "QT_DEBUG_PLUGINS": "1"}
        for name in ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            (folder / name).mkdir()
            self.words[name] = str(folder / name)

    def run(self, *words: str, code: str = "") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, *(("-c", code) if code else ("-m", "app")), *words]
        return subprocess.run(command, env=self.words, capture_output=True, check=False, timeout=60)


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    return Surroundings(tmp_path)


@pytest.fixture
def practice() -> Iterator[ServedPractice]:
    with serve_practice() as served:
        yield served


@pytest.mark.parametrize("talks", [False, True], ids=["as installed", "talkative"])
def test_the_doctor_and_its_export_hold_no_key(around: Surroundings, practice: ServedPractice, *, talks: bool) -> None:
    export = around.folder / "doctor.json"
    words = ("--server", practice.url, "--data-dir", str(around.folder / "data"), "doctor", "--json", str(export))

    done = around.run(*words, code=TALKATIVE if talks else "")

    told: dict[str, Any] = json.loads(export.read_text())
    steps = {step["name"]: step["ok"] for step in told["steps"]}
    assert steps["codat"], done.stdout
    canary = Canary(KEY)
    assert canary.in_folder(around.folder) == []
    assert canary.in_bytes("terminal", done.stdout + done.stderr) == []
    assert not (around.folder / "keys.log").exists()


def test_an_address_with_a_password_in_it_is_refused_and_not_repeated(around: Surroundings) -> None:
    done = around.run("--server", f"https://maya:{KEY}@bank.example", "--data-dir", str(around.folder), "doctor")

    assert done.returncode == 1
    assert Canary(KEY).in_bytes("terminal", done.stdout + done.stderr) == []
    assert Canary(KEY).in_folder(around.folder) == []
