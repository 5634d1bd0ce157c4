"""The system's proxies: from a portal over a real message bus, as on Linux, and by Qt as on Windows and macOS."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from app.base.network import Proxy, ProxyKind
from app.base.overrides import override
from app.host.network import SystemNetwork, by_portal, by_qt
from tests.support.bus_service import BusService
from tests.support.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "org.freedesktop.portal.Desktop"


class Portal(BusService):
    """A desktop's proxy portal: `told` is what its settings say, `asked` for which addresses."""

    def __init__(self, address: str) -> None:
        self.told = ["direct://"]
        self.asked: list[str] = []
        super().__init__(address, NAME)

    @override
    def heard(self, member: str, message: Any) -> tuple[str, tuple[Any, ...]] | None:
        if member != "Lookup":
            return None
        from jeepney import HeaderFields

        fields = message.header.fields
        assert fields[HeaderFields.interface] == "org.freedesktop.portal.ProxyResolver"
        assert fields[HeaderFields.path] == "/org/freedesktop/portal/desktop"
        self.asked.append(message.body[0])
        return "as", (self.told,)


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Portal]:
    with Desktop() as desktop:
        address = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        made = Portal(address)
        yield made
    made.leave()


def test_the_desktop_is_asked_for_the_address_and_its_order_kept(portal: Portal) -> None:
    portal.told = ["http://proxy.bank.example:8080", "socks5://[2001:db8::1]:1080", "direct://"]

    ways = asyncio.run(SystemNetwork(by_portal).proxies("api.codat.io", 443))

    assert list(ways) == [
        Proxy("proxy.bank.example", 8080),
        Proxy("2001:db8::1", 1080, ProxyKind.SOCKS),
        None,
    ]
    assert portal.asked == ["https://api.codat.io:443/"]


def test_a_desktop_that_says_straight_is_believed(portal: Portal) -> None:
    assert list(by_portal("api.codat.io", 443)) == [None]
    assert portal.asked == ["https://api.codat.io:443/"]


def test_what_a_desktop_names_that_nobody_understands_leaves_the_straight_way(portal: Portal) -> None:
    portal.told = ["gopher://x"]

    assert list(asyncio.run(SystemNetwork(by_portal).proxies("api.codat.io", 443))) == [None]


@pytest.mark.parametrize(
    ("kind", "way"),
    [("HttpProxy", Proxy("proxy.bank.example", 8080)), ("HttpCachingProxy", Proxy("proxy.bank.example", 8080)),
     ("Socks5Proxy", Proxy("proxy.bank.example", 8080, ProxyKind.SOCKS)), ("NoProxy", None)],
)  # fmt: skip
def test_what_qt_hears_from_windows_or_macos(kind: str, way: Proxy | None, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory

    asked: list[str] = []

    def answer(query: object) -> list[QNetworkProxy]:
        asked.append(query.url().toString())  # type: ignore[attr-defined]  # a QNetworkProxyQuery
        if kind == "NoProxy":
            return [QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)]
        return [QNetworkProxy(QNetworkProxy.ProxyType[kind], "proxy.bank.example", 8080)]

    monkeypatch.setattr(QNetworkProxyFactory, "systemProxyForQuery", answer)

    assert list(by_qt("api.codat.io", 443)) == [way]
    assert asked == ["https://api.codat.io:443"]
