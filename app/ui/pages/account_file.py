"""Accounts from a list: a file or rows of a spreadsheet, looked through row by row, put right, then sent in batches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from app.base.overrides import override
from app.onboarding.account_row import TO_PUT_RIGHT, Standing
from app.ui.kit import announce
from app.ui.kit.buttons import Button
from app.ui.kit.choose_file import ask_where_to_save
from app.ui.kit.notice import NoticeKind, NoticeWords
from app.ui.kit.text import Heading, Paragraph
from app.ui.pieces.banner import Banner
from app.ui.pieces.import_columns import ImportColumns
from app.ui.pieces.import_editor import ImportEditor
from app.ui.pieces.import_leftovers import leftovers, leftovers_table
from app.ui.pieces.import_list import FIX, ImportList
from app.ui.pieces.import_sending import ImportSending
from app.ui.pieces.import_source import ImportSource
from app.ui.pieces.import_work import ImportWork
from app.ui.pieces.saving import save_file
from app.ui.shell.page import ClientPage
from app.ui.shell.places import ToStep
from app.ui.texts.format import quoted
from app.ui.texts.transactions import grouped

if TYPE_CHECKING:
    from app.onboarding.account_files import Columns
    from app.onboarding.account_row import BookRow
    from app.onboarding.problems import Problem
    from app.ui.kit.command import Command
    from app.ui.shell.services import Desk


class AccountFilePage(ClientPage):
    """Shows every row's verdict; nothing leaves before `import.send`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        country = self.conductor.case.client.country
        self._added_before = 0
        self.heading: Heading = Heading()
        self._lead = Paragraph("lead")
        self._work = ImportWork(desk, self)
        self._source = ImportSource(self)
        self._sending = ImportSending()
        self._columns = ImportColumns(country, self._work.institution)
        self._zeros = Banner(NoticeKind.INFO)
        self._editor = ImportEditor(country)
        self._list = ImportList(country)
        self._back = Button("import.back", large=True)
        self._export = Button("import.export", "quiet", icon="file-down", large=True)
        self._send = Button("import.send", "primary", large=True)
        self._reading = self.command("read accounts", self._work.read)
        self._planning = self.command("plan accounts", self._work.plan)
        self._sender = self.writing_command("import accounts", self._work.send, self._sending_failed)
        self._exporter = self.command("export rows", self._take_out)
        self._export.runs(self._exporter)
        self._connect()
        self._lay_out()
        self.retranslate()

    @property
    def _is_at_work(self) -> bool:
        return self._sender.is_running or self.conductor.account_import.progress is not None

    @property
    def _ready(self) -> int:
        return len(self._work.book.ready) if self._work.book is not None else 0

    @override
    def retranslate(self) -> None:
        self.heading.setText(self.tr("Import accounts"))
        self._lead.setText(
            self.tr("A row for each account: its name, type and number, and the transit or routing number of its bank.")
        )
        self._back.set_text(self.tr("Back"))
        self._export.set_text(self.tr("Save what was left out…"), self.tr("Saving…"))
        ready = self._ready
        self._send.set_text(grouped(self.tr("Add %n accounts", "", ready), ready), self.tr("Adding…"))
        zeros = self._work.book.zeros if self._work.book is not None else 0
        told = self.tr("The spreadsheet had dropped the zeros in front of %n numbers. They were put back.", "", zeros)
        self._zeros.words.say(grouped(told, zeros))

    @override
    def render_case(self) -> None:
        self._sending.tell(self.conductor.account_import.progress)
        self._work.look_again()
        self._show()

    @override
    def show_slow(self, command: Command) -> None:
        """Reading and sending say themselves how far they are."""

    # What a person does

    def _take(self, source: object) -> None:
        if self._is_at_work or not isinstance(source, Path | str):
            return
        self._reading.cancel()
        self._editor.shut()
        self._work.take(source)
        self._reading.trigger()

    def _paste(self) -> None:
        """By the keys: never over what a person is putting right, as the button may."""
        if self._editor.row is None and not self._work.has_own and not self._is_at_work:
            self._source.paste()

    def _stop_reading(self) -> None:
        self._reading.cancel()
        self._source.show_reading(None)

    def _reform(self, columns: Columns) -> None:
        self._editor.shut()
        self._work.reform(columns)
        self._planning.trigger()

    def _open(self, place: int) -> None:
        book = self._work.book
        if book is None or self._is_at_work:
            return
        row = book.row(place)
        if row.standing is Standing.LEFT_OUT:
            self._work.leave_out(place, is_left=False)
            row = book.row(place)
        if row.standing in TO_PUT_RIGHT or row.standing is Standing.READY:
            self._edit(row)

    def _edit(self, row: BookRow) -> None:
        self._editor.open_row(row)
        self._show()
        self._editor.first.control.setFocus()
        self.reveal(self._editor)

    def _keep(self, line: object) -> None:
        self._work.put_right(line)  # type: ignore[arg-type]  # an AccountLine, through a signal
        book, row = self._work.book, self._editor.row
        if book is None or row is None:
            return
        kept = book.row(row.place)
        if kept.standing in TO_PUT_RIGHT:
            self._edit(kept)
        else:
            self._next_after(kept)

    def _leave_out(self, place: int) -> None:
        self._work.leave_out(place)
        if self._work.book is not None:
            self._next_after(self._work.book.row(place))

    def _next_after(self, row: BookRow) -> None:
        """On with the next row that must be put right, if there is one and one was at it."""
        rows = self._work.book.rows if self._work.book is not None else ()
        wrong = [one for one in rows if one.standing in TO_PUT_RIGHT]
        following = next((one for one in wrong if one.place > row.place), wrong[0] if wrong else None)
        if following is not None and self._list.tab == FIX:
            self._edit(following)
            return
        if following is None:
            self._list.open_what_matters()
        self._close()

    def _close(self) -> None:
        self._editor.shut()
        self._show()
        if self._list.isVisible() and self._list.rows.ids:
            self._list.rows.focus_row(self._list.rows.current)
        else:
            self.heading.setFocus()

    def _begin(self) -> None:
        if self._work.book is not None and not self._is_at_work:
            self._editor.shut()
            self._added_before = self._work.book.counts[Standing.ADDED]
            self._sender.trigger()

    # What became of it

    def _read(self) -> None:
        if self._work.book is not None:
            self._list.open_what_matters()
            announce.announce(self, self._counted())

    def _sent(self) -> None:
        book = self._work.book
        if book is None:
            return
        added = book.counts[Standing.ADDED] - self._added_before
        is_whole = not any(book.counts[one] for one in (*TO_PUT_RIGHT, Standing.READY))

        def words() -> NoticeWords:
            told = grouped(self.tr("%n accounts added.", "", added), added)
            return NoticeWords("" if is_whole else self._counted(), told)

        self.say(NoticeKind.SUCCESS if is_whole else NoticeKind.WARNING, words)
        announce.announce(self, f"{words().lead} {words().text}".strip())
        self._list.open_what_matters()

    def _sending_failed(self, problem: Problem) -> None:
        self.show_problem(problem)
        self._list.open_what_matters()

    def _counted(self) -> str:
        """How many rows are ready, and how many must be put right."""
        counts = self._work.book.counts if self._work.book is not None else {}
        wrong = sum(counts.get(one, 0) for one in TO_PUT_RIGHT)
        ready = grouped(self.tr("%n accounts can be added.", "", self._ready), self._ready)
        to_fix = grouped(self.tr("%n rows to fix.", "", wrong), wrong)
        return " ".join(([ready] if self._ready or not wrong else []) + ([to_fix] if wrong else []))

    @override
    def checked(self, *, was_done: bool) -> None:
        super().checked(was_done=was_done)
        self.render_case()
        if was_done:
            self._sent()

    # Taking out what is left

    async def _take_out(self) -> None:
        book = self._work.book
        if book is None:
            return
        name, kind = self.tr("accounts-left-out.csv"), self.tr("Table for a spreadsheet")
        chosen = await ask_where_to_save(self, self.tr("Save what was left out"), name, f"{kind} (*.csv)")
        if chosen is None:
            return
        await save_file(chosen, leftovers_table(book.rows))
        self.say(NoticeKind.SUCCESS, lambda: NoticeWords(self.tr("Saved as {name}.").format(name=quoted(chosen.name))))

    # On show

    def _changed(self) -> None:
        work = self._work
        self._source.show_source(
            work.source, len(work.sheet.table.rows) - work.sheet.guess.first_row if work.sheet else None
        )
        self._columns.tell(work.sheet, work.columns)
        self._show()

    def _show(self) -> None:
        book, at_work = self._work.book, self._is_at_work
        self._source.set_open(not at_work and not self._reading.is_running)
        is_looking = not at_work and self._editor.row is None  # else all room is for what is done
        self._columns.setVisible(self._work.sheet is not None and is_looking)
        self._zeros.setVisible(book is not None and book.zeros > 0 and is_looking)
        self._list.setVisible(book is not None)
        self._lead.setVisible(book is None)
        if book is not None:
            self._list.tell(book.rows)
        may_send = self._ready > 0 and not at_work
        self._send.setVisible(may_send)
        self.primary = self._send if may_send else None
        self._export.setVisible(book is not None and bool(leftovers(book.rows)) and not at_work)
        if at_work:
            self._editor.shut()
        self.retranslate()

    def _connect(self) -> None:
        self._source.source_chosen.connect(self._take)
        self._source.stopped.connect(self._stop_reading)
        self._work.progressed.connect(self._source.show_reading)
        self._work.changed.connect(self._changed)
        for command in (self._reading, self._planning):
            command.done.connect(self._read)
        self._reading.running_changed.connect(lambda _is_running: self._show())
        self._columns.changed.connect(self._reform)
        self._list.opened.connect(self._open)
        self._editor.kept.connect(self._keep)
        self._editor.left_out.connect(self._leave_out)
        self._editor.closed.connect(self._close)
        self._sending.stopped.connect(self.conductor.account_import.stop)
        self._send.clicked.connect(self._begin)
        self._sender.running_changed.connect(lambda _is_running: self.render_case())
        self._sender.done.connect(self._sent)
        self._back.clicked.connect(lambda: self.go.emit(ToStep("accounts")))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self._paste)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(40, 26, 40, 20)
        self.body.setSpacing(11)
        self.body.addWidget(self.heading)
        self.body.addWidget(self._lead)
        self.body.addLayout(self.notice_slot)
        for part in (self._source, self._sending, self._columns, self._zeros, self._editor):
            self.body.addWidget(part)
        self.body.addWidget(self._list, 100)
        self.body.addStretch(1)
        self.add_back(self._back)
        self.add_forward(self._export)
        self.add_forward(self._send)
