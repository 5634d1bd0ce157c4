"""The window of an app that may not start: what is wrong, where, and who can mend it. Nothing else is made then."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.buttons import Button
from app.ui.kit.icon import Icon
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Heading, Paragraph

_WIDE: Final = 560
_EDGE: Final = 28


class Why(StrEnum):
    """What keeps the app from starting."""

    POLICY = "policy"  # the bank's policy cannot be used
    CLOSED = "closed"  # the bank's policy does not allow how it was started
    TOO_NEW = "too_new"  # a newer version wrote what is kept here
    FELL = "fell"  # an error that nobody foresaw
    OPEN_ALREADY = "open_already"  # another app has this data folder, and does not answer


class Refusal(Retranslating, QWidget):
    """`detail` names the file, and the line where there is one, and what is wrong with it."""

    def __init__(self, detail: str, why: Why = Why.POLICY) -> None:
        super().__init__()
        self.setObjectName("refusal")
        self._why = why
        self._heading = Heading()
        self._body = Paragraph("lead")
        self._reason = detail
        self._detail = Paragraph("muted")
        self._close = Button("refusal.close", "primary", large=True)
        self._close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._close)
        column = QVBoxLayout()
        column.setSpacing(14)
        for part in (self._heading, self._body, self._detail):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        whole.setSpacing(18)
        left = QVBoxLayout()
        left.addWidget(Icon("circle-alert", "danger", 28))
        left.addStretch(1)
        whole.addLayout(left)
        whole.addLayout(column, 1)
        self.setMinimumWidth(_WIDE)
        self.retranslate()
        self._close.setFocus()

    @override
    def retranslate(self) -> None:
        self.setWindowTitle("Passerelle")
        fell = self._why is Why.FELL
        self._heading.setText(self.tr("Passerelle had to stop") if fell else self.tr("Passerelle cannot start"))
        self._body.setText(self._body_words())
        self._detail.setText(self._reason)
        self._close.set_text(self.tr("Close"))

    def _body_words(self) -> str:
        match self._why:
            case Why.POLICY:
                return self.tr(
                    "Your bank’s policy for this computer cannot be read. Passerelle does not run without it."
                    " Send these words to your IT team; nothing was changed at Codat or in QuickBooks."
                )
            case Why.CLOSED:
                return self.tr(
                    "Your bank’s policy decides where Passerelle works on this computer. Start it without that option."
                )
            case Why.TOO_NEW:
                return self.tr(
                    "A newer version of Passerelle was used on this computer. This one does not understand what it"
                    " wrote, and leaves it as it is. Start the newer version, or send these words to your IT team."
                )
            case Why.FELL:
                return self.tr(
                    "It met an error that it did not foresee. What was saved stays saved. Start it again: it asks Codat"
                    " about everything that was cut short, and offers the report of this error. If it does not start,"
                    " send these words to your IT team."
                )
            case Why.OPEN_ALREADY:
                return self.tr(
                    "Passerelle is open already on this computer, and does not answer. Close its window, or restart"
                    " the computer. What you did there is kept."
                )
