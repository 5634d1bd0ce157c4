"""The fields of the account form: their words, what they hold, and how one paste can fill two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.overrides import override
from app.onboarding.case import AccountType, Country
from app.onboarding.drafting import CARDS, MAIN_TYPES, MAX_NAME, MORE_TYPES, AccountField, AccountForm, home_currency
from app.onboarding.numbers import split_transit
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.field import Field, TextField
from app.ui.kit.money_field import MoneyField
from app.ui.kit.retranslate import Retranslating
from app.ui.texts.accounts import CURRENCIES, account_type, currency_name

if TYPE_CHECKING:
    from app.onboarding.case import AccountDraft

_OWED: Final = (AccountType.CREDIT_CARD, AccountType.LOAN)


class AccountFields(Retranslating, QWidget):
    """Never shown itself: it makes the fields, and hears the change of language for all of them at once."""

    edited = Signal(object)  # the AccountField that was changed, by a person or not
    entered = Signal()  # Enter was pressed in a line of text

    def __init__(self, country: Country, parent: QWidget | None = None, page: str = "accounts") -> None:
        """`page` is the first word of the fields' addresses."""
        super().__init__(parent)
        self._country = country
        self._home = home_currency(country)
        self.name = TextField(f"{page}.name")
        self.type = ChoiceField(f"{page}.type")
        self.currency = ChoiceField(f"{page}.currency")
        self.number = TextField(f"{page}.number")
        self.routing = TextField(f"{page}.routing")
        self.transit = TextField(f"{page}.transit")
        self.institution = TextField(f"{page}.institution")
        self.balance = MoneyField(f"{page}.balance")
        self._by_field: dict[AccountField, Field] = {
            AccountField.NAME: self.name,
            AccountField.TYPE: self.type,
            AccountField.CURRENCY: self.currency,
            AccountField.NUMBER: self.number,
            AccountField.ROUTING: self.routing,
            AccountField.TRANSIT: self.transit,
            AccountField.INSTITUTION: self.institution,
            AccountField.BALANCE: self.balance,
        }
        self._lines = (self.name, self.number, self.routing, self.transit, self.institution, self.balance)
        self._transit_length = 0
        self.name.edit.setMaxLength(MAX_NAME)
        self.hide()
        self.retranslate()
        self._listen()

    @property
    def every(self) -> tuple[Field, ...]:
        """All fields, in reading order."""
        return tuple(self._by_field.values())

    def of(self, field: AccountField) -> Field:
        """The widget of a field."""
        return self._by_field[field]

    @property
    def account_type(self) -> AccountType:
        """The type chosen."""
        return AccountType(self.type.value)

    @property
    def is_card(self) -> bool:
        """Whether a card is typed: no routing, and only its last digits are kept."""
        return self.account_type in CARDS

    def is_filled(self, field: Field) -> bool:
        """Whether something is typed in it, or it is a choice."""
        return not isinstance(field, TextField) or bool(field.value.strip())

    def has_typed(self, institution: str) -> bool:
        """Whether a line of text holds something; `institution` is what was there by itself."""
        typed = [line.value.strip() for line in self._lines if line is not self.institution]
        return any(typed) or self.institution.value.strip() != institution

    def clear(self, currency: str, institution: str) -> None:
        """Empty, as for a new account."""
        for line in self._lines:
            line.set_value("")
        self.institution.set_value(institution)
        self.type.set_value(AccountType.CHECKING.value)
        self.currency.set_value(currency)

    def fill(self, draft: AccountDraft, institution: str) -> None:
        """As `draft` has it. Its routing is 0IIITTTTT in Canada, the ABA number in the United States, or lost."""
        parted = split_transit(draft.routing) if self._country is Country.CA else None
        transit, own_institution = parted or ("", institution)
        self.type.set_value(draft.type.value)
        if draft.currency not in self.currency.values:
            self._offer(draft.currency)
        self.currency.set_value(draft.currency)
        self.name.set_value(draft.name)
        self.number.set_value(draft.number)
        self.routing.set_value(draft.routing if self._country is Country.US else "")
        self.institution.set_value(own_institution)
        self.transit.set_value(transit)
        self.balance.set_amount(draft.balance)

    def form(self) -> AccountForm:
        """What is typed."""
        return AccountForm(
            name=self.name.value,
            type=self.account_type,
            number=self.number.value,
            routing=self.routing.value,
            transit=self.transit.value,
            institution=self.institution.value,
            currency=self.currency.value,
            balance=self.balance.amount,
        )

    def part_transit(self) -> None:
        """Transit and institution typed together in the transit field (TTTTT-III or 0IIITTTTT) go to their fields."""
        both = split_transit(self.transit.value)
        if both is not None:
            transit, institution = both
            self.transit.set_value(transit)
            self.institution.set_value(institution)

    @override
    def retranslate(self) -> None:
        kinds = (*MAIN_TYPES, *MORE_TYPES)
        self.type.set_choices([(kind.value, account_type(kind, self._country)) for kind in kinds])
        self._offer()
        self._name_lines()
        self._write_hints()

    def _name_lines(self) -> None:
        self.name.set_words(self.tr("Account name"))
        self.routing.set_words(self.tr("Routing number, 9 digits"))
        self.transit.set_words(self.tr("Transit number, 5 digits"))
        self.institution.set_words(self.tr("Institution number, 3 digits"))

    def _write_hints(self) -> None:
        kind = self.account_type
        self.type.set_words(self.tr("Type"), self._type_hint(kind))
        if kind in CARDS:
            self.number.set_words(self.tr("Card number, last 4 digits"), self.tr("Only these 4 digits are kept"))
        else:
            self.number.set_words(self.tr("Account number"))
        is_foreign = self.currency.value != self._home
        warning = self.tr("Your client must have multicurrency on in QuickBooks.")
        self.currency.set_words(self.tr("Currency"), warning if is_foreign else "")
        owed = self.tr("Can be zero. What is owed has a minus.")
        self.balance.set_words(self.tr("Current balance"), owed if kind in _OWED else self.tr("Can be zero"))

    def _type_hint(self, kind: AccountType) -> str:
        """QuickBooks Online has feed targets of two kinds only, and none for a line of credit (Codat, Intuit)."""
        if kind is AccountType.LOAN:
            return self.tr("QuickBooks feeds only bank and credit-card accounts. For a line of credit: Credit card.")
        if kind is AccountType.PREPAID_CARD:
            return self.tr("QuickBooks feeds only bank and credit-card accounts: your client may find no match.")
        return self.tr("Also for a line of credit") if kind is AccountType.CREDIT_CARD else ""

    def _offer(self, more: str = "") -> None:
        codes = dict.fromkeys((self._home, *CURRENCIES, *self.currency.values, *([more] if more else [])))
        self.currency.set_choices([(code, currency_name(code)) for code in codes])

    def _listen(self) -> None:
        for line in self._lines:
            line.edit.returnPressed.connect(self.entered)
        for name, field in self._by_field.items():
            if isinstance(field, TextField | ChoiceField):
                field.changed.connect(lambda _value, name=name: self._changed(name))
        self.transit.edit.editingFinished.connect(self.part_transit)

    def _changed(self, field: AccountField) -> None:
        if field in {AccountField.TYPE, AccountField.CURRENCY}:
            self._write_hints()
        if field is AccountField.TRANSIT:
            self._part_when_pasted()
        self.edited.emit(field)

    def _part_when_pasted(self) -> None:
        """By hand the first eight digits of nine look like the other form, so only a paste is parted at once."""
        length, before = len(self.transit.value), self._transit_length
        self._transit_length = length
        if length - before > 1:
            self.part_transit()
