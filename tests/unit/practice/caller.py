"""One practised Codat on a held clock, and a caller whose every answer is held to the schemas."""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

import httpx

from app.practice.instance import Practice
from app.practice.transport import PracticeTransport
from tests.support import openapi, schemas
from tests.support.held_clock import HeldClock

if TYPE_CHECKING:
    from pathlib import Path

    from app.practice.state import Company

BASE = "https://api.codat.io"
KEY = {"authorization": "Basic a2V5"}
CHECKING: dict[str, Any] = {
    "id": "checking-6f0f5d0c-01",
    "accountName": "Operating 5670",
    "accountType": "checking",
    "accountNumber": "12345670",
    "currency": "CAD",
    "balance": 4002,
}
CARD = CHECKING | {"id": "card-6f0f5d0c-02", "accountName": "Visa 1188", "accountType": "creditCard"}
SAVINGS = CHECKING | {"id": "savings-6f0f5d0c-03", "accountName": "Reserve 9911", "accountType": "savings"}


class Caller:
    """Calls practice in process. `company_id`, `connection` and `accounts` are set by `onboard()`."""

    def __init__(self, scenario: str | None = None, *, seed: int = 1, state_file: Path | None = None) -> None:
        self.clock = HeldClock()
        self.practice = Practice.start(self.clock, scenario=scenario, seed=seed, state_file=state_file)
        self.http = httpx.AsyncClient(transport=PracticeTransport(self.practice), base_url=BASE, headers=KEY)
        self.company_id = self.connection = self.accounts = ""

    async def call(self, method: str, path: str, body: Any = None, *, key: str = "") -> httpx.Response:
        """Send; the answer is checked against the project's schemas, and Codat's where they are present."""
        headers = {"idempotency-key": key} if key else {}
        response = await self.http.request(method, path, json=body, headers=headers)
        answer = response.json() if response.content else None
        if response.headers.get("content-type", "").startswith("application/json") and "/_practice/" not in path:
            schemas.check_answer(method, path, response.status_code, answer)
            if openapi.is_present():
                openapi.check_answer(method, path, response.status_code, answer)
        return response

    async def json(self, method: str, path: str, body: Any = None, *, key: str = "") -> Any:
        """The body of an answer that must be a success."""
        response = await self.call(method, path, body, key=key)
        assert response.is_success, response.text
        return json.loads(response.content) if response.content else None

    async def onboard(self, *accounts: dict[str, Any], name: str = "Northwind Bakery Inc") -> None:
        """Company, connection and accounts."""
        self.company_id = (await self.json("POST", "/companies", {"name": name}))["id"]
        made = await self.json("POST", f"/companies/{self.company_id}/connections", {"platformKey": "hcws"})
        self.connection = f"/companies/{self.company_id}/connections/{made['id']}"
        self.accounts = self.connection + "/connectionInfo/bankFeedAccounts"
        if accounts:
            await self.json("POST", self.accounts + "/batch", list(accounts))

    async def credentials(self) -> dict[str, str]:
        """A new set."""
        made: dict[str, str] = await self.json("POST", self.accounts + "/credentials", {})
        return made

    async def connected(self, *accounts: dict[str, Any]) -> None:
        """The whole way to connected accounts."""
        await self.onboard(*(accounts or (CHECKING,)))
        await self.credentials()
        self.practice.world.client.link(self.company_id)
        self.practice.clock.advance(5)

    async def statuses(self) -> list[str]:
        """The statuses of the accounts, in order."""
        return [account["status"] for account in await self.json("GET", self.accounts)]

    async def link_status(self) -> str:
        """The status of the connection."""
        return str((await self.json("GET", self.connection))["status"])

    @property
    def company(self) -> Company:
        """The company as the world keeps it."""
        return self.practice.world.company(self.company_id)


def new_key() -> str:
    """An idempotency key."""
    return str(uuid.uuid4())
