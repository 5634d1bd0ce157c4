"""An app that has ended leaves nothing of itself: when the profile changes, another one follows in the same process."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from app.ui.kit.nav import NavButton
from tests.journeys.test_whole_job import Job
from tests.support.app_bench import AppBench
from tests.support.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from app.base.scope import TaskScope
    from app.compose.application import Application


async def worked(folder: Path) -> weakref.ref[Application]:
    """Use every page, and end."""
    async with AppBench(folder) as bench:
        person = Person(bench.app.console, bench.clock)
        job = Job(bench.app, person, bench.host)
        await job.create_the_client()
        await job.add_two_accounts()
        await job.create_and_copy_the_credentials()
        bench.app.screen.open()
        await job.walk_the_guide()
        await person.press("Ctrl+5")
        await person.until_page("connected.check_now")
        await job.revoke()
        while person.sees("workspace.clients"):  # back to the call, and from there to the clients
            await person.go_press("workspace.clients")
        for page, there in (("activity", "export"), ("doctor", "run"), ("settings", "language")):
            bench.find(f"clients.{page}", NavButton).click()
            await person.until_page(f"{page}.{there}")
        return weakref.ref(bench.app)


@pytest.mark.usefixtures("qapp")
async def test_nothing_of_it_is_left(tmp_path: Path, task_scopes: list[TaskScope]) -> None:
    app = await worked(tmp_path)
    task_scopes.clear()  # the tests' own list of what was started
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()

    assert app() is None
