"""Asking which file: the system's own dialog, opened over the window and awaited, never a loop of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid


async def ask_for_file(over: QWidget, title: str, kinds: str) -> Path | None:
    """Which file to read; None when the person would rather not. `kinds` is as in "Pictures (*.png *.svg)"."""
    dialog = QFileDialog(over.window(), title)
    dialog.setNameFilter(kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return await _answer(dialog)


async def ask_where_to_save(over: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Where to write a file called `name` at first; the dialog asks before one is replaced. None for nowhere."""
    dialog = QFileDialog(over.window(), title)
    dialog.setNameFilter(kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    return await _answer(dialog)


async def _answer(dialog: QFileDialog) -> Path | None:
    import asyncio  # noqa: PLC0415  # the kit is loaded before asyncio is

    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def settle(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    opener, window = QApplication.focusWidget(), dialog.parentWidget()
    dialog.finished.connect(settle)
    dialog.open()
    try:
        chosen = await answer
    finally:
        dialog.close()
        dialog.deleteLater()
        if window is not None:
            window.activateWindow()
        if opener is not None and isValid(opener):
            opener.setFocus()
    found = dialog.selectedFiles() if chosen else []
    return Path(found[0]) if found else None
