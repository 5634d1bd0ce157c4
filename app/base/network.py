"""The way out of this computer: straight, or through the proxies the system names. `app.host` fills in the port."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from app.base.overrides import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.base.secret import Secret


class ProxyKind(StrEnum):
    """What is spoken with a proxy."""

    HTTP = "http"
    SOCKS = "socks5"


class Proxy(NamedTuple):
    """A proxy as the system names it: no user and no password are part of it."""

    host: str
    port: int
    kind: ProxyKind = ProxyKind.HTTP

    @override
    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


class ProxyLogin:
    """Who a person is to a proxy; a user of a Windows domain is written with a backslash between."""

    def __init__(self, user: str, password: Secret) -> None:
        self.user = user
        self.password = password


class ProxyTrouble(StrEnum):
    """Why a proxy let nothing through."""

    LOGIN = "login"  # it wants to know who is there, and the signed-in user would not do
    DOWN = "down"  # it is not there, or does not answer
    BLOCKED = "blocked"  # it forbids the address
    NAME = "name"  # it does not find the address
    UNREACHED = "unreached"  # it finds the address and gets no further


class ProxyError(Exception):
    """Nothing was sent: `proxy` made no way. The text names neither."""

    def __init__(self, trouble: ProxyTrouble, proxy: Proxy) -> None:
        super().__init__(f"proxy: {trouble.value}")
        self.trouble = trouble
        self.proxy = proxy


class Channel(Protocol):
    """Bytes both ways, to the far end of a tunnel."""

    async def read(self, most: int) -> bytes:
        """Up to `most` bytes as soon as there are some; none at the end. Raises `ConnectionError`."""
        ...

    async def write(self, data: bytes) -> None:
        """Send all of `data`. Raises `ConnectionError`."""
        ...

    @property
    def has_news(self) -> bool:
        """Whether `read` would return at once: there is something, or it is over."""
        ...

    async def close(self) -> None:
        """Hang up; doing it twice is fine."""
        ...


class NetworkPort(Protocol):
    """What the system knows about the way to a server."""

    async def proxies(self, host: str, port: int) -> Sequence[Proxy | None]:
        """Which ways to try to a server of https, best first; None is the straight one. Never empty."""
        ...

    async def tunnel(self, proxy: Proxy, host: str, port: int, login: ProxyLogin | None) -> Channel:
        """A channel through `proxy`. Without `login` the signed-in user is tried, where the system can.

        Raises `ProxyError`. Cancelling closes what was begun.
        """
        ...


_PASSED_BY: Final = {ProxyTrouble.DOWN}
"""With these the next way is tried, as browsers do; any other answer is a proxy's own."""


class WaysOut:
    """Opens channels by the system's wishes. Knows the person's logins to proxies; they are kept nowhere else."""

    def __init__(self, port: NetworkPort) -> None:
        self._port = port
        self._logins: dict[Proxy, ProxyLogin] = {}
        self.wants_login: Proxy | None = None
        """The proxy that last asked who is there, until it was told."""

    async def ways(self, host: str, port: int) -> Sequence[Proxy | None]:
        """See `NetworkPort.proxies`."""
        return await self._port.proxies(host, port)

    async def open(
        self, ways: Sequence[Proxy | None], host: str, port: int, seconds: float | None = None
    ) -> Channel | None:
        """A channel by the first way that is there; None when that is the straight one. Raises `ProxyError`.

        `seconds` is all the time there is, which the caller minds: a proxy that keeps silent has its share of it, so
        that the next one is tried as well.
        """
        failure: ProxyError | None = None
        for number, proxy in enumerate(ways):
            if proxy is None:
                return None
            is_last = number == len(ways) - 1
            try:
                return await self._within(
                    None if is_last or seconds is None else seconds / len(ways), proxy, host, port
                )
            except ProxyError as error:
                if error.trouble not in _PASSED_BY:
                    raise
                failure = failure or error
        if failure is None:
            return None
        raise failure

    def sign_in(self, user: str, password: Secret) -> None:
        """Tell the proxy that asked, from the next attempt on."""
        if self.wants_login is not None:
            self._logins[self.wants_login] = ProxyLogin(user, password)
            self.wants_login = None

    async def _within(self, seconds: float | None, proxy: Proxy, host: str, port: int) -> Channel:
        import asyncio  # noqa: PLC0415  # loaded by then; the first paint does without

        try:
            async with asyncio.timeout(seconds):
                return await self._through(proxy, host, port)
        except TimeoutError:
            raise ProxyError(ProxyTrouble.DOWN, proxy) from None

    async def _through(self, proxy: Proxy, host: str, port: int) -> Channel:
        login = self._logins.get(proxy)
        try:
            return await self._port.tunnel(proxy, host, port, login)
        except ProxyError as error:
            if error.trouble is ProxyTrouble.LOGIN:
                self.wants_login = proxy
                if login is not None and self._logins.get(proxy) is login:
                    del self._logins[proxy]  # it was not accepted; asking again with it may lock the account
            raise
