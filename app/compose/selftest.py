"""The self-test: can this installation do its work? It needs no network and leaves nothing behind.

All it writes goes into a sub-folder of the data folder that is removed again. Practice runs in process, so no
connection is opened either.
"""

from __future__ import annotations

import asyncio
import os
import platform
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.base.checks import timed
from app.base.settings import Settings
from app.base.store import StoreError
from app.compose import shipped
from app.onboarding.case import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.base.checks import Check
    from app.base.clock import Clock
    from app.base.ports import Host

_OLDEST_PYTHON: Final = (3, 11)
_FONTS, _ICONS, _GUIDES, _CATALOGUES = "resources/fonts/", "resources/icons/", "resources/guides/", "i18n/"


class SelfTestError(Exception):
    """A step did not hold; the text says what, in plain words."""


def examine(folder: Path, clock: Clock, host: Host, *, tell: Callable[[Check], None]) -> tuple[Check, ...]:
    """Every step in order; `tell` hears each as it ends. `folder` is the user's data folder. Never raises."""
    checks: list[Check] = []

    def step(name: str, look: Callable[[], str]) -> None:
        checks.append(timed(name, clock, look))
        tell(checks[-1])

    step("python", _python)
    step("qt", _qt)
    step("resources", _resources)
    step("fonts", lambda: shipped.look_at(_FONTS))
    step("icons", lambda: shipped.look_at(_ICONS))
    step("guides", _guides)
    step("catalogues", _catalogues)
    step("settings", lambda: _settings(folder))
    with _room(folder) as room:
        step("data folder", room.look)
        step("records", lambda: _records(room.place, clock))
        step("practice", lambda: asyncio.run(_practice(room.place, clock)))
        # Last: where a library of the system is missing, Qt ends the program here, and the steps before are told.
        step("windows", lambda: _windows(room.place, clock, host))
    return tuple(checks)


def _python() -> str:
    if sys.version_info < _OLDEST_PYTHON:
        raise SelfTestError(f"Python {platform.python_version()}; 3.11 or newer is needed")
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"


def _qt() -> str:
    from PySide6 import __version__ as binding  # noqa: PLC0415  # its absence is a finding, not a crash
    from PySide6.QtCore import qVersion  # noqa: PLC0415  # see above

    return f"Qt {qVersion()}, PySide6 {binding}"


def _resources() -> str:
    """The list of what ships, and the files that no step below looks at."""
    others = shipped.others_than(_FONTS, _ICONS, _GUIDES, _CATALOGUES)
    if others:
        shipped.look_at(*others)
    return f"{len(shipped.listed())} files listed"


def _guides() -> str:
    from app.guide.loading import load_guide  # noqa: PLC0415  # each step loads what it needs, and fails by itself

    said = shipped.look_at(_GUIDES)
    for language in Language:
        load_guide(language.value)
    return said


def _catalogues() -> str:
    from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415  # see `_qt`

    said = shipped.look_at(_CATALOGUES)
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if not QTranslator().load(str(folder / "qtbase_fr.qm")):
        raise SelfTestError(f"qtbase_fr.qm: missing in {folder}")
    return f"{said}, and Qt’s own in French"


def _settings(folder: Path) -> str:
    settings = Settings(folder / "settings.json")
    if settings.faults:
        raise SelfTestError("; ".join(settings.faults))
    return "readable" if (folder / "settings.json").exists() else "none yet, so the usual ones"


class _Room:
    """A temporary folder to work in, and what was found while it was made."""

    def __init__(self, place: Path, fault: str, *, is_private: bool) -> None:
        self.place = place
        self._fault = fault
        self._is_private = is_private

    def look(self) -> str:
        """Write, sync and read back a file."""
        if self._fault:
            raise SelfTestError(self._fault)
        if not self._is_private:
            raise SelfTestError("other people on this computer can read the data folder")
        written = self.place / "written"
        with os.fdopen(os.open(written, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as file:
            file.write(b"passerelle")
            file.flush()
            os.fsync(file.fileno())
        if written.read_bytes() != b"passerelle":
            raise SelfTestError("what was written is not what is read")
        return "writable, and for its owner only"


@contextmanager
def _room(folder: Path) -> Iterator[_Room]:
    """A sub-folder of `folder`, removed afterwards.

    It is elsewhere when `folder` cannot be written, so that the steps after it still tell their own faults.
    """
    existed = folder.exists()
    fault = ""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = tempfile.TemporaryDirectory(prefix="self-test-", dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        fault = f"{folder}: {error.strerror}"
        made = tempfile.TemporaryDirectory(prefix="passerelle-self-test-", ignore_cleanup_errors=True)
    is_private = sys.platform == "win32" or bool(fault) or not folder.stat().st_mode & 0o077
    try:
        with made as place:
            yield _Room(Path(place), fault, is_private=is_private)
    finally:
        if not existed and not fault:
            folder.rmdir()


def _records(place: Path, clock: Clock) -> str:
    """Journal, cache and trail: made, written, closed, opened again, and still whole."""
    from app.onboarding.records import Records  # noqa: PLC0415  # see `_guides`
    from app.onboarding.trail import Deed  # noqa: PLC0415  # see `_guides`

    folder = place / "records"
    records = Records(folder, clock, "self-test")
    records.trail.record(Deed.CALL_FINISHED, "self-test")
    records.journal.remember("self-test", None, {}, is_under_way=False)
    records.cache.looked(clock.now())
    records.close()
    again = Records(folder, clock, "self-test")
    try:
        if again.trail.first_broken_link() is not None or len(again.trail.events()) != 1:
            raise StoreError("trail.sqlite3: does not keep what is written")
        if again.journal.entry(onboard_key="self-test") is None or again.cache.last_look is None:
            raise StoreError("journal.sqlite3 or cache.sqlite3: does not keep what is written")
    finally:
        again.close()
    if sys.platform != "win32" and any(file.stat().st_mode & 0o077 for file in folder.iterdir()):
        raise SelfTestError("other people on this computer could read the records")
    return "journal, cache and record are kept"


async def _practice(place: Path, clock: Clock) -> str:
    from app.compose.selftest_practice import walk  # noqa: PLC0415  # see `_guides`

    return await walk(place / "practice", clock)


def _windows(place: Path, clock: Clock, host: Host) -> str:
    """Build the console and paint it once, without showing it."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.compose.main import build  # noqa: PLC0415  # see `_guides`
    from app.ui.theme.fonts import secret_family, ui_family  # noqa: PLC0415  # see `_guides`

    application = build(["--practice", "--data-dir", str(place / "windows")], host=host, clock=clock)
    try:
        picture = application.console.grab()
        if picture.isNull():
            raise SelfTestError("the console paints nothing")
        faces = ", ".join(face for face in (ui_family(), secret_family()) if face)
        return f"{picture.width()} × {picture.height()} painted on {application.qt.platformName()}; {faces}"
    finally:
        asyncio.run(application.end())
