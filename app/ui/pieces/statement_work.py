"""The file in hand: read beside the window, planned for an account, sent; what the Transactions page works on."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.onboarding.problems import Problem, ProblemKind, TroubleError
from app.onboarding.sent import Source
from app.onboarding.statements import Reading, form_of, preview_of, read_statement, said_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.base.scope import TaskScope
    from app.onboarding.case import Account
    from app.onboarding.sent import Sending
    from app.onboarding.statements import BankFile, Form, Preview
    from app.ui.shell.services import Desk

_LOOK_EVERY: Final = 0.1  # seconds between two looks at how far reading is
_CLOSING: Final = "closing"


class StatementWork(QObject):
    """Its coroutines raise `TroubleError`. `account` gives the account that is chosen."""

    changed = Signal()  # the file or what it would send
    progressed = Signal(object)  # how much is read, 0 to 1; None when nothing is

    def __init__(self, desk: Desk, account: Callable[[], Account | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._account = account
        self._reading: Reading | None = None
        self._is_outdated = False  # something changed while the preview was made
        self.path: Path | None = None
        self.file: BankFile | None = None
        self.form: Form | None = None
        self.closing: Decimal | None = None  # typed by a person
        self.preview: Preview | None = None

    def take(self, path: Path) -> None:
        """Another file is wanted; `read` reads it."""
        self.stop_reading()
        self.path, self.form, self.closing = path, None, None
        self._drop()

    def stop_reading(self) -> None:
        """Nobody wants the file any more."""
        if self._reading is not None:
            self._reading.stop()

    async def read(self) -> None:
        """Read the file, then plan it."""
        path = self.path
        if path is None:
            return
        self._drop()
        reading = self._reading = Reading(self._desk.services.clock)
        watching: TaskScope = self._desk.scope.child("reading")
        watching.start(lambda: self._watch(reading), "progress")
        try:
            self.file = await read_statement(path, reading)
        finally:
            watching.cancel()
            if isValid(self):
                self.progressed.emit(None)
        await self.plan()

    async def _watch(self, reading: Reading) -> None:
        while True:
            self.progressed.emit(reading.part)
            await self._desk.services.clock.sleep(_LOOK_EVERY)

    def _drop(self) -> None:
        self.file = self.preview = None
        self.changed.emit()

    async def plan(self) -> None:
        """Plan the file for the account, anew for as long as one is changed meanwhile."""
        self.outdate()
        while self._is_outdated:
            self._is_outdated = False
            file, account = self.file, self._account()
            if file is None or account is None:
                return
            days = self._desk.services.settings.number("history_days")
            wishes = self._desk.conductor.transactions.wishes(account, days, self.closing)
            preview = await preview_of(file, self.form, wishes, self._desk.services.clock)
            if not self._is_outdated:
                self.preview, self.form = preview, preview.form
        if isValid(self):
            self.changed.emit()

    def outdate(self) -> None:
        """What decides about the lines has changed: a plan under way is made once more."""
        self._is_outdated = True

    async def send(self) -> None:
        """Send what the preview shows."""
        preview, account, path = self.preview, self._account(), self.path
        if preview is None or preview.plan is None or account is None or path is None:
            return
        typed = {_CLOSING: str(self.closing)} if self.closing is not None else {}
        source = Source(str(path), path.name, preview.file.digest, said_form(preview.form) | typed)
        await self._desk.conductor.transactions.send(account.id, preview.plan, source)

    async def go_on(self, left: Sending) -> None:
        """Ask what became of what was under way, read the file again, and send what is left of it.

        Raises `TroubleError`; kind FILE_CHANGED when another file stands there now: it is shown, and nothing is sent.
        """
        conductor = self._desk.conductor
        if conductor.unsettled is not None:
            await conductor.check()
        await conductor.transactions.look()
        said = dict(left.source.reading)
        self.take(Path(left.source.path))
        self.closing = _amount(said.pop(_CLOSING, None))
        self.form = form_of(said)
        await self.read()
        if self.file is None or self.file.digest != left.source.digest:
            raise TroubleError(Problem(ProblemKind.FILE_CHANGED))
        await self.send()


def _amount(said: object) -> Decimal | None:
    try:
        return Decimal(str(said)) if said is not None else None
    except InvalidOperation:
        return None
