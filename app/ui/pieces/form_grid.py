"""Fields in as many columns as fit, in reading order, with what ends the form beside or beneath them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_GAP: Final = 16
_ROW_GAP: Final = 14
_SHARES: Final = {1: (1,), 2: (1, 1), 3: (27, 20, 20)}


class FormTail(QWidget):
    """Buttons at the end of a form. Beside a field they stand as low as its control, under the label's height."""

    def __init__(self, *buttons: QWidget) -> None:
        super().__init__()
        self._above = Text("label")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._above)
        column.addLayout(row)
        column.addStretch(1)

    def stand_beside(self, *, is_beside: bool) -> None:
        """Leave out the height of a label when no field is beside."""
        self._above.setVisible(is_beside)


class FormGrid(QWidget):
    """Three columns, two or one: the most whose labels fit. `show_fields` says which fields are there now."""

    def __init__(self, tail: FormTail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tail = tail
        self._fields: tuple[QWidget, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_ROW_GAP)

    def show_fields(self, fields: Sequence[QWidget], all_fields: Sequence[QWidget]) -> None:
        """Show these of `all_fields`, in this order; the others are hidden and keep what was typed."""
        if tuple(fields) == self._fields:
            return
        self._fields = tuple(fields)
        for field in all_fields:
            field.setParent(self)
            field.setVisible(field in self._fields)
        self._columns = 0
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((one.minimumSizeHint().width() for one in (*self._fields, self._tail)), default=0)
        return QSize(widest, self._grid.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = next((n for n in (3, 2) if self._need(n) <= self.width()), 1)
        if columns == self._columns or not self._fields:
            return
        self._columns = columns
        for one in (*self._fields, self._tail):
            self._grid.removeWidget(one)
        for place, field in enumerate(self._fields):
            self._grid.addWidget(field, *divmod(place, columns))
        row, used = divmod(len(self._fields), columns)
        self._tail.stand_beside(is_beside=used > 0)
        self._grid.addWidget(self._tail, row, used, 1, columns - used)
        for column in range(3):
            self._grid.setColumnStretch(column, _SHARES[columns][column] if column < columns else 0)
        self.updateGeometry()

    def _need(self, columns: int) -> int:
        """The width that `columns` columns need, px."""
        widths = [0] * columns
        for place, field in enumerate(self._fields):
            widths[place % columns] = max(widths[place % columns], field.minimumSizeHint().width())
        used = len(self._fields) % columns
        last_row = sum(widths[:used]) + self._tail.minimumSizeHint().width()
        return max(sum(widths), last_row) + _GAP * (columns - 1)
