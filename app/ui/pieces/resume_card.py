"""The call that was not finished, and the button that picks it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.kinds import Step
from app.ui.kit.buttons import Button
from app.ui.kit.icon import Icon
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.pieces.discarding import Discarding
from app.ui.texts.ages import ago
from app.ui.texts.steps import step_of, step_title
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from app.onboarding.registry import Resumable
    from app.ui.shell.page import Page

_TILE: Final = 40
_WIDE: Final = 900  # px at 100 % text from which the buttons have room beside each other
_BESIDE, _BENEATH = QBoxLayout.Direction.RightToLeft, QBoxLayout.Direction.TopToBottom


class ResumeCard(Retranslating, QFrame):
    """`clients.resume`. Says what is no longer here: credentials never outlive the call."""

    resumed = Signal(str)
    discard_wanted = Signal(str, str)  # id and name of a draft

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._call: Resumable | None = None
        self.setProperty("role", "tint")
        self._title = Paragraph("section")
        self._where = Paragraph("muted")
        self.button = Button("clients.resume", "primary", large=True)
        self.button.clicked.connect(self._resume)
        self.discard = Button("clients.discard", "quiet")
        self.discard.clicked.connect(self._discard)
        self._lay_out()

    def tell(self, call: Resumable) -> None:
        """Offer this call. A draft can be discarded, unless Codat may have it after all."""
        self._call = call
        self.discard.setVisible(call.is_draft and not call.is_unsettled)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        if self._call is None:
            return
        call = self._call
        self._title.setText(self.tr("Pick up where you left off with {client}").format(client=call.name))
        steps = list(Step)
        where = self.tr("{step}, {title}.").format(
            step=step_of(steps.index(call.step) + 1, len(steps)), title=step_title(call.step)
        )
        made_at = call.credentials_made_at
        if made_at is not None:
            gone = self.tr("Credentials were created {ago} and are no longer on this computer.")
            where = f"{where} {gone.format(ago=ago(made_at, self._now()))}"
        self._where.setText(" ".join((where, *self._doubts(call))))
        self.discard.set_text(self.tr("Discard draft"))
        self.button.set_text(self.tr("Resume call"))

    def _doubts(self, call: Resumable) -> list[str]:
        """What is not known of it."""
        said = []
        if call.is_unsettled:
            said.append(self.tr("The last request was cut short: Codat is asked about it when you resume."))
        if call.unseen_set_possible:
            said.append(self.tr("Codat may have created a set we did not receive."))
        return said

    def _discard(self) -> None:
        if self._call is not None:
            self.discard_wanted.emit(self._call.id, self._call.name)

    def _resume(self) -> None:
        if self._call is not None:
            self.resumed.emit(self._call.id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= look().px(_WIDE)
        self._buttons.setDirection(_BESIDE if is_wide else _BENEATH)
        self._buttons.setSpacing(10 if is_wide else 2)

    def _lay_out(self) -> None:
        side = look().px(_TILE)
        tile = QFrame()
        tile.setProperty("role", "tile")
        tile.setFixedSize(side, side)
        within = QHBoxLayout(tile)
        within.setContentsMargins(0, 0, 0, 0)
        within.addStretch(1)
        within.addWidget(Icon("phone-call", "accent", 21))
        within.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._where)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(18)
        row.addWidget(tile)
        row.addLayout(words, 1)
        self._buttons = QBoxLayout(_BENEATH)
        self._buttons.addWidget(self.button)
        self._buttons.addWidget(self.discard)
        row.addLayout(self._buttons)


def offer_call(page: Page, resumed: Callable[[str], None], changed: Callable[[], None]) -> ResumeCard:
    """A card that asks before it discards. `changed` after a draft was."""
    card, discarding = ResumeCard(page.clock.now), Discarding(page)
    card.resumed.connect(resumed)
    card.discard_wanted.connect(discarding.begin)
    discarding.done.connect(changed)
    return card
