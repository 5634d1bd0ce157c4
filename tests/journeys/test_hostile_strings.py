"""Codat's answers hold what no name should: it is shown as text, opens no file, moves nothing on the screen.

Every state that has a picture is walked in both windows, with every free text of every answer replaced. The house
tests keep labels and tool tips plain; the models' tests turn every other field.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from tests.pictures import grabbing
from tests.support import interface_checks as checks
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle
from tests.support.hostile_server import turn_hostile
from tests.support.opened import openings
from tests.support.spies import readable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform != "linux", reason="asks Linux who opens files"),
]

PICTURE: Final = "canary.png"
SMALLEST: Final = (1024, 640)
UNSEEN: Final = "\u202e\u2066\u200f\x00\x07\x1b[31m\u2028\ufeff\U000e0041"
SHOW_NONE: Final = {"activity", "leave_behind", "manage", "reconnect", "recovery"}  # what they show was typed here
MODULES: Final = [name for name in grabbing.modules() if name not in {"settings", "doctor", "checks"}]


def trap(folder: Path) -> str:
    """The address of a picture that nobody may open."""
    folder.mkdir()
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.save(str(folder / PICTURE))
    return (folder / PICTURE).as_uri()


def markup(address: str) -> Callable[[str], str]:
    return lambda _text: f"<b>x</b><img src='{address}'><a href='{address}'>y</a>{UNSEEN}<table><tr><td>&lt;z"


def very_long(_text: str) -> str:
    return "W" * 3000  # three times what is taken over; a megabyte is the models' test


def labels(window: QWidget) -> list[QLabel]:
    return [one for one in checks.on_screen(window) if isinstance(one, QLabel)]


def shown_as_text(window: QWidget) -> int:
    """How many labels show the markup letter by letter; fails where one shows what it means."""
    found = 0
    for label in labels(window):
        raw = QLabel.text(label)
        if label.textFormat().value == 1:
            document = QTextDocument()
            document.setHtml(raw)
            assert "<img src=" not in raw, f"{checks.told(label)}: markup"
            raw = document.toPlainText()
        else:
            assert label.textFormat().value == 0, f"{checks.told(label)}: Qt may guess"
        found += "<b>x</b>" in raw
    return found


def faults(window: QWidget) -> list[str]:
    unseen = [
        f"{where}: {sign!r}" for where, text in readable() for sign in UNSEEN if sign in text and sign not in "[31m"
    ]
    raw = [
        f"{checks.told(one)}: tip" for one in window.findChildren(QWidget) if one.toolTip() and not ours(one.toolTip())
    ]
    return [*checks.outside(window), *unseen, *raw]


def ours(tip: str) -> bool:
    return tip.startswith("<p>") and "<img" not in tip


async def walk(folder: Path, module: str, look: Callable[[AppBench, str], None]) -> None:
    async with AppBench(folder, "--lang", "en") as bench:
        states = importlib.import_module(f"tests.pictures.{module}").states(bench)
        try:
            async for state in states:
                bench.app.console.resize(*SMALLEST)
                await settle()
                look(bench, state)
        except (AssertionError, LookupError, ValueError) as error:
            raise AssertionError(f"{module}: the walk itself: {error!r}") from error


@pytest.mark.parametrize("sort", ["markup", "long"])
@pytest.mark.parametrize("module", MODULES)
async def test_hostile_words_are_words(tmp_path: Path, module: str, sort: str, monkeypatch: pytest.MonkeyPatch) -> None:
    address = trap(tmp_path / "trap")
    server = turn_hostile(monkeypatch, markup(address) if sort == "markup" else very_long)
    found: dict[str, list[str]] = {}
    seen = 0

    def look(bench: AppBench, state: str) -> None:
        nonlocal seen
        windows: list[QWidget] = [bench.app.console]
        view = bench.app.client_view
        windows += [view] if view is not None and view.isVisible() else []
        for window in windows:
            window.grab()
            seen += shown_as_text(window) + sum("<b>x</b>" in text for _, text in readable())
            if wrong := faults(window):
                found[state] = wrong

    with openings(tmp_path / "trap") as opened:
        await walk(tmp_path / "data", module, look)
    QToolTip.hideText()
    assert not found, "\n".join(f"{state}: {one}" for state, wrong in found.items() for one in wrong)
    assert opened == []
    assert server.spoilt
    assert seen or sort == "long" or module in SHOW_NONE, "the words were never on show"


def test_the_trap_would_be_sprung(tmp_path: Path) -> None:
    address = trap(tmp_path / "trap")
    label = QLabel(f"<img src='{address}'>")
    with openings(tmp_path / "trap") as opened:
        label.grab()
    assert PICTURE in opened
