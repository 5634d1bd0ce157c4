"""The first run: nobody is here yet, so one thing to do and what practice is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.icon import Icon
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.theme.look import look

if TYPE_CHECKING:
    from app.ui.kit.buttons import Button

_WIDEST: Final = 640  # px at 100 % text: longer lines are hard to read


class NoClients(Retranslating, QFrame):
    """A card with the page's one filled button in it, lent by the page."""

    def __init__(self, *, is_practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_practice = is_practice
        self.setProperty("role", "card")
        self._title = Paragraph("section")
        self._what = Paragraph("muted")
        self._offer = Paragraph("muted")
        self.setMaximumWidth(look().px(_WIDEST))
        self._button_row = QHBoxLayout()
        self._button_row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._title)
        words.addWidget(self._what)
        words.addWidget(self._offer)
        words.addSpacing(8)
        words.addLayout(self._button_row)
        left = QVBoxLayout()
        left.addWidget(Icon("graduation-cap" if is_practice else "users", "accent", 28))
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 26, 28, 26)
        row.setSpacing(18)
        row.addLayout(left)
        row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.retranslate()

    def borrow(self, button: Button) -> None:
        """Show the page's button here."""
        self._button_row.insertWidget(0, button)

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("No clients yet"))
        if self._is_practice:
            self._what.setText(self.tr("Start with a practice call: add a client and walk through the whole job."))
            self._offer.setText(
                self.tr(
                    "A scripted client answers and nothing leaves this computer. Below you choose how the call goes."
                )
            )
        else:
            self._what.setText(self.tr("Add your first client."))
            self._offer.setText(
                self.tr("To try a call first, choose practice in Settings: nothing then leaves this computer.")
            )
