"""Importing accounts: nothing chosen, columns to choose, rows to put right, one open, refused, cut short."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from app.practice.faults import FaultName, rule
from tests.support.account_lists import copied, good, in_csv, mistakes
from tests.ui.pages.account_file import AccountFile, open_import
from tests.ui.pages.accounts import refusing, us_client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench

BATCH = "create-batch-source-account"


async def states(bench: AppBench) -> AsyncIterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        async for state in _states(bench, Path(folder)):
            yield state


async def _states(bench: AppBench, folder: Path) -> AsyncIterator[str]:
    page = await open_import(bench, folder)
    yield "choose"
    await page.choose(b"%PDF-1.7 \x00", "comptes.pdf")
    yield "no-list"
    await page.paste(copied([("Paie", "00124021", "00412"), ("Taxes", "00124022", "00412")], ()))
    yield "which-type"
    rows = [good(number) for number in range(1, 60)]
    await page.choose(in_csv(rows), "comptes.csv")
    yield "ready"
    await page.press("import.columns")
    yield "columns"
    wrong = [one.cells for one in mistakes()]
    short = [(f"Sans zéro {at}", "Chèques", f"{9_000_000 + at}", "412", "3", "CAD", "10,00") for at in range(3)]
    await page.choose(in_csv([*rows, *wrong, *short, rows[0]]), "comptes.csv")
    yield "to-put-right"
    await page.open_row(76)
    yield "row-open"
    await page.press("import.leave_out")
    await page.press("import.close")
    await page.open_tab("out")
    yield "left-out"
    async for state in _sending(bench, page):
        yield state
    american = await open_import(bench, folder, await us_client(bench))
    titles = ("Name", "Type", "Account no.", "Routing no.", "Balance")
    await american.paste(copied([("Operating", "Checking", "40217781", "21000021", "1,250.00")], titles))
    yield "united-states"


async def _sending(bench: AppBench, page: AccountFile) -> AsyncIterator[str]:
    bench.practice.switchboard.add(rule(BATCH, FaultName.READ_TIMEOUT, nth=2, times=1))
    await page.open_tab("add")
    with refusing(good(3)[2]):
        await page.press("import.send")
        await bench.clock.advance(1)
        yield "sending"
        await page.until_sent()
    yield "cut-short"
    await page.press("notice.action")
    await bench.clock.advance(10)
    yield "checked"
    with refusing(good(3)[2]):
        if page.sees("import.send"):
            await page.send()
    yield "refused"
    await page.open_row(4)
    yield "refused-open"
    await page.press("import.close")
    await page.open_tab("done")
    yield "added"
