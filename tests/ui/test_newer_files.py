"""An app older than the files it finds does not run over them: it says so in both languages and ends."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.base.store import StoreTooNewError
from app.compose.refused import tell_in_window
from app.ui.shell.refusal import Refusal
from tests.support.app_bench import AppBench

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = {"en": "A newer version of Passerelle was used on this computer.", "fr": "Une version plus récente"}


@pytest.mark.parametrize("language", sorted(WORDS))
async def test_the_journal_of_a_newer_version_keeps_the_app_from_starting(tmp_path: Path, language: str) -> None:
    async with AppBench(tmp_path):
        pass
    journal = tmp_path / "practice" / "journal.sqlite3"
    with closing(sqlite3.connect(journal)) as newer:
        newer.execute("PRAGMA user_version=99")
    written = journal.read_bytes()
    told: list[str] = []

    with pytest.raises(StoreTooNewError) as refusal:
        AppBench(tmp_path)
    code = tell_in_window(refusal.value, language, lambda qt: told.extend(words_of(open_refusal(qt))))

    assert code == 1
    assert any(said.startswith(WORDS[language]) for said in told), told
    assert any("journal.sqlite3" in said for said in told), told
    assert journal.read_bytes() == written


def open_refusal(qt: QApplication) -> QWidget:
    return next(one for one in qt.topLevelWidgets() if isinstance(one, Refusal) and one.isVisible())


def words_of(window: QWidget) -> list[str]:
    said = [label.text().replace("\u00a0", " ") for label in window.findChildren(QLabel)]
    window.close()
    return said
