"""One practised Codat, whole: world, switchboard, scripted client, keys, record of requests, and its file."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.practice import store
from app.practice.clock import ShiftedClock
from app.practice.faults import Switchboard
from app.practice.idempotency import IdempotencyCache
from app.practice.scenarios import SCENARIOS, Scenario
from app.practice.script import ScriptedClient
from app.practice.state import State
from app.practice.world import World

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.clock import Clock

USUAL_SEED = 1
_MOST_RECORDS = 100_000


@dataclass(frozen=True, slots=True)
class Record:
    """A Codat call that reached the server. `status` is what Codat answered, None when it did not."""

    method: str
    path: str
    query: str
    idempotency_key: str | None
    status: int | None
    at: datetime


class Practice:
    """Start one with `Practice.start`; serve it with `transport.PracticeTransport` or `python -m app.practice`."""

    def __init__(self, clock: ShiftedClock, state: State, scenario: Scenario, file: Path | None) -> None:
        self.clock = clock
        self.latency_ms = 0
        self.switchboard = Switchboard()
        self._file = file
        self.is_kept = True  # whether the file holds the latest state
        self._begin(state, scenario)

    @classmethod
    def start(
        cls,
        clock: Clock,
        *,
        scenario: str | None = None,
        seed: int = USUAL_SEED,
        state_file: Path | None = None,
        latency_ms: int = 0,
    ) -> Practice:
        """Take up the run kept in `state_file`, else begin one. Raises `KeyError` for an unknown scenario.

        A kept run goes on with its own seed, companies and scenario (None); when `scenario` is another than the
        kept one, the client's habits become the new scenario's. A new run is "smooth" unless told otherwise.
        """
        kept = store.load(state_file) if state_file is not None else None
        name = scenario or (kept.scenario if kept is not None else "smooth")
        chosen = SCENARIOS[name]
        state = kept or State(seed=seed, scenario=name, habits=chosen.habits())
        if state.scenario != name:
            state.scenario, state.habits = name, chosen.habits()
        practice = cls(ShiftedClock(clock, state.shift), state, chosen, state_file)
        practice.latency_ms = latency_ms
        return practice

    def _begin(self, state: State, scenario: Scenario) -> None:
        self.scenario = scenario
        self.world = World(self.clock, state)
        self.script = ScriptedClient(self.world, scenario)
        self.keys = IdempotencyCache(state)
        self.records: deque[Record] = deque(maxlen=_MOST_RECORDS)
        self.switchboard.clear()
        self.switchboard.add(*scenario.rules())

    def play(self, scenario: str) -> None:
        """Go on with another scenario: its faults and habits replace the present ones, the companies stay."""
        chosen = SCENARIOS[scenario]
        state = self.world.state
        state.scenario, state.habits = scenario, chosen.habits()
        self.scenario = chosen
        self.script = ScriptedClient(self.world, chosen)
        self.switchboard.clear()
        self.switchboard.add(*chosen.rules())
        self.keep()

    def reset(self, seed: int | None = None) -> None:
        """Begin again: no company, no record, the scenario's own faults, the time of the computer."""
        self.clock.shift = 0.0
        state = State(
            seed=self.world.state.seed if seed is None else seed,
            scenario=self.scenario.name,
            habits=self.scenario.habits(),
        )
        self._begin(state, self.scenario)
        self.keep()

    def settle(self) -> None:
        """Let what is due happen: the scripted client acts."""
        self.script.run_due()

    def keep(self) -> None:
        """Write the state file, if there is one. A full disk does not end a practice call: see `is_kept`."""
        if self._file is None:
            return
        try:
            store.save(self._file, self.world.snapshot())
        except OSError:
            self.is_kept = False
        else:
            self.is_kept = True

    def delay(self, method: str) -> timedelta:
        """How long the answer to `method` takes."""
        scripted = self.scenario.read_takes if method == "GET" else self.scenario.write_takes
        return timedelta(milliseconds=self.latency_ms, seconds=scripted)
