"""The Transactions page: no file yet, looked through, what stays here, sending, refused, given up, cut short, done."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from app.onboarding.rules import accounts_of
from app.practice.faults import FaultName, rule
from app.practice.state import Transaction
from tests.pictures.credentials import press
from tests.support import statement_files
from tests.support.handed_over import MANAGE, connect, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle
from tests.ui.pages.transactions import TRANSACTIONS, Transactions

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench

CARD = b"Posted date,Details,CAD\n05/11/2026,Caf\xc3\xa9 du coin,4.50\n06/11/2026,Papeterie,31.20\n"


async def states(bench: AppBench) -> AsyncIterator[str]:
    with tempfile.TemporaryDirectory() as name:
        async for state in _states(bench, Transactions(bench, Path(name))):
            yield state


async def _states(bench: AppBench, page: Transactions) -> AsyncIterator[str]:
    await open_at(bench, await with_accounts(bench, "Boulangerie Chênevert inc."), TRANSACTIONS)
    yield "no-account"
    conductor = await with_credentials(bench)
    await connect(bench, conductor)
    await open_at(bench, conductor, TRANSACTIONS)
    yield "choose"
    await page.choose(b"%PDF-1.7 \x00", "releve.pdf")
    yield "no-statement"
    await page.choose(statement_files.ofx(3, number="00127713"))
    yield "other-account"
    await page.choose(statement_files.ofx(3, currency="USD"))
    yield "other-currency"
    await page.choose(CARD, "carte.csv")
    yield "which-date"
    await page.choose(statement_files.csv(60), "releve.csv")
    yield "table"
    await press(bench, "transactions.columns")
    yield "table-columns"
    await page.choose(statement_files.ofx(412, days=9))
    yield "preview"
    await page.open_tab("stay")
    yield "left-out"
    await page.open_tab("send")
    await press(bench, "transactions.send")
    yield "sending"
    await page.until_sent()
    yield "sent"
    async for state in _troubles(bench, page):
        yield state


async def _troubles(bench: AppBench, page: Transactions) -> AsyncIterator[str]:
    savings, card = (one.id for one in accounts_of(conductor_of(bench).case)[1:])
    await page.set("transactions.account", savings)
    await page.choose(statement_files.ofx(2500, number="00127713"), "epargne.ofx")
    bench.practice.switchboard.add(rule("create-bank-transactions", FaultName.CUT_AFTER, nth=2, times=1))
    await page.send()
    yield "cut-short"
    await press(bench, "notice.action")
    await bench.clock.advance(10)
    yield "interrupted"
    await press(bench, "transactions.resume")
    await page.until_sent()
    await page.set("transactions.account", card)
    await page.choose(statement_files.ofx(20, number="8841", days=5, first=9000), "visa.qbo")
    bench.practice.world.client.disconnect(bench.companies[-1]["id"])
    await page.send()
    yield "not-connected"
    bench.practice.world.client.link(bench.companies[-1]["id"])
    bench.practice.clock.advance(60)
    _send_from_elsewhere(bench)
    await page.send()
    await page.open_tab("stay")
    yield "refused"
    bench.practice.world.state.habits.push_takes = timedelta(minutes=30)
    await page.send()
    yield "gave-up"
    bench.app.console.go(MANAGE)
    await settle()
    yield "manage"


def conductor_of(bench: AppBench) -> Conductor:
    """The conductor of the client in the window."""
    workspace = bench.app.console.workspace
    assert workspace is not None
    return workspace.desk.conductor


def _send_from_elsewhere(bench: AppBench) -> None:
    """Another desktop has sent two of the card's lines."""
    company = list(bench.practice.world.state.companies.values())[-1]
    (connection,) = company.connections.values()
    known = connection.transactions.setdefault(list(connection.accounts)[-1], [])
    for day, number in ((16, 0), (17, 5)):
        sent = Transaction(
            id=f"202611{day}{9000 + number:06}", date=f"2026-11-{day}", description="", amount=Decimal(1)
        )
        known.append(sent)
