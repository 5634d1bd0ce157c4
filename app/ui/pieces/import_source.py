"""Where a list of accounts comes from: a file, chosen or dropped, or rows copied in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.choose_file import ask_for_file
from app.ui.kit.drop_frame import DropFrame
from app.ui.kit.icon import Icon
from app.ui.kit.progress_bar import ProgressBar
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import OneLine, Paragraph
from app.ui.texts.transactions import grouped

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.shell.page import Page

_PATTERNS: Final = "*.csv *.tsv *.txt"


class ImportSource(Retranslating, QWidget):
    """`import.choose`, `import.paste`, `import.file`, `import.reading`, `import.stop_reading`."""

    source_chosen = Signal(object)  # a Path, or the text that was copied
    stopped = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._name_of_file = ""
        self._rows: int | None = None  # None before anything was read
        self._frame = DropFrame(margins=(16, 12, 16, 12), spacing=4)
        self._icon = Icon("upload", "text3")
        self._name = addressed(OneLine("medium"), "import.file")
        self._what = Paragraph("small")
        self._choose = Button("import.choose")
        self._paste = Button("import.paste", icon="clipboard")
        self._stop = Button("import.stop_reading")
        self._bar = ProgressBar("import.reading")
        self._choose.runs(page.command("choose a file", self._ask))
        self._paste.clicked.connect(self.paste)
        self._stop.clicked.connect(self.stopped)
        self._frame.dropped.connect(self.source_chosen)
        self._lay_out()
        self.show_reading(None)
        self.retranslate()

    def paste(self) -> None:
        """Take what was copied; the clipboard stays as it is."""
        self.source_chosen.emit(QApplication.clipboard().text())

    def show_source(self, source: Path | str | None, rows: int | None) -> None:
        """Say what was read and how many rows it has; None before anything was."""
        self._name_of_file = "" if source is None or isinstance(source, str) else source.name
        self._rows = rows
        self._icon.set("file-text" if rows is not None else "upload", "accent" if rows is not None else "text3")
        self.retranslate()

    def show_reading(self, part: float | None) -> None:
        """Show how far reading is, 0 to 1; None when nothing is read."""
        is_reading = part is not None
        self._bar.tell(part or 0.0)
        self._bar.setVisible(is_reading)
        self._stop.setVisible(is_reading)
        for one in (self._choose, self._paste, self._what):
            one.setVisible(not is_reading)
        if is_reading:
            self._name.setText(self.tr("Reading…"))
        else:
            self.retranslate()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001  # as Qt's own setEnabled
        """Whether another list may be chosen now."""
        for one in (self._choose, self._paste):
            one.setVisible(is_open)
        self._frame.setAcceptDrops(is_open)

    @override
    def retranslate(self) -> None:
        self._bar.setAccessibleName(self.tr("How much of the list is read"))
        self._stop.set_text(self.tr("Stop reading"))
        self._paste.set_text(self.tr("Paste"))
        if self._rows is None:
            self._name.setText(self.tr("Drop a file here, choose it, or paste rows from a spreadsheet."))
            self._what.setText(self.tr("CSV or text, up to 2,000 accounts. It stays on this computer."))
            self._choose.set_text(self.tr("Choose a file…"))
        else:
            self._name.setText(self._name_of_file or self.tr("Pasted from a spreadsheet"))
            self._what.setText(grouped(self.tr("%n rows", "", self._rows), self._rows))
            self._choose.set_text(self.tr("Choose another file…"))

    async def _ask(self) -> None:
        lists, every = self.tr("Lists of accounts"), self.tr("All files")
        kinds = f"{lists} ({_PATTERNS});;{every} (*)"
        chosen = await ask_for_file(self._page, self.tr("Choose the list of accounts"), kinds)
        if chosen is not None:
            self.source_chosen.emit(chosen)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        for part in (self._name, self._what, self._bar):
            words.addWidget(part)
        words.addStretch(1)
        inside = QHBoxLayout()
        inside.setSpacing(12)
        inside.addWidget(self._icon)
        inside.addLayout(words, 1)
        for button in (self._choose, self._paste, self._stop):
            inside.addWidget(button)
        self._frame.column.addLayout(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
