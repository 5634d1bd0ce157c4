"""Reconnect: says when nothing is wrong, else the two ways back, each with what it means for the accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

from app.base.overrides import override
from app.guide.content import LINK
from app.onboarding.case import AccountsAccepted, AccountState, ConnectionState
from app.onboarding.rules import connected_accounts, credentials_of
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.card import Card
from app.ui.kit.notice import NoticeKind
from app.ui.kit.text import Heading, Paragraph, Text
from app.ui.pieces.banner import Banner
from app.ui.pieces.column import ReadingColumn
from app.ui.pieces.guide_book import GuideBook
from app.ui.pieces.guide_walk import GuideWalk
from app.ui.pieces.revoking import Revoking
from app.ui.pieces.set_words import late_line, revoked_line
from app.ui.pieces.situation_card import SituationCard
from app.ui.shell.page import ClientPage
from app.ui.shell.places import ToManage, ToStep
from app.ui.texts import announcements
from app.ui.texts.ages import as_of
from app.ui.texts.format import long_date
from app.ui.texts.naming import names_of
from app.ui.texts.states import connection_meaning, connection_state
from app.ui.texts.voice import INSTALLED

if TYPE_CHECKING:
    from app.ui.shell.services import Desk


UPDATE_SIGN_IN: Final = "update_sign_in"
"""The chapter of the guide for a new set in a feed that QuickBooks still has."""


class ReconnectPage(ClientPage):
    """Both ways end on the Credentials page, with a new set in memory."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._has_revoked = False
        self._title = self.heading = Heading()
        self._fine = Banner(NoticeKind.SUCCESS)
        self._wrong = Banner(NoticeKind.WARNING)
        self._advice = Banner(NoticeKind.INFO)
        self._book = GuideBook(self.services)
        self._walk = GuideWalk(desk, self._book)
        self._situation = SituationCard()
        self._another = _Way(Button("reconnect.another_set"))
        self._revoke_first = _Way(Button("reconnect.revoke_first", "danger"))
        self._back = Button("reconnect.back", large=True)
        self._creating = self.writing_command("create another set", self.conductor.credentials.create)
        self._renewing = self.writing_command("revoke, then create", self._renew)
        self._revoking = Revoking(self, alone=False)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def _is_revoked(self) -> bool:
        """Whether every known set was revoked and none made since."""
        record = credentials_of(self.conductor.case)
        return record.revoked_at is not None and not record.sets_since_revoke

    @property
    def _is_fine(self) -> bool:
        """Whether Codat reports no fault and no set was revoked since."""
        case = self.conductor.case
        if not isinstance(case, AccountsAccepted) or case.connection.state is not ConnectionState.LINKED:
            return False
        if self._is_revoked or late_line(case, self.clock.now()):
            return False
        return all(one.state is not AccountState.DISCONNECTED for one in case.accounts)

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Reconnect to QuickBooks"))
        self._back.set_text(self.tr("Back"))
        fine = self.tr("Nothing is wrong with this connection.")
        unless = self.tr("Reconnect only if QuickBooks asks.")
        self._fine.words.say(unless, fine)
        self._wrong.words.say(self._what_is_wrong())
        self._situation.tell(self._walk.own, self._book.words(self.conductor.case, INSTALLED))
        self._say_advice()
        self._say_ways()

    @override
    def render_case(self) -> None:
        fine = self._is_fine
        self._fine.setVisible(fine)
        self._wrong.setVisible(not fine)
        self._another.button.set_role("secondary" if fine else "primary")
        self.primary = None if fine else self._another.button
        self.retranslate()

    def _renew_now(self) -> None:
        self._has_revoked = False
        self._renewing.trigger()

    async def _renew(self) -> None:
        """Revoke, then create; trying again goes on where it stopped."""
        if not self._has_revoked:
            await self.conductor.credentials.revoke()
            self._has_revoked = True
            announce.announce(self, announcements.credentials_revoked())
        await self.conductor.credentials.create()

    def _created(self) -> None:
        announce.announce(self, announcements.credentials_created())
        self.clear_message()
        self._walk.open_path(self._situation.path or self._likely_path)
        self.go.emit(ToStep("credentials"))

    @property
    def _likely_path(self) -> str:
        """The steps where nobody said what happened: linking anew after an end, else the new set into the old feed."""
        return UPDATE_SIGN_IN if self._is_linked and connected_accounts(self.conductor.case) else LINK

    @property
    def _is_linked(self) -> bool:
        case = self.conductor.case
        return isinstance(case, AccountsAccepted) and case.connection.state is ConnectionState.LINKED

    def _show_steps(self, path: str) -> None:
        self._walk.open_path(path)
        self.go.emit(ToStep("guide"))

    # What it says

    def _what_is_wrong(self) -> str:
        case, now = self.conductor.case, self.clock.now()
        if not isinstance(case, AccountsAccepted):
            return self.tr("There is no bank account yet, so there is nothing to reconnect.")
        if case.connection.state is not ConnectionState.LINKED:
            return self._say_state(case)
        if self._is_revoked:
            return f"{revoked_line(case.credentials, now)} {late_line(case, now)}".strip()
        if late := late_line(case, now):
            return late
        gone = sum(one.state is AccountState.DISCONNECTED for one in case.accounts)
        if gone:
            return self.tr("%n accounts are disconnected in QuickBooks. This may be up to 10 days old.", "", gone)
        return self._say_state(case)

    def _say_state(self, case: AccountsAccepted) -> str:
        now = self.clock.now()
        words = connection_state(case.connection.state).word
        told = self.tr("Codat says of the connection: {state}, {as_of}.")
        said = told.format(state=words, as_of=as_of(case.as_of or now, now))
        revoked = revoked_line(case.credentials, now) if self._is_revoked else ""
        return " ".join(part for part in (said, connection_meaning(case.connection.state), revoked) if part)

    def _say_advice(self) -> None:
        today = long_date(self.clock.now().astimezone().date())
        said = self.tr("Your client finishes the For review list in QuickBooks first, then chooses {date} or later.")
        lead = self.tr("No transaction twice.")
        self._advice.words.say(said.format(date=today), lead)

    def _say_ways(self) -> None:
        accounts = connected_accounts(self.conductor.case) if self._is_linked else ()
        connected, names = len(accounts), names_of(accounts)
        added = self.tr("Adds a set. The old ones stay valid, and connected accounts go on.")
        if not self._is_linked:
            added = self.tr("Adds a set. Accounts go on once your client has linked them again.")
        elif connected:
            added = self.tr("Adds a set. The old ones stay valid, and nothing stops: {accounts}.").format(
                accounts=names
            )
        first = self.tr("The old ones are revoked. Accounts go on once your client enters the new set.")
        self._another.tell(
            self.tr("Another set"),
            self.tr("For a client whom QuickBooks asks to sign in again, or who lost the password."),
            first if self._is_revoked else added,
        )
        self._another.button.set_text(self.tr("Create another set"), self.tr("Creating…"))
        stops = self.tr("%n connected accounts stop until your client enters the new set: {accounts}.", "", connected)
        none = (
            self.tr("Nothing else stops.") if self._is_revoked else self.tr("No account is connected: no feed stops.")
        )
        self._revoke_first.tell(
            self.tr("Revoke all, then a new set"),
            self.tr("For credentials that somebody else may have seen. Every old set stops working, for good."),
            stops.format(accounts=names) if connected and not self._is_revoked else none,
        )
        self._revoke_first.button.set_text(self.tr("Revoke all, then create…"), self.tr("Working…"))

    # Putting it together

    def _connect(self) -> None:
        self._situation.wanted.connect(self._show_steps)
        self._another.button.runs(self._creating)
        self._revoke_first.button.clicked.connect(self._revoking.begin)
        self._revoking.agreed.connect(self._renew_now)
        self._renewing.busy_changed.connect(self._revoke_first.button.set_busy)
        self._back.clicked.connect(lambda: self.go.emit(ToManage()))
        for command in (self._creating, self._renewing):
            command.done.connect(self._created)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(40, 26, 40, 24)
        area = ReadingColumn(spacing=16)
        area.column.addWidget(self._title)
        area.column.addLayout(self.notice_slot)
        for part in (self._fine, self._wrong, self._situation, self._another, self._revoke_first, self._advice):
            area.column.addWidget(part)
        self.body.addWidget(area)
        self.body.addStretch(1)
        self.add_back(self._back)


class _Way(Card):
    """One way to reconnect: when, what it means, and its button."""

    def __init__(self, button: Button) -> None:
        super().__init__(spacing=4)
        self.button = button
        self._name = Text("section")
        self._when = Paragraph("body")
        self._means = Paragraph("muted")
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        for part in (self._name, self._when, self._means):
            self.column.addWidget(part)
        self.column.addSpacing(8)
        self.column.addLayout(row)

    def tell(self, name: str, when: str, means: str) -> None:
        """Set its words."""
        self._name.setText(name)
        self._when.setText(when)
        self._means.setText(means)
