"""The seven practice calls: what Codat, the network and the client do in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from app.practice.faults import EVERY_OPERATION, FaultName, Rule, rule
from app.practice.state import Habits

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Scenario:
    """One practice call as a value. `habits` and `rules` make fresh ones for each run."""

    name: str
    habits: Callable[[], Habits] = Habits
    rules: Callable[[], list[Rule]] = field(default=list)
    read_takes: float = 0.0  # seconds until a GET is answered
    write_takes: float = 0.0  # seconds until anything else is answered; Codat acts at once
    asks_french: bool = False  # the client asks to go on in French
    opens_link: bool = False  # the client opens the link they were sent


def _down() -> list[Rule]:
    return [rule(EVERY_OPERATION, FaultName.STATUS, status=503, forSeconds=120)]


SCENARIOS: dict[str, Scenario] = {
    one.name: one
    for one in (
        Scenario("smooth"),
        Scenario("refused-once", lambda: Habits(refusals_left=1)),
        Scenario("link-expired", lambda: Habits(first_link_expired=True), opens_link=True),
        Scenario("missed-account", lambda: Habits(leaves_one_out=True)),
        Scenario("french", asks_french=True),
        Scenario("slow", lambda: Habits(push_takes=timedelta(seconds=90)), read_takes=3, write_takes=6),
        Scenario("down", rules=_down),
    )
}
