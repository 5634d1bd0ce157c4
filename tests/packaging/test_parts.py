"""Every part that ships is named, licensed, and handed out with its licence text."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from typing import TYPE_CHECKING, Any

import pytest
from installers import lock, parts
from installers.owners import APP, Owner, canonical
from installers.parts import PartsError

if TYPE_CHECKING:
    from importlib.metadata import Distribution

LISTED = parts.table()
NOT_OF_THE_LOCK = {"Passerelle", "CPython", "OpenSSL", "SQLite", "libffi", "Microsoft Visual C++ runtime"}
STARTERS = {"pyinstaller", "pyinstaller-hooks-contrib"}


def test_every_dependency_is_listed() -> None:
    missing = {f"{name} {one.version}" for name, one in lock.needed_at_run_time().items() if name not in LISTED}

    assert not missing, f"new in uv.lock, so new in the installers; {parts.HOW}: {missing}"


def test_what_is_listed_is_still_needed() -> None:
    left = set(LISTED) - set(lock.needed_at_run_time()) - NOT_OF_THE_LOCK - STARTERS

    assert not left, f"no longer in uv.lock: take it out of packaging/parts.toml: {left}"


@pytest.mark.parametrize("name", sorted(set(LISTED) - NOT_OF_THE_LOCK - STARTERS))
def test_a_dependency_has_its_licence_and_its_text(name: str) -> None:
    found = _installed(name)
    if found is None:
        pytest.skip(f"{name} is for another system or another Python")

    licence, _note, texts = parts.described(Owner("pypi", name, found.version), LISTED, found)

    assert licence
    assert sum(len(text.read_text("utf-8", "replace")) for text in texts) > 200, texts


@pytest.mark.parametrize("name", sorted(NOT_OF_THE_LOCK - {"Passerelle", "CPython"}))
def test_what_comes_inside_others_has_its_text(name: str) -> None:
    _licence, _note, texts = parts.described(Owner("runtime", name, ""), LISTED, None)

    assert all(len(text.read_text("utf-8")) > 200 for text in texts), texts


def test_the_app_brings_the_licences_of_its_fonts_and_drawings() -> None:
    _licence, _note, texts = parts.described(APP, LISTED, None)

    assert [text.name for text in texts] == [
        "LICENSE", "OFL-AtkinsonHyperlegibleMono.txt", "OFL-Inter.txt", "LICENSE-lucide.txt",
    ]  # fmt: skip


def test_qt_goes_out_under_the_lgpl_with_the_way_to_replace_it() -> None:
    """Its wheels bring no such text, and on Windows and macOS a commercial licence that is not ours."""
    found = _installed("pyside6-essentials")
    assert found is not None

    licence, _note, texts = parts.described(Owner("pypi", "pyside6-essentials", found.version), LISTED, found)

    assert licence == "LGPL-3.0-only"
    assert {"LGPL-3.0-only.txt", "GPL-3.0-only.txt", "Qt-third-party.txt", "Replacing-Qt.txt"} == {
        t.name for t in texts
    }
    assert "put yours in their place" in (parts.TEXTS / "Replacing-Qt.txt").read_text("utf-8")


def test_a_dependency_nobody_listed_stops_the_build_by_name() -> None:
    with pytest.raises(PartsError, match=r"ofxthing 2\.0: new in the bundle, and not in packaging/parts\.toml"):
        parts.described(Owner("pypi", "ofxthing", "2.0"), LISTED, None)


def test_a_licence_that_changed_stops_the_build() -> None:
    found = _installed("anyio")
    assert found is not None
    listed: dict[str, Any] = {"anyio": {"licence": "BSD-3-Clause"}}

    with pytest.raises(PartsError, match="its licence is MIT now"):
        parts.described(Owner("pypi", "anyio", found.version), listed, found)


def test_a_text_that_is_missing_stops_the_build() -> None:
    listed: dict[str, Any] = {"SQLite": {"licence": "blessing", "texts": ["not-there.txt"]}}

    with pytest.raises(PartsError, match="no licence text"):
        parts.described(Owner("runtime", "SQLite", ""), listed, None)


def test_a_file_nobody_owns_stops_the_build(tmp_path: Any) -> None:
    stranger = tmp_path / "stranger.so"
    stranger.write_bytes(b"whose?")

    with pytest.raises(PartsError, match=r"stranger\.so: nobody is known to own"):
        parts.gather([("stranger.so", str(stranger), "BINARY")])


def _installed(name: str) -> Distribution | None:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return None
    assert canonical(found.metadata["Name"]) == name
    return found
