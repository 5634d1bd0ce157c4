"""Manage: the client's link, accounts, credentials and connection, each with how it stands and what one may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.base.overrides import override
from app.onboarding.case import AccountsAccepted, ConnectionCreated, ConnectionState, Step
from app.onboarding.rules import accounts_of, can_enter, connected_accounts, credentials_of
from app.ui.kit.buttons import Button
from app.ui.kit.dialog import Addresses, Dialog, Question, ask
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.kit.text import Heading, Paragraph
from app.ui.pieces.client_link import ClientLinkRow
from app.ui.pieces.column import ReadingColumn
from app.ui.pieces.manage_row import ManageRow
from app.ui.pieces.revoking import Revoking, may_have_credentials
from app.ui.pieces.set_words import doubt_lines, has_doubt, revoked_line, sets_line
from app.ui.shell.page import ClientPage
from app.ui.shell.places import ToLeaveBehind, ToReconnect, ToStep, ToTransactions
from app.ui.texts.ages import as_of
from app.ui.texts.format import clock_time
from app.ui.texts.states import connection_state

if TYPE_CHECKING:
    from datetime import datetime

    from app.onboarding.case import Case
    from app.ui.shell.services import Desk

_DISCONNECT: Final = Addresses("manage.disconnect_sheet", "manage.disconnect_confirm", "manage.disconnect_keep")


class ManagePage(ClientPage):
    """Rows, each with its buttons at the right. F5 asks Codat for the states again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._is_asking = False
        self._ended_at: datetime | None = None  # when the connection was ended from here
        self._title = self.heading = Heading()
        self._unfinished = Paragraph("lead")
        self._to_accounts = Button("manage.accounts")
        self._to_credentials = Button("manage.credentials")
        self._to_transactions = Button("manage.transactions")
        self._revoke = Button("manage.revoke", "danger")
        self._reconnect = Button("manage.reconnect")
        self._disconnect = Button("manage.disconnect", "danger")
        self._link = ClientLinkRow(self)
        self._accounts = ManageRow(self._to_accounts)
        self._credentials = ManageRow(self._to_credentials, self._revoke)
        self._transactions = ManageRow(self._to_transactions)
        self._connection = ManageRow(self._reconnect, self._disconnect)
        self._to_sheet = Button("manage.leave_behind", icon="file-text")
        self._sheet = ManageRow(self._to_sheet)
        self._revoking = Revoking(self)
        self._disconnecting = self.writing_command("disconnect", self.conductor.feed.disconnect)
        self._looking = self.command("look again", self._look_again)
        self._connect()
        self._lay_out()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Manage this client"))
        self._unfinished.setText(self.tr("Finish the client’s set-up first. Then everything about it is managed here."))
        self._accounts.name.setText(self.tr("Bank accounts"))
        self._to_accounts.set_text(self.tr("Rename or add"))
        self._credentials.name.setText(self.tr("Credentials"))
        self._to_credentials.set_text(self.tr("Go to credentials"))
        self._revoke.set_text(self.tr("Revoke all…"), self.tr("Revoking…"))
        self._transactions.name.setText(self.tr("Transactions"))
        self._to_transactions.set_text(self.tr("Send transactions…"))
        self._connection.name.setText(self.tr("Connection"))
        self._reconnect.set_text(self.tr("Reconnect…"))
        self._disconnect.set_text(self.tr("Disconnect…"), self.tr("Disconnecting…"))
        self._sheet.name.setText(self.tr("Leave-behind"))
        self._sheet.tell(self.tr("One page for your client: steps, accounts, whom to call. Never a password."))
        self._to_sheet.set_text(self.tr("Save or print…"))
        self._say_accounts()
        self._say_credentials()
        self._say_connection()
        self._say_transactions()

    @override
    def render_case(self) -> None:
        case = self.conductor.case
        is_set_up = isinstance(case, ConnectionCreated | AccountsAccepted)
        self._unfinished.setVisible(not is_set_up)
        for row in (self._link, self._accounts, self._credentials, self._connection):
            row.setVisible(is_set_up)
        self._transactions.setVisible(bool(connected_accounts(case)))
        self._to_credentials.setVisible(isinstance(case, AccountsAccepted) and not may_have_credentials(case))
        self._revoke.setVisible(may_have_credentials(case))
        self._reconnect.setVisible(can_enter(case, Step.GUIDE))
        self._sheet.setVisible(isinstance(case, AccountsAccepted))
        self._link.look()
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
        more = ""
        if has_doubt(record):
            more = " ".join(doubt_lines(record))
        elif record.revoked_at is not None and connected_accounts(case) and not record.sets_since_revoke:
            more = self.tr("Codat may still say “connected” for up to 11 days.")
        self._credentials.tell(line, more)

    def _say_connection(self) -> None:
        case, now = self.conductor.case, self.clock.now()
        state = _state_of(case)
        if state is None:
            return
        words = connection_state(state)
        moment = case.as_of if isinstance(case, ConnectionCreated | AccountsAccepted) else None
        if self._ended_at is not None and state is ConnectionState.UNLINKED:
            moment = max(self._ended_at, moment or self._ended_at)
        word = f"{words.word}, {as_of(moment, now)}" if moment is not None else words.word
        self._connection.state.tell(words.icon, word, words.tone.value)
        self._connection.state.show()
        late = self.tr("A client who disconnects in QuickBooks shows here up to 11 days later.")
        self._connection.tell("", late if state is ConnectionState.LINKED else "")

    def _say_transactions(self) -> None:
        waiting = [one for one in connected_accounts(self.conductor.case) if self._is_interrupted(one.id)]
        if waiting:
            self._transactions.tell(self.tr("A file was not sent to its end."), tone="warning")
        else:
            self._transactions.tell(self.tr("The first days of an account, or a catch-up, from a file of the bank."))

    def _is_interrupted(self, account_id: str) -> bool:
        return self.conductor.transactions.interrupted(account_id) is not None

    # Disconnecting

    def _ask_to_disconnect(self) -> None:
        if _state_of(self.conductor.case) is not ConnectionState.LINKED:
            self.say(NoticeKind.INFO, self._nothing_to_disconnect)
        elif not self._is_asking and not self._disconnecting.is_running:
            self._is_asking = True
            self.scope.start(self._ask, "ask before disconnecting")

    async def _ask(self) -> None:
        try:
            is_wanted = await ask(Dialog(self._question, _DISCONNECT), self)
        finally:
            self._is_asking = False
        if is_wanted:
            self._disconnecting.trigger()

    def _question(self) -> Question:
        client = self.conductor.case.client.name
        return Question(
            title=self.tr("Disconnect {client} from QuickBooks?").format(client=client),
            body=self.tr("Feeds stop. You can reconnect later."),
            safe=self.tr("Stay connected"),
            act=self.tr("Disconnect"),
        )

    def _nothing_to_disconnect(self) -> NoticeWords:
        lead = self.tr("There is nothing to disconnect.")
        return NoticeWords(self.tr("Codat does not say that QuickBooks is connected. F5 looks again."), lead)

    def _disconnected(self) -> None:
        self._ended_at = at = self.clock.now()
        self.retranslate()
        self.say(
            NoticeKind.SUCCESS,
            lambda: NoticeWords(
                self.tr("Feeds stop. You can reconnect later."),
                self.tr("Disconnected at {time}.").format(time=clock_time(at)),
            ),
        )

    # Putting it together

    def _connect(self) -> None:
        self._to_sheet.clicked.connect(lambda: self.go.emit(ToLeaveBehind()))
        self._to_accounts.clicked.connect(lambda: self.go.emit(ToStep("accounts")))
        self._to_credentials.clicked.connect(lambda: self.go.emit(ToStep("credentials")))
        self._revoke.clicked.connect(self._revoking.begin)
        self._revoking.command.busy_changed.connect(self._revoke.set_busy)
        self._to_transactions.clicked.connect(lambda: self.go.emit(ToTransactions()))
        self._reconnect.clicked.connect(lambda: self.go.emit(ToReconnect()))
        self._disconnect.clicked.connect(self._ask_to_disconnect)
        self._disconnecting.busy_changed.connect(self._disconnect.set_busy)
        self._disconnecting.done.connect(self._disconnected)

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
        ):
            column.addWidget(part)
        self.body.addWidget(area)
        self.body.addStretch(1)


def _state_of(case: Case) -> ConnectionState | None:
    return case.connection.state if isinstance(case, ConnectionCreated | AccountsAccepted) else None
