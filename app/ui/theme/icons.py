"""Icons: SVG files of `resources/icons`, tinted by token, drawn for the screen's pixel ratio, kept once drawn."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from app.base.resources import resource

_THIN = (b'stroke-width="2"', b'stroke-width="1.75"')  # the design's line at 16 to 20 px


@lru_cache(maxsize=256)
def icon_pixmap(name: str, colour: str, size: int, dpr: float = 1.0) -> QPixmap:
    """The icon `name` in `colour` (`#RRGGBB`), `size` logical px square, for a screen of `dpr` pixels each."""
    return _draw(name, colour, size, size, dpr)


@lru_cache(maxsize=128)
def button_icon(
    name: str, colour: str, faded: str, size: int, dpr: float = 1.0, turn: int = 0
) -> QIcon:  # the key of a cache
    """An icon for a button with text, `faded` while disabled, turned by `turn` degrees.

    Four clear px at its right and Qt's own four make the design's gap of 8.
    """
    icon = QIcon(_draw(name, colour, size, size + 4, dpr, turn))
    if not turn:
        icon.addPixmap(_draw(name, faded, size, size + 4, dpr), QIcon.Mode.Disabled)
    return icon


def _draw(name: str, colour: str, size: int, width: int, dpr: float, turn: int = 0) -> QPixmap:
    from PySide6.QtCore import QRectF  # noqa: PLC0415  # with QtSvg: what paints no icon loads neither
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  # see above

    pixmap = QPixmap(round(width * dpr), round(size * dpr))
    pixmap.fill(QColor(0, 0, 0, 0))
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    painter = QPainter(pixmap)
    if turn:
        middle = size * dpr / 2
        painter.translate(middle, middle)
        painter.rotate(turn)
        painter.translate(-middle, -middle)
    renderer.render(painter, QRectF(0, 0, round(size * dpr), round(size * dpr)))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


@cache
def _source(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes().replace(*_THIN)
