"""Variants of the style sheet, by dynamic properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set the style property `name` (`role`, `tone`, `kind`, `error`) and redraw `widget` by its rules.

    Before its window was ever shown nothing is styled yet, and `QStyle` (5 ms at first use) is left alone.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.window().effectiveWinId():  # a hidden widget has none of its own, and may be styled already
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.updateGeometry()
        widget.update()
