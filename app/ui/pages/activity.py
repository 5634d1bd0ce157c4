"""Activity: who did what for which client, when, and how it ended. Read only, checked, and taken out as files."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

from app.base.overrides import override
from app.onboarding.calls import last_call
from app.onboarding.names import search_key
from app.onboarding.trail_export import as_json_lines, as_table
from app.ui.kit.address import addressed
from app.ui.kit.buttons import Button
from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.choose_file import ask_where_to_save
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.kit.search_field import SearchField
from app.ui.kit.status_word import StatusWord
from app.ui.kit.text import Heading
from app.ui.pieces.activity_line import line_of
from app.ui.pieces.activity_list import ActivityList
from app.ui.pieces.call_summary import call_summary
from app.ui.pieces.saving import save_file
from app.ui.shell.page import Page
from app.ui.shell.places import OpenClient
from app.ui.texts.format import number, quoted
from app.ui.texts.forwarded import forwarded_words
from app.ui.theme.look import look

if TYPE_CHECKING:
    from app.onboarding.history import HistoryLine
    from app.onboarding.trail import Checked, TrailEvent
    from app.ui.shell.services import Services

ALL: Final = "all"
_PERIODS: Final = (1, 30, 366, 0)  # days; 0 for all
_SEARCH: Final = (200, 264)  # px at 100 % text, least and most


class ActivityPage(Page):
    """The trail, newest first: of every client or of one, and only what holds the words typed."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, services.scope.child("activity"))
        self._lines: tuple[HistoryLine, ...] = ()
        self._checked: Checked | None = None
        self.heading = Heading()
        self._filter = SearchField("activity.search")
        self._client = ChoiceField("activity.client")
        self._period = ChoiceField("activity.period")
        self._period.set_choices([(str(days), "") for days in _PERIODS])
        self._period.set_value(str(_PERIODS[1]))
        self._list = ActivityList(self.clock.now)
        self._chain = addressed(StatusWord("small"), "activity.chain")
        self._forwarded = addressed(StatusWord("small"), "activity.forwarded")
        self.check = self.command("check the record", self._look_at_chain)
        self._check = Button("activity.check", "quiet", icon="list-checks")
        self._check.runs(self.check)
        self.export = self.command("export", self._take_out)
        self._export = Button("activity.export", icon="file-down")
        self._export.runs(self.export)
        self._lay_out()
        self._filter.textChanged.connect(lambda _text: self._show())
        self._client.changed.connect(lambda _value: self._show())
        self._period.changed.connect(lambda _value: self._load())
        self._list.opened.connect(self._open)
        self._filter.down_pressed.connect(self._list.rows.focus_first)
        self.retranslate()

    @override
    def entered(self) -> None:
        self._load()

    @override
    def refresh_wanted(self) -> None:
        self._load()

    def _load(self) -> None:
        self._read()
        self.check.trigger()

    def _read(self) -> None:
        self._say_forwarded()
        days = int(self._period.value)
        since = self.clock.now() - timedelta(days=days) if days else None
        self._lines = self.services.history.lines(since)
        self._offer_clients()
        self._show()

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
            return self.tr(
                "Nothing was recorded in this time. What is done for a client is written here as it happens."
            )
        typed = self._filter.text().strip()
        if typed:
            return self.tr("Nothing recorded matches {words}.").format(words=quoted(typed))
        return self.tr("Nothing is recorded for this client.")

    # The chain

    async def _look_at_chain(self) -> None:
        self._checked = await self.services.history.check()
        self._say_chain()

    def _say_chain(self) -> None:
        checked = self._checked
        self._chain.setVisible(checked is not None)
        if checked is None:
            return
        if checked.broken is not None:
            text = self.tr("The record was changed at event {number}. Tell your IT team.")
            self._chain.tell("triangle-alert", text.format(number=number(checked.broken)), "danger")
        else:
            self._chain.tell(
                "circle-check", self.tr("The record is whole: %n events checked.", "", checked.seq), "success"
            )

    def _say_forwarded(self) -> None:
        """How far the bank has it, where the bank's policy sends it there."""
        forwarded = self.services.history.forwarded()
        self._forwarded.setVisible(forwarded is not None)
        if forwarded is not None:
            words = forwarded_words(forwarded)
            self._forwarded.tell(words.icon, words.word, words.tone.value)

    # Taking it out

    async def _take_out(self) -> None:
        """Ask where, write what is shown in the form that the file's name says, and record that it was taken out."""
        shown = self._wanted()
        kinds = {".csv": self.tr("Table for a spreadsheet"), ".jsonl": self.tr("JSON lines for your IT team")}
        call = self._call()
        if call:
            kinds[".pdf"] = self.tr("Summary of the last call")
        chosen = await ask_where_to_save(
            self,
            self.tr("Export the record"),
            f"passerelle-{self.clock.now().astimezone():%Y-%m-%d}.csv",
            ";;".join(f"{words} (*{ending})" for ending, words in kinds.items()),
        )
        if chosen is None:
            return
        content = self._content(chosen.suffix.lower(), shown, call)
        self.services.history.exported(chosen.suffix.lower().lstrip("."), shown, self._one_client)
        await save_file(chosen, content)
        self._read()
        self.say(NoticeKind.SUCCESS, lambda: NoticeWords(self.tr("Saved as {name}.").format(name=quoted(chosen.name))))

    def _content(self, ending: str, shown: tuple[HistoryLine, ...], call: tuple[TrailEvent, ...]) -> bytes:
        if ending == ".pdf" and call:
            return call_summary(call, self._name_of(self._one_client)).pdf()
        text = as_json_lines(shown) if ending == ".jsonl" else as_table(shown)
        return text.encode()

    @property
    def _one_client(self) -> str:
        """The onboard key of the client chosen; "" for all."""
        return "" if self._client.value == ALL else self._client.value

    def _call(self) -> tuple[TrailEvent, ...]:
        client = self._one_client
        return last_call((line.event for line in self._lines), client) if client else ()

    def _name_of(self, client: str) -> str:
        return next((line.client.name for line in self._lines if line.event.client == client and line.client), "")

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
        choice.setSpacing(16)
        choice.addWidget(self._client, 2)
        choice.addWidget(self._period, 1)
        choice.addStretch(1)
        self.body.setContentsMargins(36, 26, 36, 0)
        self.body.addLayout(head)
        self.body.addLayout(self.notice_slot)
        self.body.addLayout(choice)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._chain)
        self.body.addWidget(self._forwarded)
        self.body.addSpacing(12)
        self.add_back(self._check)
        self.add_forward(self._export)

    @override
    def retranslate(self) -> None:
        if self.heading is not None:
            self.heading.setText(self.tr("Activity"))
        self._filter.set_words(self.tr("Filter what was done"), self.tr("Filter"))
        self._client.set_words(self.tr("Client"))
        self._period.set_words(self.tr("Period"))
        self._period.set_choices(
            [
                ("1", self.tr("Last 24 hours")),
                ("30", self.tr("Last 30 days")),
                ("366", self.tr("Last 12 months")),
                ("0", self.tr("All")),
            ]
        )
        self._check.set_text(self.tr("Check the record"), self.tr("Checking…"))
        self._export.set_text(self.tr("Export…"), self.tr("Exporting…"))
        self._offer_clients()
        if self._lines:
            self._list.show_lines(self._wanted(), self._nothing)
        self._say_chain()
        self._say_forwarded()
