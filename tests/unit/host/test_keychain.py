"""The keychain of this system, and none that configuration might put in its place."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from keyring.backends.null import Keyring as NullKeyring

from app.base.ports import KeychainError
from app.base.secret import Secret
from app.host.keychain import LONGEST_SECRET, SystemKeychain

if TYPE_CHECKING:
    from tests.support.desktop import Desktop

CANARY = "canary-7f3c-secret"

# Each runs in a process of its own, on a session bus of its own, with or without an unlocked keyring.
KEEP_AND_FORGET = f"""
from app.base.secret import Secret
from app.host.keychain import LONGEST_SECRET, SystemKeychain
chain = SystemKeychain()
print(chain.read("codat"))
for text in ("{CANARY}", "é" * LONGEST_SECRET):
    chain.write("codat", Secret(text))
    print(chain.read("codat").reveal() == text)
chain.write("gateway", Secret("another"))
chain.forget("codat")
chain.forget("codat")
print(chain.read("codat"), chain.read("gateway").reveal())
"""
READ = """
from app.base.ports import KeychainError
from app.host.keychain import SystemKeychain
try:
    print(SystemKeychain().read("codat"))
except KeychainError as error:
    print(error, error.__cause__)
"""
UNLOCK = "echo -n passphrase | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "


def _run(desktop: Desktop, script: str, *, before: str = "", **more: str) -> str:
    """Run `script` on a session bus of its own, without a screen that a prompt could appear on."""
    words = ["dbus-run-session", "--", "sh", "-c", f'{before}exec "$0" -c "$1"', sys.executable, script]
    environment = {**desktop.environment, **more}
    del environment["DISPLAY"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_secrets_are_kept_apart_and_forgotten(desktop: Desktop) -> None:
    printed = _run(desktop, KEEP_AND_FORGET, before=UNLOCK)

    assert printed.split("\n") == ["None", "True", "True", "None another", ""]


def test_an_environment_variable_cannot_choose_another_backend(desktop: Desktop) -> None:
    chosen = "keyring.backends.null.Keyring"

    printed = _run(desktop, KEEP_AND_FORGET, before=UNLOCK, PYTHON_KEYRING_BACKEND=chosen)

    assert "True" in printed


def test_a_locked_keychain_says_so(desktop: Desktop) -> None:
    printed = _run(desktop, READ)

    assert printed == "the keychain is locked None\n"


@pytest.mark.parametrize(
    "without",
    [
        pytest.param("unset DBUS_SESSION_BUS_ADDRESS; ", id="no bus"),
        pytest.param("export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere; ", id="a bus that is gone"),
    ],
)
def test_without_a_keychain_it_says_so(desktop: Desktop, without: str) -> None:
    printed = _run(desktop, READ, before=without)

    assert printed == "no keychain answers on this computer None\n"


def test_a_backend_that_keeps_nothing_is_found_out() -> None:
    keychain = SystemKeychain(NullKeyring)

    with pytest.raises(KeychainError, match="did not keep") as raised:
        keychain.write("codat", Secret(CANARY))

    assert CANARY not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "said"), [("x" * (LONGEST_SECRET + 1), "at most 1280"), ("😀" * 641, "at most 1280"), ("", "nothing")]
)
def test_what_windows_could_not_keep_is_refused_before_it_is_sent(text: str, said: str) -> None:
    keychain = SystemKeychain(_never)

    with pytest.raises(KeychainError, match=said):
        keychain.write("codat", Secret(text))


def _never() -> NullKeyring:
    raise AssertionError("the keychain was asked")
