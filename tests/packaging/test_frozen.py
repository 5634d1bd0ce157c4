"""The app, frozen for this system: whole, licensed, within its size, and well by its self-test without a network."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from installers import alone, bill, bundle, freeze, lock, prune, sizes
from installers.licences import FOLDER as LICENCES
from installers.project import PACKAGING, PROGRAM, ROOT, version

from tests.house.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM_FILE = f"{PROGRAM}-cli.exe" if sys.platform == "win32" else PROGRAM
DATA = Path(freeze.INSIDE) / "app" / "_data"
pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="frozen and looked at by release.yml on a Mac")


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> freeze.Frozen:
    """The app as it is handed out, and beside it a probe that imports what the app imports."""
    return freeze.here(tmp_path_factory.mktemp("frozen"), imports=PACKAGING / "probes" / "imports.py")


def test_every_shipped_file_is_where_the_wheel_has_it_too(frozen: freeze.Frozen) -> None:
    listed = (ROOT / "resources" / "FILES.txt").read_text("utf-8").split("\n")
    missing = [name for name in listed if name and not (frozen.tree / DATA / name).is_file()]

    assert not missing


def test_its_self_test_passes_without_a_network(frozen: freeze.Frozen, tmp_path: Path) -> None:
    words = [str(frozen.tree / PROGRAM_FILE), "self-test", "--json", str(tmp_path / "found.json")]
    log = tmp_path / "sockets.log"
    can_watch = sys.platform.startswith("linux") and alone.can() and _can_trace()
    done = subprocess.run(
        alone.without_network(*alone.watched(log, *words)) if can_watch else words,
        env=_plain(tmp_path), capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((tmp_path / "found.json").read_text("utf-8"))["ok"] is True
    if not can_watch:
        pytest.skip("SKIPPED LOUDLY: passed, but sockets cannot be watched here")
    assert alone.internet_calls(log) == []


def test_it_tells_its_version(frozen: freeze.Frozen, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(frozen.tree / PROGRAM_FILE), "--version"], env=_plain(tmp_path), capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == f"passerelle {version()}"


def test_what_any_line_of_the_app_imports_is_inside(frozen: freeze.Frozen, tmp_path: Path) -> None:
    """Also what is imported late, in a function that no self-test calls."""
    names = tmp_path / "names.json"
    left_out = bundle.excluded()
    wanted = {name for name in _imported() if name.partition(":")[0] not in left_out}
    wanted -= {name for name in wanted if name.replace(":", ".") in left_out}
    names.write_text(json.dumps(sorted(wanted)), "utf-8")
    suffix = ".exe" if sys.platform == "win32" else ""
    probe = PACKAGING / "probes" / "imports.py"

    inside = _failures([str(frozen.tree / f"imports{suffix}"), str(names)], tmp_path)
    outside = _failures([sys.executable, str(probe), str(names)], tmp_path)  # what is for another system

    assert inside.keys() - outside.keys() == set(), inside


def test_its_plugins_are_the_ones_decided_on(frozen: freeze.Frozen) -> None:
    inside = frozen.tree / freeze.INSIDE
    places = [path.relative_to(inside).as_posix() for path in inside.rglob("*")]

    assert prune.complaints(places, bundle.SYSTEM) == []
    assert {prune.judge(place) for place in places} == {prune.Verdict.KEEP}


def test_each_part_has_its_licence_beside_the_app(frozen: freeze.Frozen) -> None:
    rows = _rows(frozen)
    opening = (frozen.tree / LICENCES / "README.txt").read_text("utf-8")

    missing = [row["name"] for row in rows if not any((frozen.tree / LICENCES / row["name"]).iterdir())]
    assert not missing
    assert [row["name"] for row in rows if row["name"] not in opening] == []
    assert "GNU Lesser General Public License" in opening


def test_only_what_the_app_runs_on_is_inside(frozen: freeze.Frozen) -> None:
    """Frozen from an environment of its own: nothing that happened to be installed came along."""
    allowed = {*lock.needed_at_run_time(), "pyinstaller", "pyinstaller-hooks-contrib"}
    strangers = [row["name"] for row in _rows(frozen) if row["kind"] == "pypi" and row["name"] not in allowed]

    assert not strangers


def test_it_is_within_its_size(frozen: freeze.Frozen) -> None:
    probe = next(frozen.tree.glob("imports*"))
    size = sum(sizes.of_tree(frozen.tree, frozen.parts).values()) - probe.stat().st_size

    assert sizes.too_large(bundle.SYSTEM, {"tree": size}) == []


def test_its_bill_of_materials_fits_the_standard_and_names_every_part(frozen: freeze.Frozen, tmp_path: Path) -> None:
    file = tmp_path / "bill.json"
    bill.write(frozen.parts, file, "linux")
    told = file.read_text("utf-8")

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(told) is None
    named = {one["name"] for one in json.loads(told)["components"]}
    assert named == {row["name"] for row in _rows(frozen) if row["kind"] != "app"}
    bill.write(frozen.parts, file, "linux")
    assert file.read_text("utf-8") == told


def test_nothing_of_this_computer_is_inside(frozen: freeze.Frozen) -> None:
    """Paths of the building computer would tell about it, and make two builds differ."""
    here = str(frozen.tree.parent.parent).encode()
    telling = [path.name for path in frozen.tree.rglob("*") if path.is_file() and here in path.read_bytes()]

    assert not telling


def _rows(frozen: freeze.Frozen) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(frozen.parts.read_text("utf-8"))
    return rows


def _imported() -> Iterator[str]:
    """`module` and `module:name` for every import statement of what ships, but those for type checkers."""
    shipped = set(bundle.modules())
    for module in modules("app"):
        if module.dotted in shipped:
            yield module.dotted
            for node in _running(module.tree):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    yield from (f"{node.module}:{alias.name}" for alias in node.names)


def _running(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield node
            yield from _running(node)


def _failures(words: list[str], home: Path) -> dict[str, str]:
    done = subprocess.run(words, env=_plain(home), cwd=ROOT, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    assert lines[-1].endswith(" failed"), done.stdout + done.stderr
    return dict(line.partition(": ")[::2] for line in lines[:-1])


def _plain(home: Path) -> dict[str, str]:
    """The surroundings of a person without a desktop."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "XDG_"))}
    homes = dict.fromkeys(("HOME", "LOCALAPPDATA", "XDG_DATA_HOME"), str(home))
    return kept | homes | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def _can_trace() -> bool:
    try:
        return subprocess.run(["strace", "--output", os.devnull, "true"], check=False).returncode == 0
    except FileNotFoundError:
        return False
