"""The one way onto the clipboard: counted down, replaced by the next, never somebody else's, empty at the end."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from app.base.scope import LoopGate, TaskScope
from app.base.secret import Secret
from app.base.secret_clipboard import MANAGERS_TAKE, ClipboardState, SecretClipboard
from tests.support.fake_host import FakeClipboard
from tests.support.held_clock import HeldClock, settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

USERNAME, PASSWORD = Secret("K7Q2-9F4M"), Secret("cO0ajh0uGyTN0Pwh")


class Bench:
    """A clipboard of ours on a clipboard of memory."""

    def __init__(self, clock: HeldClock, scope: TaskScope) -> None:
        self.clock = clock
        self.system = FakeClipboard()
        self.ours = SecretClipboard(self.system, clock, scope)


@asynccontextmanager
async def bench() -> AsyncIterator[Bench]:
    clock, gate = HeldClock(), LoopGate()
    failures: list[BaseException] = []
    scope = TaskScope("test", gate, failures.append)
    gate.open()
    yield Bench(clock, scope)
    await scope.close()
    assert failures == []


async def test_it_is_cleared_when_the_time_is_over() -> None:
    async with bench() as it:
        it.ours.copy("credentials.username", USERNAME, 30)
        await it.clock.advance(29)
        assert it.system.text == "K7Q2-9F4M"
        assert it.ours.seconds_left == 1

        await it.clock.advance(1)

        assert it.system.text == ""
        assert it.ours.state is ClipboardState.CLEARED


async def test_the_second_copy_takes_the_place_of_the_first_and_has_its_whole_time() -> None:
    async with bench() as it:
        it.ours.copy("credentials.username", USERNAME, 30)
        await it.clock.advance(20)
        it.ours.copy("credentials.password", PASSWORD, 30)
        assert it.system.text == "cO0ajh0uGyTN0Pwh"

        await it.clock.advance(29)
        assert it.system.text == "cO0ajh0uGyTN0Pwh"
        await it.clock.advance(1)

        assert it.system.text == ""


@pytest.mark.parametrize("act", ["time", "clear", "end"])
async def test_what_somebody_copied_since_stays(act: str) -> None:
    async with bench() as it:
        it.ours.copy("credentials.username", USERNAME, 30)
        it.system.taken_over("a shopping list")

        match act:
            case "time":
                await it.clock.advance(31)
            case "clear":
                it.ours.clear()
            case _:
                await it.ours.end()

        assert it.system.text == "a shopping list"
        assert it.ours.state is ClipboardState.LEFT_ALONE


async def test_managers_are_given_the_time_to_see_the_placeholder() -> None:
    async with bench() as it:
        it.system.leaves_placeholder = True
        it.ours.copy("credentials.username", USERNAME, 30)

        it.ours.clear()
        await it.clock.advance(MANAGERS_TAKE - 0.1)
        assert it.system.has_placeholder
        await it.clock.advance(0.2)

        assert not it.system.has_placeholder


async def test_each_clearing_gives_them_the_whole_time() -> None:
    async with bench() as it:
        it.system.leaves_placeholder = True
        it.ours.copy("credentials.username", USERNAME, 30)
        it.ours.clear()
        await it.clock.advance(MANAGERS_TAKE - 0.1)
        it.ours.copy("credentials.password", PASSWORD, 30)
        it.ours.clear()

        await it.clock.advance(MANAGERS_TAKE - 0.1)

        assert it.system.has_placeholder


async def test_the_end_waits_for_managers() -> None:
    async with bench() as it:
        it.system.leaves_placeholder = True
        it.ours.copy("credentials.username", USERNAME, 30)
        ended = []

        async def end() -> None:
            await it.ours.end()
            ended.append(True)

        scope = TaskScope("end", LoopGate(), lambda _error: None)
        scope._start_now(end, "end")
        await settle()
        assert it.system.text == ""
        assert not ended
        await it.clock.advance(MANAGERS_TAKE)

        assert ended
        assert not it.system.has_placeholder


async def test_the_end_waits_for_nobody_when_nothing_was_copied() -> None:
    async with bench() as it:
        it.system.leaves_placeholder = True

        await it.ours.end()

        assert it.ours.state is ClipboardState.IDLE
