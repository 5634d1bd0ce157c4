"""The real way out: TLS by the operating system's trust, the system's proxies, nothing from the environment."""

from __future__ import annotations

import asyncio
import ssl
from typing import TYPE_CHECKING, Final

from app.base.overrides import override
from app.codat import limits
from app.codat.failures import UntrustedError, is_untrusted
from app.codat.http import http

if TYPE_CHECKING:
    from app.base.network import WaysOut
    from app.codat.certificate import ClientCertificate
    from app.codat.sockets import Sockets

_HTTPS_PORT: Final = 443


class LazyTransport(http.AsyncBaseTransport):
    """Builds the real transport at the first request, off the loop: reading the trust store is slow."""

    def __init__(self, ways: WaysOut | None, certificate: ClientCertificate | None) -> None:
        self._ways = ways
        self._certificate = certificate
        self._building = asyncio.Lock()
        self._built: tuple[http.AsyncHTTPTransport, Sockets] | None = None

    @override
    async def handle_async_request(self, request: http.Request) -> http.Response:
        """Send `request`, building what is needed first. Raises `UntrustedError` among httpx's own."""
        async with self._building:
            if self._built is None:
                self._built = await asyncio.to_thread(self._build, request.url.scheme)
        transport, sockets = self._built
        try:
            return await transport.handle_async_request(request)
        except http.ConnectError as error:
            if not is_untrusted(error):
                raise
        signer = await sockets.signer(request.url.host, request.url.port or _HTTPS_PORT)
        raise UntrustedError(signer)

    @override
    async def aclose(self) -> None:
        """Close kept connections. The next request would start anew."""
        built, self._built = self._built, None
        if built is not None:
            await built[0].aclose()

    def _build(self, scheme: str) -> tuple[http.AsyncHTTPTransport, Sockets]:
        import anyio  # noqa: PLC0415  # beneath httpx, which would load it at the first request, on the loop
        import httpcore  # noqa: PLC0415  # as above

        from app.codat.sockets import Sockets  # noqa: PLC0415  # as above

        anyio.run(anyio.sleep, 0)
        trust = self._trust() if scheme == "https" else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        sockets = Sockets(self._ways)
        transport = http.AsyncHTTPTransport(verify=trust, trust_env=False)
        # httpx takes no network backend; its pool is httpcore's public one.
        transport._pool = httpcore.AsyncConnectionPool(  # noqa: SLF001  # see above
            ssl_context=trust,
            max_connections=limits.MAX_CONNECTIONS,
            max_keepalive_connections=limits.MAX_CONNECTIONS,
            keepalive_expiry=limits.KEEP_ALIVE,
            network_backend=sockets,
        )
        return transport, sockets

    def _trust(self) -> ssl.SSLContext:
        import truststore  # noqa: PLC0415  # needed for https only; practice never loads it

        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self._certificate is not None:
            self._certificate.load_into(context)
        return context


def https_transport(*, ways: WaysOut | None = None, certificate: ClientCertificate | None = None) -> LazyTransport:
    """A transport for `Transport`. With `ways` it goes through the proxies they name; without, always straight.

    Connections are kept open, ten at most. Nothing is read or loaded before the first request.
    """
    return LazyTransport(ways, certificate)
