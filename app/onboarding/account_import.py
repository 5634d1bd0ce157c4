"""Sending the accounts of a file: batch by batch, each journalled, what was accepted kept whatever comes after.

Full numbers are written nowhere. After a crash the file is chosen again: Codat is asked first what it has, and only the
rest is sent.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple

from app.codat.errors import CodatError
from app.codat.limits import MAX_ACCOUNTS
from app.onboarding.account_row import Standing
from app.onboarding.events import AccountsListed
from app.onboarding.problems import ProblemKind, TroubleError
from app.onboarding.troubles import problem_of

if TYPE_CHECKING:
    from app.onboarding.account_book import AccountBook
    from app.onboarding.account_row import BookRow
    from app.onboarding.accounts import Accounts
    from app.onboarding.casework import Casework

MOST_ALONE: Final = 10  # rows refused one by one before any was taken: then it is not the rows


class ImportProgress(NamedTuple):
    """A file on its way."""

    added: int
    total: int
    is_stopping: bool = False


class AccountImport:
    """The verb for a file of accounts."""

    def __init__(self, casework: Casework, accounts: Accounts) -> None:
        self._work = casework
        self._accounts = accounts
        self.progress: ImportProgress | None = None

    def stop(self) -> None:
        """End after the request that is under way."""
        if self.progress is not None and not self.progress.is_stopping:
            self.progress = self.progress._replace(is_stopping=True)
            self._work.tell()

    async def send(self, book: AccountBook) -> None:
        """Look at what Codat has, then send the rows that are ready.

        A batch that Codat refuses whole is sent in halves, down to the rows that it is about: these stay refused.
        Raises `TroubleError`; what was accepted before is kept, and `book` says which rows are left.
        """
        if self.progress is not None:
            return
        self.progress = ImportProgress(0, len(book.ready))
        self._work.tell()
        try:
            await self._look(book)
            self.progress = self.progress._replace(total=len(book.ready))
            await self._send_all(book)
        finally:
            self.progress = None
            book.judge(self._work.case)
            self._work.tell()

    async def _look(self, book: AccountBook) -> None:
        """Another desktop, or this one before a crash, may have added some of them."""
        async with self._work.writing:
            self._work.with_connection()
            try:
                listed = await self._accounts.listed()
            except CodatError as error:
                raise TroubleError(problem_of(error)) from None
            self._work.apply(AccountsListed(listed, self._work.clock.now()))
        book.judge(self._work.case)

    async def _send_all(self, book: AccountBook) -> None:
        rows = book.ready
        waiting = deque(rows[at : at + MAX_ACCOUNTS] for at in range(0, len(rows), MAX_ACCOUNTS))
        alone = 0
        while waiting and self.progress is not None and not self.progress.is_stopping:
            piece = waiting.popleft()
            try:
                await self._send(book, piece)
            except TroubleError as trouble:
                if trouble.problem.kind is not ProblemKind.REJECTED:
                    raise
                if len(piece) > 1:
                    half = len(piece) // 2
                    waiting.extendleft((piece[half:], piece[:half]))
                    continue
                book.refuse(piece[0], " ".join(trouble.problem.details))
                alone += 1
                if alone >= MOST_ALONE and not self.progress.added:
                    raise
                self._work.tell()

    async def _send(self, book: AccountBook, piece: tuple[BookRow, ...]) -> None:
        async with self._work.writing:
            case = self._work.with_connection()
            done = await self._accounts.send(case, [row.draft(case.client.country) for row in piece])
            await self._work.clock.sleep(0)  # the window's turn: what follows writes down every account of the client
            book.answered(done.answer)
            if self.progress is not None:
                added = sum(book.row(row.place).standing is Standing.ADDED for row in piece)
                self.progress = self.progress._replace(added=self.progress.added + added)
            self._accounts.answered(done.answer, done.intent)
        await self._work.clock.sleep(0)
