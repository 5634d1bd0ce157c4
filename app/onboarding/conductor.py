"""One client's case under way: the only place that asks Codat on its behalf, and the only writer of the case.

The verbs are grouped as a person thinks of them (`setup`, `accounts`, `credentials`, `feed`). Each is a coroutine
that moves the case and tells the listeners, or raises `TroubleError` with what to tell the person. Creating verbs
go one at a time, and a page that goes away does not undo them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.account_changes import AccountChanges
from app.onboarding.account_import import AccountImport
from app.onboarding.accounts import Accounts
from app.onboarding.case import Draft
from app.onboarding.casework import Casework
from app.onboarding.credentials import CREDENTIALS_LIFE, Credentials
from app.onboarding.events import ClientDescribed, ClientLanguageChosen
from app.onboarding.feed import Feed
from app.onboarding.reconciling import Finding, Found, settle_all
from app.onboarding.rules import accounts_of, connected_accounts
from app.onboarding.setup import Setup
from app.onboarding.telling import Telling
from app.onboarding.trail import Deed, Outcome
from app.onboarding.transactions import Transactions
from app.onboarding.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta

    from app.base.clock import Clock
    from app.base.scope import TaskScope
    from app.codat.client import CodatClient
    from app.onboarding.case import Case, Client, Language, Step
    from app.onboarding.changes import Change
    from app.onboarding.intents import Intent
    from app.onboarding.known_columns import KnownColumns
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
        lasting: TaskScope | None = None,
    ) -> None:
        """`lasting`: where what leaving the client must not end is done."""
        self.is_closed = False
        self._work = Casework(case, codat, records, clock, scope)
        self._work.telling = Telling(self._work, lasting or scope)
        self.setup = Setup(self._work)
        self.credentials = Credentials(self._work, credentials_life)
        self.accounts = Accounts(self._work, self.credentials)
        self.account_changes = AccountChanges(self._work, self.accounts)
        self.account_import = AccountImport(self._work, self.accounts)
        self.feed = Feed(self._work)
        self.transactions = Transactions(self._work)
        self.whereabouts = Whereabouts(self._work, self.accounts, self._drop_secrets)

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._work.case

    @property
    def is_draft(self) -> bool:
        """Whether Codat has nothing of this client yet."""
        return isinstance(self.case, Draft)

    @property
    def company_id(self) -> str | None:
        """Codat's id of the company, None before there is one."""
        return None if isinstance(self.case, Draft) else self.case.company.id

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
        """A request whose outcome is not known; `check` settles it. One that Codat can tell of comes first."""
        open_intents = self._work.errands.unsettled
        return next((intent for intent in open_intents if intent.key), open_intents[0] if open_intents else None)

    @property
    def known_columns(self) -> KnownColumns:
        """How files of accounts are read, as a person said before."""
        return self._work.columns

    def tell_others(self, news: tuple[Change, ...], *, is_told: bool) -> None:
        """What others changed since the client was open here, and whether they can read what was done here."""
        self._work.news = news
        if not is_told:
            self._work.telling.soon()

    def take_news(self) -> tuple[Change, ...]:
        """What others changed and nobody was told yet; told now."""
        news, self._work.news = self._work.news, ()
        return news

    def listen(self, then: Callable[[], None]) -> Callable[[], None]:
        """Call `then` after every change; the returned function ends that."""
        return self._work.listen(then)

    def start_at(self, step: Step, guide_step: int, *, is_under_way: bool = True) -> None:
        """Begin where the person was; nothing is written. `is_under_way`: whether there is a call to pick up."""
        self._work.step, self._work.guide_step, self._work.is_under_way = step, guide_step, is_under_way

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
        """Say who the client is, before Codat has it. A client with a name is kept as a draft on this computer.

        Raises `TroubleError` of kind NOT_KEPT when the disk refuses.
        """
        if client != self.case.client:
            self._work.keep(ClientDescribed(client))

    def speak(self, language: Language) -> None:
        """Choose the language the client is spoken to in."""
        self._work.apply(ClientLanguageChosen(language))
        self._work.telling.soon(language=language)

    def note(self, deed: Deed, outcome: Outcome = Outcome.DONE, **details: object) -> None:
        """Write a deed of the person in the trail (shown, hidden, copied). Raises `StoreError`."""
        self._work.note(deed, outcome, **details)

    def finish(self) -> None:
        """The call is over: nothing is left to resume, and the credentials are forgotten."""
        self.credentials.drop()
        linked, total = len(connected_accounts(self.case)), len(accounts_of(self.case))
        self._work.note_if_possible(Deed.CALL_FINISHED, linked=linked, accounts=total)
        self._work.is_under_way = False
        self._work.remember()
        self._work.tell()

    def close(self) -> None:
        """Leave the client: credentials and link are forgotten at once; what waits for time ends."""
        self.is_closed = True
        self._work.silence()
        self._drop_secrets()
        self.transactions.stop()
        self.account_import.stop()
        self._work.scope.cancel()

    def _drop_secrets(self) -> None:
        self.credentials.drop()
        self.feed.drop_link()

    @property
    def is_at_work(self) -> bool:
        """Whether a request is out that creates or removes something, perhaps one whose page is gone."""
        return self._work.writing.locked()

    @property
    def is_gone(self) -> bool:
        """Whether Codat said last that it has this client no more."""
        return self._work.is_gone

    def vanish(self) -> None:
        """Codat has this client no more: it is off the list, and there is no call to pick up."""
        self._work.vanished()

    def forget(self) -> None:
        """Write nothing more of this client: it was discarded."""
        self._work.is_kept = False

    async def at_rest(self) -> None:
        """Wait until none is out."""
        async with self._work.writing:
            pass

    async def check(self) -> bool:
        """Ask Codat what became of every request without an answer. Returns whether all were carried out.

        What is not there may be asked for again: the next try carries the same key. Raises `TroubleError` when Codat
        cannot be asked; the requests stay open.
        """
        return all(finding.found is Found.THERE for finding in await self.settle())

    async def settle(self) -> tuple[Finding, ...]:
        """As `check`; what became of each. Raises `TroubleError`."""
        async with self._work.writing:
            return await settle_all(self, self._work)
