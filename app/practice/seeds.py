"""Believable clients in mixed states, for benchmarks and pictures. A first practice run starts empty."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from app.practice.companies import stored_name
from app.practice.state import Account, Company, Connection

if TYPE_CHECKING:
    from app.practice.world import World

# Name, language, region: true legal names; the stored name is what Codat would leave of them.
_NAMES = (
    ("Northwind Bakery Inc.", "en", "CA-ON"),
    ("Épicerie du Nord inc.", "fr", "CA-QC"),
    ("Harbor & Pine Outfitters LLC", "en", "US-ME"),
    ("Menuiserie Chênevert et fils inc.", "fr", "CA-QC"),
    ("Blue Mesa Veterinary Clinic", "en", "US-NM"),
    ("Café de l’Érable ltée", "fr", "CA-QC"),
    ("Prairie Sky Landscaping Ltd.", "en", "CA-SK"),
    ("Les Équipements Gélinas enr.", "fr", "CA-QC"),
    ("Cascade Dental Group PLLC", "en", "US-WA"),
    ("Boulangerie La Miche dorée", "fr", "CA-NB"),
    ("Fraser Valley Plumbing Ltd.", "en", "CA-BC"),
    ("Œnothèque Saint-Hélène inc.", "fr", "CA-QC"),
    ("O’Malley Family Farms", "en", "US-WI"),
    ("Garage Thériault & Frères", "fr", "CA-NB"),
    ("Lakeshore Physiotherapy", "en", "CA-ON"),
)
_ACCOUNTS = (
    ("checking", "checking", "Operating account"),
    ("savings", "savings", "Reserve"),
    ("card", "creditCard", "Business card"),
)
_WAITING, _DRAFT, _STOPPED, _STATES = 1, 2, 3, 5  # every fifth client is in each, the rest are connected


def seed_clients(world: World, count: int) -> None:
    """Add `count` companies made from fifteen names, in five states, over the last months."""
    for number in range(count):
        _add(world, number)


def _add(world: World, number: int) -> None:
    true_name, language, region = _NAMES[number % len(_NAMES)]
    if number >= len(_NAMES):
        true_name = f"{true_name} {number // len(_NAMES) + 1}"
    onboard_key = world.draw.guid()
    created = world.now - timedelta(days=number % 120, hours=world.draw.choice(9), minutes=world.draw.choice(60))
    tags = {
        "app": "passerelle",
        "onboardKey": onboard_key,
        "clientRef": f"{42 + number:04d}-{world.draw.digits(4)}",
        "clientLang": language,
        "clientRegion": region,
    }
    company = Company(
        id=world.draw.guid(), name=stored_name(true_name), created=created, description=true_name, tags=tags
    )
    world.state.companies[company.id] = company
    state = number % _STATES
    if state == _DRAFT:
        return
    connection = Connection(id=world.draw.guid(), source_id=world.draw.guid(), created=created)
    company.connections[connection.id] = connection
    currency = "USD" if region.startswith("US") else "CAD"
    for position, (prefix, kind, name) in enumerate(_ACCOUNTS[: 1 + world.draw.choice(3)]):
        digits = world.draw.digits(8)
        account = Account(
            id=f"{prefix}-{onboard_key[:8]}-{position + 1:02d}",
            version=2,
            name=f"{name} {digits[-4:]}",
            type=kind,
            number=digits,
            currency=currency,
            balance=Decimal(world.draw.choice(9_000_000)) / 100,
            modified=created,
        )
        connection.accounts[account.id] = account
    if state != _WAITING:
        _connect(world, connection, stopped=state == _STOPPED)


def _connect(world: World, connection: Connection, *, stopped: bool) -> None:
    made = connection.add_set(world.draw.username(), world.draw.password(), connection.created)
    connection.entered = made.id
    connection.status = "Unlinked" if stopped else "Linked"
    for account in connection.accounts.values():
        account.fed_by, account.feed_start = made.id, connection.created.date()
        account.status = "disconnected" if stopped else "connected"
        account.disconnected_at = connection.created if stopped else None
    if stopped:
        made.revoked = connection.created
