"""Activity: nothing recorded, a few clients, one of them, nothing that matches, and a record that was changed."""

from __future__ import annotations

import sqlite3
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.onboarding.case import AccountType
from app.onboarding.trail import Deed, Outcome
from app.ui.shell.places import Room, ToRoom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench


async def states(bench: AppBench) -> AsyncIterator[str]:
    """Each state once the window shows it."""
    console = bench.app.console
    console.go(ToRoom(Room.ACTIVITY))
    yield "empty"
    await _work(bench)
    console.page.refresh_wanted()
    yield "all"
    page = console.page
    field = bench.find("activity.search", QLineEdit)
    field.setText("visa")
    yield "nothing-matches"
    field.clear()
    _tamper(bench)
    page.refresh_wanted()
    yield "changed-record"


async def _work(bench: AppBench) -> None:
    bakery = await bench.client()
    await bench.add(bakery, "Compte d’exploitation", AccountType.CHECKING, "00124021", Decimal("18240.55"))
    bakery.note(Deed.CREDENTIALS_CREATED)
    bakery.note(Deed.CREDENTIALS_SHOWN_TO_CLIENT)
    await bench.clock.advance(3600 * 20)
    garage = await bench.client("North Shore Auto Body Ltd.", "BC")
    await bench.add(garage, "Operating account", AccountType.CHECKING, "00991122", Decimal(0))
    garage.note(Deed.CREDENTIALS_CREATED, Outcome.UNKNOWN)
    garage.note(Deed.CREDENTIALS_CREATED)
    await bench.clock.advance(600)
    bakery.note(Deed.ACCOUNTS_SEEN_CONNECTED, count=1)
    bakery.note(Deed.CREDENTIALS_REVOKED)
    bakery.finish()


def _tamper(bench: AppBench) -> None:
    path = bench.app.profile_folder / "trail.sqlite3"
    with sqlite3.connect(path) as file:
        file.execute("DROP TRIGGER events_keep")
        file.execute("UPDATE events SET who = 'Somebody else' WHERE seq = 4")
    file.close()
