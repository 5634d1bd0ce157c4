"""The interface checks over every state that has a picture, in both languages, both themes and two text sizes."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from app.base.overrides import override
from tests.pictures import grabbing
from tests.support import interface_checks as checks
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MODULES = grabbing.modules()
SIZES = [(1024, 640), (1280, 720), (1280, 800)]


async def every_state(folder: Path, module: str, words: tuple[str, ...], look: Callable[[AppBench, str], None]) -> None:
    """Walk the states of one page, looking at each in every size."""
    async with AppBench(folder, *words) as bench:
        states = importlib.import_module(f"tests.pictures.{module}").states(bench)
        async for state in states:
            for size in SIZES:
                bench.app.console.resize(*size)
                await settle()
                look(bench, f"{state} at {size[0]}x{size[1]}")


def screen_faults(bench: AppBench, *, is_french: bool) -> list[str]:
    """What every check finds on the console as it is now."""
    window = bench.app.console
    found = [
        *(f"A1 no name: {one}" for one in checks.nameless(window)),
        *(f"A2 same name: {one}" for one in checks.same_names(window)),
        *(f"A3 label: {one}" for one in checks.unlabelled(window)),
        *(f"A7 order: {one}" for one in checks.out_of_order(window.panes())),
        *(f"A7 before the title: {one}" for one in checks.before_heading(window.page)),
        *(f"A13 state: {one}" for one in checks.silent_states(window)),
        *(f"A14 cut: {one}" for one in checks.cut_off(window)),
        *(f"A14 outside: {one}" for one in checks.outside(window)),
        *(f"A15 small: {one}" for one in checks.small_targets(window)),
        *(f"two primaries: {one}" for one in checks.two_primaries(window)),
    ]
    return found + [f"A22 English: {one}" for one in checks.left_in_english(window)] if is_french else found


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [100, 130])
@pytest.mark.parametrize("dress", [("en", "light"), ("fr", "dark")], ids="-".join)
@pytest.mark.parametrize("module", MODULES)
async def test_every_state_of(tmp_path: Path, module: str, dress: tuple[str, str], scale: int) -> None:
    faults: dict[str, list[str]] = {}

    def look(bench: AppBench, state: str) -> None:
        found = screen_faults(bench, is_french=dress[0] == "fr")
        if found:
            faults[state] = found

    (tmp_path / "settings.json").write_text(f'{{"text_scale": {scale}}}')
    await every_state(tmp_path, module, ("--lang", dress[0], "--theme", dress[1]), look)
    assert not faults, "\n".join(f"{state}: {one}" for state, found in faults.items() for one in found)


class Stretched(QTranslator):
    """French that is 40 % longer than English, whatever the catalogue says."""

    @override
    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        padding = "é" * max(1, round(len(text) * 0.4 / 2))
        return f"{text.replace('%n', str(n))} {padding} {padding}"

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("module", MODULES)
async def test_words_forty_percent_longer_are_not_cut_on(tmp_path: Path, module: str) -> None:
    faults: dict[str, list[str]] = {}
    stretched = Stretched()

    def look(bench: AppBench, state: str) -> None:
        found = [*checks.cut_off(bench.app.console), *checks.outside(bench.app.console)]
        if found:
            faults[state] = found

    qapp = QApplication.instance()
    assert qapp is not None
    try:
        async with AppBench(tmp_path) as bench:
            qapp.installTranslator(stretched)
            await settle()
            async for state in importlib.import_module(f"tests.pictures.{module}").states(bench):
                for size in SIZES:
                    bench.app.console.resize(*size)
                    await settle()
                    look(bench, f"{state} at {size[0]}x{size[1]}")
    finally:
        qapp.removeTranslator(stretched)
    assert not faults, "\n".join(f"{state}: {one}" for state, found in faults.items() for one in found)
