"""Activity: who did what for which client, when, and how it ended. Read only; the record's chain is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

from app.base.overrides import override
from app.onboarding.names import search_key
from app.ui.kit.address import addressed
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.search_field import SearchField
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import Heading
from app.ui.pieces.activity_line import line_of
from app.ui.pieces.activity_list import ActivityList
from app.ui.shell.page import Page
from app.ui.shell.places import OpenClient
from app.ui.texts.format import number, quoted
from app.ui.theme.look import look

if TYPE_CHECKING:
    from app.onboarding.history import HistoryLine
    from app.ui.shell.services import Services

ALL: Final = "all"
_SEARCH: Final = (200, 264)  # px at 100 % text, least and most


class ActivityPage(Page):
    """The trail, newest first: of every client or of one, and only what holds the words typed."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, services.scope.child("activity"))
        self._lines: tuple[HistoryLine, ...] = ()
        self._broken: int | None = None
        self.heading = Heading()
        self._filter = SearchField("activity.search")
        self._client = ChoiceField("activity.client")
        self._list = ActivityList(self.clock.now)
        self._chain = addressed(StatusWord("small"), "activity.chain")
        self._lay_out()
        self._filter.textChanged.connect(lambda _text: self._show())
        self._client.changed.connect(lambda _value: self._show())
        self._list.opened.connect(self._open)
        self.retranslate()

    @override
    def entered(self) -> None:
        self._load()

    @override
    def refresh_wanted(self) -> None:
        self._load()

    def _load(self) -> None:
        self._lines = self.services.history.lines()
        self._broken = self.services.history.first_broken_link()
        self._offer_clients()
        self._show()
        self._say_chain()

    def _offer_clients(self) -> None:
        known = {line.event.client: line.client.name for line in self._lines if line.client is not None}
        by_name = sorted(known.items(), key=lambda one: search_key(one[1]))
        self._client.set_choices([(ALL, self.tr("All clients")), *by_name])

    def _show(self) -> None:
        self._list.show_lines(self._wanted(), self._nothing)

    def _wanted(self) -> tuple[HistoryLine, ...]:
        words = search_key(self._filter.text()).split()
        client = self._client.value
        return tuple(
            line
            for line in self._lines
            if client in {ALL, "", line.event.client} and (not words or self._holds(line, words))
        )

    def _holds(self, line: HistoryLine, words: list[str]) -> bool:
        """Whether every word is in what the row says, accents aside."""
        said = search_key(line_of(line, self.clock.now()).spoken)
        return all(word in said for word in words)

    def _nothing(self) -> str:
        if not self._lines:
            return self.tr("Nothing has been recorded yet. What is done for a client is written here as it happens.")
        typed = self._filter.text().strip()
        if typed:
            return self.tr("Nothing recorded matches {words}.").format(words=quoted(typed))
        return self.tr("Nothing is recorded for this client.")

    def _say_chain(self) -> None:
        self._chain.setVisible(bool(self._lines))
        if self._broken is not None:
            text = self.tr("The record was changed at event {number}. Tell your IT team.")
            self._chain.tell("triangle-alert", text.format(number=number(self._broken)), "danger")
        elif self._lines:
            self._chain.tell("circle-check", self.tr("The record is whole."), "success")

    def _open(self, event_number: int) -> None:
        found = next((line for line in self._lines if line.event.seq == event_number), None)
        if found is not None and found.client is not None:
            self.go.emit(OpenClient(found.client.id))

    def _lay_out(self) -> None:
        px = look().px
        self._filter.setMinimumWidth(px(_SEARCH[0]))
        self._filter.setMaximumWidth(px(_SEARCH[1]))
        head = QHBoxLayout()
        head.setSpacing(12)
        if self.heading is not None:
            head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self._filter, 2)
        choice = QHBoxLayout()
        choice.addWidget(self._client, 1)
        choice.addStretch(1)
        self.body.setContentsMargins(36, 26, 36, 0)
        self.body.addLayout(head)
        self.body.addLayout(self.notice_slot)
        self.body.addLayout(choice)
        self.body.addWidget(self._list, 1)
        self.add_back(self._chain)

    @override
    def retranslate(self) -> None:
        if self.heading is not None:
            self.heading.setText(self.tr("Activity"))
        self._filter.set_words(self.tr("Filter what was done"), self.tr("Filter"))
        self._client.set_words(self.tr("Client"))
        self._offer_clients()
        if self._lines:
            self._list.show_lines(self._wanted(), self._nothing)
        self._say_chain()
