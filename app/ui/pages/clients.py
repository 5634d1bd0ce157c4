"""Clients: who needs what, the call to pick up, and the way to a new one. The first page, so it loads little."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.base.overrides import override
from app.onboarding.roster import ClientTab
from app.ui.kit.buttons import Button
from app.ui.kit.search_field import SearchField
from app.ui.kit.tabs import Tabs
from app.ui.kit.text import Heading, Text
from app.ui.pieces.client_list import ClientList
from app.ui.shell.page import Page
from app.ui.shell.places import NOBODY, NewClient, OpenClient, Room, ToRoom
from app.ui.texts.ages import as_of
from app.ui.texts.clients import nobody_words
from app.ui.texts.format import number
from app.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.onboarding.problems import NextStep, Problem
    from app.onboarding.roster import Roster
    from app.ui.kit.command import Command
    from app.ui.pieces.clients_late import ClientsLate
    from app.ui.pieces.no_clients import NoClients
    from app.ui.pieces.resume_card import ResumeCard
    from app.ui.shell.services import Services

_SEARCH: Final = (200, 264)  # px at 100 % text, least and most
_MARGINS: Final = (36, 26, 36, 0)


class ClientsPage(Page):
    """Shows what this computer remembers at once, then asks Codat once; F5 asks again."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, services.scope.child("clients"))
        self._roster: Roster = self.services.registry.roster()
        self._late: ClientsLate | None = None
        self._tab = self._first_tab()
        self._is_new = self._is_first_run = True
        self._is_stale = False
        self._wanted = ""  # the client being opened
        self._again = ""  # the client that could not be opened
        self._title = self.heading = Heading()
        self._search = SearchField("clients.search", "Ctrl+K")
        self._new = Button("clients.new", "primary", icon="plus")
        self._tabs = Tabs("clients.tab", [tab.value for tab in ClientTab])
        self._list = ClientList(self.clock.now, self._roster.row)
        self._age = Text("small", "text3")
        self._refresh = Button("clients.refresh", "quiet", icon="refresh-cw")
        self._resume: ResumeCard | None = None
        self._start: NoClients | None = None
        self._lay_out()
        self._search.textChanged.connect(self._searched)
        self._search.returnPressed.connect(self._into_the_list)
        self._search.down_pressed.connect(self._list.rows.focus_first)
        self._new.clicked.connect(lambda: self.go.emit(NewClient()))
        self._tabs.chosen.connect(self._choose_tab)
        self._list.opened.connect(self._open)
        self._reading = self.command("refresh", self._ask, on_problem=self._not_read)
        self._reading.done.connect(self._read)
        self._refresh.runs(self._reading)
        self._show()  # before the page is in the window: what is not yet styled need not be styled again
        self.retranslate()
        self._reading.trigger()  # waits until the loop runs

    # Entering and leaving

    @override
    def entered(self) -> None:
        if not self._is_new:
            self._wanted = ""
            self._load_again()
        self._is_new = False

    @override
    def left(self) -> None:
        if self._wanted:
            self._wanted = ""
            self.clear_message()

    @override
    def opening_field(self) -> QWidget | None:
        if self._resume is not None and self._resume.isVisibleTo(self):
            return self._resume.button
        return self._list.rows.row(self._list.rows.current) or self.primary

    @override
    def before_notice(self) -> QWidget:
        return self._new

    @override
    def refresh_wanted(self) -> None:
        self._reading.trigger()

    # What is shown

    def _load_again(self) -> None:
        """The tab stays, unless it shows nothing where another has something."""
        self.services.registry.roster()
        if self._is_first_run or not (self._search.text().strip() or self._ids()):
            self._tab = self._first_tab()
        self._show()

    def _ids(self) -> Sequence[str]:
        return self._roster.ids(self._tab, self._search.text())

    def _first_tab(self) -> ClientTab:
        """What needs attention, else what is under way, else everybody."""
        held = self._roster.counts()
        return next((tab for tab in (ClientTab.ATTENTION, ClientTab.PROGRESS) if held[tab]), ClientTab.ALL)

    def _show(self) -> None:
        self._is_first_run = not len(self._roster)
        self._show_call()
        self._show_start()
        for part in (self._search, self._tabs, self._list):
            part.setVisible(not self._is_first_run)
        self._tabs.set_value(ClientTab.ALL.value if self._search.text().strip() else self._tab.value)
        self._show_rows()
        self._say_numbers()

    def _show_rows(self, *, is_other: bool = False) -> None:
        looked, typed = self.services.registry.last_look, self._search.text().strip()
        self._list.show_rows(self._ids(), looked, lambda: nobody_words(self._tab, typed), is_stale=self._is_stale)
        if is_other:
            self._list.rows.to_top()

    def _show_call(self) -> None:
        call = self.services.registry.resumable()
        if call is not None and self._resume is None:
            from app.ui.pieces.resume_card import offer_call  # noqa: PLC0415  # most starts have no call to resume

            self._resume = offer_call(self, self._open, self._load_again)
            self._resume_slot.addWidget(self._resume)
            self.setTabOrder(self._new if self._late is None else self._late.news.action, self._resume.button)
            self.setTabOrder(self._resume.button, self._resume.discard)
        if self._resume is not None:
            self._resume.setVisible(call is not None)
            if call is not None:
                self._resume.tell(call)
        is_offered = call is not None and self._resume is not None
        self._new.set_role("secondary" if is_offered else "primary")
        self.primary = self._resume.button if is_offered and self._resume is not None else self._new

    def _show_start(self) -> None:
        if self._is_first_run and self._start is None:
            from app.ui.pieces.no_clients import NoClients  # noqa: PLC0415  # the first run only

            self._start = NoClients(is_practice=self.services.is_practice)
            self._start_slot.addWidget(self._start, 1)
            self._start_slot.addStretch(0)
        if self._start is None:
            return
        self._start.setVisible(self._is_first_run)
        if self._is_first_run:
            self._start.borrow(self._new)
        else:
            self._head.addWidget(self._new)

    def _say_numbers(self) -> None:
        """How many there are, how many of them are still to come, and how old it all is."""
        for tab, held in self._roster.counts().items():
            self._tabs.set_count(tab.value, number(held))
        looked = self.services.registry.last_look
        said = self._late.asking.words() if self._late is not None else ""
        said = said or (as_of(looked, self.clock.now()) if looked else "")
        self._age.setText(said[:1].upper() + said[1:])  # it stands by itself

    # Choosing and opening

    def _searched(self, typed: str) -> None:
        self._tabs.set_value(ClientTab.ALL.value if typed.strip() else self._tab.value)
        self._show_rows(is_other=True)
        if self._late is not None:
            self._late.asking.seek(typed)

    def _choose_tab(self, value: str) -> None:
        self._tab = ClientTab(value)
        self._search.clear()
        self._show_rows(is_other=True)

    def _into_the_list(self) -> None:
        rows = self._list.rows
        if len(rows.ids) == 1:
            self._open(rows.ids[0])
        else:
            rows.focus_first()

    def _open(self, client_id: str) -> None:
        if self._wanted:
            return  # a double click opens once
        self._wanted = client_id
        self.clear_message()
        self.go.emit(OpenClient(client_id))
        self.scope.start(lambda: self._say_opening(client_id), "opening")

    async def _say_opening(self, client_id: str) -> None:
        from app.ui.pieces.opening import say_opening  # noqa: PLC0415  # not for the first paint

        await say_opening(self, lambda: self._wanted == client_id, self._stop_opening)

    def _stop_opening(self) -> None:
        self.left()
        self.go.emit(OpenClient(NOBODY))

    # Asking Codat

    async def _ask(self) -> None:
        if self._late is None:
            from app.ui.pieces.clients_late import ClientsLate  # noqa: PLC0415  # not for the first paint

            self._late = ClientsLate(self, self._news_slot, self._arrived, self._load_again)
        await self._late.ask()

    def _arrived(self) -> None:
        if self._is_first_run:
            self._load_again()
        elif self.isVisible():
            self._show_rows()
            self._say_numbers()

    @override
    def show_slow(self, command: Command) -> None:
        if self._late is None or not self._late.asking.is_arriving:  # else the page says how far it is
            super().show_slow(command)

    def _read(self) -> None:
        self._is_stale = False
        self._load_again()

    def _not_read(self, problem: Problem) -> None:
        self._is_stale = True
        self._show()
        self.show_problem(problem)

    @override
    def show_problem(self, problem: Problem) -> None:
        self._again, self._wanted = self._wanted, ""
        if problem.kind.value == "client_gone":
            self._load_again()
        super().show_problem(problem)

    @override
    def act_on(self, step: NextStep) -> None:
        if step.value == "open_settings":
            self.go.emit(ToRoom(Room.SETTINGS))
        elif step.value == "try_again" and self._again:
            self._open(self._again)
        elif step.value == "try_again":
            self._reading.trigger()

    # Building

    def _lay_out(self) -> None:
        px = look().px
        self._search.setMinimumWidth(px(_SEARCH[0]))
        self._search.setMaximumWidth(px(_SEARCH[1]))
        self._head, self._news_slot, self._resume_slot, self._start_slot = (QHBoxLayout() for _ in range(4))
        self._head.setSpacing(12)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._search, 2)
        self._head.addWidget(self._new)
        self.body.setContentsMargins(*_MARGINS)
        for slot in (self._head, self.notice_slot, self._news_slot, self._resume_slot, self._start_slot):
            self.body.addLayout(slot)
        everybody = QVBoxLayout()
        everybody.setContentsMargins(0, 4, 0, 0)
        everybody.setSpacing(0)
        everybody.addWidget(self._tabs)
        everybody.addWidget(self._list, 1)
        self.body.addLayout(everybody, 1)
        self.body.addStretch(0)  # under the card of the first run
        self.add_back(self._age)
        self.add_back(self._refresh)

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Clients"))
        self._search.set_words(self.tr("Search clients by name or reference"), self.tr("Search by name"))
        self._new.set_text(self.tr("New client"))
        self._refresh.set_text(self.tr("Refresh"), self.tr("Refreshing…"))
        self._tabs.set_words(ClientTab.ATTENTION.value, self.tr("Needs attention"))
        self._tabs.set_words(ClientTab.PROGRESS.value, self.tr("In progress"))
        self._tabs.set_words(ClientTab.CONNECTED.value, self.tr("Connected"))
        self._tabs.set_words(ClientTab.ALL.value, self.tr("All"))
        self._say_numbers()
