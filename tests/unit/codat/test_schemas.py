"""The checks that other tests lean on: what they accept, what they refuse, and that both descriptions agree."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest

from tests.support import openapi, schemas
from tests.unit.codat import samples

C, K, A = samples.COMPANY, samples.CONNECTION, samples.ACCOUNTS
PROTOTYPE: dict[str, Any] = {
    "id": "checking-1",
    "accountName": "Opérations",
    "accountType": "checking",
    "accountNumber": "0098",
    "currency": "CAD",
    "balance": Decimal("10.10"),
    "routingInfo": {"bankCode": "000612345", "type": "bankcode"},
}
TRANSACTION: dict[str, Any] = {
    "id": "t1",
    "date": "2026-11-19",
    "description": "Dépôt",
    "amount": Decimal("1.10"),
    "balance": Decimal("5.00"),
    "transactionType": "Credit",
}
PUSH_PATH = f"/companies/{C}/connections/{K}/push/bankAccounts/checking-1/bankTransactions"
REQUESTS: list[tuple[str, str, Any]] = [
    ("POST", "/companies", {"name": "Laiterie du Fleuve inc.", "description": "é", "tags": {"app": "passerelle"}}),
    ("PATCH", f"/companies/{C}", {"name": "Laiterie inc."}),
    ("GET", "/companies?page=1", None),
    ("POST", f"/companies/{C}/connections", {"platformKey": "hcws"}),
    ("PATCH", f"/companies/{C}/connections/{K}", {"status": "Unlinked"}),
    ("POST", A, PROTOTYPE),
    ("POST", f"{A}/batch", [PROTOTYPE]),
    ("PATCH", f"{A}/checking-1", {"id": "checking-1", "accountName": "Main"}),
    ("PATCH", f"{A}/checking-1", {"id": "checking-1", "status": "disconnected"}),
    ("PATCH", f"{A}/checking-1", {"id": "checking-1", "balance": Decimal("0.10")}),
    ("POST", f"{A}/credentials", {}),
    ("DELETE", f"{A}/credentials", None),
    ("POST", PUSH_PATH, {"accountId": "checking-1", "transactions": [TRANSACTION]}),
]
OUTCOMES = [
    {"sourceAccountId": "checking-1", "result": {"statusCode": 201, "error": None, "account": samples.account()}},
    {"sourceAccountId": "card-1", "result": {"statusCode": "409", "error": "It exists already"}},
]
OLD_ANSWER = {key: value for key, value in samples.account().items() if key not in {"routingInfo", "accountInfo"}}
INTEGRATION = {
    "key": "hcws",
    "logoUrl": "https://static.bank.example/q.png",
    "name": "QuickBooks Online Bank Feeds",
    "enabled": True,
    "integrationId": "9d2e6a3b-70c8-4d15-b6f4-e1a85c9027d3",
    "sourceType": "BankFeed",
    "isBeta": False,
}
SETTINGS = {
    "settings": [{"dataType": "bankTransactions", "fetchOnFirstLink": False, "syncSchedule": 24, "syncOrder": 0}]
}
ANSWERS: list[tuple[str, str, int, Any]] = [
    ("GET", "/companies", 200, samples.page(samples.company())),
    ("POST", "/companies", 200, samples.company()),
    ("GET", f"/companies/{C}/connections", 200, samples.page(samples.connection(status="Linked", connectionInfo=None))),
    ("POST", f"/companies/{C}/connections", 200, samples.connection()),
    ("DELETE", f"/companies/{C}/connections/{K}", 200, None),
    ("GET", A, 200, [samples.account(), samples.account(id="b", status="connected", feedStartDate="2026-11-13")]),
    ("GET", A, 200, [samples.old_account(feedStartDate="2026-11-13T00:00:00Z")]),
    ("GET", A, 200, []),
    ("POST", A, 200, samples.account()),
    ("POST", f"{A}/batch", 207, OUTCOMES),
    ("PATCH", f"{A}/checking-1", 200, OLD_ANSWER),
    ("DELETE", f"{A}/checking-1", 204, None),
    ("POST", f"{A}/credentials", 200, {"username": samples.USERNAME, "password": samples.PASSWORD}),
    ("DELETE", f"{A}/credentials", 204, None),
    ("POST", PUSH_PATH, 200, samples.push()),
    ("POST", PUSH_PATH, 202, samples.push()),
    ("GET", f"/companies/{C}/push/{samples.PUSH}", 200, samples.push(status="Failed", statusCode=400)),
    ("GET", f"/companies/{C}/push", 200, samples.page(samples.push(status="Success", statusCode=200))),
    ("GET", "/integrations/hcws", 200, INTEGRATION),
    ("GET", "/integrations", 200, samples.page(INTEGRATION)),
    ("GET", "/profile", 200, {"name": "Bank (test)", "redirectUrl": "https://bank.example/{companyId}"}),
    ("GET", "/profile/syncSettings", 200, SETTINGS),
    ("POST", f"{A}/batch", 409, samples.refused(409)),
    ("GET", f"/companies/{C}", 404, samples.refused(404)),
    ("GET", f"/companies/{C}", 503, None),
    ("POST", "/companies", 422, samples.refused(422)),
]
SHOULD_FAIL_REQUESTS: list[tuple[str, str, Any]] = [
    ("POST", "/companies", {"name": "Café Éloïse"}),
    ("POST", "/companies", {"name": "A", "tags": {f"t{n}": "x" for n in range(11)}}),
    ("POST", f"{A}/batch", [PROTOTYPE | {"accountType": "Debit"}]),
    ("POST", A, {key: value for key, value in PROTOTYPE.items() if key != "balance"}),
    ("PATCH", f"{A}/checking-1", {"id": "checking-1", "accountName": "Main", "routingInfo": {}}),
    ("POST", PUSH_PATH, {"accountId": "checking-1", "transactions": [TRANSACTION] * 1001}),
    ("POST", f"{A}/batch", [PROTOTYPE | {"balance": "10.10"}]),
]
OURS_ALONE: list[tuple[str, str, Any]] = [
    ("PUT", f"/companies/{C}", {"name": "A"}),
    ("DELETE", f"/companies/{C}", None),
    ("GET", "/apiKeys", None),
    ("GET", "/companies", {}),
    ("POST", "/companies", {"name": "A", "extra": 1}),
    ("PATCH", f"{A}/checking-1", {"id": "checking-1"}),
    ("POST", f"{A}/credentials", {"a": 1}),
    ("POST", PUSH_PATH, {"accountId": "a", "transactions": [TRANSACTION | {"amount": Decimal(-1)}]}),
    ("POST", PUSH_PATH, {"accountId": "a", "transactions": [TRANSACTION | {"date": "2026-11-19T00:00:00Z"}]}),
]
SHOULD_FAIL_ANSWERS: list[tuple[str, str, int, Any]] = [
    ("POST", f"/companies/{C}/connections", 200, samples.connection(status="Dormant")),
    ("POST", f"/companies/{C}/connections", 200, samples.connection(surprise=1)),
    ("POST", "/companies", 200, {"id": C, "name": "A"}),
    ("GET", A, 200, [samples.account(status="hibernating")]),
    ("GET", A, 200, {"results": []}),
    ("GET", f"/companies/{C}/push/{samples.PUSH}", 200, samples.push(status="Done")),
    ("GET", f"/companies/{C}", 404, samples.refused(404, canBeRetried=False)),
]


@pytest.mark.parametrize(("method", "path", "body"), REQUESTS)
def test_our_requests_pass(method: str, path: str, body: Any) -> None:
    schemas.check_request(method, path, body)


@openapi.needs_openapi
@pytest.mark.parametrize(("method", "path", "body"), REQUESTS)
def test_our_requests_pass_codats_description(method: str, path: str, body: Any) -> None:
    openapi.check_request(method, path, body)


@pytest.mark.parametrize(("method", "path", "status", "body"), ANSWERS)
def test_answers_pass(method: str, path: str, status: int, body: Any) -> None:
    schemas.check_answer(method, path, status, body)


@openapi.needs_openapi
@pytest.mark.parametrize(("method", "path", "status", "body"), ANSWERS)
def test_answers_pass_codats_description(method: str, path: str, status: int, body: Any) -> None:
    openapi.check_answer(method, path, status, body)


@pytest.mark.parametrize(("method", "path", "body"), SHOULD_FAIL_REQUESTS + OURS_ALONE)
def test_a_wrong_request_is_caught(method: str, path: str, body: Any) -> None:
    with pytest.raises(AssertionError):
        schemas.check_request(method, path, body)


@openapi.needs_openapi
@pytest.mark.parametrize(("method", "path", "body"), SHOULD_FAIL_REQUESTS)
def test_a_wrong_request_is_caught_by_codats_description(method: str, path: str, body: Any) -> None:
    with pytest.raises(AssertionError):
        openapi.check_request(method, path, body)


@pytest.mark.parametrize(("method", "path", "status", "body"), SHOULD_FAIL_ANSWERS)
def test_a_wrong_answer_is_caught(method: str, path: str, status: int, body: Any) -> None:
    with pytest.raises(AssertionError):
        schemas.check_answer(method, path, status, body)


@openapi.needs_openapi
@pytest.mark.parametrize(("method", "path", "status", "body"), SHOULD_FAIL_ANSWERS)
def test_a_wrong_answer_is_caught_by_codats_description(method: str, path: str, status: int, body: Any) -> None:
    with pytest.raises(AssertionError):
        openapi.check_answer(method, path, status, body)


def test_a_failed_check_says_where() -> None:
    wrong = copy.deepcopy(samples.page(samples.company(id=7)))

    with pytest.raises(AssertionError, match=r"results\[0\]\.id"):
        schemas.check_answer("GET", "/companies", 200, wrong)
