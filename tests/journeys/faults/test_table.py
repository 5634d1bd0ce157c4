"""The matrix leaves nothing out, and says so."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tests.journeys.faults import (
    test_accounts,
    test_company,
    test_credentials,
    test_managing,
    test_reconnecting,
    test_revoking,
    test_sending,
)
from tests.journeys.faults.expected import EXPECTED, FAULTS, SKIPPED, WAYS
from tests.journeys.faults.steps import STEPS
from tests.journeys.faults.table import lines, outcomes

_MOST_LEFT_OUT = 0.02
MODULES: tuple[Any, ...] = (
    test_accounts,
    test_company,
    test_credentials,
    test_managing,
    test_reconnecting,
    test_revoking,
    test_sending,
)


def test_every_step_meets_every_fault_in_every_way() -> None:
    run = set()
    for module in MODULES:
        for thing in vars(module).values():
            for mark in getattr(thing, "pytestmark", ()):
                run |= {tuple(cell.values) for cell in mark.args[1]} if mark.name == "parametrize" else set()
    assert run == {(step, fault, way) for step in STEPS for fault in FAULTS for way in WAYS}


def test_what_is_right_is_written_down_for_each() -> None:
    assert set(EXPECTED) == set(STEPS)
    for step, told in EXPECTED.items():
        assert set(told) == set(FAULTS), step


def test_little_is_left_out_and_never_without_a_reason() -> None:
    assert len(SKIPPED) <= _MOST_LEFT_OUT * len(STEPS) * len(FAULTS) * len(WAYS)
    assert all(reason.strip() for reason in SKIPPED.values())


def test_the_table_counts_what_was_run() -> None:
    def report(way: str, *, failed: bool) -> Any:
        return SimpleNamespace(user_properties=[("cell", ["revoke", "dns", way])], failed=failed)

    found = outcomes([report("try again", failed=False), report("quit", failed=True), report("quit", failed=False)])
    told = lines(found)
    row = next(line for line in told if line.startswith("dns"))
    assert row.split()[1 + list(EXPECTED).index("revoke")] == "+.F"
    assert "1 hold, 1 fail" in " ".join(told)
