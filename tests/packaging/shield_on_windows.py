"""The whole app with its real windows on a Windows of sorts; tells as JSON what its windows were given.

Run by `test_shield_under_wine.py` with Windows' Python: FOLDER PROBE, made from packaging/windows/wine/affinity.c.
"""

from __future__ import annotations

import asyncio
import ctypes
import json
import os
import sys
from pathlib import Path
from typing import Any, Final

from tests.support import surroundings

surroundings.settle()
os.environ["QT_QPA_PLATFORM"] = "windows"

import qasync  # noqa: E402  # after the surroundings

from app.ui.theme.theme import new_application  # noqa: E402  # see above

QT: Final = new_application("passerelle")

from PySide6.QtWidgets import QApplication, QComboBox, QLabel  # noqa: E402  # Qt is there now

from app.host.captures import WindowsCaptures, screen_captures  # noqa: E402  # see above
from tests.support.app_bench import AppBench  # noqa: E402  # see above
from tests.support.fake_host import FakeHost  # noqa: E402  # see above
from tests.support.held_clock import settle  # noqa: E402  # see above
from tests.ui.pages.guide import open_guide  # noqa: E402  # see above

WINDOWS_11: Final = 22631


class Windows:
    """What the probe keeps for our windows."""

    def __init__(self, probe: Path) -> None:
        self.library: Any = getattr(ctypes, "WinDLL")(str(probe), use_last_error=True)  # noqa: B009  # Windows only
        self.captures = WindowsCaptures(self.library, WINDOWS_11)

    def kept(self) -> dict[str, int]:
        """The affinity of each window on screen, by its address or its class."""
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        return {one.objectName() or type(one).__name__: self._kept(one.internalWinId()) for one in shown}

    def _kept(self, window: int) -> int:
        found = ctypes.c_uint32(0xFFFF)
        assert self.library.GetWindowDisplayAffinity(window, ctypes.cast(ctypes.byref(found), self._pointer))
        return found.value

    @property
    def _pointer(self) -> Any:
        return self.library.GetWindowDisplayAffinity.argtypes[1]


async def with_the_probe(folder: Path, windows: Windows) -> dict[str, Any]:
    told: dict[str, Any] = {}
    host = FakeHost(folder)
    host.captures = windows.captures  # type: ignore[assignment]  # the real one, on a library that acts like Windows
    async with AppBench(folder, host=host) as bench:
        shield, console = bench.app.shield, bench.app.console
        await open_guide(bench)
        bench.app.screen.open()
        await settle()
        told["shown"] = windows.kept()
        box = bench.find("guide.trouble", QComboBox)
        box.showPopup()
        await settle()
        told["with a list open"] = windows.kept()
        box.hidePopup()
        console.hide()
        console.destroy()
        console.show()
        await settle()
        told["made anew"] = windows.kept()
        shield.lift(True)
        told["lifted"] = windows.kept()
        shield.lift(False)
        told["put back"] = windows.kept()
        windows.library.become_remote(1)
        shield.look_again()
        told["remote"] = [shield.state, windows.kept()]
        windows.library.become_remote(0)
        shield.look_again()
        told["no longer remote"] = [shield.state, windows.kept()]
    return told


async def with_wines_own(folder: Path) -> dict[str, Any]:
    host = FakeHost(folder)
    host.captures = screen_captures()  # type: ignore[assignment]  # as the app has it on Windows
    async with AppBench(folder, host=host) as bench:
        said = bench.find("shield.state", QLabel).text()
        return {"port": type(host.captures).__name__, "state": bench.app.shield.state, "said": said}


async def main(folder: Path, probe: Path) -> None:
    told: dict[str, Any] = {"platform": QT.platformName()}
    told["probe"] = await with_the_probe(folder / "probe", Windows(probe))
    told["wine"] = await with_wines_own(folder / "wine")
    sys.stdout.write(json.dumps(told) + "\n")


def new_loop() -> asyncio.AbstractEventLoop:
    return qasync.QEventLoop(QT, already_running=False, set_running_loop=False)  # type: ignore[no-any-return]  # untyped


with asyncio.Runner(loop_factory=new_loop) as runner:
    runner.run(main(Path(sys.argv[1]), Path(sys.argv[2])))
