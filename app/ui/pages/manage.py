"""Manage: the client's link, accounts, credentials and connection, each with how it stands and what one may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.overrides import override
from app.onboarding.case import AccountsAccepted, ConnectionCreated, Draft
from app.onboarding.problems import NextStep
from app.onboarding.rules import accounts_of, connected_accounts, credentials_of
from app.ui.kit.buttons import Button
from app.ui.kit.text import Heading, Paragraph
from app.ui.pieces.client_link import ClientLinkRow
from app.ui.pieces.column import ReadingColumn
from app.ui.pieces.connection_row import ConnectionRow
from app.ui.pieces.manage_row import ManageRow
from app.ui.pieces.revoking import Revoking, may_have_credentials
from app.ui.pieces.set_words import doubt_lines, has_doubt, late_line, revoked_line, sets_line
from app.ui.shell.page import ClientPage
from app.ui.shell.places import ToLeaveBehind, ToStep, ToTransactions
from app.ui.texts.ages import as_of

if TYPE_CHECKING:
    from app.ui.shell.services import Desk


class ManagePage(ClientPage):
    """Rows, each with its buttons at the right. F5 asks Codat for the states again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._title = self.heading = Heading()
        self._unfinished = Paragraph("lead")
        self._to_accounts = Button("manage.accounts")
        self._to_credentials = Button("manage.credentials")
        self._to_transactions = Button("manage.transactions")
        self._revoke = Button("manage.revoke", "danger")
        self._link = ClientLinkRow(self)
        self._accounts = ManageRow(self._to_accounts)
        self._credentials = ManageRow(self._to_credentials, self._revoke)
        self._transactions = ManageRow(self._to_transactions)
        self._connection = ConnectionRow(self)
        self._to_sheet = Button("manage.leave_behind", icon="file-text")
        self._sheet = ManageRow(self._to_sheet)
        self._revoking = Revoking(self)
        self._looking = self.command("look again", self._look_again)
        self._connect()
        self._lay_out()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Manage this client"))
        self._unfinished.setText(self.tr("Finish the client’s set-up first. Then everything about it is managed here."))
        self._accounts.name.setText(self.tr("Bank accounts"))
        self._to_accounts.set_text(self.tr("Change or add"))
        self._credentials.name.setText(self.tr("Credentials"))
        self._to_credentials.set_text(self.tr("Go to credentials"))
        self._revoke.set_text(self.tr("Revoke all…"), self.tr("Revoking…"))
        self._transactions.name.setText(self.tr("Transactions"))
        self._to_transactions.set_text(self.tr("Send transactions…"))
        self._sheet.name.setText(self.tr("Leave-behind"))
        self._sheet.tell(self.tr("One page for your client: steps, accounts, whom to call. Never a password."))
        self._to_sheet.set_text(self.tr("Save or print…"))
        self._say_accounts()
        self._say_credentials()
        self._say_transactions()

    @override
    def render_case(self) -> None:
        case = self.conductor.case
        is_there = not self.conductor.is_gone
        is_set_up = is_there and isinstance(case, ConnectionCreated | AccountsAccepted)
        self._unfinished.setVisible(isinstance(case, Draft))
        for row in (self._link, self._accounts, self._credentials):
            row.setVisible(is_set_up)
        self._transactions.setVisible(is_there and bool(connected_accounts(case)))
        had_focus = self._revoke.hasFocus()
        self._to_credentials.setVisible(isinstance(case, AccountsAccepted) and not may_have_credentials(case))
        self._revoke.setVisible(may_have_credentials(case))
        if had_focus and not self._revoke.isVisibleTo(self):
            (self._to_credentials if self._to_credentials.isVisibleTo(self) else self._title).setFocus()
        self._sheet.setVisible(is_there and isinstance(case, AccountsAccepted))
        self._link.look()
        self._connection.look()
        self.retranslate()

    @override
    def refresh_wanted(self) -> None:
        self._looking.trigger()

    async def _look_again(self) -> None:
        await self.conductor.accounts.refresh(connection=True)

    # What the rows say

    def _say_accounts(self) -> None:
        case, now = self.conductor.case, self.clock.now()
        total, connected = len(accounts_of(case)), len(connected_accounts(case))
        if not total:
            self._accounts.tell(self.tr("None yet. At least one is needed before credentials."))
            return
        counted = self.tr("{accounts}, {connected}").format(
            accounts=self.tr("%n accounts", "", total), connected=self.tr("%n connected", "", connected)
        )
        moment = case.as_of if isinstance(case, AccountsAccepted) else None
        self._accounts.tell(f"{counted}, {as_of(moment, now)}" if moment is not None else counted)

    def _say_credentials(self) -> None:
        case, now = self.conductor.case, self.clock.now()
        record = credentials_of(case)
        if record.sets_since_revoke:
            line = sets_line(record, now)
        elif record.revoked_at is not None:
            line = revoked_line(record, now)
        elif connected_accounts(case):
            line = self.tr("Created on another computer.")
        else:
            line = self.tr("No set created yet.")
        more = " ".join(doubt_lines(record)) if has_doubt(record) else late_line(case, now)
        self._credentials.tell(line, more)

    def _say_transactions(self) -> None:
        waiting = [one for one in connected_accounts(self.conductor.case) if self._is_interrupted(one.id)]
        if waiting:
            self._transactions.tell(self.tr("A file was not sent to its end."), tone="warning")
        else:
            self._transactions.tell(self.tr("The first days of an account, or a catch-up, from a file of the bank."))

    def _is_interrupted(self, account_id: str) -> bool:
        return self.conductor.transactions.interrupted(account_id) is not None

    @override
    def act_on(self, step: NextStep) -> None:
        if step is NextStep.FINISH_SETUP:
            self._connection.finishing.trigger()
        else:
            super().act_on(step)

    # Putting it together

    def _connect(self) -> None:
        self._to_sheet.clicked.connect(lambda: self.go.emit(ToLeaveBehind()))
        self._to_accounts.clicked.connect(lambda: self.go.emit(ToStep("accounts")))
        self._to_credentials.clicked.connect(lambda: self.go.emit(ToStep("credentials")))
        self._revoke.clicked.connect(self._revoking.begin)
        self._revoking.command.busy_changed.connect(self._revoke.set_busy)
        self._to_transactions.clicked.connect(lambda: self.go.emit(ToTransactions()))

    def _lay_out(self) -> None:
        self.body.setContentsMargins(40, 26, 40, 24)
        self.body.setSpacing(0)
        area = ReadingColumn()
        column = area.column
        column.addWidget(self._title)
        column.addSpacing(10)
        column.addLayout(self.notice_slot)
        for part in (
            self._unfinished,
            self._link,
            self._accounts,
            self._credentials,
            self._transactions,
            self._connection,
            self._sheet,
            self._connection.end,
        ):
            column.addWidget(part)
        self.body.addWidget(area)
        self.body.addStretch(1)
