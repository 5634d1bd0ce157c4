"""What a screen reader was told, and everything a program beside ours could read of our windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit import announce
from app.ui.kit.text import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest


def announcements(monkeypatch: pytest.MonkeyPatch, *, of_pages: bool = False) -> list[str]:
    """Every announcement from now on, in order; that another page is on show only when wanted."""
    heard: list[str] = []

    def hear(widget: QWidget, text: str, _politeness: announce.Politeness = announce.Politeness.POLITE) -> None:
        if of_pages or not isinstance(widget, Heading):
            heard.append(text)

    monkeypatch.setattr(announce, "announce", hear)
    return heard


def readable() -> Iterator[tuple[str, str]]:
    """(where, text) of every title, Qt property and accessible text of every widget there is."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    for widget in QApplication.allWidgets():
        where = f"{type(widget).__name__} {widget.objectName()}"
        meta = widget.metaObject()
        for number in range(meta.propertyCount()):
            name = cast("str", meta.property(number).name())
            if cast("str", meta.property(number).typeName()) == "QString":
                yield f"{where}: property {name}", str(widget.property(name))
        for raw in widget.dynamicPropertyNames():
            own = bytes(raw.data()).decode()
            if not own.startswith("_"):  # Qt's own, of types that Python cannot hold
                yield f"{where}: property {own}", str(widget.property(own))
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            for kind in kinds:
                yield f"{where}: accessible {kind.name}", interface.text(kind)
