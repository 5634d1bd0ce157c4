"""Credentials of a QuickBooks connection: create a set, revoke all sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.call import Call
from app.codat.models.credentials import Credentials, credentials_reader
from app.codat.resources.reading import send_for

if TYPE_CHECKING:
    from app.codat.transport import Transport

_ALL = "/companies/{company}/connections/{connection}/connectionInfo/bankFeedAccounts/credentials"


class CredentialSets:
    """`…/bankFeedAccounts/credentials`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def generate(self, company_id: str, connection_id: str, *, key: str) -> Credentials:
        """A new set; sets made before keep working. The same `key` within 90 minutes should give the same set.

        Raises `UnreadableError` when a part is missing: then a set may exist that nobody saw.
        """
        slots = {"company": company_id, "connection": connection_id}
        call = Call("credentials.generate", "POST", _ALL, slots, body={}, key=key)
        return await send_for(self._transport, call, credentials_reader)

    async def revoke(self, company_id: str, connection_id: str) -> None:
        """Revoke every set of the connection, also those that feeds use. Sent once, never repeated by itself."""
        slots = {"company": company_id, "connection": connection_id}
        await self._transport.send(Call("credentials.revoke", "DELETE", _ALL, slots, repeatable=False))
