"""The system's file dialog, as a person answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tests.support.held_clock import settle

if TYPE_CHECKING:
    from pathlib import Path


def file_dialog() -> QFileDialog:
    """The one that is open."""
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())
    return found


async def choose(path: Path) -> None:
    """Name a file and go on."""
    dialog = file_dialog()
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert edit is not None
    edit.setText(str(path))
    dialog.accept()
    await settle()


async def decline() -> None:
    """Choose none."""
    file_dialog().reject()
    await settle()
