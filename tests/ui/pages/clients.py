"""The Clients page as a person meets it: by address, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from app.ui.shell.places import Room, ToRoom
from tests.support.held_clock import settle
from tests.support.person import Person

if TYPE_CHECKING:
    from tests.support.app_bench import AppBench


class ClientsScreen:
    """What is on the page, and what a person does there."""

    def __init__(self, bench: AppBench) -> None:
        self.bench = bench
        self.person = Person(bench.app.console, bench.clock)

    async def open(self) -> None:
        """Go to the page."""
        self.bench.app.console.go(ToRoom(Room.CLIENTS))
        await settle()

    async def look_again(self) -> None:
        """F5, and wait until Codat has answered, or is given up."""
        await self.person.press("F5")
        await self.let_pass()

    async def let_pass(self) -> None:
        """Let time pass until nobody waits for it."""
        await settle()
        for _ in range(80):
            if (wake := self.bench.clock.next_wake) is None:
                return
            await self.bench.clock.advance(wake)

    async def search(self, text: str) -> None:
        """Ctrl+K, and type."""
        await self.person.press("Ctrl+K")
        await self.person.type("clients.search", text)

    @property
    def rows(self) -> list[str]:
        """The accessible names of the rows on screen, first row first."""
        every = [one for one in self.bench.app.console.findChildren(QPushButton) if one.isVisible()]
        rows = [one for one in every if one.objectName().startswith("clients.row.")]
        return [one.accessibleName() for one in sorted(rows, key=lambda one: one.y())]

    @property
    def names(self) -> list[str]:
        """The clients on screen."""
        return [row.split(",")[0] for row in self.rows]

    @property
    def tab(self) -> str:
        """The open tab."""
        every = self.bench.app.console.findChildren(QPushButton)
        return next(
            one.objectName().rpartition(".")[2]
            for one in every
            if one.objectName().startswith("clients.tab.") and one.isChecked()
        )

    def tab_name(self, tab: str) -> str:
        """What a tab says, with its number."""
        return self.bench.find(f"clients.tab.{tab}", QPushButton).accessibleName()

    @property
    def sentences(self) -> list[str]:
        """Every label on the page."""
        page = self.bench.app.console.page
        return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]

    @property
    def primary(self) -> str:
        """The address of the one filled button."""
        every = [one for one in self.bench.app.console.findChildren(QPushButton) if one.isVisible()]
        filled = [one.objectName() for one in every if one.property("role") == "primary"]
        assert len(filled) == 1, filled
        return filled[0]

    @property
    def typed(self) -> str:
        """What stands in the search field."""
        return self.bench.find("clients.search", QLineEdit).text()

    @property
    def notice(self) -> str:
        """What the notice says; "" without one."""
        found = self.person.sees("notice.text")
        return str(found.text()) if isinstance(found, QLabel) else ""

    def is_there(self, address: str) -> bool:
        """Whether a widget of that address is on screen."""
        found: QWidget | None = self.person.sees(address)
        return found is not None

    def asked(self) -> int:
        """How often Codat was asked for its list."""
        return sum(one["path"] == "/companies" and one["method"] == "GET" for one in self.bench.requests)
