"""The person leaves: told over a real message bus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.host.session_windows import means_leaving

if TYPE_CHECKING:
    from tests.support.desktop import Desktop
    from tests.unit.host.conftest import Child

SAVERS = [
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged"),
]


@pytest.mark.parametrize(("path", "signal"), SAVERS)
def test_the_screen_locks(child: Child, desktop: Desktop, path: str, signal: str) -> None:
    assert child.say("listen") == "True"

    desktop.run("dbus-send", "--session", "--type=signal", path, signal, "boolean:true")

    assert _left(child) == 1


def test_unlocking_is_not_leaving(child: Child, desktop: Desktop) -> None:
    child.say("listen")

    desktop.run("dbus-send", "--session", "--type=signal", *SAVERS[0], "boolean:false")
    desktop.run("dbus-send", "--session", "--type=signal", *SAVERS[0], "boolean:true")

    assert _left(child) == 1


@pytest.mark.parametrize(
    ("message", "detail", "leaves"),
    [
        pytest.param(0x02B1, 0x7, True, id="the session locks"),
        pytest.param(0x02B1, 0x2, True, id="another user takes over"),
        pytest.param(0x02B1, 0x4, True, id="a remote session is cut"),
        pytest.param(0x02B1, 0x8, False, id="the session opens"),
        pytest.param(0x0218, 0x4, True, id="the computer goes to sleep"),
        pytest.param(0x0218, 0xA, False, id="the battery is low"),
        pytest.param(0x0010, 0x4, False, id="a window closes"),
    ],
)
def test_what_windows_tells(message: int, detail: int, *, leaves: bool) -> None:
    assert means_leaving(message, detail) is leaves


def _left(child: Child) -> int:
    """How often the child was told; asked until it was, for the bus delivers in its own time."""
    for _ in range(200):
        if count := int(child.say("left")):
            return count
    return 0
