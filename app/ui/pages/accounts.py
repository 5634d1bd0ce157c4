"""Bank accounts: those QuickBooks will offer the client. Typed one by one, sent to Codat in one batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout

from app.base.overrides import override
from app.onboarding.problems import NextStep, Problem, ProblemKind
from app.onboarding.rules import accounts_of, drafts_of
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.text import Heading, Paragraph
from app.ui.pieces.account_drafts import unfinished
from app.ui.pieces.account_upkeep import AccountUpkeep
from app.ui.pieces.accounts_panel import AccountsPanel
from app.ui.shell.page import ClientPage
from app.ui.shell.places import ToAccountFile, ToStep
from app.ui.texts.announcements import accounts_added_said
from app.ui.texts.problems import next_step_label, problem_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.kit.command import Command
    from app.ui.kit.notice import Notice
    from app.ui.shell.message import Message
    from app.ui.shell.services import Desk


class AccountsPage(ClientPage):
    """The list of accounts with the one open form, and the way on to the credentials."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        settings = self.services.settings
        self.heading: Heading = Heading()
        self.panel = AccountsPanel(self.conductor, lambda: settings.text("institution_number"))
        self._lead = Paragraph("lead")
        self._import = Button("accounts.import", "quiet")
        self._back = Button("accounts.back", large=True)
        self._leave_out = Button("accounts.leave_out", "quiet", large=True)
        self.primary: Button = Button("accounts.continue", "primary", large=True)
        self._accounts_before = 0
        self._must_check = False
        self._send = self.writing_command("add accounts", self.conductor.accounts.add, self._not_added)
        self._send.running_changed.connect(self.leading_on)
        self._rename = self.writing_command("rename account", self._send_name)
        self._upkeep = AccountUpkeep(self, self.panel.accounts.renaming, self.panel.end_rename)
        self._refresh = self.command("refresh accounts", self.conductor.accounts.refresh)
        self._lay_out()
        self._connect()
        self.retranslate()

    # On show

    @override
    def entered(self) -> None:
        if not self._is_at_work:
            super().entered()
            if not self.panel.editor.is_open:
                self.panel.open_what_is_missing()

    @override
    def left(self) -> None:
        self.panel.keep_unfinished()

    @override
    def first_field(self) -> QWidget | None:
        editor = self.panel.editor
        return editor.first_gap.control if editor.is_open else None

    @override
    def refresh_wanted(self) -> None:
        self._refresh.trigger()

    @override
    def render_case(self) -> None:
        self.panel.show_case()
        problem = self.message.problem if self.message else None
        if problem is not None and problem.kind is ProblemKind.ACCOUNTS_NONE and not self.panel.is_alone:
            self.clear_message()
        self._look_at_journal()

    @override
    def take_notice(self, notice: Notice) -> None:
        super().take_notice(notice)
        self.panel.order_tabs(notice.action)

    @override
    def set_message(self, message: Message | None) -> None:
        super().set_message(message)
        self._look_at_journal()

    @override
    def retranslate(self) -> None:
        self.heading.setText(self.tr("Accounts to link"))
        self._lead.setText(
            self.tr("Add the accounts your client wants in QuickBooks. At least one is needed before credentials.")
        )
        self._import.set_text(self.tr("Import…"))
        self._back.set_text(self.tr("Back"))
        self._leave_out.set_text(self.tr("Leave it out for now"))
        self._write_buttons()

    def _write_buttons(self) -> None:
        to_send = self.panel.to_send
        self.primary.setAccessibleName(self.tr("Check at Codat, then continue") if self._must_check else "")
        if self._must_check:
            self.primary.set_text(next_step_label(NextStep.CHECK), self.tr("Checking…"))
        elif to_send == 0 and not self.panel.is_alone:
            self.primary.set_text(self.tr("Continue"))
        elif to_send == 1:
            self.primary.set_text(self.tr("Add this account and continue"), self.tr("Adding…"))
        else:
            self.primary.set_text(self.tr("Add and continue"), self.tr("Adding…"))
        self._lead.setVisible(self.panel.is_alone)
        self._leave_out.setVisible(self.panel.editor.is_open and not self.panel.is_alone)

    # Sending

    def carry_on(self) -> None:
        """Send all that is not sent yet in one batch and go on; with an open form, keep it first."""
        if self._must_check and not self._is_at_work:
            self.check.trigger()
        if self._is_at_work:
            return
        editor = self.panel.editor
        self.panel.summary.clear()
        if editor.isAncestorOf(QApplication.focusWidget() or self):
            self.primary.setFocus()  # the form may go away, and the focus with it
        if editor.has_typed and not self.panel.keep_form():
            return
        lost = unfinished(self.conductor.case)
        if lost is not None:
            self.panel.open(lost)
            self.panel.keep_form()
            return
        self._accounts_before = len(accounts_of(self.conductor.case))
        self._send.trigger()

    @property
    def _is_at_work(self) -> bool:
        return any(command.is_running for command in self._writing)

    @property
    def _writing(self) -> tuple[Command, ...]:
        return (self._send, self._rename, self.check, *self._upkeep.commands)

    def _look_at_journal(self) -> None:
        """Whether an earlier request has no known outcome: nothing else is sent before that is settled."""
        intent = self.conductor.unsettled
        self._must_check = not self._is_at_work and intent is not None and bool(intent.key)
        self._write_buttons()

    def _added(self) -> None:
        self._say_added()
        if self.isVisible():
            self.go.emit(ToStep("credentials"))

    def _not_added(self, problem: Problem) -> None:
        if problem.kind is ProblemKind.ACCOUNTS_PARTLY_ADDED and problem.cause is None:
            self._say_partly(problem)
            return
        self.show_problem(problem)
        drafts = drafts_of(self.conductor.case)
        if problem.kind is ProblemKind.REJECTED and len(drafts) == 1 and not self.panel.editor.is_open:
            self.panel.open(drafts[0])

    def _say_partly(self, problem: Problem) -> None:
        counts = dict(problem.counts)

        def title() -> tuple[str, str]:
            if counts.get("added"):
                words = problem_words(problem)
                return words.title, words.explanation
            return self.tr("%n accounts not added.", "", counts.get("refused", 0)), ""

        focused = QApplication.focusWidget()
        is_here = focused is None or not focused.isVisible() or self.isAncestorOf(focused)
        self.panel.show_refused(title, take_focus=is_here and self.isVisible())

    def _say_added(self) -> None:
        added = len(accounts_of(self.conductor.case)) - self._accounts_before
        if added > 0:
            announce.announce(self, accounts_added_said(added))

    @override
    def stop_waiting(self, command: Command) -> None:
        super().stop_waiting(command)
        self.render_case()

    @override
    def checked(self, *, was_done: bool) -> None:
        renaming = self.panel.accounts.renaming
        is_renamed = renaming.account is not None and any(
            account.id == renaming.account.id and account.name == renaming.name
            for account in accounts_of(self.conductor.case)
        )
        if is_renamed:
            self.panel.end_rename()
        super().checked(was_done=was_done or is_renamed)
        if was_done and not drafts_of(self.conductor.case):
            self._added()

    @override
    def act_on(self, step: NextStep) -> None:
        failed = self.message.command if self.message is not None else None
        if step is NextStep.TRY_AGAIN and failed is self._send:
            self.carry_on()
        elif step is NextStep.TRY_AGAIN and failed is self._rename:
            self.panel.save_name()
        else:
            super().act_on(step)

    # Renaming

    async def _send_name(self) -> None:
        renaming = self.panel.accounts.renaming
        if renaming.account is not None:
            await self.conductor.accounts.rename(renaming.account.id, renaming.name)

    def _renamed(self) -> None:
        name = self.panel.accounts.renaming.name
        self.panel.end_rename()
        announce.announce(self, self.tr("Renamed to {account}.").format(account=name))

    # Made once

    def _lock(self) -> None:
        self.panel.is_locked = self._is_at_work
        self._look_at_journal()

    def _connect(self) -> None:
        for command in self._writing:
            command.running_changed.connect(self._lock)
        for command in (self._send, self.check):
            command.busy_changed.connect(self.primary.set_busy)
        self._rename.busy_changed.connect(self.panel.accounts.renaming.save.set_busy)
        self._send.done.connect(self._added)
        self._rename.done.connect(self._renamed)
        self._back.clicked.connect(lambda: self.go.emit(ToStep("company")))
        self._import.clicked.connect(lambda: self.go.emit(ToAccountFile()))
        self._leave_out.clicked.connect(self.panel.leave_out)
        self.primary.clicked.connect(self.carry_on)
        self.panel.changed.connect(self._write_buttons)
        self.panel.trouble.connect(self.show_problem)
        self.panel.rename_ready.connect(self._rename.trigger)
        self.panel.reveal_wanted.connect(self.reveal)
        QShortcut(QKeySequence("F2"), self).activated.connect(self.panel.rename_or_edit)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        self.heading.setWordWrap(True)  # in large type it goes on beneath rather than push the buttons out
        top.addWidget(self.heading, 1)
        top.addWidget(self._import)
        top.addWidget(self.panel.add_button)
        self.body.addLayout(top)
        self.body.addLayout(self.notice_slot)
        self.body.addWidget(self._lead)
        self.body.addWidget(self.panel)
        self.body.addStretch(1)
        self.add_back(self._back)
        self.add_forward(self._leave_out)
        self.add_forward(self.primary)
