"""Where to look in QuickBooks: neutral drawings of our own, one a step, with the real label in the client's language.

They copy no product's look. What does not fit in a low window is left out, never the thing to look at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.base.overrides import override
from app.ui.pieces.easel import BOX, Easel, colour
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.tokens import Radius

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    Draw = Callable[[Easel, Sequence[str]], None]

FULL_HEIGHT: Final = 274
_LEAST: Final = {"find_bank": 150, "terms": 118, "credentials": 118, "start_date": 118}
_LEAST_OF_ALL: Final = 92
_MENU_HEAD, _MENU_STEP = 64, 58

_LINES: Final = (0.96, 0.88, 0.93, 0.72, 0.9, 0.58)
_MENU: Final = (0.7, 0.92, 0.84, 0.6, 0.76, 0.88, 0.64)
_PAGE_TOP: Final = 22.0
_MARGIN: Final = 28.0


class Sketch(QWidget):
    """Shows one drawing. Screen readers pass over it: what it shows stands beside it in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = ""
        self._labels: tuple[str, ...] = ()

    @property
    def drawing(self) -> str:
        """The name of the drawing on show."""
        return self._drawing

    @property
    def labels(self) -> tuple[str, ...]:
        """The words in it."""
        return self._labels

    @property
    def least(self) -> int:
        """The height in px below which it shows nothing of use."""
        if self._drawing == "menu":
            return _MENU_HEAD + _MENU_STEP * max(1, len(self._labels) - 1)
        return _LEAST.get(self._drawing, _LEAST_OF_ALL)

    def tell(self, drawing: str, labels: Sequence[str]) -> None:
        """Show another drawing; one that is not known shows an empty page."""
        if (drawing, tuple(labels)) != (self._drawing, self._labels):
            self._drawing, self._labels = drawing, tuple(labels)
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = rounded(frame, Radius.CARD)
        painter.fillPath(outline, brush(colour("canvas")))
        painter.save()
        painter.setClipPath(outline)
        draw = _DRAWINGS.get(self._drawing, _page)
        draw(Easel(painter, self.width(), self.height()), self._labels)
        painter.restore()
        painter.strokePath(outline, pen(colour("line")))
        painter.end()


def _nav(easel: Easel) -> float:
    """The bar at the left; returns where the page begins."""
    wide = min(164.0, easel.width * 0.2)
    easel.side(wide)
    for number, share in enumerate(_MENU):
        top = 20 + number * 26.0
        if top < easel.height - 18:
            easel.bar(18, top, (wide - 36) * share, "line_strong" if number == 2 else "line")  # noqa: PLR2004
    return wide


def _page(easel: Easel, _labels: Sequence[str]) -> None:
    left = _nav(easel) + 24
    easel.bar(left, _PAGE_TOP + 9, min(190, easel.width / 4), height=14)
    easel.bars(left, _PAGE_TOP + 60, easel.width - left - _MARGIN, _LINES)


def _sign_in(easel: Easel, _labels: Sequence[str]) -> None:
    """A home page; the company's name at the top is what to check."""
    left = _nav(easel) + 24
    name = QRectF(left, 20, min(300.0, easel.width * 0.4), BOX)
    easel.control(name, "", is_here=True)
    easel.icon("building-2", name.left() + 16, name.center().y() - 11, 22)
    easel.bar(name.left() + 50, name.center().y() - 7, name.width() - 76, "line_strong", 14)
    easel.painter.fillPath(rounded(QRectF(easel.width - _MARGIN - 34, 27, 34, 34), 17), brush(colour("line")))
    top, wide = 92.0, (easel.width - left - _MARGIN - 32) / 3
    for number in range(3):
        tile = QRectF(left + number * (wide + 16), top, wide, max(0.0, easel.height - top - 24))
        if tile.height() > 60:  # noqa: PLR2004
            easel.area(tile)
            easel.bar(tile.left() + 18, tile.top() + 20, wide * 0.5, height=12)
            for line in range(3):
                at = tile.top() + 56 + line * 26
                if at < tile.bottom() - 20:
                    easel.bar(tile.left() + 18, at, (wide - 36) * _LINES[line + 1])


def _menu(easel: Easel, labels: Sequence[str]) -> None:
    """The menu at the left with the first word, then what opens beside it."""
    first, rest = (labels[0], labels[1:]) if len(labels) > 1 else ("", labels)
    side = max(150.0, min(easel.wide(first) + 44, easel.width * 0.46))
    easel.side(side)
    at = QRectF(12, 42, side - 24, BOX)
    if first:
        easel.control(at, first, is_here=True)
    else:
        easel.control(QRectF(12, 42, BOX, BOX), "", is_here=True)
        for number in range(4):
            spot = QRectF(26 + (number % 2) * 12, 56 + (number // 2) * 12, 8, 8)
            easel.painter.fillPath(rounded(spot, 2), brush(colour("accent")))
    easel.bar(18, 20, (side - 36) * 0.6)
    for number, share in enumerate(_MENU[2:]):
        top = 110 + number * 26.0
        if top < easel.height - 18:
            easel.bar(18, top, (side - 36) * share)
    wide = min(max((easel.wide(label) for label in rest), default=0.0) + 40, easel.width - side - 2 * _MARGIN)
    panel = QRectF(side + 22, 24, wide, len(rest) * _MENU_STEP + 22)
    easel.area(panel)
    for number, label in enumerate(rest):
        box = QRectF(panel.left() + 16, panel.top() + 16 + number * _MENU_STEP, wide - 32, BOX)
        easel.control(box, label, is_here=True)
    beside = panel.right() + 24
    easel.bar(beside, _PAGE_TOP + 9, min(150.0, easel.width - beside - _MARGIN), height=14)
    easel.bars(beside, _PAGE_TOP + 60, easel.width - beside - _MARGIN, _LINES)


def _link_account(easel: Easel, labels: Sequence[str]) -> None:
    left = _nav(easel) + 24
    label = labels[0] if labels else ""
    wide = min(easel.wide(label) + 4, easel.width - left - _MARGIN)
    easel.bar(left, _PAGE_TOP + 9, min(190.0, max(0.0, easel.width - left - _MARGIN - wide - 24)), height=14)
    easel.bars(left, _PAGE_TOP + 60, easel.width - left - _MARGIN - 22, _LINES)
    easel.control(QRectF(easel.width - _MARGIN - wide, 20, wide, 52), label, is_here=True)


def _find_bank(easel: Easel, labels: Sequence[str]) -> None:
    """A search box, and the entry to pick."""
    label = labels[0] if labels else ""
    left, right = easel.width * 0.12, easel.width * 0.88
    field = QRectF(left, 22, right - left, BOX)
    easel.area(field, line="line_strong")
    easel.icon("search", field.left() + 16, field.center().y() - 10)
    easel.label(field.adjusted(48, 0, -16, 0), label)
    entry = QRectF(left, field.bottom() + 14, right - left, 56)
    if entry.bottom() < easel.height - 6:
        easel.control(entry, "", is_here=True)
        easel.painter.fillPath(rounded(QRectF(entry.left() + 14, entry.top() + 12, 32, 32), 8), brush(colour("line")))
        easel.icon("landmark", entry.left() + 20, entry.top() + 18)
        easel.label(entry.adjusted(62, 0, -16, 0), label)
    for number in range(2):
        top = entry.bottom() + 24 + number * 44
        if top + 32 < easel.height - 8:
            easel.painter.fillPath(rounded(QRectF(left + 14, top, 32, 32), 8), brush(colour("line")))
            easel.bar(left + 62, top + 11, (right - left) * (0.42 - number * 0.08))


def _terms(easel: Easel, labels: Sequence[str]) -> None:
    """A page of terms with the button at its foot."""
    label = labels[0] if labels else ""
    sheet = QRectF(easel.width * 0.14, 20, easel.width * 0.72, easel.height - 40)
    easel.area(sheet)
    inner = sheet.width() - 56
    button = easel.wide(label) + 4
    foot = sheet.bottom() - 18 - BOX
    for number, share in enumerate((0.4, *_LINES)):
        top = sheet.top() + 24 + number * 26
        if top + 10 < foot - 10:
            easel.bar(sheet.left() + 28, top, inner * share, height=14 if number == 0 else 10)
    easel.control(QRectF(sheet.right() - 28 - button, foot, button, BOX), label, is_here=True)


def _credentials(easel: Easel, labels: Sequence[str]) -> None:
    """A form with two fields, both empty."""
    label = labels[0] if labels else ""
    wide = min(520.0, easel.width * 0.7)
    left = (easel.width - wide) / 2
    button = easel.wide(label) + 4
    roomy = easel.height >= 220  # noqa: PLR2004
    for number in range(2):
        if roomy:
            top = 22 + number * 80.0
            easel.bar(left, top, wide * (0.24 if number == 0 else 0.2))
            easel.area(QRectF(left, top + 20, wide, 42), line="line_strong")
        else:
            half = (wide - 16) / 2
            easel.area(QRectF(left + number * (half + 16), 14, half, 36), line="line_strong")
    top = 198.0 if roomy else 62.0
    easel.control(QRectF(left + wide - button, top, button, BOX), label, is_here=True)


def _match(easel: Easel, labels: Sequence[str]) -> None:
    """Ticked accounts, each with the list to choose from."""
    label = labels[0] if labels else ""
    left, right = _MARGIN, easel.width - _MARGIN
    wide = min(max(easel.wide(label, "chevron-down"), 220.0), (right - left) * 0.5)
    for number in range(3):
        top = 22 + number * 80.0
        if top + BOX > easel.height - 10:
            break
        box = QRectF(left, top + 10, 28, 28)
        easel.painter.fillPath(rounded(box, 6), brush(colour("accent")))
        easel.icon("check", box.left() + 4, box.top() + 4, 20, "on_accent")
        easel.bar(left + 48, top + 12, (right - wide - left - 130) * (0.8, 0.62, 0.7)[number], "line_strong")
        easel.bar(left + 48, top + 30, (right - wide - left - 130) * 0.4)
        easel.icon("arrow-right", right - wide - 52, top + 14)
        easel.control(QRectF(right - wide, top, wide, BOX), label, is_here=number == 0, icon="chevron-down")


def _start_date(easel: Easel, labels: Sequence[str]) -> None:
    """A date to choose, then the button."""
    day, button = (*labels, "", "")[:2]
    sheet = QRectF(easel.width * 0.1, 20, easel.width * 0.8, easel.height - 40)
    easel.area(sheet)
    left = sheet.left() + 28
    roomy = sheet.height() > 190  # noqa: PLR2004
    top = sheet.top() + (64 if roomy else 14)
    if roomy:
        easel.bar(left, sheet.top() + 26, sheet.width() * 0.34, height=14)
    wide = min(max(easel.wide(day, "calendar") + 20, 240.0), sheet.width() - 56)
    easel.control(QRectF(left, top, wide, BOX), day, is_here=True, icon="calendar")
    press = easel.wide(button) + 4
    foot = sheet.bottom() - 18 - BOX
    if roomy:
        easel.bar(left, top + BOX + 24, sheet.width() * 0.5)
    elif left + wide + 16 + press <= sheet.right() - 28:
        foot = top
    easel.control(QRectF(sheet.right() - 28 - press, foot, press, BOX), button, is_here=True)


_DRAWINGS: Final[dict[str, Draw]] = {
    "sign_in": _sign_in,
    "menu": _menu,
    "link_account": _link_account,
    "find_bank": _find_bank,
    "terms": _terms,
    "credentials": _credentials,
    "match": _match,
    "start_date": _start_date,
}
DRAWINGS: Final = frozenset(_DRAWINGS)
"""The names a guide may give."""
