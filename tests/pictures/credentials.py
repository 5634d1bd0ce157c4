"""The Credentials page: before, given, spelled, shown to the client, on the clipboard, gone, in doubt, and revoking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.practice.faults import FaultName, rule
from app.ui.kit.buttons import Button
from app.ui.kit.check import Check
from app.ui.shell.places import Room, ToRoom
from tests.support.handed_over import CREDENTIALS, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench


async def press(bench: AppBench, address: str) -> None:
    bench.find(address, Button).click()
    await settle()


async def tick(bench: AppBench, *addresses: str) -> None:
    for address in addresses:
        bench.find(address, Check).setChecked(True)
    await settle()


async def states(bench: AppBench) -> AsyncIterator[str]:
    conductor = await with_accounts(bench)
    await open_at(bench, conductor, CREDENTIALS)
    yield "before"
    bench.find("credentials.create", Button).click()
    await bench.clock.advance(1)
    yield "given-hidden"
    await press(bench, "credentials.reveal")
    yield "check"
    await press(bench, "credentials.check_done")
    yield "check-not-ticked"
    await tick(bench, "credentials.check_recording", "credentials.check_quickbooks")
    await press(bench, "credentials.check_done")
    await press(bench, "credentials.copy_username")
    await press(bench, "credentials.spell")
    await bench.clock.advance(19)
    yield "spelled"
    await press(bench, "credentials.spell_username")
    await press(bench, "credentials.show_client")
    await bench.clock.advance(5)
    yield "shown-to-client"
    bench.host.session.leave()
    await settle()
    yield "locked"
    await press(bench, "credentials.another")
    yield "second-set"
    await press(bench, "credentials.revoke")
    yield "revoke"
    await press(bench, "revoke.confirm")
    yield "revoke-not-agreed"
    await tick(bench, "revoke.agree")
    yield "revoke-agreed"
    await press(bench, "revoke.confirm")
    yield "revoked"
    bench.practice.switchboard.add(rule("generate-credentials", FaultName.CUT_AFTER, times=9))
    bench.find("credentials.create", Button).click()
    await bench.clock.advance(60)
    yield "in-doubt"
    bench.practice.switchboard.clear()
    bench.app.console.go(ToRoom(Room.CLIENTS))
    await settle()
    gone = await with_credentials(bench, "Boulangerie Chênevert inc.")
    gone.credentials.drop()
    await open_at(bench, gone, CREDENTIALS)
    yield "gone"
