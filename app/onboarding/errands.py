"""Requests that create something: journalled before they leave, and never carried out twice.

The rule follows Codat's idempotency document: no answer, 409 in progress or 429 keeps the key; a received 5xx is
cached under its key for 90 minutes and a key that was used for something else (422) is no use, so look at Codat first
and take a new key only when the thing is not there; the same once a key is older than Codat remembers it.
"""

from __future__ import annotations

import asyncio
import uuid
from typing import TYPE_CHECKING, TypeVar

from app.codat.errors import (
    AnsweredError,
    BodyMismatchError,
    CodatError,
    ConflictError,
    NoAnswerError,
    NotSentError,
    ServerFaultError,
    TooManyError,
    UnreadableError,
)
from app.onboarding.journal import IntentKind, IntentState, JournalError
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.stopped import StoppedError
from app.onboarding.troubles import problem_of, unknown_outcome

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.onboarding.journal import Intent, Journal

Answer = TypeVar("Answer")

# Revoking twice ends the same, and credentials keep their own key: neither waits for another request to be settled.
_HARMLESS_TWICE = frozenset({IntentKind.CREATE_CREDENTIALS, IntentKind.REVOKE_CREDENTIALS})


class Errands:
    """Sends creating requests for one client."""

    def __init__(self, journal: Journal, onboard_key: str) -> None:
        self._journal = journal
        self._onboard_key = onboard_key

    @property
    def unsettled(self) -> tuple[Intent, ...]:
        """Requests of this client whose outcome is not known."""
        return self._journal.unsettled(self._onboard_key)

    def intend(
        self, kind: IntentKind, body: object, *, subject: tuple[str, ...] = (), key: str | None = None
    ) -> Intent:
        """Write that a request is about to leave; `key` None makes a new one, "" keeps it out of the journal.

        Raises `TroubleError`: UNKNOWN_OUTCOME while an earlier request has no known outcome (it is settled before
        anything else happens to the client), JOURNAL_UNWRITABLE when it cannot be written: nothing may be sent then.
        """
        if kind not in _HARMLESS_TWICE and any(intent.kind not in _HARMLESS_TWICE for intent in self.unsettled):
            raise TroubleError(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK))
        try:
            chosen = str(uuid.uuid4()) if key is None else key
            return self._journal.intend(kind, self._onboard_key, body, key=chosen, subject=subject)
        except JournalError:
            raise TroubleError(Problem(ProblemKind.JOURNAL_UNWRITABLE)) from None

    def settle(self, intent: Intent, state: IntentState) -> None:
        """Write what became of a request. When the disk refuses, the intent stays open and is asked about later."""
        try:
            self._journal.settle(intent, state)
        except JournalError:
            raise TroubleError(Problem(ProblemKind.JOURNAL_UNWRITABLE)) from None

    async def run(
        self,
        kind: IntentKind,
        body: object,
        send: Callable[[str], Awaitable[Answer]],
        look: Callable[[], Awaitable[Answer | None]],
        *,
        subject: tuple[str, ...] = (),
    ) -> Answer:
        """Send once under a journalled key and return what Codat made, or found to be there already.

        `send` gets the key; `look` asks Codat whether the thing is there. Raises `TroubleError`; with kind
        UNKNOWN_OUTCOME the intent stays open and `unsettled` names it; so it does when cancelled: `StoppedError`.
        """
        intent = self.intend(kind, body, subject=subject)
        try:
            answer = await self._found_late(intent, look) if intent.is_late else None
            if answer is None:
                answer = await self._sent(intent, send, look)
        except asyncio.CancelledError:
            raise StoppedError(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.CHECK)) from None
        self.settle(intent, IntentState.DONE)
        return answer

    async def _found_late(self, intent: Intent, look: Callable[[], Awaitable[Answer | None]]) -> Answer | None:
        """What an earlier try made after all; the key it went out with protects no longer."""
        try:
            return await look()
        except CodatError as error:
            self.settle(intent, IntentState.HELD)
            raise TroubleError(problem_of(error)) from None

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

    async def check(self, intent: Intent, look: Callable[[], Awaitable[Answer | None]]) -> Answer | None:
        """Ask Codat what became of a request without an answer. None: it is not there; the next try keeps the key.

        Raises `TroubleError` when Codat cannot be asked; the intent stays open.
        """
        try:
            found = await look()
        except CodatError as error:
            raise TroubleError(problem_of(error)) from None
        self.settle(intent, IntentState.HELD if found is None else IntentState.DONE)
        return found
