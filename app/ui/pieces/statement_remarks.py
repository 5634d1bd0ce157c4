"""What one should know of a file before it is sent: it is of another account, or lines stay here, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.base.plain import plain
from app.onboarding.outgoing import Verdict
from app.onboarding.rules import connected_accounts
from app.onboarding.statements import MisfitKind
from app.ui.kit.buttons import Button
from app.ui.kit.notice import NoticeKind
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.banner import Banner
from app.ui.pieces.statement_source import account_words
from app.ui.texts.accounts import currency_name
from app.ui.texts.format import listed
from app.ui.texts.transactions import older_words

if TYPE_CHECKING:
    from app.onboarding.case import Account, Case
    from app.onboarding.statements import Misfit, Preview

_SHORT: Final = 36  # characters of a name in a button


class StatementRemarks(Retranslating, QWidget):
    """`transactions.use_account` B, where the client has the account that the file is of."""

    account_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._account: Account | None = None
        self._right: Account | None = None  # the account the file is of
        self._misfit = Banner(NoticeKind.ERROR)
        self._use = Button("transactions.use_account")
        self._older = Banner(NoticeKind.WARNING)
        self._pending = Banner(NoticeKind.INFO)
        self._use.clicked.connect(self._want)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.addWidget(self._use)
        row.addStretch(1)
        column.addWidget(self._misfit)
        column.addLayout(row)
        for banner in (self._older, self._pending):
            column.addWidget(banner)
        self.tell(None, None, None)

    def tell(self, preview: Preview | None, account: Account | None, case: Case | None) -> None:
        """Look at a file for an account; gone when there is nothing to remark."""
        self._preview, self._account = preview, account
        misfit = preview.misfit if preview is not None else None
        self._right = _right_one(misfit, case) if misfit is not None and case is not None else None
        counts = preview.plan.counts if preview is not None and preview.plan is not None else None
        is_done = preview is not None and not preview.to_send and counts is not None and counts[Verdict.SENT] > 0
        is_older = counts is not None and counts[Verdict.BEFORE_NEWEST] > 0 and not is_done
        pending = preview.statement.pending if preview is not None else 0
        self._misfit.setVisible(misfit is not None)
        self._use.setVisible(self._right is not None)
        self._older.setVisible(is_older)
        self._pending.setVisible(pending > 0 and misfit is None)
        self.setVisible(misfit is not None or is_older or pending > 0)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        preview, account = self._preview, self._account
        if preview is None or account is None:
            return
        if preview.misfit is not None:
            lead, text = self._misfit_words(preview.misfit, account)
            self._misfit.words.say(text, lead)
        if self._right is not None:
            self._use.set_text(self.tr("Use {account}").format(account=plain(account_words(self._right), _SHORT)))
        if preview.plan is not None:
            count = preview.plan.counts[Verdict.BEFORE_NEWEST]
            self._older.words.say(older_words(count, preview.plan.earliest))
        pending = preview.statement.pending
        waiting = self.tr("%n lines have not cleared yet. They stay out until they have.", "", pending)
        self._pending.words.say(waiting)

    def _misfit_words(self, misfit: Misfit, account: Account) -> tuple[str, str]:
        nothing = self.tr("Nothing of it can be sent there.")
        if misfit.kind is MisfitKind.CURRENCY:
            lead = self.tr("The file is in {currency}.").format(
                currency=listed([currency_name(one) for one in misfit.found])
            )
            told = self.tr("{account} is in {currency}.")
            return lead, f"{told.format(account=account.name, currency=currency_name(account.currency))} {nothing}"
        lead = self.tr("The file is of an account ending {digits}.").format(digits=listed(misfit.found))
        told = self.tr("{account} ends {digits}.").format(account=account.name, digits=account.last4)
        return lead, f"{told} {nothing}"

    def _want(self) -> None:
        if self._right is not None:
            self.account_wanted.emit(self._right.id)


def _right_one(misfit: Misfit, case: Case) -> Account | None:
    """The connected account with the ending that the file names, if there is just one."""
    if misfit.kind is not MisfitKind.ACCOUNT:
        return None
    fitting = [one for one in connected_accounts(case) if one.last4 and one.last4 in misfit.found]
    return fitting[0] if len(fitting) == 1 else None
