"""The clipboard on a real X server, looked at by another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.host.clipboard import marks

if TYPE_CHECKING:
    from tests.unit.host.conftest import Child


def test_another_program_reads_the_text_and_the_mark(child: Child) -> None:
    child.say("put K7Q2-9F4M")

    assert child.clipboard() == "K7Q2-9F4M"
    assert child.clipboard("x-kde-passwordManagerHint") == "secret"


def test_the_middle_mouse_button_pastes_nothing(child: Child) -> None:
    child.say("put K7Q2-9F4M")

    assert child.clipboard(selection="primary") is None


def test_what_is_ours_is_cleared(child: Child) -> None:
    child.say("put K7Q2-9F4M")
    assert child.say("holds") == "True"

    child.say("clear")

    assert child.say("holds") == "False"
    assert child.clipboard() is None


def test_what_the_person_copied_since_stays(child: Child) -> None:
    child.say("put K7Q2-9F4M")
    child.copy_elsewhere("a shopping list")
    assert child.say("holds") == "False"

    child.say("clear")

    assert child.clipboard() == "a shopping list"


def test_a_manager_that_took_our_text_over_is_cleared_too(child: Child) -> None:
    child.say("put K7Q2-9F4M")
    child.copy_elsewhere("K7Q2-9F4M")
    assert child.say("holds") == "True"

    child.say("clear")

    assert child.say("holds") == "False"
    assert child.clipboard() is None


def test_clearing_before_anything_was_put_touches_nothing(child: Child) -> None:
    child.copy_elsewhere("a shopping list")

    child.say("clear")

    assert child.clipboard() == "a shopping list"


def test_windows_is_asked_to_keep_it_out_of_history_cloud_and_monitors() -> None:
    assert marks("win32") == {
        "ExcludeClipboardContentFromMonitorProcessing": bytes(4),
        "CanIncludeInClipboardHistory": bytes(4),
        "CanUploadToCloudClipboard": bytes(4),
    }
