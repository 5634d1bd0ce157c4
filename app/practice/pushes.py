"""Codat's bank transactions and push operations, by the rules of its page on pushing to QuickBooks.

Where Codat's documents are silent: a transaction id that is stored already makes the push fail, and nothing of a
push that fails is stored; a value of the wrong type refuses the request (400); an account that is not fed answers
"Failed" at once, with HTTP 200.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.practice import answers, paging
from app.practice.quickbooks import is_fed
from app.practice.refusal import Finding, Refusal
from app.practice.state import Connection, Push, Transaction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.practice.state import Account
    from app.practice.world import World

MOST_TRANSACTIONS = 1000
_TYPES = {"Unknown", "Credit", "Debit", "Int", "Div", "Fee", "SerChg", "Dep", "Atm", "Pos", "Xfer", "Check", "Payment"}
_TYPES |= {"Cash", "DirectDep", "DirectDebit", "RepeatPmt", "Other"}

_FIELDS = {
    "id": "id",
    "date": "date",
    "description": "description",
    "amount": "amount",
    "balance": "balance",
    "transactionType": "transaction_type",
}

Lines = list[tuple[str, str]]
Fields = dict[str, object]


def create(world: World, path: tuple[str, str, str], body: object, query: Mapping[str, str]) -> dict[str, object]:
    """Create bank transactions: a push operation that is under way, or has failed already.

    `path` is company, connection and account.
    """
    company_id, connection_id, account_id = path
    connection = world.connection(company_id, connection_id)
    account = connection.accounts.get(account_id)
    if account is None:
        raise Refusal(404, f"Bank account {account_id} not found")
    items = _items(body, account_id)
    errors, warnings, read = _examine(world, connection, account, items)
    now = world.now
    push = Push(
        key=world.draw.guid(),
        connection_id=connection_id,
        account_id=account_id,
        requested=now,
        done_at=now + world.state.habits.push_takes,
        timeout_minutes=_minutes(query.get("timeoutInMinutes", "")),
        outcome="Failed" if errors else "Success",
        errors=errors,
        warnings=warnings,
        transactions=read,
    )
    company = world.company(company_id)
    company.pushes[push.key] = push
    if not _can_write(connection, account):
        push.errors.insert(0, ("accountId", "The account is not connected in QuickBooks"))
        push.outcome = push.status = "Failed"
        push.completed, push.stored, push.transactions = now, True, []
    world.settle_company(company)
    return {"data": {"accountId": account_id, "transactions": items}} | answers.push(company_id, push)


def get(world: World, company_id: str, key: str) -> dict[str, object]:
    """Get create operation."""
    push = world.company(company_id).pushes.get(key)
    if push is None:
        raise Refusal(404, f"Push operation {key} not found")
    return answers.push(company_id, push)


def list_page(world: World, company_id: str, query: Mapping[str, str]) -> dict[str, object]:
    """List create operations of the company, newest first."""
    found = reversed(world.company(company_id).pushes.values())
    items = paging.matching([answers.push(company_id, push) for push in found], query.get("query", ""))
    items = paging.ordered(items, query.get("orderBy", ""))
    return paging.page_of(items, f"/companies/{company_id}/push", query, lambda item: item)


def model(world: World, company_id: str, connection_id: str, account_id: str) -> dict[str, object]:
    """Get create model: the fields that QuickBooks asks for."""
    if account_id not in world.connection(company_id, connection_id).accounts:
        raise Refusal(404, f"Bank account {account_id} not found")

    def field(kind: str, name: str, description: str, *, required: bool) -> dict[str, object]:
        return {"type": kind, "displayName": name, "description": description, "required": required}

    properties = {
        "id": field("String", "Identifier", "Unique for the account", required=True),
        "date": field("DateTime", "Date", "The date it cleared", required=True),
        "description": field("String", "Description", "What the client reads", required=True),
        "amount": field("Number", "Amount", "Above 0 in, below 0 out", required=True),
        "balance": field("Number", "Balance", "The balance after it", required=False),
        "transactionType": field("String", "Type", "Credit or Debit, by the sign", required=False),
    }
    return {"type": "Object", "displayName": "Bank transactions", "required": True, "properties": properties}


def _can_write(connection: Connection, account: Account) -> bool:
    return connection.status == "Linked" and account.status == "connected" and is_fed(account)


def _minutes(text: str) -> int | None:
    if not text:
        return None
    if not text.isascii() or not text.isdigit():
        raise Refusal(400, "timeoutInMinutes must be a whole number")
    return int(text)


def _items(body: object, account_id: str) -> list[Fields]:
    if not isinstance(body, dict) or not isinstance(body.get("transactions"), list) or not body["transactions"]:
        raise Refusal(400, "Error processing request - not valid.", (Finding("transactions", "Required"),))
    if body.get("accountId") != account_id:
        finding = Finding("accountId", "Must be the account in the path")
        raise Refusal(400, "Error processing request - not valid.", (finding,))
    if len(body["transactions"]) > MOST_TRANSACTIONS:
        finding = Finding("transactions", f"At most {MOST_TRANSACTIONS} in one request")
        raise Refusal(400, "Error processing request - not valid.", (finding,))
    items = list(body["transactions"])
    findings = [one for position, item in enumerate(items) for one in _misfits(item, f"transactions[{position}]")]
    if findings:
        raise Refusal(400, "Error processing request - not valid.", tuple(findings))
    return items


def _examine(
    world: World, connection: Connection, account: Account, items: list[Fields]
) -> tuple[Lines, Lines, list[Transaction]]:
    stored = connection.transactions.get(account.id, [])
    errors: Lines = []
    warnings: Lines = []
    read: list[Transaction] = []
    known = {one.id for each in connection.transactions.values() for one in each}
    newest = max((one.date[:10] for one in stored), default="")
    for position, item in enumerate(items):
        where = f"transactions[{position}]"
        one = _read(item, where, errors)
        if one is None:
            continue
        day = one.date[:10]
        if day > world.now.date().isoformat():
            errors.append((f"{where}.date", "Date is in the future"))
        if day < newest:
            errors.append((f"{where}.date", "Older than a transaction before it"))
        newest = max(newest, day)
        if one.id in known:
            errors.append((f"{where}.id", "A transaction with this id exists"))
        known.add(one.id)
        if (one.transaction_type == "Debit" and one.amount > 0) or (
            one.transaction_type == "Credit" and one.amount < 0
        ):
            warnings.append((f"{where}.amount", f"{one.transaction_type} does not agree with the sign"))
        if account.feed_start is not None and day < account.feed_start.isoformat():
            warnings.append((f"{where}.date", "Before the start date that the client chose"))
        read.append(one)
    return errors, warnings, read


def _misfits(item: object, where: str) -> list[Finding]:
    """What keeps an item from being read at all, and so the whole request."""
    if not isinstance(item, dict):
        return [Finding(where, "Must be an object")]
    texts = [name for name in ("id", "date", "description") if not isinstance(item.get(name, ""), str | None)]
    numbers = [name for name in ("amount", "balance") if item.get(name) is not None and not _is_number(item[name])]
    findings = [Finding(f"{where}.{name}", "Must be a text") for name in texts]
    findings += [Finding(f"{where}.{name}", "Must be a number") for name in numbers]
    day, kind = item.get("date"), item.get("transactionType")
    if isinstance(day, str) and not _is_date(day):
        findings.append(Finding(f"{where}.date", "Not a date"))
    if kind is not None and kind not in _TYPES:
        findings.append(Finding(f"{where}.transactionType", "Unsupported value"))
    return findings


def _read(item: Fields, where: str, errors: Lines) -> Transaction | None:
    missing = [name for name in ("id", "date", "description", "amount") if item.get(name) in {None, ""}]
    errors += [(f"{where}.{name}", "Required") for name in missing]
    return None if missing else Transaction.model_validate({field: item.get(name) for name, field in _FIELDS.items()})


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return True
