"""The system's proxies, as it names them for one address. Environment variables are not asked.

Windows and macOS tell through Qt, which has their automatic set-up too; Linux desktops through their proxy portal.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from app.base.network import Proxy, ProxyKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.base.network import Channel, NetworkPort, ProxyLogin

logger = logging.getLogger(__name__)

_PORTAL: Final = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
_RESOLVER: Final = "org.freedesktop.portal.ProxyResolver"
_PATIENCE: Final = 3.0  # seconds for a desktop that does not answer
_KINDS: Final = {"http": ProxyKind.HTTP, "socks": ProxyKind.SOCKS, "socks5": ProxyKind.SOCKS}
_USUAL_PORTS: Final = {ProxyKind.HTTP: 80, ProxyKind.SOCKS: 1080}


def system_network() -> NetworkPort:
    """What this system offers."""
    return SystemNetwork(by_portal if sys.platform.startswith("linux") else by_qt)


class SystemNetwork:
    """Asks `look_up(host, port)` in a thread: automatic set-up may take the system seconds."""

    def __init__(self, look_up: Callable[[str, int], Sequence[Proxy | None]]) -> None:
        self._look_up = look_up

    async def proxies(self, host: str, port: int) -> Sequence[Proxy | None]:
        """Which ways to try, best first; None is the straight one."""
        return await asyncio.to_thread(self._look_up, host, port) or (None,)

    async def tunnel(self, proxy: Proxy, host: str, port: int, login: ProxyLogin | None) -> Channel:
        """A channel through `proxy`. Raises `ProxyError`."""
        from app.host.tunnel import dig  # noqa: PLC0415  # brings QtNetwork's sockets; most networks do without

        return await dig(proxy, host, port, login)


def by_qt(host: str, port: int) -> Sequence[Proxy | None]:
    """The system's own answer for an https address, as Qt has it."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415  # with QtNetwork
    from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery  # noqa: PLC0415  # see above

    url = QUrl()
    url.setScheme("https")
    url.setHost(host)
    url.setPort(port)
    types = {
        QNetworkProxy.ProxyType.HttpProxy: ProxyKind.HTTP,
        QNetworkProxy.ProxyType.HttpCachingProxy: ProxyKind.HTTP,
        QNetworkProxy.ProxyType.Socks5Proxy: ProxyKind.SOCKS,
    }
    found: list[Proxy | None] = []
    for one in QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(url)):
        if one.type() in types and one.hostName():
            found.append(Proxy(one.hostName(), one.port(), types[one.type()]))
        elif one.type() == QNetworkProxy.ProxyType.NoProxy:
            found.append(None)
    return found


def by_portal(host: str, port: int) -> Sequence[Proxy | None]:
    """The desktop's answer; the straight way where there is no desktop, or none that tells."""
    try:
        told = _ask_portal(f"https://{_in_url(host)}:{port}/")
    except Exception as error:  # noqa: BLE001  # jeepney's kinds share no base; most Linux computers have no portal
        logger.info("no proxy portal: %s", type(error))
        return (None,)
    return [way for one in told for way in _way(one)]


def _way(told: str) -> tuple[Proxy | None, ...]:
    """`direct://` or `http://host:port`, read; nothing for what is not understood."""
    try:
        parts = urlsplit(told)
        port = parts.port
    except ValueError:
        return ()
    if parts.scheme == "direct":
        return (None,)
    kind = _KINDS.get(parts.scheme)
    if kind is None or not parts.hostname:
        return ()
    return (Proxy(parts.hostname, port or _USUAL_PORTS[kind], kind),)


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _ask_portal(url: str) -> Sequence[str]:
    from jeepney import DBusAddress, new_method_call  # noqa: PLC0415  # Linux only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415  # see above
    from jeepney.wrappers import unwrap_msg  # noqa: PLC0415  # see above

    name, path = _PORTAL
    message = new_method_call(DBusAddress(path, name, _RESOLVER), "Lookup", "s", (url,))
    with open_dbus_connection("SESSION") as connection:
        return tuple(unwrap_msg(connection.send_and_get_reply(message, timeout=_PATIENCE))[0])
