"""Resources and catalogues are found the same way in a checkout and in a wheel; test_frozen.py looks at the third."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from app.base import resources
from tests.house.source import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

ASK = "from app.base import resources; print(resources.resource('FILES.txt')); print(resources.catalogue('app_fr.qm'))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the project, unpacked as an installation has it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=PROJECT, check=True, capture_output=True,
    )  # fmt: skip
    (file,) = folder.glob("*.whl")
    with zipfile.ZipFile(file) as zipped:
        zipped.extractall(folder / "installed")
    return folder / "installed"


def test_in_a_checkout_they_lie_beside_the_app() -> None:
    assert resources.resource("FILES.txt") == PROJECT / "resources" / "FILES.txt"
    assert resources.catalogue("app_fr.qm") == PROJECT / "i18n" / "app_fr.qm"


def test_in_a_wheel_they_lie_inside_the_app(wheel: Path) -> None:
    told = _run(wheel, "-c", ASK).split()

    data = wheel / "app" / "_data"
    assert told == [str(data / "resources" / "FILES.txt"), str(data / "i18n" / "app_fr.qm")]


def test_an_installed_wheel_passes_its_self_test(wheel: Path, tmp_path: Path) -> None:
    told = _run(wheel, "-m", "app", "--data-dir", str(tmp_path / "data"), "self-test")

    assert told.splitlines()[-1].endswith(" well")


def test_the_wheel_brings_the_app_and_nothing_else(wheel: Path) -> None:
    assert {path.name for path in wheel.iterdir() if path.suffix != ".dist-info"} == {"app"}


def _run(place: Path, *words: str) -> str:
    """What Python prints with the wheel, and not the checkout, before everything else."""
    around = os.environ | {"PYTHONPATH": str(place), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, *words], cwd=place, env=around, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
