"""The Connected accounts page as a person meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.shell.places import ToStep
from tests.support.handed_over import open_at, with_credentials
from tests.support.person import Person

if TYPE_CHECKING:
    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench


class ConnectedScreen:
    """What is on the page, and what a person does there."""

    def __init__(self, bench: AppBench, conductor: Conductor) -> None:
        self.bench = bench
        self.conductor = conductor
        self.person = Person(bench.app.console, bench.clock)

    @property
    def rows(self) -> list[str]:
        """Each account as a screen reader says it."""
        page = self.bench.app.console.page
        found = [one for one in page.findChildren(QLabel) if one.objectName().startswith("connected.row.")]
        return [one.accessibleName() for one in found if one.isVisible()]

    @property
    def states(self) -> list[str]:
        """The word of each account's state."""
        page = self.bench.app.console.page
        found = [one for one in page.findChildren(QLabel) if one.objectName().startswith("connected.row.")]
        return [one.text() for one in found if one.isVisible()]

    @property
    def title(self) -> str:
        """The page's title."""
        heading = self.bench.app.console.page.heading
        assert heading is not None
        return heading.text()

    @property
    def as_of(self) -> str:
        """How old the states are."""
        return self.person.text_of("connected.as_of")

    @property
    def finish(self) -> str:
        """The words of the button that ends the call."""
        return self.bench.find("connected.finish", QPushButton).text()

    @property
    def notice(self) -> str:
        """What the notice bar says; "" when it is not there."""
        widget = self.person.sees("notice.text")
        return widget.text() if isinstance(widget, QLabel) else ""

    def says(self, text: str) -> bool:
        """Whether that text stands on the page."""
        page = self.bench.app.console.page
        return any(text in one.text() for one in page.findChildren(QLabel) if one.isVisible())

    def link(self, count: int | None = None) -> None:
        """The client types the set in QuickBooks and links so many accounts, all when not said."""
        issued = self.conductor.credentials.issued
        assert issued is not None
        company = self.bench.companies[-1]
        client = self.bench.practice.world.client
        assert client.try_credentials(company["id"], issued.username.reveal(), issued.password.reveal())
        client.link(company["id"], [one["id"] for one in company["connections"][0]["accounts"]][:count])
        self.bench.practice.clock.advance(60)


async def open_connected(bench: AppBench) -> ConnectedScreen:
    """The page of a client with three accounts that wait."""
    conductor = await with_credentials(bench)
    await open_at(bench, conductor, ToStep("connected"))
    return ConnectedScreen(bench, conductor)
