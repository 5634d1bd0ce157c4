"""The practice calls: what the scripted client does when the guide shows a step."""

from __future__ import annotations

import contextlib

import httpx
import pytest

from app.practice.scenarios import SCENARIOS
from app.practice.script import Says
from tests.unit.practice.caller import CARD, CHECKING, SAVINGS, Caller, new_key

ALL = (CHECKING, CARD, SAVINGS)


async def call_up_to_guide(scenario: str) -> Caller:
    caller = Caller(scenario)
    await caller.onboard(*ALL)
    await caller.credentials()
    return caller


def show(caller: Caller, *steps: int, wait: float = 10) -> list[Says]:
    for step in steps:
        caller.practice.script.client_reaches_step(caller.company_id, step)
        caller.practice.clock.advance(wait)
    return [one.says for one in caller.practice.script.heard(caller.company_id)]


def test_the_listed_ones_are_there() -> None:
    assert set(SCENARIOS) >= {"smooth", "refused-once", "link-expired", "missed-account", "french", "slow", "down"}


async def test_smooth() -> None:
    caller = await call_up_to_guide("smooth")
    assert show(caller, 1, 2, 3, 4, 5) == []
    assert show(caller, 6) == [Says.ACCEPTED]
    assert (show(caller, 7), await caller.statuses()) == ([Says.ACCEPTED], ["pending"] * 3)
    assert show(caller, 8) == [Says.ACCEPTED, Says.LINKED]
    assert (await caller.statuses(), await caller.link_status()) == (["connected"] * 3, "Linked")


async def test_a_guide_that_jumps_to_the_end_gets_there_too() -> None:
    caller = await call_up_to_guide("smooth")
    assert show(caller, 8, wait=15) == [Says.ACCEPTED, Says.LINKED]


async def test_there_is_nothing_to_type_before_a_set_exists() -> None:
    caller = Caller("smooth")
    await caller.onboard(*ALL)
    assert show(caller, 6) == [Says.NO_CREDENTIALS]


async def test_refused_once() -> None:
    caller = await call_up_to_guide("refused-once")
    assert show(caller, 6) == [Says.REFUSED]
    assert show(caller, 6) == [Says.REFUSED, Says.ACCEPTED]
    assert show(caller, 7, 8)[-1] is Says.LINKED


async def test_a_refused_client_retypes_by_themselves() -> None:
    caller = await call_up_to_guide("refused-once")
    assert show(caller, 6, wait=25) == [Says.REFUSED, Says.ACCEPTED]


async def test_link_expired() -> None:
    caller = await call_up_to_guide("link-expired")
    assert show(caller, 1) == [Says.LINK_EXPIRED]
    await caller.json("GET", caller.connection)
    assert show(caller, 2, wait=20) == [Says.LINK_EXPIRED, Says.LINK_OPENED]


async def test_missed_account() -> None:
    caller = await call_up_to_guide("missed-account")
    assert show(caller, 6, 7, 8)[-1] is Says.LINKED_SOME
    assert await caller.statuses() == ["connected", "connected", "pending"]
    assert show(caller, 7)[-1] is Says.LINKED
    assert await caller.statuses() == ["connected"] * 3


async def test_french() -> None:
    caller = await call_up_to_guide("french")
    assert show(caller, 1, 2, 3) == [Says.ASKS_FRENCH]
    caller.practice.script.language_shown(caller.company_id, "fr")
    assert show(caller, 4) == [Says.ASKS_FRENCH, Says.THANKS]
    assert show(caller, 6, 7, 8)[-1] is Says.LINKED


async def test_a_client_who_sees_french_does_not_ask() -> None:
    caller = await call_up_to_guide("french")
    caller.practice.script.language_shown(caller.company_id, "fr")
    assert show(caller, 1, 2, 3) == []


async def test_slow_answers_late_and_acts_at_once() -> None:
    caller = Caller("slow")
    assert caller.practice.delay("POST").total_seconds() == 6
    assert caller.practice.delay("GET").total_seconds() == 3


async def test_down_and_up_again() -> None:
    caller = Caller("down")
    assert (await caller.http.get("/companies")).status_code == 503
    caller.practice.clock.advance(120)
    assert (await caller.http.get("/companies")).status_code == 200


@pytest.mark.parametrize(("scenario", "made"), [("bad-network", 1), ("lost-answer", 2), ("busy", 1)])
async def test_the_first_try_goes_wrong_and_the_second_well(scenario: str, made: int) -> None:
    caller = Caller(scenario)
    with contextlib.suppress(httpx.TransportError):
        first = await caller.call("POST", "/companies", {"name": "Northwind"}, key=new_key())
        assert first.status_code == 503
    assert (await caller.call("POST", "/companies", {"name": "Northwind"}, key=new_key())).is_success
    assert len(caller.practice.world.state.companies) == made


@pytest.mark.parametrize(("scenario", "status"), [("daily-limit", 429), ("key-refused", 401), ("wrong-clock", 200)])
async def test_every_answer_is_the_same_until_another_call_is_practised(scenario: str, status: int) -> None:
    caller = Caller(scenario)
    assert [(await caller.http.get(path)).status_code for path in ("/companies", "/profile")] == [status] * 2
    caller.practice.play("smooth")
    assert (await caller.http.get("/companies")).status_code == 200


async def test_what_the_client_says_can_be_listened_to() -> None:
    caller = await call_up_to_guide("smooth")
    caller.practice.script.client_reaches_step(caller.company_id, 6)
    listening = caller.practice.script.listen(caller.company_id)
    caller.practice.clock.advance(10)
    assert (await anext(listening)).says is Says.ACCEPTED
    await listening.aclose()


@pytest.mark.parametrize("scenario", ["refused-once", "missed-account"])
async def test_the_world_behaves_so_for_outside_callers_too(scenario: str) -> None:
    caller = Caller(scenario)
    await caller.onboard(*ALL)
    typed = {"companyId": caller.company_id, **await caller.credentials()}
    accepted = [(await caller.json("POST", "/_practice/client/try", typed))["accepted"] for _ in range(2)]
    assert accepted == ([False, True] if scenario == "refused-once" else [True, True])
    linked = (await caller.json("POST", "/_practice/client/link", {"companyId": caller.company_id}))["linked"]
    assert len(linked) == (2 if scenario == "missed-account" else 3)
