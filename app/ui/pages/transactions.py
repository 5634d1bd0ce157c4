"""Transactions: from a file of the bank into one connected account, looked through first, then sent and waited for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.base.overrides import override
from app.onboarding.problems import ProblemKind
from app.onboarding.rules import accounts_of, connected_accounts
from app.ui.kit import announce
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.kit.text import Heading, Paragraph
from app.ui.pieces.balance_plot import BalancePlot
from app.ui.pieces.outgoing_list import STAY, OutgoingList
from app.ui.pieces.sending_cards import InterruptedCard, SendingCard, UnclearCard
from app.ui.pieces.statement_facts import StatementFacts
from app.ui.pieces.statement_form import StatementForm
from app.ui.pieces.statement_remarks import StatementRemarks
from app.ui.pieces.statement_source import StatementSource
from app.ui.pieces.statement_work import StatementWork
from app.ui.shell.page import ClientPage
from app.ui.shell.places import ToManage
from app.ui.texts.problems import problem_words
from app.ui.texts.transactions import grouped, window_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.onboarding.case import Account
    from app.onboarding.problems import Problem
    from app.ui.kit.command import Command
    from app.ui.shell.services import Desk


class TransactionsPage(ClientPage):
    """Reads beside the window and shows what it would send; nothing leaves before `transactions.send`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sent_last = 0  # by the sending that ended last
        self._title = self.heading = Heading()
        self._lead = Paragraph("lead")
        self._none = Paragraph("muted")
        self._source = StatementSource(self)
        self._window = addressed(Paragraph("small"), "transactions.window")
        self._sending = SendingCard()
        self._interrupted = InterruptedCard()
        self._unclear = UnclearCard()
        self._remarks = StatementRemarks()
        self._columns = StatementForm()
        self._facts = StatementFacts()
        self._plot = BalancePlot()
        self._list = OutgoingList()
        self._back = Button("transactions.back", large=True)
        self._send = Button("transactions.send", "primary", large=True)
        self._work = StatementWork(desk, lambda: self._account, self)
        self._reading = self.command("read a file", self._work.read)
        self._planning = self.command("plan", self._work.plan)
        self._sender = self.writing_command("send transactions", self._work.send, self._sending_failed)
        self._resumer = self.writing_command("go on sending", self._go_on, self._sending_failed)
        self._looker = self.command("look at pushes", self.conductor.transactions.look)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def _account(self) -> Account | None:
        chosen = self._source.chosen_account
        return next((one for one in accounts_of(self.conductor.case) if one.id == chosen), None)

    @property
    def _is_at_work(self) -> bool:
        running = self._sender.is_running or self._resumer.is_running
        return running or self.conductor.transactions.progress is not None

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Send transactions"))
        self._lead.setText(
            self.tr("From a file of the bank to one connected account. QuickBooks reads them once a day, or on Update.")
        )
        self._none.setText(
            self.tr("No account is connected yet. QuickBooks takes transactions for connected accounts only.")
        )
        self._back.set_text(self.tr("Back"))
        preview = self._work.preview
        self._send.set_text(grouped(self.tr("Send %n transactions", "", _number_of(preview)), _number_of(preview)))
        account = self._account
        self._window.setVisible(account is not None and not self._is_at_work)
        if account is not None:
            transactions, days = self.conductor.transactions, self.services.settings.number("history_days")
            newest = transactions.newest(account.id)
            self._window.setText(window_words(transactions.earliest(account, days), days, newest))

    @override
    def render_case(self) -> None:
        case, transactions = self.conductor.case, self.conductor.transactions
        connected = connected_accounts(case)
        self._none.setVisible(not connected)
        self._source.setVisible(bool(connected))
        self._source.show_case(case)
        self._source.set_open(not self._is_at_work)
        self._sending.tell(transactions.progress)
        if transactions.progress is not None:
            self._sent_last = transactions.progress.sent
        account = self._account
        at_rest = account is not None and not self._is_at_work
        unclear = transactions.unclear(account.id) if account is not None and at_rest else ()
        self._unclear.tell([part for part in unclear if part.push_key])  # the others wait to be checked first
        left = transactions.interrupted(account.id) if account is not None and at_rest else None
        self._interrupted.tell(left if self._work.file is None and not self._reading.is_running else None)
        self._show_preview()
        self.retranslate()

    @override
    def entered(self) -> None:
        super().entered()
        if not self._is_at_work:
            self._planning.trigger()

    @override
    def refresh_wanted(self) -> None:
        self._looker.trigger()

    @override
    def checked(self, *, was_done: bool) -> None:
        super().checked(was_done=was_done)
        self._looker.trigger()

    @override
    def show_slow(self, command: Command) -> None:
        """Reading and sending say themselves how far they are."""
        if command is self._looker:
            super().show_slow(command)

    # What a person does

    def _file_chosen(self, path: object) -> None:
        if isinstance(path, Path) and not self._is_at_work:
            self._reading.cancel()
            self._work.take(path)
            self._facts.set_closing(None)
            self._reading.trigger()

    def _stop_reading(self) -> None:
        self._reading.cancel()
        self._source.show_reading(None)

    def _plan_again(self) -> None:
        self._work.outdate()
        self._planning.trigger()

    def _reform(self, form: object) -> None:
        self._work.form = form  # type: ignore[assignment]  # a Form, through a signal
        self._plan_again()

    def _closing_typed(self) -> None:
        if self._facts.closing != self._work.closing:
            self._work.closing = self._facts.closing
            self._plan_again()

    def _begin(self) -> None:
        self._sent_last = 0
        self._sender.trigger()

    async def _go_on(self) -> None:
        account = self._account
        left = self.conductor.transactions.interrupted(account.id) if account is not None else None
        if left is not None:
            await self._work.go_on(left)

    def _leave(self) -> None:
        if (account := self._account) is not None:
            self.conductor.transactions.leave(account.id)

    def _send_again(self) -> None:
        if (account := self._account) is not None:
            self.conductor.transactions.send_again(account.id)
            self._plan_again()

    # What became of it

    def _sending_ended(self, is_running: bool) -> None:  # noqa: FBT001  # a slot of `Command.running_changed`
        self.render_case()
        if not is_running:
            self._plan_again()

    def _sending_failed(self, problem: Problem) -> None:
        if problem.kind in {ProblemKind.TRANSACTIONS_PENDING, ProblemKind.TRANSACTIONS_TIMED_OUT}:
            announce.announce(self, problem_words(problem).title)  # what to do stands beside what is waited for
            return
        self.show_problem(problem)
        if dict(problem.counts).get("refused"):
            self._list.open(STAY)

    def _all_sent(self) -> None:
        account, count = self._account, self._sent_last
        if account is None or self.conductor.transactions.interrupted(account.id) is not None:
            return

        def words() -> NoticeWords:
            told = grouped(self.tr("%n transactions are at Codat.", "", count), count)
            when = self.tr("Your client sees them after QuickBooks’ daily read, or on pressing Update in QuickBooks.")
            return NoticeWords(when, told)

        self.say(NoticeKind.SUCCESS, words)
        announce.announce(self, f"{words().lead} {words().text}")

    def _changed(self) -> None:
        preview, work, account = self._work.preview, self._work, self._account
        self._source.show_file(work.file, len(preview.statement.lines) if preview is not None else 0)
        self._columns.tell(work.file.sheet if work.file is not None else None, work.form)
        if preview is not None and account is not None:
            self._list.tell(preview.to_send, preview.left_out, account.currency)
            self._plot.tell(preview.curve, account.currency)
        self.render_case()

    def _show_preview(self) -> None:
        preview, account = self._work.preview, self._account
        has_plan = preview is not None and preview.plan is not None
        at_work = self._is_at_work
        self._remarks.tell(preview if not at_work else None, account, self.conductor.case)
        self._columns.setVisible(preview is not None and preview.form is not None and not at_work)
        self._facts.setVisible(has_plan)
        self._plot.setVisible(has_plan and preview is not None and preview.curve is not None)
        self._list.setVisible(has_plan)
        may_send = has_plan and not at_work and _number_of(preview) > 0
        self._send.setVisible(may_send)
        self.primary = self._send if may_send else None
        self._lead.setVisible(not has_plan)
        if preview is not None and preview.plan is not None and account is not None:
            asks = self._work.closing is not None or not preview.plan.is_balance_known
            self._facts.tell(preview.totals, account.currency, asks_closing=asks and not at_work)

    # Putting it together

    def _connect(self) -> None:
        self._source.file_chosen.connect(self._file_chosen)
        self._source.account_chosen.connect(lambda _account: self._plan_again())
        self._source.stopped.connect(self._stop_reading)
        self._work.progressed.connect(self._source.show_reading)
        self._work.changed.connect(self._changed)
        self._columns.changed.connect(self._reform)
        self._facts.closing_typed.connect(self._closing_typed)
        self._remarks.account_wanted.connect(self._source.choose_account)
        self._send.clicked.connect(self._begin)
        self._sending.stopped.connect(self.conductor.transactions.stop)
        self._interrupted.resumed.connect(self._resumer.trigger)
        self._interrupted.left.connect(self._leave)
        self._unclear.look.runs(self._looker)
        self._unclear.wanted_again.connect(self._send_again)
        self._back.clicked.connect(lambda: self.go.emit(ToManage()))
        for command in (self._sender, self._resumer):
            command.running_changed.connect(self._sending_ended)
            command.done.connect(self._all_sent)
        self._looker.done.connect(self._plan_again)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(40, 26, 40, 20)
        self.body.setSpacing(11)
        self.body.addWidget(self._title)
        self.body.addWidget(self._lead)
        self.body.addLayout(self.notice_slot)
        parts: tuple[QWidget, ...] = (
            self._none,
            self._source,
            self._window,
            self._sending,
            self._interrupted,
            self._unclear,
            self._remarks,
            self._columns,
            self._facts,
            self._plot,
        )
        for part in parts:
            self.body.addWidget(part)
        self.body.addWidget(self._list, 100)
        self.body.addStretch(1)
        self.add_back(self._back)
        self.add_forward(self._send)


def _number_of(preview: object) -> int:
    totals = getattr(preview, "totals", None)
    return totals.number if totals is not None else 0
