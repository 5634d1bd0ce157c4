"""A file on its way, one that was left in the middle, and what Codat has not told yet: each with what one may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.sent import PartState
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.pieces.progress_card import ProgressCard
from app.ui.texts.format import number, quoted
from app.ui.texts.transactions import unclear_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.onboarding.sent import Part, Sending
    from app.onboarding.transactions import Progress


class SendingCard(Retranslating, ProgressCard):
    """`transactions.progress`, `transactions.sent` T, `transactions.stop` B."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("transactions", "sent", parent)
        self._progress: Progress | None = None
        self.retranslate()

    def tell(self, progress: Progress | None) -> None:
        """Show how far it is; gone while nothing is sent."""
        self._progress = progress
        self.setVisible(progress is not None)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("How many transactions Codat has"))
        self.stop.set_text(self.tr("Stop after this request"))
        progress = self._progress
        if progress is None:
            return
        sent, total = number(progress.sent), number(progress.total)
        self.words.setText(self.tr("{sent} of {total} transactions are at Codat.").format(sent=sent, total=total))
        self.bar.tell(progress.sent / max(1, progress.total))
        self.stop.setVisible(not progress.is_stopping)
        if progress.is_stopping:
            self.what.setText(self.tr("Stopping once Codat is done with the request under way."))
        else:
            self.what.setText(self.tr("Codat checks each thousand before the next one leaves. You may go on working."))


class InterruptedCard(Retranslating, Card):
    """`transactions.resume` B, `transactions.leave` B."""

    resumed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", margins=(20, 14, 20, 14), spacing=6, parent=parent)
        self._sending: Sending | None = None
        self._words = Paragraph("lead", "text")
        self._why = Paragraph("small")
        self.resume = Button("transactions.resume", "primary")
        self._leave = Button("transactions.leave", "quiet")
        self.resume.clicked.connect(self.resumed)
        self._leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.resume)
        row.addWidget(self._leave)
        row.addStretch(1)
        for part in (self._words, self._why):
            self.column.addWidget(part)
        self.column.addSpacing(4)
        self.column.addLayout(row)
        self.hide()
        self.retranslate()

    def tell(self, sending: Sending | None) -> None:
        """Show what was left in the middle; gone while nothing is, or while a file is in hand."""
        self._sending = sending
        self.setVisible(sending is not None)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.resume.set_text(self.tr("Go on from there"), self.tr("Going on…"))
        self._leave.set_text(self.tr("Leave the rest"))
        sending = self._sending
        if sending is None:
            return
        told = self.tr("{file} was not sent to its end: {sent} of {total} transactions are at Codat.")
        name, sent, total = quoted(sending.source.name), number(sending.sent), number(sending.total)
        self._words.setText(told.format(file=name, sent=sent, total=total))
        self._why.setText(
            self.tr(
                "The file is not kept by Passerelle; it is read again where it was. What arrived is not sent again."
            )
        )


class UnclearCard(Retranslating, Card):
    """`transactions.look` B, `transactions.send_again` B."""

    looked = Signal()
    wanted_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(20, 14, 20, 14), spacing=8, parent=parent)
        self._parts: Sequence[Part] = ()
        self.setProperty("role", "notice")
        self.setProperty("kind", "warning")
        self._words = Paragraph("body", "text")
        self.look = Button("transactions.look", icon="refresh-cw")
        self._again = Button("transactions.send_again")
        self.look.clicked.connect(self.looked)
        self._again.clicked.connect(self.wanted_again)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.look)
        row.addWidget(self._again)
        row.addStretch(1)
        self.column.addWidget(self._words)
        self.column.addLayout(row)
        self.hide()
        self.retranslate()

    def tell(self, parts: Sequence[Part]) -> None:
        """Show the requests whose end Codat has not told; gone without any."""
        self._parts = parts
        self.setVisible(bool(parts))
        self._again.setVisible(any(part.state is PartState.TIMED_OUT for part in parts))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.look.set_text(self.tr("Look again"), self.tr("Looking…"))
        self._again.set_text(self.tr("Send them again"))
        if self._parts:
            self._words.setText(unclear_words(self._parts))
