"""Our own Codat client against practice, in process: the whole flow, and every fault as the error it becomes."""

from __future__ import annotations

import asyncio
from datetime import date
from decimal import Decimal

import pytest

from app.base.secret import Secret
from app.codat import errors
from app.codat.authorize import CodatKey
from app.codat.client import CodatClient
from app.codat.models.account import AccountType, SourceAccountPrototype
from app.codat.models.transaction import Transaction
from app.codat.transport import Transport
from app.practice.faults import Fault, FaultName, Rule, rule
from app.practice.instance import Practice
from app.practice.transport import PracticeTransport
from tests.support.held_clock import HeldClock
from tests.unit.practice.caller import new_key

PROTOTYPES = [
    SourceAccountPrototype("checking-01", "Operating", AccountType.CHECKING, "12345670", "CAD", Decimal("4002.15")),
    SourceAccountPrototype("card-02", "Visa", AccountType.CREDIT_CARD, "1188", "CAD", Decimal("-250.00")),
]


class Desk:
    def __init__(self, key: str = "any") -> None:
        self.clock = HeldClock()
        self.practice = Practice.start(self.clock)
        through = PracticeTransport(self.practice)
        transport = Transport(
            through, "https://practice.invalid", CodatKey(Secret(key)), self.practice.clock, jitter=lambda most: most
        )
        self.codat = CodatClient(transport)


async def test_the_whole_flow_and_money_to_the_cent() -> None:
    desk = Desk()
    codat, client = desk.codat, desk.practice.world.client
    company = await codat.companies.create("Menuiserie Chênevert", "Menuiserie Chênevert", {"k": "v"}, key=new_key())
    assert company.name == "Menuiserie Chnevert"
    link = await codat.connections.create(company.id, key=new_key())
    outcomes = await codat.accounts.create_batch(company.id, link.id, PROTOTYPES, key=new_key())
    assert [outcome.status for outcome in outcomes] == [201, 201]
    made = await codat.credentials.generate(company.id, link.id, key=new_key())
    assert client.try_credentials(company.id, made.username.reveal(), made.password.reveal())
    client.link(company.id, ["checking-01"], date(2026, 11, 13))
    desk.practice.clock.advance(3)
    accounts = (await codat.accounts.list(company.id, link.id)).items
    assert [(one.status.value, one.balance) for one in accounts] == [
        ("connected", Decimal("4002.15")),
        ("pending", Decimal("-250.00")),
    ]
    sent = [Transaction("t1", date(2026, 11, 19), "Deposit", Decimal("0.10"))]
    push = await codat.transactions.push(company.id, link.id, "checking-01", sent, key=new_key())
    desk.practice.clock.advance(5)
    assert (await codat.pushes.get(company.id, push.key)).status.value == "Success"
    renamed = await codat.accounts.rename(company.id, link.id, "card-02", "Visa Business", key=new_key())
    assert renamed is not None
    await codat.credentials.revoke(company.id, link.id)
    assert not client.try_credentials(company.id, made.username.reveal(), made.password.reveal())
    integration = await codat.preflight.integration()
    assert integration is not None
    assert integration.enabled
    assert codat.transport.observed.quota_limit == 2000


@pytest.mark.parametrize(
    ("fault", "params", "kind", "acted"),
    [
        (FaultName.OFFLINE, {}, errors.NotSentError, 0),
        (FaultName.REFUSED, {}, errors.NotSentError, 0),
        (FaultName.CONNECT_TIMEOUT, {}, errors.NotSentError, 0),
        (FaultName.READ_TIMEOUT, {}, errors.NoAnswerError, 1),
        (FaultName.DRIP, {}, errors.NoAnswerError, 1),
        (FaultName.CUT_BEFORE, {}, errors.NoAnswerError, 0),
        (FaultName.CUT_AFTER, {}, errors.NoAnswerError, 1),
        (FaultName.HUGE, {}, errors.NoAnswerError, 1),
        (FaultName.TRUNCATED, {}, errors.UnreadableError, 1),
        (FaultName.WRONG_TYPE, {}, errors.UnreadableError, 1),
        (FaultName.GZIP_BOMB, {}, errors.UnreadableError, 1),
        (FaultName.HTML, {}, errors.ServerFaultError, 0),
        (FaultName.HTML, {"status": 200}, errors.UnreadableError, 0),
        (FaultName.STATUS, {"status": 402}, errors.PlanLimitError, 0),
        (FaultName.STATUS, {"status": 429, "retryAfter": "30"}, errors.TooManyError, 0),
        (FaultName.STATUS, {"status": 503}, errors.ServerFaultError, 0),
    ],
)
async def test_a_fault_becomes_its_error(
    fault: FaultName, params: dict[str, object], kind: type[Exception], acted: int
) -> None:
    desk = Desk()
    desk.practice.switchboard.add(Rule("create-company", Fault(fault, params)))
    asking = asyncio.ensure_future(desk.codat.companies.create("Northwind", "Northwind", {}, key=new_key()))
    await desk.clock.advance(40)
    with pytest.raises(kind):
        await asking
    assert len(desk.practice.world.state.companies) == acted


async def test_unknown_words_are_read_as_unknown() -> None:
    desk = Desk()
    company = await desk.codat.companies.create("Northwind", "Northwind", {}, key=new_key())
    desk.practice.switchboard.add(rule("create-connection", FaultName.UNKNOWN_ENUM))
    link = await desk.codat.connections.create(company.id, key=new_key())
    assert link.status.value.lower() == "unknown"


async def test_the_refused_key() -> None:
    with pytest.raises(errors.KeyRefusedError):
        await Desk("refused-key").codat.companies.list_page()
