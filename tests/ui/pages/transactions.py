"""The Transactions page as a person meets it, found by address only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QWidget

from app.ui.kit.drop_frame import DropFrame
from app.ui.kit.row_list import RowList
from app.ui.shell.places import ToTransactions
from tests.support import file_dialog
from tests.support.held_clock import settle
from tests.support.waiting import until
from tests.ui.pages.credentials import OnScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.app_bench import AppBench

TRANSACTIONS = ToTransactions()


class Transactions(OnScreen):
    """Choose, look through, send."""

    def __init__(self, bench: AppBench, folder: Path) -> None:
        super().__init__(bench)
        self._folder = folder

    async def choose(self, content: bytes, name: str = "releve.ofx") -> None:
        """Choose a file in the system's dialog, and wait until it is read."""
        await self.press("transactions.choose")
        await self.choose_in_dialog(content, name)

    async def choose_in_dialog(self, content: bytes, name: str = "releve.ofx") -> None:
        """Choose a file in the dialog that is open, and wait until it is read."""
        await self.begin_to_read(content, name)
        await self.until_read()

    async def begin_to_read(self, content: bytes, name: str = "releve.ofx") -> None:
        """Choose a file in the dialog that is open."""
        await file_dialog.choose(self.write(content, name))

    async def drop(self, content: bytes, name: str = "releve.ofx") -> None:
        """Drop a file onto the frame, and wait until it is read."""
        frame = self.bench.app.console.findChild(DropFrame)
        assert frame is not None
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self.write(content, name)))])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        frame.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))
        await settle()
        await self.until_read()

    async def until_read(self) -> None:
        """A thread reads: wait for it, not for the clock."""
        page = self.bench.app.console.page
        await until(lambda: not [name for name in page.scope.running if "read a file" in name or ".plan." in name])

    async def until_sent(self) -> None:
        """Let the clock run until nothing is sent any more."""
        page = self.bench.app.console.page
        scope = page.services.scope

        def is_over() -> bool:
            return not [name for name in scope.running if "send transactions" in name or "go on sending" in name]

        for _ in range(400):
            await self.until_read()
            if is_over():
                return
            await self.bench.clock.advance(self.bench.clock.next_wake or 0.0)
        raise AssertionError("it is still sending")

    async def send(self) -> None:
        await self.press("transactions.send")
        await self.until_sent()

    def write(self, content: bytes, name: str) -> Path:
        path = self._folder / name
        path.write_bytes(content)
        return path

    @property
    def rows(self) -> list[str]:
        """The rows in sight, as a screen reader says them."""
        rows = self.bench.find("transactions.list", RowList)
        found = [rows.row(one) for one in rows.ids]
        return [one.accessibleName() for one in found if one is not None]

    @property
    def count(self) -> int:
        """How many rows the open list has."""
        return len(self.bench.find("transactions.list", RowList).ids)

    def value(self, address: str) -> str:
        return str(self.bench.find(address, QComboBox).currentData())

    async def set(self, address: str, data: str) -> None:
        box = self.bench.find(address, QComboBox)
        box.setCurrentIndex(box.findData(data))
        await self.until_read()

    def total(self, fact: str) -> str:
        return self.bench.find(f"transactions.total.{fact}", QLabel).text()

    @property
    def progress(self) -> int:
        return self.bench.find("transactions.progress", QProgressBar).value()

    async def open_tab(self, tab: str) -> None:
        self.bench.find(f"transactions.tab.{tab}", QWidget).click()  # type: ignore[attr-defined]  # a tab is a button
        await settle()
