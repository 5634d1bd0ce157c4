"""Sending transactions from a file of the bank: a push operation that Codat is at for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.rules import accounts_of
from app.ui.shell.places import ToTransactions
from tests.journeys.faults.doing import Doing, connections_of
from tests.journeys.faults.scenes import at_transactions
from tests.support import statement_files
from tests.ui.pages.transactions import Transactions

if TYPE_CHECKING:
    from tests.journeys.faults.person import Banker

_LINES = 3
_A_WHILE = 60.0  # seconds, after which Codat is done with a push


async def _send(banker: Banker) -> None:
    """Look at what Codat is at; go on with a file that was left in the middle; else choose it, and send it."""
    if banker.on_screen("transactions.look") is not None:
        banker.bench.clock.jump(_A_WHILE)
        await banker.click("transactions.look")
        return
    if banker.on_screen("transactions.resume") is not None:
        await banker.click("transactions.resume")
        return
    if banker.on_screen("transactions.send") is None:
        page = Transactions(banker.bench, banker.bench.app.folder.parent)
        await page.choose(statement_files.ofx(_LINES))
    await banker.click("transactions.send")


def _is_sent(banker: Banker) -> bool:
    """Codat has each line once, and the app knows it of the whole file."""
    (connection,), transactions = connections_of(banker), banker.conductor.transactions
    (account,) = accounts_of(banker.conductor.case)
    ids = [one["id"] for one in connection["transactions"].get(account.id, [])]
    assert len(ids) == len(set(ids)), "a transaction is there twice"
    is_open = transactions.interrupted(account.id) is not None or bool(transactions.unclear(account.id))
    return len(ids) == _LINES and not is_open


SENDING = (
    Doing(
        "send transactions", "create-bank-transactions", "transactions.send", ToTransactions(),
        at_transactions, _send, _is_sent, hides_unknown=True,
    ),
)  # fmt: skip
