"""Brushes, pens and fonts from tokens, without waking QtCore's `Qt` namespace.

Making a QBrush or QPen from a colour, or `QPainter.setPen`, `setBrush` and `fillRect`, make PySide6 look at enums of
`Qt`, whose first use costs 11 to 20 ms: a tenth of a bare window. A QPalette takes a colour and gives a brush without
it, and `fillPath` and `strokePath` take what they are given. What the Clients page draws uses these only.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush, QColor, QFont, QPainterPath, QPalette, QPen

from app.ui.theme.tokens import TYPES, Type

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from app.ui.theme.look import Look

_WEIGHTS = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 600: QFont.Weight.DemiBold}


@cache
def brush(colour: str) -> QBrush:
    """A solid brush of `#RRGGBB`."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    return palette.window()


@cache
def pen(colour: str, width: float = 1.0) -> QPen:
    """A solid pen of `#RRGGBB`, `width` in px."""
    made = QPen()
    made.setBrush(brush(colour))
    made.setWidthF(width)
    return made


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners, for `fillPath` and `strokePath`."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


@lru_cache(maxsize=64)
def font(role: str, look: Look) -> QFont:
    """The font of a role of `tokens.TYPES` at the look's text scale."""
    return typeface(TYPES[role], look.family, look)


@lru_cache(maxsize=64)
def typeface(kind: Type, family: str, look: Look) -> QFont:
    """A font of `kind` in `family` ("" is the system's face) at the look's text scale."""
    made = QFont()
    if family:
        made.setFamilies([family])
    made.setPixelSize(look.px(kind.size))
    made.setWeight(_WEIGHTS[kind.weight])
    if kind.spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, kind.spacing)
    return made
