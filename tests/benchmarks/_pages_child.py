"""Memory, MB, with every page of a client and every room opened: `python -m tests.benchmarks._pages_child FOLDER URL`.

The app is started as a person starts it; all libraries are in, and the client view is open.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks._start_child import _memory_kb

if TYPE_CHECKING:
    from app.compose.application import Application
    from app.onboarding.conductor import Conductor
    from app.ui.shell.places import Place

A_MOMENT = 0.3  # seconds: what a page starts when it is opened is done


def app(folder: Path, url: str) -> None:
    """Every page."""
    from app.base.clock import SystemClock
    from app.onboarding.case import Step
    from app.ui.shell.places import Room, ToManage, ToReconnect, ToRoom, ToStep
    from tests.benchmarks._window import live

    async def story(application: Application) -> None:
        clock = SystemClock()
        for room in (Room.ACTIVITY, Room.SETTINGS, Room.DOCTOR):
            application.console.go(ToRoom(room))
            await clock.sleep(A_MOMENT)
        application.console.open_client(await _with_credentials(application))
        application.screen.open()
        places: tuple[Place, ...] = (*(ToStep(step.value) for step in Step), ToManage(), ToReconnect())
        for place in places:
            application.console.go(place)
            await clock.sleep(A_MOMENT)
        tell()

    live(folder, ["--server", url, "--lang", "en"], story)


async def _with_credentials(application: Application) -> Conductor:
    from decimal import Decimal

    from app.onboarding.case import AccountType, Country, Language
    from app.onboarding.drafting import AccountForm, draft_of, next_account_id

    registry = application.registry
    conductor = registry.begin(replace(registry.blank(Language.FR), name="Laiterie", country=Country.CA, region="QC"))
    await conductor.setup.create()
    form = AccountForm("Compte", AccountType.CHECKING, "00124021", "", "00412", "003", "CAD", Decimal(1))
    account_id = next_account_id(conductor.case.client.onboard_key, AccountType.CHECKING, [])
    conductor.accounts.draft(draft_of(form, Country.CA, account_id))
    await conductor.accounts.add()
    await conductor.credentials.create()
    return conductor


def tell() -> None:
    """Write what this process holds now."""
    sys.stdout.write(f"{_memory_kb() / 1024:.1f}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    app(Path(sys.argv[1]), sys.argv[2])
