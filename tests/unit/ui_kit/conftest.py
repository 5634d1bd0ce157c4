"""A dressed application and a window to put things into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.theme.theme import Mode, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(Mode.LIGHT)
    theme.apply(qapp)
    yield theme
    theme.set_mode(Mode.LIGHT)
    theme.set_scale(100)


class Window(QWidget):
    """A column on screen, with the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.column.addWidget(widget)
        QApplication.processEvents()


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> Window:
    assert theme.scale == 100
    window = Window()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
