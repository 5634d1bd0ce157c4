"""What the first paint does without. Timings would say so too, on a quiet computer; see `benchmarks/bench_start.py`."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("PySide6")

from tests.benchmarks.bench_start import remember_clients, start

if TYPE_CHECKING:
    from pathlib import Path

OF_OTHERS = {"_sqlite3", "fcntl", "gc", "pwd", "sqlite3", "sqlite3.dbapi2"}
"""What the app loads besides its own modules and those of a bare window."""

LATER = (
    "app.codat",
    "app.guide",
    "app.practice",
    "app.compose.loop",
    "app.compose.profile",
    "app.onboarding.case",
    "app.onboarding.conductor",
    "app.onboarding.problems",
    "app.onboarding.trail",
    "app.ui.kit.notice",
    "app.ui.kit.focus_ring",
    "app.ui.shell.client_screen",
    "app.ui.shell.client_view",
    "app.ui.shell.workspace",
)
DEAR = ("Qt", "QStyle", "QKeySequence", "QListWidget", "QIcon", "QMainWindow", "QSvgRenderer")


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """A bare window and the app over 200 remembered clients, each in a process of its own, at their first paint."""
    home: Path = tmp_path_factory.mktemp("home")
    asyncio.run(remember_clients(home))
    return {kind: start(kind, home) for kind in ("bare", "app")}


def test_the_first_paint_loads_no_library_that_a_bare_window_does_not(started: dict[str, dict[str, Any]]) -> None:
    bare, app = (set(started[kind]["modules"]) for kind in ("bare", "app"))

    assert {name for name in app - bare if name.split(".")[0] != "app"} <= OF_OTHERS


@pytest.mark.parametrize("name", LATER)
def test_the_first_paint_leaves_for_later(started: dict[str, dict[str, Any]], name: str) -> None:
    assert name not in started["app"]["modules"]


@pytest.mark.parametrize("name", DEAR)
def test_the_first_paint_leaves_asleep(started: dict[str, dict[str, Any]], name: str) -> None:
    assert name not in started["app"]["awake"]


def test_the_start_spares_what_pyside_does_for_nobody(started: dict[str, dict[str, Any]]) -> None:
    """If this fails with a new PySide6, `compose/quick.py` no longer does what it says."""
    bare, app = (set(started[kind]["modules"]) for kind in ("bare", "app"))

    assert "argparse" in bare  # its generator of stubs wants it
    assert "argparse" not in app
