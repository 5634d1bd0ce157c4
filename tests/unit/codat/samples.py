"""Answers as Codat gives them, with values of our own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

COMPANY = "5f0c4a1e-2d7b-4c39-9a64-1b8f3e70d2aa"
CONNECTION = "c81e2f90-6b35-4f2a-8d11-7a9e4c5b0f36"
ONBOARD_KEY = "0d9b7c52-4e1f-4b8a-a3c6-92f5e8d71b04"
KEY = "b7a9f3d4-18c2-4f6e-9d05-3e2c7b6a1f88"
PUSH = "3a6d91f7-c0b4-4e58-82f3-5d17e9ab6c40"
OTP = "519037"
LINK = f"https://link-api.codat.io/companies/{COMPANY}/connections/{CONNECTION}/start?otp={OTP}"
NUMBER = "0098812344410"
USERNAME = "K7QD-M2XW-P9RT"
PASSWORD = "w8ZrT4bNq1LsV6yH"
ACCOUNTS = f"/companies/{COMPANY}/connections/{CONNECTION}/connectionInfo/bankFeedAccounts"


def connection(**changes: Any) -> dict[str, Any]:
    return {
        "id": CONNECTION,
        "integrationId": "9d2e6a3b-70c8-4d15-b6f4-e1a85c9027d3",
        "integrationKey": "hcws",
        "sourceId": "e47b18c6-3f92-4a0d-95e7-60d2c8b3f91a",
        "sourceType": "BankFeed",
        "platformName": "QuickBooks Online Bank Feeds",
        "linkUrl": LINK,
        "status": "PendingAuth",
        "created": "2026-11-20T14:58:03.1234567Z",
    } | changes


def company(**changes: Any) -> dict[str, Any]:
    return {
        "id": COMPANY,
        "name": "Laiterie du Fleuve inc.",
        "description": "Laiterie du Fleuve inc.",
        "redirect": f"https://link.codat.io/company/{COMPANY}",
        "created": "2026-11-20T14:57:41.0046213Z",
        "createdByUserName": "branch",
        "products": [],
        "tags": {"app": "passerelle", "onboardKey": ONBOARD_KEY},
        "dataConnections": [connection()],
        "referenceSubsidiaryCompanies": [],
    } | changes


def page(
    *results: Any, total: int | None = None, number: int = 1, size: int = 100, more: bool = False
) -> dict[str, Any]:
    links: dict[str, Any] = {"self": {"href": "/companies"}, "current": {"href": f"/companies?page={number}"}}
    if more:
        links["next"] = {"href": f"/companies?page={number + 1}"}
    count = len(results) if total is None else total
    return {"results": list(results), "pageNumber": number, "pageSize": size, "totalResults": count, "_links": links}


def account(**changes: Any) -> dict[str, Any]:
    return {
        "id": "checking-0d9b7c52-01",
        "accountName": "Opérations 4410",
        "accountType": "checking",
        "accountNumber": NUMBER,
        "routingInfo": {"bankCode": "000612345", "type": "bankcode"},
        "currency": "CAD",
        "balance": Decimal("10250.40"),
        "accountInfo": {
            "nickname": "Opérations",
            "accountOpenDate": "2019-03-14",
            "availableBalance": Decimal("9000.00"),
        },
        "modifiedDate": "2026-11-20T15:01:12.7654321Z",
        "status": "pending",
        "feedStartDate": None,
    } | changes


def old_account(**changes: Any) -> dict[str, Any]:
    return {
        "id": "card-0d9b7c52-02",
        "accountName": "Visa 7702",
        "accountType": "Credit",
        "accountNumber": "7702",
        "sortCode": None,
        "currency": "CAD",
        "balance": Decimal("-310.5"),
        "modifiedDate": "2026-11-20T15:01:12",
        "status": "connected",
        "feedStartDate": "2026-11-13T00:00:00",
    } | changes


def push(**changes: Any) -> dict[str, Any]:
    return {
        "dataType": "bankTransactions",
        "companyId": COMPANY,
        "pushOperationKey": PUSH,
        "dataConnectionKey": CONNECTION,
        "requestedOnUtc": "2026-11-20T15:30:00.0000000Z",
        "timeoutInMinutes": None,
        "status": "Pending",
        "validation": {"errors": [], "warnings": []},
        "statusCode": 202,
    } | changes


def refused(status: int, **changes: Any) -> dict[str, Any]:
    return {
        "statusCode": status,
        "service": "PublicApi",
        "error": "The request was not accepted.",
        "correlationId": "4c19d0e2f7ab4d6b8e35a1f0c2d49b77",
        "validation": {
            "errors": [{"itemId": "accountType", "message": "Not a known type", "validatorName": "SourceAccount"}],
            "warnings": [],
        },
        "canBeRetried": "Unknown",
        "detailedErrorCode": 0,
    } | changes
