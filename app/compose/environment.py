"""Variables that would make libraries write what must not be written, taken out before anything reads them."""

from __future__ import annotations

import os

_DROPPED = (
    "QT_LOGGING_RULES",  # Qt's debug categories print the text of password fields
    "QT_LOGGING_CONF",
    "QT_DEBUG_PLUGINS",
    "SSLKEYLOGFILE",  # TLS keys in clear
    "PYTHON_KEYRING_BACKEND",  # any module could become the keychain
)


def scrub() -> None:
    """Forget them, and make every file of this process its owner's only."""
    for name in _DROPPED:
        os.environ.pop(name, None)
    os.umask(0o077)
