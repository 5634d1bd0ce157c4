"""Codat's source accounts, v2 and v1.

Where Codat's documents are silent: an account without a type, or with a type of neither version, is refused with
400; a single account whose id exists is refused with 400 (the batch says 409 for it, as documented); a batch from
which nothing came is 409 when a duplicate was in it, else 400.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.practice import answers
from app.practice.prototypes import read_prototype
from app.practice.quickbooks import is_fed, stop_feed
from app.practice.refusal import Finding, Refusal

if TYPE_CHECKING:
    from app.practice.state import Account, Connection
    from app.practice.world import World

DUPLICATE = "A bank account already exists with the same Id"
_INVALID = "Error processing request - not valid."
_UPDATABLE = {"id", "accountName", "status", "balance"}
_V1_FIELDS = _UPDATABLE | {"accountType", "accountNumber", "sortCode", "currency", "modifiedDate", "feedStartDate"}


def list_all(world: World, company_id: str, connection_id: str) -> list[object]:
    """List source accounts: a plain array."""
    return [answers.account(one) for one in world.connection(company_id, connection_id).accounts.values()]


def create(world: World, company_id: str, connection_id: str, body: object) -> dict[str, object]:
    """Create one source account."""
    connection = world.connection(company_id, connection_id)
    read = read_prototype(body, world.now, "")
    if isinstance(read, list):
        raise Refusal(400, _INVALID, tuple(read))
    if read.id in connection.accounts:
        raise Refusal(400, DUPLICATE)
    connection.accounts[read.id] = read
    return answers.account(read)


def create_batch(world: World, company_id: str, connection_id: str, body: object) -> tuple[int, list[object]]:
    """Create source accounts: 201 all made, 207 some, 409 none; one result an item."""
    connection = world.connection(company_id, connection_id)
    if not isinstance(body, list) or not body:
        raise Refusal(400, "The body must be an array of accounts")
    results: list[object] = []
    findings: list[Finding] = []
    made = duplicates = 0
    for position, item in enumerate(body):
        read = read_prototype(item, world.now, f"[{position}].")
        if isinstance(read, list):
            findings += read
            words = "; ".join(f"{one.item}: {one.message}" for one in read)
            results.append(_failed(item.get("id") if isinstance(item, dict) else None, 400, words))
        elif read.id in connection.accounts:
            duplicates += 1
            results.append(_failed(read.id, 409, DUPLICATE))
        else:
            made += 1
            connection.accounts[read.id] = read
            result = {"statusCode": 201, "error": None, "account": answers.account(read)}
            results.append({"sourceAccountId": read.id, "result": result})
    if made == 0 and duplicates == 0:
        raise Refusal(400, _INVALID, tuple(findings))
    return (201 if made == len(body) else 207 if made else 409), results


def _failed(account_id: object, status: int, message: str) -> dict[str, object]:
    # Codat types the status of a failed item as a text, that of a made one as a number.
    identifier = account_id if isinstance(account_id, str) else ""
    return {"sourceAccountId": identifier, "result": {"statusCode": str(status), "error": message}}


def update(world: World, company_id: str, connection_id: str, account_id: str, body: object) -> dict[str, object]:
    """Update source account: its name; its status to "disconnected"; its balance while it is not connected."""
    connection = world.connection(company_id, connection_id)
    account = _account(connection, account_id)
    if not isinstance(body, dict):
        raise Refusal(400, "The body must be a JSON object")
    findings = _update_findings(account, body)
    if findings:
        raise Refusal(400, _INVALID, tuple(findings))
    if body.get("accountName") is not None:
        account.name = body["accountName"]
    if body.get("balance") is not None:
        account.balance = body["balance"]
    if body.get("status") == "disconnected":
        if is_fed(account):
            stop_feed(account, world.now)
        account.status, account.disconnected_at = "disconnected", world.now
    account.modified = world.now
    return answers.account_v1(account)


def delete(world: World, company_id: str, connection_id: str, account_id: str) -> None:
    """Delete source account: it and its feed are gone; QuickBooks keeps its own ledger account."""
    connection = world.connection(company_id, connection_id)
    _account(connection, account_id)
    del connection.accounts[account_id]


def _account(connection: Connection, account_id: str) -> Account:
    account = connection.accounts.get(account_id)
    if account is None:
        raise Refusal(404, f"Bank account {account_id} not found")
    return account


def _update_findings(account: Account, body: dict[str, object]) -> list[Finding]:
    findings = [
        Finding(name, "Not a field of this request", "SourceAccount") for name in body if name not in _V1_FIELDS
    ]
    if body.get("id") != account.id:
        findings.append(Finding("id", "Must be the id in the path", "SourceAccount"))
    name = body.get("accountName")
    if name is not None and (not isinstance(name, str) or not name.strip()):
        findings.append(Finding("accountName", "Must be a text", "SourceAccount"))
    status = body.get("status")
    if status is not None and status not in {"disconnected", account.status}:
        findings.append(Finding("status", "Only disconnected can be set", "SourceAccount"))
    balance = body.get("balance")
    if balance is not None and balance != account.balance and account.status == "connected":
        findings.append(Finding("balance", "Cannot change while the account is connected", "SourceAccount"))
    current = answers.account_v1(account)
    fixed = ("accountType", "accountNumber", "sortCode", "currency")
    changed = [name for name in fixed if body.get(name) is not None and body[name] != current.get(name)]
    return findings + [Finding(name, "Cannot be changed", "SourceAccount") for name in changed]
