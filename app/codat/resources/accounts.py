"""Source accounts of a connection. Never PUT: Codat removed it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from app.codat.call import Call
from app.codat.errors import (
    BodyMismatchError,
    CodatError,
    ConflictError,
    MethodNotAllowedError,
    NotFoundError,
    RejectedError,
)
from app.codat.limits import MAX_LIST_BODY
from app.codat.models.account import BatchOutcome, SourceAccount, SourceAccountPrototype, account_reader
from app.codat.models.batch import outcomes
from app.codat.models.page import Page, from_array
from app.codat.resources.reading import needed, send_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from app.codat.transport import Transport

_ALL = "/companies/{company}/connections/{connection}/connectionInfo/bankFeedAccounts"
_BATCH = _ALL + "/batch"
_ONE = _ALL + "/{account}"


class Accounts:
    """`/companies/{company}/connections/{connection}/connectionInfo/bankFeedAccounts`."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def list(self, company_id: str, connection_id: str, *, once: bool = False) -> Page[SourceAccount]:
        """All source accounts, v1 and v2 mixed as they come. `once`: one request, whatever becomes of it."""
        slots, again = _slots(company_id, connection_id), False if once else None
        call = Call("accounts.list", "GET", _ALL, slots, max_bytes=MAX_LIST_BODY, repeatable=again)
        answer = await self._transport.send(call)
        return needed(call.operation, answer.status, from_array(answer.body, account_reader))

    async def create_batch(
        self, company_id: str, connection_id: str, prototypes: Sequence[SourceAccountPrototype], *, key: str
    ) -> tuple[BatchOutcome, ...]:
        """Create several; one outcome for each of `prototypes`, in their order.

        A server without the batch (404, 405) gets single requests, each with a key derived from `key` and the
        account's id, so that repeating the whole with the same `key` creates nothing twice. An error on the way has in
        `done` what was made before it.
        """
        if not prototypes:
            return ()
        call = Call(
            "accounts.create_batch",
            "POST",
            _BATCH,
            _slots(company_id, connection_id),
            body=[prototype.body() for prototype in prototypes],
            key=key,
            max_bytes=MAX_LIST_BODY,
        )
        try:
            answer = await self._transport.send(call)
        except (NotFoundError, MethodNotAllowedError):
            pass
        except ConflictError as conflict:
            if not conflict.items:
                raise
            return _in_order(prototypes, conflict.items)
        else:
            found = needed(call.operation, answer.status, outcomes(answer.body, answer.status))
            return _in_order(prototypes, found)
        return await self._one_by_one(company_id, connection_id, prototypes, key)

    async def _one_by_one(
        self, company_id: str, connection_id: str, prototypes: Sequence[SourceAccountPrototype], key: str
    ) -> tuple[BatchOutcome, ...]:
        done: list[BatchOutcome] = []
        for prototype in prototypes:
            own_key = single_key(key, prototype.id)
            try:
                account = await self.create(company_id, connection_id, prototype, key=own_key)
            except (RejectedError, ConflictError) as refused:
                if isinstance(refused, BodyMismatchError):
                    refused.done = tuple(done)
                    raise
                done.append(BatchOutcome(prototype.id, refused.status, error=refused.message))
            except CodatError as error:
                error.done = tuple(done)
                raise
            else:
                done.append(BatchOutcome(prototype.id, 201, account))
        return tuple(done)

    async def create(
        self, company_id: str, connection_id: str, prototype: SourceAccountPrototype, *, key: str
    ) -> SourceAccount:
        """Create one. An id that exists answers 400 or 409: look at the list before alarming."""
        slots = _slots(company_id, connection_id)
        call = Call("accounts.create", "POST", _ALL, slots, body=prototype.body(), key=key)
        return await send_for(self._transport, call, account_reader)

    async def rename(
        self, company_id: str, connection_id: str, account_id: str, name: str, *, key: str
    ) -> SourceAccount | None:
        """Change the name at Codat, not in QuickBooks. None when Codat answered without a body."""
        return await self._change(
            "accounts.rename", (company_id, connection_id, account_id), {"accountName": name}, key
        )

    async def disconnect(
        self, company_id: str, connection_id: str, account_id: str, *, key: str
    ) -> SourceAccount | None:
        """Stop the account's feed. None when Codat answered without a body."""
        ids = (company_id, connection_id, account_id)
        return await self._change("accounts.disconnect", ids, {"status": "disconnected"}, key)

    async def set_balance(
        self, company_id: str, connection_id: str, account_id: str, balance: Decimal, *, key: str
    ) -> SourceAccount | None:
        """Change the balance, while the account is not connected. None when Codat answered without a body."""
        ids = (company_id, connection_id, account_id)
        return await self._change("accounts.set_balance", ids, {"balance": balance}, key)

    async def _change(
        self, operation: str, ids: tuple[str, str, str], change: dict[str, object], key: str
    ) -> SourceAccount | None:
        """Codat's update takes the id in the body too, and nothing that does not change."""
        body = {"id": ids[2], **change}
        call = Call(operation, "PATCH", _ONE, _slots(*ids), body=body, key=key)
        return account_reader.one((await self._transport.send(call)).body)

    async def delete(self, company_id: str, connection_id: str, account_id: str) -> None:
        """Remove the account at Codat; QuickBooks keeps its ledger account."""
        call = Call("accounts.delete", "DELETE", _ONE, _slots(company_id, connection_id, account_id))
        await self._transport.send(call)


def single_key(key: str, account_id: str) -> str:
    """The Idempotency-Key of one account when a batch with `key` is sent one by one."""
    return str(uuid.uuid5(uuid.UUID(key), account_id))


def _slots(company_id: str, connection_id: str, account_id: str | None = None) -> dict[str, str]:
    slots = {"company": company_id, "connection": connection_id}
    return slots if account_id is None else {**slots, "account": account_id}


def _in_order(
    prototypes: Sequence[SourceAccountPrototype], found: tuple[BatchOutcome, ...]
) -> tuple[BatchOutcome, ...]:
    by_id = {outcome.account_id: outcome for outcome in found}
    return tuple(by_id.get(prototype.id) or BatchOutcome(prototype.id, 0) for prototype in prototypes)
