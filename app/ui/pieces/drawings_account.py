"""The drawings of the chapters: an account that is connected already, its banner, its pencil, its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from app.ui.pieces.drawings_link import LINES, MARGIN, PAGE_TOP, nav
from app.ui.pieces.easel import BOX, Drawing, Easel, colour
from app.ui.theme.brushes import brush, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

_TILE: Final = 116.0


def _tile(easel: Easel, labels: Sequence[str]) -> None:
    """A banner over the accounts' tiles; without its label the banner is there all the same."""
    left, label = nav(easel) + 24, labels[0] if labels else ""
    right = easel.width - MARGIN
    banner = QRectF(left, 16, right - left, 64)
    easel.area(banner, fill="warning_soft")
    press = easel.wide(label) + 4 if label else 150.0
    easel.icon("triangle-alert", left + 16, banner.center().y() - 11, 22, "warning")
    easel.bar(left + 52, banner.center().y() - 5, max(0.0, right - press - 40 - left - 52) * 0.8, "line_strong")
    _press(easel, QRectF(right - press - 8, banner.center().y() - BOX / 2, press, BOX), label)
    _tiles(easel, left, right, 98)


def _tiles(easel: Easel, left: float, right: float, top: float, *, is_first_here: bool = False) -> QRectF:
    """Three tiles, as much of them as there is room for; returns the first."""
    wide = (right - left - 32) / 3
    first = QRectF(left, top, wide, min(_TILE, easel.height - top - 16))
    for number in range(3):
        tile = first.translated(number * (wide + 16), 0)
        if tile.height() > 40:  # noqa: PLR2004  # px with anything to see in it
            if number == 0 and is_first_here:
                easel.control(tile, "", is_here=True)
            else:
                easel.area(tile)
            easel.bar(tile.left() + 18, tile.top() + 18, wide * 0.5, height=12)
            if tile.height() > 70:  # noqa: PLR2004  # px for a second line
                easel.bar(tile.left() + 18, tile.top() + 46, wide * 0.7)
    return first


def _pencil(easel: Easel, labels: Sequence[str]) -> None:
    """A tile with its pencil, and the entry of the menu it opens."""
    left, label = nav(easel) + 24, labels[0] if labels else ""
    right = easel.width - MARGIN
    tile = QRectF(left, 16, max(200.0, (right - left) * 0.36), 74)
    easel.area(tile)
    easel.bar(tile.left() + 18, tile.top() + 20, tile.width() * 0.45, height=12)
    easel.bar(tile.left() + 18, tile.top() + 46, tile.width() * 0.3)
    pencil = QRectF(tile.right() - BOX - 12, tile.center().y() - BOX / 2, BOX, BOX)
    easel.control(pencil, "", is_here=True)
    easel.icon("pencil", pencil.center().x() - 11, pencil.center().y() - 11, 22, "text")
    beside = tile.right() + 20
    wide = min(max(easel.wide(label) + 4 if label else 220.0, 180.0), right - beside)
    if label and easel.wide(label) > wide:  # below the tile there is more room
        beside, wide = left, min(easel.wide(label) + 4, right - left)
        entry = QRectF(beside, tile.bottom() + 14, wide, BOX)
    else:
        entry = QRectF(beside, tile.center().y() - BOX / 2, wide, BOX)
    _press(easel, entry, label)
    under = max(entry.bottom(), tile.bottom()) + 28
    easel.bars(left, under, right - left, LINES)


def _save(easel: Easel, labels: Sequence[str]) -> None:
    """The foot of a form with the button that saves."""
    label = labels[0] if labels else ""
    sheet = QRectF(easel.width * 0.14, 16, easel.width * 0.72, easel.height - 32)
    easel.area(sheet)
    press = easel.wide(label) + 4 if label else 180.0
    foot = sheet.bottom() - 14 - BOX
    for number in range(2):
        top = sheet.top() + 20 + number * 66
        if top + 54 < foot - 8:
            easel.bar(sheet.left() + 28, top, sheet.width() * 0.24)
            easel.area(QRectF(sheet.left() + 28, top + 16, sheet.width() - 56, 38), line="line_strong")
    _press(easel, QRectF(sheet.right() - 28 - press, foot, press, BOX), label)


def _review(easel: Easel, labels: Sequence[str]) -> None:
    """The tabs over the list of transactions, the first of them the one to empty."""
    left, label = nav(easel) + 24, labels[0] if labels else ""
    right = easel.width - MARGIN
    wide = min(easel.wide(label) + 4, right - left)
    easel.control(QRectF(left, 18, wide, BOX), label, is_here=True)
    for number in range(2):
        at = left + wide + 28 + number * 116
        if at + 88 < right:
            easel.bar(at, PAGE_TOP + 15, 88, height=12)
    for number in range(4):
        top = 86 + number * 44.0
        if top + 30 < easel.height - 8:
            easel.area(QRectF(left, top, right - left, 34))
            easel.bar(left + 16, top + 12, (right - left) * LINES[number] * 0.5)
            easel.bar(right - 96, top + 12, 80, "line_strong")


def _box(easel: Easel, labels: Sequence[str]) -> None:
    """A box to tick, then the button that saves."""
    words, label = (*labels, "", "")[:2]
    sheet = QRectF(easel.width * 0.08, 14, easel.width * 0.84, easel.height - 28)
    easel.area(sheet)
    roomy = sheet.height() > 170  # noqa: PLR2004  # px for a line of text above
    if roomy:
        easel.bar(sheet.left() + 28, sheet.top() + 24, sheet.width() * 0.3, height=14)
        easel.bars(sheet.left() + 28, sheet.top() + 58, sheet.width() - 56, LINES[:1])
    top = sheet.top() + (84 if roomy else 10)
    row = QRectF(sheet.left() + 20, top, min(easel.wide(words) + 44, sheet.width() - 40), BOX)
    easel.control(row, "", is_here=True)
    tick = QRectF(row.left() + 14, row.center().y() - 12, 24, 24)
    easel.painter.fillPath(rounded(tick, 5), brush(colour("accent")))
    easel.icon("check", tick.left() + 3, tick.top() + 3, 18, "on_accent")
    easel.label(row.adjusted(50, 0, -10, 0), words)
    press = easel.wide(label) + 4
    _press(easel, QRectF(sheet.right() - 20 - press, sheet.bottom() - 12 - BOX, press, BOX), label)


def _press(easel: Easel, box: QRectF, label: str) -> None:
    """The button to look at; without a label that may be shown it has a bar in its place."""
    easel.control(box, label, is_here=True)
    if not label:
        easel.bar(box.left() + 24, box.center().y() - 6, box.width() - 48, "line_strong", 12)


DRAWINGS: Final = {
    "tile": Drawing(_tile),
    "pencil": Drawing(_pencil, lambda _count: 164),
    "save": Drawing(_save, lambda _count: 96),
    "review": Drawing(_review, lambda _count: 90),
    "box": Drawing(_box, lambda _count: 146),
}
"""By the names a guide gives."""
