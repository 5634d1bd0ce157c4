"""One onboarding in the real windows while every answer takes 100 ms: what the app adds to what has to be waited for.

Only what follows a press counts, until the next page is painted: company and connection, accounts, credentials. The
requests seen by the server, one after another, are the critical path; a bare client asking as often is the measure.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import httpx
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton

from app.base.clock import SystemClock
from app.compose.headless import HastyClock
from app.compose.walker import Walker
from tests.benchmarks._tables import at, load, table
from tests.benchmarks._window import live
from tests.support.served_practice import serve_practice

if TYPE_CHECKING:
    from app.compose.application import Application
    from tests.support.served_practice import ServedPractice

ANSWERS_AFTER_MS = 100
ROUNDS = 7
GOAL = 1.05
BARE_REQUESTS = 20
PRESSES = (
    ("company.create", "accounts.name", "company and connection", 2),
    ("accounts.continue", "credentials.create", "accounts", 1),
    ("credentials.create", "credentials.show_client", "credentials", 1),
)


class Press(NamedTuple):
    """What followed one press."""

    ms: float
    requests: int


def bare(practice: ServedPractice) -> float:
    """How long one answer takes for a bare client on a warm connection, ms."""
    clock = SystemClock()
    taken = []
    with httpx.Client(base_url=practice.url, headers={"authorization": "Basic a2V5"}) as client:
        for _ in range(BARE_REQUESTS):
            began = clock.monotonic()
            client.get("/profile").raise_for_status()
            taken.append((clock.monotonic() - began) * 1000)
    return median(taken[1:])


async def onboard(walker: Walker, practice: ServedPractice, number: int) -> list[Press]:
    """One client, from the list to the credentials."""
    await walker.press("clients.new")
    await walker.arrive("company.name")
    await walker.choose("company.region", "QC")
    await walker.fill("company.name", f"Boulangerie Chênevert {number}")
    await SystemClock().sleep(1.5)  # what is asked while somebody types has its answer
    found = [await press(walker, practice, *PRESSES[0][:2])]
    await walker.fill("accounts.name", "Compte d’exploitation")
    await walker.choose("accounts.type", "checking")
    await walker.fill("accounts.number", f"0012{number:04}")
    await walker.fill("accounts.transit", "00412")
    await walker.fill("accounts.institution", "003")
    await walker.fill("accounts.balance", "18240")
    await walker.press("accounts.submit")
    found.append(await press(walker, practice, *PRESSES[1][:2]))
    found.append(await press(walker, practice, *PRESSES[2][:2]))
    while walker.sees("workspace.clients") is not None:
        await walker.press("workspace.clients")
    return found


async def press(walker: Walker, practice: ServedPractice, address: str, then: str) -> Press:
    """Press a button, and wait until `then` is painted."""
    clock = SystemClock()
    button = walker.sees(address)
    assert isinstance(button, QAbstractButton), address
    before = len(practice.control("GET", "/requests"))
    began = clock.monotonic()
    button.click()
    while walker.sees(then) is None:
        await clock.sleep(0.001)
        if clock.monotonic() - began > 10:
            raise TimeoutError(f"{address} does not lead to {then}")
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
        QCoreApplication.sendPostedEvents(None, kind.value)
    taken = (clock.monotonic() - began) * 1000
    return Press(taken, len(practice.control("GET", "/requests")) - before)


def main() -> int:
    """Print the table."""
    os.environ["PASSERELLE_API_KEY"] = "bench"
    rounds: list[list[Press]] = []
    with tempfile.TemporaryDirectory() as name, serve_practice("--latency-ms", str(ANSWERS_AFTER_MS)) as practice:
        answer = bare(practice)

        async def story(app: Application) -> None:
            walker = Walker(app, Path(name), HastyClock())
            rounds.extend([await onboard(walker, practice, number) for number in range(ROUNDS)])

        live(Path(name) / "data", ["--server", practice.url, "--lang", "en"], story)
        again = bare(practice)
    one = median((answer, again))
    found = [
        Part(words, least, [done[at_press] for done in rounds]) for at_press, (*_, words, least) in enumerate(PRESSES)
    ]
    whole = [Press(sum(press.ms for press in done), sum(press.requests for press in done)) for done in rounds]
    found.append(Part("all of it", sum(part.least for part in found), whole))
    table(
        f"Onboarding while an answer takes {one:.1f} ms: from a press to the next page, painted",
        ("what follows the press", "requests needed", "sent", "median ms", "p95 ms", "ratio", "goal", ""),
        [part.row(one) for part in found],
        f"{ROUNDS} clients, warm connections. Ratio: to a bare client that sends as many, one after another.",
        load(),
    )
    return 0


class Part(NamedTuple):
    """What followed one of the presses, for every client."""

    words: str
    least: int
    found: list[Press]

    def row(self, answer: float) -> tuple[str | int | float, ...]:
        """One line of the table."""
        times = [press.ms for press in self.found]
        sent = max(press.requests for press in self.found)
        ratio = median(times) / (sent * answer)
        verdict = "held" if ratio <= GOAL and sent == self.least else "MISSED"
        return self.words, self.least, sent, median(times), at(0.95, times), ratio, GOAL, verdict


if __name__ == "__main__":
    sys.exit(main())
