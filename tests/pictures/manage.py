"""The Manage page: after a call, a link that lives and has ended, disconnecting, revoked, deleted, gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.ui.kit.buttons import Button
from tests.pictures.credentials import press, tick
from tests.support.handed_over import (
    MANAGE,
    a_colleague_works,
    allow_deleting,
    connect,
    open_at,
    with_accounts,
    with_credentials,
)
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench


async def states(bench: AppBench) -> AsyncIterator[str]:
    early = await with_accounts(bench, "Boulangerie Chênevert inc.")
    await open_at(bench, early, MANAGE)
    yield "early"
    conductor = await with_credentials(bench)
    await bench.in_time(conductor.credentials.create())
    await connect(bench, conductor)
    await open_at(bench, conductor, MANAGE)
    yield "connected"
    a_colleague_works(bench)
    bench.app.console.page.refresh_wanted()
    await settle()
    yield "changed-elsewhere"
    await press(bench, "manage.link_refresh")
    await press(bench, "manage.link_copy")
    await bench.clock.advance(20)
    yield "link"
    await bench.clock.advance(56 * 60)
    yield "link-ends-soon"
    await bench.clock.advance(5 * 60)
    yield "link-ended"
    await press(bench, "manage.disconnect")
    yield "disconnect"
    await press(bench, "manage.disconnect_keep")
    await press(bench, "manage.revoke")
    yield "revoke"
    await press(bench, "revoke.confirm")
    yield "revoke-not-agreed"
    await tick(bench, "revoke.agree")
    bench.find("revoke.confirm", Button).click()
    await settle()
    yield "revoked"
    await press(bench, "manage.disconnect")
    await press(bench, "manage.disconnect_confirm")
    yield "disconnected"
    async for state in _ended(bench, conductor):
        yield state


async def _ended(bench: AppBench, conductor: Conductor) -> AsyncIterator[str]:
    """The states of a connection that is at its end, deleted here or elsewhere."""
    company = bench.practice.world.state.companies[bench.companies[-1]["id"]]
    next(iter(company.connections.values())).status = "Deauthorized"
    await bench.in_time(conductor.accounts.refresh(connection=True))
    yield "withdrawn"
    allow_deleting(bench)
    await open_at(bench, conductor, MANAGE)
    yield "may-delete"
    await press(bench, "manage.delete_connection")
    await tick(bench, "manage.delete_agree")
    bench.find("manage.delete_name", QLineEdit).setText("Harbour")
    await press(bench, "manage.delete_confirm")
    yield "delete"
    bench.find("manage.delete_name", QLineEdit).setText("Harbour & Pine Catering")
    await press(bench, "manage.delete_confirm")
    await bench.clock.advance(1)
    yield "deleted"
    await press(bench, "manage.create_connection")
    await bench.clock.advance(1)
    yield "created"
    company.connections.clear()
    await press(bench, "manage.link_refresh")
    await bench.clock.advance(1)
    yield "connection-gone"
    bench.practice.world.state.companies.pop(company.id)
    await press(bench, "manage.create_connection")
    await bench.clock.advance(1)
    yield "client-gone"
