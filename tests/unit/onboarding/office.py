"""An office: two computers before one Codat, each with its own data folder."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.onboarding.case import Language
from app.onboarding.rules import accounts_of, drafts_of
from app.practice.control import state_of
from app.practice.instance import Practice
from tests.support.held_clock import HeldClock, settle
from tests.unit.onboarding.bench import Bench
from tests.unit.onboarding.cases import draft

if TYPE_CHECKING:
    from app.onboarding.case import AccountDraft
    from app.onboarding.conductor import Conductor

NAME = "Boulangerie Chênevert inc."


class Office:
    """Two desks. Maya's client is open at both once Paul has entered."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="office"))
        self.clock = HeldClock()
        self.practice = Practice.start(self.clock)
        self.maya, self.paul = (Bench(self._folder / name, self.practice, self.clock) for name in ("maya", "paul"))

    async def begin(self, desk: Bench | None = None) -> Conductor:
        """Maya, or who sits at another desk, describes a client and creates it."""
        registry = (desk or self.maya).registry
        blank = registry.blank(Language.FR)
        conductor = registry.begin(blank)
        conductor.describe(replace(blank, name=NAME, region="QC", reference="0042-7781"))
        await conductor.setup.create()
        return conductor

    async def both(self, number: int = 1) -> tuple[Conductor, Conductor]:
        """Maya's client with so many accounts, open at both desks."""
        hers = await self.begin()
        for n in range(1, number + 1):
            hers.accounts.draft(account(hers, n))
        if number:
            await hers.accounts.add()
        return hers, await self.enter(self.paul)

    async def enter(self, desk: Bench) -> Conductor:
        """Open the one client from the list, at a desk."""
        await settle()
        return (await desk.registry.enter(self.companies[0]["id"])).conductor

    @property
    def companies(self) -> list[dict[str, Any]]:
        """What the server holds."""
        return state_of(self.practice.world)["companies"]  # type: ignore[return-value]  # JSON

    @property
    def numbers(self) -> list[str]:
        """Every account number the server holds, as often as it holds it."""
        (company,) = self.companies
        return sorted(one["accountNumber"] for link in company["connections"] for one in link["accounts"])

    async def close(self) -> None:
        await settle()
        await self.maya.close()
        await self.paul.close()
        shutil.rmtree(self._folder)


def account(conductor: Conductor, number: int, name: str = "", position: int | None = None) -> AccountDraft:
    """What a person types; its id as the next one free at that desk."""
    typed = draft(number)
    taken = len(accounts_of(conductor.case)) + len(drafts_of(conductor.case)) + 1
    key = conductor.case.client.onboard_key[:8]
    return replace(typed, id=f"checking-{key}-{position or taken:02d}", name=name or typed.name)
