"""What ships is listed, the list is honest, and a file that is missing or broken is named."""

from __future__ import annotations

import ast
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from app.base import resources
from app.compose import shipped
from app.compose.shipped import ShippedError
from app.onboarding.case import Language
from tests.house.source import PROJECT, literal_text, modules
from tools.shipped import names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ICON = re.compile(r"[a-z]+(-[a-z0-9]+)*")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all that ships, to take files out of."""
    root = tmp_path_factory.mktemp("shipped")
    for folder in ("resources", "i18n"):
        shutil.copytree(PROJECT / folder, root / folder)
    return root


@pytest.fixture
def installed(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The copy, in the place of the real files."""
    monkeypatch.setattr(resources, "_root", lambda: copy)
    return copy


@pytest.fixture
def without(installed: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """One listed file, taken away for this test."""
    name: str = request.param
    content = (installed / name).read_bytes()
    (installed / name).unlink()
    yield name
    (installed / name).write_bytes(content)


def test_every_file_there_is_listed_and_every_file_listed_is_there() -> None:
    assert shipped.listed() == names(), "run tools/shipped.py"


def test_every_icon_the_code_names_is_listed() -> None:
    listed = {name.removeprefix("resources/icons/").removesuffix(".svg") for name in shipped.listed()}

    missing = {where: name for where, name in _icons_named() if name not in listed}

    assert not missing, f"named in code, not in resources/icons: {missing}"


def test_every_face_guide_and_catalogue_the_code_opens_is_listed() -> None:
    fonts = ast.literal_eval(_assigned("app/ui/theme/fonts.py", "_WEIGHTS"))
    wanted = {f"resources/fonts/{face}-{weight}.ttf" for face in _faces() for weight in fonts}
    wanted |= {f"resources/guides/guide_{language.value}.json" for language in Language}
    wanted |= {f"i18n/app_{language.value}.qm" for language in Language}

    assert wanted <= set(shipped.listed())


@pytest.mark.parametrize("without", names(), indirect=True)
def test_a_file_taken_away_is_named(without: str) -> None:
    with pytest.raises(ShippedError) as raised:
        shipped.look_at(without.rpartition("/")[0] + "/")

    assert str(raised.value) == f"{without}: missing"


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("resources/icons/check.svg", "not a drawing"),
        ("resources/fonts/Inter-Regular.ttf", "not a font"),
        ("resources/icons/app-16.png", "not a picture"),
        ("i18n/app_fr.qm", "not a catalogue"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(installed: Path, name: str, fault: str) -> None:
    content = (installed / name).read_bytes()
    (installed / name).write_bytes(b"something else")
    try:
        with pytest.raises(ShippedError, match=f"{re.escape(name)}: {fault}"):
            shipped.look_at(name)
    finally:
        (installed / name).write_bytes(content)


def test_a_missing_list_is_named_itself(installed: Path) -> None:
    content = (installed / "resources/FILES.txt").read_bytes()
    (installed / "resources/FILES.txt").unlink()
    try:
        with pytest.raises(ShippedError, match=r"resources/FILES\.txt: missing"):
            shipped.look_at("i18n/")
    finally:
        (installed / "resources/FILES.txt").write_bytes(content)


def _icons_named() -> Iterator[tuple[str, str]]:
    """Every literal that stands where an icon's name does: `icon="…"`, or an argument of what draws icons."""
    for module in modules("app/ui"):
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [keyword.value for keyword in node.keywords if keyword.arg == "icon"]
            if called in {"draw_icon", "NavButton"}:
                given += node.args[1:2]
            elif called in {"Icon", "icon_pixmap", "set_icon"} or (called == "tell" and len(node.args) == 3):
                given += node.args[:1]
            for one in given:
                if ICON.fullmatch(text := literal_text(one)) and not text.endswith("-"):
                    yield module.at(node), text


def _assigned(path: str, name: str) -> str:
    (module,) = (one for one in modules("app/ui/theme") if one.path == path)
    for node in module.tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return ast.unparse(node.value)
    raise AssertionError(name)


def _faces() -> set[str]:
    (module,) = (one for one in modules("app/ui/theme") if one.path.endswith("/fonts.py"))
    return {
        literal_text(node.args[0])
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_load"
    }
