"""The workflows: valid by GitHub's schema, safe by zizmor, right by actionlint, and every action pinned by commit."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import PROJECT

WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
USES = re.compile(r"uses: (\S+?)@(\S+)(.*)")
HERE = Path(sys.executable).parent


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_it_fits_githubs_schema(workflow: Path) -> None:
    done = _run(HERE / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow))

    assert done.returncode == 0, done.stdout


def test_zizmor_finds_nothing() -> None:
    done = _run(HERE / "zizmor", "--offline", "--no-progress", str(PROJECT / ".github" / "workflows"))

    assert done.returncode == 0, done.stdout


def test_actionlint_finds_nothing() -> None:
    program = shutil.which("actionlint")
    if program is None:
        pytest.skip("SKIPPED LOUDLY: actionlint is not installed here; CI installs it")
    done = _run(Path(program), *map(str, WORKFLOWS))

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_and_says_which_version_that_is(workflow: Path) -> None:
    found = USES.findall(workflow.read_text("utf-8"))

    assert found
    loose = [
        name
        for name, pin, rest in found
        if not (re.fullmatch(r"[0-9a-f]{40}", pin) and re.search(r"# v\d+\.\d+", rest))
    ]
    assert not loose


def test_one_action_has_one_pin() -> None:
    pins: dict[str, set[str]] = {}
    for workflow in WORKFLOWS:
        for name, pin, _rest in USES.findall(workflow.read_text("utf-8")):
            pins.setdefault(name, set()).add(pin)

    assert {name: found for name, found in pins.items() if len(found) > 1} == {}


def _run(program: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
