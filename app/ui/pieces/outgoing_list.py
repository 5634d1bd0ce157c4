"""The lines of a statement in two lists: what is sent, and what stays here with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.list_header import ListHeader
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.row_list import RowList
from app.ui.kit.tabs import Tabs
from app.ui.kit.text import Paragraph
from app.ui.pieces.outgoing_line import LEFT, SENT, OutgoingLine, line_of
from app.ui.texts.format import number
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.outgoing import Outgoing

SEND, STAY = "send", "stay"
_HIGH: Final = 34
_LEAST: Final = 4  # rows in sight, however low the window


class OutgoingList(Retranslating, QWidget):
    """`transactions.tab`, `transactions.list`, `transactions.row.<number>` by the place in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = ""
        self._rows: dict[str, Sequence[Outgoing]] = {SEND: (), STAY: ()}
        self._tabs = Tabs("transactions.tab", (SEND, STAY))
        self.rows = RowList("transactions.list", "transactions.row", OutgoingLine, self._fill, row_height=_HIGH)
        self._sent_titles = ListHeader(SENT, self.rows, right=(2, 3))
        self._left_titles = ListHeader(LEFT, self.rows, right=(2,))
        self._nothing = Paragraph("muted")
        self._tabs.set_value(SEND)
        self._tabs.chosen.connect(self.open)
        self._lay_out()
        self.retranslate()

    def tell(self, to_send: Sequence[Outgoing], left_out: Sequence[Outgoing], currency: str) -> None:
        """Show these lines; opens the tab that has any."""
        self._rows = {SEND: to_send, STAY: left_out}
        self._currency = currency
        if not self._rows[self._tabs.value]:  # where there is something to see
            self._tabs.set_value(SEND if to_send or not left_out else STAY)
        self._show()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._tabs.set_words(SEND, self.tr("To send"))
        self._tabs.set_words(STAY, self.tr("Left out"))
        for tab, rows in self._rows.items():
            self._tabs.set_count(tab, number(len(rows)))
        self.rows.setAccessibleName(
            self.tr("Lines to send, oldest first") if self._tabs.value == SEND else self.tr("Lines left out, and why")
        )
        day, what, amount = self.tr("Date"), self.tr("Description"), self.tr("Amount")
        self._sent_titles.set_words((day, what, amount, self.tr("Balance after it")))
        self._left_titles.set_words((day, what, amount, self.tr("Why")))
        self._nothing.setText(
            self.tr("Nothing of this file is to be sent.")
            if self._tabs.value == SEND
            else self.tr("Every line of the file is sent.")
        )
        self.rows.refresh()

    def open(self, tab: str) -> None:
        """Open a tab."""
        self._tabs.set_value(tab)
        self._show()
        self.retranslate()

    def _show(self) -> None:
        rows = self._rows[self._tabs.value]
        self.rows.set_rows([str(place) for place in range(1, len(rows) + 1)])
        self.rows.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._sent_titles.setVisible(bool(rows) and self._tabs.value == SEND)
        self._left_titles.setVisible(bool(rows) and self._tabs.value == STAY)

    def _fill(self, row: OutgoingLine, index: int) -> None:
        row.tell(line_of(self._rows[self._tabs.value][index], self._currency))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        for part in (self._sent_titles, self._left_titles):
            column.addWidget(part)
        self._nothing.setContentsMargins(0, 16, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self.rows, 1)
        column.addStretch(0)
        self.rows.setMinimumHeight(look().px(_HIGH) * _LEAST)
