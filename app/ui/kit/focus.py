"""Moving the focus to where a person is needed."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 24  # px kept free around what is revealed


def focus_on(widget: QWidget) -> None:
    """Give `widget` the focus and scroll so that it and what stands directly around it (label, error) are seen."""
    widget.setFocus()
    part = widget.parentWidget()
    while part is not None and not isinstance(part, QScrollArea):
        part = part.parentWidget()
    if isinstance(part, QScrollArea):
        part.ensureWidgetVisible(widget.parentWidget() or widget, _AROUND, _AROUND)
        part.ensureWidgetVisible(widget, _AROUND, _AROUND)
