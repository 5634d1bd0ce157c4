"""The list in hand: read beside the window, its rows judged, put right, sent; what the Account file page works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.onboarding.account_book import AccountBook
from app.onboarding.account_files import Reading, begun, missing, read_accounts, rows_of, signature_of
from app.onboarding.rules import accounts_of, drafts_of

if TYPE_CHECKING:
    from app.base.scope import TaskScope
    from app.onboarding.account_files import AccountLine, AccountSheet, Columns
    from app.ui.shell.services import Desk

_LOOK_EVERY: Final = 0.1  # seconds between two looks at how far reading is

Source = Path | str


class ImportWork(QObject):
    """Its coroutines raise `TroubleError`. What a person put right stays when the columns are chosen anew."""

    changed = Signal()  # the list, or where its rows stand
    progressed = Signal(object)  # how much is read, 0 to 1; None when nothing is

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading: Reading | None = None
        self._own: dict[int, AccountLine] = {}  # rows that a person put right, by their line
        self._left_out: set[int] = set()
        self._is_outdated = False  # the columns were chosen anew while the rows were made
        self._judged: tuple[object, object] = (None, None)
        self.source: Source | None = None
        self.sheet: AccountSheet | None = None
        self.columns: Columns | None = None
        self.book: AccountBook | None = None

    @property
    def institution(self) -> str:
        """The bank's own number, "" where the settings do not say it."""
        return self._desk.services.settings.text("institution_number")

    @property
    def has_own(self) -> bool:
        """Whether a person put something right that another list would take away."""
        return bool(self._own or self._left_out)

    def take(self, source: Source) -> None:
        """Another list is wanted; `read` reads it."""
        if self._reading is not None:
            self._reading.stop()
        self.source = source
        self.sheet = self.columns = self.book = None
        self._own.clear()
        self._left_out.clear()
        self.changed.emit()

    async def read(self) -> None:
        """Read the list; where lists like it were read before, in the same way."""
        source, conductor = self.source, self._desk.conductor
        if source is None:
            return
        reading = self._reading = Reading(self._desk.services.clock)
        watching: TaskScope = self._desk.scope.child("reading")
        watching.start(lambda: self._watch(reading), "progress")
        try:
            sheet = await read_accounts(source, reading)
        finally:
            watching.cancel()
            if isValid(self):
                self.progressed.emit(None)
        self.sheet = sheet
        known = conductor.known_columns.of(signature_of(sheet), sheet.guess.first_row)
        self.columns = known or begun(sheet, conductor.case.client.country, self.institution)
        await self.plan()

    async def _watch(self, reading: Reading) -> None:
        while True:
            self.progressed.emit(reading.part)
            await self._desk.services.clock.sleep(_LOOK_EVERY)

    def reform(self, columns: Columns) -> None:
        """A person says which column is which: lists like this one are read so from now on. `plan` makes the rows."""
        self.columns, self._is_outdated = columns, True
        if self.sheet is not None and not missing(columns, self._desk.conductor.case.client.country):
            self._desk.conductor.known_columns.keep(signature_of(self.sheet), columns)

    def put_right(self, line: AccountLine) -> None:
        """What a person made of a row."""
        if self.book is not None:
            self._own[line.place] = line
            self.book.put_right(line, self._desk.conductor.case)
            self.changed.emit()

    def leave_out(self, place: int, *, is_left: bool = True) -> None:
        """A row that a person does not want sent, or wants after all."""
        if self.book is not None:
            (self._left_out.add if is_left else self._left_out.discard)(place)
            self.book.leave_out(place, self._desk.conductor.case, is_left=is_left)
            self.changed.emit()

    def look_again(self) -> None:
        """The case may have other accounts now: judge the rows anew, once for each change."""
        case = self._desk.conductor.case
        now = (accounts_of(case), drafts_of(case))
        if self.book is None or (now[0] is self._judged[0] and now[1] is self._judged[1]):
            return
        self._judged = now
        if self._desk.conductor.account_import.progress is None:  # else it is looked at when all is sent
            self.book.judge(case)

    async def send(self) -> None:
        """Send the rows that are ready."""
        if self.book is not None:
            await self._desk.conductor.account_import.send(self.book)

    async def plan(self) -> None:
        """Make the rows and judge them, anew for as long as other columns are chosen meanwhile."""
        conductor, clock, self._is_outdated = self._desk.conductor, self._desk.services.clock, True
        country = conductor.case.client.country
        while self._is_outdated:
            self._is_outdated, self.book = False, None
            sheet, columns = self.sheet, self.columns
            if sheet is None or columns is None or missing(columns, country):
                continue
            rows = await rows_of(sheet, columns, country, self._own, clock)
            if not self._is_outdated:
                self._judged = (accounts_of(conductor.case), drafts_of(conductor.case))
                self.book = AccountBook(rows, conductor.case)
                for place in self._left_out:
                    self.book.leave_out(place, conductor.case)
                await clock.sleep(0)  # the window's turn: showing the rows takes a while too
        if isValid(self):
            self.changed.emit()
