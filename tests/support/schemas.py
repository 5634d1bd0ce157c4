"""The project's own JSON schemas against real traffic: every request and answer we use, nothing else.

`tests/schemas/*.json` were written from Codat's documents in our own words. Requests are strict: a field that is not
listed is a mistake. Answers are strict about types, required fields and words, and may carry more.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.support.json_checks import check, registry, same_path

if TYPE_CHECKING:
    from referencing import Registry

FOLDER = Path(__file__).resolve().parent.parent / "schemas"
NOTHING = ""  # stands for "no body"


@dataclass(frozen=True)
class Route:
    """One call: the schema of its request, the statuses of success, the schema of their answer."""

    method: str
    template: str
    request: str
    statuses: tuple[int, ...]
    answer: str
    arrays: tuple[int, ...] = ()  # error statuses that may carry the answer's schema too


_COMPANY = "/companies/{company}"
_CONNECTION = _COMPANY + "/connections/{connection}"
_ACCOUNTS = _CONNECTION + "/connectionInfo/bankFeedAccounts"
_TARGET = "bankAccounts/{account}/bankTransactions"

ROUTES = (
    Route("GET", "/companies", NOTHING, (200,), "company-page"),
    Route("POST", "/companies", "company-create", (200,), "company"),
    Route("GET", _COMPANY, NOTHING, (200,), "company"),
    Route("PATCH", _COMPANY, "company-update", (200,), "company"),
    Route("GET", _COMPANY + "/connections", NOTHING, (200,), "connection-page"),
    Route("POST", _COMPANY + "/connections", "connection-create", (200,), "connection"),
    Route("GET", _CONNECTION, NOTHING, (200,), "connection"),
    Route("PATCH", _CONNECTION, "connection-unlink", (200,), "connection"),
    Route("DELETE", _CONNECTION, NOTHING, (200,), NOTHING),
    Route("GET", _ACCOUNTS, NOTHING, (200,), "account-list"),
    Route("POST", _ACCOUNTS, "account-create", (200,), "account"),
    Route("POST", _ACCOUNTS + "/batch", "account-batch", (201, 207), "batch-outcomes", (409,)),
    Route("POST", _ACCOUNTS + "/credentials", "credentials-create", (200,), "credentials"),
    Route("DELETE", _ACCOUNTS + "/credentials", NOTHING, (204,), NOTHING),
    Route("PATCH", _ACCOUNTS + "/{account}", "account-update", (200,), "account-v1"),
    Route("DELETE", _ACCOUNTS + "/{account}", NOTHING, (204,), NOTHING),
    Route("POST", f"{_CONNECTION}/push/{_TARGET}", "transactions-push", (200, 202), "push"),
    Route("GET", f"{_CONNECTION}/options/{_TARGET}", NOTHING, (200,), "push-option"),
    Route("GET", _COMPANY + "/push", NOTHING, (200,), "push-page"),
    Route("GET", _COMPANY + "/push/{push}", NOTHING, (200,), "push"),
    Route("GET", _COMPANY + "/syncSettings", NOTHING, (200,), "sync-settings"),
    Route("GET", "/integrations", NOTHING, (200,), "integration-page"),
    Route("GET", "/integrations/{platform}", NOTHING, (200,), "integration"),
    Route("GET", "/integrations/{platform}/branding", NOTHING, (200,), "branding"),
    Route("GET", "/profile", NOTHING, (200,), "profile"),
    Route("GET", "/profile/syncSettings", NOTHING, (200,), "sync-settings"),
)


def check_request(method: str, path: str, body: Any) -> None:
    """`body` is parsed JSON, or None for no body. Raises `AssertionError`, also for a call we never make."""
    route = route_of(method, path)
    what = f"the request {method} {route.template}"
    if route.request == NOTHING:
        assert body is None, f"{what} carries a body"
        return
    check(body, _address(route.request), _registry(), what)


def check_answer(method: str, path: str, status: int, body: Any) -> None:
    """`body` is parsed JSON, or None for an empty answer. Raises `AssertionError`."""
    route = route_of(method, path)
    what = f"the answer {status} to {method} {route.template}"
    if status in route.statuses or (status in route.arrays and isinstance(body, list)):
        if route.answer == NOTHING:
            assert body is None, f"{what} carries a body"
            return
        check(body, _address(route.answer), _registry(), what)
        return
    assert status >= 400, f"{what}: success is {route.statuses}"
    if body is not None:
        check(body, _address("error"), _registry(), what)


def route_of(method: str, path: str) -> Route:
    """The call, by method and path (a query is left aside)."""
    # a fixed word in a template wins over a slot: …/batch is no account
    found = [route for route in ROUTES if route.method == method and same_path(route.template, path)]
    assert found, f"we never call {method} {path.split('?', maxsplit=1)[0]}"
    return min(found, key=lambda route: route.template.count("{"))


def _address(name: str) -> str:
    return f"https://passerelle.invalid/{name}.json"


@cache
def _registry() -> Registry[Any]:
    documents = [json.loads(file.read_text(encoding="utf-8")) for file in FOLDER.glob("*.json")]
    return registry({document["$id"]: document for document in documents})
