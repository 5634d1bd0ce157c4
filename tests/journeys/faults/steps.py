"""Every step that creates or removes something at Codat: how a person gets there, does it, and what must then be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.onboarding.case import ConnectionCreated, ConnectionState
from app.onboarding.rules import accounts_of, credentials_of, drafts_of
from app.ui.shell.places import ToManage, ToReconnect, ToStep
from tests.journeys.faults.doing import Doing, clicks, connections_of
from tests.journeys.faults.scenes import (
    ACCOUNTS,
    at_accounts,
    at_credentials,
    at_manage,
    at_reconnect,
    before_credentials,
    one_draft,
    one_more_draft,
    two_drafts,
)
from tests.journeys.faults.steps_sending import SENDING
from tests.journeys.faults.steps_upkeep import UPKEEP
from tests.support.handed_over import CREDENTIALS
from tests.support.talking import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.faults.person import Banker

ACTION = {action.name: action for action in ACTIONS}
COMPANY = ToStep("company")


# The company and its connection


def _has_one_connection(banker: Banker) -> bool:
    return (
        len(banker.bench.companies) == 1
        and len(connections_of(banker)) == 1
        and isinstance(banker.conductor.case, ConnectionCreated)
    )


# Accounts


async def _send(banker: Banker) -> None:
    """Until nothing is left to type: a draft that lost its number opens by itself."""
    await banker.type_lost_numbers()
    await banker.click("accounts.continue")


def _has_accounts(*names: str) -> Callable[[Banker], bool]:
    def is_so(banker: Banker) -> bool:
        case = banker.conductor.case
        (connection,) = connections_of(banker)
        there = sorted(one["accountName"] for one in connection["accounts"])
        known = sorted(one.name for one in accounts_of(case))
        return there == sorted(names) and (known == there or not known) and not drafts_of(case)

    return is_so


async def _rename(banker: Banker) -> None:
    if banker.on_screen("accounts.new_name") is None:
        await banker.click(f"accounts.rename.{accounts_of(banker.conductor.case)[0].id}")
        banker.bench.find("accounts.new_name", QLineEdit).setText("Other name")
    await banker.click("accounts.rename_save")


def _is_renamed(banker: Banker) -> bool:
    (connection,) = connections_of(banker)
    there = [one["accountName"] for one in connection["accounts"]]
    return there.count("Other name") == 1 and [one.name for one in accounts_of(banker.conductor.case)] == there


# Credentials


async def _unless_unseen(banker: Banker, create: str) -> None:
    """Create a set. With a set in hand and another that may exist unseen, revoke all first, as the notice says."""
    if banker.conductor.credentials.issued is not None and credentials_of(banker.conductor.case).unseen_set_possible:
        await banker.go(CREDENTIALS)
        await _revoke(banker)
    address = create if banker.on_screen(create) is not None else "credentials.another"
    await banker.click(address if banker.on_screen(address) is not None else "credentials.create")


async def _create(banker: Banker) -> None:
    await _unless_unseen(banker, "credentials.create")


async def _another(banker: Banker) -> None:
    await _unless_unseen(banker, "credentials.another")


async def _another_to_reconnect(banker: Banker) -> None:
    await _unless_unseen(banker, "reconnect.another_set")


async def _revoke(banker: Banker) -> None:
    await banker.agree_and_click("credentials.revoke", "revoke.confirm", "revoke.agree")


async def _renew(banker: Banker) -> None:
    await banker.agree_and_click("reconnect.revoke_first", "revoke.confirm", "revoke.agree")


def _has_a_new_set(earlier: int) -> Callable[[Banker], bool]:
    def is_so(banker: Banker) -> bool:
        """A set newer than the `earlier` ones was handed out and works; none works that nobody saw."""
        seen, live = banker.seen, banker.live
        return len(seen) > earlier and seen[-1] in live and set(live) <= set(seen)

    return is_so


def _none_is_live(banker: Banker) -> bool:
    record = credentials_of(banker.conductor.case)
    return not banker.live and record.revoked_at is not None and banker.conductor.credentials.issued is None


# The link and the connection


def _has_a_link(banker: Banker) -> bool:
    link = banker.conductor.feed.link
    return link is not None and not link.life.is_over


async def _disconnect(banker: Banker) -> None:
    await banker.agree_and_click("manage.disconnect", "manage.disconnect_confirm")


def _is_disconnected(banker: Banker) -> bool:
    case = banker.conductor.case
    state = getattr(case, "connection", None)
    return [one["status"] for one in connections_of(banker)] == ["Unlinked"] and (
        state is not None and state.state is ConnectionState.UNLINKED
    )


_BATCH, _GENERATE, _REVOKE = "create-batch-source-account", "generate-credentials", "delete-bank-feed-credentials"

STEPS = {
    step.name: step
    for step in (
        Doing(
            "create company", "create-company", "company.create", COMPANY,
            ACTION["company-create"].prepare, clicks("company.create"), _has_one_connection,
        ),
        Doing(
            "create connection", "create-connection", "company.create", COMPANY,
            ACTION["company-finish"].prepare, clicks("company.create"), _has_one_connection,
        ),
        Doing(
            "add accounts", _BATCH, "accounts.continue", ACCOUNTS,
            one_draft, _send, _has_accounts("Exploitation"),
        ),
        Doing(
            "add accounts singly", "create-source-account", "accounts.continue", ACCOUNTS,
            two_drafts, _send, _has_accounts("Exploitation", "Impôts"), nth=2,
        ),
        Doing(
            "add an account later", _BATCH, "accounts.continue", ACCOUNTS,
            one_more_draft, _send, _has_accounts("Exploitation", "Impôts"),
        ),
        Doing(
            "create credentials", _GENERATE, "credentials.create", CREDENTIALS,
            before_credentials, _create, _has_a_new_set(0), makes_sets=True,
        ),
        Doing(
            "another set", _GENERATE, "credentials.another", CREDENTIALS,
            at_credentials, _another, _has_a_new_set(1), makes_sets=True,
        ),
        Doing("revoke", _REVOKE, "credentials.revoke", CREDENTIALS, at_credentials, _revoke, _none_is_live),
        Doing(
            "reconnect, another set", _GENERATE, "reconnect.another_set", ToReconnect(),
            at_reconnect, _another_to_reconnect, _has_a_new_set(1), makes_sets=True,
        ),
        Doing(
            "reconnect, revoke first", _REVOKE, "reconnect.revoke_first", ToReconnect(),
            at_reconnect, _renew, _has_a_new_set(1),
        ),
        Doing(
            "reconnect, then create", _GENERATE, "reconnect.revoke_first", ToReconnect(),
            at_reconnect, _renew, _has_a_new_set(1), makes_sets=True,
        ),
        Doing(
            "rename account", "update-source-account", "accounts.rename_save", ACCOUNTS,
            at_accounts, _rename, _is_renamed,
        ),
        Doing(
            "refresh link", "get-connection", "manage.link_refresh", ToManage(),
            at_manage, clicks("manage.link_refresh"), _has_a_link,
        ),
        Doing(
            "disconnect", "unlink-connection", "manage.disconnect", ToManage(),
            at_manage, _disconnect, _is_disconnected,
        ),
        *UPKEEP,
        *SENDING,
    )
}  # fmt: skip
