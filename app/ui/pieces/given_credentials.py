"""A set of credentials as the person gives it: warning, the two values, and beside them client view and clipboard."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from app.base.overrides import override
from app.onboarding.rules import credentials_of
from app.ui.kit.notice import NoticeKind
from app.ui.kit.responsive import MainAndSide
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Paragraph
from app.ui.pieces.banner import Banner
from app.ui.pieces.call_check import CallCheck
from app.ui.pieces.client_view_card import ClientViewCard
from app.ui.pieces.clipboard_card import ClipboardCard
from app.ui.pieces.reveal_row import RevealRow
from app.ui.pieces.secret_card import SecretCard
from app.ui.pieces.set_words import doubt_lines, has_doubt, one_more_line, sets_line
from app.ui.texts.speaker import Speaker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.onboarding.case import Language
    from app.onboarding.credentials import IssuedCredentials
    from app.ui.shell.services import Desk
    from app.ui.texts.voice import Voice

USERNAME: Final = "credentials.username"
PASSWORD: Final = "credentials.password"  # noqa: S105  # an address


class GivenCredentials(Retranslating, MainAndSide):
    """Shows and hides; what may be shown, and what is written down before, is the page's to say.

    `top` is the head of the main column: `title`, first also to the Tab key, then the page's notice.
    """

    def __init__(self, desk: Desk, title: QWidget) -> None:
        super().__init__()
        self.top.addWidget(title)
        self._desk = desk
        services = desk.services
        self._has_set = False
        self._is_revealed = False
        self._speakers: dict[Language, Speaker] = {}
        self._warning = Banner(NoticeKind.WARNING)
        self._unseen = Banner(NoticeKind.WARNING)
        self.check = CallCheck("credentials", services.client_screen)
        self.reveal_row = RevealRow("credentials", services.clock, desk.scope)
        self.reveal_row.longer.clicked.connect(self._longer)
        self.cards = {
            USERNAME: SecretCard(USERNAME, "credentials.spell_username", self._voice),
            PASSWORD: SecretCard(PASSWORD, "credentials.spell", self._voice),
        }
        self._sets = Paragraph("small")
        self.client_view = ClientViewCard("credentials", services.client_screen)
        names = {USERNAME: lambda: self.tr("Username"), PASSWORD: lambda: self.tr("Password")}
        self.clipboard = ClipboardCard("credentials", services.clipboard, names)
        self.clipboard.changed.connect(self._look_at_clipboard)
        self._lay_out()
        self.retranslate()

    @property
    def is_revealed(self) -> bool:
        """Whether the values are shown in this window."""
        return self._is_revealed

    def hold(self, issued: IssuedCredentials | None) -> None:
        """Hold another set, hidden; None forgets the former."""
        self.cards[USERNAME].hold(issued.username if issued is not None else None)
        self.cards[PASSWORD].hold(issued.password if issued is not None else None)

    def reveal(self) -> None:
        """Show both values for the time the settings say."""
        self._is_revealed = True
        for card in self.cards.values():
            card.reveal()
        self._longer()

    def conceal(self) -> None:
        """Hide both values."""
        self._is_revealed = False
        self.reveal_row.time.stop()
        for card in self.cards.values():
            card.conceal()

    def show_set(self, *, has_set: bool, tells_unseen: bool) -> None:
        """Show the case as it stands; without a set, the page's head alone."""
        settings = self._desk.services.settings
        parts = (self._warning, self.reveal_row, self._sets, self.client_view, *self.cards.values())
        for part in parts:
            part.setVisible(has_set)
        is_doubtful = has_doubt(credentials_of(self._desk.conductor.case))
        self._unseen.setVisible(has_set and tells_unseen and is_doubtful)
        self._has_set = has_set
        for card in self.cards.values():
            card.set_spoken(settings.flag("spoken_credentials"))
            card.speak_anew()
        self.client_view.set_seconds(settings.number("show_seconds"))
        self._look_at_clipboard()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        only = self.tr("For QuickBooks only.")
        warning = self.tr("Your client should not type their online banking password.")
        self._warning.words.say(warning, only)
        lead, rest = doubt_lines(credentials_of(self._desk.conductor.case))
        self._unseen.words.say(rest, lead)
        record = credentials_of(self._desk.conductor.case)
        self._sets.setText(f"{sets_line(record, self._desk.services.clock.now())} {one_more_line(record)}".strip())

    @cached_property
    def top(self) -> QVBoxLayout:
        """The head of the main column."""
        head = QVBoxLayout()
        head.setSpacing(16)
        self.main.insertLayout(0, head)
        return head

    def _longer(self) -> None:
        self.reveal_row.time.start(self._desk.services.settings.number("show_seconds"))

    def _voice(self) -> Voice:
        client = self._desk.conductor.case.client
        if client.language not in self._speakers:
            self._speakers[client.language] = Speaker(client.language, client.country)
        return self._speakers[client.language]

    def _look_at_clipboard(self) -> None:
        may_copy = self._desk.services.settings.flag("copying")
        for label, card in self.cards.items():
            card.show_copy(may_copy=may_copy, is_copied=self.clipboard.label == label)
        is_worth_it = self.clipboard.is_needed if self._has_set else bool(self.clipboard.label)
        self.clipboard.setVisible(may_copy and is_worth_it)

    def _lay_out(self) -> None:
        for part in (self._warning, self._unseen, self.check, self.reveal_row, *self.cards.values(), self._sets):
            self.main.addWidget(part)
        self.main.addStretch(1)
        self.side.addWidget(self.client_view)
        self.side.addWidget(self.clipboard)
        self.side.addStretch(1)
