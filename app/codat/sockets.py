"""Where httpx gets its connections from: straight, or through a tunnel that `WaysOut` opens; TLS is the same on both.

Loaded with the first request that leaves this process, off the loop.
"""

from __future__ import annotations

import ssl
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any, Final

import anyio
import httpcore as core
from anyio.abc import ByteStream
from anyio.streams.tls import TLSAttribute, TLSStream

from app.base.network import ProxyError
from app.base.overrides import override
from app.codat.addresses import is_loopback
from app.codat.limits import CONNECT_TIMEOUT
from app.codat.words import plain_words

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator, Mapping

    from app.base.network import Channel, WaysOut

_LONGEST_NAME: Final = 80
_GONE: Final = (anyio.BrokenResourceError, anyio.ClosedResourceError, ConnectionError, ssl.SSLError)


class Sockets(core.AsyncNetworkBackend):
    """Connects for httpx. A server on this computer is always gone to straight."""

    def __init__(self, ways: WaysOut | None) -> None:
        self._ways = ways
        self._straight = core.AnyIOBackend()

    @override
    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[core.SOCKET_OPTION] | None = None,
    ) -> core.AsyncNetworkStream:
        """A connection within `timeout` seconds; which way to take is asked before. Raises `core.ConnectError`."""
        if self._ways is not None and not is_loopback(host):
            ways = await self._ways.ways(host, port)
            with _connecting(), anyio.fail_after(timeout):
                channel = await self._ways.open(ways, host, port, timeout)
            if channel is not None:
                return _Stream(_Tunnelled(channel), channel)
        return _Straight(await self._straight.connect_tcp(host, port, timeout, local_address, socket_options))

    async def signer(self, host: str, port: int) -> str:
        """Who signed what the server at `host` presents, as it says itself: not to be believed, only to be told.

        "" when that is not to be had. Nothing is sent but the greeting.
        """
        unchecked = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        unchecked.check_hostname = False
        unchecked.verify_mode = ssl.CERT_NONE
        try:
            stream = await self.connect_tcp(host, port, CONNECT_TIMEOUT)
            secured = await stream.start_tls(unchecked, host, CONNECT_TIMEOUT)
            try:
                return _signer(secured.get_extra_info("ssl_object"))
            finally:
                await secured.aclose()
        except (core.NetworkError, core.TimeoutException):
            return ""


class _Straight(core.AsyncNetworkStream):
    """A connection of httpcore's own, closed also when its handshake is called off: httpcore minds errors alone."""

    def __init__(self, stream: core.AsyncNetworkStream) -> None:
        self._stream = stream

    @override
    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self._stream.read(max_bytes, timeout)

    @override
    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    @override
    async def aclose(self) -> None:
        await self._stream.aclose()

    @override
    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    @override
    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> core.AsyncNetworkStream:
        async with _closed_unless_done(self._stream):
            return await self._stream.start_tls(ssl_context, server_hostname, timeout)


class _Stream(core.AsyncNetworkStream):
    """A tunnel in httpcore's shape, bare or with TLS in it."""

    def __init__(self, stream: ByteStream, channel: Channel) -> None:
        self._stream = stream
        self._channel = channel

    @override
    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            with anyio.fail_after(timeout):
                return await self._stream.receive(max_bytes)
        except anyio.EndOfStream:
            return b""
        except TimeoutError as error:
            raise core.ReadTimeout from error
        except _GONE as error:
            raise core.ReadError from error

    @override
    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer:
            return
        try:
            with anyio.fail_after(timeout):
                await self._stream.send(buffer)
        except TimeoutError as error:
            raise core.WriteTimeout from error
        except _GONE as error:
            raise core.WriteError from error

    @override
    async def aclose(self) -> None:
        await self._stream.aclose()

    @override
    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> core.AsyncNetworkStream:
        async with _closed_unless_done(self):
            with _connecting(), anyio.fail_after(timeout):
                secured = await TLSStream.wrap(
                    self._stream, hostname=server_hostname, ssl_context=ssl_context, standard_compatible=False
                )
                return _Stream(secured, self._channel)

    @override
    def get_extra_info(self, info: str) -> Any:
        if info == "ssl_object":
            return self._stream.extra(TLSAttribute.ssl_object, None)  # noqa: S610  # not a database
        if info == "is_readable":  # httpcore asks whether a kept connection was hung up on
            return self._channel.has_news
        return None


class _Tunnelled(ByteStream):
    """A channel of ours in anyio's shape."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    @override
    async def receive(self, max_bytes: int = 65536) -> bytes:
        if data := await self._channel.read(max_bytes):
            return data
        raise anyio.EndOfStream

    @override
    async def send(self, item: bytes) -> None:
        await self._channel.write(item)

    @override
    async def send_eof(self) -> None:
        """Not asked for by HTTP."""

    @override
    async def aclose(self) -> None:
        await self._channel.close()

    @property
    @override
    def extra_attributes(self) -> Mapping[Any, Any]:
        return {}


@asynccontextmanager
async def _closed_unless_done(stream: core.AsyncNetworkStream) -> AsyncIterator[None]:
    """Whatever ends the handshake before its time, an error or that nobody waits any longer."""
    try:
        yield
    except BaseException:
        with anyio.CancelScope(shield=True):
            await stream.aclose()
        raise


@contextmanager
def _connecting() -> Iterator[None]:
    """What goes wrong before a request is sent, in httpcore's words. The cause says more."""
    try:
        yield
    except TimeoutError as error:
        raise core.ConnectTimeout from error
    except (OSError, ProxyError, anyio.BrokenResourceError, anyio.EndOfStream) as error:
        raise core.ConnectError from error


def _signer(tls: object) -> str:
    """The name on the last certificate's signature: common name, or organisation, or organisational unit."""
    raw: Any = getattr(tls, "_sslobj", None)  # `ssl` makes the chain public in 3.13, and only as bytes
    chain = raw.get_unverified_chain() if raw is not None else None
    if not chain:
        return ""
    names = {key: value for part in chain[-1].get_info().get("issuer", ()) for key, value in part}
    wanted = ("commonName", "organizationName", "organizationalUnitName")
    return next((told for key in wanted if (told := plain_words(names.get(key), _LONGEST_NAME))), "")
