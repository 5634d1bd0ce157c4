"""Companies as Codat keeps them."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from app.practice.companies import stored_name
from tests.unit.practice.caller import CHECKING, Caller

ONBOARD_KEY = "6f0f5d0c-8a0e-4a53-9a7e-5f2c6f6a1b11"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Company (Codat[1])", "Company Codat1"),
        ("Menuiserie Chênevert", "Menuiserie Chnevert"),
        ("O’Malley & Sons, Inc.", "OMalley & Sons, Inc."),
        ("Who's there? A-1 @ home!", "Who's there? A-1 @ home!"),
    ],
)
def test_characters_outside_the_pattern_vanish(typed: str, kept: str) -> None:
    assert stored_name(typed) == kept


async def test_a_name_is_stripped_silently_and_the_description_is_not() -> None:
    made = await Caller().json("POST", "/companies", {"name": "Œuvre d’été", "description": "Œuvre d’été"})
    assert (made["name"], made["description"]) == ("uvre dt", "Œuvre d’été")


@pytest.mark.parametrize("body", [{}, {"name": ""}, {"name": "éàü"}, {"name": 7}, [], "text"])
async def test_a_company_needs_a_name_that_leaves_something(body: object) -> None:
    response = await Caller().call("POST", "/companies", body)
    assert (response.status_code, response.json()["statusCode"]) == (400, 400)


@pytest.mark.parametrize(
    "tags", [{str(n): "x" for n in range(11)}, {"k" * 28: "x"}, {"": "x"}, {"k": "v" * 101}, {"k": 1}, []]
)
async def test_tags_have_limits(tags: object) -> None:
    response = await Caller().call("POST", "/companies", {"name": "A", "tags": tags})
    assert response.status_code == 400
    assert response.json()["validation"]["errors"][0]["itemId"].startswith("tags")


async def test_a_company_is_found_again_by_its_tag() -> None:
    caller = Caller()
    await caller.json("POST", "/companies", {"name": "Other"})
    made = await caller.json("POST", "/companies", {"name": "Mine", "tags": {"onboardKey": ONBOARD_KEY}})
    found = await caller.json("GET", f"/companies?tags=onboardKey%3D{ONBOARD_KEY}")
    assert [company["id"] for company in found["results"]] == [made["id"]]


async def test_filters_join_and_differ() -> None:
    caller = Caller()
    for name, tags in (("A", {"lang": "fr", "ref": "1"}), ("B", {"lang": "fr", "ref": "2"}), ("C", {})):
        await caller.json("POST", "/companies", {"name": name, "tags": tags})

    async def names(query: str) -> list[str]:
        return [one["name"] for one in (await caller.json("GET", "/companies?" + query))["results"]]

    assert await names("tags=lang%3Dfr%26%26ref!%3D1") == ["B"]
    assert await names("tags=lang~f") == ["A", "B"]
    assert await names("query=name%3DC%7C%7Cname~b") == ["B", "C"]
    assert await names("orderBy=-name") == ["C", "B", "A"]
    assert (await caller.call("GET", "/companies?orderBy=colour")).status_code == 400


async def test_a_list_comes_in_pages() -> None:
    caller = Caller()
    for number in range(5):
        await caller.json("POST", "/companies", {"name": f"Company {number}"})
    page = await caller.json("GET", "/companies?page=2&pageSize=2")
    assert [one["name"] for one in page["results"]] == ["Company 2", "Company 3"]
    assert page["totalResults"] == 5
    assert set(page["_links"]) == {"self", "current", "next", "previous"}
    last = await caller.json("GET", "/companies?page=3&pageSize=2")
    assert "next" not in last["_links"]
    for wrong in ("page=0", "pageSize=0", "pageSize=5001", "page=x"):
        assert (await caller.call("GET", f"/companies?{wrong}")).status_code == 400


async def test_an_update_leaves_out_what_it_does_not_name() -> None:
    caller = Caller()
    made = await caller.json("POST", "/companies", {"name": "A", "description": "Été", "tags": {"k": "v"}})
    changed = await caller.json("PATCH", f"/companies/{made['id']}", {"name": "B", "description": None})
    assert (changed["name"], changed["description"], changed["tags"]) == ("B", "Été", {"k": "v"})


async def test_what_is_not_there_is_404_in_codats_shape() -> None:
    response = await Caller().call("GET", "/companies/ab12c58d-a678-4ebf-a159-ae99e1807bd0")
    error = response.json()
    assert (response.status_code, error["canBeRetried"], len(error["correlationId"])) == (404, "Unknown", 32)


async def test_money_goes_through_exactly() -> None:
    caller = Caller()
    await caller.onboard()
    text = json.dumps(CHECKING).replace("4002", "12345678901234567.89")
    response = await caller.http.post(caller.accounts, content=text)
    assert json.loads(response.content, parse_float=Decimal)["balance"] == Decimal("12345678901234567.89")


async def test_a_body_that_is_not_json_is_refused() -> None:
    for content in (b"{", b"", b'{"name": NaN}', b"\xff"):
        response = await Caller().http.post("/companies", content=content)
        assert response.status_code == 400
