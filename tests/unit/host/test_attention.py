"""Notifications, shown over a real message bus by whoever offers to."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from app.base.overrides import override
from app.host.attention import DesktopNotifications, NoNotifications
from tests.support.bus_service import BusService
from tests.support.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "org.freedesktop.Notifications"


class Shell(BusService):
    """A desktop's notification service: what a person would see."""

    def __init__(self, address: str) -> None:
        self.shown: list[tuple[Any, ...]] = []
        self.closed: list[int] = []
        super().__init__(address, NAME)

    @override
    def heard(self, member: str, message: Any) -> tuple[str, tuple[Any, ...]] | None:
        if member == "Notify":
            self.shown.append(message.body)
            return "u", (7,)
        if member == "CloseNotification":
            self.closed.append(message.body[0])
            return "", ()
        return None


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    with Desktop() as desktop:
        address = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        shown = Shell(address)
        yield shown
    shown.leave()


def test_it_is_shown_for_a_while_and_kept_in_no_history(shell: Shell) -> None:
    asyncio.run(DesktopNotifications().call("Passerelle", "2 of 3 accounts connected <now> & here."))

    ((app, replaces, _icon, title, text, actions, hints, milliseconds),) = shell.shown
    assert (app, replaces, title, actions) == ("Passerelle", 0, "Passerelle", [])
    assert text == "2 of 3 accounts connected &lt;now&gt; &amp; here."
    assert hints["transient"] == ("b", True)
    assert 0 < milliseconds <= 30_000


def test_the_next_takes_its_place_and_it_goes_when_the_person_is_here(shell: Shell) -> None:
    async def day() -> None:
        notifications = DesktopNotifications()
        await notifications.withdraw()
        await notifications.call("Passerelle", "1 of 3")
        await notifications.call("Passerelle", "2 of 3")
        await notifications.withdraw()
        await notifications.withdraw()

    asyncio.run(day())

    assert [one[1] for one in shell.shown] == [0, 7]
    assert shell.closed == [7]


def test_a_desktop_without_them_is_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    with Desktop() as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        asyncio.run(DesktopNotifications().call("Passerelle", "1 of 3"))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    asyncio.run(DesktopNotifications().call("Passerelle", "1 of 3"))
    asyncio.run(NoNotifications().call("Passerelle", "1 of 3"))
