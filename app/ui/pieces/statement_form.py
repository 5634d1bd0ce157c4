"""How a table is read: which column is which, and how it writes dates and signs. Found by itself, put right here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.base.overrides import override
from app.onboarding.statements import NONE, DateOrder, reform
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.columns_card import ColumnsCard, column_titles
from app.ui.texts.voice import INSTALLED, noted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.onboarding.statements import Form, Sheet

_COLUMNS: Final = ("date", "description", "amount", "debit", "credit", "balance")
_ORDER, _SIGNS = "order", "signs"
_AS_WRITTEN, _TURNED = "as_written", "turned"

_NAMES: Final = {
    "date": noted("StatementForm", "Date it cleared"),
    "description": noted("StatementForm", "Description"),
    "amount": noted("StatementForm", "Amount"),
    "debit": noted("StatementForm", "Money out"),
    "credit": noted("StatementForm", "Money in"),
    "balance": noted("StatementForm", "Balance"),
    _ORDER: noted("StatementForm", "Dates are written"),
    _SIGNS: noted("StatementForm", "Above 0 means"),
}
_ORDERS: Final = {
    DateOrder.YMD: noted("StatementForm", "Year, month, day"),
    DateOrder.DMY: noted("StatementForm", "Day, month, year"),
    DateOrder.MDY: noted("StatementForm", "Month, day, year"),
}


class StatementForm(Retranslating, ColumnsCard):
    """`transactions.columns` opens it; `transactions.column.<field>` [number of the column, -1 for none]."""

    changed = Signal(object)  # a Form

    def __init__(self, parent: QWidget | None = None) -> None:
        names = (*_COLUMNS, _ORDER, _SIGNS)
        super().__init__("transactions", {name: ChoiceField(f"transactions.column.{name}") for name in names}, parent)
        self._sheet: Sheet | None = None
        self._form: Form | None = None
        self._orders: tuple[DateOrder, ...] = ()
        self._is_showing = False
        for name, field in self.fields.items():
            field.changed.connect(lambda value, name=name: self._choose(name, value))
        self.turned.connect(self.retranslate)
        self.retranslate()

    def tell(self, sheet: Sheet | None, form: Form | None) -> None:
        """Show how a table is read; gone for a file that says itself what it means."""
        is_new = sheet is not self._sheet
        self._sheet, self._form = sheet, form
        self.setVisible(sheet is not None)
        if sheet is None or form is None:
            return
        self._orders = sheet.orders if is_new else self._orders
        self.is_open = not form.is_complete if is_new else self.is_open or not form.is_complete
        self._show()

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Columns of the file"))
        self.toggle.set_text(self.tr("Close") if self.is_open else self.tr("Change"))
        for name, field in self.fields.items():
            field.set_words(INSTALLED.say("StatementForm", _NAMES[name]))
        self._show()

    def _show(self) -> None:
        """Put what the form says into the fields, without taking it for a choice."""
        sheet, form = self._sheet, self._form
        if sheet is None or form is None:
            return
        self._is_showing = True
        columns = [(str(NONE), self.tr("No column")), *((str(at), name) for at, name in enumerate(self._titles(sheet)))]
        for name in _COLUMNS:
            self.fields[name].set_choices(columns)
            self.fields[name].set_value(str(getattr(form, name)))
        self._show_order(form)
        self.fields[_SIGNS].set_choices([(_AS_WRITTEN, self.tr("money in")), (_TURNED, self.tr("money out"))])
        self.fields[_SIGNS].set_value(_TURNED if form.is_turned else _AS_WRITTEN)
        self.fields[_SIGNS].setVisible(form.amount != NONE)  # two columns say themselves which is which
        self._is_showing = False
        told = self.tr("{field}: {value}")
        said = [
            told.format(field=INSTALLED.say("StatementForm", _NAMES[name]), value=self._titles(sheet)[column])
            for name in _COLUMNS
            if (column := getattr(form, name)) != NONE and column < len(self._titles(sheet))
        ]
        self.fold(said, can_close=form.is_complete)

    def _show_order(self, form: Form) -> None:
        order = self.fields[_ORDER]
        words = [(one.value, INSTALLED.say("StatementForm", _ORDERS[one])) for one in self._orders]
        unknown = [] if form.order is not None else [("", self.tr("Choose how"))]
        order.set_choices([*unknown, *words])
        order.set_value(form.order.value if form.order is not None else "")
        order.set_error(None if form.order is not None else lambda: self.tr("The file can be read in two ways."))

    def _titles(self, sheet: Sheet) -> list[str]:
        wide = max((len(row.cells) for row in sheet.table.rows[:50]), default=0)
        return column_titles(sheet.titles, wide)

    def _choose(self, name: str, value: str) -> None:
        if self._is_showing or self._sheet is None or self._form is None:
            return
        match name:
            case "order":
                self._form = self._form._replace(order=DateOrder(value) if value else None)
            case "signs":
                self._form = self._form._replace(is_turned=value == _TURNED)
            case _:
                self._form, self._orders = reform(self._sheet, self._form, **{name: int(value)})
        self._show()
        self.changed.emit(self._form)
