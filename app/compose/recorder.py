"""While the window is open: a log, and nothing that goes wrong anywhere in the process goes unrecorded.

Errors arrive here from Qt's slots, threads, the loop and what Python itself calls; Qt's own messages arrive as well.
Each is recorded with a reference code, the person is told, and the app goes on where it stands.
"""

from __future__ import annotations

import contextlib
import logging
import re
import sys
import threading
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from app import __version__
from app.base.log import Line, LogFile, Word

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

    from app.base.clock import Clock
    from app.base.crashes import Crashes
    from app.compose.application import Application
    from app.onboarding.problems import Problem

logger = logging.getLogger(__name__)

_LEVELS: Final = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}  # and nothing of debug and info, which print what is painted
_AGAIN: Final = 2.0  # seconds before the same is told again
_OTHER: Final = "something"
_CATEGORY: Final = re.compile(r"[a-z.]{1,60}")
_FUNCTION: Final = re.compile(r"Q[A-Za-z]{1,40}::~?[A-Za-z]{1,60}")


class _Post(QObject):
    """Carries a problem to the window's own thread, and to a moment when nothing is half done."""

    came = Signal(object)


class Recorder:
    """From `start` to `end`. `record` makes a problem of an error; `tell` shows it, always from the loop."""

    def __init__(
        self,
        folder: Path,
        crashes: Crashes,
        clock: Clock,
        record: Callable[[BaseException], Problem],
        tell: Callable[[Problem], None],
    ) -> None:
        self._folder = folder
        self._crashes = crashes
        self._record = record
        self._tell = tell
        self._handlers: list[logging.Handler] = []
        self._clock = clock
        self._told: dict[str, float] = {}  # when each reference was told
        self._post = _Post()
        self._post.came.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Open the log and take the places where errors arrive."""
        self._crashes.watch()
        self._open_log()
        self._former = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = lambda kind, error, trace: self._hear(error.with_traceback(trace), kind)
        threading.excepthook = lambda told: self._hear(told.exc_value, told.exc_type)
        sys.unraisablehook = lambda told: self._hear(told.exc_value, told.exc_type)
        qInstallMessageHandler(_hear_qt)
        major, minor, *_ = sys.version_info
        logger.info("started, version %s, Python %d.%d", Word(__version__), major, minor)

    def end(self) -> None:
        """Give everything back; the log is closed with its last line on the disk."""
        logger.info("ended")
        qInstallMessageHandler(None)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._former
        self._post.came.disconnect(self._show)
        logging.captureWarnings(capture=False)
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()
        self._handlers.clear()
        self._crashes.unwatch()

    def hear_loop(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """For the loop: what no task was asked for."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._hear(error, type(error))
        else:
            logger.error("the loop met with something")

    def _open_log(self) -> None:
        with contextlib.suppress(OSError):  # a full disk or a read-only one: the Clients page tells of that
            self._handlers.append(LogFile(self._folder / "logs"))
        if not getattr(sys, "frozen", False) and sys.stderr is not None:  # for whoever works on the app
            said = logging.StreamHandler()
            said.setLevel(logging.WARNING)
            said.setFormatter(Line())
            self._handlers.append(said)
        for handler in self._handlers:
            logging.getLogger().addHandler(handler)
        logging.getLogger("app").setLevel(logging.INFO)
        logging.captureWarnings(capture=True)

    def _hear(self, error: BaseException | None, kind: type[BaseException]) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt | SystemExit):
            return
        with contextlib.suppress(Exception):  # what records errors must not be the next one
            self._post.came.emit(self._record(error))

    def _show(self, problem: Problem) -> None:
        now, code = self._clock.monotonic(), problem.reference
        if (
            now < self._told.get(code, now - _AGAIN) + _AGAIN
        ):  # painting fails as often as it is tried, and telling paints
            return
        self._told[code] = now
        try:
            self._tell(problem)
        except Exception as error:  # noqa: BLE001  # telling that as well would not end
            self._record(error)


def _hear_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's messages quote what they are about: of each its category and the function it begins with are kept."""
    level = _LEVELS.get(kind)
    if level is None:
        return
    with contextlib.suppress(Exception):
        category = _CATEGORY.fullmatch(context.category or "")
        function = _FUNCTION.match(message)
        logger.log(
            level, "Qt, %s: %s", Word(category[0] if category else _OTHER), Word(function[0] if function else _OTHER)
        )


def recorder_of(application: Application) -> Recorder:
    """The recorder of a running app: the page on show tells."""

    def tell(problem: Problem) -> None:
        application.console.page.show_problem(problem)

    return Recorder(application.profile_folder, application.crashes, application.clock, application.unexpected, tell)
