"""A field for an amount of money, in the language of the person, exact to the cent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.base.overrides import override
from app.ui.kit.field import TextField
from app.ui.kit.money import parse_money, print_money

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget


class MoneyField(TextField):
    """Reads and writes amounts by the default QLocale. A change of language keeps the amount and rewrites it."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        self._locale = QLocale()
        super().__init__(address, parent)

    @property
    def amount(self) -> Decimal | None:
        """The amount typed; None for an empty field or what is no amount."""
        return parse_money(self.value, self._locale)

    def set_amount(self, amount: Decimal) -> None:
        """Show an amount."""
        self.set_value(print_money(amount, self._locale))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        amount, self._locale = self.amount, QLocale()
        if amount is not None:
            self.set_amount(amount)
