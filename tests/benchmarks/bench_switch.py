"""Another language, of the app or of the client, and another look: on every page of a client, beside the client view.

All pages were opened before, so that they wait hidden behind the one on show. A switch ends when both windows are
painted. The ratio is to Qt's own way of changing a style sheet, which styles every widget there is.
"""

from __future__ import annotations

import sys
import tempfile
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.compose.qt_loop import run_in_qt
from app.onboarding.case import AccountType, Language, Step
from app.ui.shell.places import ToManage, ToStep
from app.ui.theme.look import look
from app.ui.theme.sheet import sheet
from app.ui.theme.theme import Mode
from tests.benchmarks._tables import load, table
from tests.benchmarks._window import Samples, timed
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.shell.places import Place

PAGES: tuple[Place, ...] = (*(ToStep(step.value) for step in Step), ToManage())
ACCOUNTS = 6
SWITCHES, WARM_UP, QTS_OWN = 44, 4, 3
GOAL = 33.0


async def measure(bench: AppBench) -> None:
    """Print the table."""
    conductor = await bench.client()
    for number in range(ACCOUNTS):
        await bench.add(conductor, f"Compte {number}", AccountType.CHECKING, f"0012402{number}", Decimal(1))
    await bench.in_time(conductor.credentials.create())
    bench.app.console.open_client(conductor)
    workspace = bench.app.console.workspace
    assert workspace is not None
    bench.app.screen.open()
    for page in PAGES:
        await show(bench, page)
    rows = []
    for page in PAGES:
        await show(bench, page)
        language = await switches(SWITCHES, lambda number: bench.app.languages.use(list(Language)[number % 2]))
        spoken = await switches(SWITCHES, lambda number: workspace.speak(list(Language)[number % 2]))
        colours = await switches(SWITCHES, lambda number: bench.app.theme.set_mode((Mode.DARK, Mode.LIGHT)[number % 2]))
        qts_own = await switches(QTS_OWN, lambda _: bench.app.qt.setStyleSheet(sheet(look())), warm_up=0)
        name = bench.app.console.name
        for what, taken in (
            (f"{name}, language", language),
            (f"{name}, client's language", spoken),
            (f"{name}, light and dark", colours),
        ):
            ratio = taken.wall(0.5) / qts_own.wall(0.5) if taken is colours else None
            verdict = "held" if taken.wall(0.95) <= GOAL else "MISSED"
            rows.append((what, taken.wall(0.5), taken.wall(0.95), taken.cpu(0.95), GOAL, ratio, verdict))
    table(
        f"Switching language and look, ms: {len(bench.app.qt.allWidgets())} widgets in both windows",
        ("on the page", "median", "p95", "p95 of CPU", "goal, p95", "ratio to Qt’s own", ""),
        rows,
        f"{SWITCHES - WARM_UP} switches each.",
        load(),
    )


async def show(bench: AppBench, page: Place) -> None:
    """Go to a page of the open client, and let it come to rest."""
    bench.app.console.go(page)
    await bench.clock.advance(1)


async def switches(count: int, act: Callable[[int], object], warm_up: int = WARM_UP) -> Samples:
    """How long each switch takes until everything is painted."""
    found = Samples()
    for number in range(count):
        found.all.append(timed(partial(act, number)))
        await settle()
    del found.all[:warm_up]
    return found


def main() -> int:
    """Run it."""
    with tempfile.TemporaryDirectory() as folder:
        bench = AppBench(Path(folder))

        async def whole() -> None:
            async with bench:
                await measure(bench)

        run_in_qt(bench.app.qt, whole())
    return 0


if __name__ == "__main__":
    sys.exit(main())
