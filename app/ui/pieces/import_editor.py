"""One row of a list, put right in its place: the same fields as an account that is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.drafting import CURRENCIES, fields_for, home_currency
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.field import ErrorLine
from app.ui.kit.icon import Icon
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import OneLine
from app.ui.pieces.account_blame import blamed, codat_says
from app.ui.pieces.account_faults import fault_words
from app.ui.pieces.account_fields import AccountFields
from app.ui.pieces.form_grid import FormGrid, FormTail
from app.ui.texts.format import number

if TYPE_CHECKING:
    from app.onboarding.account_files import AccountLine
    from app.onboarding.account_row import BookRow
    from app.onboarding.case import Country
    from app.onboarding.drafting import AccountField
    from app.ui.kit.field import Field


class ImportEditor(Retranslating, Card):
    """`import.name` to `import.balance` as on the form of one account; `import.keep`, `.leave_out`, `.close` B."""

    kept = Signal(object)  # an AccountLine
    left_out = Signal(int)  # the row's line
    closed = Signal()

    def __init__(self, country: Country, parent: QWidget | None = None) -> None:
        super().__init__(margins=(20, 14, 20, 16), spacing=8, parent=parent)
        self._country = country
        self._row: BookRow | None = None
        self.fields = AccountFields(country, self, "import")
        self._title = OneLine("strong")
        self._refusal = ErrorLine()
        self._keep = Button("import.keep")
        self._leave_out = Button("import.leave_out", "quiet")
        self._close = Button("import.close", "link")
        self._grid = FormGrid(FormTail(self._leave_out, self._keep), self)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Icon("pencil", "text2"))
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self.column.addLayout(head)
        self.column.addWidget(self._refusal)
        self.column.addWidget(self._grid)
        self.fields.edited.connect(self._edited)
        self.fields.entered.connect(self._submit)
        self._keep.clicked.connect(self._submit)
        self._leave_out.clicked.connect(self._drop)
        self._close.clicked.connect(self.closed)
        self._show_fields()
        self.hide()
        self.retranslate()

    @property
    def row(self) -> BookRow | None:
        """The row that is open; None for none."""
        return self._row

    @property
    def first(self) -> Field:
        """Where to begin: the first field with an error, else the name."""
        shown = [self.fields.of(field) for field in fields_for(self._country, self.fields.account_type)]
        return next((field for field in shown if field.error), self.fields.name)

    def open_row(self, row: BookRow) -> None:
        """Show a row as written, with everything that is wrong with it."""
        self._row = row
        form, fields = row.form, self.fields
        fields.clear(form.currency if form.currency in CURRENCIES else home_currency(self._country), "")
        fields.type.set_value(form.type.value)
        for field, text in (
            (fields.name, form.name),
            (fields.number, form.number),
            (fields.routing, form.routing),
            (fields.transit, form.transit),
            (fields.institution, form.institution),
        ):
            field.set_value(text)
        if form.balance is not None:
            fields.balance.set_amount(form.balance)
        else:
            fields.balance.set_value(row.line.balance)
        self._show_fields()
        self._show_faults(row)
        self.show()
        self.retranslate()

    def shut(self) -> None:
        """Be gone; what is typed and not kept is forgotten."""
        self._row = None
        self.hide()

    @override
    def retranslate(self) -> None:
        self._keep.set_text(self.tr("Keep"))
        self._leave_out.set_text(self.tr("Leave this row out"))
        self._close.set_text(self.tr("Close the row"))
        row = self._row
        if row is None:
            return
        self._title.setText(self.tr("Line {number}: {name}").format(number=number(row.place), name=row.form.name))
        is_about_no_field = row.words and blamed(row.words, self._country, row.form.type) is None
        self._refusal.say(codat_says(row.words) if is_about_no_field else "")
        self._refusal.setVisible(bool(is_about_no_field))

    def line(self, row: BookRow) -> AccountLine:
        """What is typed, as a row of the list."""
        self.fields.part_transit()
        form = self.fields.form()
        return row.line._replace(
            name=" ".join(form.name.split()),
            type=form.type.value,
            number=form.number,
            transit=form.transit,
            institution=form.institution,
            routing=form.routing,
            currency=form.currency,
            balance=self.fields.balance.value,
            amount=form.balance,
        )

    def _submit(self) -> None:
        if self._row is not None:
            self.kept.emit(self.line(self._row))

    def _drop(self) -> None:
        if self._row is not None:
            self.left_out.emit(self._row.place)

    def _show_faults(self, row: BookRow) -> None:
        for field in self.fields.every:
            field.set_error(None)
        is_card = self.fields.is_card
        for fault in row.faults:
            self.fields.of(fault.field).set_error(partial(fault_words, fault, is_card=is_card))
        about = blamed(row.words, self._country, row.form.type) if row.words else None
        if about is not None:
            self.fields.of(about).set_error(lambda: codat_says(row.words))

    def _edited(self, field: AccountField) -> None:
        self._show_fields()
        self.fields.of(field).set_error(None)

    def _show_fields(self) -> None:
        shown = tuple(self.fields.of(field) for field in fields_for(self._country, self.fields.account_type))
        self._grid.show_fields(shown, self.fields.every)
