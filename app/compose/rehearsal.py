"""Practice behind the windows: the built-in Codat, and a scripted client who follows the guide on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.compose.profile import practice_client
from app.onboarding.case import Draft, Step
from app.practice.scenarios import SCENARIOS

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.clock import Clock
    from app.ui.shell.console import Console


class PracticeRehearsal:
    """`app.ui.shell.services.Rehearsal` over practice. Watches the console to know what the client sees."""

    def __init__(self, folder: Path, scenario: str, clock: Clock, console: Console) -> None:
        self.client, self.practice = practice_client(folder, scenario, clock)
        self._console = console
        self._seen: tuple[str, int, str] = ("", 0, "")
        console.workspace_changed.connect(self._follow)
        console.case_changed.connect(self._follow)

    @property
    def scenario(self) -> str:
        """The scenario under way."""
        return self.practice.scenario.name

    @property
    def scenarios(self) -> tuple[str, ...]:
        """Every scenario there is."""
        return tuple(SCENARIOS)

    def choose(self, scenario: str) -> None:
        """Play another scenario from now on."""
        self.practice.play(scenario)
        self._seen = ("", 0, "")

    def heard(self, company_id: str) -> tuple[str, ...]:
        """What the client of that company has said so far."""
        return tuple(one.says.value for one in self.practice.script.heard(company_id))

    def _follow(self) -> None:
        workspace = self._console.workspace
        if workspace is None or workspace.name != Step.GUIDE.value:
            return
        conductor = workspace.desk.conductor
        case = conductor.case
        if isinstance(case, Draft):
            return
        company_id, language = case.company.id, case.client.language.value
        seen = (company_id, conductor.guide_step, language)
        if seen == self._seen:
            return
        before, self._seen = self._seen, seen
        if before[0] != company_id or before[2] != language:
            self.practice.script.language_shown(company_id, language)
        if before[:2] != seen[:2]:
            self.practice.script.client_reaches_step(company_id, conductor.guide_step)
