"""Push operations of a company, over all its connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.call import Call
from app.codat.limits import MAX_LIST_BODY, MAX_PAGE_SIZE, PAGE_SIZE
from app.codat.models.page import Page, from_envelope
from app.codat.models.push import PushOperation, push_reader
from app.codat.resources.reading import needed, send_for

if TYPE_CHECKING:
    from app.codat.transport import Transport

_ALL = "/companies/{company}/push"
_ONE = "/companies/{company}/push/{push}"


class Pushes:
    """`/companies/{company}/push`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def get(self, company_id: str, key: str) -> PushOperation:
        """The push operation `key`."""
        call = Call("pushes.get", "GET", _ONE, {"company": company_id, "push": key}, max_bytes=MAX_LIST_BODY)
        return await send_for(self._transport, call, push_reader)

    async def list_page(
        self,
        company_id: str,
        page: int = 1,
        page_size: int = PAGE_SIZE,
        query: str | None = None,
        order_by: str | None = None,
    ) -> Page[PushOperation]:
        """One page of the company's pushes; tell ours by `connection_id` and `data_type`."""
        size = min(page_size, MAX_PAGE_SIZE)
        parameters = {"page": str(page), "pageSize": str(size)}
        parameters |= {} if query is None else {"query": query}
        parameters |= {} if order_by is None else {"orderBy": order_by}
        slots = {"company": company_id}
        call = Call("pushes.list", "GET", _ALL, slots, query=parameters, max_bytes=MAX_LIST_BODY)
        answer = await self._transport.send(call)
        return needed(call.operation, answer.status, from_envelope(answer.body, push_reader, page, size))
