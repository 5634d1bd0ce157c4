"""What is asked of Windows, on a library that acts as Microsoft's page says it does; and the systems without a way."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from app.base.shield import Cover
from app.host.captures import NoCaptures, WindowsCaptures, screen_captures

if TYPE_CHECKING:
    from collections.abc import Callable

NEW, OLD = 22631, 18363  # Windows 11 23H2; Windows 10 1909
NONE, MONITOR, EXCLUDE = 0x00, 0x01, 0x11
OURS, CHILD = 0x20314, 0x20315


class Function:
    """A function of a library: what it takes and answers is declared by whoever loads it."""

    def __init__(self, act: Callable[..., int]) -> None:
        self._act = act
        self.argtypes: tuple[Any, ...] = ()
        self.restype: Any = None

    def __call__(self, *arguments: Any) -> int:
        assert len(arguments) == len(self.argtypes), "declared before it is called"
        return self._act(*arguments)


class User32:
    """Top-level windows of this process only; an older Windows keeps a black box for the newer value."""

    def __init__(self, build: int = NEW, *, is_remote: bool = False) -> None:
        self.build = build
        self.is_remote = is_remote
        self.refuses: set[int] = set()
        self.forgets = False  # says yes, keeps nothing
        self.kept: dict[int, int] = {OURS: NONE}
        self.asked: list[int] = []
        self.SetWindowDisplayAffinity = Function(self._set)
        self.GetWindowDisplayAffinity = Function(self._get)
        self.GetSystemMetrics = Function(lambda number: int(self.is_remote and number == 0x1000))

    def _set(self, window: int, affinity: int) -> int:
        self.asked.append(affinity)
        if window not in self.kept or affinity in self.refuses:
            return 0
        if not self.forgets:
            self.kept[window] = MONITOR if affinity == EXCLUDE and self.build < 19041 else affinity
        return 1

    def _get(self, window: int, told: Any) -> int:
        if window not in self.kept:
            return 0
        told._obj.value = self.kept[window]
        return 1


def captures(user32: User32) -> WindowsCaptures:
    return WindowsCaptures(user32, user32.build)


def test_a_window_is_excluded_and_what_windows_keeps_is_read_back() -> None:
    user32 = User32()

    assert captures(user32).cover(OURS) is Cover.HIDDEN
    assert user32.kept[OURS] == EXCLUDE


def test_an_older_windows_is_told_as_what_it_shows() -> None:
    user32 = User32(OLD)

    assert captures(user32).offered is Cover.BLACK
    assert captures(user32).cover(OURS) is Cover.BLACK


def test_where_the_newer_value_is_refused_a_black_box_is_asked_for() -> None:
    user32 = User32()
    user32.refuses = {EXCLUDE}

    assert captures(user32).cover(OURS) is Cover.BLACK
    assert user32.asked == [EXCLUDE, MONITOR]


@pytest.mark.parametrize("refuses", [{EXCLUDE, MONITOR}, set()], ids=["says no", "says yes and does nothing"])
def test_a_refusal_is_told(refuses: set[int]) -> None:
    user32 = User32()
    user32.refuses, user32.forgets = refuses, True

    assert captures(user32).cover(OURS) is Cover.REFUSED


def test_what_is_no_window_of_its_own_is_refused() -> None:
    assert captures(User32()).cover(CHILD) is Cover.REFUSED


def test_a_window_can_be_seen_again() -> None:
    user32 = User32()
    captures(user32).cover(OURS)

    captures(user32).uncover(OURS)

    assert user32.kept[OURS] == NONE


def test_in_a_remote_session_a_window_is_left_to_be_seen() -> None:
    user32 = User32()
    captures(user32).cover(OURS)
    user32.is_remote = True

    assert captures(user32).offered is Cover.REMOTE
    assert captures(user32).cover(OURS) is Cover.REMOTE
    assert user32.kept[OURS] == NONE


def test_a_system_without_a_way_never_says_hidden() -> None:
    nothing = NoCaptures()

    nothing.uncover(OURS)

    assert {nothing.offered, nothing.cover(OURS)} == {Cover.NOT_HERE}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a way")
def test_this_system_has_none() -> None:
    assert screen_captures().offered is Cover.NOT_HERE
