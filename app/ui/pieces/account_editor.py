"""The one open form of the Bank accounts page: a new account, a draft, or one that Codat refused."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.drafting import AccountField, fields_for, home_currency
from app.ui.kit.buttons import Button
from app.ui.kit.field import ErrorLine
from app.ui.kit.icon import Icon
from app.ui.kit.restyle import restyle
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import OneLine, Paragraph, Text
from app.ui.pieces.account_blame import Blame, blamed, codat_says
from app.ui.pieces.account_faults import fault_words
from app.ui.pieces.account_fields import AccountFields
from app.ui.pieces.form_grid import FormGrid, FormTail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.case import AccountDraft, Country
    from app.onboarding.drafting import AccountForm, Fault
    from app.ui.kit.error_summary import Erring
    from app.ui.kit.field import Field


class AccountEditor(Retranslating, QFrame):
    """Holds what is typed, whatever happens around it, until `open_new` or `open_draft` puts something else in."""

    edited = Signal()
    keep_wanted = Signal()

    def __init__(self, country: Country, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._country = country
        self._draft: AccountDraft | None = None
        self._institution = ""  # as prefilled
        self.fields = AccountFields(country, self)
        self.submit = Button("accounts.submit")
        self._icon = Icon("landmark", "text2")
        self._title = OneLine("strong")
        self._status = Text("medium", "text2")
        self._note = Paragraph("small", "text2")
        self._refusal = ErrorLine()
        self._blame = Blame(self.fields.name)
        self._grid = FormGrid(FormTail(self.submit), self)
        self._lay_out()
        self.fields.edited.connect(self._edited)
        self.fields.entered.connect(self.keep_wanted)
        self.submit.clicked.connect(self.keep_wanted)
        self.open_new("")
        self.hide()

    @property
    def draft(self) -> AccountDraft | None:
        """The draft that is edited; None for an account that is new."""
        return self._draft

    @property
    def is_open(self) -> bool:
        """Whether the form is there."""
        return not self.isHidden()

    @property
    def has_typed(self) -> bool:
        """Whether there is something in it that was not there by itself."""
        return self.is_open and (self._draft is not None or self.fields.has_typed(self._institution))

    @property
    def shown(self) -> tuple[Field, ...]:
        """The fields that are there for the country and the type, in reading order."""
        return tuple(self.fields.of(field) for field in fields_for(self._country, self.fields.account_type))

    @property
    def first_gap(self) -> Field:
        """The first field with nothing in it, else the first field."""
        return next((field for field in self.shown if not self.fields.is_filled(field)), self.shown[0])

    def open_new(self, institution: str) -> None:
        """An empty form; `institution` is the bank's own number."""
        self._draft, self._institution = None, institution
        self.fields.clear(home_currency(self._country), institution)
        self._begin()

    def open_draft(self, draft: AccountDraft, institution: str) -> None:
        """The form of a draft. One that comes back after a crash has lost its numbers: the note says so."""
        self._draft, self._institution = draft, institution
        self.fields.fill(draft, institution)
        self._begin()
        if draft.refusal:
            field = blamed(draft.refusal, self._country, draft.type)
            if field is not None:
                self.fields.of(field).set_error(lambda: codat_says(draft.refusal))
            else:
                self._blame.error_words = lambda: codat_says(draft.refusal)
        self.retranslate()

    def shut(self) -> None:
        """Be gone; what is typed was kept or left out."""
        self._draft = None
        self.hide()
        self.edited.emit()

    def adopt(self, draft: AccountDraft) -> None:
        """What is typed was kept as `draft`; the form stays as it is."""
        self._draft = draft
        self.retranslate()

    def form(self) -> AccountForm:
        """The form as typed, transit and institution parted when both were typed in one field."""
        self.fields.part_transit()
        return self.fields.form()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Say under each field what is wrong with it, and nothing under the others."""
        self._forget_errors()
        is_card = self.fields.is_card
        for fault in reversed(faults):  # the first of a field's faults is the one that stays
            self.fields.of(fault.field).set_error(partial(fault_words, fault, is_card=is_card))
        self.retranslate()

    @property
    def erring(self) -> tuple[Erring, ...]:
        """What has an error, for the summary."""
        whole: tuple[Erring, ...] = (self._blame,) if self._blame.error else ()
        return (*whole, *(field for field in self.shown if field.error))

    @override
    def retranslate(self) -> None:
        draft = self._draft
        self._title.setText(self.fields.name.value.strip() or self.tr("New account"))
        if draft is None:
            self._say(self.tr("Not sent yet"), "plus", "text2", "text2")
        elif draft.refusal:
            self._say(self.tr("Not added"), "circle-alert", "danger", "danger")
        elif draft.number:
            self._say(self.tr("Not sent yet"), "circle-dashed", "text2", "text2")
        else:
            self._say(self.tr("Not complete"), "triangle-alert", "warning", "warning")
        is_lost = draft is not None and not draft.number and not draft.refusal
        self._note.setText(
            self.tr("Enter the numbers again: full account numbers are never written to this computer’s disk.")
        )
        self._note.setVisible(is_lost)
        self._refusal.say(self._blame.error)
        self._refusal.setVisible(bool(self._blame.error))
        self.submit.set_text(self.tr("Keep in the list"))

    def _say(self, status: str, icon: str, icon_tone: str, tone: str) -> None:
        self._icon.set(icon, icon_tone)
        self._status.setText(status)
        restyle(self._status, "tone", tone)

    def _begin(self) -> None:
        self._forget_errors()
        self._show_fields()
        self.show()
        self.retranslate()
        self.edited.emit()

    def _edited(self, field: AccountField) -> None:
        if field is AccountField.TYPE:
            self._show_fields()
        self.fields.of(field).set_error(None)
        self._blame.error_words = None
        self.retranslate()
        self.edited.emit()

    def _show_fields(self) -> None:
        self._grid.show_fields(self.shown, self.fields.every)

    def _forget_errors(self) -> None:
        self._blame.error_words = None
        for field in self.fields.every:
            field.set_error(None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self._status)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 20)
        column.setSpacing(0)
        column.addLayout(head)
        for line in (self._note, self._refusal):
            column.addSpacing(4)
            column.addWidget(line)
        column.addSpacing(10)
        column.addWidget(self._grid)
