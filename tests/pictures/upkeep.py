"""Accounts after the call: added later, updated, stopped, removed; and a question that names a dozen of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.onboarding.case import AccountType
from app.onboarding.rules import accounts_of
from app.ui.shell.places import ToStep
from tests.pictures.credentials import press, tick
from tests.support.handed_over import MANAGE, connect, open_at, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench


async def states(bench: AppBench) -> AsyncIterator[str]:
    conductor = await with_credentials(bench)
    await connect(bench, conductor)
    await bench.add(conductor, "Compte en dollars US", AccountType.CHECKING, "00129921", Decimal(100))
    await open_at(bench, conductor, ToStep("accounts"))
    yield "added-later"
    person = Person(bench.app.console, bench.clock)
    await _open(bench, conductor, 3)
    await person.type("accounts.new_balance", "1250,50" if bench.app.languages.language == "fr" else "1250.50")
    yield "balance"
    await person.go_press("accounts.update_balance")
    await bench.clock.advance(1)
    yield "balance-updated"
    await _open(bench, conductor, 0)
    yield "connected-open"
    await press(bench, "accounts.stop")
    yield "stopping"
    await tick(bench, "accounts.stop_agree")
    await press(bench, "accounts.stop_confirm")
    await bench.clock.advance(1)
    yield "stopped"
    await _open(bench, conductor, 3)
    await press(bench, "accounts.remove")
    await tick(bench, "accounts.remove_agree")
    await press(bench, "accounts.remove_confirm")
    await bench.clock.advance(1)
    yield "removed"
    async for state in _many(bench):
        yield state


async def _many(bench: AppBench) -> AsyncIterator[str]:
    """More accounts than a sentence holds."""
    conductor = await with_credentials(bench, "Quincaillerie des Trois-Rivières ltée")
    for number in range(11):
        name = f"Succursale {number + 1:02}"
        await bench.add(conductor, name, AccountType.CHECKING, f"{7_004_021 + number:08}", Decimal(100))
    await connect(bench, conductor)
    await open_at(bench, conductor, MANAGE)
    await press(bench, "manage.revoke")
    yield "revoke-many"


async def _open(bench: AppBench, conductor: Conductor, place: int) -> None:
    await press(bench, f"accounts.rename.{accounts_of(conductor.case)[place].id}")
    await settle()
