"""A page's content no wider than one reads well."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

_WIDEST: Final = 920


class ReadingColumn(QWidget):
    """Fill `column`; it stays at the left and at most 920 px wide.

    The limit is on a widget beside a stretch: on one in a vertical layout Qt would reckon the heights of wrapped texts
    for the whole width.
    """

    def __init__(self, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(inner, 100)
        row.addStretch(1)
