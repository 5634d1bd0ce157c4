"""What the pages' own pictures do not show: the clipboard's end, hiding by key, another language, a fresh link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.onboarding.case import Language, Step
from app.ui.kit.buttons import Button
from app.ui.shell.places import Room, ToManage, ToRoom, ToStep
from tests.pictures.credentials import press, tick
from tests.pictures.guide import name_the_bank
from tests.support.handed_over import CREDENTIALS, connect, open_at, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.onboarding.conductor import Conductor
    from tests.support.app_bench import AppBench


_LONGEST: Final = 60  # seconds until the client of a practice call has typed


async def states(bench: AppBench) -> AsyncIterator[str]:
    name_the_bank(bench)
    conductor = await with_credentials(bench)
    await open_at(bench, conductor, CREDENTIALS)
    async for state in _clipboard(bench):
        yield state
    async for state in _hidden_by_key(bench):
        yield state
    bench.app.rehearsal.choose("refused-once")  # type: ignore[union-attr]  # practice has one
    conductor = await with_credentials(bench, "Boulangerie Chênevert inc.")
    await open_at(bench, conductor, ToStep("guide"))
    async for state in _refused(bench, conductor):
        yield state
    async for state in _other_language(bench, conductor):
        yield state
    bench.app.screen.close()
    bench.app.console.go(ToStep("accounts"))
    bench.app.theme.set_scale(115)
    await settle()
    yield "large-type"
    bench.app.theme.set_scale(100)
    bench.app.console.go(ToManage())
    await connect(bench, conductor)
    await press(bench, "manage.link_refresh")
    bench.clock.jump(61 * 60)
    await bench.clock.advance(1)
    bench.find("manage.link_refresh", Button).click()
    await settle()
    yield "link-renewed"


async def _clipboard(bench: AppBench) -> AsyncIterator[str]:
    await press(bench, "credentials.copy_username")
    await bench.clock.advance(20)
    yield "copied"
    await bench.clock.advance(41)
    yield "cleared"
    await press(bench, "credentials.copy_username")
    bench.host.clipboard.taken_over("something else")
    await bench.clock.advance(61)
    yield "left-alone"


async def _hidden_by_key(bench: AppBench) -> AsyncIterator[str]:
    await press(bench, "credentials.show_client")
    await tick(bench, "credentials.check_recording", "credentials.check_quickbooks")
    await press(bench, "credentials.check_done")
    await bench.clock.advance(5)
    yield "shown"
    await Person(bench.app.console, bench.clock).press("Ctrl+Shift+H")
    yield "hidden-by-key"
    bench.app.console.go(ToRoom(Room.ACTIVITY))
    await settle()
    yield "hidden-in-activity"


async def _refused(bench: AppBench, conductor: Conductor) -> AsyncIterator[str]:
    """The scripted client of practice types the credentials, and QuickBooks refuses them once."""
    assert bench.app.rehearsal is not None
    conductor.place(Step.GUIDE, 6)
    bench.app.console.go(ToStep("guide"))
    bench.app.screen.set_step(6)
    company = bench.companies[-1]["id"]
    for _ in range(_LONGEST):
        if "refused" in bench.app.rehearsal.heard(company):
            break
        await bench.clock.advance(1)
    yield "practice-refused"


async def _other_language(bench: AppBench, conductor: Conductor) -> AsyncIterator[str]:
    workspace = bench.app.console.workspace
    assert workspace is not None
    for language in Language:
        workspace.speak(language)
        await settle()
        yield f"client-in-{language.value}-at-step-{conductor.guide_step}"
