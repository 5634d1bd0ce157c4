"""States of the Clients page."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPushButton

from app.onboarding.case import AccountType, Step
from app.practice.faults import FaultName, rule
from app.ui.shell.places import Room, ToRoom
from tests.support.handed_over import waiting_client
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench


async def states(bench: AppBench) -> AsyncIterator[str]:
    """First run, a full list, a call to resume, an empty tab, an empty search, offline."""
    yield "first-run"

    bench.practice.world.seed_clients(24)
    await look_again(bench)
    yield "list"

    waiting = waiting_client(bench)
    waiting.tags["linkMade"] = "1763650002000"
    await look_again(bench)
    bench.find("clients.search", QLineEdit).setText(waiting.name.split()[0])
    await settle()
    yield "link-expired"
    bench.find("clients.search", QLineEdit).setText("")

    conductor = await bench.client()
    await bench.add(conductor, "Compte d’exploitation", AccountType.CHECKING, "00124021", Decimal("18240.55"))
    await bench.add(conductor, "Visa Affaires", AccountType.CREDIT_CARD, "8841", Decimal("-1312.08"))
    await bench.in_time(conductor.credentials.create())
    conductor.place(Step.GUIDE, 6)
    conductor.close()
    await bench.clock.advance(12 * 60)
    bench.app.console.go(ToRoom(Room.CLIENTS))
    await settle()
    yield "resume"

    bench.find("clients.tab.progress", QPushButton).click()
    await settle()
    yield "progress"

    search = bench.find("clients.search", QLineEdit)
    search.setText("chenevert")
    await settle()
    yield "search"

    search.setText("zuydcoote")
    await settle()
    yield "search-empty"

    search.setText("")
    bench.find("clients.tab.attention", QPushButton).click()
    bench.practice.switchboard.add(rule("*", FaultName.OFFLINE))
    await look_again(bench)
    yield "offline"


async def look_again(bench: AppBench) -> None:
    """Ask Codat once more, and wait for what it says."""
    bench.app.console.page.refresh_wanted()
    await settle()
    for _ in range(60):
        if (wake := bench.clock.next_wake) is None:
            break
        await bench.clock.advance(wake)
