"""What libraries and the system would write down of the app is off, whatever the surroundings ask for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PAINT = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(["passerelle"])
field = QLineEdit("K7Q29F4M")
field.setEchoMode(QLineEdit.EchoMode.Password)
field.grab()
"""
SCRUB = "from app.compose.environment import scrub; scrub()\n"


def run(code: str, **more: str) -> subprocess.CompletedProcess[str]:
    usual = {
        name: value for name, value in os.environ.items() if name != "QT_LOGGING_RULES"
    }  # a test may have scrubbed
    environment = usual | {"PYTHONPATH": str(ROOT), **more}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done


@pytest.mark.parametrize("asked_by", ["QT_LOGGING_RULES", "QT_LOGGING_CONF", "qtlogging.ini"])
def test_qt_says_nothing_of_what_it_paints(tmp_path: Path, asked_by: str) -> None:
    (tmp_path / "QtProject").mkdir()
    rules = tmp_path / "QtProject" / "qtlogging.ini"
    rules.write_text("[Rules]\n*.debug=true\n")
    surroundings = {
        "QT_LOGGING_RULES": {"QT_LOGGING_RULES": "*.debug=true"},
        "QT_LOGGING_CONF": {"QT_LOGGING_CONF": str(rules)},
        "qtlogging.ini": {"XDG_CONFIG_HOME": str(tmp_path)},
    }[asked_by]
    assert "K" in run(PAINT, **surroundings).stderr, "otherwise this shows nothing"

    assert run(SCRUB + PAINT, **surroundings).stderr == ""


def test_tls_keys_are_not_written(tmp_path: Path) -> None:
    code = "import ssl; print(ssl.create_default_context().keylog_filename)"
    keys = str(tmp_path / "keys.log")
    assert run(code, SSLKEYLOGFILE=keys).stdout.strip() == keys

    assert run(SCRUB + code, SSLKEYLOGFILE=keys).stdout.strip() == "None"


@pytest.mark.parametrize(("frozen", "left"), [(True, "None"), (False, "/elsewhere")])
def test_an_installed_app_loads_no_plugin_from_elsewhere(*, frozen: bool, left: str) -> None:
    code = f"import sys, os; sys.frozen = {frozen}\n{SCRUB}print(os.environ.get('QT_PLUGIN_PATH'))"

    assert run(code, QT_PLUGIN_PATH="/elsewhere").stdout.strip() == left


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_memory_is_closed_to_others_and_to_core_files() -> None:
    code = """
import ctypes, resource
from app.compose.environment import close_memory
close_memory()
is_dumpable = 3
print(ctypes.CDLL(None).prctl(is_dumpable, 0, 0, 0, 0), *resource.getrlimit(resource.RLIMIT_CORE))
"""
    assert run(code).stdout.split() == ["0", "0", "0"]
