"""Sets of credentials: made once per wish, held in memory only, dropped in time, revoked all together.

The key of *generate credentials* lives here and nowhere else: whoever has it can have the secret again for 90
minutes. A lost answer is asked for again under the same key, so that it is the same set; once the key is gone, a set
nobody saw may exist, and that is told.
"""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.base.clock import deadline
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
from app.onboarding.case import AccountsAccepted
from app.onboarding.casework import DeedDone
from app.onboarding.events import CredentialsIssued, CredentialsRevoked, CredentialsUnseen, RevocationUnknown
from app.onboarding.intents import KEY_LIFE, IntentKind, IntentState
from app.onboarding.problems import NextStep, Problem, ProblemKind, TroubleError
from app.onboarding.rules import connected_accounts, credentials_of
from app.onboarding.stopped import StoppedError
from app.onboarding.trail import Deed, Outcome
from app.onboarding.troubles import caused_by, codat_words, problem_of, unknown_outcome

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.base.clock import Deadline
    from app.base.secret import Secret
    from app.onboarding.casework import Casework
    from app.onboarding.intents import Intent, Settled

CREDENTIALS_LIFE = timedelta(minutes=30)
_UNCLEAR = (NoAnswerError, UnreadableError, ServerFaultError, NotFoundError, ConflictError)
"""After these nobody knows whether the sets were revoked."""


@dataclass(frozen=True, slots=True, eq=False)
class IssuedCredentials:
    """One set, for the client on screen."""

    username: Secret
    password: Secret
    made_at: datetime
    life: Deadline

    def drop(self) -> None:
        """Forget both values."""
        self.username.drop()
        self.password.drop()


@dataclass(frozen=True, slots=True)
class _Key:
    value: str
    life: Deadline
    unseen_before: bool  # an unseen set was possible already when this key was made


class Credentials:
    """The verbs on credentials, and the one set in memory."""

    def __init__(self, casework: Casework, life: timedelta = CREDENTIALS_LIFE) -> None:
        self._work = casework
        self._life = life
        self._key: _Key | None = None
        self._lost_answer = False
        self._issued: IssuedCredentials | None = None
        self._unwritten: tuple[Intent, ...] = ()  # answered, and the disk refused to keep that

    @property
    def issued(self) -> IssuedCredentials | None:
        """The set in memory, or None: never made, dropped for good, or past its time, whatever still runs late."""
        return None if self._issued is None or self._issued.life.is_over else self._issued

    def drop(self) -> None:
        """Forget the set. The app never fetches it again; it offers a new one."""
        self._key = None
        if self._issued is not None:
            self._issued.drop()
            self._issued = None
            self._work.tell()

    def revoked_elsewhere(self) -> None:
        """Codat was read: a set that another desktop revoked is of no use any more."""
        at = credentials_of(self._work.case).revoked_at
        if self._issued is not None and at is not None and at > self._issued.made_at:
            self.drop()

    async def create(self) -> None:
        """Make a set; it is in `issued` afterwards. Earlier sets stay valid until all are revoked.

        Raises `TroubleError`: ACCOUNTS_NONE before an account is accepted, UNSEEN_CREDENTIALS when Codat may hold a
        set that did not reach us (trying again asks for the same one while its key lives).
        """
        async with self._work.writing:
            case = self._work.case
            if not isinstance(case, AccountsAccepted):
                raise TroubleError(Problem(ProblemKind.ACCOUNTS_NONE))
            self._own_up_to_lost_sets()
            key = self._current_key(unseen_before=case.credentials.unseen_set_possible)
            intent = self._work.errands.intend(IntentKind.CREATE_CREDENTIALS, {}, key="")
            try:
                answer = await self._work.codat.credentials.generate(case.company.id, case.connection.id, key=key.value)
            except CodatError as error:
                outcome, problem = self._judge(error)
                if outcome is not None:
                    self._work.errands.settle(intent, outcome)
                raise TroubleError(problem) from None
            except asyncio.CancelledError:
                self._lost_answer = True  # as without an answer: the same key asks for the same set
                raise StoppedError(self._unseen()) from None
            life = deadline(self._work.clock, self._life.total_seconds())
            self._keep(IssuedCredentials(answer.username, answer.password, self._work.clock.now(), life), key)

    @property
    def _asked(self) -> tuple[Intent, ...]:
        """What was asked for and has no outcome in the journal."""
        return tuple(one for one in self._work.errands.unsettled if one.kind is IntentKind.CREATE_CREDENTIALS)

    def _own_up_to_lost_sets(self) -> None:
        """The key of a set that was asked for in an earlier life of the program is gone: nobody will see that set."""
        if self._key is None and self._issued is None and (lost := self._asked):
            self.lost(lost)

    def settle(self, intents: Sequence[Intent]) -> bool:
        """Whether the sets that were asked for are known. Raises `TroubleError` when the disk refuses.

        The set in memory is, where only the disk refused it before; of others nobody can know, and that is told.
        """
        known = bool(intents) and self._unwritten == tuple(intents)
        if known:
            self._write(intents)
        else:
            self.lost(intents)
        return known

    def lost(self, intents: Sequence[Intent]) -> None:
        """Sets were asked for, and nobody can know whether they exist. Raises `TroubleError`."""
        deeds = [DeedDone(Deed.CREDENTIALS_CREATED, one, outcome=Outcome.UNKNOWN) for one in intents]
        done: list[Settled] = [(one, IntentState.NOT_DONE) for one in intents]
        self._work.conclude(done, CredentialsUnseen(self._work.clock.now()), deeds=deeds)

    def _keep(self, issued: IssuedCredentials, key: _Key) -> None:
        made = CredentialsIssued(issued.made_at, self._lost_answer and not key.unseen_before)
        self._lost_answer, self._key = False, None
        if self._issued is not None:
            self._issued.drop()
        self._issued = issued
        self._work.scope.start(lambda: self._expire(issued), "credentials expire")
        intents = self._asked
        try:
            self._write(intents, made)
        except TroubleError:
            self._unwritten = intents  # it is there, and shown: Codat could not tell it again
            self._work.apply(made)
            raise
        finally:
            self._work.telling.soon()

    def _write(self, intents: Sequence[Intent], *events: CredentialsIssued) -> None:
        deeds = [DeedDone(Deed.CREDENTIALS_CREATED, one) for one in intents[-1:]]
        self._work.conclude([(one, IntentState.DONE) for one in intents], *events, deeds=deeds)
        self._unwritten = ()

    async def _expire(self, issued: IssuedCredentials) -> None:
        await self._work.clock.sleep(issued.life.left)
        if self._issued is issued:
            self.drop()

    def _current_key(self, *, unseen_before: bool) -> _Key:
        if self._key is None or self._key.life.is_over:
            life = deadline(self._work.clock, KEY_LIFE.total_seconds())
            self._key = _Key(str(uuid.uuid4()), life, unseen_before)
            self._lost_answer = False
        return self._key

    def _judge(self, error: CodatError) -> tuple[IntentState | None, Problem]:
        """What an error of *generate* means: the intent's outcome (None: open) and what to tell."""
        match error:
            case NoAnswerError() | UnreadableError() | ConflictError():  # no answer yet, or none that reached us
                self._lost_answer = True
                return None, self._unseen(error)  # open: after a crash the app says that an unseen set may exist
            case ServerFaultError() | BodyMismatchError():
                self._key = None  # the answer is cached under its key, and there is no way to look
                return IntentState.NOT_DONE, self._unseen(error)
            case TooManyError() | NotSentError():
                return IntentState.NOT_DONE, problem_of(error)
            case _:
                self._key = None
                return IntentState.NOT_DONE, problem_of(error)

    def _unseen(self, error: CodatError | None = None) -> Problem:
        self._work.note_if_possible(Deed.CREDENTIALS_CREATED, Outcome.UNKNOWN)
        self._work.apply(CredentialsUnseen(self._work.clock.now()))
        return Problem(ProblemKind.UNSEEN_CREDENTIALS, NextStep.TRY_AGAIN, error.correlation_id if error else "")

    async def revoke(self) -> None:
        """Remove every set ever made for this connection; feeds that used them stop.

        That there is nothing to remove is believed when an earlier try may have done it, or when Codat says so twice:
        said once, it may be about something else, and every set would still work.

        Raises `TroubleError`: NOT_REVOKED when every set still works, UNKNOWN_OUTCOME when that is not known (asking
        again does no harm: revoking twice is the same as once), OUTCOME_UNWRITTEN when the disk refuses.
        """
        async with self._work.writing:
            case = self._work.with_connection()
            intent = self._work.errands.intend(IntentKind.REVOKE_CREDENTIALS, {}, key="")
            try:
                await self._work.codat.credentials.revoke(case.company.id, case.connection.id)
            except CodatError as error:
                if not isinstance(error, NotFoundError) or not credentials_of(case).revocation_unknown:
                    self._not_revoked(intent, error)
                    raise TroubleError(_not_revoked(error)) from None
            except asyncio.CancelledError:
                self.revocation_lost([intent])
                raise StoppedError(Problem(ProblemKind.UNKNOWN_OUTCOME, NextStep.TRY_AGAIN)) from None
            self._lost_answer = False
            self.drop()
            self._revoked(intent, linked=len(connected_accounts(case)))

    def _revoked(self, intent: Intent, *, linked: int) -> None:
        """Sets that were asked for and never seen are revoked with the others."""
        over = {IntentKind.REVOKE_CREDENTIALS: IntentState.DONE, IntentKind.CREATE_CREDENTIALS: IntentState.NOT_DONE}
        done = [(one, over[one.kind]) for one in self._work.errands.unsettled if one.kind in over]
        deed = DeedDone(Deed.CREDENTIALS_REVOKED, intent, {"linked": linked})
        try:
            self._work.conclude(done, CredentialsRevoked(self._work.clock.now()), deeds=[deed])
            self._work.telling.soon()
        except TroubleError as trouble:  # nothing to look at: revoking again does no harm, and is written down then
            raise TroubleError(trouble.problem._replace(next_step=NextStep.TRY_AGAIN)) from None

    def _not_revoked(self, intent: Intent, error: CodatError) -> None:
        if isinstance(error, _UNCLEAR):
            self.revocation_lost([intent])
        else:
            self._work.errands.settle(intent, IntentState.NOT_DONE)

    def revocation_lost(self, intents: Sequence[Intent]) -> None:
        """Revoking was asked for, and nobody can know whether it was done: that stands until it is done."""
        unknown = RevocationUnknown(self._work.clock.now())
        deeds = [DeedDone(Deed.CREDENTIALS_REVOKED, one, outcome=Outcome.UNKNOWN) for one in intents]
        done: list[Settled] = [(one, IntentState.NOT_DONE) for one in intents]
        try:
            self._work.conclude(done, unknown, deeds=deeds)
        except TroubleError:
            self._work.apply(unknown)  # the disk refuses: the intent stays open, and tells the same at the next start


def _not_revoked(error: CodatError) -> Problem:
    if isinstance(error, _UNCLEAR):
        cause = ProblemKind.GONE if isinstance(error, NotFoundError) else None
        return unknown_outcome(error, NextStep.TRY_AGAIN)._replace(cause=cause)
    words = codat_words(error) if isinstance(error, AnsweredError) else ()
    return caused_by(problem_of(error)._replace(details=words), ProblemKind.NOT_REVOKED, NextStep.TRY_AGAIN)
