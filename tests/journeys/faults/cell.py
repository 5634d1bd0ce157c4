"""One cell of the matrix: a step, a fault in it, and a way to get over it. In the composed app, on held time."""

from __future__ import annotations

import re
from datetime import timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

from app.practice.faults import EVERY_OPERATION, FaultName, rule
from app.ui.shell.places import Room
from tests.journeys.faults.expected import EXPECTED, SETTINGS, UNKNOWN, Told
from tests.journeys.faults.person import Banker
from tests.journeys.faults.steps import STEPS
from tests.support.app_bench import AppBench
from tests.support.held_clock import HeldClock, settle

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.faults.doing import Doing

_MOST_MOVES = 8
_KEY = "practice-key"
_CLOCK = (
    "This computer’s clock is 3 hours ahead. Times here are by Codat’s clock.",
    "L’horloge de cet ordinateur avance de 3 heures. Les heures affichées sont celles de Codat.",
)
_NOT_VALID = {
    "statusCode": 400,
    "service": "PublicApi",
    "error": "Error processing request - not valid.",
    "correlationId": "bc997528a9d7abb9161ef45f05d38599",
    "validation": {"errors": [{"itemId": "name", "message": "Unsupported value", "validatorName": "Any"}]},
    "canBeRetried": "False",
    "detailedErrorCode": 0,
}


async def run_cell(folder: Path, step_name: str, fault: str, way: str, log: list[str]) -> None:
    """Raise `AssertionError` for what does not hold. `log` gathers every line that is logged meanwhile."""
    step, expected, clock = STEPS[step_name], EXPECTED[step_name][fault], HeldClock()
    secrets: set[str] = {_KEY}
    data = folder / "data"
    async with AppBench(data, clock=clock) as bench:
        banker = Banker(bench)
        await step.begin(bench)
        await banker.wait()
        before = len(banker.sets)
        _set(bench, step, fault)
        await step.press(banker)
        await _check_words(banker, step, fault, expected, is_bilingual=way == "try again")
        bench.practice.switchboard.clear()
        if way == "go back":
            await banker.come_back(step.place)
        if way != "quit":
            await get_over_it(banker, step)
            _check_sets(banker, step, fault, way, before)
        secrets |= _secrets(banker)
        seen, sets = banker.seen, banker.sets
        assert bench.host.clipboard.text == ""
    if way == "quit":
        async with AppBench(data, clock=clock) as bench:
            banker = Banker(bench, seen, sets)
            await banker.wait()
            await banker.come_back(step.place)
            await get_over_it(banker, step)
            secrets |= _secrets(banker)
    _check_nothing_secret_is_kept(data, secrets, log)


def _set(bench: AppBench, step: Doing, fault: str) -> None:
    name, params = _fault(bench, fault)
    if fault == "clock":
        bench.practice.switchboard.add(rule(EVERY_OPERATION, name, **params))
    else:
        bench.practice.switchboard.add(rule(step.operation, name, nth=None if step.nth == 1 else step.nth, **params))


def _fault(bench: AppBench, fault: str) -> tuple[FaultName, dict[str, Any]]:
    match fault.partition("-")[0], fault:
        case "429", _:
            later = bench.practice.clock.now().replace(microsecond=0) + timedelta(minutes=2)
            after = {"429-seconds": 90, "429-date": format_datetime(later, usegmt=True), "429-hours": 3 * 3600}
            return FaultName.STATUS, {"status": 429, "retryAfter": after[fault]}
        case "400", _:
            return FaultName.STATUS, {"status": 400, "body": _NOT_VALID}
        case _, "409":
            return FaultName.STATUS, {"status": 409, "kept": False}
        case _, "409-done":
            return FaultName.DUPLICATE, {"overlaps": True}
        case "502", _:
            return FaultName.HTML, {}
        case status, _ if status.isdigit():
            return FaultName.STATUS, {"status": int(status), "acted": fault.endswith("-done")}
        case _, "read-timeout-not-done":
            return FaultName.READ_TIMEOUT, {"acted": False}
        case _:
            return FaultName(fault), {}


async def _check_words(banker: Banker, step: Doing, fault: str, expected: Told | None, *, is_bilingual: bool) -> None:
    """What is told does not depend on the way taken afterwards: it is read in French once."""
    message = banker.bench.app.console.page.message
    if expected is None:
        problem = message.problem if message is not None else None
        assert problem is None, f"all is well, yet it says {banker.told!r}"
        assert step.is_done(banker), "all is well, yet it is not done"
        if fault == "clock":
            banker.bench.app.console.page.clear_message()
            await settle()
            for number, (told, offered) in enumerate(await banker.reads(is_bilingual=is_bilingual)):
                assert told.startswith(_CLOCK[number]), told
                assert offered == ""
        return
    for number, (told, offered) in enumerate(await banker.reads(is_bilingual=is_bilingual)):
        wanted = (expected.en, expected.fr)[number]
        assert told.startswith(wanted), f"says {told!r}, not {wanted!r}"
        assert offered == expected.button[number], f"offers {offered!r}"
    banker.is_alive("notice.action" if step.hides_unknown and expected is UNKNOWN else step.stays)


async def get_over_it(banker: Banker, step: Doing) -> None:
    """Do what the notice says, else press again, until it is done."""
    for _ in range(_MOST_MOVES):
        if step.is_done(banker) and banker.is_settled:
            return
        await _move(banker, step)
    raise AssertionError(f"not done after {_MOST_MOVES} tries; it says {banker.told!r}: {banker.bench.companies}")


async def _move(banker: Banker, step: Doing) -> None:
    message = banker.bench.app.console.page.message
    problem = message.problem if message is not None else None
    if problem is not None and problem.until is not None:
        banker.bench.clock.jump(problem.until.left + 1)
        await settle()
        assert banker.told == "", "the wait is over, and nothing is sent by itself"
    elif banker.offered == SETTINGS[0]:
        await banker.click("notice.action")
        assert banker.bench.app.console.name == Room.SETTINGS.value
        await banker.come_back(step.place)
    elif banker.offered:
        await banker.click("notice.action")
    else:
        if banker.on_screen(step.stays) is None:
            await banker.go(step.place)
        await step.press(banker)


def _check_sets(banker: Banker, step: Doing, fault: str, way: str, before: int) -> None:
    """While its key lives a lost set comes back: no second one is made."""
    if step.makes_sets and way == "try again" and fault != "500-done":
        made = len(banker.sets) - before
        assert made == 1, f"{made} sets were made for one that was asked for"


def _secrets(banker: Banker) -> set[str]:
    """Everything that must not be kept: both halves of every set, and the one-time passwords of links."""
    sets = banker.sets
    links = [
        link.code
        for company in banker.bench.practice.world.state.companies.values()
        for connection in company.connections.values()
        for link in connection.links
    ]
    return {one[part] for one in sets for part in ("username", "password")} | {f"otp={code}" for code in links if code}


def _check_nothing_secret_is_kept(folder: Path, secrets: set[str], log: list[str]) -> None:
    """Neither in a file of the data folder nor in the log."""
    assert len(secrets) > 1 or not any(re.search("credential", line) for line in log)
    for file in folder.rglob("*"):
        if not file.is_file():
            continue
        held = file.read_bytes()
        for secret in secrets:
            for spelled in (secret.encode(), secret.encode("utf-16-le")):
                assert spelled not in held, f"{file.name} holds a secret"
    for line in log:
        assert not any(secret in line for secret in secrets), "a secret was logged"
