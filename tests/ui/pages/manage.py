"""The Manage and Reconnect pages as a person meets them, found by address only."""

from __future__ import annotations

from tests.support.held_clock import settle
from tests.ui.pages.credentials import OnScreen


class Manage(OnScreen):
    """Link, credentials, connection."""

    async def agree_to_revoke(self) -> None:
        await self.tick("revoke.agree")
        await self.press("revoke.confirm")
        await settle()


class Reconnect(Manage):
    """Two ways back."""
