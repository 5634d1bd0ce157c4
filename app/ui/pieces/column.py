"""A page's content no wider than one reads well."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.theme.look import look

_WIDEST: Final = 920  # px at 100 % text


class ReadingColumn(QWidget):
    """Fill `column`; it stays at the left and at most 920 px wide, more in larger text.

    The limit is on a widget beside a stretch: on one in a vertical layout Qt would reckon the heights of wrapped texts
    for the whole width.
    """

    def __init__(self, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = QWidget()
        self._inner.setMaximumWidth(look().px(_WIDEST))
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._inner, 100)
        row.addStretch(1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._inner.setMaximumWidth(look().px(_WIDEST))
