"""The control door, and the file that keeps a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from app.practice.control import control_routes
from tests.support.canary import Canary
from tests.unit.practice.caller import CHECKING, Caller

if TYPE_CHECKING:
    from pathlib import Path


async def door(caller: Caller, method: str, path: str, body: Any = None) -> Any:
    return await caller.json(method, "/_practice" + path, body)


async def test_the_state_in_the_shape_of_the_interface() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    made = await caller.credentials()
    await caller.json("DELETE", caller.accounts + "/credentials")
    (company,) = (await door(caller, "GET", "/state"))["companies"]
    assert set(company) == {"id", "name", "description", "tags", "connections"}
    (connection,) = company["connections"]
    assert set(connection) == {"id", "status", "accounts", "credentialSets", "transactions"}
    assert connection["credentialSets"] == [made | {"revoked": True}]
    assert connection["accounts"][0]["id"] == CHECKING["id"]


async def test_requests_are_codats_only_and_in_order() -> None:
    caller = Caller()
    await caller.json("POST", "/companies", {"name": "A"}, key="k1")
    await door(caller, "GET", "/state")
    await caller.http.get("/companies?tags=a%3Db")
    first, second = await door(caller, "GET", "/requests")
    assert first == {
        "method": "POST",
        "path": "/companies",
        "query": "",
        "idempotencyKey": "k1",
        "status": 200,
        "at": "2026-11-20T14:58:00.0000000Z",
    }
    assert (second["query"], second["idempotencyKey"]) == ("tags=a%3Db", None)


async def test_the_client_through_the_door() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    company = {"companyId": caller.company_id}
    assert (await caller.call("POST", "/_practice/client/link", company)).status_code == 409
    made = await caller.credentials()
    assert await door(caller, "POST", "/client/try", company | made) == {"accepted": True}
    body = company | {"accountIds": [CHECKING["id"]], "startDate": "2026-11-15"}
    assert await door(caller, "POST", "/client/link", body) == {"linked": [CHECKING["id"]]}
    await door(caller, "POST", "/clock", {"advanceSeconds": 2.5})
    assert await caller.statuses() == ["connected"]
    assert await door(caller, "POST", "/client/disconnect", company) == {"disconnected": [CHECKING["id"]]}


async def test_faults_are_set_and_cleared() -> None:
    caller = Caller()
    rules = [{"operation": "get-profile", "fault": "status", "params": {"status": 402}}]
    await door(caller, "POST", "/faults", rules)
    assert (await caller.http.get("/profile")).status_code == 402
    await door(caller, "DELETE", "/faults")
    assert (await caller.http.get("/profile")).status_code == 200


async def test_a_reset_begins_again() -> None:
    caller = Caller()
    await caller.onboard(CHECKING)
    first = caller.company_id
    await door(caller, "POST", "/clock", {"advanceSeconds": 100})
    await door(caller, "POST", "/reset", {"seed": 1})
    assert await door(caller, "GET", "/state") == {"companies": []}
    assert await door(caller, "GET", "/requests") == []
    assert caller.practice.clock.now() == caller.clock.now()
    await caller.onboard()
    assert caller.company_id == first


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/faults", {}),
        ("/faults", [{"operation": "*", "fault": "flood"}]),
        ("/clock", {"advanceSeconds": -1}),
        ("/clock", {"advanceSeconds": "soon"}),
        ("/client/try", {"companyId": "x"}),
        ("/client/link", {"companyId": "x", "startDate": "tomorrow"}),
        ("/reset", {"seed": "one"}),
        ("/reset", []),
    ],
)
async def test_wrong_use_is_400(path: str, body: Any) -> None:
    assert (await Caller().call("POST", "/_practice" + path, body)).status_code == 400


async def test_the_door_is_for_this_computer_and_not_for_web_pages() -> None:
    from starlette.applications import Starlette

    app = Starlette(routes=control_routes(Caller().practice))
    far = httpx.AsyncClient(transport=httpx.ASGITransport(app, client=("192.0.2.7", 5000)), base_url="http://x")
    near = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x")
    assert (await far.get("/_practice/state")).status_code == 403
    assert (await near.get("/_practice/state", headers={"origin": "https://evil.example"})).status_code == 403
    assert (await near.get("/_practice/state")).status_code == 200


async def test_a_run_survives_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "practice.json"
    before = Caller("missed-account", seed=3, state_file=file)
    await before.onboard(CHECKING | {"balance": 17})
    made = await before.credentials()
    await before.json("POST", "/companies", {"name": "Twice"}, key="k1")
    await door(before, "POST", "/clock", {"advanceSeconds": 50})

    after = Caller(state_file=file)
    after.company_id, after.accounts = before.company_id, before.accounts
    assert after.practice.scenario.name == "missed-account"
    assert after.practice.clock.now() == before.practice.clock.now()
    assert (await after.json("GET", after.accounts))[0]["balance"] == 17
    assert after.practice.world.client.try_credentials(after.company_id, **made)
    await after.json("POST", "/companies", {"name": "Twice"}, key="k1")
    assert len(after.practice.world.state.companies) == 2
    third = (await after.json("POST", "/companies", {"name": "Third"}))["id"]
    assert third not in set(before.practice.world.state.companies)


async def test_the_file_holds_no_value_that_is_shown_once(tmp_path: Path) -> None:
    caller = Caller(state_file=tmp_path / "practice.json")
    caller.company_id = (await caller.json("POST", "/companies", {"name": "Northwind"}))["id"]
    connections = f"/companies/{caller.company_id}/connections"
    made = await caller.json("POST", connections, {"platformKey": "hcws"}, key="k1")
    caller.accounts = f"{connections}/{made['id']}/connectionInfo/bankFeedAccounts"
    given = await caller.json("POST", f"{caller.accounts}/credentials", {}, key="k2")
    again = await caller.json("GET", f"{connections}/{made['id']}")

    assert Canary(*given.values(), _code(made), _code(again)).in_folder(tmp_path) == []


async def test_after_a_restart_a_set_is_known_by_its_digest_and_said_no_more(tmp_path: Path) -> None:
    file = tmp_path / "practice.json"
    before = Caller(state_file=file)
    await before.onboard(CHECKING)
    given = await before.credentials()
    assert await _sets(before) == [given | {"revoked": False}]

    after = Caller(state_file=file)

    assert await _sets(after) == [{"username": None, "password": None, "revoked": False}]
    tried = {"companyId": before.company_id, **given}
    assert (await door(after, "POST", "/client/try", tried | {"password": "wrong"})) == {"accepted": False}
    assert (await door(after, "POST", "/client/try", tried)) == {"accepted": True}
    assert await door(after, "POST", "/client/link", {"companyId": before.company_id})


async def test_after_a_restart_a_kept_answer_has_lost_its_link_and_a_set_its_answer(tmp_path: Path) -> None:
    file = tmp_path / "practice.json"
    before = Caller(state_file=file)
    await before.onboard(CHECKING)
    company = (await before.json("POST", "/companies", {"name": "Other"}))["id"]
    make = ("POST", f"/companies/{company}/connections", {"platformKey": "hcws"})
    made = await before.json(*make, key="k1")
    given = await before.json("POST", f"{before.accounts}/credentials", {}, key="k2")
    assert await before.json(*make, key="k1") == made

    after = Caller(state_file=file)
    again = await after.json(*make, key="k1")
    other = await after.json("POST", f"{before.accounts}/credentials", {}, key="k2")

    assert again == made | {"linkUrl": made["linkUrl"].split("otp=")[0] + "otp=gone"}
    assert not after.practice.world.client.open_link(made["linkUrl"])
    assert other["password"] != given["password"]
    assert [one["revoked"] for one in await _sets(after)] == [False, False]


def test_a_file_with_credentials_in_clear_is_removed(tmp_path: Path) -> None:
    file = tmp_path / "practice.json"
    file.write_text('{"version":1,"seed":1}')

    assert Caller(state_file=file).practice.world.state.companies == {}
    assert list(tmp_path.iterdir()) == []


def _code(connection: dict[str, Any]) -> str:
    """The link from its code on: the code alone is six digits, which turn up by chance."""
    return str(connection["linkUrl"].partition("?")[2])


async def _sets(caller: Caller) -> list[dict[str, Any]]:
    companies = (await door(caller, "GET", "/state"))["companies"]
    found: list[dict[str, Any]] = companies[0]["connections"][0]["credentialSets"]
    return found


async def test_a_file_that_cannot_be_written_does_not_end_the_call(tmp_path: Path) -> None:
    caller = Caller(state_file=tmp_path / "practice.json")
    (tmp_path / "practice.json.new").mkdir()
    assert await caller.json("POST", "/companies", {"name": "A"})
    assert not caller.practice.is_kept


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    caller = Caller(state_file=tmp_path / "practice.json")
    caller.practice.keep()
    assert [path.name for path in tmp_path.iterdir()] == ["practice.json"]


async def test_a_file_that_cannot_be_read_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "practice.json"
    file.write_text("{")
    assert Caller(state_file=file).practice.world.state.companies == {}
    assert (tmp_path / "practice.json.unreadable").read_text() == "{"


async def test_believable_clients_for_pictures() -> None:
    caller = Caller()
    caller.practice.world.seed_clients(40)
    page = await caller.json("GET", "/companies?pageSize=100")
    assert page["totalResults"] == 40
    statuses = {link["status"] for one in page["results"] for link in one["dataConnections"]}
    assert statuses == {"PendingAuth", "Linked", "Unlinked"}
    assert any(one["name"] != one["description"] for one in page["results"])
    for one in page["results"]:
        for link in one["dataConnections"]:
            await caller.json("GET", f"/companies/{one['id']}/connections/{link['id']}/connectionInfo/bankFeedAccounts")
