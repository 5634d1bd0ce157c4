"""By policy, what is recorded reaches the bank while people work; Activity and Doctor say how it stands."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from app.onboarding.trail import Deed
from tests.support.app_bench import AppBench
from tests.support.fake_host import FakeHost
from tests.ui.pages.rooms import ActivityScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


def wanting(folder: Path, **settings: str) -> FakeHost:
    host = FakeHost(folder)
    host.policy_text = json.dumps({"version": 1, "settings": settings})
    return host


async def until(holds: Callable[[], bool], bench: AppBench) -> None:
    """The folder is written by a thread of its own: time passes here until it has done so."""
    async with asyncio.timeout(30):
        while not holds():
            await bench.clock.advance(1)


async def test_a_folder_gets_every_event_and_the_person_is_told(tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    host = wanting(tmp_path, trail_folder=str(watched))
    async with AppBench(tmp_path / "data", host=host, profile=("--server", "https://codat.test")) as bench:
        bench.app.records.trail.record(Deed.CLIENT_CREATED, "f3b1a9e2")
        bench.app.records.trail.record(Deed.LINK_COPIED, "f3b1a9e2")
        screen = ActivityScreen(bench)
        await screen.open()
        await until(lambda: _obstacle(bench) is not None, bench)
        screen.bench.app.console.page.refresh_wanted()

        assert screen.says("activity.forwarded") == (
            "Your bank’s folder or server for the record does not answer. "
            "2 events wait on this computer since Nov\u00a020, 14:58."
        )

        watched.mkdir()
        await until(lambda: _obstacle(bench) is None, bench)
        screen.bench.app.console.page.refresh_wanted()

        assert screen.says("activity.forwarded") == "Your bank has the whole record."
        recorded = [line.event.what.value for line in reversed(bench.app.history.lines())]

    (file,) = watched.iterdir()
    assert [json.loads(line)["what"] for line in file.read_text("utf-8").splitlines()] == recorded
    assert len(recorded) == 2


def _obstacle(bench: AppBench) -> object:
    forwarded = bench.app.history.forwarded()
    return None if forwarded is None else forwarded.obstacle


async def test_practice_is_never_sent_and_says_nothing_of_it(tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    watched.mkdir()
    async with AppBench(tmp_path / "data", host=wanting(tmp_path, trail_folder=str(watched))) as bench:
        await bench.client()
        screen = ActivityScreen(bench)
        await screen.open()
        await bench.clock.advance(60)

        assert bench.app.history.forwarded() is None

    assert list(watched.iterdir()) == []
