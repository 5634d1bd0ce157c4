"""The console: the relationship manager's private window. Shows rooms and the open client, and knows the keys."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.base.overrides import override
from app.ui.kit.address import addressed
from app.ui.kit.retranslate import Retranslating
from app.ui.kit.text import Text
from app.ui.shell.footer import Footer, FooterKind
from app.ui.shell.places import NewClient, OpenClient, Room, ToRoom, ToStep
from app.ui.shell.rail import Rail

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from app.onboarding.conductor import Conductor
    from app.ui.kit.notice import Notice
    from app.ui.shell.aloud import Aloud
    from app.ui.shell.page import ClientPage, Page
    from app.ui.shell.places import Place
    from app.ui.shell.services import Desk, Services
    from app.ui.shell.workspace import Workspace

MINIMUM = (1024, 640)
USUAL = (1280, 800)


class Console(Retranslating, QWidget):
    """One per app. `rooms` and `client_pages` build pages by name, each when first entered."""

    painted = Signal()  # the first paint is on screen
    closing = Signal()
    open_wanted = Signal(object)  # NewClient or OpenClient: the app makes a conductor and calls `open_client`
    workspace_changed = Signal()  # a client was opened or left, or another page is on show
    case_changed = Signal()  # the open client's case

    def __init__(
        self,
        services: Services,
        rooms: Mapping[Room, Callable[[Services], Page]],
        client_pages: Mapping[str, Callable[[Desk], ClientPage]],
    ) -> None:
        super().__init__()
        self._services = services
        self._make_room = rooms
        self._client_pages = client_pages
        self._rooms: dict[Room, Page] = {}
        self._room = Room.CLIENTS
        self.workspace: Workspace | None = None
        self._has_painted = False
        self._soon = QTimer(self, singleShot=True)  # (an event of our own would wake 46 classes of events)
        self._soon.timeout.connect(self._after_painting)
        self._frame = QFrame()
        self._band = addressed(Text("practiceBand", parent=self._frame), "practice.frame")
        if not services.is_practice:
            self._band.hide()  # (showing it alone would have it styled twice)
        self._notice: Notice | None = None  # made when there is something to say
        self.footer = Footer(services)
        self._rail = Rail()
        self._room_stack = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._rail.chosen.connect(lambda room: self.go(ToRoom(Room(room))))
        self.footer.language_chosen.connect(self._speak)
        self.setMinimumSize(*MINIMUM)
        self.resize(*USUAL)
        self.retranslate()
        self.go(ToRoom(Room.CLIENTS))
        target = self.page.opening_field()
        if target is not None:
            target.setFocus()

    # Where one is

    @property
    def page(self) -> Page:
        """The page on show."""
        if self.workspace is not None and self.workspace.page is not None:
            return self.workspace.page
        return self._rooms[self._room]

    @property
    def name(self) -> str:
        """The name of the page on show: a room's, a step's, "manage" or "reconnect"."""
        return self.workspace.name if self.workspace is not None else self._room.value

    def go(self, place: Place) -> None:
        """Go to a room, a page of the open client, or ask for another client."""
        match place:
            case ToRoom(room):
                self._enter_room(room)
            case OpenClient() | NewClient():
                self.open_wanted.emit(place)
            case _ if self.workspace is not None:
                self.workspace.open(place)
            case _:
                self._enter_room(Room.CLIENTS)

    def open_client(self, conductor: Conductor) -> None:
        """Show a client's case at the step it stands on. The client before is left first."""
        from app.ui.shell.services import Desk  # noqa: PLC0415  # not for the first paint
        from app.ui.shell.workspace import Workspace  # noqa: PLC0415  # not for the first paint

        self.leave_client()
        client = conductor.case.client
        scope = self._services.scope.child("client")
        desk = Desk(self._services, conductor, scope)
        self._services.client_screen.begin(client.onboard_key, conductor.guide_step, client.language)
        self._rooms[self._room].left()
        self.workspace = Workspace(desk, self._client_pages)
        self.workspace.go.connect(self.go)
        self.workspace.page_changed.connect(self._page_changed)
        self.workspace.message_changed.connect(self.show_message)
        self.workspace.case_changed.connect(self.case_changed)
        self._stack.addWidget(self.workspace)
        self._stack.setCurrentWidget(self.workspace)
        self.workspace.open(ToStep(conductor.step.value))
        self.retranslate()

    def leave_client(self) -> None:
        """Leave the open client: credentials, clipboard and client view are emptied before anything else."""
        if self.workspace is None:
            return
        self._services.client_screen.begin("", 1, self._services.client_screen.language)
        self._services.clipboard.clear()
        workspace, self.workspace = self.workspace, None
        workspace.close_client()
        if self._notice is not None:
            self._notice.setParent(self)
        self._place_footer()
        self._stack.removeWidget(workspace)
        workspace.deleteLater()

    def session_left(self) -> None:
        """The session was locked, suspended or handed over: the open client's pages hide what is secret."""
        if self.workspace is not None:
            self.workspace.session_left()

    def _enter_room(self, room: Room) -> None:
        was_elsewhere = self.workspace is not None
        self.leave_client()
        if not was_elsewhere and self._room in self._rooms and room is not self._room:
            self._rooms[self._room].left()
        if room not in self._rooms:
            page = self._rooms[room] = self._make_room[room](self._services)
            page.go.connect(self.go)
            page.message_changed.connect(self.show_message)
            self._room_stack.addWidget(page)
        self._room = room
        self._rail.show_room(room)
        self._room_stack.setCurrentWidget(self._rooms[room])
        self._stack.setCurrentIndex(0)
        self._rooms[room].entered()
        self._page_changed()
        self.retranslate()

    def _page_changed(self) -> None:
        if self._notice is not None:
            self.page.take_notice(self._notice)
        self._place_footer()
        if self._has_painted:
            self._order_tabs()
            self._aloud.page(self.page)
        self.show_message()
        if self._has_painted:
            self.focus_page()
        self.workspace_changed.emit()

    def _place_footer(self) -> None:
        """The language of the app is on every page: under the rail, under the spine, or in the header without one."""
        place = self._rail.foot if self.workspace is None else self.workspace.foot
        if place.indexOf(self.footer) < 0:
            place.addWidget(self.footer)
        if self.workspace is None:
            self.footer.show_as(FooterKind.HOME)
        else:
            self.footer.show_as(FooterKind.HEADER if self.workspace.is_managing else FooterKind.CLIENT)

    def _order_tabs(self) -> None:
        """What moves between columns and pages comes, when one tabs, where it stands."""
        before = self._rail.last if self.workspace is None else self.workspace.before_footer
        self.footer.follow_in_tab_order(before)
        above = self.page.before_notice()
        if above is not None and self._notice is not None:
            QWidget.setTabOrder(above, self._notice.action)

    def focus_page(self) -> None:
        """Put the focus where the page begins: its first field, else its title."""
        target = self.page.first_field() or self.page.heading
        if target is not None:
            target.setFocus()

    def panes(self) -> list[QWidget]:
        """The parts F6 goes round: left column or header and spine, then the page."""
        if self.workspace is None:
            return [self._rail, self.page]
        return [self.workspace.header, self.workspace.column, self.page]

    # The one notice bar

    def show_message(self) -> None:
        """Show what the page on show has to say."""
        message = self.page.message or self.page.standing
        if message is not None:
            self._the_notice().tell(message.kind, message.words)
        elif self._notice is not None:
            self._notice.clear()
        if self._has_painted or message is not None:
            self._aloud.message(message, self._notice)

    @cached_property
    def _aloud(self) -> Aloud:
        from app.ui.shell.aloud import Aloud  # noqa: PLC0415  # not for the first paint

        return Aloud()

    def _the_notice(self) -> Notice:
        from app.ui.kit.notice import Notice  # noqa: PLC0415  # most starts have nothing to say

        if self._notice is None:
            self._notice = Notice()
            self._notice.acted.connect(self._act)
            self.page.take_notice(self._notice)
            self._order_tabs()
        return self._notice

    def _act(self) -> None:
        message = self.page.message
        if message is None or message.act is None:
            return
        if message.problem is not None and message.problem.wants_login:
            from app.ui.pieces.signing_in import sign_in  # noqa: PLC0415  # seldom

            sign_in(self.page, message.act)
        else:
            message.act()

    # Languages, painting, closing

    def _speak(self, language: str) -> None:
        from app.onboarding.case import Language  # noqa: PLC0415  # not for the first paint

        self._services.languages.use(Language(language))
        self._services.settings.choose("language", language)

    @override
    def retranslate(self) -> None:
        self._band.setText(self.tr("Practice call: nothing leaves this computer."))
        if self.workspace is None:
            self.setWindowTitle(self.tr("Passerelle"))
        else:
            self.setWindowTitle(self.tr("Passerelle: private console, do not share this window"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            self._soon.start()  # what is in the window paints after it

    def _after_painting(self) -> None:
        self._order_tabs()
        self.painted.emit()
        self._aloud.opened(self.page)
        self._the_notice()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        home = QFrame()
        home.setProperty("role", "surface")
        row = QHBoxLayout(home)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._room_stack, 1)
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        if self._services.is_practice:
            self._frame.setProperty("role", "practice")
            inner.setContentsMargins(2, 2, 2, 2)
            inner.addWidget(self._band)
        inner.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._frame)
        self._stack.addWidget(home)
        self._place_footer()
