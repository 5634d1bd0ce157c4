"""One language and theme: walks the states of every module and saves what the windows show, in both sizes."""

from __future__ import annotations

import asyncio
import importlib
import os
import pkgutil
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

import tests.pictures
from tests.support import surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from PySide6.QtWidgets import QWidget

SIZES: Final = ((1280, 800), (1024, 640))
LOOKS: Final = {"en-light": ("--lang", "en", "--theme", "light"), "fr-dark": ("--lang", "fr", "--theme", "dark")}


def modules() -> list[str]:
    """The names of the modules that have states."""
    found = sorted(one.name for one in pkgutil.iter_modules(tests.pictures.__path__))
    return [name for name in found if name not in {"__main__", "grabbing", "overview"}]


def grab(look: str, folder: Path, wanted: Sequence[str]) -> int:
    """Save the pictures of one look; 1 when a module failed. The others are pictured all the same."""
    surroundings.settle()
    os.environ["TZ"] = "UTC"
    time.tzset()
    import qasync
    from PySide6.QtWidgets import QApplication

    from app.ui.kit.buttons import Button
    from app.ui.theme.theme import new_application

    qt = new_application("passerelle")
    QApplication.setCursorFlashTime(0)
    setattr(Button, "timerEvent", lambda _self, _event: None)  # noqa: B010  # a spinner stands still, always alike

    def new_loop() -> asyncio.AbstractEventLoop:
        return qasync.QEventLoop(qt, already_running=False, set_running_loop=False)  # type: ignore[no-any-return]  # untyped

    failed = 0
    with asyncio.Runner(loop_factory=new_loop) as runner:
        for name in wanted:
            module = importlib.import_module(f"tests.pictures.{name}")
            if not hasattr(module, "states"):
                continue
            try:
                runner.run(_walk(module, name, look, folder))
            except Exception:  # noqa: BLE001  # told, and the next module goes on
                failed = 1
                sys.stderr.write(f"\n{name} ({look}):\n{traceback.format_exc()}")
    return failed


async def _walk(module: ModuleType, name: str, look: str, folder: Path) -> None:
    from tests.support.app_bench import AppBench
    from tests.support.held_clock import settle

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data:
        async with AppBench(Path(data), *LOOKS[look]) as bench:
            console = bench.app.console
            console.resize(*SIZES[0])
            async for state in module.states(bench):
                for width, height in SIZES:
                    size = f"{width}x{height}"
                    console.resize(width, height)
                    await settle()
                    _save(console, folder / f"{name}-{state}.{look}.{size}.png")
                    view = bench.app.client_view
                    if view is not None and view.isVisible():
                        view.resize(width, height)
                        await settle()
                        _save(view, folder / f"{name}-{state}-client.{look}.{size}.png")
                console.resize(*SIZES[0])
                await settle()


def _save(window: QWidget, path: Path) -> None:
    assert window.grab().save(str(path)), f"cannot write {path}"
