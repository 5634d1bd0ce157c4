"""The switchboard in process: every fault by its name, and what Codat did meanwhile."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx
import pytest

from app.practice.faults import FaultName, read_rule, rule
from tests.unit.practice.caller import Caller, new_key

if TYPE_CHECKING:
    from app.practice.faults import Rule

NAME = {"name": "Northwind"}
TIMEOUT = httpx.Timeout(30, connect=10)


def caller_with(*rules: Rule) -> Caller:
    caller = Caller()
    caller.practice.switchboard.add(*rules)
    return caller


def made(caller: Caller) -> int:
    return len(caller.practice.world.state.companies)


@pytest.mark.parametrize(
    ("fault", "error", "acted"),
    [
        (FaultName.OFFLINE, httpx.ConnectError, 0),
        (FaultName.DNS, httpx.ConnectError, 0),
        (FaultName.REFUSED, httpx.ConnectError, 0),
        (FaultName.CONNECT_TIMEOUT, httpx.ConnectTimeout, 0),
        (FaultName.READ_TIMEOUT, httpx.ReadTimeout, 1),
        (FaultName.CUT_BEFORE, httpx.ReadError, 0),
        (FaultName.CUT_AFTER, httpx.ReadError, 1),
    ],
)
async def test_no_answer_comes(fault: FaultName, error: type[Exception], acted: int) -> None:
    caller = caller_with(rule("create-company", fault))
    sending = asyncio.ensure_future(caller.http.post("/companies", json=NAME, timeout=TIMEOUT))
    await caller.clock.advance(31)
    with pytest.raises(error):
        await sending
    assert made(caller) == acted


@pytest.mark.parametrize(
    ("fault", "cause"), [(FaultName.REFUSED, ConnectionRefusedError), (FaultName.DNS, socket.gaierror)]
)
async def test_a_connection_that_fails_says_why_in_its_cause(fault: FaultName, cause: type[Exception]) -> None:
    caller = caller_with(rule("*", fault))
    with pytest.raises(httpx.ConnectError) as caught:
        await caller.http.get("/companies")
    assert isinstance(caught.value.__cause__, cause)


async def test_silence_may_come_before_the_deed() -> None:
    caller = caller_with(rule("create-company", FaultName.READ_TIMEOUT, acted=False))
    sending = asyncio.ensure_future(caller.http.post("/companies", json=NAME, timeout=TIMEOUT))
    await caller.clock.advance(31)
    with pytest.raises(httpx.ReadTimeout):
        await sending
    assert made(caller) == 0


async def test_a_lost_answer_is_given_again_for_the_same_key() -> None:
    caller = caller_with(rule("create-company", FaultName.CUT_AFTER, nth=1))
    key = new_key()
    with pytest.raises(httpx.ReadError):
        await caller.call("POST", "/companies", NAME, key=key)
    await caller.json("POST", "/companies", NAME, key=key)
    assert made(caller) == 1


async def test_a_status_is_answered_instead_and_kept_for_the_key() -> None:
    caller = caller_with(rule("create-company", FaultName.STATUS, times=1, status=503))
    key = new_key()
    statuses = [(await caller.call("POST", "/companies", NAME, key=key)).status_code for _ in range(2)]
    assert (statuses, made(caller)) == ([503, 503], 0)
    assert (await caller.call("POST", "/companies", NAME, key=new_key())).status_code == 200


async def test_429_is_not_kept_and_says_when() -> None:
    caller = caller_with(rule("create-company", FaultName.STATUS, nth=1, status=429, retryAfter="30"))
    key = new_key()
    first = await caller.call("POST", "/companies", NAME, key=key)
    assert (first.status_code, first.headers["retry-after"]) == (429, "30")
    assert (await caller.call("POST", "/companies", NAME, key=key)).status_code == 200


async def test_429_may_last_until_the_quota_renews() -> None:
    caller = caller_with(rule("*", FaultName.STATUS, status=429, retryAfter="reset"))
    refused = await caller.http.get("/companies")
    midnight = datetime.fromisoformat(refused.headers["x-rate-limit-reset"])
    assert parsedate_to_datetime(refused.headers["date"]) + timedelta(seconds=int(refused.headers["retry-after"])) in {
        midnight,
        midnight + timedelta(seconds=1),
    }


@pytest.mark.parametrize("seconds", [None, 90])
async def test_a_servers_clock_may_be_off_and_all_goes_well(seconds: int | None) -> None:
    caller = caller_with(rule("create-company", FaultName.CLOCK, times=1, **({"seconds": seconds} if seconds else {})))
    answers = [await caller.call("POST", "/companies", NAME, key=new_key()) for _ in range(2)]
    dates = [parsedate_to_datetime(one.headers["date"]) for one in answers]
    resets = [datetime.fromisoformat(one.headers["x-rate-limit-reset"]) for one in answers]
    off = timedelta(seconds=seconds or -3 * 3600)
    assert (dates[0] - dates[1], resets[0] - resets[1]) == (off, off)
    assert made(caller) == 2


async def test_a_status_may_come_after_the_deed_and_with_any_body() -> None:
    caller = caller_with(rule("create-company", FaultName.STATUS, status=500, acted=True, body=[]))
    response = await caller.http.post("/companies", json=NAME)
    assert (response.status_code, response.json(), made(caller)) == (500, [], 1)


async def test_a_web_page_instead_of_json() -> None:
    caller = caller_with(rule("*", FaultName.HTML))
    response = await caller.http.post("/companies", json=NAME)
    assert (response.status_code, response.headers["content-type"][:9], made(caller)) == (502, "text/html", 0)


async def test_truncated_json() -> None:
    response = await caller_with(rule("*", FaultName.TRUNCATED)).http.get("/companies")
    assert response.status_code == 200
    with pytest.raises(json.JSONDecodeError):
        response.json()


async def test_wrong_types_and_unknown_words() -> None:
    caller = Caller()
    await caller.onboard()
    caller.practice.switchboard.add(rule("get-connection", FaultName.WRONG_TYPE, nth=1))
    caller.practice.switchboard.add(rule("get-connection", FaultName.UNKNOWN_ENUM, nth=2))
    assert (await caller.http.get(caller.connection)).json()["id"] == 7
    assert (await caller.http.get(caller.connection)).json()["status"] == "somethingNew"


async def test_a_drip_takes_a_second_a_byte() -> None:
    caller = caller_with(rule("get-profile", FaultName.DRIP))
    reading = asyncio.ensure_future(caller.http.get("/profile", timeout=TIMEOUT))
    await caller.clock.advance(60)
    assert not reading.done()
    caller.practice.clock.advance(1000)
    await caller.clock.advance(1000)
    assert (await reading).json()["name"] == "Practice"


async def test_a_huge_answer_is_streamed() -> None:
    caller = caller_with(rule("*", FaultName.HUGE))
    async with caller.http.stream("GET", "/companies") as response:
        assert "content-length" not in response.headers
        sizes = [len(chunk) async for chunk in response.aiter_raw()]
    assert max(sizes) == 65536
    assert sum(sizes) > 64 * 1024 * 1024


async def test_a_bomb_is_small_until_it_is_unpacked() -> None:
    caller = caller_with(rule("*", FaultName.GZIP_BOMB, bytes=1024 * 1024))
    async with caller.http.stream("GET", "/companies") as response:
        packed = b"".join([chunk async for chunk in response.aiter_raw()])
    assert response.headers["content-encoding"] == "gzip"
    assert len(packed) < 4096 < 1024 * 1024 <= len(gzip.decompress(packed))


async def test_a_duplicate_delivery_acts_twice_without_a_key_and_once_with_one() -> None:
    caller = caller_with(rule("create-company", FaultName.DUPLICATE))
    await caller.json("POST", "/companies", NAME)
    assert (made(caller), len(caller.practice.records)) == (2, 2)
    await caller.json("POST", "/companies", NAME, key=new_key())
    assert (made(caller), len(caller.practice.records)) == (3, 4)


async def test_rules_count_their_own_calls() -> None:
    caller = caller_with(
        rule("get-profile", FaultName.STATUS, nth=2, times=2), rule("list-companies", FaultName.STATUS, times=1)
    )
    profile = [(await caller.http.get("/profile")).status_code for _ in range(5)]
    assert profile == [200, 500, 500, 200, 200]
    assert [(await caller.http.get("/companies")).status_code for _ in range(2)] == [500, 200]


async def test_a_rule_may_end_by_the_clock() -> None:
    caller = caller_with(rule("*", FaultName.STATUS, status=503, forSeconds=60))
    caller.practice.clock.advance(1000)
    assert (await caller.http.get("/profile")).status_code == 503
    caller.practice.clock.advance(59)
    assert (await caller.http.get("/profile")).status_code == 503
    caller.practice.clock.advance(1)
    assert (await caller.http.get("/profile")).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {"fault": "html"},
        {"operation": "*", "fault": "flood"},
        {"operation": "*", "fault": "html", "nth": 0},
        {"operation": "*", "fault": "html", "times": "2"},
        {"operation": "*", "fault": "html", "params": [1]},
        {"operation": "*", "fault": "status", "params": {"status": "503"}},
    ],
)
def test_a_rule_that_says_nothing_is_refused(body: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        read_rule(body)
