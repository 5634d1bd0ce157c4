"""One desktop that may be killed at any moment, before a Codat whose clock is right; for made-up sequences."""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.base.clock import CorrectedClock
from app.base.scope import LoopGate, TaskScope
from app.base.secret import Secret
from app.codat.authorize import CodatKey
from app.codat.client import CodatClient
from app.codat.transport import Transport
from app.onboarding.case import Language
from app.onboarding.problems import TroubleError
from app.onboarding.records import Records
from app.onboarding.registry import Registry
from app.onboarding.stopped import StoppedError
from app.practice.control import state_of
from app.practice.faults import FaultName, rule
from app.practice.instance import Practice
from app.practice.transport import PracticeTransport
from tests.support.held_clock import START, HeldClock, settle

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from app.codat.observed import Observed
    from app.onboarding.conductor import Conductor
    from app.onboarding.problems import Problem

_NOTE = re.compile(r"/companies/[^/]+")  # tags are merged into what is there: never one thing more
_TURNS = 6  # of the loop, in which what can run does


class _RightTime:
    """The server's clock: it counts the same seconds, and nobody sets it."""

    def __init__(self, held: HeldClock) -> None:
        self._held = held

    def now(self) -> datetime:
        return START + timedelta(seconds=self._held.monotonic())

    def monotonic(self) -> float:
        return self._held.monotonic()

    async def sleep(self, seconds: float) -> None:
        await self._held.sleep(seconds)


class Desktop:
    """The server outlives every `kill`; `seen` are the usernames that a person was given."""

    def __init__(self) -> None:
        self._folders = [Path(tempfile.mkdtemp(prefix="desktop"))]
        self.held = HeldClock()
        self.practice = Practice.start(_RightTime(self.held))
        self.seen: set[str] = set()
        self.failures: list[BaseException] = []
        self._start()
        blank = self.registry.blank(Language.FR)
        self.key = blank.onboard_key
        self._sit_down(self.registry.begin(blank))
        self.conductor.describe(replace(blank, name="Boulangerie Chênevert inc.", region="QC", reference="0042-7781"))

    def _start(self) -> None:
        clock = CorrectedClock(self.held)
        key = CodatKey(Secret("key-of-a-test"))
        self.codat = CodatClient(
            Transport(PracticeTransport(self.practice), "https://codat.test", key, self.held, jitter=lambda most: most)
        )

        def hear(observed: Observed) -> None:
            if observed.clock_skew is not None and observed.is_time_fresh:
                clock.hear(observed.clock_skew)

        self.codat.transport.listen(hear)
        self.records = Records(self._folders[-1], clock, "maya")
        gate = LoopGate()
        gate.open()
        self.scope = TaskScope("desktop", gate, self.failures.append)
        self.registry = Registry(self.records, clock, lambda: self.codat, self.scope)

    # What happens to it

    async def ask(self, *works: Coroutine[Any, Any, Any], for_turns: int | None = None) -> list[Problem]:
        """Let a person ask for these at once, and return what is told. `for_turns`: they stop waiting after so long."""
        tasks = [asyncio.ensure_future(_problem_of(work)) for work in works]
        turns = 0
        while not all(task.done() for task in tasks):
            await settle(_TURNS)
            turns += 1
            if for_turns is not None and turns > for_turns:
                for task in tasks:
                    task.cancel()
            elif not all(task.done() for task in tasks):
                self.held.jump(self.held.next_wake or 0.0)
        return [problem for task in tasks if (problem := task.result()) is not None]

    async def kill(self, *works: Coroutine[Any, Any, Any], after_turns: int = 0) -> None:
        """End the program at once while these are under way: nothing more is written, nothing is tidied up."""
        tasks = [asyncio.ensure_future(work) for work in works]
        await settle(after_turns)
        self._folders.append(Path(tempfile.mkdtemp(prefix="desktop")))
        shutil.copytree(self._folders[-2], self._folders[-1], dirs_exist_ok=True)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._end()
        self._start()
        await self._come_back()

    def _sit_down(self, conductor: Conductor) -> None:
        self.conductor = conductor
        conductor.listen(self._look)

    def _look(self) -> None:
        issued = self.conductor.credentials.issued
        if issued is not None:
            self.seen.add(issued.username.reveal())

    async def _come_back(self) -> None:
        """As from the list: what was cut short is settled, then Codat is read; else the case as remembered here."""
        entry = self.records.journal.entry(onboard_key=self.key)
        assert entry is not None, "the client is forgotten"

        async def enter() -> None:
            try:
                self._sit_down((await self.registry.enter(self.key)).conductor)
            except TroubleError:
                recalled = self.registry.recall(self.key)
                assert recalled is not None
                self._sit_down(recalled)

        await self.ask(enter())

    async def leave_and_come_back(self) -> None:
        """To the list and in again, without ending the program."""
        self.conductor.close()
        await self._come_back()

    async def _end(self) -> None:
        self.conductor.close()
        await self.scope.close()
        self.records.close()
        await self.codat.close()

    async def close(self) -> None:
        """Leave nothing behind."""
        await self._end()
        for folder in self._folders:
            shutil.rmtree(folder)
        assert not self.failures

    def goes_wrong(self, operation: str, name: FaultName, **params: Any) -> None:
        """The next call of `operation` meets a fault."""
        self.practice.switchboard.add(rule(operation, name, times=1, **params))

    # What the server holds

    @property
    def companies(self) -> list[dict[str, Any]]:
        """Every company, as practice's control door tells it."""
        return state_of(self.practice.world)["companies"]  # type: ignore[return-value]  # JSON

    @property
    def connections(self) -> list[dict[str, Any]]:
        """Every connection of every company."""
        return [connection for company in self.companies for connection in company["connections"]]

    @property
    def live(self) -> set[str]:
        """Usernames that work."""
        sets = [one for connection in self.connections for one in connection["credentialSets"]]
        return {one["username"] for one in sets if not one["revoked"]}

    @property
    def writes(self) -> int:
        """Requests that create or change, but for credentials and notes to other desktops: how many the server saw."""
        writing = {"POST", "PATCH", "PUT"}
        paths = [one.path for one in self.practice.records if one.method in writing]
        return sum(not path.endswith("/credentials") and not _NOTE.fullmatch(path) for path in paths)


async def _problem_of(work: Coroutine[Any, Any, Any]) -> Problem | None:
    try:
        await work
    except TroubleError as trouble:
        return trouble.problem
    except asyncio.CancelledError as stopped:  # of a task nothing but this is left
        return stopped.problem if isinstance(stopped, StoppedError) else None
    return None
