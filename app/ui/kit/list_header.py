"""Column titles above a `RowList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.overrides import override
from app.ui.kit.drawn import draw_text, width_of
from app.ui.theme.brushes import brush, rounded
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from app.ui.kit.columns import Columns
    from app.ui.kit.row_list import RowList

_HIGH: Final = 38


class ListHeader(QWidget):
    """Titles in the same columns as the rows of `rows`, over a hairline. The rows say by themselves what they are.

    `right` are the columns, counted from 0, that end at their right edge: amounts.
    """

    def __init__(
        self, columns: Columns, rows: RowList, right: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._right = right
        self._titles: tuple[str, ...] = ()
        self._row_width = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rows.width_changed.connect(self._follow)

    def set_words(self, titles: Sequence[str]) -> None:
        """The titles in the present language, one a column; "" for a column without."""
        self._titles = tuple(titles)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, look().px(_HIGH))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = self.height()
        spans = self._columns.spans(self._row_width or self.width())
        for column, ((left, width), title) in enumerate(zip(spans, self._titles, strict=False)):
            spare = max(0.0, width - width_of(title, "caption") - 1) if column in self._right else 0
            draw_text(painter, title, "caption", "text3", (left + spare, 0, width - spare, high - 1))
        painter.fillPath(rounded(QRectF(0, high - 1, self.width(), 1), 0), brush(look().colours.line))
        painter.end()

    def _follow(self, width: int) -> None:
        self._row_width = width
        self.update()
