"""One window that reads a file and sends it, with its pulse taken: how long it never answered. Prints JSON."""

from __future__ import annotations

import http.client
import json
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer

from app.base.clock import SystemClock
from app.compose.main import build
from app.compose.qt_loop import run_in_qt
from app.onboarding.case import AccountType, Country, Language
from app.onboarding.drafting import AccountForm, draft_of, next_account_id
from app.onboarding.rules import connected_accounts
from app.ui.kit.buttons import Button
from app.ui.kit.drop_frame import DropFrame
from app.ui.shell.places import ToTransactions
from tests.support import statement_files
from tests.support.fake_host import FakeHost
from tests.support.most_memory import most_megabytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.compose.application import Application
    from app.onboarding.conductor import Conductor

BEAT = 1  # ms
LONGEST = 300.0  # seconds


class Pulse(QObject):
    """A timer of the window's own loop: two beats far apart are a window that stood still.

    `work` is how long the window's own thread was at work between two beats, whatever else the computer does.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.begin()
        self._timer.start(BEAT)

    def begin(self) -> None:
        self._gaps: list[float] = []
        self._works: list[float] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self._gaps.append((now - self._last) * 1000)
        self._works.append((worked - self._worked) * 1000)
        self._last, self._worked = now, worked

    def told(self) -> dict[str, float]:
        gaps, works = sorted(self._gaps), sorted(self._works)
        return {"longest": gaps[-1], "p99": gaps[int(len(gaps) * 0.99)], "work": works[-1]}


class Run:
    """One client with one connected account in a composed app."""

    def __init__(self, app: Application, url: str) -> None:
        self.app = app
        self.url = url
        self.clock = SystemClock()
        self.pulse = Pulse()

    async def until(self, holds: Callable[[], bool]) -> None:
        ends = time.monotonic() + LONGEST
        while not holds():
            if time.monotonic() > ends:
                raise TimeoutError
            await self.clock.sleep(0.005)

    async def client(self) -> Conductor:
        registry = self.app.registry
        blank = registry.blank(Language.FR)
        conductor = registry.begin(blank)
        conductor.describe(replace(blank, name="Boulangerie Chênevert inc.", country=Country.CA, region="QC"))
        await conductor.setup.create()
        form = AccountForm(
            "Compte", AccountType.CHECKING, "00124021", "", "00412", "003", "CAD", Decimal("18240.55")
        )  # fmt: skip
        account_id = next_account_id(conductor.case.client.onboard_key, AccountType.CHECKING, ())
        conductor.accounts.draft(draft_of(form, Country.CA, account_id))
        await conductor.accounts.add()
        await conductor.credentials.create()
        await self._link(conductor)
        while not connected_accounts(conductor.case):
            await self.clock.sleep(0.3)
            await conductor.accounts.refresh(connection=True)
        return conductor

    async def _link(self, conductor: Conductor) -> None:
        issued, company = conductor.credentials.issued, conductor.company_id
        assert issued is not None
        typed = {"companyId": company, "username": issued.username.reveal(), "password": issued.password.reveal()}
        start = (datetime.now(UTC) - timedelta(days=30)).date().isoformat()  # noqa: TID251  # practice's own time
        if self.url:
            control(self.url, "/client/try", typed)
            control(self.url, "/client/link", {"companyId": company, "startDate": start})
            return
        practice: Any = self.app.rehearsal.practice if self.app.rehearsal is not None else None
        practice.world.state.habits.push_takes = timedelta(seconds=0.2)
        practice.world.client.try_credentials(company, typed["username"], typed["password"])
        practice.world.client.link(company, None, datetime.fromisoformat(start).date())

    async def _idle(self) -> dict[str, float]:
        """What this computer does to a window with nothing to do."""
        self.pulse.begin()
        await self.clock.sleep(3.0)
        return self.pulse.told() | {"seconds": 3.0}

    async def measure(self, count: int, folder: Path) -> dict[str, Any]:
        conductor = await self.client()
        console = self.app.console
        console.open_client(conductor)
        console.go(ToTransactions())
        await self.clock.sleep(0.5)
        path = folder / "releve.ofx"
        today = datetime.now(UTC).astimezone().date()  # noqa: TID251  # the file has to end today
        path.write_bytes(statement_files.ofx(count, last=today))
        frame, send = console.findChild(DropFrame), console.findChild(Button, "transactions.send")
        assert frame is not None
        assert send is not None
        told: dict[str, Any] = {"idle": await self._idle()}
        began = time.perf_counter()
        self.pulse.begin()
        frame.dropped.emit(path)
        await self.until(send.isVisible)
        told["read"] = self.pulse.told() | {"seconds": time.perf_counter() - began}
        await self.clock.sleep(0.3)
        began = time.perf_counter()
        self.pulse.begin()
        send.click()
        await self.until(lambda: console.page.message is not None)
        told["send"] = self.pulse.told() | {"seconds": time.perf_counter() - began}
        words = console.page.message.words() if console.page.message is not None else None
        told["said"] = words.lead if words is not None else ""
        return told


def control(url: str, path: str, body: object) -> None:
    """Call practice's control door."""
    door = http.client.HTTPConnection(url.removeprefix("http://"), timeout=10)
    door.request("POST", f"/_practice{path}", json.dumps(body).encode())
    answer = door.getresponse()
    assert answer.status == 200, answer.read()
    door.close()


def main(folder: Path, count: int, url: str) -> None:
    """Run it and print what was measured."""
    where = ["--server", url] if url else ["--practice"]
    app = build([*where, "--data-dir", str(folder), "--lang", "fr"], host=FakeHost(folder), clock=SystemClock())
    app.show()

    async def whole() -> dict[str, Any]:
        await app.begin()
        try:
            return await Run(app, url).measure(count, folder)
        finally:
            await app.end()

    told = run_in_qt(app.qt, whole())
    sys.stdout.write(json.dumps(told | {"megabytes": most_megabytes()}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
