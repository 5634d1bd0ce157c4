"""One window that reads a list of accounts and sends it, with its pulse taken: how long it never answered. JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.base.clock import SystemClock
from app.onboarding.case import Country, Language
from app.onboarding.rules import accounts_of
from app.ui.kit.buttons import Button
from app.ui.kit.drop_frame import DropFrame
from app.ui.shell.places import ToAccountFile, ToStep
from tests.benchmarks._window import gaps, live, until
from tests.support.account_lists import good, in_csv

if TYPE_CHECKING:
    from app.compose.application import Application

SETTLE = 0.5  # seconds


def main(folder: Path, url: str, count: int) -> None:
    """Run it and print what was measured."""
    told: dict[str, Any] = {}

    async def story(app: Application) -> None:
        clock, registry, console = SystemClock(), app.registry, app.console
        blank = registry.blank(Language.FR)
        conductor = registry.begin(blank)
        conductor.describe(replace(blank, name="Boulangerie Chênevert inc.", country=Country.CA, region="QC"))
        await conductor.setup.create()
        console.open_client(conductor)
        console.go(ToAccountFile())
        await clock.sleep(SETTLE)
        path = folder / "comptes.csv"
        path.write_bytes(in_csv([good(number) for number in range(1, count + 1)]))
        frame, send = console.page.findChild(DropFrame), console.findChild(Button, "import.send")
        assert frame is not None
        assert send is not None
        with gaps() as found:
            await clock.sleep(2.0)
        told["idle"] = found.as_json() | {"seconds": 2.0}
        with gaps() as found:
            frame.dropped.emit(path)
            seconds = await until(send.isVisible)
        told["read"] = found.as_json() | {"seconds": seconds}
        await clock.sleep(SETTLE)
        with gaps() as found:
            send.click()
            seconds = await until(lambda: console.page.message is not None)
        told["send"] = found.as_json() | {"seconds": seconds}
        assert len(accounts_of(conductor.case)) == count
        with gaps() as found:
            console.go(ToStep("accounts"))
            await clock.sleep(SETTLE)
        told["list"] = found.as_json() | {"seconds": SETTLE}

    live(folder, ["--server", url, "--lang", "fr"], story)
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
