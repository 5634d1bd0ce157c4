"""The app as its own process on a desktop of the tests' own, driven and looked at from outside, by identifier."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.support.atspi import Driver, Node
from tests.support.waiting import PATIENCE_SECONDS, look_until

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.support.desktop import Desktop

FILE_NAME, SAVE = "fileNameEdit", "QPushButton"  # of Qt's file dialog; its first button saves
RETURN: Final = 0xFF0D  # by X
ROOT: Final = Path(__file__).resolve().parents[2]
# A driver that walks while pages change asks for what has just gone, and a clipboard manager on a busy computer answers
# later than Qt waits for it: Qt says so. Nothing else may be said.
_OF_OTHERS: Final = tuple(f'"said": "Qt, {name}: something"' for name in ("qt.accessibility.atspi", "qt.qpa.clipboard"))


class Outside:
    """Presses, writes and looks on the windows of the app's process."""

    def __init__(self, driver: Driver, application: Node, process: subprocess.Popen[bytes]) -> None:
        self._driver = driver
        self._application = application
        self.process = process

    def showing(self) -> dict[str, Node]:
        """Everything that shows now, by identifier."""
        found: dict[str, Node] = {}
        for window in self._application.children():
            for node in window.walk_showing():
                if identifier := node.identifier:
                    found.setdefault(identifier, node)
        return found

    def wait_for(self, *identifiers: str) -> dict[str, Node]:
        """Look until all of them show. Fails with those that do not."""
        found: dict[str, Node] = {}
        missing: list[str] = list(identifiers)

        def all_show() -> bool:
            nonlocal found, missing
            try:
                found = self.showing()
            except LookupError:
                return False  # a widget went while it was looked at
            missing = [one for one in identifiers if one not in found]
            return not missing

        try:
            look_until(all_show, "all show")
        except AssertionError:
            raise AssertionError(f"never showed: {missing}") from None
        return found

    def press(self, identifier: str) -> None:
        """Press it as soon as it shows."""
        self.wait_for(identifier)[identifier].press()

    def write(self, identifier: str, text: str) -> None:
        """Put `text` into a field."""
        self.wait_for(identifier)[identifier].write(text)

    def choose(self, identifier: str, beginning: str) -> None:
        """Choose the first entry of a list that begins with a letter, by typing the letter."""
        field = self.wait_for(identifier)[identifier]
        field.focus()
        self._driver.type_key(ord(beginning))
        look_until(lambda: field.name.startswith(beginning.upper()), f"{identifier} shows {beginning}")

    def turn(self, identifier: str, letter: str) -> None:
        """Open a list, go to its next entry that begins with a letter, and take it."""
        field = self.wait_for(identifier)[identifier]
        before = field.name
        field.press()
        look_until(lambda: any(one.is_showing for one in field.children()), f"{identifier} opens")
        self._driver.type_key(ord(letter))
        self._driver.type_key(RETURN)
        look_until(lambda: field.name != before, f"{identifier} shows another entry")

    def save_as(self, button: str, path: Path) -> None:
        """Press a button that asks where to save, answer with `path`, and look until the file is there."""
        self.press(button)
        dialog: list[Node] = []

        def is_asked() -> bool:
            try:
                dialog[:] = [one for one in self._application.children() if FILE_NAME in self._within(one)]
            except LookupError:
                return False  # a widget went while it was looked at
            return bool(dialog)

        look_until(is_asked, f"{button} asks where to save")
        self._within(dialog[0])[FILE_NAME].write(str(path))
        self._within(dialog[0])[SAVE].press()
        look_until(lambda: path.is_file() and not is_asked(), f"{path.name} is saved")

    def _within(self, window: Node) -> dict[str, Node]:
        """What shows of a dialog of Qt's own, by the last part of Qt's identifiers; the first of each."""
        found: dict[str, Node] = {}
        for node in window.walk_showing():
            found.setdefault(node.identifier.rpartition(".")[2], node)
        return found

    def create_a_client(self, balance: str) -> None:
        """From the list of clients to where credentials are made, with one account; `balance` as the app's language."""
        self.press("clients.new")
        self.choose("company.region", "q")
        self.write("company.name", "Boulangerie Chênevert inc.")
        self.press("company.create")
        self.write("accounts.name", "Compte d’exploitation")
        self.write("accounts.number", "00124021")
        self.write("accounts.transit", "00412")
        self.write("accounts.institution", "003")
        self.write("accounts.balance", balance)
        self.press("accounts.continue")

    def texts(self) -> list[tuple[str, str]]:
        """(where, text) of every name, description and content in the accessible tree, shown or not."""
        found: list[tuple[str, str]] = []

        def have_walked() -> bool:
            found.clear()
            try:
                for window in self._application.children():
                    for node in window.walk():
                        where = node.identifier or node.role
                        found.extend((where, one) for one in (node.name, node.description, node.text) if one)
            except LookupError:
                return False  # a widget went while it was looked at
            return True

        look_until(have_walked, "the tree holds still for a whole walk")
        return found

    def own_words(self) -> bytes:
        """Command line and environment, as another program of the same person reads them."""
        own = Path(f"/proc/{self.process.pid}")
        return (own / "cmdline").read_bytes() + (own / "environ").read_bytes()


@contextmanager
def running_app(
    desktop: Desktop, folder: Path, *words: str, environment: Mapping[str, str] | None = None
) -> Iterator[Outside]:
    """The app with its data in `folder`, until it is ended in order or was killed by the test.

    What it says on its way, beside the folder in `app.log`, fails the test.
    """
    surroundings = desktop.environment | {
        "PASSERELLE_API_KEY": "key-of-a-test",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
        **(environment or {}),
    }
    command = [sys.executable, "-X", "faulthandler", "-m", "app", *words, "--data-dir", str(folder)]
    log = folder.parent / "app.log"
    with log.open("ab") as told, subprocess.Popen(command, env=surroundings, stdout=told, stderr=told) as process:
        driver = Driver(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            yield Outside(driver, _application(driver, process, log), process)
        finally:
            driver.close()
            was_killed = process.poll() is not None
            process.terminate()
            try:
                assert process.wait(PATIENCE_SECONDS) == 0 or was_killed, "SIGTERM ends it in order"
            finally:
                process.kill()
    said = [line for line in log.read_text().splitlines() if not any(one in line for one in _OF_OTHERS)]
    assert not said, "\n".join(["the app said something on its way:", *said[:20]])


def _application(driver: Driver, process: subprocess.Popen[bytes], log: Path) -> Node:
    found: list[Node] = []

    def speaks() -> bool:
        assert process.poll() is None, log.read_text()
        found[:] = [one for one in driver.applications() if one.children()]
        return bool(found)

    look_until(speaks, "the app is an accessible application")
    return found[0]
