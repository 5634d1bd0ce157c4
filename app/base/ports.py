"""What the app asks of this computer, as shapes. `app.host` fills them in; tests hand in fakes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.base.network import WaysOut
    from app.base.policy import PolicySource
    from app.base.secret import Secret
    from app.base.shield import Cover


class ClipboardPort(Protocol):
    """The system clipboard, for values that must not stay there."""

    def put(self, text: str) -> None:
        """Place `text` with the system's "do not keep in history" marks. Later `holds_ours()` is true."""
        ...

    def holds_ours(self) -> bool:
        """Whether the clipboard still holds what we placed last (by ownership where the system tells, not by text)."""
        ...

    def clear(self) -> bool:
        """Take ours off and forget it; answers whether it was still there. What others put there since stays."""
        ...

    @property
    def has_placeholder(self) -> bool:
        """Whether `clear` left something empty of meaning there, for clipboard managers to take: see `let_go`."""
        ...

    def let_go(self) -> None:
        """Take the placeholder off as well, once managers had the time to see it; not if it is no longer ours."""
        ...


class KeychainPort(Protocol):
    """The system's keychain. Calls may block on a prompt: run them off the UI thread."""

    def read(self, name: str) -> Secret | None:
        """The secret kept under `name`, or None. Raises `KeychainError`."""
        ...

    def write(self, name: str, secret: Secret) -> None:
        """Keep `secret` under `name` and read it back. Raises `KeychainError`."""
        ...

    def forget(self, name: str) -> None:
        """Remove what is kept under `name`; nothing there is fine. Raises `KeychainError`."""
        ...


class KeychainFault(StrEnum):
    """Why a keychain is of no use."""

    ABSENT = "absent"  # none answers
    LOCKED = "locked"
    REFUSED = "refused"  # it answers, and does not do it
    SILENT = "silent"  # it does not answer, or waits for somebody
    NOT_KEPT = "not_kept"  # it said yes, and gives back something else, or nothing
    TOO_LONG = "too_long"


class KeychainError(Exception):
    """The keychain is missing, locked, or did not keep what it was given. The text names the cause, no value."""

    def __init__(self, text: str, fault: KeychainFault = KeychainFault.REFUSED) -> None:
        super().__init__(text)
        self.fault = fault


class SessionPort(Protocol):
    """Tells when the person leaves: session lock, suspend, user switch."""

    def on_leave(self, then: Callable[[], None]) -> None:
        """Call `then` on the UI thread each time the session locks, suspends or switches user."""
        ...

    @property
    def is_listening(self) -> bool:
        """Whether this computer tells, once `on_leave` was called."""
        ...


class CapturePort(Protocol):
    """What the system does about windows in screen shares and recordings. Windows are told by the system's numbers."""

    @property
    def offered(self) -> Cover:
        """What can be had now, before anything is asked for a window: HIDDEN, BLACK, REMOTE or NOT_HERE."""
        ...

    def cover(self, window: int) -> Cover:
        """Keep a top-level window of ours out of captures; what the system says of it afterwards."""
        ...

    def uncover(self, window: int) -> None:
        """Let captures see it again."""
        ...


class AttentionPort(Protocol):
    """Notifications of the desktop. What they say is seen outside the app: never a name, a number, a secret."""

    async def call(self, title: str, text: str) -> None:
        """Show a notification, in place of one that is still there. A system without them does nothing."""
        ...

    async def withdraw(self) -> None:
        """Take away what is shown; nothing there is fine."""
        ...


class Host(Protocol):
    """All that this computer does for the app."""

    @property
    def clipboard(self) -> ClipboardPort:
        """The system clipboard."""
        ...

    @property
    def keychain(self) -> KeychainPort:
        """The system's keychain."""
        ...

    @property
    def attention(self) -> AttentionPort:
        """Notifications of the desktop."""
        ...

    @property
    def ways(self) -> WaysOut:
        """The way out of this computer: the system's proxies, and who the person is to them."""
        ...

    @property
    def session(self) -> SessionPort:
        """Lock, suspend and user switch."""
        ...

    @property
    def captures(self) -> CapturePort:
        """Keeping windows out of screen shares."""
        ...

    @property
    def hides_windows(self) -> bool:
        """Whether `captures` has anything to offer; known without making it."""
        ...

    @property
    def user(self) -> str:
        """Who works here, as the system names them; recorded in the trail."""
        ...

    def policy(self) -> PolicySource:
        """What the bank's IT put on this computer, unread. Raises `PolicyError` when it is there and cannot be had."""
        ...

    def data_folder(self) -> Path:
        """Where this user's data of the app belongs by the system's customs."""
        ...

    def open_url(self, url: str) -> bool:
        """Open an https address in the person's browser; false when the system refuses."""
        ...
