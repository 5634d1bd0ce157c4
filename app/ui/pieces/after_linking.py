"""What is told once accounts are linked, and what helps when one is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import AccountState
from app.onboarding.rules import accounts_of
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph, Text
from app.ui.pieces.spans import SpanText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.guide.text import Text as GuideText
    from app.onboarding.case import Case


class LinkedBar(Retranslating, Card):
    """All accounts are linked; gone while one is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(0, 0, 0, 0), spacing=0, parent=parent)
        self._count = 0
        self.setProperty("role", "notice")
        self.setProperty("kind", "success")
        self._words = Paragraph("lead", "text")
        row = QHBoxLayout()
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addLayout(beside_first_line(Icon("circle-check", "success"), drop=2))
        row.addWidget(self._words, 1)
        self.column.addLayout(row)
        self.retranslate()

    def tell(self, count: int) -> None:
        """So many accounts, all linked; 0 when not all are."""
        self._count = count
        self.setVisible(count > 0)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        lead = self.tr("All %n accounts are linked.", "", self._count)
        text = self.tr("Transactions usually reach QuickBooks once a day.")
        self._words.say(text, lead)


class MissingCard(Retranslating, Card):
    """What to do about accounts that wait or were disconnected. Addresses: `connected.guide`, `connected.reconnect`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(20, 14, 20, 16), spacing=14, parent=parent)
        self._waiting = self._lost = 0
        self._waiting_words = Paragraph("body", "text")
        self._lost_words = Paragraph("body", "text")
        self.guiding = Button("connected.guide")
        self.reconnecting = Button("connected.reconnect")
        self._of_waiting = _advice(self._waiting_words, self.guiding)
        self._of_lost = _advice(self._lost_words, self.reconnecting)
        for part in (self._of_waiting, self._of_lost):
            self.column.addWidget(part)
        self.retranslate()

    def tell(self, case: Case) -> None:
        """Look at the accounts; gone when nothing is missing."""
        states = [account.state for account in accounts_of(case)]
        self._lost = states.count(AccountState.DISCONNECTED)
        self._waiting = len(states) - states.count(AccountState.CONNECTED) - self._lost
        self.setVisible(self._waiting + self._lost > 0)
        self._of_waiting.setVisible(self._waiting > 0)
        self._of_lost.setVisible(self._lost > 0)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        waiting = self.tr("%n accounts are not linked yet.", "", self._waiting)
        at_step = self.tr(
            "The client ticks and matches it at step 7 in QuickBooks; then it changes here within seconds."
        )
        lost = self.tr("%n accounts are disconnected in QuickBooks.", "", self._lost)
        late = self.tr("That may have happened up to 10 days ago: Codat learns of it late.")
        self._waiting_words.say(at_step, waiting)
        self._lost_words.say(late, lost)
        self.guiding.set_text(self.tr("Go to step 7, Match the accounts"))
        self.reconnecting.set_text(self.tr("See how to reconnect"))


def _advice(words: Paragraph, button: Button) -> QWidget:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(words)
    column.addLayout(row)
    return part


class AfterCard(Retranslating, Card):
    """What to tell the client before the call ends, in the client's language; and how late bad news comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 16), spacing=8, parent=parent)
        self._title = Text("section")
        self._texts = SpanText("body", "text2")
        self._late_title = Text("label")
        self._late = Paragraph("small")
        for part in (self._title, self._texts):
            self.column.addWidget(part)
        self.column.addSpacing(6)
        self.column.addWidget(self._late_title)
        self.column.addWidget(self._late)
        self.retranslate()

    def tell(self, texts: Sequence[GuideText]) -> None:
        """Show these sentences."""
        self._texts.tell(texts)

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Tell your client"))
        self._late_title.setText(self.tr("If they disconnect in QuickBooks"))
        self._late.setText(
            self.tr("Here it shows up to 10 days later. The connection itself follows within one more day.")
        )
