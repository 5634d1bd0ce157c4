"""Bank transactions and push operations."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.unit.practice.caller import CARD, CHECKING, Caller

FIRST = {"id": "t1", "date": "2026-11-18", "description": "Deposit", "amount": 450, "transactionType": "Credit"}
SECOND = {"id": "t2", "date": "2026-11-19", "description": "Supplies", "amount": -75, "transactionType": "Debit"}


async def push(caller: Caller, *items: dict[str, Any], account: str = CHECKING["id"], query: str = "") -> Any:
    path = f"{caller.connection}/push/bankAccounts/{account}/bankTransactions{query}"
    return await caller.json("POST", path, {"accountId": account, "transactions": list(items)})


async def again(caller: Caller, made: dict[str, Any]) -> Any:
    return await caller.json("GET", f"/companies/{caller.company_id}/push/{made['pushOperationKey']}")


async def outcome(caller: Caller, *items: dict[str, Any]) -> Any:
    made = await push(caller, *items)
    caller.practice.clock.advance(10)
    return await again(caller, made)


def stored(caller: Caller) -> list[str]:
    connection = next(iter(caller.company.connections.values()))
    return [one.id for each in connection.transactions.values() for one in each]


async def test_a_push_is_under_way_and_then_stored() -> None:
    caller = Caller()
    await caller.connected()
    made = await push(caller, FIRST, SECOND)
    assert (made["status"], made["statusCode"], stored(caller)) == ("Pending", 202, [])
    caller.practice.clock.advance(3)
    assert ((await again(caller, made))["status"], stored(caller)) == ("Success", ["t1", "t2"])
    assert [one.transactions for one in caller.company.pushes.values()] == [[]], "they are kept once"


@pytest.mark.parametrize(
    ("items", "where"),
    [
        ([FIRST | {"date": "2026-11-21"}], "transactions[0].date"),
        ([SECOND, FIRST], "transactions[1].date"),
        ([FIRST, FIRST], "transactions[1].id"),
        ([{"id": "t1", "date": "2026-11-18", "amount": 1}], "transactions[0].description"),
    ],
)
async def test_what_breaks_a_rule_fails_and_stores_nothing(items: list[dict[str, Any]], where: str) -> None:
    caller = Caller()
    await caller.connected()
    failed = await outcome(caller, *items)
    assert (failed["status"], failed["statusCode"], stored(caller)) == ("Failed", 400, [])
    assert failed["validation"]["errors"][0]["itemId"] == where


@pytest.mark.parametrize(
    "change", [{"amount": "450"}, {"date": "18/11/2026"}, {"transactionType": "Sold"}, {"id": 7}, {"balance": True}]
)
async def test_a_value_of_the_wrong_type_refuses_the_request(change: dict[str, Any]) -> None:
    caller = Caller()
    await caller.connected()
    path = f"{caller.connection}/push/bankAccounts/{CHECKING['id']}/bankTransactions"
    response = await caller.call("POST", path, {"accountId": CHECKING["id"], "transactions": [FIRST | change]})
    assert response.status_code == 400
    assert response.json()["validation"]["errors"][0]["itemId"] == f"transactions[0].{next(iter(change))}"


async def test_nothing_older_or_twice_after_what_is_stored() -> None:
    caller = Caller()
    await caller.connected()
    assert (await outcome(caller, SECOND))["status"] == "Success"
    assert (await outcome(caller, FIRST))["status"] == "Failed"
    assert (await outcome(caller, SECOND))["status"] == "Failed"
    assert stored(caller) == ["t2"]


async def test_a_sign_that_disagrees_is_a_warning() -> None:
    caller = Caller()
    await caller.connected()
    done = await outcome(caller, FIRST | {"transactionType": "Debit"})
    assert (done["status"], len(done["validation"]["warnings"])) == ("Success", 1)


async def test_an_account_that_is_not_connected_fails_behind_a_200() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    failed = await push(caller, FIRST)
    assert (failed["status"], failed["statusCode"]) == ("Failed", 400)


async def test_a_revoked_set_ends_writing() -> None:
    caller = Caller()
    await caller.connected()
    await caller.json("DELETE", caller.accounts + "/credentials")
    assert (await push(caller, FIRST))["status"] == "Failed"


async def test_a_timeout_is_a_label_and_the_write_still_happens() -> None:
    caller = Caller()
    await caller.connected()
    caller.practice.world.state.habits.push_takes = timedelta(seconds=90)
    made = await push(caller, FIRST, query="?timeoutInMinutes=1")
    caller.practice.clock.advance(60)
    assert ((await again(caller, made))["status"], stored(caller)) == ("TimedOut", [])
    caller.practice.clock.advance(30)
    assert ((await again(caller, made))["status"], stored(caller)) == ("TimedOut", ["t1"])


async def test_a_request_takes_a_thousand_for_its_own_account() -> None:
    caller = Caller()
    await caller.connected()
    path = f"{caller.connection}/push/bankAccounts/{CHECKING['id']}/bankTransactions"
    many = [FIRST | {"id": str(number)} for number in range(1001)]
    for body in (
        {"accountId": CHECKING["id"], "transactions": many},
        {"accountId": CARD["id"], "transactions": [FIRST]},
    ):
        assert (await caller.call("POST", path, body)).status_code == 400
    assert (await caller.call("POST", path, {"accountId": CHECKING["id"], "transactions": many[:1000]})).is_success


async def test_the_list_the_model_and_the_instance() -> None:
    caller = Caller()
    await caller.connected()
    await push(caller, FIRST)
    assert (await caller.json("GET", f"/companies/{caller.company_id}/push"))["totalResults"] == 1
    for path in (
        f"{caller.connection}/options/bankAccounts/{CHECKING['id']}/bankTransactions",
        "/integrations",
        "/integrations/hcws",
        "/integrations/hcws/branding",
        "/profile",
        "/profile/syncSettings",
        f"/companies/{caller.company_id}/syncSettings",
        f"/companies/{caller.company_id}",
    ):
        assert await caller.json("GET", path)
    assert (await caller.call("GET", "/integrations/abcd")).status_code == 404
