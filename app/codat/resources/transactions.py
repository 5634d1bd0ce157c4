"""Bank transactions of one source account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.codat.call import Call
from app.codat.limits import MAX_LIST_BODY, MAX_TRANSACTIONS
from app.codat.models.push import PushOperation, push_reader
from app.codat.models.transaction import PushOption, Transaction, option_reader
from app.codat.resources.reading import send_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.codat.transport import Transport

_PUSH = "/companies/{company}/connections/{connection}/push/bankAccounts/{account}/bankTransactions"
_OPTIONS = "/companies/{company}/connections/{connection}/options/bankAccounts/{account}/bankTransactions"


class Transactions:
    """`…/push/bankAccounts/{account}/bankTransactions` and its options."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def push(
        self,
        company_id: str,
        connection_id: str,
        account_id: str,
        transactions: Sequence[Transaction],
        *,
        key: str,
        timeout_minutes: int | None = None,
    ) -> PushOperation:
        """Send up to 1000 transactions, oldest first. Read the operation: a success in HTTP may hide a failure."""
        if not 1 <= len(transactions) <= MAX_TRANSACTIONS:
            raise ValueError("one to a thousand transactions a request")
        call = Call(
            "transactions.push",
            "POST",
            _PUSH,
            {"company": company_id, "connection": connection_id, "account": account_id},
            query={} if timeout_minutes is None else {"timeoutInMinutes": str(timeout_minutes)},
            body={"accountId": account_id, "transactions": [transaction.body() for transaction in transactions]},
            key=key,
            max_bytes=MAX_LIST_BODY,
        )
        return await send_for(self._transport, call, push_reader)

    async def options(self, company_id: str, connection_id: str, account_id: str) -> PushOption:
        """What this client's target asks of a transaction."""
        slots = {"company": company_id, "connection": connection_id, "account": account_id}
        return await send_for(self._transport, Call("transactions.options", "GET", _OPTIONS, slots), option_reader)
