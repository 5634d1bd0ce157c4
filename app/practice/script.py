"""The client of a practice call: sees the guide's steps, does their part in QuickBooks after a while, and says so.

Nothing runs by itself: what is due is done when practice is next looked at, at the moment it was due.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from app.practice.refusal import NotOffered, Refusal

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from app.practice.scenarios import Scenario
    from app.practice.state import Connection
    from app.practice.world import World

FIRST_STEP, LANGUAGE_STEP, CREDENTIALS_STEP, ACCOUNTS_STEP, CONNECT_STEP = 1, 3, 6, 7, 8
_SPEAKS, _TYPES, _RETYPES, _TICKS = 2.0, 6.0, 15.0, 5.0  # seconds a client takes
_LOOK_AGAIN = 1.0


class Says(StrEnum):
    """What the client tells the relationship manager; the words on screen are the app's."""

    LINK_EXPIRED = "link-expired"
    LINK_OPENED = "link-opened"
    ASKS_FRENCH = "asks-french"
    THANKS = "thanks"  # the view is in the language they asked for
    NO_CREDENTIALS = "no-credentials"  # there is nothing to type
    REFUSED = "refused"  # QuickBooks does not accept what was typed
    ACCEPTED = "accepted"
    LINKED = "linked"  # every account is ticked and connected
    LINKED_SOME = "linked-some"  # they think they are done, an account is left out


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something the client said about one company, at that practised moment."""

    company_id: str
    says: Says
    at: datetime


@dataclass(frozen=True, slots=True)
class _Due:
    at: datetime
    order: int
    company_id: str
    act: Callable[[str, datetime], None]


class ScriptedClient:
    """Tell it what the client view shows; ask it what the client says."""

    def __init__(self, world: World, scenario: Scenario) -> None:
        self._world = world
        self._scenario = scenario
        self._due: list[_Due] = []
        self._order = 0
        self._said: list[Utterance] = []
        self._waiting_to_link: set[str] = set()
        self._language: dict[str, str] = {}

    def client_reaches_step(self, company_id: str, step: int) -> None:
        """The client view shows `step` (1 to 8) of the guide. Showing one again is an encouragement to try again."""
        self.run_due()
        if step == FIRST_STEP and self._scenario.opens_link:
            self._later(company_id, _SPEAKS, self._open_link)
        if step == LANGUAGE_STEP and self._scenario.asks_french and self._language.get(company_id) != "fr":
            self._later(company_id, _SPEAKS, lambda company, at: self._say(company, Says.ASKS_FRENCH, at))
        if step == CREDENTIALS_STEP:
            self._later(company_id, _TYPES, self._enter)
        if step >= ACCOUNTS_STEP and not self._has_entered(company_id):
            self._later(company_id, _TYPES, self._enter)
        if step >= CONNECT_STEP or (step == ACCOUNTS_STEP and self._has_linked(company_id)):
            self._waiting_to_link.add(company_id)
            if self._has_entered(company_id):
                self._later(company_id, _TICKS, self._link)

    def language_shown(self, company_id: str, language: str) -> None:
        """The client view is in `language` ("en" or "fr") now."""
        self.run_due()
        before, self._language[company_id] = self._language.get(company_id), language
        asked = any(one.company_id == company_id and one.says is Says.ASKS_FRENCH for one in self._said)
        if asked and language == "fr" and before != "fr":
            self._later(company_id, _SPEAKS, lambda company, at: self._say(company, Says.THANKS, at))

    def heard(self, company_id: str) -> tuple[Utterance, ...]:
        """What the client of that company has said so far, oldest first."""
        self.run_due()
        return tuple(one for one in self._said if one.company_id == company_id)

    def listen(self, company_id: str) -> AsyncGenerator[Utterance]:
        """What the client says from this call on, as it is said. Never ends by itself."""
        return self._listen(company_id, len(self.heard(company_id)))

    async def _listen(self, company_id: str, told: int) -> AsyncGenerator[Utterance]:
        while True:
            for one in self.heard(company_id)[told:]:
                told += 1
                yield one
            await self._world.clock.sleep(_LOOK_AGAIN)

    def run_due(self) -> None:
        """Do what is due, in order. Practice calls it before every answer."""
        while True:
            ready = sorted(((one.at, one.order), one) for one in self._due if one.at <= self._world.now)
            if not ready:
                return
            due = ready[0][1]
            self._due.remove(due)
            if due.company_id in self._world.state.companies:
                due.act(due.company_id, due.at)

    def _later(
        self, company_id: str, seconds: float, act: Callable[[str, datetime], None], since: datetime | None = None
    ) -> None:
        self._order += 1
        at = (since or self._world.now) + timedelta(seconds=seconds)
        self._due.append(_Due(at, self._order, company_id, act))

    def _say(self, company_id: str, says: Says, at: datetime) -> None:
        self._said.append(Utterance(company_id, says, at))

    def _connection(self, company_id: str) -> Connection | None:
        company = self._world.state.companies.get(company_id)
        return next(iter(company.connections.values()), None) if company is not None else None

    def _has_entered(self, company_id: str) -> bool:
        connection = self._connection(company_id)
        return connection is not None and connection.live_set(connection.entered) is not None

    def _has_linked(self, company_id: str) -> bool:
        connection = self._connection(company_id)
        return connection is not None and any(one.fed_by is not None for one in connection.accounts.values())

    def _enter(self, company_id: str, at: datetime) -> None:
        connection = self._connection(company_id)
        live = connection.live_sets() if connection is not None else []
        if connection is None or self._has_entered_newest(connection):
            return
        if not live:
            self._say(company_id, Says.NO_CREDENTIALS, at)
        elif self._world.client.try_newest(connection):
            self._say(company_id, Says.ACCEPTED, at)
            if company_id in self._waiting_to_link:
                self._later(company_id, _TICKS, self._link, at)
        else:
            self._say(company_id, Says.REFUSED, at)
            if self._world.state.habits.refusals_left == 0 and connection.accounts:
                self._later(company_id, _RETYPES, self._enter, at)

    def _has_entered_newest(self, connection: Connection) -> bool:
        live = connection.live_sets()
        return bool(live) and connection.entered == live[-1].id

    def _link(self, company_id: str, at: datetime) -> None:
        self._waiting_to_link.discard(company_id)
        connection = self._connection(company_id)
        if connection is None:
            return
        try:
            linked = self._world.client.link(company_id, at=at)
        except (NotOffered, Refusal):
            self._say(company_id, Says.NO_CREDENTIALS, at)
            return
        if linked:
            left = [one for one in connection.accounts.values() if one.fed_by is None]
            self._say(company_id, Says.LINKED_SOME if left else Says.LINKED, at)

    def _open_link(self, company_id: str, at: datetime) -> None:
        connection = self._connection(company_id)
        if connection is None or not connection.links:
            return
        newest = connection.links[-1]
        if newest.used:
            return
        if newest.expires <= at:
            self._say(company_id, Says.LINK_EXPIRED, at)
            self._later(company_id, _RETYPES, self._open_again, at)
        else:
            newest.used = True
            self._say(company_id, Says.LINK_OPENED, at)

    def _open_again(self, company_id: str, at: datetime) -> None:
        connection = self._connection(company_id)
        if connection is None or not connection.links or connection.links[-1].used:
            return
        if connection.links[-1].expires <= at:
            self._later(company_id, _RETYPES, self._open_again, at)  # waits for a fresh link, without a word
            return
        self._open_link(company_id, at)
