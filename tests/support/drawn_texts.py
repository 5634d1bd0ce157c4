"""What a window really draws: each piece of text with its size, colour and place, whoever paints it and however.

The window is drawn a second time, as SVG, in which texts stay texts. So the words of a sketch, the numbers in circles
and the signs of a painted secret are found like those of a label.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtSvg import QSvgGenerator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TEXT: Final = "{http://www.w3.org/2000/svg}text"
_MATRIX: Final = re.compile(r"matrix\(([^)]*)\)")
_DOTS_PER_INCH: Final = 96  # so that a font's px are the drawing's px
_LARGE: Final = 24
_ALIKE, _PAST_THE_MIDDLE, _ASIDE = 100, 0.55, 0.06  # of colours, 0 to 255 a channel
_WEIGHTS: Final = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 600: QFont.Weight.DemiBold}


class Drawn(NamedTuple):
    """One piece of text: `px` its size, `place` where it stands in the window, in px."""

    text: str
    px: float
    weight: int
    family: str
    colour: str
    place: QRectF

    @property
    def is_large(self) -> bool:
        """WCAG's large text: 24 px, or 18.66 px when bold. Semibold is not bold."""
        return self.px >= _LARGE


def drawn_texts(window: QWidget) -> list[Drawn]:
    """Every piece of text that `window` draws now, in the order it is drawn."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS_PER_INCH)
    window.render(generator)
    found: list[Drawn] = []
    for group in ET.fromstring(bytes(buffer.data().data())).iter():  # noqa: S314  # Qt's own, of a moment ago
        texts = group.findall(_TEXT)
        if texts:
            scale, left, top = _transform(group.get("transform", ""))
            found += [_drawn(one, scale, left, top) for one in texts if (one.text or "").strip()]
    return found


def _transform(words: str) -> tuple[float, float, float]:
    """(scale, left, top); nothing in the app turns or shears."""
    match = _MATRIX.match(words)
    if match is None:
        return 1.0, 0.0, 0.0
    across, turn, shear, down, left, top = (float(one) for one in match[1].split(","))
    assert (turn, shear, across) == (0, 0, down), words
    return across, left, top


def _drawn(text: ET.Element, scale: float, left: float, top: float) -> Drawn:
    family, weight = text.get("font-family", ""), int(text.get("font-weight", "400"))
    px = float(text.get("font-size", "0"))
    font = QFont(family)
    font.setPixelSize(round(px))
    font.setWeight(_WEIGHTS.get(weight, QFont.Weight.Bold))
    metrics, words = QFontMetricsF(font), (text.text or "").strip("\n")
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    box = QRectF(x, y - metrics.ascent(), metrics.horizontalAdvance(words), metrics.height())
    place = QRectF(left + box.x() * scale, top + box.y() * scale, box.width() * scale, box.height() * scale)
    return Drawn(words, px * scale, weight, family, text.get("fill", ""), place)


def behind(image: QImage, drawn: Drawn) -> str:
    """The colour the text stands on, as `#rrggbb`: the most frequent one in its place.

    "" when it is not seen: scrolled away, under another widget, behind the veil of a dialog.
    """
    box = drawn.place.toAlignedRect().intersected(image.rect())
    seen = Counter(
        image.pixel(x, y) for y in range(box.top(), box.bottom() + 1) for x in range(box.left(), box.right())
    )
    if not seen:
        return ""
    ground = QColor.fromRgb(seen.most_common(1)[0][0])
    return ground.name() if any(_is_ink(QColor.fromRgb(one), drawn.colour, ground) for one in seen) else ""


def _is_ink(pixel: QColor, ink: str, ground: QColor) -> bool:
    """Whether a pixel is on the way from the ground to the ink, past the middle: the edge of a letter, or inside it."""
    back, front, here = (one.getRgb()[:3] for one in (ground, QColor(ink), pixel))  # type: ignore[index]  # four ints
    way = [b - a for a, b in zip(back, front, strict=True)]
    gone = [b - a for a, b in zip(back, here, strict=True)]
    length = sum(one * one for one in way)
    if length < _ALIKE:
        return True
    share = sum(a * b for a, b in zip(way, gone, strict=True)) / length
    aside = sum((b - share * a) ** 2 for a, b in zip(way, gone, strict=True))
    return bool(share > _PAST_THE_MIDDLE and aside < _ASIDE * length)
