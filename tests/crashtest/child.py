"""One life: the app as a person starts it, in a process of its own, with somebody at its windows.

`python -m tests.crashtest.child JSON`. The app is composed and run by its own `main`; the person is put in where a test
may look in from outside, and a kill tied to writing is put around the app's functions from here.
"""

from __future__ import annotations

import http.client
import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.support import surroundings

if TYPE_CHECKING:
    from app.compose.application import Application

STUCK = 3
AT_SIGHT = -1
KEY = "key-of-a-crash-test-5c1f"


class Life(NamedTuple):
    """What the parent says: as JSON on the command line."""

    url: str
    codat: str  # where Codat's control door is
    data: str
    notes: str
    seed: int
    instant: int  # 0: not killed from within; `AT_SIGHT`: when a set is on show and not copied yet

    def command(self) -> list[str]:
        """How this life is begun."""
        return [sys.executable, "-X", "faulthandler", "-m", "tests.crashtest.child", json.dumps(self)]


def main(words: list[str]) -> int:
    """Live until the wish is fulfilled; `STUCK` when nothing moves any more."""
    life = Life(*json.loads(words[0]))
    surroundings.settle()
    os.environ["PASSERELLE_API_KEY"] = KEY
    from app.compose import main as app
    from tests.crashtest import kills

    if life.instant > 0:
        kills.install(life.instant)
    outcome = [0]
    build = app.build

    def watched(*given: Any, **named: Any) -> Application:
        application = build(*given, **named)
        application.scope.start(lambda: _work(application, life, outcome), "person")  # once the loop runs
        return application

    app.build = watched  # the one place to look in from outside
    code = app.main(["--server", life.url, "--data-dir", life.data, "--lang", "en"])
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().clear()  # the platform in memory has no clipboard of its own, and lets go too late
    return outcome[0] or code


async def _work(application: Application, life: Life, outcome: list[int]) -> None:
    from app.base.clock import SystemClock
    from tests.crashtest.hand import Hand
    from tests.crashtest.person import Person, StuckError
    from tests.crashtest.wish import wish_of

    wish = wish_of(life.seed)
    hand = Hand(Path(life.notes), presses_twice=wish.presses_twice)
    person = Person(hand, wish, SystemClock(), lambda username, password: _client_links(life.codat, username, password))
    if life.instant == AT_SIGHT:
        person.at_sight = lambda: os.kill(os.getpid(), signal.SIGKILL)
    try:
        await person.work()
    except StuckError as stuck:
        hand.note(stuck=str(stuck))
        outcome[0] = STUCK
    application.console.close()


def _client_links(codat: str, username: str, password: str) -> None:
    """The client in QuickBooks types the set and ticks every account; a minute later Codat says so."""
    company = _control(codat, "GET", "/state")["companies"][0]["id"]
    _control(codat, "POST", "/client/try", {"companyId": company, "username": username, "password": password})
    _control(codat, "POST", "/client/link", {"companyId": company})
    _control(codat, "POST", "/clock", {"advanceSeconds": 60})


def _control(codat: str, method: str, path: str, body: object = None) -> Any:
    door = http.client.HTTPConnection(codat.removeprefix("http://"), timeout=30)
    try:
        door.request(method, f"/_practice{path}", None if body is None else json.dumps(body).encode())
        return json.load(door.getresponse())
    finally:
        door.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
