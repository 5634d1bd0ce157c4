"""Client: say who it is, see what Codat will keep, look for the same client first, create it once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import CompanyCreated, Draft, Language, Step
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.error_summary import ErrorSummary
from app.ui.kit.text import Heading, Paragraph, Text
from app.ui.pieces.company_form import CompanyForm
from app.ui.pieces.company_record import CompanyRecord
from app.ui.pieces.discarding import Discarding
from app.ui.pieces.duplicates import Duplicates
from app.ui.pieces.early_look import EarlyLook
from app.ui.shell.page import ClientPage
from app.ui.shell.places import OpenClient, Room, ToRoom, ToStep
from app.ui.theme.look import look
from app.ui.theme.tokens import Space

if TYPE_CHECKING:
    from app.onboarding.clients import Duplicate
    from app.ui.shell.services import Desk

_TYPING_STOPS_AFTER: Final = 0.8  # seconds; then the draft is kept
_WIDEST: Final = 760  # px at 100 % text: wider lines are hard to read


class CompanyPage(ClientPage):
    """A form while Codat has nothing, a record afterwards. Half done, it offers to finish, never to create again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._typed = 0  # counts changes, to know when typing stopped
        self._found: tuple[Duplicate, ...] = ()
        self._approved: tuple[str, str] | None = None  # name and reference that may be there twice
        self._has_name_problem = False
        self._title = self.heading = Heading()
        self._lead = Paragraph("lead")
        self._summary = ErrorSummary("company")
        self._duplicates = Duplicates()
        self._early = EarlyLook(self.services.registry, self.clock)
        self._form = CompanyForm()
        self._record = CompanyRecord()
        self._promise = Text("small", "text2")
        self.primary = self._primary = Button("company.create", "primary", large=True)
        self._discard = Button("company.discard", "quiet", large=True)
        self._discarding = Discarding(self)
        self._creating = self.writing_command("create client", self._create)
        self._finishing = self.writing_command("finish setup", self.conductor.setup.finish)
        self._form.fill(self.conductor.case.client)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._form.changed.connect(self._changed)
        self._form.language_chosen.connect(self._speak)
        self._duplicates.use_existing.connect(lambda company_id: self.go.emit(OpenClient(company_id)))
        self._duplicates.create_another.connect(self._create_another)
        self._primary.clicked.connect(self._go_on)
        for command in (self._creating, self._finishing, self.check):
            command.busy_changed.connect(self._primary.set_busy)
            command.running_changed.connect(lambda _running: self.render_case())
        for command in (self._creating, self._finishing):
            command.running_changed.connect(self.leading_on)
        self._discard.clicked.connect(self._ask_to_discard)
        self._discarding.done.connect(lambda: self.go.emit(ToRoom(Room.CLIENTS)))
        self._creating.done.connect(self._created)
        self._finishing.done.connect(self._created)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(look().px(_WIDEST))
        within = QVBoxLayout(column)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(Space.L)
        self._stored_slot = QVBoxLayout()
        for part in (self._lead, self._summary, self._duplicates, self._record):
            within.addWidget(part)
        within.addLayout(self._stored_slot)
        within.addWidget(self._form)
        self.body.addWidget(self._title)
        self.body.addLayout(self.notice_slot)
        row = QHBoxLayout()  # a column narrower than its row has its own height, which a row of one knows
        row.addWidget(column, 1)
        row.addStretch(0)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.add_back(self._discard)
        self.add_forward(self._promise)
        self.add_forward(self._primary)

    def _order_tabs(self) -> None:
        """Reading order: links and lines above the form are made later than it. Qt orders only what takes Tab now."""
        self._lead.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise((self._lead, *self._summary.links, *self._duplicates.buttons)):
            self.setTabOrder(before, after)
        self._lead.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # Entering and leaving

    @override
    def entered(self) -> None:
        super().entered()
        if self.message is None and isinstance(self.conductor.case, CompanyCreated):
            self.show_problem(Problem(ProblemKind.COMPANY_HALF_DONE, NextStep.FINISH_SETUP))

    @override
    def left(self) -> None:
        self._keep()

    @override
    def first_field(self) -> QWidget | None:
        if not self.conductor.is_draft:
            return None
        if not self._form.region.value:
            return self._form.region.control
        return self._form.name.control if not self._form.name.value else None

    # What is shown

    @override
    def render_case(self) -> None:
        case = self.conductor.case
        is_draft = isinstance(case, Draft)
        for part in (self._form, self._promise):
            part.setVisible(is_draft)
        self._record.setVisible(not is_draft)
        if isinstance(case, Draft):
            self._form.show_language(case.client.language)
            self._form.set_open(is_open=not self._creating.is_running and not self._is_unsettled)
        else:
            self._summary.clear()
            self._duplicates.tell(())
            self._record.tell(case.client, case.company.created)
            self._form.stored.tell_answer(case.company.stored_name, case.client.name)
            self._stored_slot.addWidget(self._form.stored)  # out of the form, which is hidden now
        self._discard.setVisible(is_draft and bool(case.client.name) and not self._is_unsettled)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        case = self.conductor.case
        if isinstance(case, Draft):
            self._title.setText(self.tr("New client"))
            self._lead.setText(self.tr("Say who the client is. What you type is kept on this computer as a draft."))
        else:
            self._title.setText(self.tr("Client"))
            self._lead.setText(self.tr("Codat has this client. To change the name, ask your administrator."))
        self._promise.setText(self.tr("This creates the client at Codat."))
        self._discard.set_text(self.tr("Discard draft"))
        self._primary.setAccessibleName("")
        if self._is_unsettled:
            self._primary.set_text(self.tr("Check at Codat"), self.tr("Checking…"))
            self._primary.setAccessibleName(self.tr("Check at Codat, then go on"))  # beside the notice's own button
        elif isinstance(case, Draft):
            self._primary.set_text(self.tr("Create client and continue"), self.tr("Creating…"))
        elif isinstance(case, CompanyCreated):
            self._primary.set_text(self.tr("Finish setup and continue"), self.tr("Finishing…"))
        else:
            self._primary.set_text(self.tr("Continue to bank accounts"))

    @property
    def _is_unsettled(self) -> bool:
        intent = self.conductor.unsettled
        return intent is not None and bool(intent.key) and not self._is_writing

    @property
    def _is_writing(self) -> bool:
        return self._creating.is_running or self._finishing.is_running

    # Typing

    def _changed(self) -> None:
        if not self._duplicates.is_empty and self._subject != self._approved:
            self._duplicates.tell(())
        if not any(field.error for field in self._form.fields):
            self._summary.clear()
        self._typed += 1
        count = self._typed
        self.scope.start(lambda: self._keep_when_typing_stops(count), "keep draft")

    async def _keep_when_typing_stops(self, count: int) -> None:
        await self.clock.sleep(_TYPING_STOPS_AFTER)
        if count == self._typed:
            self._keep()
            if self.conductor.is_draft and self._subject != self._approved:
                await self._early.look(self._subject)

    def _keep(self) -> None:
        """Write the draft down as it was typed."""
        case = self.conductor.case
        if isinstance(case, Draft) and not self._creating.is_running:
            try:
                self.conductor.describe(self._form.filled(case.client))
            except TroubleError as trouble:
                self.show_problem(trouble.problem)

    def _speak(self, language: str) -> None:
        self._keep()
        self.services.client_screen.set_language(Language(language))

    def _ask_to_discard(self) -> None:
        client = self.conductor.case.client
        if not self._is_writing:
            self._discarding.begin(client.onboard_key, client.name)

    @property
    def _subject(self) -> tuple[str, str]:
        return self._form.name.value, self._form.reference.value

    # Creating

    def _go_on(self) -> None:
        """What the one filled button does as things stand."""
        case = self.conductor.case
        if self._is_writing:
            return
        if self._is_unsettled:
            self.check.trigger()
        elif isinstance(case, CompanyCreated):
            self._finishing.trigger()
        elif not isinstance(case, Draft):
            self.go.emit(ToStep(Step.ACCOUNTS.value))
        elif self._form.find_faults():
            self._duplicates.tell(())
            self._summary.tell(self._what_is_wrong, self._form.fields)
            self._order_tabs()
        elif not self._duplicates.is_empty:
            self._duplicates.focus_first()  # it waits for an answer
        else:
            self._summary.clear()
            self._keep()
            self._creating.trigger()

    def _what_is_wrong(self) -> tuple[str, str]:
        count = sum(bool(field.error) for field in self._form.fields)
        return self.tr("%n things need your attention.", "", count), self.tr("Nothing was created.")

    async def _create(self) -> None:
        self._found = ()
        if self._subject != self._approved:
            self._found = await self._early.found(self._subject)
        if not self._found:
            await self.conductor.setup.create()

    def _create_another(self) -> None:
        self._approved = self._subject
        self._primary.setFocus()
        self._duplicates.tell(())
        self._go_on()

    def _created(self) -> None:
        if self._found:
            self._duplicates.tell(self._found)
            self._order_tabs()
            self.reveal(self._duplicates)
            announce.announce(self._duplicates, self._duplicates.text)
        elif not self.conductor.setup.is_name_kept and not self._has_name_problem:
            self._has_name_problem = True
            self.show_problem(Problem(ProblemKind.NAME_DIFFERS))
        elif not isinstance(self.conductor.case, Draft | CompanyCreated):
            self.go.emit(ToStep(Step.ACCOUNTS.value))

    @override
    def show_problem(self, problem: Problem) -> None:
        super().show_problem(problem)
        self.retranslate()  # an unknown outcome changes what the button does

    @override
    def act_on(self, step: NextStep) -> None:
        if step is NextStep.FINISH_SETUP:
            self._finishing.trigger()
        elif step is NextStep.TRY_AGAIN:
            self._go_on()
        else:
            super().act_on(step)

    @override
    def checked(self, *, was_done: bool) -> None:
        self.render_case()
        if was_done and isinstance(self.conductor.case, CompanyCreated):
            self.show_problem(Problem(ProblemKind.COMPANY_HALF_DONE, NextStep.FINISH_SETUP))
        else:
            super().checked(was_done=was_done)
