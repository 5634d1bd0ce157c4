"""Connected accounts: waiting, some linked, Codat away, the schedule over, one disconnected, all linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.practice.faults import FaultName, rule
from app.ui.shell.places import ToStep
from tests.pictures.guide import name_the_bank
from tests.support.handed_over import open_at, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench

CONNECTED = ToStep("connected")


async def states(bench: AppBench) -> AsyncIterator[str]:
    name_the_bank(bench)
    conductor = await with_credentials(bench)
    await open_at(bench, conductor, CONNECTED)
    await bench.clock.advance(8)
    yield "waiting"
    issued = conductor.credentials.issued
    assert issued is not None
    company = bench.companies[-1]
    ids = [account["id"] for account in company["connections"][0]["accounts"]]
    client = bench.practice.world.client
    assert client.try_credentials(company["id"], issued.username.reveal(), issued.password.reveal())
    client.link(company["id"], ids[:2])
    bench.practice.clock.advance(60)
    await bench.clock.advance(13)
    yield "two-linked"
    bench.practice.switchboard.add(rule("*", FaultName.OFFLINE, times=50))
    await bench.clock.advance(30)
    yield "offline"
    bench.practice.switchboard.clear()
    await bench.clock.advance(600)
    yield "stopped"
    client.disconnect(company["id"], ids[:1])
    bench.practice.clock.advance(60 * 60 * 24 * 11)
    await bench.in_time(conductor.accounts.refresh())
    yield "one-disconnected"
    client.link(company["id"])
    bench.practice.clock.advance(60)
    await bench.in_time(conductor.accounts.refresh(connection=True))
    await settle()
    yield "all-linked"
    await bench.in_time(conductor.credentials.revoke())
    await settle()
    yield "revoked"
