"""The Credentials page as a person meets it, found by address only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from app.ui.kit.buttons import Button
from app.ui.kit.check import Check
from app.ui.kit.secret_view import SecretView
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from tests.support.app_bench import AppBench


class OnScreen:
    """Presses and reads what has an address."""

    def __init__(self, bench: AppBench) -> None:
        self.bench = bench

    async def press(self, address: str) -> None:
        button = self.bench.find(address, Button)
        assert button.isVisible(), f"{address} is not on screen"
        button.click()
        await settle()

    async def tick(self, *addresses: str) -> None:
        for address in addresses:
            self.bench.find(address, Check).setChecked(True)
        await settle()

    def sees(self, address: str) -> bool:
        """Whether a widget of that address is on screen."""
        return any(one.isVisible() for one in self.bench.app.console.findChildren(QWidget, address))

    def words(self) -> str:
        """Every text on screen, one a line."""
        labels = self.bench.app.console.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def button(self, address: str) -> str:
        """The words of a button."""
        return self.bench.find(address, Button).text()

    @property
    def notice(self) -> str:
        """What the notice bar says, "" while there is none."""
        label = self.bench.find("notice.text", QLabel)
        return label.text() if label.isVisible() else ""


class Credentials(OnScreen):
    """Give, show, hide."""

    async def create(self) -> None:
        await self.press("credentials.create")
        await self.bench.clock.advance(1)

    async def reveal(self) -> None:
        """Press Reveal and, the first time, answer the check before."""
        await self.press("credentials.reveal")
        await self.make_sure()

    async def show_client(self) -> None:
        await self.press("credentials.show_client")
        await self.make_sure()

    async def make_sure(self) -> None:
        if self.sees("credentials.check_done"):
            await self.tick("credentials.check_recording", "credentials.check_quickbooks")
            await self.press("credentials.check_done")

    @property
    def is_revealed(self) -> bool:
        views = [self.bench.find(f"credentials.{part}", SecretView) for part in ("username", "password")]
        return all(view.is_revealed for view in views)

    @property
    def is_hidden(self) -> bool:
        views = [self.bench.find(f"credentials.{part}", SecretView) for part in ("username", "password")]
        return not any(view.is_revealed for view in views)
