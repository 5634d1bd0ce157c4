"""The computer as one value, and what it costs to have it."""

from __future__ import annotations

import getpass
import subprocess
import sys

import pytest

from app.host.this_machine import this_machine

HEAVY = ("PySide6.QtGui", "PySide6.QtDBus", "keyring", "platformdirs", "asyncio", "ctypes")


def test_having_it_loads_nothing_heavy() -> None:
    script = (
        "import sys; from app.host.this_machine import this_machine; this_machine(); "
        f"print(sorted(set({HEAVY}) & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_its_parts_are_made_once() -> None:
    machine = this_machine()

    assert machine.clipboard is machine.clipboard
    assert machine.keychain is machine.keychain
    assert machine.session is machine.session


@pytest.mark.skipif(sys.platform == "win32", reason="Windows names the domain too")
def test_the_user_is_the_systems_not_the_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    real = getpass.getuser()

    monkeypatch.setenv("LOGNAME", "somebody-else")

    assert this_machine().user == real
