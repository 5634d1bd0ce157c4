"""Which column of a list is which: found by its titles, put right here once, and remembered for lists like it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.base.overrides import override
from app.onboarding.account_files import FIELDS, NONE, choose, missing
from app.onboarding.case import AccountType, Country
from app.onboarding.drafting import MAIN_TYPES, MORE_TYPES, AccountField, fields_for, home_currency
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.columns_card import ColumnsCard, column_titles
from app.ui.pieces.import_words import field_name
from app.ui.texts.accounts import account_type
from app.ui.texts.format import number

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.onboarding.account_files import AccountSheet, Columns

_ALWAYS: Final = "="  # before a text that stands in every row


class ImportColumns(Retranslating, ColumnsCard):
    """`import.columns` opens it; `import.column.<field>` [number of the column from 0, -1 for none, =text for all]."""

    changed = Signal(object)  # Columns

    def __init__(self, country: Country, institution: str, parent: QWidget | None = None) -> None:
        shown = {field.value for field in fields_for(country, AccountType.CHECKING)}
        fields: dict[str, ChoiceField] = {
            name: ChoiceField(f"import.column.{name}") for name in FIELDS if name in shown
        }
        super().__init__("import", fields, parent)
        self._country = country
        self._institution = institution
        self._sheet: AccountSheet | None = None
        self._columns: Columns | None = None
        self._is_showing = False
        for name, field in self.fields.items():
            field.changed.connect(lambda value, name=name: self._choose(name, value))
        self.turned.connect(self.retranslate)
        self.retranslate()

    def tell(self, sheet: AccountSheet | None, columns: Columns | None) -> None:
        """Show how a list is read; gone without one. It opens by itself while something is missing."""
        is_new = sheet is not self._sheet
        self._sheet, self._columns = sheet, columns
        self.setVisible(sheet is not None)
        if sheet is None or columns is None:
            return
        is_missing = bool(missing(columns, self._country))
        self.is_open = is_missing if is_new else self.is_open or is_missing
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Columns of the list"))
        self.toggle.set_text(self.tr("Close") if self.is_open else self.tr("Change"))
        for name, field in self.fields.items():
            field.set_words(field_name(AccountField(name)))
        self._show()

    def _show(self) -> None:
        """Put what is known into the fields, without taking it for a choice."""
        sheet, columns = self._sheet, self._columns
        if sheet is None or columns is None:
            return
        self._is_showing = True
        titles = column_titles(sheet.titles, sheet.width)
        gaps = missing(columns, self._country)
        for name, field in self.fields.items():
            numbered = [(str(at), title) for at, title in enumerate(titles)]
            field.set_choices([*self._without(name, columns), *numbered])
            field.set_value(_value(columns, name))
            field.set_error((lambda: self.tr("Choose a column, or one for every row.")) if name in gaps else None)
        self._is_showing = False
        told = self.tr("{field}: {value}")
        said = ((field_name(AccountField(name)), field.box.currentText()) for name, field in self.fields.items())
        self.fold([told.format(field=field, value=value) for field, value in said], can_close=not gaps)

    def _without(self, name: str, columns: Columns) -> list[tuple[str, str]]:
        """What a field can be without a column: nothing, or the same in every row."""
        every = self.tr("{value} in every row")
        always = {name: columns.instead.get(name, "")} if columns.instead.get(name) else {}
        texts: dict[str, str] = {}
        if name == AccountField.TYPE:
            texts = {kind.value: account_type(kind, self._country) for kind in (*MAIN_TYPES, *MORE_TYPES)}
        elif name == AccountField.CURRENCY:
            codes = dict.fromkeys((home_currency(self._country), "CAD", "USD", *always.values()))
            texts = {code: code for code in codes}
        elif name == AccountField.BALANCE:
            texts = {"0": number(0)}
        elif name == AccountField.INSTITUTION and (self._institution or always):
            texts = {one: one for one in dict.fromkeys((self._institution, *always.values())) if one}
        none = [] if name in {AccountField.CURRENCY, AccountField.BALANCE} else [(str(NONE), self.tr("No column"))]
        return [*none, *((f"{_ALWAYS}{text}", every.format(value=said)) for text, said in texts.items())]

    def _choose(self, name: str, value: str) -> None:
        if self._is_showing or self._sheet is None or self._columns is None:
            return
        self._columns = choose(self._sheet, self._columns, name, value)
        self._show()
        self.changed.emit(self._columns)


def _value(columns: Columns, name: str) -> str:
    column = getattr(columns, name)
    always = columns.instead.get(name, "")
    return f"{_ALWAYS}{always}" if column == NONE and always else str(column)
