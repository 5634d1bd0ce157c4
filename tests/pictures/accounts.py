"""The Bank accounts page: empty, typed, in error, one refused, added, renamed, in the United States, many."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.onboarding.case import AccountType
from app.practice.faults import FaultName, rule
from tests.support.held_clock import settle
from tests.ui.pages.accounts import (
    DOLLARS,
    OPERATING,
    PLACE,
    VISA,
    AccountsScreen,
    Typed,
    open_accounts,
    refusing,
    us_client,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench

KINDS = (AccountType.CHECKING, AccountType.SAVINGS, AccountType.CREDIT_CARD, AccountType.LOAN)
NAMES = ("Exploitation", "Paie", "Épargne", "Visa Affaires", "Succursale de Trois-Rivières", "Prêt équipement")


def in_french(bench: AppBench, account: Typed) -> Typed:
    """Balances are typed as the language of the app writes them."""
    from dataclasses import replace

    is_french = bench.app.languages.language == "fr"
    return replace(account, balance=account.balance.replace(".", ",")) if is_french else account


async def states(bench: AppBench) -> AsyncIterator[str]:
    screen = await open_accounts(bench)
    yield "empty"
    await screen.carry_on()
    yield "none"
    await screen.type(in_french(bench, OPERATING))
    yield "form-open"
    await screen.person.go_press("accounts.submit")
    await screen.keep(in_french(bench, VISA))
    yield "two-kept"
    await screen.person.go_press("accounts.add")
    await screen.type(Typed("Visa Affaires", number="12", transit="412", institution="1", balance="douze"))
    await screen.person.go_press("accounts.submit")
    yield "errors"
    await screen.type(DOLLARS)
    yield "other-currency"
    await screen.person.choose("accounts.type", "loan")
    yield "loan"
    await screen.person.choose("accounts.type", "creditCard")
    yield "card"
    await screen.person.choose("accounts.type", "checking")
    with refusing("00124022"):
        await screen.carry_on()
        yield "one-refused"
    async for state in _after_sending(bench, screen):
        yield state


async def _after_sending(bench: AppBench, screen: AccountsScreen) -> AsyncIterator[str]:
    bench.practice.switchboard.add(rule("create-batch-source-account", FaultName.READ_TIMEOUT, times=1))
    await screen.person.type("accounts.number", "00124023")
    await screen.person.press("Ctrl+Return")
    await bench.clock.advance(1)
    yield "adding"
    await bench.clock.advance(120)
    yield "outcome-unknown"
    await screen.carry_on()
    bench.app.console.go(PLACE)
    await settle()
    yield "three-added"
    await screen.person.press("F2")
    yield "renaming"
    await screen.person.go_press("accounts.remove")
    yield "removing"
    await screen.person.press("Escape")
    screen = await open_accounts(bench, await us_client(bench))
    await screen.type(Typed("Operating", number="4021 7781", routing="021000022", balance="1"))
    await screen.person.go_press("accounts.submit")
    yield "united-states"
    conductor = await bench.client("Harbour & Pine Catering")
    for number in range(12):
        name = f"{NAMES[number % len(NAMES)]} {number + 1}"
        await bench.add(
            conductor, name, KINDS[number % 4], f"{7_004_021 + number}", Decimal(number * 100_000 + 55) / 100
        )
    await open_accounts(bench, conductor)
    yield "twelve"
