"""A client of many accounts, opened on its pages: `python -m tests.benchmarks._accounts_child URL FOLDER COMPANY`.

Writes one JSON object: how long the pages take to be there, a key in the form, and how long the window takes no key
while Codat is asked again, an account is renamed, or a page is opened.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.clock import SystemClock
from app.onboarding.rules import accounts_of
from app.ui.shell.places import OpenClient, ToManage, ToStep
from tests.benchmarks._window import Samples, gaps, live, press, timed, until

if TYPE_CHECKING:
    from app.compose.application import Application

WORD = "operating account"
QUIET_SECONDS = 0.3
ROUNDS = 5


def main(url: str, folder: Path, company: str) -> None:
    """Run it."""
    found: dict[str, Any] = {}

    async def story(app: Application) -> None:
        console = app.console
        await until(lambda: len(app.registry.roster()) > 0)
        with gaps() as opening:
            console.go(OpenClient(company))
            found["opened"] = await until(lambda: console.workspace is not None)
            await SystemClock().sleep(QUIET_SECONDS)
        workspace = console.workspace
        assert workspace is not None
        conductor = workspace.desk.conductor
        found["count"] = len(accounts_of(conductor.case))
        found["gaps while opened"] = opening.as_json()
        for what, place in (
            ("manage", ToManage()),
            ("accounts", ToStep("accounts")),
            ("connected", ToStep("connected")),
        ):
            first, again = Samples(), Samples()
            first.all.append(timed(partial(console.go, place)))
            for _ in range(ROUNDS):
                console.go(ToStep("credentials"))
                again.all.append(timed(partial(console.go, place)))
                await SystemClock().sleep(0.02)
            found[what] = {"first": first.as_json(), "again": again.as_json()}
            with gaps() as looking:
                for _ in range(ROUNDS):
                    console.page.refresh_wanted()
                    await SystemClock().sleep(QUIET_SECONDS)
            found[f"gaps while {what} looks again"] = looking.as_json()
        console.go(ToStep("accounts"))
        found["keys"] = (await typing(console)).as_json()
        with gaps() as renaming:
            for account in accounts_of(conductor.case)[:ROUNDS]:
                await conductor.accounts.rename(account.id, f"{account.name} x")
                await SystemClock().sleep(QUIET_SECONDS)
        found["gaps while renaming"] = renaming.as_json()

    live(folder, ["--server", url, "--lang", "en"], story)
    sys.stdout.write(json.dumps(found) + "\n")


async def typing(console: QWidget) -> Samples:
    """Type a name into the account form and take it back."""
    add = console.findChild(QWidget, "accounts.add")
    assert add is not None
    add.click()  # type: ignore[attr-defined]  # a button
    field = console.findChild(QLineEdit, "accounts.name")
    assert field is not None
    field.setFocus()
    found = Samples()
    for _ in range(ROUNDS):
        for letter in (*WORD, *"\b" * len(WORD)):
            found.all.append(timed(partial(press, field, letter)))
            await SystemClock().sleep(0.01)
    return found


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
