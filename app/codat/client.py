"""The typed client: every call of Codat's API that Passerelle makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.resources.accounts import Accounts
from app.codat.resources.companies import Companies
from app.codat.resources.connections import Connections
from app.codat.resources.credentials import CredentialSets
from app.codat.resources.preflight import Preflight
from app.codat.resources.pushes import Pushes
from app.codat.resources.transactions import Transactions

if TYPE_CHECKING:
    from app.codat.transport import Transport


class CodatClient:
    """One attribute a resource. Every method raises `CodatError` and its kinds."""

    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self.companies = Companies(transport)
        self.connections = Connections(transport)
        self.accounts = Accounts(transport)
        self.credentials = CredentialSets(transport)
        self.transactions = Transactions(transport)
        self.pushes = Pushes(transport)
        self.preflight = Preflight(transport)

    async def close(self) -> None:
        """Close the connections that are kept open."""
        await self.transport.close()
