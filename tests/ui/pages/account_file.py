"""The Account file page as a person meets it, found by address only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QProgressBar, QWidget

from app.onboarding.case import Step
from app.ui.kit.drop_frame import DropFrame
from app.ui.kit.row_list import RowList
from app.ui.shell.places import ToAccountFile
from tests.support import file_dialog
from tests.support.held_clock import settle
from tests.support.waiting import until
from tests.ui.pages.credentials import OnScreen

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench

PLACE = ToAccountFile()


class AccountFile(OnScreen):
    """Choose or paste, look through, put right, add."""

    def __init__(self, bench: AppBench, folder: Path) -> None:
        super().__init__(bench)
        self._folder = folder

    async def choose(self, content: bytes, name: str = "comptes.csv") -> None:
        """Choose a file in the system's dialog, and wait until it is read."""
        await self.press("import.choose")
        await file_dialog.choose(self.write(content, name))
        await self.until_read()

    async def paste(self, text: str) -> None:
        """Copy rows somewhere, and press Paste."""
        QApplication.clipboard().setText(text)
        await self.press("import.paste")
        await self.until_read()

    async def drop(self, content: bytes, name: str = "comptes.csv") -> None:
        """Drop a file onto the frame, and wait until it is read."""
        frame = self.bench.app.console.page.findChild(DropFrame)
        assert frame is not None
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self.write(content, name)))])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        frame.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))
        await self.until_read()

    async def until_read(self) -> None:
        """A thread reads: wait for it, not for the clock."""
        await settle()
        page = self.bench.app.console.page
        await until(lambda: not [one for one in page.scope.running if "read accounts" in one or "plan accounts" in one])
        await settle()

    async def send(self) -> None:
        """Add what is ready, and let the clock run until all is sent."""
        await self.press("import.send")
        await self.until_sent()

    async def until_sent(self) -> None:
        scope = self.bench.app.console.page.services.scope
        for _ in range(400):
            await settle()
            if not [name for name in scope.running if "import accounts" in name]:
                return
            await self.bench.clock.advance(self.bench.clock.next_wake or 0.0)
        raise AssertionError("it is still sending")

    def write(self, content: bytes, name: str) -> Path:
        path = self._folder / name
        path.write_bytes(content)
        return path

    @property
    def rows(self) -> list[str]:
        """The rows in sight, as a screen reader says them."""
        rows = self.bench.find("import.list", RowList)
        return [one.accessibleName() for one_id in rows.ids if (one := rows.row(one_id)) is not None]

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file whose rows are in the part that is open."""
        return self.bench.find("import.list", RowList).ids

    async def open_tab(self, tab: str) -> None:
        self.bench.find(f"import.tab.{tab}", QWidget).click()  # type: ignore[attr-defined]  # a tab is a button
        await settle()

    async def open_row(self, line: int) -> None:
        rows = self.bench.find("import.list", RowList)
        rows.focus_row(str(line))
        rows.opened.emit(str(line))
        await settle()

    def count(self, tab: str) -> str:
        """The number behind a tab."""
        return self.bench.find(f"import.tab.{tab}", QWidget).accessibleName().rpartition(" ")[2]

    async def set(self, element: str, value: str) -> None:
        """Choose in a list, or type in a field."""
        widget = self.bench.find(f"import.{element}", QWidget)
        if isinstance(widget, QComboBox):
            widget.setCurrentIndex(widget.findData(value))
        else:
            assert isinstance(widget, QLineEdit)
            widget.setText(value)
        await settle()

    def value(self, element: str) -> str:
        widget = self.bench.find(f"import.{element}", QWidget)
        if isinstance(widget, QComboBox):
            return str(widget.currentData())
        assert isinstance(widget, QLineEdit)
        return widget.text()

    def error(self, element: str) -> str:
        """The error of a field, "" when it shows none."""
        widget = self.bench.find(f"import.{element}", QWidget)
        return widget.accessibleDescription() if widget.property("error") == "true" else ""

    def text(self, address: str) -> str:
        return self.bench.find(address, QLabel).text()

    @property
    def progress(self) -> int:
        return self.bench.find("import.progress", QProgressBar).value()


async def open_import(bench: AppBench, folder: Path, conductor: Conductor | None = None) -> AccountFile:
    """The page of a client with a connection, opened."""
    conductor = conductor or await bench.client()
    conductor.start_at(Step.ACCOUNTS, 1)
    bench.app.console.open_client(conductor)
    bench.app.console.go(PLACE)
    await settle()
    return AccountFile(bench, folder)
