"""One account at a time: its balance, its feed, taking it away. Each is asked, done once, and said."""

from __future__ import annotations

from contextlib import asynccontextmanager
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.onboarding.case import AccountType
from app.onboarding.rules import accounts_of
from app.onboarding.trail import Deed
from app.practice.faults import FaultName, rule
from tests.support.app_bench import AppBench
from tests.ui.pages.accounts import OPERATING, PLACE, AccountsScreen, open_accounts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")


@asynccontextmanager
async def open_row(folder: Path, *, is_connected: bool) -> AsyncIterator[tuple[AccountsScreen, Conductor]]:
    """Two accounts at Codat, connected or not; the first is open in its row."""
    async with AppBench(folder) as bench:
        conductor = await bench.client()
        await bench.add(conductor, "Operating", AccountType.CHECKING, "00124021", Decimal("10.00"))
        await bench.add(conductor, "Savings", AccountType.SAVINGS, "00124022", Decimal(0))
        if is_connected:
            await bench.in_time(conductor.credentials.create())
            bench.practice.world.client.link(bench.companies[0]["id"])
            bench.practice.clock.advance(120)
            await bench.in_time(conductor.accounts.refresh(connection=True))
        screen = await open_accounts(bench, conductor)
        await screen.person.tab_to(f"accounts.row.{accounts_of(conductor.case)[0].id}")
        await screen.person.press("F2")
        yield screen, conductor


def at_codat(screen: AccountsScreen) -> dict[str, tuple[str, Decimal]]:
    return {one["accountName"]: (one["status"], Decimal(str(one["balance"]))) for one in screen.at_codat}


def deeds(conductor: Conductor, screen: AccountsScreen) -> list[Deed]:
    return [event.what for event in screen.bench.app.records.trail.events(conductor.case.client.onboard_key)]


async def agree(screen: AccountsScreen, what: str) -> None:
    await screen.person.go_press(f"accounts.{what}_agree")
    await screen.person.go_press(f"accounts.{what}_confirm")
    await screen.bench.clock.advance(2)


async def test_a_balance_is_updated_while_the_account_is_not_connected(tmp_path: Path) -> None:
    async with open_row(tmp_path, is_connected=False) as (screen, conductor):
        await screen.person.type("accounts.new_balance", "1,250.50")
        await screen.person.go_press("accounts.update_balance")
        await screen.bench.clock.advance(2)

        assert at_codat(screen)["Operating"] == ("pending", Decimal("1250.50"))
        assert screen.notice.replace("\u00a0", " ") == "Balance of Operating updated. It was CA$10.00."
        assert deeds(conductor, screen)[-1] is Deed.BALANCE_UPDATED


async def test_what_is_no_amount_is_said_at_the_field_and_nothing_is_sent(tmp_path: Path) -> None:
    async with open_row(tmp_path, is_connected=False) as (screen, _):
        await screen.person.type("accounts.new_balance", "ten")
        await screen.person.go_press("accounts.update_balance")

        assert screen.error("new_balance") == "Enter an amount, for example 1250.00."
        assert screen.person.focused == "accounts.new_balance"
        assert screen.sent("PATCH", "") == []


async def test_a_connected_account_has_no_balance_to_type(tmp_path: Path) -> None:
    async with open_row(tmp_path, is_connected=True) as (screen, _):
        assert screen.person.sees("accounts.new_balance") is None
        assert screen.person.sees("accounts.stop") is not None


async def test_one_feed_stops_and_the_other_goes_on(tmp_path: Path) -> None:
    async with open_row(tmp_path, is_connected=True) as (screen, conductor):
        await screen.person.go_press("accounts.stop")
        await agree(screen, "stop")

        assert {name: status for name, (status, _) in at_codat(screen).items()} == {
            "Operating": "disconnected",
            "Savings": "connected",
        }
        assert screen.notice.startswith("Feed of Operating stopped at ")
        assert deeds(conductor, screen)[-1] is Deed.ACCOUNT_STOPPED


async def test_an_account_is_removed_once_the_client_agreed(tmp_path: Path) -> None:
    async with open_row(tmp_path, is_connected=False) as (screen, conductor):
        await screen.person.go_press("accounts.remove")
        await screen.person.go_press("accounts.remove_confirm")
        assert len(screen.at_codat) == 2, "nothing before the box is ticked"
        await agree(screen, "remove")

        assert list(at_codat(screen)) == ["Savings"]
        assert [account.name for account in accounts_of(conductor.case)] == ["Savings"]
        assert screen.notice.startswith("Operating removed at ")
        assert screen.person.focused.startswith("accounts.rename."), "the keyboard goes on in the list"
        assert deeds(conductor, screen)[-1] is Deed.ACCOUNT_REMOVED


async def test_an_account_just_added_can_be_reached_by_keyboard(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        screen = await open_accounts(bench, await bench.client())
        await screen.keep(OPERATING)
        await screen.carry_on()
        bench.app.console.go(PLACE)
        await bench.clock.advance(1)

        await screen.person.tab_to(f"accounts.row.{accounts_of(screen.conductor.case)[0].id}")


async def test_enter_keeps_the_account(tmp_path: Path) -> None:
    async with open_row(tmp_path, is_connected=False) as (screen, _):
        await screen.person.go_press("accounts.remove")
        await screen.person.press("Return")
        await screen.bench.clock.advance(2)

        assert len(screen.at_codat) == 2
        assert screen.sent("DELETE", "") == []


async def test_a_removal_whose_answer_was_lost_is_found_to_be_done(tmp_path: Path) -> None:
    async with open_row(tmp_path, is_connected=False) as (screen, conductor):
        screen.bench.practice.switchboard.add(rule("delete-source-account", FaultName.CUT_AFTER, times=1))
        await screen.person.go_press("accounts.remove")
        await agree(screen, "remove")

        assert list(at_codat(screen)) == ["Savings"]
        assert screen.notice.startswith("Operating removed at ")
        assert deeds(conductor, screen).count(Deed.ACCOUNT_REMOVED) == 1
