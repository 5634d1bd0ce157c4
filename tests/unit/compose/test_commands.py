"""`self-test` and `doctor` as the bank's IT runs them: what they say, what they return, what they leave alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from app.compose.arguments import Arguments
from app.compose.commands import run_command
from tests.house.source import PROJECT
from tests.support.fake_host import FakeHost

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WATCHED = """
import runpy, sys
opened = []
def hook(event, details):
    if event in {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname"}:
        opened.append(event)
sys.addaudithook(hook)
sys.argv = ["passerelle", *sys.argv[1:]]
try:
    runpy.run_module("app", run_name="__main__")
finally:
    sys.stderr.write(f"network: {opened}")
"""


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    """A command makes every file its owner's only; here, for itself only."""
    mask = os.umask(0o022)
    yield
    os.umask(mask)


def passerelle(folder: Path, *words: str, code: str = "") -> subprocess.CompletedProcess[str]:
    """Run the real program of `folder`, with no display and a data folder of its own."""
    start = ["-c", code] if code else ["-m", "app"]
    return subprocess.run(
        [sys.executable, *start, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]  # JSON


def test_a_whole_installation_passes_every_step_without_the_network(tmp_path: Path) -> None:
    done = passerelle(
        PROJECT, "--data-dir", str(tmp_path / "data"), "self-test", "--json", str(tmp_path / "told"), code=WATCHED
    )

    assert done.returncode == 0, done.stdout + done.stderr
    told = read(tmp_path / "told")
    assert told["ok"] is True
    assert [step["name"] for step in told["steps"]] == [
        "python",
        "qt",
        "resources",
        "fonts",
        "icons",
        "guides",
        "catalogues",
        "settings",
        "data folder",
        "records",
        "practice",
        "windows",
    ]
    assert all(step["ok"] and step["detail"] and step["ms"] >= 0 for step in told["steps"])
    assert done.stderr.endswith("network: []")
    assert not (tmp_path / "data").exists(), "the data folder was not there before"


def test_an_installation_without_one_icon_fails_and_names_it(tmp_path: Path) -> None:
    for folder in ("app", "resources", "i18n"):
        shutil.copytree(PROJECT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "resources" / "icons" / "check.svg").unlink()

    done = passerelle(tmp_path, "--data-dir", str(tmp_path / "data"), "self-test", "--json", str(tmp_path / "told"))

    assert done.returncode == 1
    assert "resources/icons/check.svg: missing" in done.stdout
    failed = [step for step in read(tmp_path / "told")["steps"] if not step["ok"]]
    assert [(step["name"], step["detail"]) for step in failed] == [("icons", "resources/icons/check.svg: missing")]


def test_self_test_leaves_the_persons_data_as_it_is(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "settings.json").write_text('{"language": "fr"}')
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in data.iterdir()}

    assert passerelle(PROJECT, "--data-dir", str(data), "self-test").returncode == 0

    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in data.iterdir()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own rights, by folder")
def test_a_folder_that_others_can_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o755)

    assert passerelle(PROJECT, "--data-dir", str(data), "self-test").returncode == 1
    assert doctor(data) == 1

    assert "Other people on this computer can read the data folder" in capsys.readouterr().out


def test_a_damaged_settings_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"text_scale": 7}')
    tmp_path.chmod(0o700)

    done = passerelle(PROJECT, "--data-dir", str(tmp_path), "self-test")

    assert done.returncode == 1
    assert "text_scale: must be one of" in done.stdout


def doctor(data: Path, *, language: str = "", json_file: Path | None = None) -> int:
    arguments = Arguments(data_dir=data, language=language, command="doctor", json=json_file)
    return run_command(arguments, FakeHost(data))


def test_doctor_finds_practice_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o700)

    assert doctor(tmp_path, json_file=tmp_path / "told") == 0

    assert "doctor: all 14 well" in capsys.readouterr().out
    told = read(tmp_path / "told")
    assert set(told) == {"version", "ok", "steps"}
    assert all(set(step) == {"name", "ok", "detail", "ms"} for step in told["steps"])


def test_doctor_speaks_the_language_of_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o700)

    doctor(tmp_path, language="fr")

    assert "Codat répond." in capsys.readouterr().out


def test_a_result_that_cannot_be_written_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o700)

    assert doctor(tmp_path, json_file=tmp_path / "no such folder" / "told") == 1

    assert "no such folder" in capsys.readouterr().err
