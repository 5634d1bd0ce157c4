"""A bank's own gateway on loopback: TLS that wants to see a certificate, and the bank's key of Codat behind it.

On threads and plain sockets: asyncio's TLS hangs up on a certificate it does not like without saying why.
"""

from __future__ import annotations

import http.client
import socketserver
import ssl
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from app.base.overrides import override

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

    import trustme

_LONGEST = 10.0


class Gateway(socketserver.ThreadingTCPServer):
    """Passes requests on with the bank's own key. `seen` is how each was let in."""

    daemon_threads = True

    def __init__(self, authority: trustme.CA, clients: trustme.CA, practice_port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Visitor)
        self.port = int(self.server_address[1])
        self.seen: list[tuple[str, str, str]] = []  # name in the certificate, Authorization, x-codat-client
        self.practice_port = practice_port
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(self.context)
        self.context.verify_mode = ssl.CERT_REQUIRED
        clients.configure_trust(self.context)


class _Visitor(socketserver.BaseRequestHandler):
    """One connection, one request."""

    @override
    def handle(self) -> None:
        server: Any = self.server
        bare: socket.socket = self.request
        bare.settimeout(_LONGEST)
        try:
            secured = server.context.wrap_socket(bare, server_side=True, do_handshake_on_connect=False)
            try:
                secured.do_handshake()
            except ssl.SSLError:
                _hear_out(secured)
                return
            with secured:
                _pass_on(server, secured)
        except OSError:
            return  # they hung up


def _pass_on(server: Any, secured: ssl.SSLSocket) -> None:
    with secured.makefile("rb") as sent:
        first = sent.readline().decode("latin-1")
        headers = http.client.parse_headers(sent)
        body = sent.read(int(headers["Content-Length"] or 0))
    certificate: Any = secured.getpeercert()
    names = {key: value for part in certificate["subject"] for key, value in part}
    server.seen.append((names["commonName"], headers["Authorization"] or "", headers["x-codat-client"] or ""))
    del headers["Authorization"]
    method, path, _ = first.split()
    onward = http.client.HTTPConnection("127.0.0.1", server.practice_port, timeout=_LONGEST)
    with suppress(http.client.HTTPException):
        onward.request(method, path, body or None, {**dict(headers), "Authorization": "Basic a2V5LW9mLWEtYmFuaw=="})
        answer = onward.getresponse()
        content = answer.read()
        lines = [f"HTTP/1.1 {answer.status} {answer.reason}", "Connection: close", f"Content-Length: {len(content)}"]
        kept = [f"{name}: {value}" for name, value in answer.headers.items() if name.lower() not in _OURS]
        secured.sendall("\r\n".join([*lines, *kept, "", ""]).encode("latin-1") + content)
    onward.close()


_OURS = {"connection", "content-length", "transfer-encoding"}


def _hear_out(secured: ssl.SSLSocket) -> None:
    """What they had sent already would, unread, take our alert with it."""
    bare = secured.detach()
    import socket

    with socket.socket(fileno=bare) as left:
        left.settimeout(_LONGEST)
        left.shutdown(socket.SHUT_WR)
        while left.recv(4096):
            pass


@contextmanager
def serve_gateway(authority: trustme.CA, clients: trustme.CA, practice_port: int) -> Iterator[Gateway]:
    """One for 127.0.0.1, with a certificate of `authority`; nobody gets in without one of `clients`."""
    with Gateway(authority, clients, practice_port) as made:
        thread = threading.Thread(target=made.serve_forever, name="gateway")
        thread.start()
        try:
            yield made
        finally:
            made.shutdown()
            thread.join(10)
