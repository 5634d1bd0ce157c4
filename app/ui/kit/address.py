"""The address of a widget: one name for tests, style, screen readers and the bank's automation."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound="QWidget")


def addressed(widget: W, address: str) -> W:
    """Give `widget` its address `page.element` (never translated) and hand it back."""
    widget.setObjectName(address)
    widget.setAccessibleIdentifier(address)
    return widget
