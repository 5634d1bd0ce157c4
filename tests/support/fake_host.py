"""A computer made of memory: what the app asked of it can be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.network import WaysOut
from app.base.policy import PolicySource
from app.base.ports import KeychainError, KeychainFault
from app.base.secret import Secret
from app.base.shield import Cover

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from app.base.network import Channel, Proxy, ProxyLogin


class FakeClipboard:
    """Remembers what was put; `taken_over()` is another program copying; `leaves_placeholder` is Linux."""

    def __init__(self) -> None:
        self.text = ""
        self.puts = 0
        self.leaves_placeholder = False
        self.has_placeholder = False
        self._is_ours = False

    def put(self, text: str) -> None:
        self.text, self._is_ours = text, True
        self.puts += 1
        self.has_placeholder = False

    def holds_ours(self) -> bool:
        return self._is_ours

    def clear(self) -> bool:
        was_ours = self._is_ours
        if was_ours:
            self.text, self._is_ours = "", False
            self.has_placeholder = self.leaves_placeholder
        return was_ours

    def let_go(self) -> None:
        self.has_placeholder = False

    def taken_over(self, text: str) -> None:
        self.text, self._is_ours = text, False


class FakeKeychain:
    """Keeps texts; `is_broken` makes every call fail."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.is_broken = False

    def read(self, name: str) -> Secret | None:
        self._check()
        return Secret(self.kept[name]) if name in self.kept else None

    def write(self, name: str, secret: Secret) -> None:
        self._check()
        self.kept[name] = secret.reveal()

    def forget(self, name: str) -> None:
        self._check()
        self.kept.pop(name, None)

    def _check(self) -> None:
        if self.is_broken:
            raise KeychainError("the keychain is locked", KeychainFault.LOCKED)


class FakeSession:
    """`leave()` is the person locking the screen."""

    def __init__(self) -> None:
        self.is_listening = True
        self._listeners: list[Callable[[], None]] = []

    def on_leave(self, then: Callable[[], None]) -> None:
        self._listeners.append(then)

    def leave(self) -> None:
        for then in self._listeners:
            then()


class FakeAttention:
    """Remembers what the desktop was asked to show."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self.withdrawn = 0

    async def call(self, title: str, text: str) -> None:
        self.said.append((title, text))

    async def withdraw(self) -> None:
        self.withdrawn += 1


class FakeCaptures:
    """A system's way with windows in screen shares. `offered` is what it has, `answers` what it says of each asked."""

    def __init__(self) -> None:
        self.offered = Cover.NOT_HERE
        self.answers: Cover | None = None  # None: as offered
        self.covered: dict[int, Cover] = {}
        self.asked = 0

    def cover(self, window: int) -> Cover:
        self.asked += 1
        self.covered[window] = self.answers or self.offered
        return self.covered[window]

    def uncover(self, window: int) -> None:
        self.covered.pop(window, None)


class FakeNetwork:
    """A system's proxies: `named` for every address; tunnels are dug by `dig` when a test needs them."""

    def __init__(self) -> None:
        self.named: list[Proxy | None] = [None]
        self.asked: list[str] = []
        self.dig: Callable[[Proxy, str, int, ProxyLogin | None], Awaitable[Channel]] | None = None

    async def proxies(self, host: str, port: int) -> Sequence[Proxy | None]:
        self.asked.append(f"{host}:{port}")
        return self.named

    async def tunnel(self, proxy: Proxy, host: str, port: int, login: ProxyLogin | None) -> Channel:
        assert self.dig is not None, "no tunnel was expected"
        return await self.dig(proxy, host, port, login)


class FakeHost:
    """`app.base.ports.Host`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clipboard = FakeClipboard()
        self.keychain = FakeKeychain()
        self.session = FakeSession()
        self.attention = FakeAttention()
        self.captures = FakeCaptures()
        self.network = FakeNetwork()
        self.ways = WaysOut(self.network)
        self.user = "Maya Tremblay"
        self.opened: list[str] = []
        self.policy_text = ""
        self.policy_registry: dict[str, str | int] = {}

    def policy(self) -> PolicySource:
        return PolicySource("policy.json", self.policy_text, "HKLM", self.policy_registry)

    @property
    def hides_windows(self) -> bool:
        return self.captures.offered is not Cover.NOT_HERE

    def data_folder(self) -> Path:
        return self.folder

    def open_url(self, url: str) -> bool:
        self.opened.append(url)
        return True
