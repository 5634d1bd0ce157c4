"""The Client (company) page as a person meets it: by address, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from app.onboarding.rules import accounts_of
from tests.support.held_clock import settle
from tests.support.person import Person

if TYPE_CHECKING:
    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench

NAME = "Boulangerie Chênevert inc."


class CompanyScreen:
    """What is on the page, and what a person does there."""

    def __init__(self, bench: AppBench) -> None:
        self.bench = bench
        self.person = Person(bench.app.console, bench.clock)

    async def begin(self) -> None:
        """Ctrl+N."""
        await self.person.press("Ctrl+N")
        await self.let_pass()

    async def fill(self, name: str = NAME, region: str = "QC", reference: str = "0042-7781") -> None:
        """Say who the client is."""
        await self.person.choose("company.region", region)
        await self.person.type("company.name", name)
        if reference:
            await self.person.type("company.reference", reference)

    async def go_on(self) -> None:
        """Ctrl+Enter, and let it happen."""
        await self.person.press("Ctrl+Return")
        await self.let_pass()

    async def let_pass(self) -> None:
        """Let time pass until nobody waits for it."""
        await settle()
        for _ in range(80):
            if (wake := self.bench.clock.next_wake) is None:
                return
            await self.bench.clock.advance(wake)

    @property
    def conductor(self) -> Conductor:
        """The open client's."""
        workspace = self.bench.app.console.workspace
        assert workspace is not None
        return workspace.desk.conductor

    @property
    def stage(self) -> str:
        """How far the open client's case is: the name of its type."""
        return type(self.conductor.case).__name__

    @property
    def page(self) -> str:
        """The name of the page on show."""
        return self.bench.app.console.name

    @property
    def notice(self) -> str:
        """What the notice says; "" without one."""
        found = self.person.sees("notice.text")
        return str(found.text()) if isinstance(found, QLabel) else ""

    @property
    def primary(self) -> str:
        """The words of the filled button."""
        return self.bench.find("company.create", QPushButton).text()

    def value(self, field: str) -> str:
        """What stands in a field: its text, or the data of what is chosen."""
        address = f"company.{field}"
        box = self.bench.app.console.findChild(QComboBox, address)
        return str(box.currentData()) if box is not None else self.bench.find(address, QLineEdit).text()

    def error(self, field: str) -> str:
        """What a screen reader says beneath a field."""
        return self.bench.find(f"company.{field}").accessibleDescription()

    def sent(self, method: str = "POST", path: str = "/companies") -> int:
        """How many requests of this kind reached Codat."""
        return sum(one["method"] == method and one["path"] == path for one in self.bench.requests)

    @property
    def looks_before(self) -> int:
        """How often the companies were read before one was created."""
        asked = [(one["method"], one["path"]) for one in self.bench.requests]
        return asked[: asked.index(("POST", "/companies"))].count(("GET", "/companies"))

    @property
    def accounts(self) -> int:
        """How many accounts the open client has."""
        return len(accounts_of(self.conductor.case))
