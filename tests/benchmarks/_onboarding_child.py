"""One onboarding against a served practice: `python -m tests.benchmarks._onboarding_child codat|passerelle URL`.

Writes a line of JSON when the person who waits has the first answer, good or bad, and one at the end.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.base.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from app.onboarding.conductor import Conductor

NAME = "Northwind Bakery Inc."
MOST_TRIES = 6


class Told:
    """What the person is told, and after how many seconds."""

    def __init__(self) -> None:
        self._clock = SystemClock()
        self._began = self._clock.monotonic()
        self._has_answer = False

    def answer(self, words: str) -> None:
        """The first counts."""
        if not self._has_answer:
            self._has_answer = True
            self._write("answer", words)

    def end(self, words: str) -> None:
        """There is nothing more to wait for."""
        self.answer(words)
        self._write("end", words)

    def _write(self, what: str, words: str) -> None:
        after = round(self._clock.monotonic() - self._began, 2)
        sys.stdout.write(json.dumps({"what": what, "after": after, "words": words}) + "\n")
        sys.stdout.flush()


def codat(url: str) -> None:
    """As Codat's tutorial does it, with Codat's own client and that client's own defaults."""
    from codat_bankfeeds.models.shared.security import Security
    from codat_bankfeeds.sdk import CodatBankFeeds

    account = {
        "id": "checking-6f0f5d0c-01",
        "accountName": "Operating 5670",
        "accountType": "checking",
        "accountNumber": "12345670",
        "routingInfo": {"bankCode": "021000021", "type": "aba"},
        "currency": "USD",
        "balance": 4002.15,
    }
    client: Any = CodatBankFeeds(security=Security(auth_header="Basic a2V5"), server_url=url)
    told = Told()
    try:
        company = client.companies.create(request={"name": NAME, "description": NAME})
        connection = client.connections.create(
            request={"company_id": company.id, "request_body": {"platform_key": "hcws"}}
        )
        here = {"company_id": company.id, "connection_id": connection.id}
        client.source_accounts.create_batch(request=here | {"request_body": [account]})
        client.source_accounts.generate_credentials(request=here | {"request_body": b"{}"})
    except Exception as error:  # noqa: BLE001  # whatever it raises is what its user has
        told.end(f"error: {type(error).__name__}")
    else:
        told.end("connected")


def passerelle(url: str) -> None:
    """The verbs of the pages, and a person who does what each notice offers."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_onboard(url, Path(folder)))


async def _onboard(url: str, folder: Path) -> None:
    from app.base.scope import LoopGate, TaskScope
    from app.compose.profile import server_client
    from app.onboarding.case import AccountType, Country, Language
    from app.onboarding.drafting import AccountForm, draft_of, next_account_id
    from app.onboarding.records import Records
    from app.onboarding.registry import Registry
    from tests.support.fake_host import FakeHost

    clock = SystemClock()
    host = FakeHost(folder)
    client = server_client(url, host, clock)
    records = Records(folder, clock, "bench")
    gate = LoopGate()
    gate.open()
    scope = TaskScope("bench", gate, print)
    registry = Registry(records, clock, lambda: client, scope)
    await registry.look(lambda _: None)  # as the app does when it starts
    blank = registry.blank(Language.EN)
    conductor = registry.begin(replace(blank, name=NAME, country=Country.US, region="NY"))
    told = Told()
    form = AccountForm(
        "Operating 5670", AccountType.CHECKING, "12345670", "021000021", "", "", "USD", Decimal("4002.15")
    )

    async def company() -> None:
        await (conductor.setup.create() if conductor.is_draft else conductor.setup.finish())

    def draft() -> None:
        account_id = next_account_id(conductor.case.client.onboard_key, AccountType.CHECKING, [])
        conductor.accounts.draft(draft_of(form, Country.US, account_id))

    steps: tuple[tuple[Callable[[], Coroutine[Any, Any, None]], Callable[[], object]], ...] = (
        (company, lambda: _has_connection(conductor)),
        (conductor.accounts.add, lambda: _accounts(conductor)),
        (conductor.credentials.create, lambda: conductor.credentials.issued),
    )
    done = True
    for verb, is_done in steps:
        if verb == conductor.accounts.add:
            draft()
        done = done and await _persist(conductor, verb, is_done, told)
    told.end("connected" if done else "given up")
    conductor.close()
    await scope.close()
    records.close()
    await client.close()


async def _persist(
    conductor: Conductor, verb: Callable[[], Coroutine[Any, Any, None]], is_done: Callable[[], object], told: Told
) -> bool:
    """Press the page's button, then what the notice offers, until the step is done or it is too silly."""
    from app.onboarding.problems import NextStep, ProblemKind, TroubleError

    next_step = NextStep.TRY_AGAIN
    for _ in range(MOST_TRIES):
        try:
            if next_step is NextStep.CHECK:
                await conductor.check()
                next_step = NextStep.TRY_AGAIN
            else:
                await verb()
            if is_done():
                return True
        except TroubleError as trouble:
            problem = trouble.problem
            told.answer(f"told: {problem.kind.value}")
            next_step = problem.next_step
            if problem.kind is ProblemKind.UNSEEN_CREDENTIALS:
                await conductor.credentials.revoke()  # as the notice advises
            if problem.until is not None:
                await SystemClock().sleep(problem.until.left)
    return False


def _has_connection(conductor: Conductor) -> bool:
    from app.onboarding.case import AccountsAccepted, ConnectionCreated

    return isinstance(conductor.case, ConnectionCreated | AccountsAccepted)


def _accounts(conductor: Conductor) -> int:
    from app.onboarding.rules import accounts_of

    return len(accounts_of(conductor.case))


if __name__ == "__main__":
    {"codat": codat, "passerelle": passerelle}[sys.argv[1]](sys.argv[2])
