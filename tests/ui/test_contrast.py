"""Every text that is drawn can be read on what is really behind it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from shiboken6 import delete

from app.ui.kit.dialog import Dialog
from app.ui.theme.contrast import ratio
from tests.pictures import grabbing
from tests.support.app_bench import AppBench
from tests.support.drawn_texts import behind, drawn_texts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QRectF

pytestmark = pytest.mark.usefixtures("qapp")
LEAST, LEAST_LARGE = 4.5, 3.0  # WCAG 2.2, 1.4.3


def faint(window: QWidget) -> list[str]:
    """Texts of `window` with less contrast than they need. What is disabled is drawn fainter and needs none."""
    image = window.grab().toImage()
    texts = [(one, behind(image, one)) for one in drawn_texts(window)]
    seen = [(one, ground) for one, ground in texts if ground]
    found = [] if len(seen) > len(texts) / 3 else [f"only {len(seen)} of {len(texts)} texts are seen"]
    for one, ground in seen:
        need = LEAST_LARGE if one.is_large else LEAST
        if ratio(one.colour, ground) < need and not _is_disabled(window, one.place):
            found.append(f"{one.text!r} {one.colour} on {ground}: {ratio(one.colour, ground):.2f}")
    return found


def in_front(window: QWidget) -> QWidget:
    """The window, or the question that is asked over it: what is behind its veil is not to be read."""
    asked = [one for one in window.findChildren(Dialog) if one.isVisible()]
    return asked[0] if asked else window


def _is_disabled(window: QWidget, place: QRectF) -> bool:
    there = window.childAt(place.center().toPoint())
    return there is not None and not there.isEnabled()


def test_a_faint_text_is_found() -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    for colour in ("#999999", "#222222"):
        label = QLabel(f"a text in {colour}")
        label.setStyleSheet(f"color: {colour}; background: #ffffff")
        column.addWidget(label)

    (found,) = faint(window)
    delete(window)

    assert "#999999 on #ffffff: 2.85" in found


@pytest.mark.parametrize("look", grabbing.LOOKS)
@pytest.mark.parametrize("module", grabbing.modules())
async def test_every_text_can_be_read_on(tmp_path: Path, module: str, look: str) -> None:
    faults: list[str] = []
    async with AppBench(tmp_path, *grabbing.LOOKS[look]) as bench:
        bench.app.console.resize(1280, 800)
        async for state in importlib.import_module(f"tests.pictures.{module}").states(bench):
            faults += [f"{state}: {one}" for one in faint(in_front(bench.app.console))]
            view = bench.app.client_view
            if view is not None and view.isVisible():
                faults += [f"{state}, client view: {one}" for one in faint(view)]
    assert not faults, "\n".join(faults)
