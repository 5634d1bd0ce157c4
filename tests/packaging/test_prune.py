"""What stays of all that PyInstaller finds, and what stops the build."""

from __future__ import annotations

import pytest
from installers import bundle, prune
from installers.prune import Verdict

from tests.house.source import imported, modules

COMPLETE = {
    "linux": [
        *(f"PySide6/Qt/plugins/platforms/lib{name}.so" for name in ("qxcb", "qwayland", "qoffscreen")),
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
    ],
    "windows": [
        *(f"PySide6\\plugins\\platforms\\{name}.dll" for name in ("qwindows", "qoffscreen")),
        "PySide6\\plugins\\iconengines\\qsvgicon.dll",
        "PySide6\\Qt6Core.dll",
        "VCRUNTIME140.dll",
        "VCRUNTIME140_1.dll",
        "shiboken6\\MSVCP140.dll",
    ],
    "macos": [
        *(f"PySide6/Qt/plugins/platforms/lib{name}.dylib" for name in ("qcocoa", "qoffscreen")),
        "PySide6/Qt/plugins/iconengines/libqsvgicon.dylib",
        "PySide6/Qt/plugins/styles/libqmacstyle.dylib",
        "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
    ],
}


@pytest.mark.parametrize(
    ("place", "verdict"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", Verdict.KEEP),
        ("PySide6\\plugins\\platforms\\qwindows.dll", Verdict.KEEP),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", Verdict.KEEP),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", Verdict.DROP),
        ("PySide6\\plugins\\tls\\qopensslbackend.dll", Verdict.DROP),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", Verdict.DROP),
        ("PySide6/Qt/plugins/multimedia/libffmpeg.so", Verdict.UNKNOWN),
        ("PySide6/Qt/plugins/imageformats/libqavif.so", Verdict.UNKNOWN),
        ("PySide6/Qt/translations/qtbase_fr.qm", Verdict.KEEP),
        ("PySide6\\translations\\qtbase_en.qm", Verdict.KEEP),
        ("PySide6/Qt/translations/qtbase_de.qm", Verdict.DROP),
        ("PySide6/Qt/translations/qt_help_fr.qm", Verdict.DROP),
        ("keyring-25.7.0.dist-info/RECORD", Verdict.DROP),
        ("keyring-25.7.0.dist-info/entry_points.txt", Verdict.KEEP),
        ("keyring-25.7.0.dist-info/licenses/LICENSE", Verdict.DROP),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", Verdict.DROP),
        ("VCRUNTIME140.dll", Verdict.KEEP),
        ("PySide6\\VCRUNTIME140.dll", Verdict.DROP),
        ("shiboken6\\VCRUNTIME140_1.dll", Verdict.DROP),
        ("shiboken6\\MSVCP140.dll", Verdict.KEEP),
        ("PySide6\\MSVCP140.dll", Verdict.DROP),
        ("PySide6\\MSVCP140_2.dll", Verdict.KEEP),
        ("chardet/models/models.bin", Verdict.DROP),
        ("chardet\\models\\_format.cp312-win_amd64.pyd", Verdict.KEEP),
        ("app/_data/i18n/app_fr.qm", Verdict.KEEP),
        ("pydantic_core/_pydantic_core.cpython-311-x86_64-linux-gnu.so", Verdict.KEEP),
    ],
)
def test_each_file_has_a_verdict(place: str, verdict: Verdict) -> None:
    assert prune.judge(place) is verdict


@pytest.mark.parametrize("system", COMPLETE)
def test_a_complete_bundle_is_not_complained_about(system: str) -> None:
    assert prune.complaints(COMPLETE[system], system) == []


@pytest.mark.parametrize("system", COMPLETE)
def test_each_file_that_is_needed_is_missed(system: str) -> None:
    needed = [place for place in COMPLETE[system] if "Core" not in place]

    for gone in needed:
        rest = [place for place in COMPLETE[system] if place != gone]
        assert len(prune.complaints(rest, system)) == 1, gone


def test_a_plugin_nobody_decided_on_stops_the_build_and_says_where_to_decide() -> None:
    (fault,) = prune.complaints([*COMPLETE["linux"], "PySide6/Qt/plugins/multimedia/libffmpeg.so"], "linux")

    assert fault.startswith("PySide6/Qt/plugins/multimedia/libffmpeg.so: a Qt plugin")
    assert "add it to PLUGINS" in fault


@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("linux", "PySide6/Qt/lib/libQt6Quick.so.6"),
        ("windows", "PySide6\\Qt6Quick.dll"),
        ("macos", "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick"),
    ],
)
def test_a_library_of_qt_nobody_decided_on_stops_the_build(system: str, place: str) -> None:
    (fault,) = prune.complaints([*COMPLETE[system], place], system)

    assert "a library of Qt that did not ship so far" in fault


def test_the_app_imports_nothing_that_is_left_out() -> None:
    """Left out, it would be missed in the frozen app only, and perhaps late."""
    left_out = set(prune.MODULES)
    found = [
        f"{module.at(node)}: {name}"
        for module in modules("app")
        for node, name in imported(module.tree)
        if module.dotted not in bundle.NOT_SHIPPED
        for parent in _parents(name)
        if parent in left_out
    ]

    assert not found, f"take it out of MODULES in packaging/installers/prune.py: {found}"


def _parents(name: str) -> list[str]:
    words = name.split(".")
    return [".".join(words[: count + 1]) for count in range(len(words))]
