"""The Manage page: after a call, with a link that lives, nearly ends and has ended, disconnecting, and revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.kit.buttons import Button
from tests.pictures.credentials import press, tick
from tests.support.handed_over import MANAGE, connect, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

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
    await tick(bench, "revoke.agree")
    bench.find("revoke.confirm", Button).click()
    await settle()
    yield "revoked"
    await press(bench, "manage.disconnect")
    await press(bench, "manage.disconnect_confirm")
    yield "disconnected"
