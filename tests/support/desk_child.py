"""The app as a person starts it, in a process of its own, with a hand at its windows that does what it is told.

`python -m tests.support.desk_child SERVER DATA_FOLDER`. One JSON line in, one out: `["press", "clients.new"]` and the
like, methods of `Hand`; `["end"]` closes the window.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from tests.support import surroundings

if TYPE_CHECKING:
    from app.compose.application import Application

KEY = "key-of-a-desk-5c1f"
_LOOK_EVERY = 0.01


def main(words: list[str]) -> int:
    """Live until told to end; the app's own exit code."""
    server, folder = words
    surroundings.settle()
    os.environ["PASSERELLE_API_KEY"] = KEY
    from app.compose import main as app

    told: SimpleQueue[list[Any]] = SimpleQueue()
    threading.Thread(target=_listen, args=(told,), daemon=True).start()
    build = app.build

    def watched(*given: Any, **named: Any) -> Application:
        application = build(*given, **named)
        application.scope.start(lambda: _obey(application, Path(folder), told), "hand")  # once the loop runs
        return application

    app.build = watched  # the one place to look in from outside
    return app.main(["--server", server, "--data-dir", folder, "--lang", "en"])


def _listen(told: SimpleQueue[list[Any]]) -> None:
    for line in sys.stdin:
        told.put(json.loads(line))


async def _obey(application: Application, folder: Path, told: SimpleQueue[list[Any]]) -> None:
    from app.base.clock import SystemClock
    from tests.crashtest.hand import Hand

    hand, clock = Hand(folder.with_suffix(".notes"), presses_twice=False), SystemClock()
    while True:
        try:
            verb, *words = told.get_nowait()
        except Empty:
            await clock.sleep(_LOOK_EVERY)
            continue
        if verb == "end":
            application.console.close()
            return
        if verb == "look_again":
            application.console.page.refresh_wanted()  # F5: no window is active on the platform in memory
            answer = None
        else:
            answer = getattr(hand, verb)(*words)
        print(json.dumps(answer), flush=True)  # noqa: T201  # the answer


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
