"""Where the call stands in the guide, in both languages, and how it moves: the one place that turns the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.guide.content import LINK
from app.guide.steps import Place, place_of
from app.onboarding.case import Step as Stage

if TYPE_CHECKING:
    from app.guide.content import Chapter, Guide, Step
    from app.ui.pieces.guide_book import GuideBook
    from app.ui.shell.services import Desk


class GuideWalk:
    """The eight steps are kept for another day; a chapter lasts as long as the client view shows it."""

    def __init__(self, desk: Desk, book: GuideBook) -> None:
        self._services = desk.services
        self._conductor = desk.conductor
        self._screen = desk.services.client_screen
        self._book = book

    @property
    def own(self) -> Guide:
        """The guide in the relationship manager's language."""
        return self._book.guide(self._services.languages.language)

    @property
    def client(self) -> Guide:
        """The guide in the client's language."""
        return self._book.guide(self._conductor.case.client.language)

    @property
    def place(self) -> Place:
        """The step, the path and the client's layout."""
        path = self._screen.path if self.chapter is not None else LINK
        number = self._conductor.guide_step if path == LINK else self._screen.step
        ids = tuple(step.id for step in self.own.path(path))
        return place_of(number, self._screen.layout_id, path, ids)

    @property
    def chapter(self) -> Chapter | None:
        """The chapter under way; None on the eight steps."""
        return self.own.chapter(self._screen.path)

    @property
    def step(self) -> Step:
        """The step in the relationship manager's language."""
        place = self.place
        return self.own.path(place.path)[place.number - 1]

    @property
    def client_step(self) -> Step:
        """The same in the client's; the last one where the bank's own guide has fewer."""
        place = self.place
        steps = self.client.path(place.path)
        return steps[min(place.number, len(steps)) - 1]

    def show(self) -> None:
        """Both windows show the place there is."""
        place = self.place
        self._screen.set_path(place.path, place.number)

    def go_to(self, number: int) -> None:
        """Go to a step of the path. Credentials are hidden once their step is done: the client needs the next one."""
        place = self.place
        behind = self.own.path(place.path)[place.number - 1 : number - 1]
        if any(step.takes_credentials for step in behind):
            self._screen.hide_credentials()
        self._screen.set_path(place.path, number)
        if place.is_linking:
            self._conductor.place(Stage.GUIDE, number)

    def open_path(self, path: str, number: int = 1) -> None:
        """Begin a chapter, or go on with the eight steps."""
        if path == LINK or self.own.chapter(path) is None:
            self._screen.set_path(LINK, number)
            self._conductor.place(Stage.GUIDE, number)
        else:
            self._screen.set_path(path, number)
