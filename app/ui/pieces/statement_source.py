"""Which account, and which file: chosen in the system's dialog or dropped; while it is read, how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.rules import connected_accounts
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.choose_file import ask_for_file
from app.ui.kit.drop_frame import DropFrame
from app.ui.kit.icon import Icon
from app.ui.kit.progress_bar import ProgressBar
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import OneLine, Paragraph
from app.ui.texts.transactions import grouped
from app.ui.theme.look import look

if TYPE_CHECKING:
    from app.onboarding.case import Account, Case
    from app.onboarding.statements import BankFile
    from app.ui.shell.page import Page

_ACCOUNT_WIDE: Final = (300, 380)  # px at 100 % text, least and most
_PATTERNS: Final = "*.ofx *.qfx *.qbo *.csv *.tsv *.txt"


class StatementSource(Retranslating, QWidget):
    """`transactions.account`, `.choose`, `.file`, `.reading`, `.stop_reading`."""

    account_chosen = Signal(str)
    file_chosen = Signal(object)  # a Path
    stopped = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._case: Case | None = None
        self._file: BankFile | None = None
        self._lines = 0
        self.account = ChoiceField("transactions.account")
        self.account.changed.connect(self.account_chosen)
        self._frame = DropFrame(margins=(16, 12, 16, 12), spacing=4)
        self._icon = Icon("upload", "text3")
        self._name = addressed(OneLine("medium"), "transactions.file")
        self._what = Paragraph("small")
        self._choose = Button("transactions.choose")
        self._stop = Button("transactions.stop_reading")
        self._bar = ProgressBar("transactions.reading")
        self._choose.runs(page.command("choose a file", self._ask))
        self._stop.clicked.connect(self.stopped)
        self._frame.dropped.connect(self.file_chosen)
        self._lay_out()
        self.show_reading(None)
        self.retranslate()

    @property
    def chosen_account(self) -> str:
        """The id of the account; "" while there is none to choose."""
        return self.account.value

    def show_case(self, case: Case) -> None:
        """Offer the accounts that are connected; QuickBooks takes transactions for no others."""
        self._case = case
        self.retranslate()

    def choose_account(self, account_id: str) -> None:
        """Choose one of the accounts offered."""
        self.account.set_value(account_id)

    def show_file(self, file: BankFile | None, lines: int = 0) -> None:
        """Say which file was read, and how many lines it has; None before there is one."""
        self._file, self._lines = file, lines
        self._icon.set("file-text" if file is not None else "upload", "accent" if file is not None else "text3")
        self.retranslate()

    def show_reading(self, part: float | None) -> None:
        """Show how far reading is, 0 to 1; None when nothing is read."""
        is_reading = part is not None
        self._bar.tell(part or 0.0)
        self._bar.setVisible(is_reading)
        self._stop.setVisible(is_reading)
        self._choose.setVisible(not is_reading)
        self._what.setVisible(not is_reading)
        if is_reading:
            self._name.setText(self.tr("Reading the file…"))
        else:
            self.retranslate()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001  # as Qt's own setEnabled
        """Whether another account or file may be chosen now."""
        self.account.control.setEnabled(is_open)
        self._choose.setVisible(is_open)
        self._frame.setAcceptDrops(is_open)

    @override
    def retranslate(self) -> None:
        self.account.set_words(self.tr("Account"))
        if self._case is not None:
            connected = connected_accounts(self._case)
            self.account.set_choices([(one.id, account_words(one)) for one in connected])
        self._bar.setAccessibleName(self.tr("How much of the file is read"))
        self._stop.set_text(self.tr("Stop reading"))
        if self._file is None:
            self._name.setText(self.tr("Drop the bank’s file here, or choose it."))
            self._what.setText(self.tr("OFX, QFX, QBO or CSV, up to 20 MB. It stays on this computer."))
            self._choose.set_text(self.tr("Choose a file…"))
        else:
            self._name.setText(self._file.name)
            self._what.setText(grouped(self.tr("%n lines", "", self._lines), self._lines))
            self._choose.set_text(self.tr("Choose another file…"))

    async def _ask(self) -> None:
        statements, every = self.tr("Statements of a bank"), self.tr("All files")
        kinds = f"{statements} ({_PATTERNS});;{every} (*)"
        chosen = await ask_for_file(self._page, self.tr("Choose the bank’s file"), kinds)
        if chosen is not None:
            self.file_chosen.emit(chosen)

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
        for button in (self._choose, self._stop):
            inside.addWidget(button)
        self._frame.column.addLayout(inside)
        left = QVBoxLayout()
        left.addWidget(self.account)
        left.addStretch(1)
        self.account.setMinimumWidth(look().px(_ACCOUNT_WIDE[0]))
        self.account.setMaximumWidth(look().px(_ACCOUNT_WIDE[1]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(left)
        row.addWidget(self._frame, 1)


def account_words(account: Account) -> str:
    """As in "Operating account · 4021"."""
    return f"{account.name} · {account.last4}" if account.last4 else account.name
