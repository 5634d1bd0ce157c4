"""The notice bar: what happened, in the page, until it is settled. Never a toast."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.restyle import restyle
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable


class NoticeKind(StrEnum):
    """How much it matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


class NoticeWords(NamedTuple):
    """What a notice says, in one language."""

    text: str
    lead: str = ""  # the first words, in bold
    action: str = ""  # the button's words; "" for no button
    reference: str = ""  # "Reference ABC-123", to read out to support


_LOOKS: Final = {
    NoticeKind.INFO: ("info", "accent"),
    NoticeKind.SUCCESS: ("circle-check", "success"),
    NoticeKind.WARNING: ("triangle-alert", "warning"),
    NoticeKind.ERROR: ("circle-alert", "danger"),
}


class Notice(Retranslating, QFrame):
    """A bar in the page: icon, plain text, perhaps one button. Hidden until `tell`, then there until `clear`.

    `words` is asked again when the language changes. Addresses: `<address>.text` and `<address>.action`.
    """

    acted = Signal()

    def __init__(self, address: str = "notice", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Callable[[], NoticeWords] | None = None
        self.setObjectName(address)
        self.setProperty("role", "notice")
        self._icon = Icon("info", "accent")
        self._text = addressed(Paragraph("body"), f"{address}.text")
        self._reference = Paragraph("small")
        self.action = Button(f"{address}.action")
        self.action.clicked.connect(self.acted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # room to spare is the page's
        self._lay_out()
        self.hide()

    def tell(self, kind: NoticeKind, words: Callable[[], NoticeWords]) -> None:
        """Show a notice, in place of the former."""
        self._words = words
        self.show()  # first: Qt keeps the rules of a hidden bar, whatever its `kind` becomes
        restyle(self, "kind", kind.value)
        self._icon.set(*_LOOKS[kind])
        self.retranslate()

    def clear(self) -> None:
        """Take the notice away."""
        self._words = None
        self.hide()

    @override
    def retranslate(self) -> None:
        """Say it again in the present language."""
        if self._words is None:
            return
        words = self._words()
        self._text.say(words.text, words.lead)
        self._reference.setText(words.reference)
        self._reference.setVisible(bool(words.reference))
        self.action.set_text(words.action)
        self.action.setVisible(bool(words.action))

    @property
    def text(self) -> str:
        """What it says now; "" while hidden."""
        return self._text.text() if self._words else ""

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(4)
        middle.addWidget(self._text)
        middle.addWidget(self._reference)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addLayout(beside_first_line(self._icon))
        told.addLayout(middle, 1)
        held = QVBoxLayout()  # the icon stays beside the first line, both in the middle of a taller button
        held.addStretch(1)
        held.addLayout(told)
        held.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.action)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addLayout(held, 1)
        row.addLayout(right)
