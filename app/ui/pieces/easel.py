"""What a sketch is drawn with: bars for text, frames, and the one thing to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from app.ui.pieces.client_type import BUTTON, SMALL, client_font, client_icon
from app.ui.theme.brushes import brush, pen, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BOX: Final = 48.0  # height of a control with a label
_PAD: Final = 20.0
_BAR: Final = 10.0
_STEP: Final = 26.0


class Easel:
    """One drawing of `width` x `height` px."""

    def __init__(self, painter: QPainter, width: float, height: float) -> None:
        self.painter = painter
        self.width = width
        self.height = height

    def bar(self, left: float, top: float, width: float, tone: str = "line", height: float = _BAR) -> None:
        """A line of somebody's text."""
        if width > 0:
            self.painter.fillPath(rounded(QRectF(left, top, width, height), height / 2), brush(colour(tone)))

    def bars(self, left: float, top: float, width: float, shares: Sequence[float]) -> None:
        """Lines of text below each other, each a share of `width`, as many as fit."""
        for number, share in enumerate(shares):
            at = top + number * _STEP
            if at + _BAR < self.height - 8:
                self.bar(left, at, width * share)

    def area(self, box: QRectF, fill: str = "surface", line: str = "line", radius: float = 8.0) -> None:
        """A framed area."""
        self.painter.fillPath(rounded(box, radius), brush(colour(fill)))
        self.painter.strokePath(rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), radius), pen(colour(line)))

    def side(self, width: float, top: float = 0.0) -> None:
        """The bar at the left of the page."""
        self.painter.fillRect(QRectF(0, top, width, self.height - top), brush(colour("sunken")))
        self.painter.fillRect(QRectF(width, top, 1, self.height - top), brush(colour("line")))

    def wide(self, text: str, icon: str = "") -> float:
        """How wide a control with that label is."""
        room = 26 if icon else 0
        return QFontMetricsF(client_font(BUTTON)).horizontalAdvance(text) + 2 * _PAD + room

    def control(self, box: QRectF, text: str, *, is_here: bool, icon: str = "") -> None:
        """A button or field with its label; the one to look at has the strong frame."""
        tone, width = ("accent", 3.0) if is_here else ("line_strong", 1.5)
        inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        self.painter.fillPath(rounded(inner, 8), brush(colour("surface")))
        self.painter.strokePath(rounded(inner, 8), pen(colour(tone), width))
        room = box.adjusted(_PAD - 4, 0, -(_PAD - 4), 0)
        if icon:
            client_icon(self.painter, icon, "text2", (room.right() - 20, box.center().y() - 10), 20)
            room.setRight(room.right() - 26)
        self.label(room, text, is_left=bool(icon))

    def label(self, box: QRectF, text: str, *, is_left: bool = True, tone: str = "text") -> None:
        """A word of QuickBooks' own."""
        face = client_font(BUTTON)
        self.painter.setFont(face)
        self.painter.setPen(pen(colour(tone)))
        shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignHCenter
        self.painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def word(self, box: QRectF, text: str) -> None:
        """A word beside a field, in plain type."""
        face = client_font(SMALL)
        self.painter.setFont(face)
        self.painter.setPen(pen(colour("text2")))
        shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self.painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def icon(self, name: str, left: float, top: float, size: int = 20, tone: str = "text2") -> None:
        """A small sign."""
        client_icon(self.painter, name, tone, (left, top), size)


class Drawing(NamedTuple):
    """A drawing, and the height in px below which it shows nothing of use, by the number of its labels."""

    draw: Callable[[Easel, Sequence[str]], None]
    least: Callable[[int], int] = lambda _count: 92


def colour(token: str) -> str:
    """The colour of a token now."""
    return str(getattr(look().colours, token))
