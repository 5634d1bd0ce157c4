"""The same surroundings for every test, whoever runs it: no settings of the person's, no desktop, no network."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

from app.base import singletons

_DROPPED = (
    "ALL_PROXY",
    "DBUS_SESSION_BUS_ADDRESS",
    "DISPLAY",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "LANGUAGE",
    "NO_PROXY",
    "PASSERELLE_API_KEY",
    "PYTHON_KEYRING_BACKEND",
    "QT_DEBUG_PLUGINS",
    "QT_LOGGING_CONF",
    "QT_LOGGING_RULES",
    "QT_SCALE_FACTOR",
    "QT_STYLE_OVERRIDE",
    "SSLKEYLOGFILE",
    "WAYLAND_DISPLAY",
)
_LOOPBACK = ("localhost", "127.0.0.1", "::1", "")


class NetworkRefusedError(AssertionError):
    """A test tried to leave this computer. Not an OSError: nothing may take it for a real network failure."""


def settle() -> Path:
    """Give this process its surroundings; returns the temporary folder, removed at exit."""
    singletons.hold_for_good()
    for name in _DROPPED:
        os.environ.pop(name, None)
        os.environ.pop(name.lower(), None)
    folder = Path(tempfile.mkdtemp(prefix="passerelle-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
        place = folder / name.lower()
        place.mkdir(mode=0o700)
        os.environ[f"XDG_{name}"] = str(place)
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.addaudithook(_refuse_network)
    return folder


def _refuse_network(event: str, details: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto"}:
        address = details[1]
        host = address[0] if isinstance(address, tuple) else None  # a local socket has a path
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = details[0]
    else:
        return
    name = host.decode() if isinstance(host, bytes) else host
    if isinstance(name, str) and name not in _LOOPBACK and not name.startswith("127."):
        raise NetworkRefusedError(f"a test may reach this computer only, not {name}")
