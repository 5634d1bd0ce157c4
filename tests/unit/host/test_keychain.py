"""The keychain of this system, and none that configuration might put in its place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from keyring.backends.null import Keyring as NullKeyring

from app.base.overrides import override
from app.base.ports import KeychainError, KeychainFault
from app.base.secret import Secret
from app.host.keychain import LONGEST_SECRET, SystemKeychain

if TYPE_CHECKING:
    from collections.abc import Callable

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


WRITE_WHILE_LOCKED = f"""
from app.base.ports import KeychainError
from app.base.secret import Secret
from app.host.keychain import SystemKeychain
try:
    SystemKeychain().write("codat", Secret("{CANARY}"))
except KeychainError as error:
    print(error, error.fault.value)
"""
REPLACE = f"""
from app.base.secret import Secret
from app.host.keychain import SystemKeychain
chain = SystemKeychain()
for text in ("former", "{CANARY}"):
    chain.write("codat", Secret(text))
print(chain.read("codat").reveal() == "{CANARY}")
import secretstorage
with secretstorage.dbus_init() as bus:
    items = list(secretstorage.search_items(bus, {{"service": "Passerelle codat"}}))
    print(len(items), [item.get_label() for item in items])
"""


def test_nothing_that_configuration_names_is_loaded(desktop: Desktop, tmp_path: Path) -> None:
    """keyringrc.cfg may name a module and a folder of code; KEYRING_PROPERTY_… variables another place to keep in."""
    config = tmp_path / "python_keyring"
    config.mkdir()
    code = tmp_path / "code"
    code.mkdir()
    (code / "evil.py").write_text("raise SystemExit('loaded')\nclass Keyring: priority = 9\n", "utf-8")
    text = f"[backend]\ndefault-keyring=evil.Keyring\nkeyring-path={code}\n"
    (config / "keyringrc.cfg").write_text(text, "utf-8")

    printed = _run(
        desktop,
        KEEP_AND_FORGET,
        before=UNLOCK,
        XDG_CONFIG_HOME=str(tmp_path),
        PYTHON_KEYRING_BACKEND="evil.Keyring",
        PYTHONPATH=f"{Path.cwd()}:{code}",
        KEYRING_PROPERTY_PREFERRED_COLLECTION="/org/freedesktop/secrets/collection/session",
        KEYRING_PROPERTY_SCHEME="KeePassXC",
    )

    assert printed.split("\n") == ["None", "True", "True", "None another", ""]


def test_it_is_encrypted_where_it_lies_and_for_its_owner_only(desktop: Desktop, tmp_path: Path) -> None:
    _run(desktop, REPLACE, before=UNLOCK, XDG_DATA_HOME=str(tmp_path))

    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert any(one.suffix == ".keyring" for one in files), files
    for one in files:
        assert CANARY.encode() not in one.read_bytes()
        assert one.stat().st_mode & 0o077 == 0, one


def test_a_secret_that_is_replaced_leaves_one_entry(desktop: Desktop) -> None:
    printed = _run(desktop, REPLACE, before=UNLOCK)

    assert printed.split("\n")[:2] == ["True", "1 [\"Password for 'codat' on 'Passerelle codat'\"]"]


def test_a_keychain_that_is_locked_keeps_nothing(desktop: Desktop) -> None:
    printed = _run(desktop, WRITE_WHILE_LOCKED)

    assert printed == "the keychain is locked locked\n"


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


class Kept(NullKeyring):
    """Keeps in memory; `spoil` is what becomes of a text on its way back."""

    def __init__(self, kept: dict[tuple[str, str], str], spoil: Callable[[str], str]) -> None:
        self.kept = kept
        self.spoil = spoil

    @override
    def get_password(self, service: str, username: str, password: str = "") -> str | None:  # as the base
        found = self.kept.get((service, username))
        return None if found is None else self.spoil(found)

    @override
    def set_password(self, service: str, username: str, password: str = "") -> None:
        former = self.kept.get((service, username))
        if former is not None:  # as keyring's backend for Windows does
            self.kept[service, f"{username}@{service}"] = former
        self.kept[service, username] = password

    @override
    def delete_password(self, service: str, username: str, password: str = "") -> None:  # as the base
        for name in (username, f"{username}@{service}"):
            self.kept.pop((service, name), None)


def test_a_backend_that_gives_back_another_text_is_found_out() -> None:
    keychain = SystemKeychain(lambda: Kept({}, lambda text: text[:8]))

    with pytest.raises(KeychainError, match="did not keep") as raised:
        keychain.write("codat", Secret(CANARY))

    assert raised.value.fault is KeychainFault.NOT_KEPT
    assert CANARY not in str(raised.value)


def test_a_secret_that_is_replaced_is_gone_on_windows_too() -> None:
    kept: dict[tuple[str, str], str] = {}
    keychain = SystemKeychain(lambda: Kept(kept, lambda text: text), keeps_former=True)
    for text in ("former", CANARY):
        keychain.write("codat", Secret(text))

    assert kept == {("Passerelle codat", "codat"): CANARY}


def test_a_secret_that_cannot_be_replaced_stays() -> None:
    kept: dict[tuple[str, str], str] = {}
    keychain = SystemKeychain(lambda: Kept(kept, lambda text: text.replace("new", "")), keeps_former=True)
    keychain.write("codat", Secret("former"))

    with pytest.raises(KeychainError):
        keychain.write("codat", Secret("a new one"))

    assert kept["Passerelle codat", "codat"] == "former"


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
