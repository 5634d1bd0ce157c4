"""Companies. Never PUT (it wipes what is left out), never delete."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.codat.call import Call
from app.codat.errors import NoAnswerError, NoAnswerReason
from app.codat.limits import MAX_PAGE_SIZE, MAX_PAGES, MAX_QUERY, PAGE_SIZE
from app.codat.models.company import Company, company_reader
from app.codat.models.page import Page, from_envelope
from app.codat.resources.reading import needed, send_for

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Mapping

    from app.codat.transport import Transport

_ALL = "/companies"
_ONE = "/companies/{company}"
_PARTS = 10
_TAG = re.compile(r"[A-Za-z0-9._-]+")


class Companies:
    """`/companies`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def list_page(
        self,
        page: int = 1,
        page_size: int = PAGE_SIZE,
        tags: Mapping[str, str] | None = None,
        query: str | None = None,
        order_by: str | None = None,
    ) -> Page[Company]:
        """One page. `tags` must all be equal; plain words only, Codat has no quoting.

        `query` and `order_by` are not sure to be supported: on `RejectedError` filter and sort here instead.
        """
        parameters = {"page": str(page), "pageSize": str(min(page_size, MAX_PAGE_SIZE))}
        if tags:
            parameters["tags"] = tags_expression(tags)
        if query is not None:
            if len(query) > MAX_QUERY:
                raise ValueError("Codat takes a shorter query")
            parameters["query"] = query
        if order_by is not None:
            parameters["orderBy"] = order_by
        call = Call("companies.list", "GET", _ALL, query=parameters)
        answer = await self._transport.send(call)
        found = from_envelope(answer.body, company_reader, page, min(page_size, MAX_PAGE_SIZE))
        return needed(call.operation, answer.status, found)

    async def iterate(
        self, tags: Mapping[str, str] | None = None, query: str | None = None, page_size: int = PAGE_SIZE
    ) -> AsyncGenerator[Page[Company], None]:
        """Page after page until there is none, `MAX_PAGES` at most. A page too long to read at once comes in tenths."""
        number = 1
        for _ in range(MAX_PAGES):
            try:
                page = await self.list_page(number, page_size, tags, query)
            except NoAnswerError as error:
                if error.reason is not NoAnswerReason.TOO_LARGE or page_size < _PARTS:
                    raise
                number, page_size = (number - 1) * _PARTS + 1, page_size // _PARTS
                continue
            yield page
            if not page.has_next:
                return
            number += 1

    async def get(self, company_id: str, *, once: bool = False) -> Company:
        """One company. Raises `NotFoundError` when it is unknown or deleted. `once`: one request, come what may."""
        call = Call("companies.get", "GET", _ONE, {"company": company_id}, repeatable=False if once else None)
        return await send_for(self._transport, call, company_reader)

    async def create(self, name: str, description: str, tags: Mapping[str, str], *, key: str) -> Company:
        """Create a company. Codat strips characters from `name` silently: compare the answer's.

        `key` is the Idempotency-Key, a GUID. Names need not be unique.
        """
        body = {"name": name, "description": description, "tags": dict(tags)}
        return await send_for(
            self._transport, Call("companies.create", "POST", _ALL, body=body, key=key), company_reader
        )

    async def update(
        self,
        company_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
        key: str,
    ) -> Company:
        """Change what is not None. `tags`, when given, must be the full set."""
        stated = {"name": name, "description": description, "tags": None if tags is None else dict(tags)}
        body = {field: value for field, value in stated.items() if value is not None}
        if not body:
            raise ValueError("nothing to change")
        call = Call("companies.update", "PATCH", _ONE, {"company": company_id}, body=body, key=key)
        return await send_for(self._transport, call, company_reader)


def tags_expression(tags: Mapping[str, str]) -> str:
    """`a=b&&c=d`. Raises `ValueError` for words that Codat's grammar could misread."""
    for key, value in tags.items():
        if not (_TAG.fullmatch(key) and _TAG.fullmatch(value)):
            raise ValueError("tags that are looked up are plain words")
    return "&&".join(f"{key}={value}" for key, value in tags.items())
