"""One whole practice onboarding in process, without windows: what the self-test does with the app's own verbs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from app.base.scope import LoopGate, TaskScope
from app.compose.profile import practice_client
from app.onboarding.case import AccountType, Country, Language
from app.onboarding.drafting import AccountForm, draft_of, next_account_id
from app.onboarding.records import Records
from app.onboarding.registry import Registry
from app.onboarding.rules import accounts_of, is_all_connected

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.clock import Clock
    from app.onboarding.conductor import Conductor
    from app.practice.instance import Practice

_LINKING_TAKES = 120.0  # seconds, more than practice ever needs


class WalkError(Exception):
    """The walk did not come to where it should; the text says where."""


async def walk(folder: Path, clock: Clock) -> str:
    """Create, add, generate, link, connect, revoke; returns what was seen. Raises what goes wrong."""
    codat, practice = practice_client(folder, "smooth", clock)
    records = Records(folder, practice.clock, "self-test")
    failures: list[BaseException] = []
    gate = LoopGate()
    gate.open()
    scope = TaskScope("self-test", gate, failures.append)
    registry = Registry(records, practice.clock, lambda: codat, scope)
    try:
        conductor = _begin(registry)
        await conductor.setup.create()
        await _add_accounts(conductor)
        await conductor.feed.refresh_link()
        await conductor.credentials.create()
        _client_links(conductor, practice)
        await conductor.accounts.refresh(connection=True)
        _expect("accounts", holds=is_all_connected(conductor.case))
        _expect("forgetting the credentials", holds=conductor.credentials.issued is None)
        await conductor.credentials.revoke()
        _expect("revoking", holds=not _live_sets(practice))
        _expect("the record", holds=records.trail.first_broken_link() is None)
        conductor.close()
    finally:
        await scope.close()
        records.close()
        await codat.close()
    if failures:
        raise failures[0]
    return f"{len(accounts_of(conductor.case))} accounts connected, credentials revoked"


def _begin(registry: Registry) -> Conductor:
    blank = registry.blank(Language.FR)
    conductor = registry.begin(blank)
    conductor.describe(replace(blank, name="Boulangerie Chênevert inc.", region="QC", reference="SELF-TEST"))
    return conductor


async def _add_accounts(conductor: Conductor) -> None:
    client = conductor.case.client
    taken: list[str] = []
    for name, kind, number in (("Compte", AccountType.CHECKING, "0012345"), ("Visa", AccountType.CREDIT_CARD, "8841")):
        taken.append(next_account_id(client.onboard_key, kind, taken))
        form = AccountForm(name, kind, number, "", "00412", "003", "CAD", Decimal("120.50"))
        conductor.accounts.draft(draft_of(form, Country.CA, taken[-1]))
    await conductor.accounts.add()


def _client_links(conductor: Conductor, practice: Practice) -> None:
    """The client's part in QuickBooks, with what the app was given."""
    issued = conductor.credentials.issued
    company_id = next(iter(practice.world.state.companies))
    if issued is None:
        raise WalkError("credentials: none were made")
    client = practice.world.client
    taken = client.try_credentials(company_id, issued.username.reveal(), issued.password.reveal())
    _expect("the credentials", holds=taken)
    client.link(company_id)
    practice.clock.advance(_LINKING_TAKES)


def _live_sets(practice: Practice) -> bool:
    companies = practice.world.state.companies.values()
    return any(connection.live_sets() for company in companies for connection in company.connections.values())


def _expect(what: str, *, holds: bool) -> None:
    if not holds:
        raise WalkError(f"{what}: not as expected")
