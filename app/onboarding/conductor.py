"""One client's case under way: the only place that asks Codat on its behalf, and the only writer of the case.

The verbs are grouped as a person thinks of them (`setup`, `accounts`, `credentials`, `feed`). Each is a coroutine
that moves the case and tells the listeners, or raises `TroubleError` with what to tell the person. Creating verbs
go one at a time, and a page that goes away does not undo them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.accounts import Accounts
from app.onboarding.case import Draft
from app.onboarding.casework import Casework
from app.onboarding.credentials import CREDENTIALS_LIFE, Credentials
from app.onboarding.events import ClientDescribed, ClientLanguageChosen, ConnectionSeen, CredentialsUnseen
from app.onboarding.feed import Feed
from app.onboarding.journal import IntentKind, IntentState
from app.onboarding.rules import accounts_of, connected_accounts
from app.onboarding.setup import Setup
from app.onboarding.trail import Deed, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.codat.client import CodatClient
    from app.onboarding.case import Case, Client, Language, Step
    from app.onboarding.journal import Intent
    from app.onboarding.records import Records


class Conductor:
    """One client's case and its verbs."""

    def __init__(
        self,
        case: Case,
        *,
        codat: CodatClient,
        records: Records,
        clock: Clock,
        scope: TaskScope,
        credentials_life: timedelta = CREDENTIALS_LIFE,
    ) -> None:
        self._work = Casework(case, codat, records, clock, scope)
        self.setup = Setup(self._work)
        self.credentials = Credentials(self._work, credentials_life)
        self.accounts = Accounts(self._work, self.credentials.drop)
        self.feed = Feed(self._work)

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._work.case

    @property
    def is_draft(self) -> bool:
        """Whether Codat has nothing of this client yet."""
        return isinstance(self.case, Draft)

    @property
    def step(self) -> Step:
        """The step the person is on."""
        return self._work.step

    @property
    def guide_step(self) -> int:
        """The client's step in QuickBooks, 1 to 8."""
        return self._work.guide_step

    @property
    def status_requests(self) -> int:
        """How often states were asked for during this call."""
        return self._work.budget.spent

    @property
    def may_watch(self) -> bool:
        """Whether states may be asked for once more without a person asking."""
        return self._work.budget.allows_watching

    @property
    def quota_remaining(self) -> int | None:
        """Requests left today as Codat last said, None before it said anything."""
        return self._work.codat.transport.observed.quota_remaining

    @property
    def unsettled(self) -> Intent | None:
        """A request whose outcome is not known; `check` settles it."""
        open_intents = self._work.errands.unsettled
        return open_intents[0] if open_intents else None

    def listen(self, then: Callable[[], None]) -> Callable[[], None]:
        """Call `then` after every change; the returned function ends that."""
        return self._work.listen(then)

    def start_at(self, step: Step, guide_step: int) -> None:
        """Begin where the person was; nothing is written."""
        self._work.step, self._work.guide_step = step, guide_step

    def place(self, step: Step, guide_step: int | None = None) -> None:
        """Remember where the person is, to resume there."""
        if step is self._work.step and guide_step in {None, self._work.guide_step}:
            return
        self._work.step = step
        if guide_step is not None:
            self._work.guide_step = guide_step
        self._work.remember()
        self._work.tell()

    def describe(self, client: Client) -> None:
        """Say who the client is, before Codat has it. A client with a name is kept as a draft on this computer."""
        if client != self.case.client:
            self._work.apply(ClientDescribed(client))

    def speak(self, language: Language) -> None:
        """Choose the language the client is spoken to in."""
        self._work.apply(ClientLanguageChosen(language))

    def note(self, deed: Deed, outcome: Outcome = Outcome.DONE, **details: object) -> None:
        """Write a deed of the person in the trail (shown, hidden, copied)."""
        self._work.note(deed, outcome, **details)

    def finish(self) -> None:
        """The call is over: nothing is left to resume, and the credentials are forgotten."""
        self.credentials.drop()
        linked, total = len(connected_accounts(self.case)), len(accounts_of(self.case))
        self._work.note(Deed.CALL_FINISHED, linked=linked, accounts=total)
        self._work.remember(is_under_way=False)
        self._work.tell()

    def close(self) -> None:
        """Leave the client: credentials and link are forgotten at once; what waits for time ends."""
        self._work.silence()
        self.credentials.drop()
        self.feed.drop_link()
        self._work.scope.cancel()

    async def check(self) -> bool:
        """Ask Codat what became of every request without an answer. Returns whether all were carried out.

        What is not there may be asked for again: the next try carries the same key. Raises `TroubleError` when Codat
        cannot be asked; the requests stay open.
        """
        async with self._work.writing:
            all_there = True
            for intent in self._work.errands.unsettled:
                all_there = await self._check(intent) and all_there
            self._work.remember()
            self._work.tell()
            return all_there

    async def _check(self, intent: Intent) -> bool:
        errands = self._work.errands
        match intent.kind:
            case IntentKind.CREATE_COMPANY:
                company = await errands.check(intent, self.setup.look_for_company)
                if company is not None:
                    self.setup.company_saved(company)
                return company is not None
            case IntentKind.CREATE_CONNECTION:
                connection = await errands.check(intent, self.setup.look_for_connection)
                if connection is not None:
                    self._work.apply(ConnectionSeen(connection))
                return connection is not None
            case IntentKind.CREATE_CREDENTIALS:
                errands.settle(intent, IntentState.NOT_DONE)
                self._work.apply(CredentialsUnseen(self._work.clock.now()))
                return False
            case _:
                # Asking for these twice does no harm: accounts carry ids of ours, the others end in the same state.
                await self.accounts.refresh(connection=True, patient=True)
                errands.settle(intent, IntentState.NOT_DONE)
                there = {account.id for account in accounts_of(self.case)}
                return intent.kind is IntentKind.ADD_ACCOUNTS and there.issuperset(intent.subject)
