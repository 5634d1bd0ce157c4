"""What a file would bring: how many lines, money in and out, the days, and the balance before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.money_field import MoneyField
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Text
from app.ui.texts.format import money, number, short_date

if TYPE_CHECKING:
    from decimal import Decimal

    from app.onboarding.outgoing import Totals

_FACTS = ("count", "in", "out", "days", "balance")


class StatementFacts(Retranslating, QWidget):
    """`transactions.total.<fact>` T [count, in, out, days, balance]; `transactions.closing` F where none is told."""

    closing_typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._totals: Totals | None = None
        self._currency = ""
        self._names = {fact: Text("small", "text3") for fact in _FACTS}
        self._values = {fact: addressed(Text("strong"), f"transactions.total.{fact}") for fact in _FACTS}
        self._closing = MoneyField("transactions.closing")
        self._closing.edit.editingFinished.connect(self.closing_typed)
        self._cells: dict[str, QWidget] = {}
        self._lay_out()
        self.retranslate()

    @property
    def closing(self) -> Decimal | None:
        """The balance a person typed; None for none, or for what is no amount."""
        return self._closing.amount

    def set_closing(self, amount: Decimal | None) -> None:
        """Show a balance typed before, or none."""
        if amount is None:
            self._closing.set_value("")
        else:
            self._closing.set_amount(amount)

    def tell(self, totals: Totals, currency: str, *, asks_closing: bool) -> None:
        """Show these totals. `asks_closing`: the file tells no balance, a person may."""
        self._totals, self._currency = totals, currency
        self._closing.setVisible(asks_closing)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        for fact, words in (
            ("count", self.tr("To send")),
            ("in", self.tr("Money in")),
            ("out", self.tr("Money out")),
            ("days", self.tr("Days")),
            ("balance", self.tr("Balance before and after")),
        ):
            self._names[fact].setText(words)
        self._closing.set_words(
            self.tr("Balance after the last line"), self.tr("The file does not tell it. May stay empty.")
        )
        totals = self._totals
        if totals is None:
            return
        said = {
            "count": number(totals.number),
            "in": money(totals.money_in, self._currency, self._currency) if totals.number else "",
            "out": money(totals.money_out, self._currency, self._currency) if totals.number else "",
            "days": self._days(totals),
            "balance": self._balances(totals),
        }
        for fact, words in said.items():
            self._values[fact].setText(words)
            self._cells[fact].setVisible(bool(words))

    def _days(self, totals: Totals) -> str:
        if totals.first is None or totals.last is None:
            return ""
        if totals.first == totals.last:
            return short_date(totals.first)
        told = self.tr("{first} to {last}")
        return told.format(first=short_date(totals.first), last=short_date(totals.last))

    def _balances(self, totals: Totals) -> str:
        if totals.before is None or totals.after is None:
            return ""
        before, after = (money(one, self._currency, self._currency) for one in (totals.before, totals.after))
        return f"{before} → {after}"

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        for fact in _FACTS:
            cell = self._cells[fact] = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(self._names[fact])
            column.addWidget(self._values[fact])
            column.addStretch(1)
            row.addWidget(cell)
        row.addStretch(1)
        row.addWidget(self._closing)
