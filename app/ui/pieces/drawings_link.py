"""The drawings of the eight steps. The thing to look at has the strong frame and the real label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from app.ui.pieces.easel import BOX, Drawing, Easel, colour
from app.ui.theme.brushes import brush, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES: Final = (0.96, 0.88, 0.93, 0.72, 0.9, 0.58)
MARGIN: Final = 28.0
PAGE_TOP: Final = 22.0
_MENU: Final = (0.7, 0.92, 0.84, 0.6, 0.76, 0.88, 0.64)
_MENU_HEAD, _MENU_STEP = 64, 58
_BROWSER: Final = 60.0
_TILE_LEAST: Final = 60.0
_ROOMY_FORM, _ROOMY_FIELDS, _ROOMY_SHEET = 236, 174, 190
_ROWS: Final = 3


def nav(easel: Easel, top: float = 0.0) -> float:
    """The bar at the left; returns where the page begins."""
    wide = min(164.0, easel.width * 0.2)
    easel.side(wide, top)
    for number, share in enumerate(_MENU):
        at = top + 20 + number * 26.0
        if at < easel.height - 18:
            easel.bar(18, at, (wide - 36) * share, "line_strong" if number == 2 else "line")  # noqa: PLR2004
    return wide


def _sign_in(easel: Easel, labels: Sequence[str]) -> None:
    """A browser with QuickBooks' address; in it the company's name, which is what to check."""
    address = labels[0] if labels else ""
    easel.painter.fillRect(QRectF(0, 0, easel.width, _BROWSER), brush(colour("sunken")))
    for number in range(3):
        dot = QRectF(22 + number * 22, _BROWSER / 2 - 6, 12, 12)
        easel.painter.fillPath(rounded(dot, 6), brush(colour("line_strong")))
    field = QRectF(100, 8, min(max(easel.wide(address, "lock") + 40, 300.0), easel.width - 100 - MARGIN), 44)
    easel.control(field, address, is_here=True, icon="lock")
    if easel.height < _BROWSER + 70:
        return
    left = nav(easel, _BROWSER) + 24
    name = QRectF(left, _BROWSER + 16, min(300.0, easel.width * 0.4), BOX)
    easel.control(name, "", is_here=True)
    easel.icon("building-2", name.left() + 16, name.center().y() - 11, 22)
    easel.bar(name.left() + 50, name.center().y() - 7, name.width() - 76, "line_strong", 14)
    top, wide = _BROWSER + 84, (easel.width - left - MARGIN - 32) / 3
    for number in range(3):
        tile = QRectF(left + number * (wide + 16), top, wide, max(0.0, easel.height - top - 18))
        if tile.height() > _TILE_LEAST:
            easel.area(tile)
            easel.bar(tile.left() + 18, tile.top() + 20, wide * 0.5, height=12)
            easel.bars(tile.left() + 18, tile.top() + 56, wide - 36, LINES[1:3])


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
    wide = min(max((easel.wide(label) for label in rest), default=0.0) + 40, easel.width - side - 2 * MARGIN)
    panel = QRectF(side + 22, 24, wide, len(rest) * _MENU_STEP + 22)
    easel.area(panel)
    for number, label in enumerate(rest):
        box = QRectF(panel.left() + 16, panel.top() + 16 + number * _MENU_STEP, wide - 32, BOX)
        easel.control(box, label, is_here=True)
    beside = panel.right() + 24
    easel.bar(beside, PAGE_TOP + 9, min(150.0, easel.width - beside - MARGIN), height=14)
    easel.bars(beside, PAGE_TOP + 60, easel.width - beside - MARGIN, LINES)


def _menu_least(count: int) -> int:
    return _MENU_HEAD + _MENU_STEP * max(1, count - 1)


def _link_account(easel: Easel, labels: Sequence[str]) -> None:
    left = nav(easel) + 24
    label = labels[0] if labels else ""
    wide = min(easel.wide(label) + 4, easel.width - left - MARGIN)
    easel.bar(left, PAGE_TOP + 9, min(190.0, max(0.0, easel.width - left - MARGIN - wide - 24)), height=14)
    easel.bars(left, PAGE_TOP + 60, easel.width - left - MARGIN - 22, LINES)
    easel.control(QRectF(easel.width - MARGIN - wide, 20, wide, 52), label, is_here=True)


def _find_bank(easel: Easel, labels: Sequence[str]) -> None:
    """A search box, and the entry to pick."""
    label = labels[0] if labels else ""
    left, right = easel.width * 0.12, easel.width * 0.88
    field = QRectF(left, 22, right - left, BOX)
    easel.area(field, line="line_strong")
    easel.icon("search", field.left() + 16, field.center().y() - 10)
    easel.label(field.adjusted(48, 0, -16, 0), label)
    entry = QRectF(left, field.bottom() + 14, right - left, 56)
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
    for number, share in enumerate((0.4, *LINES)):
        top = sheet.top() + 24 + number * 26
        if top + 10 < foot - 10:
            easel.bar(sheet.left() + 28, top, inner * share, height=14 if number == 0 else 10)
    easel.control(QRectF(sheet.right() - 28 - button, foot, button, BOX), label, is_here=True)


def _credentials(easel: Easel, labels: Sequence[str]) -> None:
    """A form with two empty fields and their labels, then the button where its label is known."""
    first, second, press = (*labels, "", "", "")[:3]
    roomy = easel.height >= (_ROOMY_FORM if press else _ROOMY_FIELDS)
    wide = min(520.0, easel.width * 0.7) if roomy else easel.width - 2 * MARGIN
    left = (easel.width - wide) / 2
    if roomy:
        for number, label in enumerate((first, second)):
            top = 14 + number * 78.0
            easel.word(QRectF(left, top, wide, 26), label)
            easel.control(QRectF(left, top + 28, wide, 42), "", is_here=True)
    else:
        half = (wide - 16) / 2
        for number, label in enumerate((first, second)):
            field = QRectF(left + number * (half + 16), 14, half, 38)
            easel.control(field, "", is_here=True)
            easel.word(field.adjusted(12, 0, -8, 0), label)
    button = easel.wide(press) + 4
    if press:
        easel.control(QRectF(left + wide - button, 176 if roomy else 62, button, BOX), press, is_here=True)


def _match(easel: Easel, labels: Sequence[str]) -> None:
    """The client's own accounts, ticked, each with the list to choose from."""
    label, names = (labels[0], labels[1:]) if labels else ("", ())
    left, right = MARGIN, easel.width - MARGIN
    wide = min(max(easel.wide(label, "chevron-down"), 220.0), (right - left) * 0.5)
    room = right - wide - left - 118
    for number in range(min(_ROWS, len(names)) if names else _ROWS):
        top = 22 + number * 80.0
        if top + BOX > easel.height - 10:
            break
        box = QRectF(left, top + 10, 28, 28)
        easel.painter.fillPath(rounded(box, 6), brush(colour("accent")))
        easel.icon("check", box.left() + 4, box.top() + 4, 20, "on_accent")
        if number < len(names):
            easel.label(QRectF(left + 44, top, room, BOX), names[number])
        else:
            easel.bar(left + 48, top + 12, room * (0.8, 0.62, 0.7)[number], "line_strong")
            easel.bar(left + 48, top + 30, room * 0.4)
        easel.icon("arrow-right", right - wide - 52, top + 14)
        easel.control(QRectF(right - wide, top, wide, BOX), label, is_here=number == 0, icon="chevron-down")


def _start_date(easel: Easel, labels: Sequence[str]) -> None:
    """A date to choose, then the button."""
    day, button = (*labels, "", "")[:2]
    sheet = QRectF(easel.width * 0.1, 20, easel.width * 0.8, easel.height - 40)
    easel.area(sheet)
    left = sheet.left() + 28
    roomy = sheet.height() > _ROOMY_SHEET
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


DRAWINGS: Final = {
    "sign_in": Drawing(_sign_in),
    "menu": Drawing(_menu, _menu_least),
    "link_account": Drawing(_link_account),
    "find_bank": Drawing(_find_bank, lambda _count: 150),
    "terms": Drawing(_terms, lambda _count: 118),
    "credentials": Drawing(_credentials, lambda _count: 120),
    "match": Drawing(_match),
    "start_date": Drawing(_start_date, lambda _count: 118),
}
"""By the names a guide gives."""
