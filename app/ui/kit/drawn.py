"""Text and icons painted by hand, for rows: one widget in place of eight labels.

`QPainter.setPen` wakes the `Qt` namespace (see `theme.brushes`), so a text carries its colour in its own layout.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout

from app.base.plain import one_line
from app.ui.theme.brushes import brush, font
from app.ui.theme.icons import icon_pixmap
from app.ui.theme.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextLine

    from app.ui.theme.look import Look

_LONGEST: Final = 2000  # characters; more than any line shows


def draw_text(painter: QPainter, text: str, role: str, tone: str, box: tuple[float, float, float, float]) -> None:
    """One line in the type `role` and the colour `tone`, at the left and in the middle of `box` (x, y, width, height).

    What does not fit ends in "…".
    """
    left, top, width, height = box
    if not text or width <= 0:
        return
    text, now = one_line(text, _LONGEST), look()
    layout, line = _laid_out(text, role, tone, now)
    if line.naturalTextWidth() > width:
        layout, line = _shortened(text, role, tone, round(width), now)
    layout.draw(painter, QPointF(left, round(top + (height - line.height()) / 2)))


def draw_text_right(painter: QPainter, text: str, role: str, tone: str, box: tuple[float, float, float, float]) -> None:
    """The same at the right of `box`, for amounts."""
    left, top, width, height = box
    need = min(width_of(text, role) + 1, width)
    draw_text(painter, text, role, tone, (left + width - need, top, need, height))


def draw_icon(painter: QPainter, name: str, tone: str, at: tuple[float, float], size: int = 18) -> None:
    """An icon of `size` px at 100 % text, its top left corner at `at`."""
    now = look()
    colour = getattr(now.colours, tone)
    pixmap = icon_pixmap(name, colour, now.px(size), painter.device().devicePixelRatio())
    painter.drawPixmap(QPointF(*at), pixmap)


def width_of(text: str, role: str) -> float:
    """How wide one line of `text` is, in px."""
    return _laid_out(text, role, "text", look())[1].naturalTextWidth()


@lru_cache(maxsize=1024)
def _laid_out(text: str, role: str, tone: str, now: Look) -> tuple[QTextLayout, QTextLine]:
    form = QTextCharFormat()
    form.setForeground(brush(getattr(now.colours, tone)))
    whole = QTextLayout.FormatRange()
    whole.start, whole.length, whole.format = 0, len(text) + sum(sign > "\uffff" for sign in text), form
    layout = QTextLayout(text, font(role, now))
    layout.setFormats([whole])
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return layout, line


@lru_cache(maxsize=256)
def _shortened(text: str, role: str, tone: str, width: int, now: Look) -> tuple[QTextLayout, QTextLine]:
    fits, too_many = 0, len(text)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        _, line = _laid_out(text[:middle].rstrip() + "…", role, tone, now)
        if line.naturalTextWidth() <= width:
            fits = middle
        else:
            too_many = middle
    return _laid_out(text[:fits].rstrip() + "…", role, tone, now)
