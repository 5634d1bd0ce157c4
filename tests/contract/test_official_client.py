"""Codat's own client walks the whole flow against practice, served on loopback as its own process.

Its quirks are its own: credentials want bytes and go out as a JSON text; one retry policy for everything (off here).
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from codat_bankfeeds.models.errors import ErrorMessage
from codat_bankfeeds.models.shared.security import Security
from codat_bankfeeds.sdk import CodatBankFeeds
from codat_bankfeeds.utils.retries import RetryConfig

from app.base.clock import SystemClock
from tests.support.served_practice import ServedPractice, serve_practice

if TYPE_CHECKING:
    from collections.abc import Iterator

ONBOARD_KEY = "6f0f5d0c-8a0e-4a53-9a7e-5f2c6f6a1b11"
CHECKING = {
    "id": "checking-6f0f5d0c-01",
    "accountName": "Operating 5670",
    "accountType": "checking",
    "accountNumber": "12345670",
    "routingInfo": {"bankCode": "021000021", "type": "aba"},
    "currency": "USD",
    "balance": 4002.15,
}
CARD = CHECKING | {"id": "card-6f0f5d0c-02", "accountName": "Visa 1188", "accountType": "creditCard"}


@pytest.fixture(scope="module")
def served() -> Iterator[ServedPractice]:
    with serve_practice("--seed", "11") as practice:
        yield practice


@pytest.fixture
def practice(served: ServedPractice) -> ServedPractice:
    served.control("POST", "/reset", {})
    served.control("DELETE", "/faults")
    return served


def client(practice: ServedPractice, key: str = "Basic a2V5") -> Any:
    return CodatBankFeeds(
        security=Security(auth_header=key),
        server_url=practice.url,
        retry_config=RetryConfig("none", None, False),
    )


def test_the_whole_flow(practice: ServedPractice) -> None:
    codat = client(practice)
    tags = {"onboardKey": ONBOARD_KEY, "clientRef": "0042-7781"}
    company = codat.companies.create(
        request={"name": "Épicerie Northwind (1)", "description": "Épicerie Northwind (1)", "tags": tags}
    )
    assert company.name == "picerie Northwind 1"
    found = codat.companies.list(request={"tags": f"onboardKey={ONBOARD_KEY}"})
    assert [one.id for one in found.results] == [company.id]

    connection = codat.connections.create(request={"company_id": company.id, "request_body": {"platform_key": "hcws"}})
    here = {"company_id": company.id, "connection_id": connection.id}
    assert codat.connections.get(request=here).status == "PendingAuth"
    outcomes = codat.source_accounts.create_batch(request=here | {"request_body": [CHECKING, CARD]})
    assert [one.result.status_code for one in _plain(outcomes)] == [201, 201]

    made = codat.source_accounts.generate_credentials(request=here | {"request_body": b"{}"})
    typed = {"companyId": company.id, "username": made.username, "password": made.password}
    assert practice.control("POST", "/client/try", typed) == {"accepted": True}
    practice.control("POST", "/client/link", {"companyId": company.id})
    practice.control("POST", "/clock", {"advanceSeconds": 5})
    accounts = _plain(codat.source_accounts.list(request=here))
    assert [one.status for one in accounts] == ["connected", "connected"]
    assert codat.connections.get(request=here).status == "Linked"

    today = SystemClock().now().date()
    sent = [_transaction("t1", today - timedelta(days=1), "450.25"), _transaction("t2", today, "-75.10")]
    body = {"accountId": CHECKING["id"], "transactions": sent}
    push = codat.transactions.create(request=here | {"account_id": CHECKING["id"], "create_bank_transactions": body})
    assert push.status == "Pending"
    practice.control("POST", "/clock", {"advanceSeconds": 5})
    polled = codat.transactions.get_create_operation(
        request={"company_id": company.id, "push_operation_key": push.push_operation_key}
    )
    assert polled.status == "Success"
    codat.source_accounts.delete_credentials(request=here)

    (kept,) = practice.control("GET", "/state")["companies"]
    assert (kept["name"], kept["tags"]) == ("picerie Northwind 1", tags)
    (link,) = kept["connections"]
    assert (link["id"], link["status"]) == (connection.id, "Linked")
    assert [one["id"] for one in link["accounts"]] == [CHECKING["id"], CARD["id"]]
    assert link["credentialSets"] == [{"username": made.username, "password": made.password, "revoked": True}]
    assert [one["amount"] for one in link["transactions"][CHECKING["id"]]] == [450.25, -75.10]
    asked = [(one["method"], one["status"]) for one in practice.control("GET", "/requests")]
    assert asked.count(("POST", 201)) == 1
    assert asked[-1] == ("DELETE", 204)


def test_a_refused_key_and_an_unknown_company_are_typed_errors(practice: ServedPractice) -> None:
    with pytest.raises(ErrorMessage) as refused:
        client(practice, "Basic cmVmdXNlZC1rZXk=").companies.list(request={})
    assert refused.value.data.status_code == 401
    with pytest.raises(ErrorMessage) as unknown:
        client(practice).companies.get(request={"company_id": "ab12c58d-a678-4ebf-a159-ae99e1807bd0"})
    assert unknown.value.data.status_code == 404


def _plain(answer: Any) -> list[Any]:
    """The items of an answer that the client wraps in one-of objects."""
    items = getattr(answer, "actual_instance", answer)
    return [getattr(item, "actual_instance", item) for item in items]


def _transaction(ident: str, day: Any, amount: str) -> dict[str, Any]:
    kind = "Debit" if amount.startswith("-") else "Credit"
    return {
        "id": ident,
        "date": day.isoformat(),
        "description": "Practice",
        "amount": Decimal(amount),
        "balance": Decimal(100),
        "transactionType": kind,
    }
