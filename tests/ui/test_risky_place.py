"""A data folder on another computer or in OneDrive is told on the Clients page, in the doctor's words, once a start."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.compose import folder as looks
from app.host.whereabouts import Whereabouts
from app.onboarding.case import Language
from app.ui.pieces.clients_news import ClientsNews
from tests.support.app_bench import AppBench
from tests.support.held_clock import settle
from tests.support.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


def news_of(bench: AppBench) -> ClientsNews:
    return bench.find("clients.news", ClientsNews)


def plain(bench: AppBench) -> str:
    return bench.find("clients.news.text", QLabel).text().replace("\u00a0", " ")


async def looked(bench: AppBench) -> None:
    """Wait until the folder was looked at."""
    await until(lambda: not any("data folder" in name for name in bench.app.scope.running))


async def test_a_folder_in_onedrive_is_told_in_both_languages_until_it_is_understood(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "OneDrive - Banque" / "Passerelle") as bench:
        await looked(bench)
        assert plain(bench) == (
            "Passerelle keeps its notes in a risky place. The data folder is copied elsewhere by OneDrive or the like,"
            " where it can be damaged or read. Ask your IT team for another folder. You can go on working meanwhile."
        )
        bench.app.languages.use(Language.FR)
        await settle()
        assert plain(bench).startswith("Passerelle garde ses notes à un endroit risqué. Le dossier de données")
        assert plain(bench).endswith("Vous pouvez continuer à travailler entre-temps.")
        bench.find("clients.news.action", QPushButton).click()
        await settle()
        assert not news_of(bench).isVisible()


async def test_a_folder_on_another_computer_is_told_with_its_own_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks, "whereabouts", lambda _: Whereabouts.ELSEWHERE)
    async with AppBench(tmp_path) as bench:
        await looked(bench)
        assert "The data folder is on another computer, where the journal can be damaged." in plain(bench)


async def test_a_folder_of_this_computers_own_is_not_worth_a_word(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        await looked(bench)
        assert not news_of(bench).isVisible()


async def test_a_drive_that_takes_its_time_holds_nothing_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = threading.Event()

    def slow(_: Path) -> Whereabouts:
        answers.wait(10)
        return Whereabouts.ELSEWHERE

    monkeypatch.setattr(looks, "whereabouts", slow)
    async with AppBench(tmp_path) as bench:
        await bench.client()
        bench.app.console.page.refresh_wanted()
        await settle()
        assert bench.app.registry.last_look is not None, "the list is asked for meanwhile"
        assert not news_of(bench).isVisible()
        answers.set()
        await looked(bench)
        assert news_of(bench).isVisible()
