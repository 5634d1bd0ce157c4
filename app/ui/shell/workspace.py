"""One open client: header, spine, and its pages, each built when first entered and kept until the client is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.onboarding.case import Language, Step
from app.onboarding.rules import ClosedBecause, can_enter, spine
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.shell.header import Header
from app.ui.shell.places import (
    GoBack,
    Room,
    ToAccountFile,
    ToLeaveBehind,
    ToManage,
    ToReconnect,
    ToRoom,
    ToStep,
    ToTransactions,
)
from app.ui.shell.spine import Spine, closed_words
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.ui.shell.page import ClientPage, Page
    from app.ui.shell.places import Place
    from app.ui.shell.services import Desk

MANAGE, RECONNECT, TRANSACTIONS, LEAVE_BEHIND = "manage", "reconnect", "transactions", "leave_behind"
ACCOUNT_FILE = "account_file"
_WATCHING = {Step.GUIDE.value, Step.CONNECTED.value}
_REQUEST_IS_OUT = 0.02  # seconds after the press
_SPINE_WIDTH = 236


class Workspace(QFrame):
    """Shows the pages of one `Desk`. `make` builds a page by its name: a Step's value, or one of those above."""

    go = Signal(object)  # places outside this client
    page_changed = Signal()
    message_changed = Signal()
    case_changed = Signal()

    def __init__(
        self, desk: Desk, make: Mapping[str, Callable[[Desk], ClientPage]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._make = make
        self._pages: dict[str, ClientPage] = {}
        self._name = ""
        self._opened_from = MANAGE  # the page one was on before the leave-behind
        self.header = Header()
        self.spine = Spine()
        self._stack = QStackedWidget()
        self.column = QFrame()
        self._lay_out()
        self.header.back.connect(self.back)
        self.header.manage.connect(lambda: self.open(ToManage()))
        self.header.client_language_chosen.connect(lambda language: self.speak(Language(language)))
        self.spine.chosen.connect(lambda step: self.open(ToStep(step)))
        self.spine.refused.connect(self._refuse)
        self._stop_listening = desk.conductor.listen(self._changed)

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self._pages.get(self._name)

    @property
    def name(self) -> str:
        """The name of the page on show."""
        return self._name

    @property
    def is_managing(self) -> bool:
        """Whether a page without the spine is on show."""
        return self._name in {MANAGE, RECONNECT, TRANSACTIONS, LEAVE_BEHIND, ACCOUNT_FILE}

    @property
    def foot(self) -> QBoxLayout:
        """Where the footer goes: under the spine, or into the header."""
        return self.header.foot if self.is_managing else self._spine_foot

    @property
    def before_footer(self) -> QWidget:
        """What comes before the footer when one tabs."""
        return self.header.last if self.is_managing else self.spine.last

    def open(self, place: Place) -> None:
        """Go to a page of this client, or ask the window to go elsewhere."""
        match place:
            case ToStep(step):
                self._open_step(Step(step))
            case ToManage():
                self._enter(MANAGE)
            case ToReconnect():
                self._enter(RECONNECT)
            case ToTransactions():
                self._enter(TRANSACTIONS)
            case ToAccountFile():
                self._enter(ACCOUNT_FILE)
            case ToLeaveBehind():
                self._opened_from = self._name
                self._enter(LEAVE_BEHIND)
            case GoBack():
                self.back()
            case _:
                self.go.emit(place)

    def open_number(self, number: int) -> None:
        """Ctrl+1 to Ctrl+5."""
        self._open_step(list(Step)[number - 1])

    def session_left(self) -> None:
        """The session was left: every page built so far hides what is secret."""
        for page in self._pages.values():
            page.session_left()

    def close_client(self) -> None:
        """Leave the client: what is secret is dropped at once, nothing typed is lost."""
        if self.page is not None:
            self.page.left()
        self._stop_listening()
        self.desk.scope.cancel()
        self.desk.conductor.close()

    def _open_step(self, step: Step) -> None:
        case = self.desk.conductor.case
        if not can_enter(case, step):
            why = next(view.why for view in spine(case) if view.step is step)
            self._refuse((why or ClosedBecause.NO_COMPANY).value)
            return
        self.desk.conductor.place(step)
        self._enter(step.value)

    def _enter(self, name: str) -> None:
        if self.page is not None and name != self._name:
            self.page.left()
        page, former = self._built(name), self._name
        self._name = name
        self.column.setVisible(not self.is_managing)
        self._stack.setCurrentWidget(page)
        self._show()
        page.entered()
        self.page_changed.emit()
        if former:
            self._tell_news()

    def _built(self, name: str) -> ClientPage:
        if name not in self._pages:
            page = self._pages[name] = self._make[name](self.desk)
            page.go.connect(self.open)
            page.message_changed.connect(self.message_changed)
            page.leading_on.connect(self._build_ahead)
            self._stack.addWidget(page)
        return self._pages[name]

    def _build_ahead(self, is_under_way: bool) -> None:  # noqa: FBT001  # a slot
        """The answer is awaited anyway: meanwhile the page that comes next is made ready."""
        steps = [step.value for step in Step]
        following = steps[steps.index(self._name) + 1] if self._name in steps[:-1] else ""
        if is_under_way and following and following not in self._pages:
            self.desk.scope.start(lambda: self._build_when_out(following), "build ahead")

    async def _build_when_out(self, name: str) -> None:
        await self.desk.services.clock.sleep(_REQUEST_IS_OUT)
        page = self._built(name)
        page.resize(self._stack.size())
        for part in (page, *page.findChildren(QWidget)):
            part.ensurePolished()

    def _changed(self) -> None:
        self._show()
        self._tell_news()
        self.case_changed.emit()

    def _tell_news(self) -> None:
        """What others changed waits until the page has nothing else to say."""
        if self.page is not None and self.page.message is None and (news := self.desk.conductor.take_news()):
            from app.onboarding.changes import ChangeKind  # noqa: PLC0415  # seldom
            from app.ui.pieces.told_found import tell_found  # noqa: PLC0415  # see above

            shown = ChangeKind.ACCOUNT_DISCONNECTED if self._name in _WATCHING else None
            tell_found(self.page, (), tuple(change for change in news if change.kind is not shown))

    def _show(self) -> None:
        conductor = self.desk.conductor
        self.header.show_case(conductor.case, is_managing=self.is_managing)
        self.spine.show_case(conductor.case, conductor.step, has_credentials=conductor.credentials.issued is not None)
        if self.page is not None:
            self.page.render_case()

    def back(self) -> None:
        """Alt+Left: from a page beside the call to where it was opened, from Manage to the call, then to the list."""
        if self._name in {RECONNECT, TRANSACTIONS} or (self._name == LEAVE_BEHIND and self._opened_from == MANAGE):
            self._enter(MANAGE)
        elif self._name == LEAVE_BEHIND:
            self._open_step(Step(self._opened_from))
        elif self._name == ACCOUNT_FILE:
            self._open_step(Step.ACCOUNTS)
        elif self._name == MANAGE:
            self._open_step(self.desk.conductor.step)
        else:
            self.go.emit(ToRoom(Room.CLIENTS))

    def speak(self, language: Language) -> None:
        """Speak to the client in another language; step and data stay."""
        self.desk.conductor.speak(language)
        self.desk.services.client_screen.set_language(language)

    def _refuse(self, why: str) -> None:
        if self.page is not None:
            self.page.say(NoticeKind.INFO, lambda: NoticeWords(closed_words(ClosedBecause(why))))

    def _lay_out(self) -> None:
        self.column.setProperty("role", "rail")
        self.column.setMinimumWidth(look().px(_SPINE_WIDTH))
        self.column.setMaximumWidth(look().px(_SPINE_WIDTH + 40))
        side = QVBoxLayout(self.column)
        side.setContentsMargins(24, 28, 20, 20)
        side.addWidget(self.spine)
        side.addStretch(1)
        self._spine_foot = QVBoxLayout()
        side.addLayout(self._spine_foot)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.column)
        row.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(row, 1)
