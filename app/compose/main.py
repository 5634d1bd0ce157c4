"""Start: the first paint without what it does not need, then the event loop, then an orderly end."""

from __future__ import annotations

import gc
import sys
import threading
from typing import TYPE_CHECKING, Final

from app.base.policy import PolicyError
from app.base.store import StoreTooNewError
from app.compose.arguments import parse
from app.compose.profiles import ProfileClosedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from app.base.clock import Clock
    from app.base.ports import Host
    from app.compose.application import Application


def main(words: Sequence[str] | None = None) -> int:
    """Run the program. Returns 0 all well, 1 something failed; wrong use ends it with 2."""
    arguments = parse(sys.argv[1:] if words is None else words)
    if arguments.command:
        from app.compose.commands import run_command  # noqa: PLC0415  # a window does without it

        return run_command(arguments)
    return run_window(sys.argv[1:] if words is None else words)


def build(words: Sequence[str], *, host: Host, clock: Clock) -> Application:
    """The composed app for these command-line words: windows made, nothing shown, no loop started.

    Raises `PolicyError` when the bank's policy cannot be used, `ProfileClosedError` when it closed what is asked for,
    `StoreTooNewError` over a newer version's files.
    """
    from app.compose.quick import import_pyside  # noqa: PLC0415  # commands do without Qt

    import_pyside()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # see above

    from app.compose.application import Application  # noqa: PLC0415  # see above
    from app.ui.theme.theme import new_application  # noqa: PLC0415  # see above

    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else new_application("passerelle")
    qt.setQuitOnLastWindowClosed(False)
    return Application(qt, parse(words), host, clock)


def run_window(words: Sequence[str]) -> int:
    """Show the console and run until it is closed; 1 when it may not start.

    Where an app runs over the same data folder already, its window is raised instead: 0.
    """
    from app.base.clock import SystemClock  # noqa: PLC0415  # see `build`
    from app.compose.environment import scrub  # noqa: PLC0415  # see `build`
    from app.host import one_app  # noqa: PLC0415  # see `build`
    from app.host.this_machine import this_machine  # noqa: PLC0415  # see `build`

    gc.disable()  # looking for what may die costs a twentieth of the first paint; later `run_in_qt` sees to it
    scrub()
    host, arguments = this_machine(), parse(words)
    folder = arguments.data_dir or host.data_folder()
    hold = one_app.take(folder)
    if hold is None:
        from app.compose.second_start import raise_the_first  # noqa: PLC0415  # seldom

        return raise_the_first(folder, arguments.language, _until_closed)
    try:
        return _run_window(words, host, SystemClock())
    except Exception as error:  # noqa: BLE001  # the person is told, whatever it is
        failure = error
    finally:
        hold.release()
    if isinstance(failure, PolicyError | ProfileClosedError | StoreTooNewError):
        from app.compose.refused import tell_in_window  # noqa: PLC0415  # seldom

        return tell_in_window(failure, arguments.language, _until_closed)
    from app.compose.fallen import tell_fallen  # noqa: PLC0415  # seldom

    return tell_fallen(failure, folder, arguments.language, _until_closed)


def _run_window(words: Sequence[str], host: Host, clock: Clock) -> int:
    unheard: list[BaseException] = []  # of Qt's slots and events, where an error goes no further
    former, sys.excepthook = sys.excepthook, lambda _, error, trace: unheard.append(error.with_traceback(trace))
    try:
        application = build(words, host=host, clock=clock)
        try:
            application.show()
            is_open = _paint_first(application)
        except Exception:
            application.abandon()
            raise
    finally:
        sys.excepthook = former
    if is_open:
        _run_loop(application, unheard)
    return 0


def _until_closed(qt: QApplication) -> int:
    return qt.exec()  # the outermost loop


def _paint_first(application: Application) -> bool:
    """Show the first page, taking keys, while asyncio, httpx and pydantic are imported beside it.

    Returns whether the window is still open afterwards. Raises what the imports raised.
    """
    from PySide6.QtCore import QObject, Signal  # noqa: PLC0415  # see `build`

    from app.ui.theme import icons  # noqa: PLC0415  # see `build`

    class Bell(QObject):
        rung = Signal()

    qt: QApplication = application.qt

    def leave() -> None:
        qt.exit(0)  # not `quit`, which closes every window first

    failed: list[Exception] = []  # in the thread
    bell = Bell()
    bell.rung.connect(leave)
    console = application.console
    console.closing.connect(leave)
    console.painted.connect(icons.wake)
    loader = threading.Thread(target=_load_the_rest, args=(bell.rung.emit, failed), name="loader", daemon=True)
    console.painted.connect(loader.start)
    qt.exec()  # Qt's loop, the outermost one; asyncio takes over when the libraries are there
    console.closing.disconnect(leave)  # from now on closing begins the orderly end, which needs the loop
    loader.join()
    if failed:
        raise failed[0]
    return console.isVisible()


_BESIDE: Final = (
    "app.compose.loop",  # qasync and asyncio
    "app.compose.profile",  # httpx, pydantic, practice
    "app.compose.recorder",
    "app.compose.unforeseen",
    "app.compose.guard",
    "app.host.doorbell",  # QtNetwork
    "app.onboarding.census",
    "app.onboarding.conductor",
    "app.ui.kit.focus_ring",
    "app.ui.pieces.clients_late",
    "app.ui.shell.client_view",
    "app.ui.shell.shortcuts",
)


def _load_the_rest(then: Callable[[], object], failed: list[Exception]) -> None:
    """What is wanted in the first second, so that the window does not stand still for it then."""
    try:
        _load()
    except Exception as error:  # noqa: BLE001  # told by the window's thread
        failed.append(error)
    finally:
        then()


def _load() -> None:
    from importlib import import_module  # noqa: PLC0415  # see `build`

    from app.compose.environment import close_memory  # noqa: PLC0415  # see `build`

    close_memory()
    for name in _BESIDE:
        import_module(name)
    from app.codat.models.shape import build_readers  # noqa: PLC0415  # see above

    build_readers()


def _run_loop(application: Application, unheard: Sequence[BaseException]) -> None:
    from app.compose.loop import Sessions, run  # noqa: PLC0415  # loaded beside the first page
    from app.compose.recorder import recorder_of  # noqa: PLC0415  # likewise
    from app.host.doorbell import Doorbell  # noqa: PLC0415  # likewise

    sessions = Sessions(application, recorder_of)
    for error in unheard:
        application.console.page.show_problem(application.unexpected(error))
    bell = Doorbell(application.folder, sessions.come_forward)
    try:
        run(sessions)
    except Exception:
        sessions.now.abandon()
        raise
    finally:
        bell.close()
        sessions.close()
