"""Codat's connections: one for QuickBooks bank feeds in each company, with a link that lives an hour.

Where Codat's documents are silent: a second connection is refused with 400; every GET (one, or the list) makes a
fresh one-time password and earlier ones stay good until their own hour is over; unlinking stops the feeds, shows
their accounts as disconnected and keeps the credentials; deleting takes everything.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.practice import answers, paging
from app.practice.quickbooks import is_fed, stop_feed
from app.practice.refusal import Finding, Refusal
from app.practice.state import Connection, LinkCode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.practice.world import World

LINK_LIVES = timedelta(hours=1)


def create(world: World, company_id: str, body: object) -> dict[str, object]:
    """Create connection. 400 for another platform, or when the company has its bank-feeds connection already."""
    company = world.company(company_id)
    key = body.get("platformKey") if isinstance(body, dict) else None
    if key != answers.INTEGRATION_KEY:
        finding = Finding("platformKey", f"Only {answers.INTEGRATION_KEY} is enabled for this instance", "Connection")
        raise Refusal(400, "Error processing request - not valid.", (finding,))
    if company.connections:
        raise Refusal(400, "The company already has a bank feed connection")
    connection = Connection(id=world.draw.guid(), source_id=world.draw.guid(), created=world.now)
    company.connections[connection.id] = connection
    _fresh_link(world, connection)
    if world.state.habits.first_link_expired:
        world.state.habits.first_link_expired = False
        connection.links[-1].expires = world.now
    return answers.connection(company_id, connection)


def list_page(world: World, company_id: str, query: Mapping[str, str]) -> dict[str, object]:
    """List connections."""

    def render(one: Connection) -> dict[str, object]:
        _fresh_link(world, one)
        return answers.connection(company_id, one)

    path = f"/companies/{company_id}/connections"
    found = list(world.company(company_id).connections.values())
    if not query.get("query") and not query.get("orderBy"):
        return paging.page_of(found, path, query, render)
    items = paging.matching([render(one) for one in found], query.get("query", ""))
    return paging.page_of(paging.ordered(items, query.get("orderBy", "")), path, query, lambda item: item)


def get(world: World, company_id: str, connection_id: str) -> dict[str, object]:
    """Get connection, with a fresh link."""
    connection = world.connection(company_id, connection_id)
    _fresh_link(world, connection)
    return answers.connection(company_id, connection)


def unlink(world: World, company_id: str, connection_id: str, body: object) -> dict[str, object]:
    """Unlink connection: only to "Unlinked", and only from "Linked"."""
    connection = world.connection(company_id, connection_id)
    if not isinstance(body, dict) or body.get("status") != "Unlinked":
        finding = Finding("status", "Only Unlinked can be set", "Connection")
        raise Refusal(400, "Error processing request - not valid.", (finding,))
    if connection.status != "Linked":
        raise Refusal(400, "Only a linked connection can be unlinked")
    for account in connection.accounts.values():
        if is_fed(account):
            stop_feed(account, world.now)
        if account.status == "connected":
            account.status, account.disconnected_at = "disconnected", world.now
    connection.status = "Unlinked"
    return answers.connection(company_id, connection)


def delete(world: World, company_id: str, connection_id: str) -> None:
    """Delete connection: it, its accounts and its credentials are gone."""
    world.connection(company_id, connection_id)
    del world.company(company_id).connections[connection_id]


def _fresh_link(world: World, connection: Connection) -> None:
    connection.links = [link for link in connection.links if link.expires > world.now][-20:]
    connection.links.append(LinkCode(code=world.draw.digits(6), expires=world.now + LINK_LIVES))
