"""Connections of a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.call import Call
from app.codat.limits import MAX_LIST_BODY, MAX_PAGES, PAGE_SIZE
from app.codat.models.connection import QBO_BANK_FEEDS, Connection, connection_reader
from app.codat.models.page import Page, from_envelope
from app.codat.resources.reading import needed, send_for

if TYPE_CHECKING:
    from app.codat.transport import Transport

_ALL = "/companies/{company}/connections"
_ONE = "/companies/{company}/connections/{connection}"


class Connections:
    """`/companies/{company}/connections`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def list(self, company_id: str, *, once: bool = False) -> Page[Connection]:
        """All connections of the company, every page together. Deleted ones are not in it.

        `once`: one request, whatever becomes of it; so the first page only, which holds 100.
        """
        items: tuple[Connection, ...] = ()
        skipped = 0
        for number in range(1, MAX_PAGES + 1):
            page = await self._page(company_id, number, once=once)
            items += page.items
            skipped += page.skipped
            if once or not page.has_next:
                break
        return Page(items, skipped, total=len(items) + skipped)

    async def _page(self, company_id: str, number: int, *, once: bool) -> Page[Connection]:
        call = Call(
            "connections.list",
            "GET",
            _ALL,
            {"company": company_id},
            query={"page": str(number), "pageSize": str(PAGE_SIZE)},
            max_bytes=MAX_LIST_BODY,
            repeatable=False if once else None,
        )
        answer = await self._transport.send(call)
        found = from_envelope(answer.body, connection_reader, number, PAGE_SIZE)
        return needed(call.operation, answer.status, found)

    async def create(self, company_id: str, *, key: str) -> Connection:
        """Create the QuickBooks Online Bank Feeds connection. A company takes one: look for it first."""
        body = {"platformKey": QBO_BANK_FEEDS}
        call = Call("connections.create", "POST", _ALL, {"company": company_id}, body=body, key=key)
        return await send_for(self._transport, call, connection_reader)

    async def get(self, company_id: str, connection_id: str) -> Connection:
        """One connection, with a fresh one-hour password in its link. Not for polling while a link is out."""
        call = Call("connections.get", "GET", _ONE, {"company": company_id, "connection": connection_id})
        return await send_for(self._transport, call, connection_reader)

    async def unlink(self, company_id: str, connection_id: str, *, key: str) -> Connection | None:
        """Sever a linked connection; it can be linked again. None when Codat answered without a body."""
        slots = {"company": company_id, "connection": connection_id}
        call = Call("connections.unlink", "PATCH", _ONE, slots, body={"status": "Unlinked"}, key=key)
        return connection_reader.one((await self._transport.send(call)).body)

    async def delete(self, company_id: str, connection_id: str) -> None:
        """Delete the connection for good. Gone already after an unanswered attempt counts as done."""
        slots = {"company": company_id, "connection": connection_id}
        await self._transport.send(Call("connections.delete", "DELETE", _ONE, slots))
