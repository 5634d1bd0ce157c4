"""The state in Codat's words: the JSON bodies of its answers."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from app.practice.state import Account, Company, Connection, Push, Transaction

INTEGRATION_KEY = "hcws"
INTEGRATION_ID = "6b113e06-e818-45d7-977b-8e6bb3d01269"  # sample value of Codat's page on QuickBooks bank feeds
PLATFORM_NAME = "QuickBooks Online Bank Feeds"
GONE = "gone"  # in place of the code of a link that did not outlive a restart
LINK_HOST = "https://link.practice.invalid"  # a reserved name: a practised link leads nowhere

Body = dict[str, object]


def moment(value: datetime) -> str:
    """A moment as Codat writes it, seven digits of a second and all."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f") + "0Z"


def company(one: Company) -> Body:
    """A company with its connections."""
    body: Body = {"id": one.id, "name": one.name}
    if one.description is not None:
        body["description"] = one.description
    return body | {
        "platform": PLATFORM_NAME if one.connections else "",
        "redirect": f"{LINK_HOST}/company/{one.id}",
        "dataConnections": [connection(one.id, each) for each in one.connections.values()],
        "created": moment(one.created),
        "createdByUserName": "practice",
        "products": [],
        "tags": dict(one.tags),
        "referenceSubsidiaryCompanies": [],
    }


def connection(company_id: str, one: Connection) -> Body:
    """A connection with its latest link URL."""
    code = (one.links[-1].code if one.links else "") or GONE
    return {
        "id": one.id,
        "integrationId": INTEGRATION_ID,
        "integrationKey": INTEGRATION_KEY,
        "sourceId": one.source_id,
        "platformName": PLATFORM_NAME,
        "linkUrl": f"{LINK_HOST}/companies/{company_id}/connections/{one.id}/start?otp={code}",
        "status": one.status,
        "created": moment(one.created),
        "sourceType": "BankFeed",
    }


def account(one: Account) -> Body:
    """A source account in the version it was created in."""
    if one.version == 1:
        return account_v1(one)
    body: Body = {
        "id": one.id,
        "accountName": one.name,
        "accountType": one.type,
        "accountNumber": one.number,
    }
    if one.sort_code is not None:
        body["sortCode"] = one.sort_code
    if one.routing is not None:
        body["routingInfo"] = dict(one.routing)
    info: Body | None = None
    if one.info is not None:
        info = {
            "description": one.info.description,
            "nickname": one.info.nickname,
            "accountOpenDate": one.info.account_open_date,
            "availableBalance": one.info.available_balance,
        }
        info = {name: value for name, value in info.items() if value is not None} or None
    return body | {
        "currency": one.currency,
        "balance": one.balance,
        "accountInfo": info,  # always there: by it alone a reader tells v2 from v1
        "modifiedDate": moment(one.modified),
        "status": one.status,
        "feedStartDate": one.feed_start.isoformat() if one.feed_start else None,
    }


def account_v1(one: Account) -> Body:
    """A source account in v1's shape, which is also what an update answers."""
    return {
        "id": one.id,
        "accountName": one.name,
        "accountType": one.type,
        "accountNumber": one.number,
        "sortCode": one.sort_code,
        **({"currency": one.currency} if one.currency is not None else {}),
        "balance": one.balance,
        "modifiedDate": moment(one.modified),
        "status": one.status,
        "feedStartDate": f"{one.feed_start.isoformat()}T00:00:00Z" if one.feed_start else None,
    }


def transaction(one: Transaction) -> Body:
    """A bank transaction as it was sent."""
    body: Body = {"id": one.id, "date": one.date, "description": one.description, "amount": one.amount}
    if one.balance is not None:
        body["balance"] = one.balance
    if one.transaction_type is not None:
        body["transactionType"] = one.transaction_type
    return body


def push(company_id: str, one: Push) -> Body:
    """A push operation. `statusCode` is Codat's own: 202 under way, 200 stored, 400 refused, 408 timed out."""
    codes = {"Pending": 202, "Success": 200, "Failed": 400, "TimedOut": 408}
    body: Body = {
        "changes": None,
        "dataType": "bankTransactions",
        "companyId": company_id,
        "pushOperationKey": one.key,
        "dataConnectionKey": one.connection_id,
        "requestedOnUtc": moment(one.requested),
    }
    if one.completed is not None:
        body["completedOnUtc"] = moment(one.completed)
    body |= {"timeoutInMinutes": one.timeout_minutes, "status": one.status}
    failed = one.status == "Failed"
    if failed:
        body["errorMessage"] = "Push failed: see validation for more information"
    return body | {
        "validation": {
            "errors": [_finding(*each) for each in one.errors] if failed else [],
            "warnings": [_finding(*each) for each in one.warnings] if one.status != "Pending" else [],
        },
        "statusCode": codes[one.status],
    }


def _finding(item: str, message: str) -> Body:
    return {"itemId": item, "message": message, "validatorName": "BankTransactions"}
