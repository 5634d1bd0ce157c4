"""One start of the app on a server with many clients: `python -m tests.benchmarks._many_child URL FOLDER`.

Writes one JSON object: when the first and the last client were there, how long the window took no key meanwhile, and
how long a key in the search takes to be answered on screen.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit

from app.base.clock import SystemClock
from app.base.overrides import override
from tests.benchmarks._window import Samples, gaps, live, press, timed, until

if TYPE_CHECKING:
    from app.compose.application import Application

WORDS = ("northwind", "oenotheque", "chenevert et fils", "ca", "bakery 12", "zz", "veterinary")
QUIET_SECONDS = 3.0


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def main(url: str, folder: Path) -> None:
    """Run it."""
    found: dict[str, Any] = {}
    clock = SystemClock()

    async def story(app: Application) -> None:
        search = app.console.findChild(QLineEdit, "clients.search")
        assert search is not None
        began = clock.monotonic()
        found["there at once"] = len(app.registry.roster())
        with gaps() as arriving:
            found["first"] = await until(search.isVisible)
            if not found["there at once"]:
                found["keys meanwhile"] = (await typing(search, 1, every=0.15)).as_json()
            await until(lambda: app.registry.is_fresh)
            found["last"] = clock.monotonic() - began if not found["there at once"] else 0.0
            await clock.sleep(QUIET_SECONDS)
        found["clients"] = len(app.registry.roster())
        found["gaps"] = arriving.as_json()
        with gaps() as idle:
            await clock.sleep(QUIET_SECONDS)
        found["idle"] = idle.as_json()
        found["keys"] = (await typing(search, 4)).as_json()

    live(folder, ["--server", url, "--lang", "en"], story)
    sys.stdout.write(json.dumps(found) + "\n")


async def typing(field: QLineEdit, rounds: int, every: float = 0.01) -> Samples:
    """Type every word and take it back, as often as `rounds`, with `every` seconds between two keys."""
    field.setFocus()
    paints = Paints(field)
    found = Samples()
    for _ in range(rounds):
        for word in WORDS:
            for letter in (*word, *"\b" * len(word)):
                painted = paints.count
                found.all.append(timed(partial(press, field, letter)))
                if paints.count == painted:
                    raise RuntimeError("a key was pressed and nothing was painted")
                await SystemClock().sleep(every)
    if field.text():
        raise RuntimeError("not every key was taken")
    return found


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
