"""The form that says who the client is, before Codat has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import Country, Language
from app.onboarding.names import MAX_TAG_VALUE, stored_name, tag_value
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.field import Field, TextField
from app.ui.kit.retranslate import Retranslating
from app.ui.pieces.stored_name import StoredNameLine
from app.ui.texts.regions import country_name, regions

if TYPE_CHECKING:
    from app.onboarding.case import Client

MAX_NAME: Final = 200
"""Codat's documents set no limit; no registered name is longer than this."""
_QUEBEC: Final = "QC"


class CompanyForm(Retranslating, QWidget):
    """Country first: it decides the regions. Choosing Quebec suggests French, once; the person may choose otherwise."""

    changed = Signal()  # something was typed or chosen by a person
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self._is_french_suggested = False  # shown now
        self._may_suggest = True
        self.country = ChoiceField("company.country")
        self.region = ChoiceField("company.region")
        self.name = TextField("company.name")
        self.stored = StoredNameLine()
        self.language = ChoiceField("company.language")
        self.reference = TextField("company.reference")
        self._lay_out()
        self.retranslate()
        self.country.changed.connect(self._country_changed)
        self.region.changed.connect(self._region_changed)
        self.language.changed.connect(self._language_changed)
        self.name.changed.connect(self._name_changed)
        self.reference.changed.connect(self._reference_changed)

    @property
    def fields(self) -> tuple[Field, ...]:
        """In reading order."""
        return (self.country, self.region, self.name, self.language, self.reference)

    def fill(self, client: Client) -> None:
        """Show what is known of the client."""
        self._is_filling = True
        self.country.set_value(client.country.value)
        self._offer_regions()
        self.region.set_value(client.region if client.region in self.region.values else "")
        self.name.set_value(client.name)
        self.language.set_value(client.language.value)
        self.reference.set_value(client.reference)
        self._may_suggest = not client.name and not client.region
        self._is_filling = False
        self.stored.tell(client.name)

    def show_language(self, language: Language) -> None:
        """The client's language was chosen elsewhere."""
        self._is_filling = True
        self.language.set_value(language.value)
        self._is_filling = False

    def filled(self, client: Client) -> Client:
        """`client` with what stands in the form, as typed."""
        return replace(
            client,
            country=Country(self.country.value),
            region=self.region.value,
            name=" ".join(self.name.value.split()),
            language=Language(self.language.value),
            reference=self.reference.value,
        )

    def find_faults(self) -> bool:
        """Mark what must be put right; answers whether anything is."""
        name = " ".join(self.name.value.split())
        if not name:
            self.name.set_error(lambda: self.tr("Enter the client’s legal name."))
        elif not any(letter.isalnum() for letter in stored_name(name).text):
            self.name.set_error(self._write_in_latin)
        elif len(name) > MAX_NAME:
            self.name.set_error(lambda: self.tr("Enter at most {number} characters.").format(number=MAX_NAME))
        else:
            self.name.set_error(None)
        self.region.set_error(None if self.region.value else self._choose_region)
        return any(field.error for field in self.fields)

    def set_open(self, *, is_open: bool) -> None:
        """Read-only while the client is being created; the keyboard stays where it is."""
        for field in (self.name, self.reference):
            field.edit.setReadOnly(not is_open)
        for choice in (self.country, self.region, self.language):
            if not choice.box.hasFocus():
                choice.box.setEnabled(is_open)

    @override
    def retranslate(self) -> None:
        self.country.set_words(
            self.tr("Country"), self.tr("Only companies in the United States and Canada can be connected.")
        )
        self.country.set_choices([(country.value, country_name(country)) for country in Country])
        self._offer_regions()
        is_canada = self.country.value == Country.CA.value
        self.region.set_words(self.tr("Province or territory") if is_canada else self.tr("State"))
        self.name.set_words(self.tr("Legal name"))
        suggested = self.tr("French is suggested for Quebec. You can choose otherwise.")
        self.language.set_words(
            self.tr("Client’s language"),
            suggested if self._is_french_suggested else self.tr("What the client sees during the call."),
        )
        self.language.set_choices([(Language.EN.value, self.tr("English")), (Language.FR.value, self.tr("French"))])
        kept = tag_value(self.reference.value)
        is_changed = kept != self.reference.value.strip()
        as_kept = self.tr("Codat will keep it as {reference}.").format(reference=kept) if is_changed and kept else ""
        self.reference.set_words(
            self.tr("Your reference"), as_kept or self.tr("Optional. Your bank’s own number for this client.")
        )

    def _write_in_latin(self) -> str:
        return self.tr("Codat keeps Latin letters and digits only. Enter the name in its English or French form.")

    def _choose_region(self) -> str:
        if self.country.value == Country.CA.value:
            return self.tr("Choose a province or territory.")
        return self.tr("Choose a state.")

    def _offer_regions(self) -> None:
        every = regions(Country(self.country.value))
        self.region.set_choices([("", self.tr("Choose…")), *((one.code, one.name) for one in every)])

    def _country_changed(self) -> None:
        self._offer_regions()
        self.region.set_error(None)
        self.retranslate()
        self._tell()

    def _region_changed(self) -> None:
        if self._is_filling:
            return
        if self.region.value:
            self.region.set_error(None)
        is_quebec = (self.country.value, self.region.value) == (Country.CA.value, _QUEBEC)
        if is_quebec and self._may_suggest and self.language.value == Language.EN.value:
            self._is_french_suggested = True
            self.language.set_value(Language.FR.value)
        self._may_suggest = self._may_suggest and not is_quebec
        self._tell()

    def _language_changed(self, value: str) -> None:
        if self._is_filling:
            return
        if value == Language.EN.value:
            self._may_suggest = self._is_french_suggested = False
        self.retranslate()
        self.language_chosen.emit(value)
        self._tell()

    def _name_changed(self, typed: str) -> None:
        self.stored.tell(typed)
        if typed.strip():
            self.name.set_error(None)
        self._tell()

    def _reference_changed(self) -> None:
        self.retranslate()
        self._tell()

    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()

    def _lay_out(self) -> None:
        self.reference.edit.setMaxLength(MAX_TAG_VALUE)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(18)
        grid.addWidget(self.country, 0, 0)
        grid.addWidget(self.region, 0, 1)
        grid.addWidget(self.name, 1, 0, 1, 2)
        grid.addWidget(self.stored, 2, 0, 1, 2)
        grid.addWidget(self.language, 3, 0)
        grid.addWidget(self.reference, 3, 1)
        for column in range(2):
            grid.setColumnStretch(column, 1)
