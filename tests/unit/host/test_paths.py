"""Folders that only their owner reads."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from app.host import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights by folder, not by mode")


@pytest.fixture
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_umask")
def test_files_made_after_the_start_are_private(tmp_path: Path) -> None:
    paths.keep_files_private()

    made = tmp_path / "journal.sqlite3"
    made.touch()

    assert stat.S_IMODE(made.stat().st_mode) == 0o600


@pytest.mark.usefixtures("usual_umask")
def test_a_new_folder_is_private(tmp_path: Path) -> None:
    folder = paths.private_folder(tmp_path / "data")

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_was_open_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    folder.chmod(0o755)

    paths.private_folder(folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG is a custom of Linux")
def test_the_data_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert paths.data_folder() == tmp_path / "Passerelle"
