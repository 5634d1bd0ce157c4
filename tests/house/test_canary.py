"""The sweep for values that are shown once does find them: every spelling, every kind of place."""

from __future__ import annotations

import base64
import gzip
import io
import sqlite3
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPainter, QPdfWriter

from tests.support.canary import SHORTEST, Canary, spellings

if TYPE_CHECKING:
    from pathlib import Path

VALUE = "cO0ajh0uGyTN0Pwh"
OTHER = "S0MW-TR0P-7DS0"


@pytest.mark.parametrize("value", [VALUE, OTHER])
@pytest.mark.parametrize("spelling", spellings(VALUE))
def test_every_spelling_is_found_and_not_quoted(tmp_path: Path, value: str, spelling: str) -> None:
    (tmp_path / "a.log").write_bytes(b"before " + spellings(value)[spelling] + b" after")

    found = Canary(VALUE, OTHER).in_folder(tmp_path)

    assert any(spelling in one for one in found)
    assert not any(value in one for one in found)


@pytest.mark.parametrize("before", ["", "a", "ab"])
def test_base64_of_something_larger_is_found(before: str) -> None:
    coded = base64.b64encode(f"{before}user:{VALUE}, and more".encode())

    assert Canary(VALUE).in_bytes("header", coded)


def test_a_quiet_folder_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text("nothing of interest")

    assert Canary(VALUE).in_folder(tmp_path) == []


def test_names_of_files_folders_and_targets_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / f"{VALUE}.txt").write_text("")
    (tmp_path / f"folder {VALUE}").mkdir()
    (tmp_path / "link").symlink_to(f"/nowhere/{VALUE}")

    found = Canary(VALUE).in_folder(tmp_path)

    assert len({one.split(":")[0] for one in found}) == 3


def test_a_row_is_found_in_a_database_and_in_its_journal(tmp_path: Path) -> None:
    store = sqlite3.connect(tmp_path / "journal.sqlite3", isolation_level=None)
    store.execute("PRAGMA journal_mode=WAL")
    store.execute("CREATE TABLE t (said TEXT)")
    store.execute("INSERT INTO t VALUES (?)", (VALUE,))

    found = Canary(VALUE).in_folder(tmp_path)

    store.close()
    assert any("journal.sqlite3-wal" in one for one in found)


def test_archives_within_archives_are_unpacked(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("trail.jsonl", VALUE)
    with tarfile.open(tmp_path / "diagnosis.tar.gz", "w:gz") as outer:
        member = tarfile.TarInfo("inner.zip")
        member.size = len(inner.getvalue())
        outer.addfile(member, io.BytesIO(inner.getvalue()))
    (tmp_path / "old.log.gz").write_bytes(gzip.compress(OTHER.encode()))

    found = Canary(VALUE, OTHER).in_folder(tmp_path)

    assert any("diagnosis.tar.gz > inner.zip > trail.jsonl" in one for one in found)
    assert any("old.log.gz > content" in one for one in found)


@pytest.mark.usefixtures("qapp")
def test_what_a_pdf_prints_is_read(tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "sheet.pdf"))
    painter = QPainter(writer)
    painter.drawText(200, 200, f"Password {VALUE}")
    painter.end()

    found = Canary(VALUE).in_folder(tmp_path)

    assert any("sheet.pdf > text" in one for one in found)


def test_a_value_in_parts_is_found_when_they_are_read_together() -> None:
    texts = [("cell 1", VALUE[:4]), ("cell 2", VALUE[4:8]), ("cell 3", VALUE[8:12]), ("cell 4", VALUE[12:])]

    assert Canary(VALUE).in_texts(texts)
    assert Canary(VALUE).in_texts([(where, sign) for sign in VALUE for where in ("cell",)])


def test_what_would_be_found_by_chance_is_not_looked_for() -> None:
    with pytest.raises(AssertionError, match="too short"):
        Canary("1" * (SHORTEST - 1))
