"""The practice calls: what Codat, the network and the client do in each."""

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


_CREATING = ("create-company", "create-connection", "create-batch-source-account", "generate-credentials")
_WRITING = (*_CREATING, "update-source-account", "unlink-connection", "delete-bank-feed-credentials")


def _bad_network() -> list[Rule]:
    """Another fault for each step, so that a person meets them all; the second try goes well."""
    return [
        rule("create-company", FaultName.OFFLINE, nth=1),
        rule("create-connection", FaultName.CONNECT_TIMEOUT, nth=1),
        rule("create-batch-source-account", FaultName.CUT_BEFORE, nth=1),
        rule("generate-credentials", FaultName.DNS, nth=1),
        rule("delete-bank-feed-credentials", FaultName.REFUSED, nth=1),
        rule("update-source-account", FaultName.READ_TIMEOUT, nth=1),
        rule("unlink-connection", FaultName.DRIP, nth=1),
        rule("list-source-accounts", FaultName.CUT_AFTER, nth=4, times=2),
    ]


def _lost_answer() -> list[Rule]:
    return [rule(operation, FaultName.CUT_AFTER, nth=1) for operation in _WRITING]


def _busy() -> list[Rule]:
    return [rule(operation, FaultName.STATUS, nth=1, status=503) for operation in _WRITING]


def _limit_reached() -> list[Rule]:
    return [rule(EVERY_OPERATION, FaultName.STATUS, status=429, retryAfter="reset")]


def _key_refused() -> list[Rule]:
    return [rule(EVERY_OPERATION, FaultName.STATUS, status=401)]


def _wrong_clock() -> list[Rule]:
    return [rule(EVERY_OPERATION, FaultName.CLOCK)]


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
        Scenario("bad-network", rules=_bad_network),
        Scenario("lost-answer", rules=_lost_answer),
        Scenario("busy", rules=_busy),
        Scenario("daily-limit", rules=_limit_reached),
        Scenario("key-refused", rules=_key_refused),
        Scenario("wrong-clock", rules=_wrong_clock),
    )
}
