"""What stands between a bank's desktop and Codat, on loopback: a private authority's TLS, proxies that want a login.

Everything runs on one loop in a thread of its own, beside the test's loop, except tinyproxy, which is a process.
"""

from __future__ import annotations

import asyncio
import base64
import shutil
import socket
import ssl
import subprocess
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, Self

import spnego
from spnego.exceptions import SpnegoError

from tests.support.waiting import look_until

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterator
    from pathlib import Path

    import trustme

CODAT: Final = "codat.bank.example"  # no name server knows it; the proxies here do
USER: Final = "BANK\\maya"
PASSWORD: Final = "pass-Érable7"


class Neighbours:
    """`with Neighbours(folder) as around:` and then servers by its methods; all are gone at its end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="neighbours")
        self._servers: list[asyncio.Server] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def codat_with_tls(self, authority: trustme.CA, practice_port: int) -> int:
        """Practice behind a certificate of `authority`, for `CODAT` and for localhost. Returns the port."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(CODAT, "localhost").configure_cert(context)

        async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await _join(reader, writer, practice_port)

        return self._serve(relay, context)

    def proxy(self, offers: list[str], codat_port: int) -> AskingProxy:
        """A proxy that lets through who has signed in; `offers` is what it says in `Proxy-Authenticate`."""
        made = AskingProxy(offers, codat_port, self.folder / "ntlm-users")
        made.port = self._serve(made.serve)
        return made

    def socks(self, codat_port: int, login: tuple[str, str] | None = None) -> SocksProxy:
        """A SOCKS 5 proxy (RFC 1928), with a login (RFC 1929) when there is one."""
        made = SocksProxy(codat_port, login)
        made.port = self._serve(made.serve)
        return made

    def answering(self, answer: bytes) -> int:
        """A server that answers every request so, and hangs up."""

        async def say(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(answer)

        return self._serve(say)

    @contextmanager
    def tinyproxy(self, upstream: int) -> Iterator[Tinyproxy]:
        """Debian's tinyproxy, which asks for a Basic login and passes on to the proxy at `upstream`."""
        made = Tinyproxy(self.folder, upstream)
        with made:
            yield made

    def _serve(self, handle: Callable[[Any, Any], Awaitable[None]], context: ssl.SSLContext | None = None) -> int:
        async def handled(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            with suppress(asyncio.CancelledError):  # Python 3.11's streams complain of handlers that were cancelled
                try:
                    with suppress(asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
                        await handle(reader, writer)
                        await writer.drain()
                finally:
                    await _hang_up(writer)

        async def start() -> int:
            server = await asyncio.start_server(handled, "127.0.0.1", 0, ssl=context)
            self._servers.append(server)
            return int(server.sockets[0].getsockname()[1])

        return int(self._run(start()))

    async def _end(self) -> None:
        for server in self._servers:
            server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)


class AskingProxy:
    """Answers 407 until the login is right. `heads` is all it was sent, `users` who got through."""

    def __init__(self, offers: list[str], codat_port: int, users_file: Path) -> None:
        self.port = 0
        self.heads: list[str] = []
        self.users: list[str] = []
        self.answer = ""  # a status line instead of a way
        self.offers = offers
        self._codat_port = codat_port
        users_file.write_text(f"{USER.replace(chr(92), ':')}:{PASSWORD}\n", encoding="utf-8")

    @property
    def logins(self) -> list[str]:
        """The scheme of each login it was sent."""
        marks = [line for head in self.heads for line in head.splitlines() if line.lower().startswith("proxy-auth")]
        return [mark.split()[1] for mark in marks]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        talk: Any = None
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            self.heads.append(head)
            if self.answer:
                writer.write(f"HTTP/1.1 {self.answer}\r\nContent-Length: 0\r\n\r\n".encode())
                continue
            scheme, token = _login(head)
            if not self.offers or (scheme == "Basic" and _is_basic(token)):
                break
            if scheme == "NTLM" and "NTLM" in self.offers:
                talk = talk or spnego.server(protocol="ntlm", options=spnego.NegotiateOptions.use_ntlm)
                challenge = _step(talk, token)
                if talk.complete:
                    self.users.append(talk.client_principal)
                    break
                if challenge is not None:
                    _ask(writer, [f"NTLM {base64.b64encode(challenge).decode()}"])
                    continue
                talk = None
            _ask(writer, self.offers)
        writer.write(b"HTTP/1.1 200 Go ahead\r\n\r\n")
        await _join(reader, writer, self._codat_port)


class SocksProxy:
    """`asked` is where it was to go, `logins` who signed in."""

    def __init__(self, codat_port: int, login: tuple[str, str] | None) -> None:
        self.port = 0
        self.asked: list[str] = []
        self.logins: list[tuple[str, str]] = []
        self._codat_port = codat_port
        self._login = login

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        _, count = await reader.readexactly(2)
        offered = await reader.readexactly(count)
        wanted = 0 if self._login is None else 2
        if wanted not in offered:
            writer.write(b"\x05\xff")
            return
        writer.write(bytes((5, wanted)))
        if self._login is not None and not await self._is_let_in(reader, writer):
            return
        await reader.readexactly(4)  # version, CONNECT, reserved, a name follows
        name = await _counted(reader)
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(f"{name}:{port}")
        writer.write(b"\x05\x00\x00\x01" + bytes(6))
        await _join(reader, writer, self._codat_port)

    async def _is_let_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        await reader.readexactly(1)
        login = await _counted(reader), await _counted(reader)
        self.logins.append(login)
        is_right = login == self._login
        writer.write(b"\x01\x00" if is_right else b"\x01\x01")
        return is_right


class Tinyproxy:
    """The process, its port and its log."""

    def __init__(self, folder: Path, upstream: int) -> None:
        self.port = _free_port()
        self.log = folder / "tinyproxy.log"
        self._configuration = folder / "tinyproxy.conf"
        self._configuration.write_text(
            f'Port {self.port}\nListen 127.0.0.1\nTimeout 30\nLogLevel Warning\nLogFile "{self.log}"\n'
            f"BasicAuth maya wachtwoord7\nUpstream http 127.0.0.1:{upstream}\n",
            encoding="ascii",
        )
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        found = shutil.which("tinyproxy")
        assert found, "tinyproxy is missing: python3 dev.py test installs it, or names the command that does"
        self._process = subprocess.Popen([found, "-d", "-c", str(self._configuration)])
        try:
            look_until(lambda: _listens(self.port), "tinyproxy listens")
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        assert self._process is not None
        self._process.terminate()
        self._process.wait(10)


async def _counted(reader: asyncio.StreamReader) -> str:
    """A text with its length before it."""
    return (await reader.readexactly((await reader.readexactly(1))[0])).decode()


def _login(head: str) -> tuple[str, str]:
    for line in head.splitlines():
        name, _, value = line.partition(":")
        if name.lower() == "proxy-authorization":
            scheme, _, token = value.strip().partition(" ")
            return scheme, token
    return "", ""


def _is_basic(token: str) -> bool:
    return base64.b64decode(token).decode("utf-8") == f"{USER}:{PASSWORD}"


def _step(talk: Any, token: str) -> bytes | None:
    """The server's next message; None when the login is wrong."""
    try:
        answer: bytes | None = talk.step(base64.b64decode(token))
    except SpnegoError:
        return None
    return answer


def _ask(writer: asyncio.StreamWriter, offers: list[str]) -> None:
    lines = "".join(f"Proxy-Authenticate: {offer}\r\n" for offer in offers)
    writer.write(f"HTTP/1.1 407 Who is there\r\n{lines}Content-Length: 0\r\n\r\n".encode())


async def _join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int) -> None:
    """Carry bytes both ways until either side ends."""
    far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        both = {asyncio.ensure_future(_carry(reader, far_writer)), asyncio.ensure_future(_carry(far_reader, writer))}
        _, left = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        for task in left:
            task.cancel()
        await asyncio.gather(*both, return_exceptions=True)
    finally:
        await _hang_up(far_writer)


async def _hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(ConnectionError, ssl.SSLError, TimeoutError):
        await asyncio.wait_for(writer.wait_closed(), 2)


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError, ssl.SSLError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
