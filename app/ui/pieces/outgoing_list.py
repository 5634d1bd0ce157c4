"""The lines of a statement in two lists: what is sent, and what stays here with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.list_header import ListHeader
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.row_list import RowList
from app.ui.pieces.list_in_parts import HIGH, ListInParts
from app.ui.pieces.outgoing_line import LEFT, SENT, OutgoingLine, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.outgoing import Outgoing

SEND, STAY = "send", "stay"


class OutgoingList(Retranslating, QWidget):
    """`transactions.tab`, `transactions.list`, `transactions.row.<number>` by the place in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = ""
        self._rows: dict[str, Sequence[Outgoing]] = {SEND: (), STAY: ()}
        self.rows = RowList("transactions.list", "transactions.row", OutgoingLine, self._fill, row_height=HIGH)
        self._sent_titles = ListHeader(SENT, self.rows, right=(2, 3))
        self._left_titles = ListHeader(LEFT, self.rows, right=(2,))
        titles = {SEND: self._sent_titles, STAY: self._left_titles}
        self._list = ListInParts("transactions.tab", self.rows, titles, self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        self.retranslate()

    @property
    def tab(self) -> str:
        """The part that is open."""
        return self._list.tabs.value

    def tell(self, to_send: Sequence[Outgoing], left_out: Sequence[Outgoing], currency: str) -> None:
        """Show these lines; opens the tab that has any."""
        self._rows = {SEND: to_send, STAY: left_out}
        self._currency = currency
        if not self._rows[self.tab]:  # where there is something to see
            self._list.tabs.set_value(SEND if to_send or not left_out else STAY)
        self._show()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.rows.setAccessibleName(
            self.tr("Lines to send, oldest first") if self.tab == SEND else self.tr("Lines left out, and why")
        )
        day, what, amount = self.tr("Date"), self.tr("Description"), self.tr("Amount")
        self._sent_titles.set_words((day, what, amount, self.tr("Balance after it")))
        self._left_titles.set_words((day, what, amount, self.tr("Why")))
        words = {SEND: self.tr("To send"), STAY: self.tr("Left out")}
        nothing = {
            SEND: self.tr("Nothing of this file is to be sent."),
            STAY: self.tr("Every line of the file is sent."),
        }
        self._list.set_words(words, {tab: len(rows) for tab, rows in self._rows.items()}, nothing[self.tab])
        self.rows.refresh()

    def open(self, tab: str) -> None:
        """Open a tab."""
        self._list.tabs.set_value(tab)
        self._show()
        self.retranslate()

    def _show(self) -> None:
        self._list.show_part([str(place) for place in range(1, len(self._rows[self.tab]) + 1)])

    def _fill(self, row: OutgoingLine, index: int) -> None:
        row.tell(line_of(self._rows[self.tab][index], self._currency))
