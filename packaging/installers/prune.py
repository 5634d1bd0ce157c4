"""What stays of all that PyInstaller finds. Each Qt plugin, library and translation is named: to keep, or to drop.

What neither list names stops the build with its name, so that a Qt update or a new import is decided on, not shipped
(or lost) unseen. Libraries of the system are kept only while something that is kept links to them; so the bundle does
not depend on what else the building computer has installed.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

# Never imported by the app, though a library names them. The tests hold this list to the app's imports.
MODULES: Final = (
    "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtQuick", "_distutils_hack", "bz2", "distutils", "doctest",
    "lib2to3", "lzma", "multiprocessing", "pip", "pydantic.mypy", "pydantic.v1", "pydoc", "setuptools", "test",
    "tkinter", "unittest", "uvicorn",
)  # fmt: skip

# Folder of Qt's plugins -> (kept, dropped). Kept may be printing, which is there once the app imports it.
PLUGINS: Final[dict[str, tuple[frozenset[str], frozenset[str]]]] = {
    name: (frozenset(keep.split()), frozenset(drop.split()))
    for name, keep, drop in (
        ("designer", "", "PySidePlugin qaxwidget qquickwidget qwebengineview"),
        ("egldeviceintegrations", "",
         "qeglfs-emu-integration qeglfs-x11-integration qeglfs-kms-egldevice-integration qeglfs-kms-integration"),
        ("generic", "", "qevdevkeyboardplugin qevdevmouseplugin qevdevtabletplugin qevdevtouchplugin qtuiotouchplugin"),
        ("iconengines", "qsvgicon", ""),
        ("imageformats", "qgif qico qjpeg qsvg", "qicns qmacheif qmacjp2 qpdf qtga qtiff qwbmp qwebp"),
        ("networkinformation", "", "qapplenetworkinformation qconnman qglib qnetworklistmanager qnetworkmanager"),
        ("platforminputcontexts", "composeplatforminputcontextplugin ibusplatforminputcontextplugin",
         "qtvirtualkeyboardplugin"),
        ("platforms", "qcocoa qoffscreen qwayland qwindows qxcb",
         "qdirect2d qeglfs qlinuxfb qminimal qminimalegl qvkkhrdisplay qvnc"),
        ("platformthemes", "qxdgdesktopportal", "qgtk3"),
        ("printsupport", "cocoaprintersupport cupsprintersupport windowsprintersupport", ""),
        ("sqldrivers", "", "qsqlibase qsqlite qsqlmimer qsqloci qsqlodbc qsqlpsql qsqlmysql"),
        ("styles", "qmacstyle", "qmodernwindowsstyle"),  # the app is in Fusion, which is in Qt6Widgets
        ("tls", "qschannelbackend qsecuretransportbackend", "qcertonlybackend qopensslbackend"),
        ("vectorimageformats", "", "qlottievectorimage"),
        ("wayland-decoration-client", "adwaita bradient", ""),
        ("wayland-graphics-integration-client", "qt-plugin-wayland-egl",
         "dmabuf-server drm-egl-server shm-emulation-server vulkan-server"),
        ("wayland-shell-integration", "xdg-shell",
         "fullscreen-shell-v1 ivi-shell qt-shell wl-shell-plugin"),
        ("xcbglintegrations", "qxcb-egl-integration qxcb-glx-integration", ""),
    )
}  # fmt: skip

# Libraries of Qt that may ship; another one means that something new of Qt is imported.
QT_LIBRARIES: Final = frozenset(
    ("Core", "DBus", "Gui", "Network", "OpenGL", "PrintSupport", "Svg", "WaylandClient", "Widgets", "XcbQpa")
)
# Without one of these the app does not start, or not everywhere.
NEEDED: Final = {
    "linux": ("platforms/qxcb", "platforms/qwayland", "platforms/qoffscreen", "iconengines/qsvgicon"),
    "windows": ("platforms/qwindows", "platforms/qoffscreen", "iconengines/qsvgicon"),
    "macos": ("platforms/qcocoa", "platforms/qoffscreen", "iconengines/qsvgicon", "styles/qmacstyle"),
}
# Python and Qt link to these; a Windows that nobody installed anything on has them nowhere else.
NEEDED_LIBRARIES: Final = {
    "windows": ("vcruntime140.dll", "vcruntime140_1.dll", "shiboken6/msvcp140.dll"), "linux": (), "macos": ()
}  # fmt: skip
LANGUAGES: Final = ("en", "fr")

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/]+?)\.(?:so|dll|dylib)$")
_TRANSLATION = re.compile(r"PySide6/(?:Qt/)?translations/(.+)\.qm$")
_QT_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6?([A-Z]\w*?)(?:\.dll|\.so[.\d]*|\.framework/.*|\.\d.*dylib|\.dylib|)$")
# Of building only; and what an installer of packages wrote of the computer it ran on, which is never the same twice.
_OF_BUILDING = re.compile(
    r"PySide6/(?:Qt/)?(?:qml|metatypes|modules|mkspecs|resources)/"
    r"|\.dist-info/(?:RECORD|INSTALLER|REQUESTED|direct_url\.json|uv_.*\.json)$"
)
# Windows gives whoever asks for one of these the one of that name which is loaded, and these never are: Python has
# loaded those at the top before anything else, and PySide6 loads shiboken6, with the third, before anything of Qt.
_TWICE = re.compile(r"^(?:(?:PySide6|shiboken6)/vcruntime140(?:_1)?|PySide6/msvcp140)\.dll$", re.IGNORECASE)
# What LICENCES has, and the tables of chardet, which clevercsv imports and nobody asks what letters a text is in.
_NEVER_READ = re.compile(r"\.dist-info/(?:licenses|sboms)/|^chardet/models/.+\.(?:bin|yaml)$")


class Verdict(Enum):
    """What happens to one file."""

    KEEP = auto()
    DROP = auto()
    UNKNOWN = auto()


def judge(destination: str) -> Verdict:
    """Whether the file at `destination` (its place inside the bundle) ships. Libraries are judged by `qt_library`."""
    place = destination.replace("\\", "/")
    if found := _PLUGIN.search(place):
        keep, drop = PLUGINS.get(found[1], (frozenset(), frozenset()))
        if found[2] in keep:
            return Verdict.KEEP
        return Verdict.DROP if found[2] in drop else Verdict.UNKNOWN
    if found := _TRANSLATION.search(place):
        return Verdict.KEEP if found[1] in {f"qtbase_{language}" for language in LANGUAGES} else Verdict.DROP
    needless = any(rule.search(place) for rule in (_OF_BUILDING, _TWICE, _NEVER_READ))
    return Verdict.DROP if needless else Verdict.KEEP


def plugin(destination: str) -> str:
    """`platforms/qxcb` for the place of that plugin in a bundle, "" for any other file."""
    found = _PLUGIN.search(destination.replace("\\", "/"))
    return f"{found[1]}/{found[2]}" if found else ""


def unknown_qt_library(destination: str) -> bool:
    """Whether this is a library of Qt that nobody has decided to ship."""
    found = _QT_LIBRARY.search(destination.replace("\\", "/"))
    return found is not None and found[1] not in QT_LIBRARIES


def complaints(kept: list[str], system: str) -> list[str]:
    """What is wrong with the places kept in a bundle for `system`, one a line; empty when all is well."""
    found = [
        f"{place}: a Qt plugin that packaging/installers/prune.py does not name; "
        "add it to PLUGINS there, as kept or as dropped"
        for place in kept
        if judge(place) is Verdict.UNKNOWN
    ]
    found += [
        f"{place}: a library of Qt that did not ship so far; "
        "if the app means to use it, add it to QT_LIBRARIES in packaging/installers/prune.py"
        for place in kept
        if unknown_qt_library(place)
    ]
    there = {plugin(place) for place in kept}
    found += [
        f"{name}: this Qt plugin must ship and was not found; is a package missing on this computer?"
        for name in NEEDED[system]
        if name not in there
    ]
    places = {place.replace("\\", "/").lower() for place in kept}
    found += [f"{name}: must ship, and was not found" for name in NEEDED_LIBRARIES[system] if name not in places]
    return found
