"""Whatever is chosen or pasted as a list of accounts, reading it ends, soon and in little memory, with nothing to send.

`python -m tests.benchmarks.bench_account_files` prints the figures of each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from app.base.clock import SystemClock
from app.files.account_sheet import read_account_file, read_copied
from app.files.faults import FileError, FileFault
from app.files.limits import MAX_BYTES, MAX_SECONDS
from app.files.reading import Reading
from tests.support.held_clock import HeldClock
from tests.support.hostile_lists import ACCOUNTS, every

ROOT: Final = Path(__file__).resolve().parents[3]
MOST_MEGABYTES: Final = 400  # of the whole process, Python and all
READ_ALL: Final = "from tests.benchmarks.bench_account_files import told; import json; print(json.dumps(told()))"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource module to measure the memory with")
def test_each_ends_in_an_error_or_in_rows_that_are_wrong(tmp_path: Path) -> None:
    """In a process of its own, so that its memory is that of reading."""
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)

    assert len(told) == len(every()) >= 70
    assert {one["name"]: one["ready"] for one in told if one["ready"]} == {"carriage returns in cells": 1}
    assert all(one["fault"] or one["rows"] for one in told)
    assert max(one["seconds"] for one in told) < MAX_SECONDS
    assert max(one["megabytes"] for one in told) < MOST_MEGABYTES


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("an archive named csv", FileFault.NOT_TEXT),
        ("zeros between letters", FileFault.NOT_TEXT),
        ("a million accounts", FileFault.TOO_MANY_ROWS),
        ("a million columns under titles", FileFault.TOO_WIDE),
        ("a cell that never ends", FileFault.TOO_WIDE),
        ("titles and nothing", FileFault.NO_TRANSACTIONS),
        ("japanese", FileFault.LETTERS),
        ("a byte too much", FileFault.TOO_BIG),
    ],
)
def test_the_error_says_what_is_wrong(tmp_path: Path, name: str, fault: FileFault) -> None:
    path = tmp_path / "comptes.csv"
    path.write_bytes(every()[name]())

    with pytest.raises(FileError) as refused:
        read_account_file(path, Reading(HeldClock()))

    assert refused.value.fault is fault


def test_a_file_larger_than_the_disk_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "comptes.csv"
    with path.open("wb") as file:
        file.write(ACCOUNTS.encode())
        file.truncate(10**12)

    with pytest.raises(FileError) as refused:
        read_account_file(path, Reading(HeldClock()))

    assert refused.value.fault is FileFault.TOO_BIG


@pytest.mark.parametrize(
    ("copied", "fault"),
    [
        ("", FileFault.EMPTY),
        (" \n\t\n", FileFault.EMPTY),
        ("cO0ajh0uGyTN0Pwh", FileFault.NO_COLUMNS),
        ("x" * (MAX_BYTES + 1), FileFault.TOO_BIG),
        ("a\tb\n" * 3000, FileFault.TOO_MANY_ROWS),
        ("\ud800\t\udfff\n", FileFault.NO_COLUMNS),
        ("Name\tNumber\n\x00\t1\n", FileFault.NOT_TEXT),
    ],
    ids=["nothing", "blanks", "a password", "too much", "too many", "half letters", "zeros"],
)
def test_what_is_pasted_by_mistake_is_told(copied: str, fault: FileFault) -> None:
    with pytest.raises(FileError) as refused:
        read_copied(copied, Reading(SystemClock()))

    assert refused.value.fault is fault
