"""One file of this computer, by the system's own dialog or dropped onto a frame."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from app.base.overrides import override
from app.ui.kit.card import Card
from app.ui.kit.restyle import restyle

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
    from PySide6.QtWidgets import QWidget


class FileChooser(QObject):
    """Opens the dialog and goes on; `chosen` tells the file. A second `ask` while it is open brings it to the front."""

    chosen = Signal(Path)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._dialog: QFileDialog | None = None

    def ask(self, title: str, filters: str) -> None:
        """Ask for a file. `filters` as Qt writes them: "Statements (*.ofx *.csv);;All files (*)"."""
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.activateWindow()
            return
        dialog = self._dialog = QFileDialog(self._over.window(), title, "", filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        dialog.open()


class DropFrame(Card):
    """A framed area that takes one file dropped onto it; `dropped` tells which."""

    dropped = Signal(Path)

    def __init__(self, *, margins: tuple[int, int, int, int] = (20, 16, 20, 16), spacing: int = 8) -> None:
        super().__init__("drop", margins=margins, spacing=spacing)
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            restyle(self, "over", "true")

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        restyle(self, "over", "false")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, "over", "false")
        path = file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def file_in(data: QMimeData) -> Path | None:
    """The one file of this computer that is dragged; None for anything else."""
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(names[0]) if len(names) == 1 and len(data.urls()) == 1 else None
