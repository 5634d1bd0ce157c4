"""What libraries and the system would write down of this process, turned off before anything reads it.

Sources: Qt's page on logging rules (of all places that set them, `QT_LOGGING_RULES` has the last word, over the
person's own `qtlogging.ini` too), core(5), prctl(2), Microsoft's page on `WerSetFlags`.
"""

from __future__ import annotations

import os
import sys

_DROPPED = (
    "QT_LOGGING_CONF",
    "QT_DEBUG_PLUGINS",
    "SSLKEYLOGFILE",  # TLS keys in clear
    "PYTHON_KEYRING_BACKEND",  # any module could become the keychain
    "PYTHONASYNCIODEBUG",  # slow steps are logged with what they were given
)
_DROPPED_WHEN_INSTALLED = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")  # somebody else's code in our process
_NO_DETAILS = "*.debug=false;*.info=false"  # Qt's debug categories print texts letter by letter, password fields too


def scrub() -> None:
    """Settle the environment, and make every file of this process its owner's only."""
    for name in _DROPPED:
        os.environ.pop(name, None)
    if getattr(sys, "frozen", False):
        for name in _DROPPED_WHEN_INSTALLED:
            os.environ.pop(name, None)
    os.environ["QT_LOGGING_RULES"] = _NO_DETAILS
    os.umask(0o077)


def close_memory() -> None:
    """Keep memory out of crash files, and on Linux out of reach of the person's other programs.

    Call it after the first paint and before there is a secret. (macOS asks the code signature who may read.)
    """
    import ctypes  # noqa: PLC0415  # the first paint does without it

    if sys.platform == "win32":
        no_heap = 1
        ctypes.windll.kernel32.WerSetFlags(no_heap)
        return
    import resource  # noqa: PLC0415  # not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        prctl = ctypes.CDLL(None).prctl
        prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
        set_dumpable, no = 4, 0
        prctl(set_dumpable, no, 0, 0, 0)
