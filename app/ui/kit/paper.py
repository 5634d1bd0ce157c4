"""A text on paper: headings, paragraphs and a table, laid out by Qt and written as PDF. Plain text in, always."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from app.ui.kit.words import visible
from app.ui.theme.fonts import for_paper

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE: Final = "#b9bfc6"
_DOTS: Final = 300  # an inch
_BODY, _HEADING, _TITLE, _SMALL = 10.0, 12.0, 20.0, 8.5  # points


class Paper:
    """Add parts from top to bottom, then take `pdf()`."""

    def __init__(self, title: str, *, is_a4: bool = False) -> None:
        self._title = title
        self._size = QPageSize.PageSizeId.A4 if is_a4 else QPageSize.PageSizeId.Letter
        self._document = QTextDocument()
        letters = for_paper(QFont())
        letters.setPointSizeF(_BODY)
        self._document.setDefaultFont(letters)
        self._cursor = QTextCursor(self._document)
        self._is_empty = True
        self.add(title, points=_TITLE, bold=True, below=4)

    def add(self, text: str, *, points: float = _BODY, bold: bool = False, above: float = 0, below: float = 3) -> None:
        """One paragraph."""
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setBottomMargin(below)
        self._next_block(block)
        self._cursor.insertText(visible(text), _letters(points, bold=bold))

    def add_heading(self, text: str) -> None:
        """The title of a part."""
        self.add(text, points=_HEADING, bold=True, above=10, below=4)

    def add_small(self, text: str) -> None:
        """A remark."""
        self.add(text, points=_SMALL, above=6)

    def add_table(self, titles: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[int]) -> None:
        """A table whose titles come again on each page; `shares` are the columns' percentages of the width."""
        shape = QTextTableFormat()
        shape.setHeaderRowCount(1)
        shape.setCellPadding(3)
        shape.setCellSpacing(0)
        shape.setBorder(1)
        shape.setBorderBrush(QColor(_LINE))
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setTopMargin(8)
        shape.setBorderCollapse(True)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
        table = self._cursor.insertTable(len(rows) + 1, len(titles), shape)
        for number, cells in enumerate([titles, *rows]):
            for column, text in enumerate(cells):
                table.cellAt(number, column).firstCursorPosition().insertText(
                    visible(text), _letters(_BODY - 0.5, bold=number == 0)
                )
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def pdf(self) -> bytes:
        """The whole as a PDF file, its fonts inside."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = pdf_writer(buffer, self._title, self._size, _DOTS)
        self._document.print_(writer)  # leaves 2 cm at each edge, and numbers the pages
        buffer.close()
        return bytes(buffer.data().data())

    def _next_block(self, shape: QTextBlockFormat) -> None:
        if self._is_empty:
            self._cursor.setBlockFormat(shape)
            self._is_empty = False
        else:
            self._cursor.insertBlock(shape)


def pdf_writer(buffer: QBuffer, title: str, size: QPageSize.PageSizeId, dots: int) -> QPdfWriter:
    """What writes a PDF file into `buffer`, on paper without margins, at `dots` an inch."""
    writer = QPdfWriter(buffer)
    writer.setTitle(visible(title))
    writer.setCreator("Passerelle")
    writer.setResolution(dots)
    writer.setPageSize(QPageSize(size))
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    return writer


def _letters(points: float, *, bold: bool) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setProperty(QTextFormat.Property.FontPointSize, points)
    if bold:
        letters.setFontWeight(QFont.Weight.DemiBold)
    return letters
