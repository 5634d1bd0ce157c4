"""After an error nobody foresaw, the next start offers its report: to look through, save, copy or delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from app.onboarding.case import Language
from app.ui.kit.text import Paragraph
from app.ui.pieces.clients_news import ClientsNews
from tests.support.app_bench import AppBench
from tests.support.file_dialog import choose, decline
from tests.support.held_clock import settle
from tests.support.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

SECRET = "cO0ajh0uGyTN0Pwh"


@pytest.fixture
def expected_warnings() -> list[str]:
    return ["app.compose.unforeseen: unexpected"]


async def fail_once(folder: Path) -> str:
    """A run in which an error arrives; gives its code."""
    async with AppBench(folder) as bench:
        problem = bench.app.unexpected(ValueError(SECRET))
        bench.app.console.page.show_problem(problem)
        await settle()
        assert problem.reference in bench.find("notice").findChildren(Paragraph)[1].text(), "told when it happens"
        assert not bench.find("clients.news", ClientsNews).isVisible(), "and offered at the next start only"
    return problem.reference


async def press(bench: AppBench, address: str) -> None:
    bench.find(address, QPushButton).click()
    await settle()


async def test_the_next_start_offers_the_report_in_both_languages(tmp_path: Path) -> None:
    code = await fail_once(tmp_path)

    async with AppBench(tmp_path) as bench:
        text = bench.find("clients.news.text", QLabel)
        assert text.text().startswith("Passerelle met an error it did not foresee. It was today at 14:58")
        assert code in text.text()
        bench.app.languages.use(Language.FR)
        await settle()
        assert text.text().startswith("Passerelle a rencontré une erreur imprévue. C’était aujourd’hui")
        await press(bench, "clients.news.action")
        assert bench.find("crash.close", QPushButton).text() == "Fermer"
        bench.app.languages.use(Language.EN)
        await settle()
        shown = bench.find("crash.text", QPlainTextEdit)
        assert shown.toPlainText() == (next((tmp_path / "practice" / "crashes").iterdir())).read_text()
        assert shown.isReadOnly()
        assert code in shown.toPlainText()
        assert "ValueError" in shown.toPlainText()
        assert SECRET not in shown.toPlainText()
        await press(bench, "crash.close")
        assert not bench.find("clients.news", ClientsNews).isVisible()

    async with AppBench(tmp_path) as bench:
        assert not bench.find("clients.news", ClientsNews).isVisible(), "it was seen"
    assert len(list((tmp_path / "practice" / "crashes").iterdir())) == 1, "and kept"


async def test_a_report_can_be_copied_and_saved(tmp_path: Path) -> None:
    code = await fail_once(tmp_path)

    async with AppBench(tmp_path) as bench:
        await press(bench, "clients.news.action")
        shown = bench.find("crash.text", QPlainTextEdit).toPlainText()
        await press(bench, "crash.copy")
        assert QGuiApplication.clipboard().text() == shown
        assert bench.find("crash.said", QLabel).text() == "Copied."
        await press(bench, "crash.save")
        await decline()
        await press(bench, "crash.save")
        await choose(tmp_path / f"{code}.txt")
        await until(lambda: bench.find("crash.said", QLabel).text() == "Saved.")
        assert (tmp_path / f"{code}.txt").read_text() == shown
        await press(bench, "crash.save")
        await choose(tmp_path / "practice" / "no folder" / "report.txt")
        await until(lambda: bench.find("crash.said", QLabel).text() != "Saved.")
        assert bench.find("crash.said", QLabel).text().startswith("The file could not be saved there.")
        await press(bench, "crash.close")
    QGuiApplication.clipboard().clear()


async def test_a_report_can_be_deleted(tmp_path: Path) -> None:
    await fail_once(tmp_path)

    async with AppBench(tmp_path) as bench:
        await press(bench, "clients.news.action")
        await press(bench, "crash.delete")
        assert not bench.find("clients.news", ClientsNews).isVisible()

    assert list((tmp_path / "practice" / "crashes").iterdir()) == []
