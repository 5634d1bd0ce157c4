"""What else may be done to the account whose row is open: its balance, its feed, taking it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import AccountState
from app.ui.kit.buttons import Button
from app.ui.kit.money_field import MoneyField
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.pieces.form_grid import FormTail

if TYPE_CHECKING:
    from app.onboarding.case import Account


class AccountTools(Retranslating, QWidget):
    """Stands under the name of the account. A connected account's balance comes with its feed: no field then."""

    balance_wanted = Signal()
    stop_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.balance = MoneyField("accounts.new_balance")
        self._comes = Paragraph("small")  # in the field's place
        self.update_balance = Button("accounts.update_balance")
        self.stop = Button("accounts.stop", "danger")
        self.remove = Button("accounts.remove", "danger")
        self._ends = FormTail(self.stop, self.remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 14)
        row.setSpacing(12)
        row.addWidget(self.balance)
        row.addWidget(self._comes, 1)
        row.addWidget(FormTail(self.update_balance))
        row.addStretch(1)
        row.addWidget(self._ends)
        self.balance.edit.returnPressed.connect(self.balance_wanted)
        self.balance.changed.connect(lambda _text: self.balance.set_error(None))
        self.update_balance.clicked.connect(self.balance_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.retranslate()

    def show_for(self, account: Account) -> None:
        """Offer what this account allows."""
        is_connected = account.state is AccountState.CONNECTED
        self.balance.setVisible(not is_connected)
        self.update_balance.setVisible(not is_connected)
        self._comes.setVisible(is_connected)
        self._ends.stand_beside(is_beside=not is_connected)
        self.stop.setVisible(account.state in {AccountState.CONNECTED, AccountState.CONNECTING})
        self.balance.set_error(None)
        if account.balance is None:
            self.balance.set_value("")
        else:
            self.balance.set_amount(account.balance)

    @override
    def retranslate(self) -> None:
        self.balance.set_words(self.tr("Balance"))
        self._comes.setText(self.tr("Its balance comes with the feed."))
        self.update_balance.set_text(self.tr("Update balance"), self.tr("Updating…"))
        self.stop.set_text(self.tr("Stop feed…"), self.tr("Stopping…"))
        self.remove.set_text(self.tr("Remove…"), self.tr("Removing…"))
