"""States of the Client (company) page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from app.practice.faults import FaultName, rule
from app.ui.shell.places import NewClient, OpenClient
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench

NAME = "Boulangerie Chênevert inc."


async def states(bench: AppBench) -> AsyncIterator[str]:
    """From the empty form to the record, by way of everything that can be in between."""
    await begin(bench)
    yield "empty"

    await press(bench)
    yield "errors"

    await fill(bench, NAME)
    yield "filled"

    bench.practice.switchboard.add(rule("create-company", FaultName.READ_TIMEOUT, times=1))
    bench.find("company.create", QPushButton).click()
    await settle()
    await bench.clock.advance(1)
    yield "creating"

    await bench.clock.advance(10)
    yield "slow"

    await let_pass(bench)
    yield "unknown"

    bench.practice.switchboard.clear()
    bench.practice.switchboard.add(rule("create-connection", FaultName.STATUS, status=503))
    await press(bench)
    await press(bench)
    yield "half-done"

    bench.practice.switchboard.clear()
    await press(bench)
    bench.app.console.go(OpenClient(bench.companies[0]["id"]))
    await let_pass(bench)
    bench.app.console.workspace.open_number(1)  # type: ignore[union-attr]  # a client is open
    await settle()
    yield "record"

    await begin(bench)
    await fill(bench, NAME.upper())
    await press(bench)
    yield "duplicate"

    await begin(bench)
    await fill(bench, "北京烤鸭店")
    await press(bench)
    yield "no-latin"


async def begin(bench: AppBench) -> None:
    """Open the form of a new client."""
    bench.app.console.go(NewClient())
    await let_pass(bench)


async def fill(bench: AppBench, name: str) -> None:
    """Say who the client is."""
    region = bench.find("company.region", QComboBox)
    region.setCurrentIndex(region.findData("QC"))
    bench.find("company.name", QLineEdit).setText(name)
    bench.find("company.reference", QLineEdit).setText("0042 7781")
    await settle()


async def press(bench: AppBench) -> None:
    """Press the filled button and wait for what becomes of it."""
    bench.find("company.create", QPushButton).click()
    await let_pass(bench)


async def let_pass(bench: AppBench) -> None:
    """Let time pass until nobody waits for it."""
    await settle()
    for _ in range(80):
        if (wake := bench.clock.next_wake) is None:
            break
        await bench.clock.advance(wake)
