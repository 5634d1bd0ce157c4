"""Garbage dies on the loop's thread, never in one that works beside it."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest

from app.compose import qt_loop
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator


class Knot:
    """Refers to itself, as a widget with a closure does."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def looked_in() -> Iterator[list[int]]:
    """The threads in which garbage was looked for."""
    seen: list[int] = []

    def note(phase: str, _facts: object) -> None:
        if phase == "start":
            seen.append(threading.get_ident())

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


@pytest.mark.usefixtures("qapp")
async def test_what_a_thread_leaves_dies_here(monkeypatch: pytest.MonkeyPatch, looked_in: list[int]) -> None:
    monkeypatch.setattr(qt_loop, "_LOOKS_EVERY", 1)
    gc.enable()
    knots: list[weakref.ref[Knot]] = []

    def work() -> None:
        knots.extend(weakref.ref(Knot()) for _ in range(10 * gc.get_threshold()[0]))

    try:
        with qt_loop._collected_here():
            assert not gc.isenabled()
            await asyncio.to_thread(work)
            await until(lambda: knots[0]() is None)
        assert gc.isenabled()
    finally:
        gc.disable()  # as tests have it

    assert set(looked_in) == {threading.get_ident()}
