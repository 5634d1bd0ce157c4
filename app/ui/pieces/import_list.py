"""The accounts of a list in four parts: to add, to put right, left out, added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.account_row import Standing
from app.ui.kit.list_header import ListHeader
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.row_list import RowList
from app.ui.pieces.import_line import WHOLE, WRONG, ImportLine, line_of
from app.ui.pieces.list_in_parts import HIGH, ListInParts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.account_row import BookRow
    from app.onboarding.case import Country

ADD, FIX, OUT, DONE = "add", "fix", "out", "done"
_TABS: Final = {
    Standing.READY: ADD,
    Standing.FAULTY: FIX,
    Standing.REFUSED: FIX,
    Standing.THERE: OUT,
    Standing.TWICE: OUT,
    Standing.LEFT_OUT: OUT,
    Standing.ADDED: DONE,
}


class ImportList(Retranslating, QWidget):
    """`import.tab`, `import.list`, `import.row.<line of the file>`."""

    opened = Signal(int)  # the line of a row that may be changed

    def __init__(self, country: Country, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._country = country
        self._parts: dict[str, list[BookRow]] = {tab: [] for tab in (ADD, FIX, OUT, DONE)}
        self.rows = RowList("import.list", "import.row", ImportLine, self._fill, row_height=HIGH)
        self._whole = ListHeader(WHOLE, self.rows, right=(0, 4))
        self._wrong = ListHeader(WRONG, self.rows, right=(0,))
        titles = {tab: self._wrong if tab == FIX else self._whole for tab in self._parts}
        self._list = ListInParts("import.tab", self.rows, titles, self.open)
        self.rows.opened.connect(lambda row_id: self.opened.emit(int(row_id)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        self.retranslate()

    @property
    def tab(self) -> str:
        """The part that is open."""
        return self._list.tabs.value

    def tell(self, rows: Sequence[BookRow]) -> None:
        """Show these rows, each in its part."""
        parts: dict[str, list[BookRow]] = {tab: [] for tab in self._parts}
        for row in rows:
            parts[_TABS[row.standing]].append(row)
        self._parts = parts
        self._show()
        self.retranslate()

    def open(self, tab: str) -> None:
        """Open a part."""
        self._list.tabs.set_value(tab)
        self._show()
        self.retranslate()

    def open_what_matters(self) -> None:
        """The part to look at first: what must be put right, else what is to be added, else what was."""
        self.open(next((tab for tab in (FIX, ADD, DONE, OUT) if self._parts[tab]), ADD))

    @override
    def retranslate(self) -> None:
        words = {
            ADD: self.tr("To add"),
            FIX: self.tr("To fix"),
            OUT: self.tr("Left out"),
            DONE: self.tr("Added"),
        }
        line, name = self.tr("Line"), self.tr("Name")
        titles = (line, name, self.tr("Type"), self.tr("Number"), self.tr("Balance"), "")
        self._whole.set_words(titles)
        self._wrong.set_words((line, name, self.tr("What to fix")))
        self.rows.setAccessibleName(words[self.tab])
        nothing = {
            ADD: self.tr("No account is ready to be added."),
            FIX: self.tr("Nothing has to be fixed."),
            OUT: self.tr("Nothing is left out."),
            DONE: self.tr("Nothing was added from here yet."),
        }
        counts = {tab: len(rows) for tab, rows in self._parts.items()}
        self._list.set_words(words, counts, nothing[self.tab])
        self.rows.refresh()

    def _show(self) -> None:
        self._list.show_part([str(row.place) for row in self._parts[self.tab]])

    def _fill(self, row: ImportLine, index: int) -> None:
        row.tell(line_of(self._parts[self.tab][index], self._country))
