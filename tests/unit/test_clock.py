from __future__ import annotations

import asyncio
import time
from datetime import timedelta

import pytest

from app.base import clock as clocks
from app.base.clock import CorrectedClock, SystemClock, deadline
from tests.support.held_clock import START, HeldClock, settle

HOUR = 3600.0
THREE_HOURS = timedelta(hours=3)


class Told(CorrectedClock):
    """A corrected clock over one that a test holds."""

    def __init__(self) -> None:
        self.held = HeldClock()
        super().__init__(self.held)

    def server_says(self, ahead_of_computer: timedelta = timedelta(0)) -> None:
        self.hear(ahead_of_computer)


def test_before_the_server_spoke_the_computers_clock_is_all_there_is() -> None:
    clock = Told()
    clock.held.set_wall(3 * HOUR)
    assert clock.now() == START + THREE_HOURS
    assert clock.ahead == timedelta(0)


@pytest.mark.parametrize("seconds", [-119, -1, 0, 1, 119])
def test_a_clock_that_is_right_stays_as_it_is(seconds: int) -> None:
    clock = Told()
    clock.server_says(timedelta(seconds=seconds))
    assert (clock.now(), clock.ahead) == (START, timedelta(0))


@pytest.mark.parametrize("wrong", [THREE_HOURS, -THREE_HOURS, timedelta(minutes=3), timedelta(days=400)])
def test_a_wrong_clock_is_put_right_and_how_wrong_it_is_is_told(wrong: timedelta) -> None:
    clock = Told()
    clock.held.set_wall(wrong.total_seconds())
    clock.server_says(-wrong)
    assert (clock.now(), clock.ahead) == (START, wrong)
    clock.held.set_wall(-wrong.total_seconds())  # a person sets it right: the warning is over
    assert (clock.now(), clock.ahead) == (START, timedelta(0))


@pytest.mark.parametrize("seconds", [3 * HOUR, -3 * HOUR, HOUR, -HOUR])
def test_setting_the_computers_clock_moves_nothing(seconds: float) -> None:
    clock = Told()
    clock.server_says()
    ends = deadline(clock, 90)
    clock.held.set_wall(seconds)
    assert (clock.now(), ends.left, ends.is_over) == (START, 90, False)
    assert ends.shown(clock.now()) == START + timedelta(seconds=90)
    clock.held.jump(90)
    assert (clock.now(), ends.left, ends.is_over) == (START + timedelta(seconds=90), 0, True)


def test_a_right_clock_that_was_set_is_followed_when_the_server_agrees() -> None:
    clock = Told()
    clock.server_says(THREE_HOURS)  # the computer is three hours behind
    clock.held.set_wall(THREE_HOURS.total_seconds())
    clock.server_says()
    assert (clock.now(), clock.ahead) == (START + THREE_HOURS, timedelta(0))


def test_the_grain_of_the_servers_date_does_not_shake_the_time() -> None:
    clock = Told()
    clock.server_says(-THREE_HOURS)
    seen = []
    for late in (0.0, 0.9, 0.1, 0.5):
        clock.held.jump(1)
        clock.server_says(-THREE_HOURS - timedelta(seconds=late))
        seen.append(clock.now())
    assert seen == [START - THREE_HOURS + timedelta(seconds=number) for number in (1, 2, 3, 4)]


async def test_a_closed_lid_counts() -> None:
    clock = Told()
    clock.server_says()
    ends = deadline(clock, HOUR)
    waiting = asyncio.ensure_future(clock.sleep(ends.left))
    await settle()
    clock.held.jump(2 * HOUR)
    assert (ends.is_over, ends.left) == (True, 0)
    await waiting


class TestSystemClock:
    def test_its_seconds_never_go_back_and_are_not_the_time_of_day(self) -> None:
        clock = SystemClock()
        first, second = clock.monotonic(), clock.monotonic()
        assert 0 <= second - first < HOUR
        assert abs(clock.now().timestamp() - time.time()) < HOUR

    async def test_a_wait_ends_soon_after_the_computer_slept_through_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Timers stand still while a computer sleeps: here each nap is one second of theirs, whatever passed."""
        passed, naps = [0.0], []

        async def nap(seconds: float) -> None:
            naps.append(seconds)
            passed[0] += seconds if len(naps) != 3 else 2 * HOUR  # the lid is closed during the third

        monkeypatch.setattr(clocks, "_passed", lambda: passed[0])
        monkeypatch.setattr(asyncio, "sleep", nap)
        await SystemClock().sleep(HOUR / 2)
        assert naps == [1.0, 1.0, 1.0]

    async def test_a_short_wait_is_one_wait(self, monkeypatch: pytest.MonkeyPatch) -> None:
        passed, naps = [0.0], []

        async def nap(seconds: float) -> None:
            naps.append(seconds)
            passed[0] += seconds

        monkeypatch.setattr(clocks, "_passed", lambda: passed[0])
        monkeypatch.setattr(asyncio, "sleep", nap)
        await SystemClock().sleep(0.4)
        await SystemClock().sleep(0)
        assert naps == [0.4, 0]
