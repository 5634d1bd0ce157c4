"""The accounts of a client at work: the list, the one open form, renaming, and what is wrong with what was typed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.problems import ProblemKind, TroubleError
from app.onboarding.rules import accounts_of, drafts_of
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.error_summary import ErrorSummary
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.account_drafts import draft_from, faults_in, name_fault, unfinished
from app.ui.pieces.account_editor import AccountEditor
from app.ui.pieces.account_faults import fault_words
from app.ui.pieces.account_list import AccountList

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.onboarding.case import AccountDraft, Case
    from app.onboarding.conductor import Conductor


class AccountsPanel(Retranslating, QWidget):
    """Drafts go to the case through `conductor`; sending them is the page's. `institution` is the bank's own number."""

    changed = Signal()  # what is typed or kept is another
    trouble = Signal(object)  # a Problem: a draft could not be written down
    rename_ready = Signal()  # a name was typed that may be sent
    reveal_wanted = Signal(object)  # a widget to scroll to

    def __init__(self, conductor: Conductor, institution: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        country = conductor.case.client.country
        self._conductor = conductor
        self._institution = institution
        self._notice_button: QWidget | None = None
        self.is_locked = False  # while something is under way at Codat
        self.add_button = Button("accounts.add", icon="plus")
        self.summary = ErrorSummary("accounts", self)
        self.editor = AccountEditor(country, self)
        self.accounts = AccountList(country, self.editor, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self.summary)
        column.addWidget(self.accounts)
        self.add_button.clicked.connect(self.add_one)
        self.editor.edited.connect(self.changed)
        self.editor.keep_wanted.connect(self.submit)
        self.accounts.edit_wanted.connect(self.edit)
        self.accounts.rename_wanted.connect(self.begin_rename)
        self.accounts.rows_made.connect(self.order_tabs)
        self.accounts.renaming.save_wanted.connect(self.save_name)
        self.accounts.renaming.cancelled.connect(self.end_rename)
        self.retranslate()

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._conductor.case

    @property
    def is_alone(self) -> bool:
        """Whether there is neither an account nor a draft."""
        return not accounts_of(self.case) and not drafts_of(self.case)

    @property
    def to_send(self) -> int:
        """How many accounts would be sent now, the open form's included."""
        known = self.editor.draft
        waiting = [draft for draft in drafts_of(self.case) if known is None or draft.id != known.id]
        return len(waiting) + self.editor.has_typed

    @override
    def retranslate(self) -> None:
        self.add_button.set_text(self.tr("Add an account"))

    def show_case(self) -> None:
        """Show the case as it stands; what is typed stays."""
        known = self.editor.draft
        if known is not None and known.id not in {draft.id for draft in drafts_of(self.case)}:
            self.editor.shut()
        self.accounts.show_accounts(accounts_of(self.case), drafts_of(self.case))

    # The form

    def open_what_is_missing(self) -> None:
        """A draft that lost its number; on an empty page a first form."""
        lost = unfinished(self.case)
        if lost is not None:
            self.open(lost)
        elif self.is_alone:
            self.open(None)

    def open(self, draft: AccountDraft | None) -> None:
        """Show `draft` in the form, or an empty form."""
        if draft is None:
            self.editor.open_new(self._institution())
        else:
            self.editor.open_draft(draft, self._institution())
        self.show_case()

    def keep_form(self) -> bool:
        """Keep what is typed as a draft; else say what is wrong, with the focus on the summary."""
        self.summary.clear()
        form, known = self.editor.form(), self.editor.draft
        faults = faults_in(form, self.case, known)
        self.editor.show_faults(faults)
        if faults:
            self._say_faults()
            return False
        draft = draft_from(form, self.case, known)
        if not self._keep(draft):
            return False
        self.editor.shut()
        self._drop_former(known, draft)
        self.show_case()
        return True

    def keep_unfinished(self) -> None:
        """Keep what is typed as far as it goes, and the form as it is: the client may be closed next."""
        if self.is_locked or not self.editor.has_typed or not self.editor.fields.name.value.strip():
            return
        known = self.editor.draft
        draft = draft_from(self.editor.form(), self.case, known)
        if self._keep(draft):
            self.editor.adopt(draft)
            self._drop_former(known, draft)

    def add_one(self) -> None:
        """An empty form, what was typed before being kept."""
        if self._make_room():
            self.open(None)
            self._go_to(self.editor.fields.name.control)

    def edit(self, account_id: str) -> None:
        """A draft of the list into the form."""
        if self._make_room():
            self.open(next(draft for draft in drafts_of(self.case) if draft.id == account_id))
            self._go_to((self.editor.erring or (self.editor.first_gap,))[0].control)

    def submit(self) -> None:
        """Keep the form in the list; nothing is sent."""
        if not self.is_locked and self.keep_form():
            announce.announce(self, self.tr("Kept in the list. Nothing is sent yet."))
            self.open_what_is_missing()
            self._go_to(self.editor.first_gap.control if self.editor.is_open else self.add_button)

    def leave_out(self) -> None:
        """Drop what the form shows."""
        if self.is_locked:
            return
        known = self.editor.draft
        if known is not None and not self._drop(known.id):
            return
        self.summary.clear()
        self.editor.shut()
        self.open_what_is_missing()
        self.show_case()
        self._go_to(self.editor.first_gap.control if self.editor.is_open else self.add_button)

    def show_refused(self, title: Callable[[], tuple[str, str]], *, take_focus: bool) -> None:
        """Open the first account that Codat refused, say `title` above with Codat's words, and go to its field."""
        focused = QApplication.focusWidget()
        drafts = drafts_of(self.case)
        refused = next((draft for draft in drafts if draft.refusal), drafts[0] if drafts else None)
        if refused is not None and not self.editor.has_typed:
            self.open(refused)
        self.summary.tell(title, self.editor.erring)
        self.order_tabs()
        if not take_focus and focused is not None:
            focused.setFocus()
        elif self.editor.erring:
            self._go_to(self.editor.erring[0].control)

    # Renaming

    def begin_rename(self, account_id: str) -> None:
        """Edit an account's name in its place."""
        account = next((one for one in accounts_of(self.case) if one.id == account_id), None)
        if account is not None and not self.is_locked:
            self.accounts.begin_rename(account)
            self._go_to(self.accounts.renaming.field.control)

    def rename_or_edit(self) -> None:
        """F2: the current row's own action."""
        row = self.accounts.row(self.accounts.current)
        if row is not None and self.accounts.renaming.account is None:
            row.acted.emit()

    def save_name(self) -> None:
        """Ask for the name to be sent, unless it is the same or cannot be."""
        renaming = self.accounts.renaming
        if renaming.account is None or self.is_locked:
            return
        if renaming.name == renaming.account.name:
            self.end_rename()
            return
        fault = name_fault(renaming.name, self.case, renaming.account)
        if fault is None:
            self.rename_ready.emit()
        else:
            renaming.field.set_error(lambda: fault_words(fault))
            renaming.field.control.setFocus()

    def end_rename(self) -> None:
        """The row is back, with the focus where it came from."""
        account = self.accounts.renaming.account
        had_focus = self.accounts.renaming.isAncestorOf(QApplication.focusWidget() or self)
        self.accounts.end_rename()
        row = self.accounts.row(account.id) if account is not None else None
        if row is not None and had_focus:
            self.accounts.make_current(row.sight.id)
            row.action.setFocus()

    def _make_room(self) -> bool:
        """Keep what is typed, so that the form can show something else; whether it may."""
        return not self.is_locked and (not self.editor.has_typed or self.keep_form())

    def _keep(self, draft: AccountDraft) -> bool:
        """Whether it is in the list, if only until the next start because the disk refuses."""
        try:
            self._conductor.accounts.draft(draft)
        except TroubleError as error:
            self.trouble.emit(error.problem)
            return error.problem.kind is ProblemKind.NOT_KEPT
        return True

    def _drop_former(self, known: AccountDraft | None, draft: AccountDraft) -> None:
        if known is not None and known.id != draft.id:
            self._drop(known.id)

    def _drop(self, account_id: str) -> bool:
        try:
            self._conductor.accounts.drop(account_id)
        except TroubleError as error:
            self.trouble.emit(error.problem)
            return error.problem.kind is ProblemKind.NOT_KEPT
        return True

    def _say_faults(self) -> None:
        erring = self.editor.erring
        count = len(erring)
        self.summary.tell(lambda: (self.tr("%n fields to check.", "", count), ""), erring)
        self.order_tabs()
        self.reveal_wanted.emit(self.summary)

    def order_tabs(self, notice_button: QWidget | None = None) -> None:
        """Reading order: the notice comes from other pages, links and rows are made later than the form.

        Qt orders only what takes the Tab key just now; of the rows one does.
        """
        self._notice_button = notice_button or self._notice_button
        first = [self.add_button, *([self._notice_button] if self._notice_button else [])]
        stops = self.accounts.tab_stops
        policies = [one.focusPolicy() for one in stops]
        for one in stops:
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise((*first, *self.summary.links, *stops)):
            QWidget.setTabOrder(before, after)
        for one, policy in zip(stops, policies, strict=True):
            one.setFocusPolicy(policy)

    def _go_to(self, target: QWidget) -> None:
        target.setFocus()
        self.reveal_wanted.emit(target)
