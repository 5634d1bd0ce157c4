"""Opening a client for the console: one at a time, whatever is pressed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.problems import TroubleError
from app.ui.pieces.told_found import tell_opened
from app.ui.shell.places import NOBODY, NewClient, OpenClient

if TYPE_CHECKING:
    from app.base.scope import TaskScope
    from app.compose.application import Application
    from app.onboarding.desks import Opened
    from app.ui.shell.places import Place


class Opener:
    """Opens what the console asks for."""

    def __init__(self, application: Application) -> None:
        self._app = application
        self._opening: tuple[Place, TaskScope] | None = None

    def open(self, place: Place) -> None:
        """Asking twice for the same opens it once, asking for another (or nobody) stops the former."""
        if self._opening is not None:
            wanted, scope = self._opening
            if wanted == place:
                return
            scope.cancel()
            self._opening = None
        if place != OpenClient(NOBODY):
            scope = self._app.services.scope.child("open client")
            self._opening = (place, scope)
            scope.start(lambda: self._open(place), "work")

    async def _open(self, place: Place) -> None:
        console = self._app.console
        try:
            opened = await self._opened(place)
        except TroubleError as trouble:
            self._opening = None
            console.page.show_problem(trouble.problem)
        except Exception as error:  # noqa: BLE001  # the app stays up and says so
            self._opening = None
            console.page.show_problem(self._app.unexpected(error))
        else:
            self._opening = None
            console.open_client(opened.conductor)
            tell_opened(console.page, opened, lambda: self.open(place))

    async def _opened(self, place: Place) -> Opened:
        if isinstance(place, OpenClient):
            return await self._app.registry.enter(place.client_id)
        if isinstance(place, NewClient):
            return self._app.registry.enter_new(self._app.languages.language)
        raise TypeError("only clients are opened")
