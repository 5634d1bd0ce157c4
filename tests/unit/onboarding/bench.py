"""A conductor at work against practice, in process, on held time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from app.base.scope import LoopGate, TaskScope
from app.base.secret import Secret
from app.codat.authorize import CodatKey
from app.codat.client import CodatClient
from app.codat.transport import Transport
from app.onboarding.problems import ProblemKind, TroubleError
from app.onboarding.records import Records
from app.onboarding.registry import Registry
from app.practice.control import requests_of, state_of
from app.practice.faults import FaultName, rule
from app.practice.instance import Practice
from app.practice.transport import PracticeTransport
from tests.support.held_clock import HeldClock, settle

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from app.onboarding.problems import Problem


class Bench:
    """Everything of one desktop but its windows."""

    def __init__(self, folder: Path, practice: Practice | None = None, clock: HeldClock | None = None) -> None:
        self.clock = clock or HeldClock()
        self.practice = practice or Practice.start(self.clock)
        transport = Transport(
            PracticeTransport(self.practice), "https://codat.test", CodatKey(Secret("key-of-a-test")), self.clock
        )
        self.codat = CodatClient(transport)
        self.records = Records(folder, self.clock, "maya")
        gate = LoopGate()
        gate.open()
        self.failures: list[BaseException] = []
        self.scope = TaskScope("bench", gate, self.failures.append)
        self.registry = Registry(self.records, self.clock, lambda: self.codat, self.scope)

    def fault(self, operation: str, name: FaultName, **params: Any) -> None:
        """Make the next call of `operation` go wrong."""
        times = params.pop("times", 1)
        self.practice.switchboard.add(rule(operation, name, times=times, **params))

    @property
    def companies(self) -> list[dict[str, Any]]:
        """What the server holds."""
        return state_of(self.practice.world)["companies"]  # type: ignore[return-value]  # JSON

    def sent(self, method: str, ending: str) -> list[dict[str, Any]]:
        """The requests the server saw with that method, to paths of that ending."""
        return [
            seen
            for seen in requests_of(self.practice)
            if seen["method"] == method and str(seen["path"]).endswith(ending)
        ]

    async def in_time(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Run `work`, moving time whenever everything waits for it."""
        task = asyncio.ensure_future(work)
        await settle()
        while not task.done():
            wake = self.clock.next_wake
            await self.clock.advance(wake if wake is not None else 0.0)
        return task.result()

    async def problem(self, work: Coroutine[Any, Any, Any]) -> Problem:
        """Run `work`, which must raise, and return what is told."""
        try:
            await self.in_time(work)
        except TroubleError as trouble:
            return trouble.problem
        raise AssertionError("no trouble was raised")

    async def close(self) -> None:
        """End what runs."""
        await self.scope.close()
        self.records.close()
        await self.codat.close()
        assert not self.failures


__all__ = ["Bench", "FaultName", "ProblemKind"]
