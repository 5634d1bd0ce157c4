"""Reports of errors nobody foresaw: small files that a person looks through before anybody else does.

An allow-list again: versions, the time, the kind of each error and where it was; no text of an error, no value, no
path of this computer. A hard end (a segmentation fault) leaves what `faulthandler` writes, of which as much is kept.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import re
import secrets
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from app.base.traces import name, place_of, trace_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from io import FileIO
    from pathlib import Path

    from app.base.clock import Clock

MOST: Final = 20
"""Reports kept; older ones go. As many are written in one run."""
LARGEST: Final = 65_536
_AT: Final = "%Y%m%d-%H%M%S"
_REPORT: Final = re.compile(r"(\d{8}-\d{6})-([0-9A-F]{4}-[0-9A-F]{4})(\.seen)?\.json")
_FRAME: Final = re.compile(r'\s*File "([^"]*)", line (\d{1,7}) in ([\w<>.]{1,120})')
_FATAL: Final = re.compile(r"(?:Fatal Python error|Windows fatal exception): ([A-Za-z ]{1,40})")
_LIBRARY: Final = re.compile(r"site-packages|python3\.\d+")
_HARD: Final = ".fault"
_HERE: Final = PurePath(__file__).parents[2].as_posix()


class FellError(Exception):
    """The app met an error nobody foresaw where nothing could go on. The text: the code, and where the report is."""


class Report(NamedTuple):
    """One report as it lies there. `text` is all there is in it."""

    path: Path
    code: str
    at: datetime
    is_hard: bool  # the app ended with it
    text: str


class Crashes:
    """The folder of reports. Nothing here raises: a report that cannot be written must not be the next error."""

    def __init__(
        self, folder: Path, clock: Clock, about: Callable[[], Mapping[str, str]], early: Path | None = None
    ) -> None:
        """`about` tells the versions that stand in a report. `early` has those of starts that came to nothing."""
        self.folder = folder
        self._folders = (folder,) if early is None else (folder, early)
        self._clock = clock
        self._about = about
        self._codes: dict[tuple[str, str], str] = {}  # of this run, by kind and place
        self._hard: FileIO | None = None

    def keep(self, error: BaseException) -> str:
        """Write a report and give its code. The same error at the same place has one report a run."""
        same = (type(error).__name__, place_of(error))
        if same not in self._codes:
            self._codes[same] = new_code()
            if len(self._codes) <= MOST:
                errors = [{"kind": kind, "where": list(where)} for kind, where in trace_of(error)]
                self._write(self._codes[same], {"errors": errors})
        return self._codes[same]

    def waiting(self) -> tuple[Report, ...]:
        """Those that nobody has looked at, the newest first."""
        found = [one for path in self._paths() if (one := _read(path)) is not None and ".seen." not in path.name]
        return tuple(reversed(found))

    def seen(self, report: Report) -> None:
        """Somebody looked at it: keep it, and do not offer it again."""
        with contextlib.suppress(OSError):
            report.path.rename(report.path.with_suffix(".seen.json"))

    def delete(self, report: Report) -> None:
        """Somebody does not want it kept."""
        with contextlib.suppress(OSError):
            report.path.unlink()

    # Hard ends

    def watch(self) -> None:
        """Make reports of what the last run left, then have `faulthandler` write where this one would end."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for left in sorted(self.folder.glob(f"*{_HARD}")):
                self._take_in(left)
            path = self.folder / f"{self._clock.now():{_AT}}{_HARD}"
            self._hard = path.open("wb", buffering=0)
            faulthandler.enable(self._hard)

    def unwatch(self) -> None:
        """The end is an orderly one."""
        hard, self._hard = self._hard, None
        if hard is not None:
            faulthandler.disable()
            hard.close()
            with contextlib.suppress(OSError):
                self.folder.joinpath(PurePath(str(hard.name)).name).unlink()

    def _take_in(self, left: Path) -> None:
        said = left.read_bytes()[:LARGEST].decode("utf-8", "replace")
        if said.strip():
            fatal = _FATAL.search(said)
            where = [f"{_module(path)}:{line}:{name(function)}" for path, line, function in _FRAME.findall(said)]
            kind = fatal[1].strip() if fatal else "ended"
            self._write(new_code(), {"ended": kind, "errors": [{"kind": "fault", "where": where[:MOST]}]})
        left.unlink()

    # Files

    def _write(self, code: str, what: Mapping[str, object]) -> None:
        now = self._clock.now().astimezone(UTC)
        text = json.dumps({"code": code, "at": now.isoformat(timespec="seconds"), **self._about(), **what}, indent=1)
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self.folder / f"{now:{_AT}}-{code}.json"
            path.touch(mode=0o600)
            path.write_text(text + "\n", encoding="utf-8")
            for old in list(self._paths())[:-MOST]:
                old.unlink()

    def _paths(self) -> Iterator[Path]:
        """Every report, the oldest first."""
        found: list[Path] = []
        for folder in self._folders:
            with contextlib.suppress(OSError):
                found += [path for path in folder.iterdir() if _REPORT.fullmatch(path.name)]
        yield from sorted(found, key=lambda path: path.name)


def new_code() -> str:
    """A reference code to read out."""
    return f"{secrets.token_hex(2)}-{secrets.token_hex(2)}".upper()


def _read(path: Path) -> Report | None:
    """A report; None when it is none of ours."""
    try:
        if path.stat().st_size > LARGEST:
            return None
        text = path.read_text(encoding="utf-8")
        read = json.loads(text)
        at = datetime.fromisoformat(read["at"])
        return Report(path, str(read["code"]), at, "ended" in read, text)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _module(path: str) -> str:
    """A file of a program as its module's name; where on this computer the program lies is left out."""
    file = PurePath(path.replace("\\", "/"))
    if file.is_relative_to(_HERE):
        file = file.relative_to(_HERE)
    elif roots := [at for at, part in enumerate(file.parts) if _LIBRARY.fullmatch(part)]:
        file = PurePath(*file.parts[roots[-1] + 1 :])
    elif file.parts[:1] != ("app",):  # an installed app names its files so
        file = PurePath(file.name)
    return name(".".join(file.with_suffix("").parts))
