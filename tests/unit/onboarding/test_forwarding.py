"""The trail on its way to the bank: in order, each event at least once, whatever fails in between; never in the way."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # ships no types

from app.base.overrides import override
from app.base.secret import Secret
from app.onboarding.collectors import PATIENCE, HttpsCollector, WatchedFolder
from app.onboarding.forwarding import LONGEST_PAUSE, LOOK_EVERY, MOST_AT_ONCE, Forwarder, NotDeliveredError, Obstacle
from app.onboarding.trail import Deed, Outcome, Trail
from tests.support.held_clock import HeldClock, settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from app.onboarding.forwarding import Batch

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "trail.schema.json").read_text("utf-8"))
CLIENT = "f3b1a9e2"


class Killed(BaseException):
    """The process ends here."""


class Box:
    """A collector that keeps what it takes, as long as it takes anything."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.obstacle: Obstacle | None = None
        self.asked = 0
        self.kills_after = -1  # deliveries

    async def deliver(self, batch: Batch) -> None:
        self.asked += 1
        if self.obstacle is not None:
            raise NotDeliveredError(self.obstacle, "closed")
        self.taken += [json.loads(line)["seq"] for line in batch.lines.splitlines()]
        if self.asked == self.kills_after:
            raise Killed

    async def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def trail(tmp_path: Path, clock: HeldClock) -> Iterator[Trail]:
    made = Trail(tmp_path / "trail.sqlite3", clock, "Maya Tremblay")
    yield made
    made.close()


def record(trail: Trail, times: int) -> None:
    for _ in range(times):
        trail.record(Deed.LINK_COPIED, CLIENT)


@asynccontextmanager
async def running(forwarder: Forwarder) -> AsyncIterator[None]:
    task = asyncio.ensure_future(forwarder.run())
    await settle()
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def forwarder_of(trail: Trail, box: Any, folder: Path, clock: HeldClock) -> Forwarder:
    return Forwarder(lambda: trail, box, folder / "spool" / "forwarded.json", clock)


async def test_what_is_there_and_what_comes_is_delivered_in_order(
    trail: Trail, tmp_path: Path, clock: HeldClock
) -> None:
    box = Box()
    record(trail, MOST_AT_ONCE + 3)
    forwarder = forwarder_of(trail, box, tmp_path, clock)

    async with running(forwarder):
        await clock.advance(1)
        assert box.taken == list(range(1, MOST_AT_ONCE + 4))
        record(trail, 2)
        assert forwarder.state().waiting == 2
        await clock.advance(LOOK_EVERY)

    assert box.taken == list(range(1, MOST_AT_ONCE + 6))
    assert (forwarder.state().waiting, forwarder.state().obstacle) == (0, None)


async def test_while_nobody_takes_it_nothing_is_lost_and_it_is_told_since_when(
    trail: Trail, tmp_path: Path, clock: HeldClock
) -> None:
    box = Box()
    box.obstacle = Obstacle.UNREACHABLE
    began = clock.now()
    record(trail, 3)
    forwarder = forwarder_of(trail, box, tmp_path, clock)

    async with running(forwarder):
        await clock.advance(8 * 3600)
        told = forwarder.state()
        assert (told.waiting, told.since, told.obstacle) == (3, began, Obstacle.UNREACHABLE)
        assert box.asked < 8 * 3600 / LONGEST_PAUSE + 12, "it asks less and less often"
        box.obstacle = None
        await clock.advance(LONGEST_PAUSE)

    assert box.taken == [1, 2, 3]


@pytest.mark.parametrize("deliveries", [1, 2, 3])
async def test_a_kill_repeats_and_loses_none(trail: Trail, tmp_path: Path, clock: HeldClock, deliveries: int) -> None:
    box = Box()
    box.kills_after = deliveries
    record(trail, 2 * MOST_AT_ONCE + 5)
    with pytest.raises(Killed):
        await _run_until_killed(forwarder_of(trail, box, tmp_path, clock), clock)
    box.kills_after = -1

    async with running(forwarder_of(trail, box, tmp_path, clock)):
        await clock.advance(1)

    assert sorted(set(box.taken)) == list(range(1, 2 * MOST_AT_ONCE + 6))
    assert len(box.taken) > 2 * MOST_AT_ONCE + 5, "what was delivered last came again"


async def _run_until_killed(forwarder: Forwarder, clock: HeldClock) -> None:
    async def moving() -> None:
        while True:
            await clock.advance(1)

    task = asyncio.ensure_future(moving())
    try:
        await forwarder.run()
    finally:
        task.cancel()
        await asyncio.wait({task})


async def test_a_collector_that_falls_over_is_an_obstacle_and_not_the_end(
    trail: Trail, tmp_path: Path, clock: HeldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = Box()
    record(trail, 2)
    forwarder = forwarder_of(trail, box, tmp_path, clock)
    with monkeypatch.context() as planted:
        planted.setattr(box, "deliver", _falls)
        async with running(forwarder):
            await clock.advance(60)
            told = forwarder.state()
            assert (told.waiting, told.obstacle) == (2, Obstacle.REFUSED)
            planted.undo()
            await clock.advance(LONGEST_PAUSE)

    assert box.taken == [1, 2]


async def _falls(_: Batch) -> None:
    raise UnicodeEncodeError("ascii", "clé", 2, 3, "a login that no header takes")


async def test_what_a_newer_version_recorded_goes_to_the_bank_as_it_stands(
    trail: Trail, tmp_path: Path, clock: HeldClock
) -> None:
    lines: list[dict[str, Any]] = []

    class Reader(Box):
        @override
        async def deliver(self, batch: Batch) -> None:
            await super().deliver(batch)
            lines.extend(json.loads(line) for line in batch.lines.splitlines())

    trail.record(Deed("client_merged"), CLIENT, Outcome("postponed"))
    record(trail, 1)

    async with running(forwarder_of(trail, Reader(), tmp_path, clock)):
        await clock.advance(1)

    assert [(one["what"], one["outcome"]) for one in lines] == [("client_merged", "postponed"), ("link_copied", "done")]
    assert trail.first_broken_link() is None


async def test_a_disk_that_refuses_repeats_nothing_in_this_life_and_is_told(
    trail: Trail, tmp_path: Path, clock: HeldClock
) -> None:
    box = Box()
    (tmp_path / "spool").write_text("a file where the folder should be")
    record(trail, 2)
    forwarder = forwarder_of(trail, box, tmp_path, clock)

    async with running(forwarder):
        await clock.advance(60)
        assert box.taken == [1, 2]
        assert forwarder.state().obstacle is Obstacle.UNWRITTEN
        (tmp_path / "spool").unlink()
        await clock.advance(LONGEST_PAUSE)

    assert (box.taken, forwarder.state().obstacle) == ([1, 2], None)
    assert json.loads((tmp_path / "spool" / "forwarded.json").read_text("utf-8"))["number"] == 2


@pytest.mark.parametrize("written", ['{"number": 2, "digest": "of another"}', '{"number": 9}', "[]", "\x00"])
async def test_a_place_in_another_trail_begins_at_the_start(
    trail: Trail, tmp_path: Path, clock: HeldClock, written: str
) -> None:
    """The trail was set aside and begun anew, or the file is damaged: sent again rather than left out."""
    box = Box()
    (tmp_path / "spool").mkdir()
    (tmp_path / "spool" / "forwarded.json").write_text(written, "utf-8")
    record(trail, 3)

    async with running(forwarder_of(trail, box, tmp_path, clock)):
        await clock.advance(1)

    assert box.taken == [1, 2, 3]


# The watched folder


async def test_a_batch_becomes_one_whole_file_that_fits_the_schema(
    trail: Trail, tmp_path: Path, clock: HeldClock
) -> None:
    watched = tmp_path / "watched"
    watched.mkdir()
    record(trail, 2)

    async with running(forwarder_of(trail, WatchedFolder(watched, clock), tmp_path, clock)):
        await _until(lambda: any(watched.glob("*.jsonl")))

    (file,) = watched.iterdir()
    told = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert [one["seq"] for one in told] == [1, 2]
    for one in told:
        Draft202012Validator(SCHEMA).validate(one)


async def test_a_folder_that_is_not_there_is_not_made(trail: Trail, tmp_path: Path, clock: HeldClock) -> None:
    record(trail, 1)
    forwarder = forwarder_of(trail, WatchedFolder(tmp_path / "share", clock), tmp_path, clock)

    async with running(forwarder):
        await _until(lambda: forwarder.state().obstacle is not None)

    assert forwarder.state().obstacle is Obstacle.UNREACHABLE
    assert not (tmp_path / "share").exists()


async def test_a_folder_that_takes_nothing_refuses(trail: Trail, tmp_path: Path, clock: HeldClock) -> None:
    record(trail, 1)
    (tmp_path / "share").write_text("a file")
    forwarder = forwarder_of(trail, WatchedFolder(tmp_path / "share", clock), tmp_path, clock)

    async with running(forwarder):
        await _until(lambda: forwarder.state().obstacle is not None)

    assert forwarder.state().obstacle is Obstacle.REFUSED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipe with a name on this system")
async def test_a_share_that_hangs_is_given_up_and_keeps_nobody(trail: Trail, tmp_path: Path, clock: HeldClock) -> None:
    record(trail, 1)
    watched = tmp_path / "watched"
    watched.mkdir()
    (event,) = trail.after(0, 1)
    pipe = watched / f".passerelle-00000001-00000001-{event.digest[:16]}.jsonl.part"
    os.mkfifo(pipe)  # opening it for writing waits for a reader, as a dead share would
    forwarder = forwarder_of(trail, WatchedFolder(watched, clock), tmp_path, clock)

    async with running(forwarder):
        await clock.advance(PATIENCE + 1)
        assert forwarder.state().obstacle is Obstacle.UNREACHABLE

    os.close(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK))  # let the thread go
    shutil.rmtree(watched, ignore_errors=True)


async def _until(holds: Any) -> None:
    """The folder is written by a thread of its own."""
    async with asyncio.timeout(30):
        while not holds():
            await settle()


# The server


def collector(answers: list[int | Exception], clock: HeldClock) -> tuple[HttpsCollector, list[httpx.Request]]:
    heard: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        heard.append(request)
        said = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(said, Exception):
            raise said
        return httpx.Response(said, text="whatever it says", headers={"location": "https://elsewhere.example"})

    login = Secret("Splunk 7d1c")
    return HttpsCollector("https://siem.bank.example/events", login, httpx.MockTransport(answer), clock), heard


async def test_the_server_gets_json_lines_and_the_login(trail: Trail, tmp_path: Path, clock: HeldClock) -> None:
    server, heard = collector([204], clock)
    record(trail, 2)

    async with running(forwarder_of(trail, server, tmp_path, clock)):
        await clock.advance(1)

    (request,) = heard
    assert (request.method, request.headers["authorization"]) == ("POST", "Splunk 7d1c")
    assert request.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line)["seq"] for line in request.content.splitlines()] == [1, 2]


@pytest.mark.parametrize(
    ("says", "obstacle"),
    [
        (302, Obstacle.REFUSED),
        (401, Obstacle.REFUSED),
        (503, Obstacle.REFUSED),
        (httpx.ConnectError("no route"), Obstacle.UNREACHABLE),
    ],
)
async def test_a_server_that_does_not_take_it_is_asked_again(
    trail: Trail, tmp_path: Path, clock: HeldClock, says: int | Exception, obstacle: Obstacle
) -> None:
    server, heard = collector([says, 200], clock)
    record(trail, 2)
    forwarder = forwarder_of(trail, server, tmp_path, clock)

    async with running(forwarder):
        assert forwarder.state().obstacle is obstacle
        await clock.advance(LOOK_EVERY)

    assert len(heard) == 2
    assert heard[0].content == heard[1].content
    assert forwarder.state().waiting == 0


async def test_a_server_that_never_answers_is_given_up(trail: Trail, tmp_path: Path, clock: HeldClock) -> None:
    async def silence(_request: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError

    server = HttpsCollector("https://siem.bank.example", None, httpx.MockTransport(silence), clock)
    record(trail, 1)
    forwarder = forwarder_of(trail, server, tmp_path, clock)

    async with running(forwarder):
        await clock.advance(PATIENCE + 1)

    assert forwarder.state().obstacle is Obstacle.UNREACHABLE
