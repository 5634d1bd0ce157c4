"""Sending transactions: request by request, each written down first, each waited for, none carried out twice.

What keeps the server from holding a transaction twice, whenever the app is killed: every transaction has an id that is
the same in every file; every request has a journalled Idempotency-Key, which the next try of the same request carries
again; and before anything is sent again, Codat's own list of push operations is asked what became of a request
without an answer. Going on needs the file again (`sent.Source`): bodies are kept nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from app.base.store import StoreError
from app.codat.errors import CodatError, RejectedError
from app.codat.limits import MAX_TRANSACTIONS
from app.codat.models.push import PushStatus
from app.codat.models.transaction import Transaction
from app.onboarding.intents import IntentKind, IntentState
from app.onboarding.outgoing import Wishes, earliest_of, pieces
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.push_record import PushRecord
from app.onboarding.sent import PartState
from app.onboarding.trail import Deed
from app.onboarding.troubles import problem_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from app.codat.models.push import PushOperation
    from app.onboarding.case import Account, WithConnection
    from app.onboarding.casework import Casework
    from app.onboarding.intents import Intent
    from app.onboarding.outgoing import Outgoing, Plan
    from app.onboarding.sent import Part, Sending, Source

TIMEOUT_MINUTES: Final = 10  # after which Codat calls a push timed out; asked for, so that none waits for ever
_PAUSES: Final = (1.0, 2.0, 4.0, 8.0, 15.0)  # seconds between two looks at a push
_LAST_PAUSE: Final = 30.0
_LONGEST_WAIT: Final = TIMEOUT_MINUTES * 60 + 60.0


@dataclass(frozen=True, slots=True)
class Progress:
    """A file on its way."""

    account_id: str
    total: int
    sent: int = 0  # checked and stored by Codat
    under_way: int = 0  # in the request that Codat has, or is getting
    is_stopping: bool = False


class Transactions:
    """The verbs on transactions, one account at a time."""

    def __init__(self, casework: Casework) -> None:
        self._work = casework
        self._record = PushRecord(casework)
        self._progress: Progress | None = None

    @property
    def progress(self) -> Progress | None:
        """How far the file under way is; None while none is."""
        return self._progress

    def wishes(self, account: Account, days: int, closing: Decimal | None = None) -> Wishes:
        """What decides about the lines of a file for this account now; `days` is the window of a first load.

        Raises `TroubleError` while it cannot be told what was sent before.
        """
        record = self._record
        return Wishes(
            account_id=account.id,
            last4=account.last4,
            currency=account.currency,
            today=self._work.clock.now().astimezone().date(),
            days=days,
            feed_start=account.feed_start,
            known=record.written(lambda: record.store.known(record.client, account.id)),
            refused=dict(record.refused),
            closing=closing,
        )

    def newest(self, account_id: str) -> date | None:
        """The day of the newest transaction sent to an account from this computer."""
        return self._record.store.newest(self._record.client, account_id)

    def earliest(self, account: Account, days: int) -> date:
        """No transaction before this day is sent; see `Wishes.earliest`."""
        today = self._work.clock.now().astimezone().date()
        return earliest_of(today, days, account.feed_start, self.newest(account.id))

    def interrupted(self, account_id: str) -> Sending | None:
        """The file of which a part was not sent, while none is under way."""
        return None if self._progress is not None else self._record.store.open_sending(self._record.client, account_id)

    def unclear(self, account_id: str) -> tuple[Part, ...]:
        """The requests to an account whose end Codat has not told."""
        return tuple(part for part in self._record.store.unclear(self._record.client) if part.account_id == account_id)

    def leave(self, account_id: str) -> None:
        """The rest of an interrupted file will not be sent."""
        self._record.written(lambda: self._record.store.end(self._record.client, account_id))
        self._work.tell()

    def send_again(self, account_id: str) -> None:
        """A person wants timed-out transactions sent again; their ids keep Codat from having them twice."""
        for part in self.unclear(account_id):
            if part.state is PartState.TIMED_OUT:
                self._record.settle(part.id, PartState.NOT_DONE)
        self._work.tell()

    def stop(self) -> None:
        """End after the request that is under way."""
        if self._progress is not None and not self._progress.is_stopping:
            self._tell(is_stopping=True)

    async def look(self) -> None:
        """Ask Codat about every request of this client whose end is not known. Raises `TroubleError`."""
        await self._record.look()
        self._work.tell()

    async def settle(self, intent: Intent) -> bool:
        """Settle a request without an answer by Codat's own list. Returns whether Codat has it."""
        return await self._record.settle_intent(intent)

    async def send(self, account_id: str, plan: Plan, source: Source) -> None:
        """Send what `plan` has to send, a request after the other, each when Codat is done with the one before.

        An earlier request that Codat is still at is waited for first: QuickBooks takes nothing from before what it has.
        Raises `TroubleError`: what was sent stays sent; sending what is left of the same file goes on from there.
        """
        if self._record.is_out:
            raise TroubleError(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK))
        rows, record = plan.to_send, self._record
        if not rows:
            return
        self._progress = Progress(account_id, len(rows))
        try:
            await self._wait_for_earlier(account_id)
            self._note_start(account_id, len(rows))
            sending = record.written(lambda: record.store.begin(record.client, account_id, source, len(rows)))
            for piece in pieces(rows, MAX_TRANSACTIONS):
                if self._progress.is_stopping:
                    break
                await self._send_piece(sending, account_id, piece)
        finally:
            self._progress = None
            self._work.tell()

    async def _wait_for_earlier(self, account_id: str) -> None:
        case = self._work.with_connection()
        for part in self.unclear(account_id):
            if part.push_key:
                await self._wait(case, part, (), await self._ask(case, part.push_key))

    def _note_start(self, account_id: str, count: int) -> None:
        """What the trail cannot tell of does not happen."""
        try:
            self._work.note(Deed.TRANSACTIONS_STARTED, account=account_id, count=count)
        except StoreError:
            raise TroubleError(Problem(ProblemKind.JOURNAL_UNWRITABLE, NextStep.TRY_AGAIN)) from None

    async def _send_piece(self, sending: int, account_id: str, rows: Sequence[Outgoing]) -> None:
        async with self._work.writing:
            case = self._work.with_connection()
            part = self._record.written(lambda: self._record.store.ask(sending, account_id, rows))
            self._tell(under_way=len(rows))
            await self._work.clock.sleep(0.0)  # a thousand lines are work: let the window have its turn
            operation = await self._push(case, account_id, part, rows)
        await self._wait(case, part, rows, operation)
        progress = self._progress
        self._tell(sent=(progress.sent if progress else 0) + len(rows), under_way=0)

    async def _push(self, case: WithConnection, account_id: str, part: Part, rows: Sequence[Outgoing]) -> PushOperation:
        transactions = tuple(_transaction(row) for row in rows)
        has_left = False

        async def send(key: str) -> PushOperation:
            nonlocal has_left
            has_left = True
            try:
                operation = await self._work.codat.transactions.push(
                    case.company.id, case.connection.id, account_id, transactions,
                    key=key, timeout_minutes=TIMEOUT_MINUTES,
                )  # fmt: skip
            except RejectedError as error:
                self._record.blame(rows, error.validation)
                raise
            return operation

        async def look() -> PushOperation | None:
            """What an earlier request made is known by its own part: this one's is looked for once it has left."""
            return await self._record.find(part) if has_left else None

        body = [transaction.body() for transaction in transactions]
        try:
            done = await self._work.errands.run(IntentKind.SEND_TRANSACTIONS, body, send, look, subject=(account_id,))
        except TroubleError as trouble:
            if not self._record.is_out:
                self._record.settle(part.id, PartState.NOT_DONE)
                self._tell(under_way=0)
            if self._record.refused and trouble.problem.kind is ProblemKind.REJECTED:
                raise TroubleError(trouble.problem._replace(kind=ProblemKind.TRANSACTIONS_REFUSED)) from None
            raise
        self._record.note(part, done.answer)
        self._work.conclude([(done.intent, IntentState.DONE)])
        return done.answer

    async def _wait(self, case: WithConnection, part: Part, rows: Sequence[Outgoing], operation: PushOperation) -> None:
        """Until Codat is done with a push. Raises `TroubleError` when it refused, gave up, or takes too long."""
        waited, looks = 0.0, 0
        while True:
            self._record.note(part, operation)
            match operation.status:
                case PushStatus.SUCCESS:
                    return
                case PushStatus.FAILED:
                    self._tell(under_way=0)
                    raise TroubleError(self._record.refusal(rows, operation))
                case PushStatus.TIMED_OUT:
                    raise TroubleError(Problem(ProblemKind.TRANSACTIONS_TIMED_OUT))
                case _ if waited >= _LONGEST_WAIT:
                    raise TroubleError(Problem(ProblemKind.TRANSACTIONS_PENDING, NextStep.TRY_AGAIN))
                case _:
                    pause = _PAUSES[looks] if looks < len(_PAUSES) else _LAST_PAUSE
            await self._work.clock.sleep(pause)
            waited, looks = waited + pause, looks + 1
            operation = await self._ask(case, operation.key)

    async def _ask(self, case: WithConnection, push_key: str) -> PushOperation:
        try:
            return await self._work.codat.pushes.get(case.company.id, push_key)
        except CodatError as error:
            raise TroubleError(problem_of(error)) from None

    def _tell(self, **changed: object) -> None:
        if self._progress is not None:
            self._progress = replace(self._progress, **changed)  # type: ignore[arg-type]  # its own fields
            self._work.tell()


def _transaction(row: Outgoing) -> Transaction:
    if row.day is None or row.amount is None:
        raise ValueError("a line without day or amount is never sent")
    return Transaction(row.identity.id, row.day, row.description, row.amount, row.balance)
