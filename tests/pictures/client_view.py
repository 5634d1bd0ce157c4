"""The client view: every step in both languages, with credentials, blank, and all linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.onboarding.case import Language
from app.ui.shell.places import ToStep
from tests.pictures.guide import name_the_bank
from tests.support.handed_over import connect, open_at, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench


async def states(bench: AppBench) -> AsyncIterator[str]:
    name_the_bank(bench)
    conductor = await with_credentials(bench)
    await open_at(bench, conductor, ToStep("guide"))
    screen, workspace = bench.app.screen, bench.app.console.workspace
    assert workspace is not None
    screen.open()
    for language in Language:
        workspace.speak(language)
        for number in range(1, 9):
            screen.set_step(number)
            await settle()
            yield f"{language.value}-{number}"
        issued = conductor.credentials.issued
        assert issued is not None
        screen.show_credentials(issued, 60)
        await settle()
        yield f"{language.value}-credentials"
        screen.hide_credentials()
    screen.blank()
    await settle()
    yield "blank"
    screen.unblank()
    await connect(bench, conductor)
    screen.show_linked()
    await settle()
    yield "all-linked"
