"""The guide as the relationship manager meets it, and the client view as the client does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.pieces.client_stage import ClientStage
from app.ui.pieces.sketches import Sketch
from app.ui.shell.client_view import ClientView
from app.ui.shell.places import ToStep
from tests.support.handed_over import open_at, with_credentials
from tests.support.person import Person

if TYPE_CHECKING:
    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench

STATES = "/accounts"


class ClientWindow:
    """What the client sees."""

    def __init__(self, bench: AppBench) -> None:
        view = bench.app.client_view
        assert isinstance(view, ClientView)
        self.view = view

    @property
    def words(self) -> list[str]:
        """Every text on the window now, from top to bottom."""
        seen = [one for one in self.view.findChildren(QLabel) if one.isVisible() and one.accessibleName()]
        return [one.accessibleName() for one in seen]

    def says(self, text: str) -> bool:
        """Whether that text stands there."""
        return any(text in word for word in self.words)

    @property
    def sketch(self) -> Sketch:
        """The drawing."""
        (found,) = self.view.findChildren(Sketch)
        return found

    @property
    def stage(self) -> ClientStage:
        """All of it."""
        (found,) = self.view.findChildren(ClientStage)
        return found


class GuideScreen:
    """What is on the page, and what a person does there."""

    def __init__(self, bench: AppBench, conductor: Conductor) -> None:
        self.bench = bench
        self.conductor = conductor
        self.person = Person(bench.app.console, bench.clock)
        self.client = ClientWindow(bench)

    @property
    def step(self) -> str:
        """ "Step 3 of 8"."""
        return self.person.text_of("guide.step")

    @property
    def actions(self) -> str:
        """The words of the button that helps with the trouble chosen, "" for none."""
        widget = self.person.sees("guide.trouble_action")
        return widget.text() if isinstance(widget, QPushButton) else ""

    @property
    def texts(self) -> list[str]:
        """Every text on the page now."""
        page = self.bench.app.console.page
        return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]

    def says(self, text: str) -> bool:
        """Whether that text stands on the page."""
        return any(text in one for one in self.texts)

    async def turn_to(self, number: int) -> None:
        """PageDown until the step is on."""
        while self.conductor.guide_step < number:
            await self.person.press("PageDown")

    @property
    def status_requests(self) -> int:
        """How often states were asked for since the page was opened."""
        return sum(one["method"] == "GET" and str(one["path"]).endswith("bankAccounts") for one in self.bench.requests)


async def open_guide(bench: AppBench, conductor: Conductor | None = None) -> GuideScreen:
    """The guide of a client with three accounts and a set of credentials."""
    bench.app.settings.choose("bank_name_en", "Northbridge Bank")
    bench.app.settings.choose("bank_name_fr", "Banque Northbridge")
    conductor = conductor or await with_credentials(bench)
    await open_at(bench, conductor, ToStep("guide"))
    return GuideScreen(bench, conductor)
