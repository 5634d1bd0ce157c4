"""One start, measured from inside: `python -m tests.benchmarks._start_child bare|app`.

Writes one JSON object: milliseconds from the parent's `T0` until the window is painted and events are handled; by then,
processor time, memory, the modules loaded and the classes of Qt awake; and whether a key pressed right after is taken.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.compose.application import Application

ROWS_NEEDED = 200


def stop(takes_keys: Callable[[], bool]) -> None:
    """Tell what was measured and end at once."""
    waited = (time.monotonic() - float(os.environ["T0"])) * 1000
    worked = time.process_time() * 1000
    found = {"ms": waited, "cpu": worked, "kb": _memory_kb(), "modules": sorted(sys.modules), "awake": _awake()}
    import json  # after what was measured

    sys.stdout.write(json.dumps(found | {"keys": takes_keys()}) + "\n")
    sys.stdout.flush()
    os._exit(0)


def bare() -> None:
    """The least window that PySide6 can paint."""
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, _event: object) -> None:  # type: ignore[explicit-override]  # nothing but Qt is loaded
            self.startTimer(0)

        def timerEvent(self, _event: object) -> None:  # type: ignore[explicit-override]  # noqa: N802  # see above
            stop(lambda: True)

    qt = QApplication(["bare"])
    window = Window()
    window.resize(1280, 800)
    window.show()
    qt.exec()


def app() -> None:
    """The program as a person starts it."""
    from app.compose import main

    build = main.build

    def watched(*words: Any, **parts: Any) -> Application:
        application = build(*words, **parts)
        application.console.painted.connect(lambda: stop(lambda: _takes_keys(application)))
        return application

    main.build = watched  # the one place to look in from outside
    main.main([])


def _takes_keys(application: Application) -> bool:
    """Whether every client is there, and the arrow key goes from the row that has the focus to the next."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    before: Any = QApplication.focusWidget()
    if before is None or len(application.registry.roster()) < ROWS_NEEDED:
        return False
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(before, key)
    after: Any = QApplication.focusWidget()
    return after is not None and after is not before and after.objectName().startswith("clients.row.")


def _awake() -> list[str]:
    """The classes PySide6 has made by now: each waits for its first use, and some are dear."""
    found = (vars(module) for name, module in sys.modules.items() if name.startswith("PySide6.Qt"))
    return sorted(name for names in found for name in names if name.startswith("Q"))


def _memory_kb() -> int:
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as file:  # noqa: PTH123  # pathlib costs memory itself
            return next(int(line.split()[1]) for line in file if line.startswith("Rss:"))
    except OSError:
        return 0


if __name__ == "__main__":
    {"bare": bare, "app": app}[sys.argv[1]]()
