"""A tunnel through a proxy: Qt speaks with the proxy and signs in, what goes through is the caller's.

Qt answers Basic, Digest and NTLM with a user and a password, and on Windows NTLM and Negotiate as the signed-in user.
It picks the strongest that the proxy offers and sends nothing of the person's before it was asked.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QAbstractSocket, QNetworkProxy, QTcpSocket

from app.base.network import ProxyError, ProxyKind, ProxyTrouble

if TYPE_CHECKING:
    from app.base.network import Proxy, ProxyLogin

_Error = QAbstractSocket.SocketError
_TYPES: Final = {
    ProxyKind.HTTP: QNetworkProxy.ProxyType.HttpProxy,
    ProxyKind.SOCKS: QNetworkProxy.ProxyType.Socks5Proxy,
}
_TROUBLES: Final = {  # what Qt makes of the proxy's answers 407, 403 and 405, 404, 503
    _Error.ProxyAuthenticationRequiredError: ProxyTrouble.LOGIN,
    _Error.SocketAccessError: ProxyTrouble.BLOCKED,
    _Error.HostNotFoundError: ProxyTrouble.NAME,
    _Error.ConnectionRefusedError: ProxyTrouble.UNREACHED,
    _Error.ProxyConnectionRefusedError: ProxyTrouble.DOWN,
    _Error.ProxyConnectionTimeoutError: ProxyTrouble.DOWN,
    _Error.ProxyNotFoundError: ProxyTrouble.DOWN,
    _Error.NetworkError: ProxyTrouble.DOWN,
}
_in_qts_words: Final = QCoreApplication.translate  # from Qt's own catalogue, which is not ours to fill
_NO_SCHEME: Final = "Error parsing authentication request from proxy"  # a 407 that Qt has no answer to
_ROOM: Final = 256 * 1024  # bytes Qt reads ahead at most


async def dig(proxy: Proxy, host: str, port: int, login: ProxyLogin | None) -> Tunnel:
    """A tunnel through `proxy` to `host`. Raises `ProxyError`; cancelling hangs up."""
    socket = QTcpSocket(QCoreApplication.instance())  # Qt's, not Python's: a collector in a thread must not end it
    socket.setReadBufferSize(_ROOM)
    user, password = (login.user, login.password.reveal()) if login is not None else ("", "")
    socket.setProxy(QNetworkProxy(_TYPES[proxy.kind], proxy.host, proxy.port, user, password))
    opened: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def settle(*, is_open: bool) -> None:
        if not opened.done():
            opened.set_result(is_open)

    socket.connected.connect(lambda: settle(is_open=True))
    socket.errorOccurred.connect(lambda _: settle(is_open=False))
    tunnel = Tunnel(socket)
    is_open = False
    try:
        socket.connectToHost(host, port)
        is_open = await opened
        trouble = _trouble(socket)
    finally:
        if not is_open:
            await tunnel.close()
    if is_open:
        return tunnel
    raise ProxyError(trouble, proxy)


def _trouble(socket: QTcpSocket) -> ProxyTrouble:
    if socket.errorString() == _in_qts_words("QHttpSocketEngine", _NO_SCHEME):
        return ProxyTrouble.LOGIN
    return _TROUBLES.get(socket.error(), ProxyTrouble.UNREACHED)


class Tunnel:
    """An open tunnel, `app.base.network.Channel`. One reader and one writer at a time."""

    def __init__(self, socket: QTcpSocket) -> None:
        self._socket = socket
        self._is_closed = False
        self._news = asyncio.Event()
        for signal in (socket.readyRead, socket.bytesWritten, socket.disconnected, socket.errorOccurred):
            signal.connect(self._tell)

    async def read(self, most: int) -> bytes:
        """Up to `most` bytes as soon as there are some; none at the end. Raises `ConnectionError`."""
        while not self._is_closed:
            if self._socket.bytesAvailable():
                return bytes(self._socket.read(most).data())
            if not self._is_up():
                self._raise_for_error()
                return b""
            await self._wait()
        raise ConnectionError("the tunnel was closed")

    async def write(self, data: bytes) -> None:
        """Send all of `data`. Raises `ConnectionError`."""
        if not self._is_up():
            raise ConnectionError("the tunnel is gone")
        self._socket.write(data)
        while self._is_up() and self._socket.bytesToWrite():
            await self._wait()
        if not self._is_up():
            raise ConnectionError("the tunnel ended")

    @property
    def has_news(self) -> bool:
        """Whether `read` would return at once."""
        return not self._is_up() or bool(self._socket.bytesAvailable())

    async def close(self) -> None:
        """Hang up."""
        if self._is_closed:
            return
        self._is_closed = True
        self._socket.abort()
        self._news.set()
        self._socket.deleteLater()

    def _tell(self, *_: object) -> None:
        self._news.set()

    async def _wait(self) -> None:
        self._news.clear()
        await self._news.wait()

    def _is_up(self) -> bool:
        return not self._is_closed and self._socket.state() == QAbstractSocket.SocketState.ConnectedState

    def _raise_for_error(self) -> None:
        if self._socket.error() not in {_Error.RemoteHostClosedError, _Error.UnknownSocketError}:
            raise ConnectionError("the tunnel broke")
