"""Keys, the daily quota and idempotency."""

from __future__ import annotations

import asyncio
import base64

import pytest

from tests.support.held_clock import settle
from tests.unit.practice.caller import CHECKING, Caller, new_key

NAME = {"name": "Northwind"}


def basic(key: str) -> str:
    return "Basic " + base64.b64encode(key.encode()).decode()


@pytest.mark.parametrize("given", ["", "Basic", basic("refused-key"), basic("refused-key:"), "Bearer refused-key"])
async def test_a_missing_or_refused_key_is_401(given: str) -> None:
    caller = Caller()
    response = await caller.http.get("/companies", headers={"authorization": given})
    assert (response.status_code, response.json()["service"]) == (401, "PublicApi")


@pytest.mark.parametrize("given", [basic("any"), "Bearer token", "Basic not-base64!"])
async def test_any_other_key_is_good(given: str) -> None:
    assert (await Caller().http.get("/companies", headers={"authorization": given})).status_code == 200


async def test_every_answer_tells_the_quota() -> None:
    caller = Caller()
    first = await caller.http.get("/companies")
    second = await caller.http.get("/companies/nobody")
    assert first.headers["x-rate-limit-limit"] == "1000"
    assert (first.headers["x-rate-limit-remaining"], second.headers["x-rate-limit-remaining"]) == ("999", "998")
    assert first.headers["x-rate-limit-reset"] == "2026-11-21T00:00:00Z"
    assert first.headers["date"] == "Fri, 20 Nov 2026 14:58:00 GMT"


async def test_a_linked_company_adds_a_thousand() -> None:
    caller = Caller()
    await caller.connected()
    await caller.statuses()
    assert (await caller.http.get("/companies")).headers["x-rate-limit-limit"] == "2000"


async def test_a_used_up_day_is_429_until_midnight() -> None:
    caller = Caller()
    await caller.http.get("/companies")
    caller.practice.world.state.quota_used = 1000
    refused = await caller.http.get("/companies")
    assert (refused.status_code, refused.headers["retry-after"]) == (429, str(9 * 3600 + 2 * 60 + 1))
    assert refused.headers["x-rate-limit-remaining"] == "0"
    caller.practice.clock.advance(9 * 3600 + 2 * 60)
    assert (await caller.http.get("/companies")).status_code == 200


async def test_the_same_key_gives_the_first_answer_again() -> None:
    caller = Caller()
    key = new_key()
    first = await caller.json("POST", "/companies", NAME, key=key)
    assert await caller.json("POST", "/companies", NAME, key=key) == first
    assert len(caller.practice.world.state.companies) == 1


async def test_a_replay_of_credentials_is_no_second_set() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    key = new_key()
    first = await caller.json("POST", caller.accounts + "/credentials", {}, key=key)
    assert await caller.json("POST", caller.accounts + "/credentials", {}, key=key) == first
    assert len(next(iter(caller.company.connections.values())).sets) == 1


async def test_a_key_is_forgotten_after_ninety_minutes() -> None:
    caller = Caller()
    key = new_key()
    await caller.json("POST", "/companies", NAME, key=key)
    caller.practice.clock.advance(90 * 60 - 1)
    await caller.json("POST", "/companies", NAME, key=key)
    assert len(caller.practice.world.state.companies) == 1
    caller.practice.clock.advance(1)
    await caller.json("POST", "/companies", NAME, key=key)
    assert len(caller.practice.world.state.companies) == 2


async def test_a_key_with_another_body_is_422() -> None:
    caller = Caller()
    key = new_key()
    await caller.json("POST", "/companies", NAME, key=key)
    assert (await caller.call("POST", "/companies", {"name": "Other"}, key=key)).status_code == 422


async def test_a_key_under_way_is_409_and_the_deed_is_done_once() -> None:
    caller = Caller()
    caller.practice.latency_ms = 5000
    key = new_key()
    first = asyncio.ensure_future(caller.call("POST", "/companies", NAME, key=key))
    await settle()
    assert (await asyncio.gather(caller.call("POST", "/companies", NAME, key=key), caller.clock.advance(10)))[
        0
    ].status_code == 409
    made = await first
    assert made.status_code == 200
    caller.practice.latency_ms = 0
    assert (await caller.json("POST", "/companies", NAME, key=key)) == made.json()
    assert len(caller.practice.world.state.companies) == 1


async def test_hanging_up_does_not_undo_what_was_done() -> None:
    caller = Caller()
    caller.practice.latency_ms = 5000
    key = new_key()
    first = asyncio.ensure_future(caller.call("POST", "/companies", NAME, key=key))
    await settle()
    first.cancel()
    await settle()
    caller.practice.latency_ms = 0
    await caller.json("POST", "/companies", NAME, key=key)
    assert len(caller.practice.world.state.companies) == 1


async def test_refusals_are_kept_too() -> None:
    caller = Caller()
    key = new_key()
    path = "/companies/ab12c58d-a678-4ebf-a159-ae99e1807bd0/connections"
    first = await caller.call("POST", path, {"platformKey": "hcws"}, key=key)
    second = await caller.call("POST", path, {"platformKey": "hcws"}, key=key)
    assert first.status_code == 404
    assert first.json()["correlationId"] == second.json()["correlationId"]
