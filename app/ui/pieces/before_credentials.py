"""The Credentials page while no set is in memory: what will happen, or why the set is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base.overrides import override
from app.onboarding.case import AccountsAccepted
from app.onboarding.rules import credentials_of
from app.ui.kit.card import Card
from app.ui.kit.icon import Icon, beside_first_line
from app.ui.kit.notice import NoticeKind
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.pieces.banner import Banner
from app.ui.pieces.set_words import doubt_lines, has_doubt, one_more_line, revoked_line, sets_line

if TYPE_CHECKING:
    from app.base.clock import Clock
    from app.onboarding.case import Case


class BeforeCredentials(Retranslating, QWidget):
    """Says, never acts: the buttons are in the page's bottom bar."""

    def __init__(self, clock: Clock, case: Case) -> None:
        super().__init__()
        self._clock = clock
        self._case = case
        self._is_gone = False
        self._lead = Paragraph("lead")
        self._blocked = Banner(NoticeKind.INFO)
        self._unseen = Banner(NoticeKind.WARNING)
        self._gone = Banner(NoticeKind.INFO)
        self._past = Paragraph("muted")
        self._points = [Paragraph("body") for _ in range(3)]
        self._card = Card(spacing=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._lead, self._gone, self._blocked, self._unseen, self._card, self._past):
            column.addWidget(part)
        for icon, point in zip(("key-round", "lock", "landmark"), self._points, strict=True):
            self._card.column.addLayout(_row(icon, point))
        self.retranslate()

    def show_case(self, case: Case, *, is_gone: bool, tells_unseen: bool) -> None:
        """Speak of `case`; `is_gone` when a set was made that is no longer in memory."""
        self._case, self._is_gone = case, is_gone
        record = credentials_of(case)
        self._blocked.setVisible(not isinstance(case, AccountsAccepted))
        self._unseen.setVisible(tells_unseen and has_doubt(record))
        self._past.setVisible(is_gone or record.revoked_at is not None)
        self._lead.setVisible(not is_gone)
        self._gone.setVisible(is_gone)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._lead.setText(
            self.tr("Create the one-time username and password when your client is at the QuickBooks sign-in box.")
        )
        gone = self.tr("The password is no longer on this computer.")
        again = self.tr("Create a new set if your client still needs one.")
        self._gone.words.say(again, gone)
        none = self.tr("Add at least one account first.")
        why = self.tr("QuickBooks refuses credentials that have no account behind them.")
        self._blocked.words.say(why, none)
        record, now = credentials_of(self._case), self._clock.now()
        lead, rest = doubt_lines(record)
        self._unseen.words.say(rest, lead)
        past = f"{sets_line(record, now)} {one_more_line(record)}" if self._is_gone else revoked_line(record, now)
        self._past.say(past.strip())
        for point, text in zip(
            self._points,
            (
                self.tr("“One-time” means shown once: a set keeps working until you revoke all."),
                self.tr("It is never saved: it goes when you leave this client, or when its time is over."),
                self.tr("It is for QuickBooks only. Your client’s online banking password is never needed."),
            ),
            strict=True,
        ):
            point.setText(text)


def _row(icon: str, words: Paragraph) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addLayout(beside_first_line(Icon(icon, "accent")))
    row.addWidget(words, 1)
    return row
