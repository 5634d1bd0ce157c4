"""The wire between the app and Codat: passes everything on, and kills the app at a request it is told of."""

from __future__ import annotations

import http.client
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from app.base.overrides import override
from tests.crashtest.kills import Kill, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

_NOT_PASSED_ON = {"transfer-encoding", "connection", "content-length", "date", "server"}


class Wire:
    """Listens on loopback; `url` is what the app is told. One life at a time: `begin` before each."""

    def __init__(self, to: str) -> None:
        self._to = to.removeprefix("http://")
        self._kill = Kill()
        self._strike: Callable[[], None] = lambda: None
        self._seen = 0
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where the app finds Codat."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def begin(self, kill: Kill, strike: Callable[[], None]) -> None:
        """A life begins; `strike` ends it."""
        with self._lock:
            self._kill, self._strike, self._seen = kill, strike, 0

    def close(self) -> None:
        """Listen no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _is_last(self) -> Kind | None:
        """Count a request; the kind of kill that belongs to it."""
        with self._lock:
            self._seen += 1
            return self._kill.kind if self._seen == self._kill.nth else None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        wire = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _pass_on(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                kind = wire._is_last()
                if kind in {Kind.ARRIVING, Kind.ACTING}:
                    wire._strike()
                if kind is Kind.ARRIVING:
                    self.close_connection = True
                    return
                codat = http.client.HTTPConnection(wire._to, timeout=60)
                codat.request(self.command, self.path, body or None, dict(self.headers.items()))
                answer = codat.getresponse()
                said = answer.read()
                codat.close()
                if kind is Kind.ANSWERING:
                    wire._strike()
                with suppress(OSError):  # nobody is there any more
                    self._answer(answer, said)

            def _answer(self, answer: http.client.HTTPResponse, said: bytes) -> None:
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in _NOT_PASSED_ON or name.lower() == "date":
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            do_GET = do_POST = do_PATCH = do_DELETE = _pass_on  # noqa: N815  # names of http.server

            @override
            def handle(self) -> None:
                with suppress(OSError):  # a connection that was cut by a kill
                    super().handle()

            @override
            def log_message(self, format: str, *args: object) -> None:
                """Nothing: the verdict tells."""

        return Handler
