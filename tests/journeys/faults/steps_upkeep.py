"""Changing one account that Codat has (its balance, its feed, taking it away), and deleting the connection for good."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from app.onboarding.case import AccountState, CompanyCreated
from app.onboarding.rules import accounts_of
from app.ui.kit.check import Check
from app.ui.shell.places import ToManage
from tests.journeys.faults.doing import Doing, connections_of
from tests.journeys.faults.scenes import ACCOUNTS, at_accounts, at_deleting, at_linked_accounts, at_two_accounts
from tests.support.handed_over import allow_deleting

if TYPE_CHECKING:
    from app.onboarding.case import Account
    from tests.journeys.faults.person import Banker

_BALANCE = Decimal("1250.50")


async def _open_row(banker: Banker) -> None:
    if banker.on_screen("accounts.new_name") is None:
        await banker.click(f"accounts.rename.{accounts_of(banker.conductor.case)[0].id}")


def _at_codat(banker: Banker) -> list[dict[str, Any]]:
    (connection,) = connections_of(banker)
    found: list[dict[str, Any]] = connection["accounts"]
    return found


def _first(banker: Banker) -> Account:
    return accounts_of(banker.conductor.case)[0]


async def _update(banker: Banker) -> None:
    await _open_row(banker)
    banker.bench.find("accounts.new_balance", QLineEdit).setText("1,250.50")
    await banker.click("accounts.update_balance")


def _is_updated(banker: Banker) -> bool:
    (account,) = _at_codat(banker)
    return Decimal(str(account["balance"])) == _BALANCE and _first(banker).balance == _BALANCE


async def _stop(banker: Banker) -> None:
    await _open_row(banker)
    await banker.agree_and_click("accounts.stop", "accounts.stop_confirm", "accounts.stop_agree")


def _is_stopped(banker: Banker) -> bool:
    (account,) = _at_codat(banker)
    return account["status"] == "disconnected" and _first(banker).state is AccountState.DISCONNECTED


async def _remove(banker: Banker) -> None:
    await _open_row(banker)
    await banker.agree_and_click("accounts.remove", "accounts.remove_confirm", "accounts.remove_agree")


def _one_is_left(banker: Banker) -> bool:
    there = [one["accountName"] for one in _at_codat(banker)]
    return there == ["Impôts"] and [one.name for one in accounts_of(banker.conductor.case)] == there


async def _delete(banker: Banker) -> None:
    """With the client's name typed, as a bank that allows it asks for."""
    if banker.on_screen("manage.delete_connection") is None:  # after quitting, the bank's policy is read again
        allow_deleting(banker.bench)
        await banker.come_back(ToManage())
    await banker.click("manage.delete_connection")
    banker.bench.find("manage.delete_agree", Check).setChecked(True)
    banker.bench.find("manage.delete_name", QLineEdit).setText(banker.conductor.case.client.name)
    await banker.click("manage.delete_confirm")


def _is_deleted(banker: Banker) -> bool:
    return not connections_of(banker) and isinstance(banker.conductor.case, CompanyCreated)


UPKEEP = (
    Doing(
        "update balance", "update-source-account", "accounts.update_balance", ACCOUNTS,
        at_accounts, _update, _is_updated,
    ),
    Doing("stop a feed", "update-source-account", "accounts.stop", ACCOUNTS, at_linked_accounts, _stop, _is_stopped),
    Doing(
        "remove account", "delete-source-account", "accounts.remove", ACCOUNTS,
        at_two_accounts, _remove, _one_is_left,
    ),
    Doing(
        "delete connection", "delete-connection", "manage.delete_connection", ToManage(),
        at_deleting, _delete, _is_deleted,
    ),
)  # fmt: skip
