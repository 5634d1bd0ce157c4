"""Connections and source accounts as Codat keeps them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.practice.caller import CARD, CHECKING, Caller

V1 = {"id": "old-1", "accountName": "Old", "accountType": "Debit", "accountNumber": "1", "currency": "USD"}


async def test_a_company_takes_one_bank_feed_connection() -> None:
    caller = Caller()
    await caller.onboard()
    again = await caller.call("POST", f"/companies/{caller.company_id}/connections", {"platformKey": "hcws"})
    other = await caller.call("POST", f"/companies/{caller.company_id}/connections", {"platformKey": "abcd"})
    assert (again.status_code, other.status_code) == (400, 400)
    assert len(caller.company.connections) == 1


async def test_a_link_lives_an_hour_opens_once_and_is_refreshed_by_get() -> None:
    caller = Caller()
    await caller.onboard()
    client = caller.practice.world.client
    first = (await caller.json("GET", caller.connection))["linkUrl"]
    assert client.open_link(first)
    assert not client.open_link(first)
    second = (await caller.json("GET", caller.connection))["linkUrl"]
    assert second != first
    caller.practice.clock.advance(3601)
    assert not client.open_link(second)
    assert client.open_link((await caller.json("GET", caller.connection))["linkUrl"])


async def test_a_batch_says_201_then_207_then_409() -> None:
    caller = Caller()
    await caller.onboard()
    path = caller.accounts + "/batch"
    made = await caller.call("POST", path, [CHECKING])
    mixed = await caller.call("POST", path, [CHECKING, CARD])
    none = await caller.call("POST", path, [CHECKING, CARD])
    assert [response.status_code for response in (made, mixed, none)] == [201, 207, 409]
    results = {item["sourceAccountId"]: item["result"] for item in mixed.json()}
    assert results[CHECKING["id"]] == {
        "statusCode": "409",
        "error": "A bank account already exists with the same Id",
    }
    assert results[CARD["id"]]["account"]["status"] == "pending"
    assert next(iter(caller.company.connections.values())).accounts.keys() == {CHECKING["id"], CARD["id"]}


@pytest.mark.parametrize("missing", ["id", "accountName", "accountType", "accountNumber", "currency", "balance"])
async def test_a_v2_account_needs_its_fields(missing: str) -> None:
    caller = Caller()
    await caller.onboard()
    body = {name: value for name, value in CHECKING.items() if name != missing}
    response = await caller.call("POST", caller.accounts + "/batch", [body])
    assert response.status_code == 400
    assert response.json()["validation"]["errors"][0]["itemId"] == f"[0].{missing}"


@pytest.mark.parametrize(
    "change", [{"balance": "12.50"}, {"currency": "cad"}, {"accountType": "chequing"}, {"routingInfo": {"type": "x"}}]
)
async def test_a_v2_account_needs_right_values(change: dict[str, Any]) -> None:
    caller = Caller()
    await caller.onboard()
    assert (await caller.call("POST", caller.accounts, CHECKING | change)).status_code == 400


async def test_v1_and_v2_live_side_by_side() -> None:
    caller = Caller()
    await caller.onboard()
    info = {"nickname": "Main", "availableBalance": 1}
    await caller.json("POST", caller.accounts, V1)
    await caller.json("POST", caller.accounts, CHECKING | {"accountInfo": info})
    old, new = (await caller.http.get(caller.accounts)).json()  # Codat describes lists of one version only
    assert "accountInfo" not in old
    assert new["accountInfo"] == info


async def test_a_single_account_with_a_known_id_is_refused() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    assert (await caller.call("POST", caller.accounts, CHECKING)).status_code == 400


async def test_an_update_changes_a_name_or_disconnects_and_nothing_else() -> None:
    caller = Caller()
    await caller.connected()
    path, ident = f"{caller.accounts}/{CHECKING['id']}", {"id": CHECKING["id"]}
    renamed = await caller.json("PATCH", path, ident | {"accountName": "Main"})
    assert (renamed["accountName"], renamed["status"]) == ("Main", "connected")
    refused: list[dict[str, Any]] = [
        {"status": "linked"},
        {"currency": "EUR"},
        {"routingInfo": {}},
        {"balance": 5},
        {"id": "x"},
    ]
    for wrong in refused:
        assert (await caller.call("PATCH", path, ident | wrong)).status_code == 400
    assert (await caller.json("PATCH", path, ident | {"status": "disconnected"}))["status"] == "disconnected"
    assert (await caller.json("PATCH", path, ident | {"balance": 5}))["balance"] == 5


async def test_a_removed_account_is_gone() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    path = f"{caller.accounts}/{CHECKING['id']}"
    assert (await caller.call("DELETE", path)).status_code == 204
    assert (await caller.call("DELETE", path)).status_code == 404
    assert await caller.json("GET", caller.accounts) == []


async def test_an_id_may_hold_any_character() -> None:
    caller = Caller()
    await caller.onboard(CHECKING | {"id": "a/b c#?é"})
    path = caller.accounts + "/a%2Fb%20c%23%3F%C3%A9"
    assert (await caller.json("PATCH", path, {"id": "a/b c#?é", "accountName": "New"}))["accountName"] == "New"


async def test_the_removed_put_and_unknown_paths() -> None:
    caller = Caller()
    await caller.onboard()
    assert (await caller.http.put(caller.accounts, json=[])).status_code == 405
    assert (await caller.http.get("/nowhere")).status_code == 404
    assert (await caller.http.post(caller.connection + "/bankFeeds/otp")).status_code == 400


async def test_only_a_linked_connection_is_unlinked() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    assert (await caller.call("PATCH", caller.connection, {"status": "Unlinked"})).status_code == 400
    await caller.credentials()
    caller.practice.world.client.link(caller.company_id)
    caller.practice.clock.advance(5)
    assert (await caller.json("PATCH", caller.connection, {"status": "Unlinked"}))["status"] == "Unlinked"
    assert await caller.statuses() == ["disconnected"]


async def test_a_deleted_connection_makes_room_for_another() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    assert (await caller.call("DELETE", caller.connection)).status_code == 200
    assert (await caller.call("GET", caller.connection)).status_code == 404
    made = await caller.json("POST", f"/companies/{caller.company_id}/connections", {"platformKey": "hcws"})
    assert made["status"] == "PendingAuth"
