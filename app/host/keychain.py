"""The system's keychain, and only the system's: an environment variable or a settings file cannot choose another.

`keyring` picks a backend by configuration, and one of its choices keeps nothing while reporting success. So the class
of this system is made directly, what is written is read back, and there is no fallback to a file.
"""

from __future__ import annotations

import hmac
import sys
from typing import TYPE_CHECKING, TypeVar

from app.base.ports import KeychainError, KeychainFault
from app.base.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable

    from keyring.backend import KeyringBackend

# Windows keeps at most 2560 bytes, and keyring writes UTF-16. One limit for all, so that a key can be moved.
LONGEST_SECRET = 1280
_SERVICE = "Passerelle"
_Answer = TypeVar("_Answer")
_Backend = TypeVar("_Backend")
_Kinds = tuple[type[Exception], ...]


class SystemKeychain:
    """Implements `app.base.ports.KeychainPort`. Calls block, perhaps on a prompt: run them off the UI thread."""

    def __init__(
        self, open_backend: Callable[[], KeyringBackend] | None = None, *, keeps_former: bool = sys.platform == "win32"
    ) -> None:
        """`keeps_former`: the backend moves a replaced secret aside, as keyring's for Windows does."""
        self._open_backend = open_backend or _backend_of_this_system
        self._keeps_former = keeps_former

    def read(self, name: str) -> Secret | None:
        """The secret kept under `name`, or None."""
        kept = self._ask("read", lambda backend: backend.get_password(_service(name), name))
        return None if kept is None else Secret(kept)

    def write(self, name: str, secret: Secret) -> None:
        """Keep `secret` under `name` and read it back."""
        text = secret.reveal()
        length = len(text.encode("utf-16-le")) // 2
        if length == 0:
            raise KeychainError("there is nothing to keep")
        if length > LONGEST_SECRET:
            words = f"the keychain takes at most {LONGEST_SECRET} characters, not {length}"
            raise KeychainError(words, KeychainFault.TOO_LONG)
        former = self.read(name) if self._keeps_former else None
        if former is not None:
            self.forget(name)
        try:
            self._write(name, text)
        except KeychainError:
            if former is not None:
                self._write(name, former.reveal())
            raise

    def _write(self, name: str, text: str) -> None:
        self._ask("write", lambda backend: backend.set_password(_service(name), name, text))
        kept = self._ask("read back", lambda backend: backend.get_password(_service(name), name))
        if kept is None or not hmac.compare_digest(kept.encode(), text.encode()):
            raise KeychainError("the keychain did not keep what it was given", KeychainFault.NOT_KEPT)

    def forget(self, name: str) -> None:
        """Remove what is kept under `name`; nothing there is fine."""
        if self.read(name) is not None:
            self._ask("remove", lambda backend: backend.delete_password(_service(name), name))

    def _ask(self, what: str, call: Callable[[KeyringBackend], _Answer]) -> _Answer:
        from keyring.errors import KeyringLocked  # noqa: PLC0415  # costs more than the first paint may

        absent, refused = _failures()
        try:
            return call(self._open_backend())
        except KeyringLocked:
            raise KeychainError("the keychain is locked", KeychainFault.LOCKED) from None
        except absent:
            raise KeychainError("no keychain answers on this computer", KeychainFault.ABSENT) from None
        except refused as error:
            # Its kind only: a text from below might repeat what it was given.
            raise KeychainError(f"the keychain refused to {what} ({type(error).__name__})") from None


def _service(name: str) -> str:
    # One service for each name: Windows would move a service's first entry away when a second one comes.
    return f"{_SERVICE} {name}"


def _backend_of_this_system() -> KeyringBackend:
    backend: KeyringBackend
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415  # Windows only

        backend = _without_surroundings(WinVaultKeyring())  # type: ignore[no-untyped-call]  # keyring types half of itself
        backend.persist = "local machine"  # the default roams with the person's profile
    elif sys.platform == "darwin":
        from keyring.backends.macOS import Keyring  # noqa: PLC0415  # macOS only

        backend = _without_surroundings(Keyring())  # type: ignore[no-untyped-call]  # keyring types half of itself
        backend.keychain = None  # an environment variable may have named another file
    else:
        from keyring.backends.SecretService import Keyring  # noqa: PLC0415  # Linux only

        backend = _without_surroundings(Keyring())  # type: ignore[no-untyped-call]  # keyring types half of itself
    return backend


def _without_surroundings(backend: _Backend) -> _Backend:
    """As its class has it: keyring lets KEYRING_PROPERTY_… variables set anything of a backend, its place included."""
    vars(backend).clear()
    return backend


def _failures() -> tuple[_Kinds, _Kinds]:
    """What is raised here when there is no keychain, and when it refuses; the libraries below share no base."""
    from keyring.errors import InitError, KeyringError  # noqa: PLC0415  # as above

    absent: _Kinds = (InitError, OSError)
    refused: _Kinds
    if sys.platform == "win32":
        import importlib  # noqa: PLC0415  # Windows only

        absent = (InitError,)
        refused = (importlib.import_module("win32ctypes.pywin32.pywintypes").error, OSError)  # not installed elsewhere
    elif sys.platform == "darwin":
        from keyring.backends.macOS.api import Error  # noqa: PLC0415  # macOS only

        refused = (Error,)
    else:
        from jeepney import DBusErrorResponse  # noqa: PLC0415  # Linux only
        from secretstorage import exceptions  # noqa: PLC0415  # Linux only

        absent = (*absent, exceptions.SecretServiceNotAvailableException)
        refused = (DBusErrorResponse, exceptions.SecretStorageException)
    return absent, (KeyringError, *refused)
