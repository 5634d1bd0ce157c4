"""Each call: what it sends, and what it gives back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.codat import errors
from app.codat.errors import NoAnswerReason
from app.codat.limits import MAX_BODY
from app.codat.models.account import AccountStatus, AccountType, Routing, SourceAccountPrototype
from app.codat.models.connection import ConnectionStatus
from app.codat.models.push import PushStatus
from app.codat.models.transaction import Transaction, TransactionType
from app.codat.resources.accounts import single_key
from tests.support import schemas
from tests.unit.codat import samples
from tests.unit.codat.desk import Desk, Reply, empty, failure_of, reply

C, K = samples.COMPANY, samples.CONNECTION
CHEQUING = SourceAccountPrototype(
    id="checking-0d9b7c52-01",
    name="Opérations 4410",
    type=AccountType.CHECKING,
    number=samples.NUMBER,
    currency="CAD",
    balance=Decimal("10250.40"),
    routing=Routing("000612345"),
)
CARD = SourceAccountPrototype(
    "card-0d9b7c52-02", "Visa 7702", AccountType.CREDIT_CARD, "7702", "CAD", Decimal("-310.5")
)


async def test_companies_by_tags() -> None:
    desk = Desk(reply(samples.page(samples.company())))

    found = await desk.codat.companies.list_page(tags={"app": "passerelle", "onboardKey": samples.ONBOARD_KEY})

    assert [company.tags["onboardKey"] for company in found] == [samples.ONBOARD_KEY]
    assert desk.query(0) == {
        "page": "1",
        "pageSize": "100",
        "tags": f"app=passerelle&&onboardKey={samples.ONBOARD_KEY}",
    }


async def test_companies_by_query_in_an_order() -> None:
    desk = Desk(reply(samples.page()))

    await desk.codat.companies.list_page(2, 9000, query="name~Laiterie", order_by="-created")

    assert desk.query(0) == {"page": "2", "pageSize": "500", "query": "name~Laiterie", "orderBy": "-created"}


@pytest.mark.parametrize("tags", [{"a": "x y"}, {"a": "x&&b=c"}, {"": "x"}, {"a": ""}, {"a": "é"}])
async def test_a_tag_that_could_be_misread_is_not_looked_up(tags: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="plain words"):
        await Desk(empty()).codat.companies.list_page(tags=tags)


async def test_a_query_too_long_for_codat_never_leaves() -> None:
    with pytest.raises(ValueError, match="shorter"):
        await Desk(empty()).codat.companies.list_page(query="x" * 2048)


async def test_page_after_page() -> None:
    one, two = samples.company(id="1"), samples.company(id="2")
    desk = Desk(reply(samples.page(one, total=2, more=True)), reply(samples.page(two, total=2, number=2)))

    pages = [page async for page in desk.codat.companies.iterate(page_size=1)]

    assert [company.id for page in pages for company in page] == ["1", "2"]
    assert [desk.query(index)["page"] for index in (0, 1)] == ["1", "2"]


async def test_pages_that_never_end_end_for_us() -> None:
    desk = Desk(reply(samples.page(samples.company(), more=True)))

    assert len([page async for page in desk.codat.companies.iterate()]) == 200


async def test_a_page_too_long_to_read_at_once_comes_in_tenths() -> None:
    first = reply(samples.page(samples.company(id="1"), total=200, more=True))
    too_long = reply(samples.page(samples.company(description="x" * MAX_BODY)))
    rest = reply(samples.page(samples.company(id="101"), total=200, number=11, size=10))
    desk = Desk(first, too_long, rest)

    pages = [page async for page in desk.codat.companies.iterate()]

    assert [company.id for page in pages for company in page] == ["1", "101"]
    asked = [(desk.query(index)["page"], desk.query(index)["pageSize"]) for index in range(3)]
    assert asked == [("1", "100"), ("2", "100"), ("11", "10")]


async def test_a_single_company_too_long_to_read_is_a_failure() -> None:
    desk = Desk(reply(samples.page(samples.company(description="x" * MAX_BODY))))

    error = await failure_of(anext(desk.codat.companies.iterate()))

    assert error.reason is NoAnswerReason.TOO_LARGE
    assert len(desk.requests) == 3


async def test_a_company_is_created_and_its_stored_name_told() -> None:
    desk = Desk(reply(samples.company(name="Chnevert inc.")))

    company = await desk.codat.companies.create(
        "Chenevert inc.", "Chênevert inc.", {"app": "passerelle"}, key=samples.KEY
    )

    assert company.name == "Chnevert inc."
    assert desk.body(0) == {"name": "Chenevert inc.", "description": "Chênevert inc.", "tags": {"app": "passerelle"}}


async def test_an_update_sends_what_changes_alone() -> None:
    desk = Desk(reply(samples.company()))

    await desk.codat.companies.update(C, name="Laiterie inc.", key=samples.KEY)
    await desk.codat.companies.update(C, tags={"a": "b"}, description="d", key=samples.KEY)

    assert desk.lines() == [f"PATCH /companies/{C}"] * 2
    assert [desk.body(0), desk.body(1)] == [{"name": "Laiterie inc."}, {"description": "d", "tags": {"a": "b"}}]


async def test_an_update_of_nothing_never_leaves() -> None:
    with pytest.raises(ValueError, match="nothing"):
        await Desk(empty()).codat.companies.update(C, key=samples.KEY)


async def test_connections_of_all_pages_together() -> None:
    first = samples.page(samples.connection(), {"id": None}, total=3, more=True)
    desk = Desk(reply(first), reply(samples.page(samples.connection(id="b"), total=3)))

    found = await desk.codat.connections.list(C)

    assert ([item.id for item in found], found.skipped, found.has_next) == ([K, "b"], 1, False)


async def test_a_connection_is_created_for_quickbooks() -> None:
    desk = Desk(reply(samples.connection()))

    connection = await desk.codat.connections.create(C, key=samples.KEY)

    assert connection.status is ConnectionStatus.PENDING_AUTH
    assert desk.body(0) == {"platformKey": "hcws"}


async def test_a_connection_is_read_unlinked_and_deleted() -> None:
    desk = Desk(reply(samples.connection()), reply(samples.connection(status="Unlinked")), empty(200))

    read = await desk.codat.connections.get(C, K)
    unlinked = await desk.codat.connections.unlink(C, K, key=samples.KEY)
    await desk.codat.connections.delete(C, K)

    assert read.link_url is not None
    assert unlinked is not None
    assert unlinked.status is ConnectionStatus.UNLINKED
    assert desk.body(1) == {"status": "Unlinked"}
    assert desk.lines() == [f"{method} /companies/{C}/connections/{K}" for method in ("GET", "PATCH", "DELETE")]


async def test_a_change_answered_without_a_body_is_done_all_the_same() -> None:
    assert await Desk(empty()).codat.connections.unlink(C, K, key=samples.KEY) is None
    assert await Desk(empty()).codat.accounts.rename(C, K, "a", "B", key=samples.KEY) is None


async def test_accounts_old_and_new_in_one_list() -> None:
    desk = Desk(reply([samples.account(), {"id": None}, samples.old_account(), samples.account(id="x", status="odd")]))

    found = await desk.codat.accounts.list(C, K)

    assert [account.status for account in found] == [
        AccountStatus.PENDING,
        AccountStatus.CONNECTED,
        AccountStatus.UNKNOWN,
    ]
    assert found.skipped == 1


async def test_a_list_that_is_no_list_is_unreadable() -> None:
    assert isinstance(await failure_of(Desk(reply({})).codat.accounts.list(C, K)), errors.UnreadableError)
    assert isinstance(await failure_of(Desk(reply([])).codat.connections.list(C)), errors.UnreadableError)


def result(account_id: str, status: object, **more: Any) -> dict[str, Any]:
    return {"sourceAccountId": account_id, "result": {"statusCode": status} | more}


async def test_a_batch_sends_exact_decimals_in_v2() -> None:
    desk = Desk(reply([result(CHEQUING.id, 201, account=samples.account())], 201))

    await desk.codat.accounts.create_batch(C, K, [CHEQUING], key=samples.KEY)

    assert desk.path(0) == samples.ACCOUNTS + "/batch"
    assert b'"balance":10250.40' in desk.requests[0].content
    assert desk.body(0) == [
        {
            "id": "checking-0d9b7c52-01",
            "accountName": "Opérations 4410",
            "accountType": "checking",
            "accountNumber": samples.NUMBER,
            "currency": "CAD",
            "balance": Decimal("10250.40"),
            "routingInfo": {"bankCode": "000612345", "type": "bankcode"},
        }
    ]


@pytest.mark.parametrize("status", [200, 201, 207])
async def test_a_batch_gives_one_outcome_an_account_in_our_order(status: int) -> None:
    answer = [result(CARD.id, "409", error="Exists"), result(CHEQUING.id, 201, account=samples.account())]
    desk = Desk(reply(answer, status))

    chequing, card = await desk.codat.accounts.create_batch(C, K, [CHEQUING, CARD], key=samples.KEY)

    assert (chequing.accepted, card.accepted, card.exists, card.error) == (True, False, True, "Exists")
    assert chequing.account is not None


async def test_a_batch_that_failed_whole_still_gives_its_outcomes() -> None:
    desk = Desk(reply([result(CHEQUING.id, 409, error="Exists")], 409))

    outcomes = await desk.codat.accounts.create_batch(C, K, [CHEQUING], key=samples.KEY)

    assert [outcome.exists for outcome in outcomes] == [True]


async def test_a_batch_still_running_is_a_conflict() -> None:
    error = await failure_of(
        Desk(reply(samples.refused(409), 409)).codat.accounts.create_batch(C, K, [CHEQUING], key=samples.KEY)
    )

    assert isinstance(error, errors.ConflictError)
    assert error.items == ()


async def test_an_account_that_codat_did_not_mention_is_not_known() -> None:
    desk = Desk(reply([result(CHEQUING.id, 201, account=samples.account())], 201))

    outcomes = await desk.codat.accounts.create_batch(C, K, [CHEQUING, CARD], key=samples.KEY)

    assert (outcomes[1].account_id, outcomes[1].status, outcomes[1].accepted) == (CARD.id, 0, False)


async def test_an_empty_batch_sends_nothing() -> None:
    desk = Desk(empty())

    assert await desk.codat.accounts.create_batch(C, K, [], key=samples.KEY) == ()
    assert desk.requests == []


@pytest.mark.parametrize("status", [404, 405])
async def test_a_server_without_batch_gets_one_request_an_account(status: int) -> None:
    replies: list[Reply] = [reply(samples.refused(status), status), reply(samples.account())]
    desk = Desk(*replies, reply(samples.refused(400), 400), reply(samples.refused(409), 409))
    third = SourceAccountPrototype("x", "X", AccountType.SAVINGS, "1", "CAD", Decimal(0))

    outcomes = await desk.codat.accounts.create_batch(C, K, [CHEQUING, CARD, third], key=samples.KEY)

    assert [(outcome.account_id, outcome.status) for outcome in outcomes] == [
        (CHEQUING.id, 201),
        (CARD.id, 400),
        ("x", 409),
    ]
    assert desk.lines()[1:] == [f"POST {samples.ACCOUNTS}"] * 3
    keys = [request.headers["Idempotency-Key"] for request in desk.requests]
    assert keys == [samples.KEY, *(single_key(samples.KEY, item.id) for item in (CHEQUING, CARD, third))]
    assert len(set(keys)) == 4


async def test_a_connection_that_is_gone_is_told_by_the_single_request() -> None:
    desk = Desk(reply(samples.refused(404), 404))

    error = await failure_of(desk.codat.accounts.create_batch(C, K, [CHEQUING], key=samples.KEY))

    assert isinstance(error, errors.NotFoundError)
    assert len(desk.requests) == 2


async def test_an_account_changes_one_thing_at_a_time() -> None:
    desk = Desk(reply(samples.old_account()))
    accounts = desk.codat.accounts

    await accounts.rename(C, K, "a/b", "Main", key=samples.KEY)
    await accounts.disconnect(C, K, "a/b", key=samples.KEY)
    await accounts.set_balance(C, K, "a/b", Decimal("0.10"), key=samples.KEY)
    await accounts.delete(C, K, "a/b")

    assert [desk.body(index) for index in range(3)] == [
        {"id": "a/b", "accountName": "Main"},
        {"id": "a/b", "status": "disconnected"},
        {"id": "a/b", "balance": Decimal("0.10")},
    ]
    assert desk.lines()[-1] == f"DELETE {samples.ACCOUNTS}/a%2Fb"


async def test_credentials_are_secrets() -> None:
    desk = Desk(reply({"username": samples.USERNAME, "password": samples.PASSWORD, "more": 1}))

    made = await desk.codat.credentials.generate(C, K, key=samples.KEY)

    assert (made.username.reveal(), made.password.reveal()) == (samples.USERNAME, samples.PASSWORD)
    assert samples.PASSWORD not in f"{made} {made!r}"
    assert desk.requests[0].content == b"{}"


@pytest.mark.parametrize(
    "body", [{}, {"username": "u"}, {"username": "u", "password": ""}, {"username": 1, "password": "p"}]
)
async def test_half_a_set_of_credentials_is_unreadable(body: dict[str, Any]) -> None:
    error = await failure_of(Desk(reply(body)).codat.credentials.generate(C, K, key=samples.KEY))

    assert isinstance(error, errors.UnreadableError)


async def test_credentials_are_revoked_all_at_once() -> None:
    desk = Desk(empty())

    await desk.codat.credentials.revoke(C, K)

    assert desk.lines() == [f"DELETE {samples.ACCOUNTS}/credentials"]


async def test_transactions_go_with_their_sign_and_day() -> None:
    desk = Desk(reply(samples.push()))
    sent = [
        Transaction("t1", date(2026, 11, 18), "Dépôt", Decimal("450.00"), Decimal("4452.15")),
        Transaction("t2", date(2026, 11, 19), "Fournitures", Decimal("-75.25")),
        Transaction("t3", date(2026, 11, 19), "Frais nuls", Decimal(0), type=TransactionType.DEBIT),
    ]

    push = await desk.codat.transactions.push(C, K, "checking-1", sent, key=samples.KEY, timeout_minutes=15)

    assert push.status is PushStatus.PENDING
    assert desk.query(0) == {"timeoutInMinutes": "15"}
    body = desk.body(0)
    assert body["accountId"] == "checking-1"
    assert body["transactions"][0] == {
        "id": "t1",
        "date": "2026-11-18",
        "description": "Dépôt",
        "amount": Decimal("450.00"),
        "transactionType": "Credit",
        "balance": Decimal("4452.15"),
    }
    assert [item["transactionType"] for item in body["transactions"]] == ["Credit", "Debit", "Debit"]
    assert b"450.00" in desk.requests[0].content


@pytest.mark.parametrize("count", [0, 1001])
async def test_a_request_takes_one_to_a_thousand_transactions(count: int) -> None:
    one = Transaction("t", date(2026, 11, 18), "x", Decimal(1))

    with pytest.raises(ValueError, match="thousand"):
        await Desk(empty()).codat.transactions.push(C, K, "a", [one] * count, key=samples.KEY)


async def test_pushes_are_read_one_and_many() -> None:
    desk = Desk(reply(samples.push(status="Success", statusCode=200)), reply(samples.page(samples.push())))

    one = await desk.codat.pushes.get(C, samples.PUSH)
    many = await desk.codat.pushes.list_page(C, query="dataType=bankTransactions", order_by="-requestedOnUtc")

    assert one.is_final
    assert [item.key for item in many] == [samples.PUSH]
    assert desk.query(1)["orderBy"] == "-requestedOnUtc"


async def test_options_of_a_target() -> None:
    desk = Desk(reply({"type": "Array", "displayName": "Bank transactions", "required": True}))

    assert (await desk.codat.transactions.options(C, K, "checking-1")).required


async def test_preflight_reads() -> None:
    settings = {
        "settings": [{"dataType": "bankTransactions", "fetchOnFirstLink": False, "syncSchedule": 24, "syncOrder": 0}]
    }
    desk = Desk(
        reply({"key": "hcws", "enabled": True, "name": "QuickBooks Online Bank Feeds", "logoUrl": "https://x/"}),
        reply({"name": "Bank (test)", "redirectUrl": "https://b/", "apiKey": "canary"}),
        reply(settings),
        reply(settings),
        reply({"logo": None}),
        reply(samples.page(), x_rate_limit_remaining="12"),
    )
    preflight = desk.codat.preflight

    integration = await preflight.integration()
    profile = await preflight.profile()
    of_all, of_one = await preflight.sync_settings(), await preflight.sync_settings(C)
    await preflight.branding()
    quota = await preflight.quota()

    assert integration is not None
    assert integration.enabled
    assert profile.name == "Bank (test)"
    assert of_all == of_one
    assert of_all[0].sync_schedule == 24
    assert quota.quota_remaining == 12
    assert desk.lines() == [
        "GET /integrations/hcws",
        "GET /profile",
        "GET /profile/syncSettings",
        f"GET /companies/{C}/syncSettings",
        "GET /integrations/hcws/branding",
        "GET /companies",
    ]


@pytest.mark.parametrize(("key", "found"), [("hcws", True), ("gbol", False)])
async def test_an_integration_not_found_alone_is_looked_for_in_the_list(key: str, found: bool) -> None:
    desk = Desk(reply(samples.refused(404), 404), reply(samples.page({"key": key, "enabled": False})))

    assert (await desk.codat.preflight.integration() is not None) is found
    assert desk.lines() == ["GET /integrations/hcws", "GET /integrations"]


def test_no_call_replaces_deletes_a_company_or_reads_keys() -> None:
    known = {(route.method, route.template) for route in schemas.ROUTES}

    assert not [method for method, _ in known if method == "PUT"]
    assert ("DELETE", "/companies/{company}") not in known
    assert not [template for _, template in known if "apiKeys" in template]


def test_a_prototype_hides_its_number() -> None:
    assert samples.NUMBER not in repr(CHEQUING)
    assert "000612345" not in repr(CHEQUING)
