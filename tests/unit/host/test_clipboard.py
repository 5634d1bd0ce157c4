"""The clipboard on a real X server, looked at by other programs: a reader, a copier, managers that keep everything."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.base.secret_clipboard import MANAGERS_TAKE
from app.host.clipboard import marks
from tests.support.clipboard_manager import MANAGERS, ClipboardManager
from tests.support.waiting import look_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.desktop import Desktop
    from tests.unit.host.conftest import Child

SECRET = "K7Q2-9F4M"
PLACEHOLDER = "…"


@pytest.fixture(params=MANAGERS)
def manager(request: pytest.FixtureRequest, desktop: Desktop, tmp_path: Path) -> Iterator[ClipboardManager]:
    with ClipboardManager(request.param, desktop, tmp_path / "manager") as running:
        yield running


def test_another_program_reads_the_text_and_the_mark(child: Child, desktop: Desktop) -> None:
    child.say(f"put {SECRET}")

    assert desktop.clipboard() == SECRET
    assert "x-kde-passwordManagerHint" in (desktop.clipboard("TARGETS") or "").splitlines()
    assert desktop.run("xclip", "-selection", "clipboard", "-o", "-t", "x-kde-passwordManagerHint").stdout == b"secret"


def test_the_middle_mouse_button_pastes_nothing(child: Child, desktop: Desktop) -> None:
    child.say(f"put {SECRET}")

    assert desktop.clipboard(selection="primary") is None


def test_what_is_ours_is_cleared(child: Child, desktop: Desktop) -> None:
    child.say(f"put {SECRET}")
    assert child.say("holds") == "True"

    assert child.say("clear") == "True"
    assert child.say("holds") == "False"
    assert desktop.clipboard() == PLACEHOLDER
    child.say("let_go")

    assert desktop.clipboard() is None


def test_what_the_person_copied_since_stays(child: Child, desktop: Desktop) -> None:
    child.say(f"put {SECRET}")
    with desktop.copying("a shopping list"):
        assert child.say("holds") == "False"

        assert child.say("clear") == "False"
        child.say("let_go")

        assert desktop.clipboard() == "a shopping list"


def test_what_the_person_copies_after_the_clearing_stays(child: Child, desktop: Desktop) -> None:
    child.say(f"put {SECRET}")
    child.say("clear")
    with desktop.copying("a shopping list"):
        child.say("let_go")

        assert desktop.clipboard() == "a shopping list"


def test_another_program_that_offers_our_very_text_is_cleared_too(child: Child, desktop: Desktop) -> None:
    child.say(f"put {SECRET}")
    with desktop.copying(SECRET):
        assert child.say("holds") == "True"

        child.say("clear")
        child.say("let_go")

        assert desktop.clipboard() is None


def test_clearing_before_anything_was_put_touches_nothing(child: Child, desktop: Desktop) -> None:
    with desktop.copying("a shopping list"):
        child.say("clear")
        child.say("let_go")

        assert desktop.clipboard() == "a shopping list"


def test_a_manager_that_kept_it_against_our_wish_does_not_bring_it_back(
    child: Child, desktop: Desktop, manager: ClipboardManager
) -> None:
    child.say(f"put {SECRET}")
    look_until(lambda: manager.has_kept(SECRET), "the manager keeps what it was asked not to")

    child.say("clear")
    assert SECRET not in desktop.read_for(MANAGERS_TAKE)
    child.say("let_go")

    assert SECRET not in desktop.read_for(MANAGERS_TAKE)


def test_what_the_person_copied_before_a_manager_stays(
    child: Child, desktop: Desktop, manager: ClipboardManager
) -> None:
    child.say(f"put {SECRET}")
    with desktop.copying("a shopping list"):
        look_until(lambda: manager.has_kept("a shopping list"), "the manager keeps the person's own")
        assert child.say("clear") == "False"
        child.say("let_go")

        assert desktop.clipboard() == "a shopping list"


def test_nothing_is_left_where_there_is_no_display() -> None:
    story = """
from PySide6.QtGui import QGuiApplication
from app.host.clipboard import LinuxClipboard
qt, clipboard = QGuiApplication(["-platform", "offscreen"]), LinuxClipboard()
clipboard.put("K7Q2-9F4M")
clipboard.clear()
clipboard.let_go()
print(repr(QGuiApplication.clipboard().text()))
"""
    ended = subprocess.run([sys.executable, "-c", story], capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "''\n", "")


def test_managers_have_time_enough() -> None:
    assert MANAGERS_TAKE >= 3 * 0.5, "Parcellite looks twice a second"


def test_windows_is_asked_to_keep_it_out_of_history_cloud_and_monitors() -> None:
    assert marks("win32") == {
        "ExcludeClipboardContentFromMonitorProcessing": bytes(4),
        "CanIncludeInClipboardHistory": bytes(4),
        "CanUploadToCloudClipboard": bytes(4),
    }
