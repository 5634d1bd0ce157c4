"""Clients of the practice Codat who have come as far as their credentials, for tests and pictures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.onboarding.case import AccountType, Step
from app.ui.shell.places import ToManage, ToReconnect, ToStep
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from app.onboarding.conductor import Conductor
    from app.practice.state import Company
    from app.ui.shell.places import Place
    from tests.support.app_bench import AppBench

ACCOUNTS = (
    ("Compte d’exploitation", AccountType.CHECKING, "00124021", Decimal("18240.55")),
    ("Épargne", AccountType.SAVINGS, "00127713", Decimal("52000.00")),
    ("Visa Affaires", AccountType.CREDIT_CARD, "8841", Decimal("-1312.08")),
)


async def with_accounts(bench: AppBench, name: str = "Harbour & Pine Catering") -> Conductor:
    """A client with three accepted accounts and no credentials."""
    conductor = await bench.client(name)
    for account in ACCOUNTS:
        await bench.add(conductor, *account)
    return conductor


async def with_credentials(bench: AppBench, name: str = "Harbour & Pine Catering") -> Conductor:
    """A client with three accounts and one set in memory."""
    conductor = await with_accounts(bench, name)
    await bench.in_time(conductor.credentials.create())
    return conductor


async def connect(bench: AppBench, conductor: Conductor) -> None:
    """The client types the set into QuickBooks and links every account; the app has looked."""
    issued = conductor.credentials.issued
    assert issued is not None
    company = bench.companies[-1]["id"]
    client = bench.practice.world.client
    assert client.try_credentials(company, issued.username.reveal(), issued.password.reveal())
    client.link(company)
    bench.practice.clock.advance(60)
    await bench.in_time(conductor.accounts.refresh(connection=True))


def allow_deleting(bench: AppBench) -> None:
    """As a policy of the bank does from the start."""
    bench.app.settings._decided["delete_connection"] = True


async def open_at(bench: AppBench, conductor: Conductor, place: Place) -> None:
    """Open the client in the console and go to a page."""
    conductor.start_at(Step.CREDENTIALS, 1)
    bench.app.console.open_client(conductor)
    bench.app.console.go(place)
    await settle()


def waiting_client(bench: AppBench) -> Company:
    """A client of the server that nobody has connected yet."""
    companies = bench.practice.world.state.companies.values()
    return next(
        company for company in companies if any(one.status == "PendingAuth" for one in company.connections.values())
    )


def a_colleague_works(bench: AppBench) -> None:
    """At another desk the newest client's second account is renamed, and a set of credentials is made."""
    company = list(bench.practice.world.state.companies.values())[-1]
    (connection,) = company.connections.values()
    list(connection.accounts.values())[1].name = "Épargne affaires"
    made = int(bench.clock.now().timestamp() * 1000)
    company.tags["setsMade"] = f"{company.tags['setsMade']}-{made + 1000}"


CREDENTIALS = ToStep("credentials")
MANAGE, RECONNECT = ToManage(), ToReconnect()
