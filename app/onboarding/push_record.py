"""What became of the requests with transactions: by Codat, by what is remembered here, and in whose words."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from app.base.store import StoreError
from app.codat.errors import CodatError, NotFoundError
from app.codat.models.push import PushStatus
from app.onboarding.intents import IntentKind, IntentState
from app.onboarding.journal import JournalError
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.sent import PartState
from app.onboarding.trail import Deed, Outcome
from app.onboarding.troubles import MAX_DETAIL_LENGTH, MAX_DETAILS, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.codat.errors import ValidationItem
    from app.codat.models.push import PushOperation
    from app.onboarding.casework import Casework
    from app.onboarding.intents import Intent
    from app.onboarding.outgoing import Outgoing
    from app.onboarding.sent import Part, SentStore

Value = TypeVar("Value")

_SOON: Final = (timedelta(minutes=-1), timedelta(minutes=2))  # around a request, Codat's own time of it
_PLACE: Final = re.compile(r"transactions\[(\d+)\]")
_STATES: Final = {
    PushStatus.SUCCESS: PartState.SENT,
    PushStatus.FAILED: PartState.REFUSED,
    PushStatus.TIMED_OUT: PartState.TIMED_OUT,
}
_ENDINGS: Final = {
    PartState.SENT: Outcome.DONE,
    PartState.REFUSED: Outcome.REFUSED,
    PartState.TIMED_OUT: Outcome.UNKNOWN,
}


class PushRecord:
    """The requests of one client, and Codat's words for the transactions it refused (during this run only)."""

    def __init__(self, casework: Casework) -> None:
        self._work = casework
        self.refused: dict[str, str] = {}  # by id

    @property
    def store(self) -> SentStore:
        """What was sent of which file."""
        return self._work.sent

    @property
    def client(self) -> str:
        """The onboard key."""
        return self._work.case.client.onboard_key

    @property
    def is_out(self) -> bool:
        """Whether a request with transactions has no known outcome; there is never more than one."""
        return any(intent.kind is IntentKind.SEND_TRANSACTIONS for intent in self._work.errands.unsettled)

    # Asking Codat

    async def look(self) -> None:
        """Ask Codat about every request of this client whose end is not known. Raises `TroubleError`."""
        case = self._work.with_connection()
        for part in self.store.unclear(self.client):
            if part.push_key:
                try:
                    operation = await self._work.codat.pushes.get(case.company.id, part.push_key)
                except NotFoundError:
                    continue
                except CodatError as error:
                    raise TroubleError(problem_of(error)) from None
                self.note(part, operation)
            elif not self.is_out:  # written down, and the app ended before the journal was
                self.settle(part.id, PartState.NOT_DONE)

    async def settle_intent(self, intent: Intent) -> bool:
        """Settle a request without an answer by Codat's own list. Returns whether Codat has it."""
        part = next((one for one in self.store.unclear(self.client) if one.state is PartState.ASKED), None)
        if part is not None:
            found = await self._work.errands.ask(lambda: self.find(part))
            if found is None:
                self._work.conclude([(intent, IntentState.HELD)])
                self.settle(part.id, PartState.NOT_DONE)
                return False
            self.note(part, found)
        self._work.conclude([(intent, IntentState.DONE)])  # the app may have ended between the two books
        return True

    async def find(self, part: Part) -> PushOperation | None:
        """The push that Codat made of a request, told by its time; None when there is none, or more than one."""
        case = self._work.with_connection()
        page = await self._work.codat.pushes.list_page(case.company.id)
        known = self.store.push_keys(self.client)
        asked_at = part.asked_at + (self._work.codat.transport.observed.clock_skew or timedelta())
        found = [
            operation
            for operation in page.items
            if operation.connection_id == case.connection.id
            and operation.data_type in {"", "bankTransactions"}
            and operation.key not in known
            and operation.requested_on is not None
            and _SOON[0] <= operation.requested_on - asked_at <= _SOON[1]
        ]
        return found[0] if len(found) == 1 else None

    # Codat's words

    def refusal(self, rows: Sequence[Outgoing], operation: PushOperation) -> Problem:
        """The problem of a push that Codat refused as a whole: its words at the rows it names, else in the problem."""
        named = self.blame(rows, operation.errors)
        general = [item.message for item in operation.errors if item not in named] or [operation.error_message]
        words = tuple(one[:MAX_DETAIL_LENGTH] for one in general[:MAX_DETAILS] if one) if not named else ()
        return Problem(ProblemKind.TRANSACTIONS_REFUSED, details=words, counts=(("refused", len(named)),))

    def blame(self, rows: Sequence[Outgoing], items: Iterable[ValidationItem]) -> list[ValidationItem]:
        """Keep Codat's words for the rows it names, by place or by id. Returns what named a row."""
        by_id = {row.identity.id: row for row in rows}
        named: list[ValidationItem] = []
        for item in items:
            place = _PLACE.search(item.item_id)
            index = int(place[1]) if place is not None else -1
            row = rows[index] if 0 <= index < len(rows) else by_id.get(item.item_id)
            if row is not None:
                self.refused[row.identity.id] = item.message
                named.append(item)
        return named

    # Writing down

    def note(self, part: Part, operation: PushOperation) -> None:
        """Write down how a push stands, and in the trail once how it ended. One that timed out may say more later."""
        state = _STATES.get(operation.status, PartState.PENDING)
        if state in _ENDINGS:
            self._record(part, operation.key, _ENDINGS[state])
        self.settle(part.id, state, operation.key)

    def _record(self, part: Part, push_key: str, outcome: Outcome) -> None:
        trail = self._work.trail
        try:
            if not trail.tells_of(Deed.TRANSACTIONS_SENT, self.client, f"{push_key} {outcome.value}"):
                self._work.note(
                    Deed.TRANSACTIONS_SENT, outcome,
                    account=part.account_id, count=part.number, request=f"{push_key} {outcome.value}",
                )  # fmt: skip
        except StoreError:
            raise TroubleError(Problem(ProblemKind.OUTCOME_UNWRITTEN, NextStep.TRY_AGAIN)) from None

    def settle(self, part: int, state: PartState, push_key: str | None = None) -> None:
        """Write down what became of a request. Raises `TroubleError` when the disk refuses."""
        self.written(lambda: self.store.settle(part, state, push_key))

    def written(self, write: Callable[[], Value]) -> Value:
        """What `write` gives. Raises `TroubleError` when the disk refuses."""
        try:
            return write()
        except JournalError:
            raise TroubleError(Problem(ProblemKind.JOURNAL_UNWRITABLE, NextStep.TRY_AGAIN)) from None
