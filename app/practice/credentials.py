"""Codat's credentials: each request adds a set, earlier sets go on working, revoking ends them all.

Where Codat's documents are silent: a set is given without any account too (QuickBooks will refuse it) and on an
unlinked connection; revoking when nothing is live succeeds; an empty body is refused, as one is required.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.practice.quickbooks import is_fed, stop_feed
from app.practice.refusal import Refusal

if TYPE_CHECKING:
    from app.practice.world import World


def generate(world: World, company_id: str, connection_id: str, *, has_body: bool) -> dict[str, object]:
    """Generate credentials: the one time the set is shown."""
    connection = world.connection(company_id, connection_id)
    if not has_body:
        raise Refusal(400, "A request body is required")
    username, password = world.draw.username(), world.draw.password()
    connection.add_set(username, password, world.now)
    return {"username": username, "password": password}


def revoke_all(world: World, company_id: str, connection_id: str) -> None:
    """Delete credentials: every live set of the connection ends, and the feeds that used one stop."""
    connection = world.connection(company_id, connection_id)
    for one in connection.live_sets():
        one.revoked = world.now
    connection.entered = None
    for account in connection.accounts.values():
        if is_fed(account):
            stop_feed(account, world.now)
