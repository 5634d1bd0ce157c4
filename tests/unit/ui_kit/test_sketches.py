"""The drawings of the guide: one for each name, whole at every height, in the type of the client view."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRectF

from app.guide.content import DRAWINGS
from app.guide.loading import load_guide
from app.ui.pieces import drawings_account, drawings_link
from app.ui.pieces.easel import Easel
from app.ui.pieces.sketches import FULL_HEIGHT, Sketch

LABELS = {
    (sketch.drawing, sketch.labels)
    for language in ("en", "fr")
    for guide in [load_guide(language)]
    for step in (*guide.steps, *(step for chapter in guide.chapters for step in chapter.steps))
    for text in (step.client, *step.by_layout.values())
    for sketch in [text.sketch]
    if sketch is not None
}


def test_there_is_a_drawing_for_each_name_a_guide_may_give() -> None:
    assert (*drawings_link.DRAWINGS, *drawings_account.DRAWINGS) == DRAWINGS


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [420, 560, 860, 1100])
@pytest.mark.parametrize(("drawing", "labels"), sorted(LABELS))
def test_what_to_look_at_is_whole_at_every_height(
    drawing: str, labels: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[QRectF, str]] = []
    real = Easel.control

    def control(self: Easel, box: QRectF, text: str, **how: Any) -> None:
        shown.append((box, text))
        real(self, box, text, **how)

    monkeypatch.setattr(Easel, "control", control)
    names = ("Compte d’exploitation", "Épargne", "Visa Affaires")
    said = [name for label in labels for name in (names if label == "{accounts}" else (label,))]
    sketch = Sketch()
    sketch.tell(drawing, said)
    faults = []
    for height in range(sketch.least, FULL_HEIGHT + 1, 3):
        shown.clear()
        sketch.resize(width, height)
        sketch.grab()
        assert shown, f"{drawing} at {width}x{height} shows nothing to look at"
        inside = QRectF(0, 0, width, height)
        faults += [f"{height}: {text!r} {box.getRect()}" for box, text in shown if not inside.contains(box)]
    assert faults == []
