"""Step 5: which accounts QuickBooks has linked, as of when, and how the call ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from app.base.overrides import override
from app.onboarding.case import AccountState, Step
from app.onboarding.rules import accounts_of, connected_accounts, credentials_of, is_all_connected
from app.onboarding.watch import WatchState
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.notice import NoticeKind
from app.ui.kit.responsive import MainAndSide
from app.ui.kit.text import Heading, Paragraph
from app.ui.pieces.account_states import AccountNews, AccountStates
from app.ui.pieces.after_linking import AfterCard, LinkedBar, MissingCard
from app.ui.pieces.banner import Banner
from app.ui.pieces.guide_book import GuideBook
from app.ui.pieces.guide_watch import watch_line
from app.ui.pieces.set_words import late_line, revoked_line
from app.ui.pieces.watching import Watching
from app.ui.shell.page import ClientPage
from app.ui.shell.places import Room, ToLeaveBehind, ToReconnect, ToRoom, ToStep
from app.ui.texts.ages import checked

if TYPE_CHECKING:
    from app.base.scope import TaskScope
    from app.ui.shell.services import Desk

_MATCH_STEP: Final = 7  # where the client ticks accounts
_SETTLED: Final = (AccountState.CONNECTED, AccountState.DISCONNECTED)
_TICK: Final = 1.0


class ConnectedPage(ClientPage):
    """Looks at the states by the schedule of `Watch` while it is on show. Finishing with gaps is allowed, and said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._book = GuideBook(self.services)
        self._news = AccountNews()
        self._shown: TaskScope | None = None
        self._title = self.heading = Heading()
        self._age = addressed(Paragraph("lead", "text2"), "connected.as_of")
        self._check_now = Button("connected.check_now", icon="refresh-cw")
        self._rows = AccountStates("connected.row", self.clock, is_large=True)
        self._watch_line = Paragraph("body", "text2")
        self._late = Banner(NoticeKind.WARNING)
        self._linked = LinkedBar()
        self._missing = MissingCard()
        self._after = AfterCard()
        self._columns = MainAndSide()
        self._back = Button("connected.back", large=True)
        self._to_sheet = Button("connected.leave_behind", icon="file-text", large=True)
        self._finish = self.primary = Button("connected.finish", "primary", large=True)
        self._watching = Watching(self, self._look_at_states, self.services.client_screen.show_linked)
        self._lay_out()
        self._connect()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        case = self.conductor.case
        total, linked = len(accounts_of(case)), len(connected_accounts(case))
        self._title.setText(self.tr("%n of {total} linked", "", linked).format(total=total))
        self._check_now.set_text(self.tr("Check now"), self.tr("Checking…"))
        self._back.set_text(self.tr("Back"))
        self._to_sheet.set_text(self.tr("Leave-behind…"))
        waiting = sum(account.state not in _SETTLED for account in accounts_of(case))
        self._finish.set_text(self.tr("Finish with %n accounts waiting", "", waiting) if waiting else self.tr("Finish"))
        record = credentials_of(case)
        lead = revoked_line(record, self.clock.now()) if not record.sets_since_revoke else ""
        self._late.words.say(late_line(case, self.clock.now()), lead)
        self._tell_age()
        self._tell_watch()

    @override
    def render_case(self) -> None:
        case = self.conductor.case
        self._news.tell(self)
        self._watching.look()
        self._rows.tell(case, is_stale=self._watching.is_stale)
        late = late_line(case, self.clock.now())
        self._late.setVisible(bool(late))
        self._linked.tell(len(accounts_of(case)) if is_all_connected(case) and not late else 0)
        self._missing.tell(case)
        speaker = self._book.speaker(case.client.language, case.client.country)
        after = self._book.guide(case.client.language).after
        words = self._book.words(case, speaker)
        self._after.tell([text.filled(words) for text in after])
        self.retranslate()

    def _tell_age(self) -> None:
        moment = getattr(self.conductor.case, "as_of", None)
        known = checked(moment, self.clock.now()) if moment is not None else self.tr("not checked yet")
        self._age.setText(known)

    def _tell_watch(self) -> None:
        line = watch_line(self._watching.state)
        if not line and self._watching.state is WatchState.WATCHING:
            line = self.tr("We check every few seconds while this page is open.")
        self._watch_line.setText("" if is_all_connected(self.conductor.case) else line)

    # Coming and going

    @override
    def entered(self) -> None:
        super().entered()
        case = self.conductor.case
        self._news.begin(case)
        if is_all_connected(case):
            self.services.client_screen.show_linked()
        self._shown = self.scope.child("shown")
        self._shown.start(self._tick, "age")
        self._watching.begin()
        self.render_case()

    @override
    def left(self) -> None:
        self._watching.end()
        if self._shown is not None:
            self._shown.cancel()
            self._shown = None

    async def _tick(self) -> None:
        """Keep the age right; a screen reader is not told again."""
        while True:
            await self.clock.sleep(_TICK)
            self._tell_age()

    # The states

    def _look_at_states(self) -> None:
        self._rows.tell(self.conductor.case, is_stale=self._watching.is_stale)
        self._tell_age()
        self._tell_watch()

    @override
    def refresh_wanted(self) -> None:
        self._watching.checking.trigger()

    # Onwards

    def _end_call(self) -> None:
        self.conductor.finish()
        self.go.emit(ToRoom(Room.CLIENTS))

    def _help_waiting(self) -> None:
        self.conductor.place(Step.GUIDE, _MATCH_STEP)
        self.go.emit(ToStep(Step.GUIDE.value))

    def _connect(self) -> None:
        self._check_now.runs(self._watching.checking)
        self._finish.clicked.connect(self._end_call)
        self._to_sheet.clicked.connect(lambda: self.go.emit(ToLeaveBehind()))
        self._back.clicked.connect(lambda: self.go.emit(ToStep(Step.GUIDE.value)))
        self._missing.guiding.clicked.connect(self._help_waiting)
        self._missing.reconnecting.clicked.connect(lambda: self.go.emit(ToReconnect()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._title)
        head.addWidget(self._age, 1)
        self._title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._age.setContentsMargins(0, 6, 0, 0)
        self.body.addLayout(head)
        self.body.addLayout(self.notice_slot)
        under = QHBoxLayout()
        under.setSpacing(16)
        under.addWidget(self._check_now)
        under.addWidget(self._watch_line, 1)
        self._columns.main.addWidget(self._late)
        self._columns.main.addWidget(self._linked)
        self._columns.main.addWidget(self._rows)
        self._columns.main.addLayout(under)
        self._columns.main.addWidget(self._missing)
        self._columns.main.addStretch(1)
        self._columns.side.addWidget(self._after)
        self._columns.side.addStretch(1)
        self.body.addWidget(self._columns, 1)
        self.add_back(self._back)
        self.add_forward(self._to_sheet)
        self.add_forward(self._finish)
