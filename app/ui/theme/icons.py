"""Icons: SVG files of `resources/icons`, tinted by token, drawn for the screen's pixel ratio, kept once drawn."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.base.resources import resource

_THIN = (b'stroke-width="2"', b'stroke-width="1.75"')  # the design's line at 16 to 20 px


_asleep = False


def sleep() -> None:
    """Draw nothing until `wake()`: QtSvg and twenty icons cost 6 ms, which the first paint can do without."""
    global _asleep  # noqa: PLW0603  # one switch a process, thrown twice
    _asleep = True


def wake() -> None:
    """Draw from now on, and repaint what was left out, a frame after the first."""
    global _asleep  # noqa: PLW0603  # see above
    if _asleep:
        _asleep = False
        for window in QApplication.topLevelWidgets():
            window.update()


def icon_pixmap(name: str, colour: str, size: int, dpr: float = 1.0) -> QPixmap:
    """The icon `name` in `colour` (`#RRGGBB`), `size` logical px square, for a screen of `dpr` pixels each."""
    return _plain(name, colour, size, dpr) if not _asleep else _blank(size, dpr)


@lru_cache(maxsize=256)
def _plain(name: str, colour: str, size: int, dpr: float) -> QPixmap:
    return _draw(name, colour, size, dpr)


def _draw(name: str, colour: str, size: int, dpr: float) -> QPixmap:
    from PySide6.QtCore import QByteArray, QRectF  # noqa: PLC0415  # with QtSvg: what paints no icon loads neither
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  # see above

    pixmap = QPixmap(_blank(size, dpr))
    pixmap.setDevicePixelRatio(1.0)
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


@lru_cache(maxsize=16)
def _blank(size: int, dpr: float) -> QPixmap:
    pixmap = QPixmap(round(size * dpr), round(size * dpr))
    pixmap.fill(QColor(0, 0, 0, 0))
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


@cache
def _source(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes().replace(*_THIN)
