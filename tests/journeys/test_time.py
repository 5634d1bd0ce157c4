"""What ends by itself ends by what has passed, whatever is done to the computer's clock; a wrong clock is told."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.onboarding.case import Language, Step
from app.onboarding.problems import ProblemKind, TroubleError
from app.onboarding.watch import WatchState
from app.practice.faults import FaultName, rule
from app.ui.pages.connected import ConnectedPage
from tests.support.app_bench import AppBench
from tests.support.handed_over import CREDENTIALS, MANAGE, open_at, with_accounts, with_credentials
from tests.support.held_clock import HeldClock, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
HOUR = 3600.0
SETTINGS = pytest.mark.parametrize("setting", [3 * HOUR, -3 * HOUR])


def words_on(bench: AppBench) -> str:
    """Everything the page says."""
    return " ".join(one.text() for one in bench.app.console.page.findChildren(QLabel) if one.isVisible()).replace(
        "\u00a0", " "
    )


@SETTINGS
async def test_credentials_live_half_an_hour_whatever_the_clock_is_set_to(tmp_path: Path, setting: float) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_credentials(bench)
        await open_at(bench, conductor, CREDENTIALS)
        bench.clock.set_wall(setting)
        await bench.clock.advance(29 * 60)
        issued = conductor.credentials.issued
        assert issued is not None
        await bench.clock.advance(61)
        assert issued.password.is_dropped
        assert "Create a new set" in words_on(bench) + bench.find("credentials.another", QPushButton).text()


async def test_after_a_closed_lid_all_that_ran_out_has_ended(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_credentials(bench)
        await bench.in_time(conductor.feed.refresh_link())
        issued, link = conductor.credentials.issued, conductor.feed.link
        assert issued is not None
        assert link is not None
        await open_at(bench, conductor, CREDENTIALS)
        screen = bench.app.screen
        screen.open()
        screen.show_credentials(issued, 60)
        bench.app.clipboard.copy("credentials.password", issued.password, 60)
        bench.clock.jump(2 * HOUR)
        assert conductor.credentials.issued is None, "before anything else runs"
        assert screen.credentials is None
        assert link.life.is_over
        await settle()
        assert issued.password.is_dropped
        assert bench.host.clipboard.text == ""
        bench.app.console.go(MANAGE)
        await settle()
        assert "Expired at" in words_on(bench)


@SETTINGS
async def test_a_link_counts_its_own_hour(tmp_path: Path, setting: float) -> None:
    async with AppBench(tmp_path) as bench:
        await open_at(bench, await with_accounts(bench), MANAGE)
        bench.find("manage.link_refresh", QPushButton).click()
        await settle()
        bench.clock.set_wall(setting)
        await bench.clock.advance(60)
        assert "(59 min)" in words_on(bench)
        await bench.clock.advance(59 * 60 + 1)
        assert "Expired at" in words_on(bench)


@SETTINGS
async def test_a_wait_codat_asked_for_counts_on(tmp_path: Path, setting: float) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_accounts(bench)
        await open_at(bench, conductor, CREDENTIALS)
        bench.practice.switchboard.add(
            rule("generate-credentials", FaultName.STATUS, times=1, status=429, retryAfter=90)
        )
        bench.find("credentials.create", QPushButton).click()
        await settle()
        bench.clock.set_wall(setting)
        await bench.clock.advance(30)
        assert "(60 s)" in bench.find("notice.text", QLabel).text().replace("\u00a0", " ")
        await bench.clock.advance(61)
        assert bench.app.console.page.message is None


@SETTINGS
async def test_the_same_set_is_asked_for_while_its_key_lives(tmp_path: Path, setting: float) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_accounts(bench)
        bench.practice.switchboard.add(rule("generate-credentials", FaultName.CUT_AFTER, times=1))
        with pytest.raises(TroubleError) as caught:
            await bench.in_time(conductor.credentials.create())
        assert caught.value.problem.kind is ProblemKind.UNSEEN_CREDENTIALS
        bench.clock.set_wall(setting)
        await bench.clock.advance(60)
        await bench.in_time(conductor.credentials.create())
        keys = [one["idempotencyKey"] for one in bench.requests if one["path"].endswith("/credentials")]
        assert len(keys) == 2
        assert len(set(keys)) == 1


@SETTINGS
async def test_ages_go_on_evenly(tmp_path: Path, setting: float) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_credentials(bench)
        conductor.start_at(Step.CONNECTED, 8)
        bench.app.console.open_client(conductor)
        await settle()
        bench.practice.switchboard.add(rule("list-source-accounts", FaultName.OFFLINE))
        bench.clock.set_wall(setting)
        await bench.clock.advance(30)
        assert "checked 30 seconds ago" in bench.find("connected.as_of", QLabel).text()


@pytest.mark.parametrize("way", ["set", "slept"])
async def test_the_watch_keeps_its_schedule(tmp_path: Path, way: str) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_credentials(bench)
        conductor.start_at(Step.CONNECTED, 8)
        bench.app.console.open_client(conductor)
        await settle()
        page = bench.app.console.page
        assert isinstance(page, ConnectedPage)
        asked = conductor.status_requests
        if way == "set":
            bench.clock.set_wall(3 * HOUR)
        else:
            bench.clock.jump(3 * HOUR)
        await bench.clock.advance(10)
        watched = conductor.status_requests - asked
        state = page._watching.state
        assert (state, watched) == ((WatchState.WATCHING, 2) if way == "set" else (WatchState.STOPPED, 0))


@pytest.fixture
def _in_montreal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "America/Toronto")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_in_montreal")
@pytest.mark.parametrize(
    ("start", "ends"),
    [
        (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), "Works until 1:30 (60 min)"),  # 1:30 comes twice that night
        (datetime(2026, 3, 8, 6, 30, tzinfo=UTC), "Works until 3:30 (60 min)"),  # 2:30 does not come at all
    ],
)
async def test_daylight_saving_takes_nothing_from_a_link(tmp_path: Path, start: datetime, ends: str) -> None:
    async with AppBench(tmp_path, clock=HeldClock(start)) as bench:
        await open_at(bench, await with_accounts(bench), MANAGE)
        bench.find("manage.link_refresh", QPushButton).click()
        await settle()
        assert ends in words_on(bench)
        await bench.clock.advance(31 * 60)
        assert "(29 min)" in words_on(bench)


AHEAD_EN = "This computer’s clock is 3 hours ahead. Times here are by Codat’s clock. Set this computer’s clock right."
AHEAD_FR = (
    "L’horloge de cet ordinateur avance de 3 heures."
    " Les heures affichées sont celles de Codat. Mettez cet ordinateur à l’heure."
)


def notice(bench: AppBench) -> str:
    found = [one for one in bench.app.console.findChildren(QWidget, "notice.text") if one.isVisible()]
    return str(found[0].text()).replace("\u00a0", " ") if found else ""  # type: ignore[attr-defined]  # a paragraph


async def test_a_wrong_clock_is_told_on_every_page_in_both_languages_and_changes_nothing_else(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        assert notice(bench) == ""
        bench.practice.switchboard.add(rule("*", FaultName.CLOCK))
        conductor = await with_credentials(bench)
        assert notice(bench) == AHEAD_EN
        await open_at(bench, conductor, MANAGE)
        bench.find("manage.link_refresh", QPushButton).click()
        await settle()
        bench.app.languages.use(Language.FR)
        await settle(3)
        assert notice(bench) == AHEAD_FR
        assert "(60 min)" in words_on(bench)
        assert not bench.find("notice.action", QPushButton).isVisible()
        issued = conductor.credentials.issued
        assert issued is not None
        assert issued.life.left == 1800
        assert [len(one["credentialSets"]) for one in bench.companies[0]["connections"]] == [1]


async def test_the_warning_goes_when_the_clock_is_set_right(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        conductor = await with_accounts(bench)
        await open_at(bench, conductor, MANAGE)
        bench.clock.set_wall(-25 * 60)
        bench.practice.switchboard.add(rule("*", FaultName.CLOCK, seconds=25 * 60))
        await bench.in_time(conductor.accounts.refresh())
        assert notice(bench).startswith("This computer’s clock is 25 minutes behind.")
        bench.clock.set_wall(25 * 60)
        bench.practice.switchboard.clear()
        await bench.in_time(conductor.accounts.refresh())
        assert notice(bench) == ""
