"""A command runs once at a time, tells its failure as a problem, and says nothing when it is quick or cancelled."""

from __future__ import annotations

import asyncio

import pytest

from app.base.scope import LoopGate, TaskScope
from app.onboarding.problems import Problem, ProblemKind, TroubleError
from app.ui.kit.buttons import Button
from app.ui.kit.command import Command
from tests.support.held_clock import HeldClock, settle


class Story:
    """A command, what its work waits for, and what it told."""

    def __init__(self) -> None:
        gate = LoopGate()
        gate.open()
        self.clock = HeldClock()
        self.runs = 0
        self.end: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.told: list[object] = []
        self.lost: list[BaseException] = []
        self.scope = TaskScope("page", gate, self.lost.append)
        self.command = Command("create", self._work, scope=self.scope, clock=self.clock, unexpected=self._unexpected)
        self.command.running_changed.connect(lambda on: self.told.append("runs" if on else "stopped"))
        self.command.busy_changed.connect(lambda on: self.told.append("busy" if on else "quiet"))
        self.command.slow.connect(lambda: self.told.append("slow"))
        self.command.done.connect(lambda: self.told.append("done"))
        self.command.failed.connect(self.told.append)

    async def _work(self) -> None:
        self.runs += 1
        await self.end

    def _unexpected(self, error: BaseException) -> Problem:
        return Problem(ProblemKind.UNEXPECTED, reference=str(error))


@pytest.mark.usefixtures("qapp")
async def test_a_second_press_while_it_runs_is_ignored() -> None:
    story = Story()
    story.command.trigger()
    story.command.trigger()
    await settle()
    story.command.trigger()
    assert story.runs == 1
    assert story.command.is_running
    story.end.set_result(None)
    await settle()
    assert story.told == ["runs", "stopped", "done"]
    assert story.scope.running == ()


@pytest.mark.usefixtures("qapp")
async def test_it_can_run_again_once_it_ended() -> None:
    story = Story()
    story.end.set_result(None)
    story.command.trigger()
    await settle()
    story.command.trigger()
    await settle()
    assert story.runs == 2


@pytest.mark.usefixtures("qapp")
async def test_quick_work_shows_nothing_and_slow_work_says_so_once() -> None:
    story = Story()
    story.command.trigger()
    await story.clock.advance(0.39)
    assert story.told == ["runs"]
    await story.clock.advance(0.02)
    assert story.told == ["runs", "busy"]
    await story.clock.advance(7.58)
    assert story.told == ["runs", "busy"]
    await story.clock.advance(60)
    assert story.told == ["runs", "busy", "slow"]
    story.end.set_result(None)
    await settle()
    assert story.told == ["runs", "busy", "slow", "quiet", "stopped", "done"]


@pytest.mark.usefixtures("qapp")
async def test_trouble_is_told_as_its_problem() -> None:
    story = Story()
    offline = Problem(ProblemKind.OFFLINE)
    story.end.set_exception(TroubleError(offline))
    story.command.trigger()
    await settle()
    assert story.told == ["runs", "stopped", offline]
    assert story.lost == []


@pytest.mark.usefixtures("qapp")
async def test_a_fault_of_ours_becomes_an_unexpected_problem() -> None:
    story = Story()
    story.end.set_exception(ZeroDivisionError("ABC-123"))
    story.command.trigger()
    await settle()
    assert story.told[-1] == Problem(ProblemKind.UNEXPECTED, reference="ABC-123")


@pytest.mark.usefixtures("qapp")
async def test_cancelling_is_silent_and_frees_the_button() -> None:
    story = Story()
    story.command.trigger()
    await story.clock.advance(1)
    story.command.cancel()
    await settle()
    assert story.told == ["runs", "busy", "quiet", "stopped"]
    assert not story.command.is_running
    assert story.scope.running == ()


@pytest.mark.usefixtures("qapp")
async def test_the_end_of_its_page_is_silent() -> None:
    story = Story()
    story.command.trigger()
    await settle()
    await story.scope.close()
    story.command.trigger()
    await settle()
    assert story.runs == 1
    assert story.told == ["runs", "stopped"]


@pytest.mark.usefixtures("qapp")
async def test_its_button_keeps_its_width_and_says_what_it_does() -> None:
    story = Story()
    button = Button("company.create", "primary")
    button.set_text("Create client and continue", busy="Creating…")
    button.runs(story.command)
    button.show()
    width = button.width()
    button.click()
    await story.clock.advance(0.5)
    assert (button.text(), button.is_busy) == ("Creating…", True)
    assert button.minimumWidth() == width
    story.end.set_result(None)
    await settle()
    assert (button.text(), button.is_busy) == ("Create client and continue", False)
    button.close()
