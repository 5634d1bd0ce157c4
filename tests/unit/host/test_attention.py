"""Notifications, shown over a real message bus by whoever offers to."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

import pytest

from app.host.attention import DesktopNotifications, NoNotifications
from tests.support.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "org.freedesktop.Notifications"


class Shell:
    """A desktop's notification service: what a person would see."""

    def __init__(self, address: str) -> None:
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self.shown: list[tuple[Any, ...]] = []
        self.closed: list[int] = []
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def leave(self) -> None:
        """After the bus has gone, which is what ends the thread."""
        self._thread.join(10)
        self._connection.close()

    def _serve(self) -> None:
        from jeepney import HeaderFields, new_method_return

        while True:
            try:
                message = self._connection.receive()
            except (OSError, ConnectionError):
                return
            member = message.header.fields.get(HeaderFields.member)
            if member == "Notify":
                self.shown.append(message.body)
                self._connection.send(new_method_return(message, "u", (7,)))
            elif member == "CloseNotification":
                self.closed.append(message.body[0])
                self._connection.send(new_method_return(message))


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
