"""Everything a person can press that asks Codat something, each brought to the moment before the press."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QPushButton

from app.onboarding.case import AccountType, Country, Language, Step
from app.onboarding.drafting import AccountForm, draft_of, next_account_id
from app.onboarding.problems import TroubleError
from app.onboarding.rules import accounts_of
from app.practice.faults import FaultName, rule
from app.ui.kit.check import Check
from app.ui.shell.places import ToStep
from tests.support.handed_over import (
    CREDENTIALS,
    MANAGE,
    RECONNECT,
    connect,
    open_at,
    with_accounts,
    with_credentials,
)
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench

UNKNOWN = ("We don’t know if this was saved.", "Nous ne savons pas si l’opération a réussi.")
UNSEEN = (
    "Codat may have created a set we did not receive.",
    "Codat a peut-être créé un jeu que nous n’avons pas reçu.",
)
CREATING, CHECKING = ("Creating…", "Création…"), ("Checking…", "Vérification…")


@dataclass(frozen=True)
class Action:
    """One button. `operation` is what it asks of Codat (Codat's operationId), `button` what is pressed for it.

    `shows` is the button that shows the work and keeps the focus, where that is another one. `holds` is true of the
    server when a write was done exactly once; None for what only asks. `lost` is said when its answer never came.
    """

    name: str
    operation: str
    button: str
    busy: tuple[str, str]
    prepare: Callable[[AppBench], Awaitable[None]]
    shows: str = ""
    holds: Callable[[AppBench], bool] | None = None
    lost: tuple[str, str] = UNKNOWN

    @property
    def stays(self) -> str:
        """The address of the button that stays on the page."""
        return self.shows or self.button


async def _draft(bench: AppBench) -> Conductor:
    registry = bench.app.registry
    blank = registry.blank(Language.FR)
    conductor = registry.begin(blank)
    conductor.describe(replace(blank, name="Boulangerie Chênevert inc.", country=Country.CA, region="QC"))
    return conductor


async def _list(bench: AppBench) -> None:
    bench.practice.world.seed_clients(2)
    bench.find("clients.refresh", QPushButton).click()
    await settle()


async def _new_client(bench: AppBench) -> None:
    bench.app.console.open_client(await _draft(bench))
    await settle()


async def _half_done(bench: AppBench) -> None:
    conductor = await _draft(bench)
    bench.practice.switchboard.add(rule("create-connection", FaultName.STATUS, status=403))
    try:
        await bench.in_time(conductor.setup.create())
    except TroubleError:
        bench.practice.switchboard.clear()
    bench.app.console.open_client(conductor)
    await settle()


async def _unsettled(bench: AppBench) -> None:
    await _new_client(bench)
    bench.practice.switchboard.add(rule("create-company", FaultName.CUT_AFTER, times=1))
    bench.find("company.create", QPushButton).click()
    await settle()


async def _account_to_send(bench: AppBench) -> None:
    conductor = await bench.client()
    account_id = next_account_id(conductor.case.client.onboard_key, AccountType.CHECKING, [])
    form = AccountForm("Exploitation", AccountType.CHECKING, "00124021", "021000021", "00412", "003", "CAD", Decimal(1))
    conductor.accounts.draft(draft_of(form, conductor.case.client.country, account_id))
    await open_at(bench, conductor, ToStep("accounts"))


async def _new_name(bench: AppBench) -> None:
    conductor = await with_accounts(bench)
    await open_at(bench, conductor, ToStep("accounts"))
    bench.find(f"accounts.rename.{accounts_of(conductor.case)[0].id}", QPushButton).click()
    await settle()
    bench.find("accounts.new_name", QLineEdit).setText("Other name")


async def _before_credentials(bench: AppBench) -> None:
    await open_at(bench, await with_accounts(bench), CREDENTIALS)


async def _with_a_set(bench: AppBench) -> None:
    await open_at(bench, await with_credentials(bench), CREDENTIALS)


async def _linked(bench: AppBench) -> Conductor:
    conductor = await with_credentials(bench)
    await connect(bench, conductor)
    return conductor


async def _managing(bench: AppBench) -> None:
    await open_at(bench, await _linked(bench), MANAGE)


async def _asked(bench: AppBench, opener: str, agree: str = "") -> None:
    button = bench.find(opener, QPushButton)
    button.setFocus()
    button.click()
    await settle()
    if agree:
        bench.find(agree, Check).setChecked(True)


async def _revoking(bench: AppBench) -> None:
    await _with_a_set(bench)
    await _asked(bench, "credentials.revoke", "revoke.agree")


async def _revoking_from_manage(bench: AppBench) -> None:
    await _managing(bench)
    await _asked(bench, "manage.revoke", "revoke.agree")


async def _disconnecting(bench: AppBench) -> None:
    await _managing(bench)
    await _asked(bench, "manage.disconnect")


async def _reconnecting(bench: AppBench) -> None:
    await open_at(bench, await with_credentials(bench), RECONNECT)


async def _renewing(bench: AppBench) -> None:
    await _reconnecting(bench)
    await _asked(bench, "reconnect.revoke_first", "revoke.agree")


async def _watching(bench: AppBench, step: Step) -> None:
    conductor = await with_credentials(bench)
    conductor.start_at(step, 7)
    bench.app.console.open_client(conductor)
    await settle()


async def _guiding(bench: AppBench) -> None:
    await _watching(bench, Step.GUIDE)


async def _at_the_end(bench: AppBench) -> None:
    await _watching(bench, Step.CONNECTED)


def _connections(bench: AppBench) -> list[dict[str, Any]]:
    (company,) = bench.companies
    found: list[dict[str, Any]] = company["connections"]
    return found


def _sets(bench: AppBench) -> list[bool]:
    """Whether each set ever made is revoked."""
    return [one["revoked"] for one in _connections(bench)[0]["credentialSets"]]


def _names(bench: AppBench) -> list[str]:
    return [one["accountName"] for one in _connections(bench)[0]["accounts"]]


_REVOKE, _GENERATE = "delete-bank-feed-credentials", "generate-credentials"
_REVOKING = ("Revoking…", "Révocation…")

ACTIONS = (
    Action("clients-refresh", "list-companies", "clients.refresh", ("Refreshing…", "Actualisation…"), _list),
    Action(
        "company-create", "create-company", "company.create", CREATING, _new_client,
        holds=lambda bench: len(bench.companies) == 1,
    ),
    Action(
        "company-finish", "create-connection", "company.create", ("Finishing…", "Configuration…"), _half_done,
        holds=lambda bench: len(_connections(bench)) == 1,
    ),
    Action("company-check", "list-companies", "company.create", CHECKING, _unsettled),
    Action(
        "accounts-continue", "create-batch-source-account", "accounts.continue", ("Adding…", "Ajout…"),
        _account_to_send, holds=lambda bench: _names(bench) == ["Exploitation"],
    ),
    Action(
        "accounts-rename", "update-source-account", "accounts.rename_save", ("Saving…", "Enregistrement…"), _new_name,
        holds=lambda bench: _names(bench).count("Other name") == 1,
    ),
    Action(
        "credentials-create", _GENERATE, "credentials.create", CREATING, _before_credentials,
        holds=lambda bench: _sets(bench) == [False], lost=UNSEEN,
    ),
    Action(
        "credentials-another", _GENERATE, "credentials.another", CREATING, _with_a_set,
        holds=lambda bench: _sets(bench) == [False, False], lost=UNSEEN,
    ),
    Action(
        "credentials-revoke", _REVOKE, "revoke.confirm", _REVOKING, _revoking, shows="credentials.revoke",
        holds=lambda bench: _sets(bench) == [True],
    ),
    Action("guide-check", "list-source-accounts", "guide.check_now", CHECKING, _guiding),
    Action("connected-check", "list-source-accounts", "connected.check_now", CHECKING, _at_the_end),
    Action("manage-link", "get-connection", "manage.link_refresh", ("Getting it…", "Obtention…"), _managing),
    Action(
        "manage-disconnect", "unlink-connection", "manage.disconnect_confirm", ("Disconnecting…", "Déconnexion…"),
        _disconnecting, shows="manage.disconnect",
        holds=lambda bench: [one["status"] for one in _connections(bench)] == ["Unlinked"],
    ),
    Action(
        "manage-revoke", _REVOKE, "revoke.confirm", _REVOKING, _revoking_from_manage, shows="manage.revoke",
        holds=lambda bench: _sets(bench) == [True],
    ),
    Action(
        "reconnect-another", _GENERATE, "reconnect.another_set", CREATING, _reconnecting,
        holds=lambda bench: _sets(bench) == [False, False], lost=UNSEEN,
    ),
    Action(
        "reconnect-revoke-first", _REVOKE, "revoke.confirm", ("Working…", "En cours…"), _renewing,
        shows="reconnect.revoke_first", holds=lambda bench: _sets(bench) == [True, False],
    ),
)  # fmt: skip
OPEN = Action("clients-open", "get-company", "clients.row", ("Opening…", "Ouverture…"), _list)
