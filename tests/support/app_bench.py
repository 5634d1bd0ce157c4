"""The composed app against practice in process, on held time. For tests of windows, and for the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.compose.loop import Sessions
from app.compose.main import build
from app.onboarding.case import AccountType, Country, Language
from app.onboarding.drafting import AccountForm, draft_of, next_account_id
from app.onboarding.roster import ClientTab
from app.onboarding.rules import accounts_of, drafts_of
from app.practice.control import requests_of, state_of
from tests.support.fake_host import FakeHost
from tests.support.held_clock import HeldClock, settle

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from decimal import Decimal
    from pathlib import Path
    from typing import Self

    from app.compose.application import Application
    from app.onboarding.conductor import Conductor
    from app.onboarding.roster import ClientRow
    from app.practice.instance import Practice

W = TypeVar("W", bound=QWidget)


class AppBench:
    """`async with AppBench(folder) as bench:` on Qt's loop; the console is shown, practice is in process."""

    def __init__(
        self,
        folder: Path,
        *words: str,
        clock: HeldClock | None = None,
        host: FakeHost | None = None,
        profile: tuple[str, ...] = ("--practice",),
    ) -> None:
        """`profile` () is the one of the settings."""
        self.clock = clock or HeldClock()
        self.host = host or FakeHost(folder)
        self.app: Application = build(
            [*profile, "--data-dir", str(folder), *(words or ("--lang", "en"))], host=self.host, clock=self.clock
        )

    async def __aenter__(self) -> Self:
        self.app.show()
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTest.mouseRelease(self.app.console, Qt.MouseButton.LeftButton)  # a page went while it was clicked
        await self.app.begin()
        await settle()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.app.end()
        await settle()

    async def reopened(self) -> None:
        """Go on with the session that follows, as `compose.loop` does."""
        sessions = Sessions(self.app)
        assert await sessions.next(), "the session was not to come back"
        self.app = sessions.now
        await self.app.begin()
        await settle()

    @property
    def practice(self) -> Practice:
        """The built-in Codat."""
        rehearsal = self.app.rehearsal
        assert rehearsal is not None
        rehearsal.client  # noqa: B018  # practice is made when Codat is first needed
        return rehearsal.practice  # type: ignore[return-value]  # typed as object to keep practice out of ui

    @property
    def companies(self) -> list[dict[str, Any]]:
        """What the server holds."""
        return state_of(self.practice.world)["companies"]  # type: ignore[return-value]  # JSON

    @property
    def requests(self) -> list[dict[str, Any]]:
        """What the server saw, in order."""
        return requests_of(self.practice)

    @property
    def rows(self) -> list[ClientRow]:
        """Every client of the list, in its order."""
        roster = self.app.registry.roster()
        return [row for one in roster.ids(ClientTab.ALL, "") if (row := roster.row(one)) is not None]

    def find(self, address: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]  # QWidget unless said
        """The widget of an address in the console."""
        found = self.app.console.findChild(kind, address)
        assert found is not None, f"no {address}"
        return found

    async def in_time(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Run `work`, moving time whenever everything waits for it."""
        import asyncio

        task = asyncio.ensure_future(work)
        await settle()
        while not task.done():
            await self.clock.advance(self.clock.next_wake or 0.0)
        return task.result()

    # Cases to start from, made without the windows

    async def client(self, name: str = "Boulangerie Chênevert inc.", region: str = "QC") -> Conductor:
        """A client with a connection and no account."""
        from dataclasses import replace

        registry = self.app.registry
        blank = registry.blank(Language.FR)
        conductor = registry.begin(blank)
        conductor.describe(replace(blank, name=name, country=Country.CA, region=region, reference="0042-7781"))
        await self.in_time(conductor.setup.create())
        return conductor

    async def add(
        self, conductor: Conductor, name: str, account_type: AccountType, number: str, balance: Decimal
    ) -> None:
        """Add one account to a client."""
        case = conductor.case
        taken = [*(one.id for one in accounts_of(case)), *(one.id for one in drafts_of(case))]
        account_id = next_account_id(case.client.onboard_key, account_type, taken)
        form = AccountForm(name, account_type, number, "021000021", "00412", "003", "CAD", balance)
        conductor.accounts.draft(draft_of(form, case.client.country, account_id))
        await self.in_time(conductor.accounts.add())
