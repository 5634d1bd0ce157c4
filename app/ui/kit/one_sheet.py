"""One sheet of paper: the same drawing goes into a PDF file, to a printer, and small onto the screen.

A drawing is a function of a painter and the sheet's size. Both are in points (1/72 inch) from the sheet's corner,
whatever the device.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPixmap

from app.ui.kit.paper import pdf_writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    Draw = Callable[[QPainter, QSizeF], None]

_DOTS: Final = 600  # an inch, of what is written
_POINTS: Final = 72


class SheetSize(StrEnum):
    """Sizes of a sheet."""

    LETTER = "letter"
    A4 = "a4"


_SIZES: Final = {SheetSize.LETTER: QPageSize.PageSizeId.Letter, SheetSize.A4: QPageSize.PageSizeId.A4}


def size_of(paper: SheetSize) -> QSizeF:
    """The sheet in points, upright."""
    return QPageSize(_SIZES[paper]).size(QPageSize.Unit.Point)


def pdf(paper: SheetSize, title: str, draw: Draw) -> bytes:
    """One sheet as a PDF file, with its fonts in it and its text as text."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, title, _SIZES[paper], _DOTS)
    painter = QPainter(writer)
    _on_sheet(painter, _DOTS, paper, draw)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def picture(paper: SheetSize, draw: Draw, width: int, dpr: float = 1.0) -> QPixmap:
    """One sheet for the screen, `width` logical px wide: white paper in light and dark."""
    size = size_of(paper)
    scale = width * dpr / size.width()
    pixmap = QPixmap(round(size.width() * scale), round(size.height() * scale))
    pixmap.fill(QColor("white"))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    _on_sheet(painter, _POINTS * scale, paper, draw)
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


async def print_sheet(over: QWidget, paper: SheetSize, title: str, draw: Draw) -> bool:
    """Ask for a printer in the system's own dialog and print one sheet; false when the person would rather not."""
    import asyncio  # noqa: PLC0415  # the kit is loaded before asyncio is

    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # for those who print
    from PySide6.QtWidgets import QDialog  # noqa: PLC0415  # see above

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(_layout(paper))
    dialog = QPrintDialog(printer, over.window())
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def settle(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(settle)
    QDialog.open(dialog)  # its own `open` wants a slot of the old kind
    try:
        is_wanted = bool(await answer)
    finally:
        dialog.close()
        dialog.deleteLater()
        over.window().activateWindow()
    return is_wanted and print_on(printer, paper, draw)


def print_on(printer: QPrinter, paper: SheetSize, draw: Draw) -> bool:
    """Print one sheet; false when the printer does not take it. What the printer cannot reach is left white."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    _on_sheet(painter, printer.resolution(), paper, draw)
    return painter.end()


def _layout(paper: SheetSize) -> QPageLayout:
    return QPageLayout(QPageSize(_SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF())


def _on_sheet(painter: QPainter, dots: float, paper: SheetSize, draw: Draw) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(dots / _POINTS, dots / _POINTS)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    draw(painter, size_of(paper))
