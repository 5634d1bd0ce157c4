"""The real way out, to a server of a few lines on this computer."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from app.base.clock import SystemClock
from app.base.secret import Secret
from app.codat import errors, exact_json, limits
from app.codat.authorize import CodatKey
from app.codat.client import CodatClient
from app.codat.errors import NoAnswerReason, NotSentReason
from app.codat.https import LazyTransport, https_transport
from app.codat.transport import Transport
from tests.support.held_clock import HeldClock, settle
from tests.unit.codat import samples
from tests.unit.codat.desk import failure_of

Serve = Callable[[bytes, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Server:
    def __init__(self, port: int) -> None:
        self.port = port
        self.heads: list[bytes] = []
        self.connections = 0
        self.hung_up = asyncio.Event()
        self.reached = asyncio.Event()
        self.handlers: set[asyncio.Task[None] | None] = set()


@asynccontextmanager
async def serving(serve: Serve) -> AsyncIterator[Server]:
    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.connections += 1
        server.handlers.add(asyncio.current_task())
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                server.heads.append(head)
                server.reached.set()
                await serve(head, reader, writer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            server.hung_up.set()
            writer.close()

    listening = await asyncio.start_server(connected, "127.0.0.1", 0)
    server = Server(listening.sockets[0].getsockname()[1])
    async with listening:
        yield server
        if handlers := [task for task in server.handlers if task is not None]:
            _, hanging = await asyncio.wait(handlers, timeout=2)
            assert not hanging, "a connection was left open"


@asynccontextmanager
async def codat_at(port: int, clock: Any = None) -> AsyncIterator[CodatClient]:
    way_out = https_transport()
    address = f"http://127.0.0.1:{port}"
    client = CodatClient(
        Transport(way_out, address, CodatKey(Secret("key")), clock or SystemClock(), jitter=lambda _: 0)
    )
    try:
        yield client
    finally:
        await client.close()


def answer(body: bytes, *more: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", *more, f"Content-Length: {len(body)}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


COMPANY = exact_json.write(samples.company())


async def test_a_call_over_a_real_socket_keeps_the_connection_for_the_next() -> None:
    async def serve(_head: bytes, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(COMPANY, "X-Rate-Limit-Remaining: 7"))

    async with serving(serve) as server, codat_at(server.port) as codat:
        first = await codat.companies.get("a/b c#?é")
        await codat.companies.get(samples.COMPANY)

    assert first.id == samples.COMPANY
    assert codat.transport.observed.quota_remaining == 7
    assert server.heads[0].startswith(b"GET /companies/a%2Fb%20c%23%3F%C3%A9 HTTP/1.1\r\n")
    assert b"accept-encoding: identity\r\n" in server.heads[0].lower()
    assert server.connections == 1


async def test_a_trickle_is_cut_off_by_the_deadline_and_the_socket_closed() -> None:
    clock = HeldClock()

    async def serve(_head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n ")
        await reader.read()

    async with serving(serve) as server, codat_at(server.port, clock) as codat:
        task = asyncio.ensure_future(failure_of(codat.companies.get(samples.COMPANY)))
        await server.reached.wait()
        await clock.advance(limits.READ_DEADLINE + 1)
        error = await task
        await asyncio.wait_for(server.hung_up.wait(), 2)

    assert isinstance(error, errors.NoAnswerError)
    assert error.reason is NoAnswerReason.DEADLINE


async def test_cancelling_closes_the_socket_at_once() -> None:
    async def serve(_head: bytes, reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with serving(serve) as server, codat_at(server.port, HeldClock()) as codat:
        task = asyncio.ensure_future(codat.companies.get(samples.COMPANY))
        await server.reached.wait()
        task.cancel()
        await settle()
        assert task.cancelled()
        await asyncio.wait_for(server.hung_up.wait(), 2)


async def test_cancelling_the_handshake_closes_the_socket_at_once() -> None:
    greeted, hung_up = asyncio.Event(), asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        greeted.set()
        await reader.read()
        hung_up.set()
        writer.close()

    listening = await asyncio.start_server(silent, "127.0.0.1", 0)
    async with listening:
        port = listening.sockets[0].getsockname()[1]
        transport = Transport(https_transport(), f"https://127.0.0.1:{port}", CodatKey(Secret("key")), HeldClock())
        task = asyncio.ensure_future(CodatClient(transport).companies.get(samples.COMPANY))
        await greeted.wait()
        task.cancel()
        await asyncio.wait_for(hung_up.wait(), 2)
        await transport.close()

    assert task.cancelled()


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (b"", NoAnswerReason.RESET),
        (b"HTTP/1.1 200 O", NoAnswerReason.RESET),
        (b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{", NoAnswerReason.CUT),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{", NoAnswerReason.CUT),
    ],
    ids=["before", "in the head", "in the body", "in a chunk"],
)
async def test_an_answer_that_breaks_off(sent: bytes, reason: NoAnswerReason) -> None:
    async def serve(_head: bytes, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(sent)
        await writer.drain()
        writer.close()

    async with serving(serve) as server, codat_at(server.port) as codat:
        error = await failure_of(codat.connections.create(samples.COMPANY, key=samples.KEY))

    assert isinstance(error, errors.NoAnswerError)
    assert error.reason is reason


async def test_a_list_whose_connection_breaks_is_asked_again() -> None:
    async def serve(_head: bytes, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(server.heads) == 1:
            writer.close()
            return
        writer.write(answer(exact_json.write(samples.page(samples.company()))))

    async with serving(serve) as server, codat_at(server.port) as codat:
        assert len(await codat.companies.list_page()) == 1

    assert len(server.heads) == 2


async def test_a_flood_is_stopped_while_it_comes() -> None:
    sent = 0

    async def serve(_head: bytes, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in range(1000):
            writer.write(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
            await writer.drain()
            sent += 0x10000

    async with serving(serve) as server, codat_at(server.port) as codat:
        error = await failure_of(codat.companies.get(samples.COMPANY))
        await asyncio.wait_for(server.hung_up.wait(), 2)

    assert isinstance(error, errors.NoAnswerError)
    assert error.reason is NoAnswerReason.TOO_LARGE
    assert sent < 32 * limits.MAX_BODY


async def test_a_gzip_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b" " * 20_000_000)

    async def serve(_head: bytes, _reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(bomb, "Content-Encoding: gzip"))

    async with serving(serve) as server, codat_at(server.port) as codat:
        error = await failure_of(codat.companies.get(samples.COMPANY))

    assert isinstance(error, errors.UnreadableError)


async def test_nobody_listens() -> None:
    async with serving(_unused) as server:
        port = server.port
    async with codat_at(port) as codat:
        error = await failure_of(codat.connections.create(samples.COMPANY, key=samples.KEY))

    assert isinstance(error, errors.NotSentError)
    assert error.reason is NotSentReason.REFUSED


async def _unused(_head: bytes, _reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    raise AssertionError("nobody calls")


async def test_a_server_without_tls_is_not_trusted() -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(5)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    listening = await asyncio.start_server(plain, "127.0.0.1", 0)
    async with listening:
        port = listening.sockets[0].getsockname()[1]
        transport = Transport(https_transport(), f"https://127.0.0.1:{port}", CodatKey(Secret("key")), SystemClock())
        error = await failure_of(CodatClient(transport).connections.create(samples.COMPANY, key=samples.KEY))
        await transport.close()

    assert isinstance(error, errors.NotSentError)
    assert error.reason is NotSentReason.TLS_BROKEN


async def test_nothing_is_built_before_the_first_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere")
    way_out = https_transport()

    assert isinstance(way_out, LazyTransport)
    assert way_out._built is None
    await way_out.aclose()
