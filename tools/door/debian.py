"""What Debian (and its relatives) must have installed for Qt and for the tests; nothing elsewhere.

The wheels of PySide6 carry Qt, not the system libraries under it. The list was read off the libraries and plugins of
the wheel with `ldd`. As root what is missing is installed; otherwise the exact command is printed.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import sys
from enum import Enum, auto
from pathlib import Path

from tools.door.process import Stop, output, run_quietly

_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_DESKTOP = {  # for the tests: X server, buses, keyring, reader and managers of the clipboard, lister of windows
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "dbus-run-session": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "gnome-keyring-daemon": "gnome-keyring",
    "parcellite": "parcellite",
    "pdftotext": "poppler-utils",
    "tinyproxy": "tinyproxy-bin",
    "xclip": "xclip",
    "xfce4-clipman": "xfce4-clipman",
    "xwininfo": "x11-utils",
}
_TRACING = {"strace": "strace"}  # for the tests: the order of syncing and sending
_FREEZING = {"readelf": "binutils", "strip": "binutils"}
_COMPILERS = {"makensis": "nsis", "wixl": "wixl", "msibuild": "msitools", "osslsigncode": "osslsigncode"}
_LINTERS = {"desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream", "shellcheck": "shellcheck"}
_WINE = {"wine": "wine", "/usr/lib/wine/wine64": "wine64", "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32"}
_LOOKING = _TRACING | {"debootstrap": "debootstrap", "Xvfb": "xvfb"}


class Need(Enum):
    """What a command needs beside the libraries under Qt."""

    APP = auto()
    TESTS = auto()
    LINUX_INSTALLERS = auto()
    WINDOWS_INSTALLERS = auto()
    WINDOWS_COMPILERS = auto()


_PROGRAMS = {
    Need.APP: {},
    Need.TESTS: _DESKTOP | _TRACING | _FREEZING | _COMPILERS | _LINTERS,
    Need.LINUX_INSTALLERS: _FREEZING | _LOOKING,
    Need.WINDOWS_INSTALLERS: _COMPILERS | _WINE | _LOOKING,
    Need.WINDOWS_COMPILERS: _COMPILERS,
}


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def ensure(need: Need) -> None:
    """Have the libraries (and for tests the programs) there, or stop with the command that brings them."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for soname, package in _LIBRARIES.items() if soname not in _known_libraries()]
    missing += [package for program, package in _PROGRAMS[need].items() if not shutil.which(program)]
    if importlib.util.find_spec("ensurepip") is None and shutil.which("uv") is None:  # Debian packs it apart
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    _install(sorted(set(missing)))


def _known_libraries() -> frozenset[str]:
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    listed = output([ldconfig, "-p"]) or ""
    machine = {"x86_64": "x86-64", "aarch64": "AArch64"}.get(platform.machine(), "")
    return frozenset(line.split()[0] for line in listed.splitlines() if "=>" in line and machine in line)


def _install(packages: list[str]) -> None:
    if not packages:
        return
    words = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None or not Path("/etc/debian_version").exists():
        raise Stop("These are missing, by their Debian names; install what your system calls them:\n"
                   f"    {' '.join(packages)}")  # fmt: skip
    if os.geteuid() != 0:
        raise Stop(f"These system packages are missing. Install them, then try again:\n    sudo {' '.join(words)}")
    print(f"Installing {' '.join(packages)} …", flush=True)
    if _apt(words) != 0:
        _apt(["apt-get", "update", "--quiet"])  # another archive's failure is not ours; the second try tells
        if _apt(words) != 0:
            raise Stop(f"Could not install what is missing: {' '.join(words)}")


def _apt(words: list[str]) -> int:
    return run_quietly([words[0], "-qq", *words[1:]], DEBIAN_FRONTEND="noninteractive")
