"""Requests that create something: journalled before they leave, and never carried out twice.

The rule follows Codat's idempotency document: no answer, 409 in progress or 429 keeps the key; a received 5xx is
cached under its key for 90 minutes and a key that was used for something else (422) is no use, so look at Codat first
and take a new key only when the thing is not there; the same once a key is older than Codat remembers it.
"""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from app.codat.errors import (
    AnsweredError,
    BodyMismatchError,
    CodatError,
    ConflictError,
    NoAnswerError,
    NotFoundError,
    NotSentError,
    ServerFaultError,
    TooManyError,
    UnreadableError,
)
from app.onboarding.intents import Intent, IntentKind, IntentState
from app.onboarding.journal import JournalError
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.stopped import StoppedError
from app.onboarding.troubles import problem_of, unknown_outcome

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.onboarding.journal import Journal

Answer = TypeVar("Answer")

# Revoking twice ends the same, and credentials keep their own key: neither waits for another request to be settled.
_HARMLESS_TWICE = frozenset({IntentKind.CREATE_CREDENTIALS, IntentKind.REVOKE_CREDENTIALS})


class Carried(NamedTuple, Generic[Answer]):
    """A request that was carried out. Its intent is still open: `Casework.conclude` writes it with the case."""

    answer: Answer
    intent: Intent


class Errands:
    """Sends creating requests for one client."""

    def __init__(self, journal: Journal, onboard_key: str) -> None:
        self._journal = journal
        self._onboard_key = onboard_key

    @property
    def unsettled(self) -> tuple[Intent, ...]:
        """Requests of this client whose outcome is not known; none while the journal cannot be read."""
        try:
            return self._journal.unsettled(self._onboard_key)
        except JournalError:
            return ()

    def open_intents(self) -> tuple[Intent, ...]:
        """The same, to be settled. Raises `TroubleError` while the journal cannot be read."""
        try:
            return self._journal.unsettled(self._onboard_key)
        except JournalError:
            raise TroubleError(_unwritable()) from None

    def intend(
        self, kind: IntentKind, body: object, *, subject: tuple[str, ...] = (), key: str | None = None
    ) -> Intent:
        """Write that a request is about to leave; `key` None makes a new one, "" keeps it out of the journal.

        Raises `TroubleError`: UNKNOWN_OUTCOME while an earlier request has no known outcome (it is settled before
        anything else happens to the client), JOURNAL_UNWRITABLE when it cannot be written: nothing may be sent then.
        """
        if kind not in _HARMLESS_TWICE and any(one.kind not in _HARMLESS_TWICE for one in self.open_intents()):
            raise TroubleError(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK))
        try:
            chosen = str(uuid.uuid4()) if key is None else key
            return self._journal.intend(kind, self._onboard_key, body, key=chosen, subject=subject)
        except JournalError:
            raise TroubleError(_unwritable()) from None

    def settle(self, intent: Intent, state: IntentState) -> None:
        """Write what became of a request that changed nothing. When the disk refuses it stays open, to be asked about.

        A request that was carried out ends by `Casework.conclude`, together with what it changed.
        """
        with contextlib.suppress(JournalError):
            self._journal.settle(intent, state)

    async def run(
        self,
        kind: IntentKind,
        body: object,
        send: Callable[[str], Awaitable[Answer]],
        look: Callable[[], Awaitable[Answer | None]],
        *,
        subject: tuple[str, ...] = (),
    ) -> Carried[Answer]:
        """Send once under a journalled key and return what Codat made, or found to be there already.

        `send` gets the key; `look` asks Codat whether the thing is there. Raises `TroubleError`; with kind
        UNKNOWN_OUTCOME the intent stays open and `unsettled` names it; so it does when cancelled: `StoppedError`.
        """
        found = await self._look_for_doubtful(kind, body, look)
        if found is not None:
            return found
        intent = self.intend(kind, body, subject=subject)
        try:
            return Carried(await self._sent(intent, send, look), intent)
        except asyncio.CancelledError:
            raise StoppedError(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK)) from None

    async def _look_for_doubtful(
        self, kind: IntentKind, body: object, look: Callable[[], Awaitable[Answer | None]]
    ) -> Carried[Answer] | None:
        """A new key is taken only when the thing an earlier one was for is still not there."""
        try:
            doubtful = self._journal.doubtful(kind, self._onboard_key, body)
        except JournalError:
            raise TroubleError(_unwritable()) from None
        if not doubtful:
            return None
        try:
            found = await look()
        except CodatError as error:
            raise TroubleError(problem_of(error)) from None
        latest, *others = doubtful
        for intent in others if found is not None else doubtful:
            self.settle(intent, IntentState.NOT_DONE)
        return None if found is None else Carried(found, latest)

    async def _sent(
        self, intent: Intent, send: Callable[[str], Awaitable[Answer]], look: Callable[[], Awaitable[Answer | None]]
    ) -> Answer:
        try:
            return await send(intent.key)
        except CodatError as error:
            found = await self._after_failure(intent, error, look)
            if found is None:
                raise TroubleError(problem_of(error)) from None
            return found

    async def _after_failure(
        self, intent: Intent, error: CodatError, look: Callable[[], Awaitable[Answer | None]]
    ) -> Answer | None:
        match error:
            case TooManyError():
                self.settle(intent, IntentState.HELD)
            case NoAnswerError() | UnreadableError() | ConflictError():
                raise TroubleError(unknown_outcome(error)) from None
            case ServerFaultError() | BodyMismatchError():
                return await self._look_after_fault(intent, error, look)
            case NotSentError() | AnsweredError() | _:
                self.settle(intent, IntentState.NOT_DONE)
        return None

    async def _look_after_fault(
        self, intent: Intent, error: CodatError, look: Callable[[], Awaitable[Answer | None]]
    ) -> Answer | None:
        try:
            found = await look()
        except CodatError:
            raise TroubleError(unknown_outcome(error)) from None
        if found is None:
            self.settle(intent, IntentState.NOT_DONE)
        return found

    async def ask(self, look: Callable[[], Awaitable[Answer | None]]) -> Answer | None:
        """Ask Codat what became of a request without an answer. Raises `TroubleError`; the intent stays open."""
        try:
            return await look()
        except NotFoundError:
            return None  # what it belonged to is gone, and it with that
        except CodatError as error:
            raise TroubleError(problem_of(error)) from None


def _unwritable() -> Problem:
    return Problem(ProblemKind.JOURNAL_UNWRITABLE, NextStep.TRY_AGAIN)
