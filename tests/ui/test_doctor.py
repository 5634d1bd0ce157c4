"""Doctor: looks when asked, tells each check in one sentence, and how old the findings are."""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from app.practice.faults import EVERY_OPERATION, FaultName, rule
from tests.support import spies
from tests.support.app_bench import AppBench
from tests.ui.pages.rooms import DoctorScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@asynccontextmanager
async def doctor(folder: Path, *words: str) -> AsyncIterator[DoctorScreen]:
    os.chmod(folder, 0o700)  # noqa: PTH101  # pathlib is taken for slow in a coroutine
    async with AppBench(folder, *words) as bench:
        screen = DoctorScreen(bench)
        await screen.open()
        yield screen


async def test_nothing_is_asked_before_the_button(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        assert screen.rows == {}
        assert screen.says("doctor.as_of") == "Not checked yet."
        assert not [one for one in screen.bench.requests if "integrations" in str(one["path"])]


async def test_each_check_is_told_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = spies.announcements(monkeypatch)
    async with doctor(tmp_path) as screen:
        await screen.run()

        assert list(screen.rows) == [
            "profile",
            "key",
            "codat",
            "quota",
            "integration",
            "instance",
            "data_types",
            "clock",
            "keychain",
            "folders",
            "shield",
            "session",
        ]
        assert screen.rows["codat"] == "Codat, well. Codat answers."
        assert screen.says("doctor.summary") == "All 12 checks are well."
        assert said == ["All 12 checks are well."]


async def test_a_fault_is_told_where_it_is(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        screen.bench.practice.switchboard.add(rule(EVERY_OPERATION, FaultName.STATUS, status=401))
        await screen.run()

        assert screen.rows["codat"] == (
            "Codat, needs attention. This computer’s access to Codat was refused. Ask your administrator for a new key."
        )
        assert screen.rows["quota"] == "Daily limit, not asked. Not asked: see above."
        assert screen.says("doctor.summary") == "1 check needs attention."


async def test_the_findings_grow_older(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.run()
        await screen.bench.clock.advance(8)
        assert screen.says("doctor.as_of") == "checked 8 seconds ago"

        await screen.bench.clock.advance(180)
        assert screen.says("doctor.as_of") == "checked 3 minutes ago"


async def test_coming_back_keeps_the_findings_with_their_age(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.run()
        await screen.leave()
        await screen.bench.clock.advance(120)
        await screen.open()

        assert len(screen.rows) == 12
        assert screen.says("doctor.as_of") == "checked 2 minutes ago"


async def test_a_second_look_takes_the_place_of_the_first(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.run()
        await screen.bench.clock.advance(5)
        screen.bench.host.keychain.is_broken = True
        await screen.run("F5")

        assert len(screen.rows) == 12
        assert screen.rows["keychain"].endswith("Practice does without one.")
        assert screen.says("doctor.as_of") == "checked just now"


async def test_two_presses_look_once(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        screen.button().click()
        screen.button().click()
        await screen.run()

        asked = [one for one in screen.bench.requests if str(one["path"]).endswith("/profile")]
        assert len(asked) == 1


async def test_the_findings_follow_the_language(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.run()
        await screen.speak_french()

        assert screen.rows["codat"] == "Codat, concluant. Codat répond."
        assert screen.says("doctor.summary") == "Les 12 vérifications sont concluantes."
        assert screen.bench.app.console.findChild(QWidget, "doctor.run") is not None
