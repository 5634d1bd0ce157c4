"""Whatever a file is, reading it ends: with its lines, or with an error that says why; never out of memory or time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from app.files.bank_file import read_bank_file
from app.files.faults import FileError, FileFault, StoppedReadingError
from app.files.limits import MAX_SECONDS
from app.files.reading import Reading
from tests.support.held_clock import HeldClock
from tests.support.hostile_files import HOSTILE, TITLES, hostile

ROOT: Final = Path(__file__).resolve().parents[3]
READABLE: Final = {"a huge number", "exponents", "formulas", "years", "noise of delimiters"}
"""Tables whose lines say nothing."""
MOST_MEGABYTES: Final = 400  # of the whole process, Python and all

READ_ALL: Final = """
import json, sys
from pathlib import Path
from app.base.clock import SystemClock
from app.files.bank_file import read_bank_file
from app.files.faults import FileError
from app.files.reading import Reading
from tests.support.hostile_files import HOSTILE, hostile
from tests.support.most_memory import most_megabytes
path, found = Path(sys.argv[1]), {}
for name in HOSTILE:
    path.write_bytes(hostile(name))
    try:
        reading = Reading(SystemClock())
        (statement,) = read_bank_file(path, reading).statements_by(None, reading)
        found[name] = sum(line.day is not None and line.amount is not None for line in statement.lines)
    except FileError as error:
        found[name] = error.fault.value
print(json.dumps({"found": found, "megabytes": most_megabytes()}))
"""


class Hurried:
    """A clock on which every look costs a second."""

    def __init__(self) -> None:
        self._looks = 0.0

    now = HeldClock().now
    sleep = HeldClock().sleep

    def monotonic(self) -> float:
        self._looks += 1.0
        return self._looks


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process from its start on is read from Linux")
def test_each_of_them_ends_in_a_clear_error_within_bounded_memory(tmp_path: Path) -> None:
    """In a process of its own, so that its memory is that of reading."""
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(tmp_path / "statement.csv")],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    found: dict[str, str | int] = told["found"]

    assert len(found) == len(HOSTILE) >= 50
    assert {name for name, end in found.items() if not isinstance(end, str)} == READABLE
    assert all(end == 0 for name, end in found.items() if name in READABLE), "a line was made of nonsense"
    assert told["megabytes"] < MOST_MEGABYTES


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("spreadsheet", FileFault.NOT_TEXT),
        ("japanese", FileFault.LETTERS),
        ("a million columns", FileFault.TOO_WIDE),
        ("a million rows", FileFault.TOO_MANY_ROWS),
        ("a byte too much", FileFault.TOO_BIG),
        ("a billion laughs", FileFault.ENTITIES),
        ("a file of this computer", FileFault.ENTITIES),
        ("deep markup", FileFault.BROKEN),
    ],
)
def test_the_error_says_what_is_wrong(tmp_path: Path, name: str, fault: FileFault) -> None:
    path = tmp_path / "statement.ofx"
    path.write_bytes(hostile(name))

    with pytest.raises(FileError) as refused:
        read_bank_file(path, Reading(HeldClock()))

    assert refused.value.fault is fault


def test_a_file_larger_than_the_disk_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(10**12)

    with pytest.raises(FileError) as refused:
        read_bank_file(path, Reading(HeldClock()))

    assert refused.value.fault is FileFault.TOO_BIG


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "nothing", "no name"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "statement.csv"
    match kind:
        case "folder":
            path.mkdir()
        case "pipe" if sys.platform != "win32":
            os.mkfifo(path)
        case "device" if sys.platform != "win32":
            path = Path("/dev/zero")
        case "no name":
            path = tmp_path / "statement\0.csv"
        case _:
            pass

    with pytest.raises(FileError) as refused:
        read_bank_file(path, Reading(HeldClock()))

    assert refused.value.fault is FileFault.MISSING


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "statement.csv"
    path.write_text(TITLES + "2026-11-19,Coffee,-4.50\n" * 50_000)

    with pytest.raises(FileError) as refused:
        read_bank_file(path, Reading(Hurried(), MAX_SECONDS))

    assert refused.value.fault is FileFault.TOO_SLOW


def test_a_person_may_stop_it(tmp_path: Path) -> None:
    path = tmp_path / "statement.csv"
    path.write_text(TITLES + "2026-11-19,Coffee,-4.50\n" * 1_000)
    reading = Reading(HeldClock())
    reading.stop()

    with pytest.raises(StoppedReadingError):
        read_bank_file(path, reading)


def test_no_error_shows_anything_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "statement.ofx"
    path.write_text("<OFX><STMTRS><ACCTID>00124021")

    with pytest.raises(FileError) as refused:
        read_bank_file(path, Reading(HeldClock()))

    chain: BaseException | None = refused.value
    while chain is not None:
        assert "0124021" not in f"{chain!s} {chain!r}"
        chain = chain.__context__
