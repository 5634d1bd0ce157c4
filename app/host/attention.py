"""Telling a person who works in another window. Linux desktops, by D-Bus: org.freedesktop.Notifications.

Elsewhere the window itself asks for attention through Qt (a flashing taskbar button, a bouncing Dock icon) and nothing
is said here: notifications with words need an identity that only a signed installation gives.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from app.base.ports import AttentionPort

logger = logging.getLogger(__name__)

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_SHOWN_MS: Final = 15_000
_PATIENCE: Final = 2.0  # seconds for a desktop that does not answer


def system_attention() -> AttentionPort:
    """What this system offers."""
    return DesktopNotifications() if sys.platform.startswith("linux") else NoNotifications()


class NoNotifications:
    """Says nothing."""

    async def call(self, title: str, text: str) -> None:
        """Nothing to do."""

    async def withdraw(self) -> None:
        """Nothing to do."""


class DesktopNotifications:
    """One notification at a time; another takes its place. A desktop without a notification service is fine."""

    def __init__(self) -> None:
        self._shown = 0  # the service's number of the one on screen

    async def call(self, title: str, text: str) -> None:
        """Show `text` under `title` for a quarter of a minute, and keep it in no history."""
        hints = {"transient": ("b", True), "urgency": ("y", 1), "desktop-entry": ("s", "passerelle")}
        body: tuple[Any, ...] = ("Passerelle", self._shown, "", title, escape(text), [], hints, _SHOWN_MS)
        answer = await self._ask("Notify", "susssasa{sv}i", body)
        if answer:
            self._shown = int(answer[0])

    async def withdraw(self) -> None:
        """Take away what was shown: the person is here."""
        shown, self._shown = self._shown, 0
        if shown:
            await self._ask("CloseNotification", "u", (shown,))

    async def _ask(self, method: str, signature: str, body: tuple[Any, ...]) -> tuple[Any, ...]:
        import asyncio  # noqa: PLC0415  # loaded long before a call gets this far

        try:
            return await asyncio.to_thread(_call, method, signature, body)
        except Exception as error:  # noqa: BLE001  # jeepney's kinds share no base, and no notification is no failure
            logger.info("no desktop notification: %s", type(error))
            return ()


def _call(method: str, signature: str, body: tuple[Any, ...]) -> tuple[Any, ...]:
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415  # Linux only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415  # see above
    from jeepney.wrappers import unwrap_msg  # noqa: PLC0415  # see above

    message = new_method_call(DBusAddress(_PATH, _NAME, _NAME), method, signature, body)
    with open_dbus_connection("SESSION") as connection:
        return tuple(unwrap_msg(connection.send_and_get_reply(message, timeout=_PATIENCE)))
