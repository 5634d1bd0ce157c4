"""Reading a source account from a request: v2 strictly, v1 by its own words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from app.practice.refusal import Finding
from app.practice.state import V2_TYPES, Account, AccountInfo

if TYPE_CHECKING:
    from datetime import datetime

V1_TYPES = {"Credit", "Debit", "Unknown", "ChargeCard", "CreditCard", "CurrentAccount", "EMoney", "Loan", "Mortgage"}
ROUTING_TYPES = {"rtn", "aba", "swift", "bsb", "iban", "nz2", "trno", "sortcode", "blz", "ifsc", "bankcode", "apca"}
ROUTING_TYPES |= {"clabe"}
_CURRENCY = re.compile(r"[A-Z]{3}")


def read_prototype(item: object, now: datetime, prefix: str) -> Account | list[Finding]:
    """The account that `item` asks for, or what is wrong with it. `prefix` starts each finding's field name."""
    if not isinstance(item, dict):
        return [Finding(prefix or "body", "Must be an object", "SourceAccount")]
    findings = _Findings(prefix, item)
    kind = item.get("accountType")
    is_v2 = kind in V2_TYPES
    if not is_v2 and kind not in V1_TYPES:
        findings.add("accountType", "Unsupported value")
    findings.text("id", needed=True)
    for name in ("accountName", "accountNumber"):
        findings.text(name, needed=is_v2)
    findings.text("sortCode", needed=False)
    findings.number("balance", needed=is_v2)
    currency = item.get("currency")
    if (currency is not None or is_v2) and not (isinstance(currency, str) and _CURRENCY.fullmatch(currency)):
        findings.add("currency", "Must be an ISO 4217 code")
    if item.get("sortCode") is None and currency == "GBP" and is_v2:
        findings.add("sortCode", "Required for GBP")
    routing = _routing(item.get("routingInfo"), findings)
    info = _info(item.get("accountInfo"), findings)
    if findings.found:
        return findings.found
    return Account(
        id=item["id"],
        version=2 if is_v2 else 1,
        name=item.get("accountName"),
        type=item.get("accountType"),
        number=item.get("accountNumber"),
        sort_code=item.get("sortCode"),
        routing=routing if is_v2 else None,
        currency=currency,
        balance=_decimal(item.get("balance")),
        info=info if is_v2 else None,
        modified=now,
    )


class _Findings:
    def __init__(self, prefix: str, item: dict[str, object]) -> None:
        self._prefix = prefix
        self._item = item
        self.found: list[Finding] = []

    def add(self, name: str, message: str) -> None:
        self.found.append(Finding(f"{self._prefix}{name}", message, "SourceAccount"))

    def text(self, name: str, *, needed: bool) -> None:
        value = self._item.get(name)
        if value is None and not needed:
            return
        if not isinstance(value, str) or (needed and not value.strip()):
            self.add(name, "Required" if value is None or value == "" else "Must be a text")

    def number(self, name: str, *, needed: bool) -> None:
        value = self._item.get(name)
        if value is None and not needed:
            return
        if _decimal(value) is None:
            self.add(name, "Required" if value is None else "Must be a number")


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return Decimal(value)


def _routing(value: object, findings: _Findings) -> dict[str, str | None] | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("bankCode", ""), str | None):
        findings.add("routingInfo", "Must be an object of texts")
        return None
    kind = value.get("type", "bankcode")
    if kind is not None and kind not in ROUTING_TYPES:
        findings.add("routingInfo.type", "Unsupported value")
    return {"bankCode": value.get("bankCode"), "type": kind}


def _info(value: object, findings: _Findings) -> AccountInfo | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        findings.add("accountInfo", "Must be an object")
        return None
    texts = {name: value.get(name) for name in ("description", "nickname", "accountOpenDate")}
    for name, text in texts.items():
        if text is not None and not isinstance(text, str):
            findings.add(f"accountInfo.{name}", "Must be a text")
    available = value.get("availableBalance")
    if available is not None and _decimal(available) is None:
        findings.add("accountInfo.availableBalance", "Must be a number")
    if findings.found:
        return None
    return AccountInfo(
        description=texts["description"],
        nickname=texts["nickname"],
        account_open_date=texts["accountOpenDate"],
        available_balance=_decimal(available),
    )
