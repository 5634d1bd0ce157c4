"""The client's side: credentials, linking, disconnecting, and what Codat shows of it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.practice.draw import Draw
from app.practice.refusal import NotOffered
from tests.unit.practice.caller import CARD, CHECKING, Caller

DAY = 86_400


async def test_a_set_looks_like_codats() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    made = await caller.credentials()
    assert re.fullmatch(r"[A-Z0-9]{4}(-[A-Z0-9]{4}){2}", made["username"])
    assert re.fullmatch(r"[A-Za-z0-9]{16}", made["password"])


def test_passwords_hold_look_alikes() -> None:
    draw = Draw(5)
    assert all(len(re.findall("[O0lI1]", draw.password())) >= 2 for _ in range(50))


async def test_every_set_works_until_all_are_revoked() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    first, second = await caller.credentials(), await caller.credentials()
    client = caller.practice.world.client
    assert client.try_credentials(caller.company_id, **first)
    assert client.try_credentials(caller.company_id, **second)
    assert (await caller.call("DELETE", caller.accounts + "/credentials")).status_code == 204
    assert not client.try_credentials(caller.company_id, **first)
    assert not client.try_credentials(caller.company_id, **second)
    assert (await caller.call("DELETE", caller.accounts + "/credentials")).status_code == 204


async def test_quickbooks_refuses_a_right_set_without_an_account_to_link() -> None:
    caller = Caller()
    await caller.onboard()
    assert not caller.practice.world.client.try_credentials(caller.company_id, **await caller.credentials())


async def test_capitals_matter() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    made = await caller.credentials()
    password = made["password"].swapcase()
    assert not caller.practice.world.client.try_credentials(caller.company_id, made["username"], password)


async def test_an_account_goes_from_waiting_over_linking_to_connected() -> None:
    caller = Caller()
    await caller.onboard(CHECKING, CARD)
    assert (await caller.statuses(), await caller.link_status()) == (["pending", "pending"], "PendingAuth")
    await caller.credentials()
    linked = caller.practice.world.client.link(caller.company_id, [CHECKING["id"]], date(2026, 11, 13))
    assert linked == (CHECKING["id"],)
    assert (await caller.statuses(), await caller.link_status()) == (["connecting", "pending"], "PendingAuth")
    caller.practice.clock.advance(2)
    assert (await caller.statuses(), await caller.link_status()) == (["connected", "pending"], "Linked")
    assert (await caller.json("GET", caller.accounts))[0]["feedStartDate"] == "2026-11-13"


async def test_linking_needs_a_live_set_and_known_accounts() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    client = caller.practice.world.client
    with pytest.raises(NotOffered):
        client.link(caller.company_id)
    await caller.credentials()
    with pytest.raises(NotOffered):
        client.link(caller.company_id, ["nobody"])


async def test_revoking_stops_feeds_that_codat_still_shows_as_connected() -> None:
    caller = Caller()
    await caller.connected()
    await caller.json("DELETE", caller.accounts + "/credentials")
    assert (await caller.statuses(), await caller.link_status()) == (["connected"], "Linked")
    caller.practice.clock.advance(10 * DAY)
    assert (await caller.statuses(), await caller.link_status()) == (["disconnected"], "Linked")
    caller.practice.clock.advance(DAY)
    assert await caller.link_status() == "Unlinked"


async def test_reconnecting_after_a_revocation() -> None:
    caller = Caller()
    await caller.connected()
    await caller.json("DELETE", caller.accounts + "/credentials")
    made = await caller.credentials()
    assert caller.practice.world.client.try_credentials(caller.company_id, **made)
    assert caller.practice.world.client.link(caller.company_id) == (CHECKING["id"],)
    caller.practice.clock.advance(20 * DAY)
    assert (await caller.statuses(), await caller.link_status()) == (["connected"], "Linked")


async def test_a_disconnection_in_quickbooks_shows_ten_days_later() -> None:
    caller = Caller()
    await caller.connected(CHECKING, CARD)
    assert caller.practice.world.client.disconnect(caller.company_id, [CARD["id"]]) == (CARD["id"],)
    caller.practice.clock.advance(10 * DAY)
    assert (await caller.statuses(), await caller.link_status()) == (["connected", "disconnected"], "Linked")


async def test_one_seed_one_story() -> None:
    async def story(seed: int) -> tuple[str, dict[str, str]]:
        caller = Caller(seed=seed)
        await caller.onboard(CHECKING)
        return caller.company_id, await caller.credentials()

    assert await story(7) == await story(7)
    assert await story(7) != await story(8)
