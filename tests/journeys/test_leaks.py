"""The bank's key and what Codat's answers hold are in no log, no report and no export, whatever the surroundings ask.

`test_canary` sweeps a whole job in the windows; here are the commands, the app's log at its most talkative, and the
doctor's page before a server, with a key.
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
from tests.support.desktop import Desktop
from tests.support.served_practice import serve_practice
from tests.support.waiting import look_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.outside import Outside
    from tests.support.served_practice import ServedPractice

ROOT: Final = Path(__file__).resolve().parents[2]
KEY: Final = "Kq7ZrW2mXv9TbN4c"
TOLD: Final = "Pz4HwY8nQd6LsJ1e"
"""A key that stands in the answer to *get profile*, as Codat may put one there."""
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
        self.asked = {"PASSERELLE_API_KEY": KEY}
        self.asked |= {"QT_LOGGING_RULES": "*.debug=true", "SSLKEYLOGFILE": str(folder / "keys.log")}
        self.asked |= {"PYTHONASYNCIODEBUG": "1", "HTTPX_LOG_LEVEL": "trace", "QT_DEBUG_PLUGINS": "1"}
        for name in ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            (folder / name).mkdir()
            self.asked[name] = str(folder / name)
        self.words = {**os.environ, "PYTHONPATH": str(ROOT), **self.asked}

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


def read_in(app: Outside, language: str, title: str) -> list[tuple[str, str]]:
    """Everything that can be read of the app in a language, once its page has that title."""
    app.press(f"language.{language}")
    look_until(lambda: title in {text for _, text in app.texts()}, f"the page is in {language}")
    return app.texts()


@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's accessibility bus")
def test_the_doctors_page_and_what_is_taken_from_it_hold_no_key(around: Surroundings, practice: ServedPractice) -> None:
    from tests.support.outside import running_app  # Linux only

    body = {"name": "Banque du Fleuve", "apiKey": TOLD, "redirectUrl": f"https://bank.example/?key={TOLD}"}
    params = {"status": 200, "body": body}
    practice.control("POST", "/faults", [{"operation": "get-profile", "fault": "status", "params": params}])
    canary, saved = Canary(KEY, TOLD), around.folder / "doctor.json"
    words = ("--server", practice.url, "--lang", "en")
    with Desktop() as desktop, running_app(desktop, around.folder / "data", *words, environment=around.asked) as app:
        app.press("clients.doctor")
        app.press("doctor.run")
        app.press("doctor.report")
        seen = {language: read_in(app, language, title) for language, title in (("en", "Doctor"), ("fr", "Diagnostic"))}
        app.save_as("doctor.save", saved)
        clipboards = [desktop.clipboard(selection=one) for one in ("clipboard", "primary")]

    for language, texts in seen.items():
        assert canary.in_texts(texts) == [], language
        assert any("Banque du Fleuve" in text for _, text in texts), "the answer was read, and its name told"
    assert "Banque du Fleuve" in saved.read_text()
    assert clipboards == [None, None], "nothing is copied unasked"
    assert canary.in_folder(around.folder) == []
    assert not (around.folder / "keys.log").exists()


def test_an_address_with_a_password_in_it_is_refused_and_not_repeated(around: Surroundings) -> None:
    done = around.run("--server", f"https://maya:{KEY}@bank.example", "--data-dir", str(around.folder), "doctor")

    assert done.returncode == 1
    assert Canary(KEY).in_bytes("terminal", done.stdout + done.stderr) == []
    assert Canary(KEY).in_folder(around.folder) == []
