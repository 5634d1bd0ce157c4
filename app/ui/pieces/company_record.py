"""What was created: the client as a record that is read, no longer typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import Language
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.texts.format import long_date
from app.ui.texts.regions import country_name, region

if TYPE_CHECKING:
    from datetime import datetime

    from app.onboarding.case import Client


class CompanyRecord(Retranslating, QFrame):
    """Labels and values in two columns; no address of its own, nothing to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client: Client | None = None
        self._created: datetime | None = None
        self.setProperty("role", "card")
        self._labels = [Text("small", "text3") for _ in range(5)]
        self._values = [Paragraph("body") for _ in range(5)]
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for place, (label, value) in enumerate(zip(self._labels, self._values, strict=True)):
            grid.addWidget(label, place, 0)
            grid.addWidget(value, place, 1)
        self.retranslate()

    def tell(self, client: Client, created: datetime | None) -> None:
        """Show this client; `created` is when Codat made the company, as far as it said."""
        self._client, self._created = client, created
        self.retranslate()

    @override
    def retranslate(self) -> None:
        names = (
            self.tr("Legal name"),
            self.tr("Place"),
            self.tr("Client’s language"),
            self.tr("Your reference"),
            self.tr("Created at Codat"),
        )
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        if self._client is None:
            return
        client = self._client
        where = region(client.country, client.region)
        place = f"{where.name}, {country_name(client.country)}" if where else country_name(client.country)
        language = self.tr("French") if client.language is Language.FR else self.tr("English")
        made = long_date(self._created.astimezone().date()) if self._created else ""
        told = (client.name, place, language, client.reference, made)
        for label, value, words in zip(self._labels, self._values, told, strict=True):
            value.setText(words)
            label.setVisible(bool(words))
            value.setVisible(bool(words))
