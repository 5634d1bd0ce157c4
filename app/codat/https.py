"""The real way out: TLS by the operating system's trust, an explicit proxy, nothing from the environment."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.overrides import override
from app.codat import limits
from app.codat.http import http

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ClientCertificate:
    """Files with which a gateway knows this computer: a certificate chain, and its key when that is apart."""

    chain: Path
    key: Path | None = None


class LazyTransport(http.AsyncBaseTransport):
    """Builds the real transport at the first request, off the loop: reading the trust store is slow."""

    def __init__(self, proxy: str | None, certificate: ClientCertificate | None) -> None:
        self._proxy = proxy
        self._certificate = certificate
        self._building = asyncio.Lock()
        self._built: http.AsyncHTTPTransport | None = None

    @override
    async def handle_async_request(self, request: http.Request) -> http.Response:
        """Send `request`, building what is needed first."""
        async with self._building:
            if self._built is None:
                self._built = await asyncio.to_thread(self._build, request.url.scheme)
        return await self._built.handle_async_request(request)

    @override
    async def aclose(self) -> None:
        """Close kept connections. The next request would start anew."""
        built, self._built = self._built, None
        if built is not None:
            await built.aclose()

    def _build(self, scheme: str) -> http.AsyncHTTPTransport:
        import anyio  # noqa: PLC0415  # beneath httpx, which would load it at the first request, on the loop

        anyio.run(anyio.sleep, 0)
        return http.AsyncHTTPTransport(
            verify=self._trust() if scheme == "https" else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            trust_env=False,
            proxy=http.Proxy(self._proxy) if self._proxy else None,
            limits=http.Limits(
                max_connections=limits.MAX_CONNECTIONS,
                max_keepalive_connections=limits.MAX_CONNECTIONS,
                keepalive_expiry=limits.KEEP_ALIVE,
            ),
        )

    def _trust(self) -> ssl.SSLContext:
        import truststore  # noqa: PLC0415  # needed for https only; practice never loads it

        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self._certificate is not None:
            context.load_cert_chain(self._certificate.chain, self._certificate.key)
        return context


def https_transport(*, proxy: str | None = None, certificate: ClientCertificate | None = None) -> LazyTransport:
    """A transport for `Transport`. `proxy` is an address such as `http://proxy.bank.example:8080`, no user in it.

    Connections are kept open, ten at most. Nothing is read or loaded before the first request.
    """
    return LazyTransport(proxy, certificate)
