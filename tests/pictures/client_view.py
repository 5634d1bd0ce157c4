"""The client view: every step in both languages, with credentials, blank, and all linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.guide.content import LINK
from app.onboarding.case import Language
from app.ui.shell.places import ToStep
from tests.pictures.guide import name_the_bank
from tests.pictures.settings import draw_a_logo
from tests.support.handed_over import connect, open_at, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench


CHAPTERS = {"update_sign_in": 4, "account_gone": 3, "disconnect": 4}


def say_something(bench: AppBench) -> None:
    """The bank's own words, as long as they usually are."""
    bench.app.settings.choose("callout_title_en", "Questions?")
    bench.app.settings.choose("callout_title_fr", "Des questions?")
    bench.app.settings.choose("callout_body_en", "Call your branch at 450 555-0142, weekdays from 9 to 5.")
    bench.app.settings.choose(
        "callout_body_fr", "Appelez votre succursale au 450 555-0142, en semaine de 9\u00a0h à 17\u00a0h."
    )


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
        for chapter, steps in CHAPTERS.items():
            for number in range(1, steps + 1):
                screen.set_path(chapter, number)
                await settle()
                yield f"{language.value}-{chapter.replace('_', '-')}-{number}"
        screen.set_path(LINK)
    say_something(bench)
    await settle()
    yield "callout"
    bench.app.settings.choose("bank_logo", draw_a_logo(bench.app.folder / "guides"))
    screen.set_step(6)
    await settle()
    yield "callout-and-logo"
    screen.blank()
    await settle()
    yield "blank"
    screen.unblank()
    await connect(bench, conductor)
    screen.show_linked()
    await settle()
    yield "all-linked"
