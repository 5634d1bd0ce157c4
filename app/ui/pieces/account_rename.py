"""An account of the list, open in its place: renaming it, and what else may be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.drafting import MAX_NAME
from app.ui.kit import keys
from app.ui.kit.buttons import Button
from app.ui.kit.field import TextField
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Rule
from app.ui.pieces.account_tools import AccountTools
from app.ui.pieces.form_grid import FormTail

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.onboarding.case import Account


class RenameEditor(Retranslating, QFrame):
    """One for the whole list; it stands where the row of `account` was. Holds what is typed until `open_for`."""

    save_wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.account: Account | None = None
        self.field = TextField("accounts.new_name")
        self.field.edit.setMaxLength(MAX_NAME)
        self.save = Button("accounts.rename_save")
        self.cancel = Button("accounts.rename_cancel", "quiet")
        self.tools = AccountTools()
        self.rule = Rule()  # towards the next row; the last has none
        row = QHBoxLayout()
        row.setContentsMargins(20, 14, 20, 14)
        row.setSpacing(16)
        row.addWidget(self.field, 1)
        row.addWidget(FormTail(self.save, self.cancel))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.tools)
        column.addWidget(self.rule)
        self.field.edit.returnPressed.connect(self.save_wanted)
        self.field.changed.connect(lambda _text: self.field.set_error(None))
        self.save.clicked.connect(self.save_wanted)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()
        self.retranslate()

    @property
    def name(self) -> str:
        """The name typed, without needless spaces."""
        return " ".join(self.field.value.split())

    @property
    def has_typed(self) -> bool:
        """Whether something was typed that closing would lose."""
        account, balance = self.account, self.tools.balance
        if account is None:
            return False
        return self.name != account.name or (balance.isVisibleTo(self) and balance.amount != account.balance)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == keys.ESCAPE and not self.has_typed:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def open_for(self, account: Account) -> None:
        """Begin with the account's name, all of it selected."""
        self.account = account
        self.field.set_value(account.name)
        self.field.set_error(None)
        self.tools.show_for(account)
        self.show()
        self.retranslate()
        self.field.edit.selectAll()

    def shut(self) -> None:
        """Be gone; what was typed goes too."""
        self.account = None
        self.hide()

    @override
    def retranslate(self) -> None:
        self.field.set_words(
            self.tr("New name"),
            self.tr("Only the name at Codat changes. QuickBooks keeps the name that it shows already."),
        )
        self.save.set_text(self.tr("Save"), self.tr("Saving…"))
        self.cancel.set_text(self.tr("Cancel"))
