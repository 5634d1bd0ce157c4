"""The foot of the left column on every page: what screen shares get, which Codat, the app's language, the user."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.segmented import Segmented
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import Paragraph, Text

if TYPE_CHECKING:
    from app.base.shield import Cover
    from app.ui.pieces.shield_line import ShieldLine
    from app.ui.shell.services import Services


class FooterKind(StrEnum):
    """Where the footer stands."""

    HOME = "home"
    CLIENT = "client"
    HEADER = "header"


class Footer(Retranslating, QFrame):
    """There is one; it moves to the column on show, so that `language.en` and `language.fr` exist once."""

    language_chosen = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._hint: Paragraph | None = None  # made beside the first client
        self._shield: ShieldLine | None = None  # made once the loop runs
        self._kind = FooterKind.HOME
        self._where = StatusWord("small")
        self._language = Segmented("language", [("en", "EN"), ("fr", "FR")])
        self._language.chosen.connect(self.language_chosen)
        self._language.setEnabled(not services.settings.is_managed("language"))
        self._user = Text("small", "text3")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        for part in (self._where, self._language, self._user):
            self._column.addWidget(part)
        self.retranslate()

    def follow_in_tab_order(self, before: QWidget) -> None:
        """Come after `before` when one tabs, as it does to the eye."""
        for button in self._language.findChildren(QPushButton):
            QWidget.setTabOrder(before, button)
            before = button

    def show_as(self, kind: FooterKind) -> None:
        """Say what belongs where it stands: beside an open client what is saved, in a header nothing but the switch."""
        self._kind = kind
        if kind is FooterKind.CLIENT and self._hint is None:
            self._hint = Paragraph("small", "text3")
            self._column.insertWidget(0, self._hint)
            self.retranslate()
        if self._hint is not None:
            self._hint.setVisible(kind is FooterKind.CLIENT)
        if self._shield is not None:
            self._shield.setVisible(kind is not FooterKind.HEADER)
        self._where.setVisible(kind is FooterKind.HOME)
        self._user.setVisible(kind is FooterKind.HOME)

    def show_shield(self, cover: Cover) -> None:
        """Say what screen shares get of this window."""
        from app.ui.pieces.shield_line import ShieldLine  # noqa: PLC0415  # not for the first paint

        if self._shield is None:
            self._shield = ShieldLine(cover)
            self._column.insertWidget(0, self._shield)
            self._shield.setVisible(self._kind is not FooterKind.HEADER)
        self._shield.tell(cover)

    @override
    def retranslate(self) -> None:
        if self._hint is not None:
            self._hint.setText(self.tr("Everything except the password is saved as you go."))
        if self._services.is_practice:
            self._where.tell("graduation-cap", self.tr("Practice Codat"), "practice")
        elif self._services.profile == "gateway":
            self._where.tell("circle-dot", self.tr("Bank gateway"), "text2")
        else:
            self._where.tell("circle-dot", self.tr("Codat"), "text2")
        self._user.setText(self._services.user)
        self._language.set_value(self._services.languages.language.value)
        self._language.set_names({"en": self.tr("App in English"), "fr": self.tr("App in French")})
