"""Practice behind the windows, made when Codat is first needed: the first paint does without it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.codat.client import CodatClient
    from app.compose.application import Application
    from app.compose.rehearsal import PracticeRehearsal


class LazyRehearsal:
    """`app.ui.shell.handed.Rehearsal`, as `PracticeRehearsal` does it."""

    def __init__(self, application: Application) -> None:
        self._application = application

    @cached_property
    def _real(self) -> PracticeRehearsal:
        from app.compose.rehearsal import PracticeRehearsal  # noqa: PLC0415  # not for the first paint

        it = self._application
        return PracticeRehearsal(it.profile_folder, it.arguments.scenario, it.clock.base, it.console)

    @property
    def client(self) -> CodatClient:
        """The client of the built-in Codat."""
        return self._real.client

    @property
    def practice(self) -> object:
        """The built-in Codat."""
        return self._real.practice

    @property
    def scenario(self) -> str:
        """The scenario under way."""
        return self._real.scenario

    @property
    def scenarios(self) -> tuple[str, ...]:
        """Every scenario there is."""
        return self._real.scenarios

    def choose(self, scenario: str) -> None:
        """Play another scenario from now on."""
        self._real.choose(scenario)

    def heard(self, company_id: str) -> tuple[str, ...]:
        """What the client of that company has said so far."""
        return self._real.heard(company_id)
