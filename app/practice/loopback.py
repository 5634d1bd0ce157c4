"""Practice over a socket on this computer: uvicorn, with a hand on each connection so that faults can cut it.

Once a connection is accepted, "no network", "no such name", "refused" and "no connection" cannot happen any more; here
the first three cut it before anything is read, and the last stays silent without acting. In process they are exact.
"""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING, cast

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from app.base.overrides import override
from app.practice.server import PracticeServer, Received
from app.practice.wire import Answer, Break

if TYPE_CHECKING:
    import asyncio

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from app.practice.instance import Practice

HOST = "127.0.0.1"
_CONNECTIONS = "passerelle.connections"

Peer = tuple[str, int]


def serve(practice: Practice, port: int) -> None:
    """Serve on loopback until interrupted; port 0 takes a free one. Prints one line once connections are accepted.

    Raises `OSError` when the port is taken.
    """
    with socket.create_server((HOST, port)) as listening:
        connections: dict[Peer, asyncio.Transport] = {}
        config = uvicorn.Config(
            SocketApp(practice, connections),
            http=_cuttable(connections),
            ws="none",
            lifespan="off",
            log_level="warning",
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=1,  # a fault may hold a request for ever
        )
        _Announced(config).run(sockets=[listening])


class SocketApp:
    """The ASGI app that uvicorn runs: one exchange a request, acted out on the connection it came by."""

    def __init__(self, practice: Practice, connections: dict[Peer, asyncio.Transport]) -> None:
        self._server = PracticeServer(practice)
        self._clock = practice.clock
        self._connections = connections

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        body = await _read(receive)
        headers = dict(scope["headers"])
        key = headers.get(b"idempotency-key")
        head = Received(
            scope["method"],
            scope["raw_path"].decode("ascii"),
            scope["query_string"].decode("ascii", "replace"),
            key.decode("latin-1") if key is not None else None,
        )

        async def act(app: ASGIApp) -> Answer:
            return await _run(app, scope, body)

        outcome = await self._server.exchange(head, act)
        if isinstance(outcome, Break):
            await self._break(outcome, scope, receive)
        else:
            await self._send(outcome, _peer(scope), send)

    async def _break(self, kind: Break, scope: Scope, receive: Receive) -> None:
        if kind not in {Break.READ_TIMEOUT, Break.CONNECT_TIMEOUT}:
            connection = self._connections.get(_peer(scope))
            if connection is not None:
                connection.abort()
        while (await receive())["type"] != "http.disconnect":
            pass

    async def _send(self, answer: Answer, peer: Peer, send: Send) -> None:
        headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in answer.all_headers()]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        async for chunk in answer.chunks(self._clock):
            if peer not in self._connections:  # the caller hung up on a slow answer
                return
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


def _peer(scope: Scope) -> Peer:
    host, port = scope["client"]
    return host, port


async def _read(receive: Receive) -> bytes:
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


async def _run(app: ASGIApp, scope: Scope, body: bytes) -> Answer:
    """Run an ASGI app on a request that is read already, and gather its answer."""
    start: Message = {}
    parts: list[bytes] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, send)
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"])
    return Answer(start["status"], headers, b"".join(parts))


def _cuttable(connections: dict[Peer, asyncio.Transport]) -> type[H11Protocol]:
    class CuttableProtocol(H11Protocol):
        """Keeps its transport where a fault finds it."""

        @override
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
            super().connection_made(transport)
            if self.client is not None:
                connections[self.client] = transport

        @override
        def connection_lost(self, exc: Exception | None) -> None:
            if self.client is not None:
                connections.pop(self.client, None)
            super().connection_lost(exc)

    return CuttableProtocol


class _Announced(uvicorn.Server):
    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if sockets:
            port = cast("Peer", sockets[0].getsockname())[1]
            sys.stdout.write(f"Practice Codat on http://{HOST}:{port}\n")
            sys.stdout.flush()
