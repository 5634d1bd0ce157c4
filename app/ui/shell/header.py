"""The line over an open client: back to the list, the client's name and language, Manage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import Draft
from app.ui.kit.buttons import Button
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.segmented import Segmented
from app.ui.kit.text import OneLine, Rule, Text

if TYPE_CHECKING:
    from app.onboarding.case import Case


class Header(Retranslating, QFrame):
    """Addresses: `workspace.clients`, `client_language.en`, `client_language.fr`, `manage.open`."""

    back = Signal()
    manage = Signal()
    client_language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "top")
        self._is_managing = False
        self._back = Button("workspace.clients", "quiet", icon="arrow-left")
        self._back.clicked.connect(self.back)
        self._name = OneLine("section")
        self._language_label = Text("small", "text3")
        self._language = Segmented("client_language", [("en", "EN"), ("fr", "FR")])
        self._language.chosen.connect(self.client_language_chosen)
        self._manage = Button("manage.open", icon="sliders-horizontal")
        self._manage.clicked.connect(self.manage)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 24, 11)
        row.setSpacing(14)
        row.addWidget(self._back)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._name, 1)
        for part in (self._language_label, self._language, self._manage):
            row.addWidget(part)
        self.foot = QHBoxLayout()
        row.addLayout(self.foot)
        self._case: Case | None = None
        self.retranslate()

    @property
    def last(self) -> QWidget:
        """What stands before the foot."""
        return self._manage

    def show_case(self, case: Case, *, is_managing: bool) -> None:
        """Show whose case it is."""
        self._case, self._is_managing = case, is_managing
        self._language.set_value(case.client.language.value)
        self._language.setVisible(not isinstance(case, Draft) and not is_managing)
        self._language_label.setVisible(not isinstance(case, Draft))
        self._manage.setVisible(not isinstance(case, Draft) and not is_managing)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._back.set_text(self.tr("Back to the call") if self._is_managing else self.tr("Clients"))
        self._language_label.setText(self.tr("App’s language") if self._is_managing else self.tr("Client’s language"))
        self._language.set_names({"en": self.tr("Client in English"), "fr": self.tr("Client in French")})
        self._manage.set_text(self.tr("Manage"))
        name = self._case.client.name if self._case is not None else ""
        self._name.setText(name or self.tr("New client"))
