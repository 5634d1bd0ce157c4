"""The client view at every step, as pictures, with the title that stands on each."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.support import surroundings

if TYPE_CHECKING:
    from app.onboarding.case import Language
    from tests.support.app_bench import AppBench


class Frame(NamedTuple):
    """One step on show."""

    language: str
    number: int
    picture: Path
    title: str
    words: str  # everything else that is said of the step


def draw(folder: Path, size: tuple[int, int], theme: str) -> list[Frame]:
    """Draw each step in both languages."""
    surroundings.settle()
    import qasync

    from app.ui.theme.theme import new_application

    qt = new_application("passerelle")

    def new_loop() -> asyncio.AbstractEventLoop:
        return qasync.QEventLoop(qt, already_running=False, set_running_loop=False)  # type: ignore[no-any-return]  # untyped

    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(_walk(folder, size, theme))


async def _walk(folder: Path, size: tuple[int, int], theme: str) -> list[Frame]:
    from app.onboarding.case import Language
    from app.ui.shell.places import ToStep
    from tests.pictures.guide import name_the_bank
    from tests.support.app_bench import AppBench
    from tests.support.handed_over import open_at, with_credentials

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data:
        async with AppBench(Path(data), "--lang", "en", "--theme", theme) as bench:
            name_the_bank(bench)
            await open_at(bench, await with_credentials(bench), ToStep("guide"))
            bench.app.screen.open()
            assert bench.app.client_view is not None
            bench.app.client_view.resize(*size)
            steps = [(language, number) for language in Language for number in range(1, 9)]
            return [await _frame(bench, folder, *step) for step in steps]


async def _frame(bench: AppBench, folder: Path, language: Language, number: int) -> Frame:
    from tests.support.held_clock import settle

    workspace, view = bench.app.console.workspace, bench.app.client_view
    assert workspace is not None
    assert view is not None
    workspace.speak(language)
    bench.app.screen.set_step(number)
    await settle()
    picture = folder / f"{language.value}-{number}.png"
    assert view.grab().save(str(picture))
    now = view.stage.now
    said = [label.accessibleName() for label in now.texts if label.isVisible()]
    return Frame(language.value, number, picture, now.title, " ".join(said))
