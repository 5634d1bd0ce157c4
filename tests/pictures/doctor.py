"""Doctor: before any look, all well, a key that is refused, and a name that nobody can look up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QPushButton, QScrollArea, QWidget

from app.practice.faults import EVERY_OPERATION, FaultName, rule
from app.ui.shell.places import Room, ToRoom
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench


async def states(bench: AppBench) -> AsyncIterator[str]:
    """Each state once the window shows it."""
    bench.app.console.go(ToRoom(Room.DOCTOR))
    yield "before"
    await _look(bench)
    await bench.clock.advance(8)
    yield "well"
    bench.practice.switchboard.add(rule("get-profile-syncSettings", FaultName.STATUS, status=403))
    bench.find("doctor.tick.listing", QCheckBox).setChecked(True)
    await _look(bench)
    bench.find("doctor.report", QPushButton).click()
    await bench.clock.advance(1)
    _scroll_to(bench, "doctor.preview")
    yield "advice-and-report"
    bench.find("doctor.report", QPushButton).click()
    bench.practice.switchboard.clear()
    bench.practice.switchboard.add(rule(EVERY_OPERATION, FaultName.STATUS, status=401))
    bench.host.keychain.is_broken = True
    await _look(bench)
    await bench.clock.advance(3)
    yield "refused"


async def _look(bench: AppBench) -> None:
    page = bench.app.console.page
    ended: list[bool] = []
    page.look.running_changed.connect(lambda is_running: ended.append(not is_running))  # type: ignore[attr-defined]  # Doctor's
    bench.find("doctor.run", QPushButton).click()
    await until(lambda: any(ended))


def _scroll_to(bench: AppBench, address: str) -> None:
    area = bench.app.console.page.findChild(QScrollArea)
    assert area is not None
    area.ensureWidgetVisible(bench.find(address, QWidget), 0, 120)
