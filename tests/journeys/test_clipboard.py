"""Copied credentials on a real desktop, beside a clipboard manager that keeps all it can and puts it back.

The app runs as its own process, as installed, with practice inside. What is read is what any other program would read.
"""

from __future__ import annotations

import json
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from app.base.secret_clipboard import MANAGERS_TAKE
from tests.support.clipboard_manager import MANAGERS, ClipboardManager
from tests.support.desktop import Desktop
from tests.support.waiting import look_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.outside import Outside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 and AT-SPI are Linux's")

PARCELLITE, CLIPMAN = MANAGERS
SHORTEST = 30  # seconds: the shortest time that Settings offers
LOCKED = ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true")
TITLE = "Passerelle: private console, do not share this window"


class Call:
    """A client whose credentials have just been made, with a manager beside the app."""

    def __init__(self, desktop: Desktop, app: Outside, manager: ClipboardManager) -> None:
        self.desktop = desktop
        self.app = app
        self.manager = manager

    def copy(self, part: str) -> str:
        """Copy the username or the password, and let the manager have it."""
        before = self.desktop.clipboard()
        self.app.press(f"credentials.copy_{part}")
        look_until(lambda: self.desktop.clipboard() not in {None, before}, f"the {part} is copied")
        value = self.desktop.clipboard()
        assert value is not None
        look_until(lambda: self.manager.has_kept(value), "the manager keeps what it was asked not to")
        return value

    def lock(self) -> None:
        """What the desktop tells everybody when the screen locks."""
        self.desktop.run("dbus-send", "--session", "--type=signal", *LOCKED)

    def assert_gone(self, *values: str) -> None:
        """They go, and nobody brings them back."""
        look_until(lambda: self.desktop.clipboard() not in values, "the clipboard is cleared")
        assert not set(values) & self.desktop.read_for(2 * MANAGERS_TAKE)


@contextmanager
def call(folder: Path, manager: str) -> Iterator[Call]:
    from tests.support.outside import running_app

    (folder / "data").mkdir()
    (folder / "data" / "settings.json").write_text(json.dumps({"clipboard_seconds": SHORTEST}))
    with (
        Desktop() as desktop,
        ClipboardManager(manager, desktop, folder / "manager") as running,
        running_app(desktop, folder / "data", "--practice", "--lang", "en") as app,
    ):
        app.create_a_client("10.50")
        app.press("credentials.create")
        yield Call(desktop, app, running)


def test_marked_replaced_counted_down_and_gone(tmp_path: Path) -> None:
    with call(tmp_path, PARCELLITE) as it:
        username = it.copy("username")
        hint = ("xclip", "-selection", "clipboard", "-out", "-target", "x-kde-passwordManagerHint")
        assert it.desktop.run(*hint).stdout == b"secret"
        assert it.desktop.clipboard(selection="primary") is None
        password = it.copy("password")
        assert username not in password

        look_until(lambda: it.desktop.clipboard() != password, "the time is over", SHORTEST + 10)
        it.assert_gone(username, password)


def test_gone_on_lock_on_another_client_and_when_the_window_closes(tmp_path: Path) -> None:
    with call(tmp_path, CLIPMAN) as it:
        password = it.copy("password")
        it.lock()
        it.assert_gone(password)

        password = it.copy("password")
        it.app.press("workspace.clients")
        it.assert_gone(password)

        it.app.press("clients.resume")
        it.app.press("credentials.another")
        username = it.copy("username")
        it.desktop.close_window(TITLE)
        assert it.app.process.wait(20) == 0
        it.assert_gone(username)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_gone_when_the_system_ends_the_app(tmp_path: Path, ending: signal.Signals) -> None:
    with call(tmp_path, PARCELLITE) as it:
        password = it.copy("password")

        it.app.process.send_signal(ending)
        assert it.app.process.wait(20) == 0

        it.assert_gone(password)


def test_what_somebody_else_copied_is_never_touched(tmp_path: Path) -> None:
    with call(tmp_path, PARCELLITE) as it:
        password = it.copy("password")
        with it.desktop.copying("a shopping list"):
            it.lock()
            it.app.press("workspace.clients")
            it.app.wait_for("clients.new")
            assert it.desktop.read_for(MANAGERS_TAKE) == {"a shopping list"}
            it.app.process.send_signal(signal.SIGTERM)
            assert it.app.process.wait(20) == 0
            assert it.desktop.read_for(MANAGERS_TAKE) == {"a shopping list"}
        assert password not in it.desktop.read_for(MANAGERS_TAKE)
