"""What can be asked before the first client. Never the list of API keys: it answers with the keys in clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.call import Call
from app.codat.errors import NotFoundError
from app.codat.limits import MAX_LIST_BODY
from app.codat.models.connection import QBO_BANK_FEEDS
from app.codat.models.page import Page, from_envelope
from app.codat.models.preflight import (
    Branding,
    Integration,
    Profile,
    SyncSetting,
    branding_reader,
    integration_reader,
    profile_reader,
    sync_setting_reader,
)
from app.codat.resources.reading import needed, send_for

if TYPE_CHECKING:
    from app.codat.observed import Observed
    from app.codat.transport import Transport

_PLATFORM = {"platform": QBO_BANK_FEEDS}


class Preflight:
    """Reads that tell whether this instance is ready."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def quota(self) -> Observed:
        """Whether the key works (`KeyRefusedError` when not), and how much may still be asked today."""
        call = Call("preflight.quota", "GET", "/companies", query={"page": "1", "pageSize": "1"})
        await self._transport.send(call)
        return self._transport.observed

    async def integration(self) -> Integration | None:
        """QuickBooks Online Bank Feeds on this instance; None when the instance does not have it."""
        call = Call("preflight.integration", "GET", "/integrations/{platform}", _PLATFORM)
        try:
            return await send_for(self._transport, call, integration_reader)
        except NotFoundError:
            pass
        return await self._find_integration()

    async def _find_integration(self) -> Integration | None:
        """What a 404 means for one integration is not documented: the list settles it."""
        size = 200
        call = Call(
            "preflight.integrations",
            "GET",
            "/integrations",
            query={"page": "1", "pageSize": str(size)},
            max_bytes=MAX_LIST_BODY,
        )
        answer = await self._transport.send(call)
        page: Page[Integration] = needed(
            call.operation, answer.status, from_envelope(answer.body, integration_reader, 1, size)
        )
        return next((item for item in page if item.key == QBO_BANK_FEEDS), None)

    async def branding(self) -> Branding:
        """Pictures of the integration."""
        call = Call("preflight.branding", "GET", "/integrations/{platform}/branding", _PLATFORM)
        return await send_for(self._transport, call, branding_reader)

    async def profile(self) -> Profile:
        """Which instance this is."""
        return await send_for(self._transport, Call("preflight.profile", "GET", "/profile"), profile_reader)

    async def sync_settings(self, company_id: str | None = None) -> tuple[SyncSetting, ...]:
        """How data types are fetched, for the instance or for one company. Advice only."""
        if company_id is None:
            call = Call("preflight.sync_settings", "GET", "/profile/syncSettings")
        else:
            template = "/companies/{company}/syncSettings"
            call = Call("preflight.company_sync_settings", "GET", template, {"company": company_id})
        answer = await self._transport.send(call)
        settings = answer.body.get("settings") if isinstance(answer.body, dict) else None
        found = sync_setting_reader.many(settings) if isinstance(settings, list) else None
        return needed(call.operation, answer.status, found)
