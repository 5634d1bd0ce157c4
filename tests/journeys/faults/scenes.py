"""Clients brought to the moment before a step, with as little as that takes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.onboarding.case import AccountType, Step
from app.onboarding.drafting import AccountForm, draft_of, next_account_id
from app.onboarding.rules import accounts_of, drafts_of
from app.practice.faults import FaultName, rule
from app.ui.shell.places import ToStep, ToTransactions
from tests.journeys.faults.person import NUMBERS
from tests.support.handed_over import CREDENTIALS, MANAGE, RECONNECT, allow_deleting, connect
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from app.onboarding.conductor import Conductor
    from app.ui.shell.places import Place
    from tests.support.app_bench import AppBench

ACCOUNTS = ToStep("accounts")
_MOMENT = 8  # turns of the loop


async def _with_an_account(bench: AppBench) -> Conductor:
    conductor = await bench.client()
    _draft(conductor, "Exploitation")
    await conductor.accounts.add()
    return conductor


async def _with_a_set(bench: AppBench) -> Conductor:
    conductor = await _with_an_account(bench)
    await conductor.credentials.create()
    return conductor


async def _linked(bench: AppBench) -> Conductor:
    conductor = await _with_a_set(bench)
    await connect(bench, conductor)
    return conductor


async def _open(bench: AppBench, conductor: Conductor, place: Place) -> None:
    conductor.start_at(Step(place.step) if isinstance(place, ToStep) else Step.COMPANY, 1)
    bench.app.console.open_client(conductor)
    if not isinstance(place, ToStep):
        bench.app.console.go(place)
    await settle(_MOMENT)


async def one_draft(bench: AppBench) -> None:
    """A client with one account to send."""
    conductor = await bench.client()
    _draft(conductor, "Exploitation")
    await _open(bench, conductor, ACCOUNTS)


async def two_drafts(bench: AppBench) -> None:
    """A client with two accounts to send, at a Codat that takes them one by one."""
    bench.practice.switchboard.add(rule("create-batch-source-account", FaultName.STATUS, status=405))
    conductor = await bench.client()
    for name in NUMBERS:
        _draft(conductor, name)
    await _open(bench, conductor, ACCOUNTS)


async def one_more_draft(bench: AppBench) -> None:
    """A client whose account is connected, and another account to send."""
    conductor = await _linked(bench)
    _draft(conductor, "Impôts")
    await _open(bench, conductor, ACCOUNTS)


def _draft(conductor: Conductor, name: str) -> None:
    case = conductor.case
    taken = [*(one.id for one in accounts_of(case)), *(one.id for one in drafts_of(case))]
    account_id = next_account_id(case.client.onboard_key, AccountType.CHECKING, taken)
    form = AccountForm(name, AccountType.CHECKING, NUMBERS[name], "021000021", "00412", "003", "CAD", Decimal(1))
    conductor.accounts.draft(draft_of(form, case.client.country, account_id))


async def before_credentials(bench: AppBench) -> None:
    """A client with an account and no set."""
    await _open(bench, await _with_an_account(bench), CREDENTIALS)


async def at_credentials(bench: AppBench) -> None:
    """A client with a set in hand."""
    await _open(bench, await _with_a_set(bench), CREDENTIALS)


async def at_accounts(bench: AppBench) -> None:
    """A client with one accepted account."""
    await _open(bench, await _with_an_account(bench), ACCOUNTS)


async def at_two_accounts(bench: AppBench) -> None:
    """A client with two accepted accounts, none connected."""
    conductor = await bench.client()
    for name in NUMBERS:
        _draft(conductor, name)
    await conductor.accounts.add()
    await _open(bench, conductor, ACCOUNTS)


async def at_linked_accounts(bench: AppBench) -> None:
    """A client whose account is connected, at the list of accounts."""
    await _open(bench, await _linked(bench), ACCOUNTS)


async def at_transactions(bench: AppBench) -> None:
    """A client whose account is connected, and no file chosen."""
    await _open(bench, await _linked(bench), ToTransactions())


async def at_manage(bench: AppBench) -> None:
    """A client whose account is connected."""
    await _open(bench, await _linked(bench), MANAGE)


async def at_deleting(bench: AppBench) -> None:
    """A client with an account and no set, at a bank that lets connections be deleted."""
    allow_deleting(bench)
    await _open(bench, await _with_an_account(bench), MANAGE)


async def at_reconnect(bench: AppBench) -> None:
    """A client with a set in hand, who is to reconnect."""
    await _open(bench, await _with_a_set(bench), RECONNECT)
