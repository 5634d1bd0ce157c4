"""The guide: each step, a trouble with what to say, an error code, the states at the end, and what practice says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit

from app.practice.faults import FaultName, rule
from app.ui.kit.buttons import Button
from app.ui.shell.places import ToStep
from tests.support.handed_over import connect, open_at, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench

GUIDE = ToStep("guide")


async def press(bench: AppBench, address: str) -> None:
    bench.find(address, Button).click()
    await settle()


async def choose(bench: AppBench, address: str, value: str) -> None:
    box = bench.find(address, QComboBox)
    box.setCurrentIndex(box.findData(value))
    await settle()


def name_the_bank(bench: AppBench) -> None:
    bench.app.settings.choose("bank_name_en", "Northbridge Bank")
    bench.app.settings.choose("bank_name_fr", "Banque Northbridge")
    bench.app.settings.choose("team", "514 555-0142")


async def states(bench: AppBench) -> AsyncIterator[str]:
    name_the_bank(bench)
    conductor = await with_credentials(bench)
    await open_at(bench, conductor, GUIDE)
    yield "step-1"
    await press(bench, "guide.open_client_view")
    await press(bench, "guide.next")
    await choose(bench, "guide.layout", "C")
    yield "step-2-older-menu"
    for number in range(3, 7):
        await press(bench, "guide.next")
        if number < 6:
            yield f"step-{number}"
    await bench.clock.advance(8)
    await choose(bench, "guide.trouble", "refused_twice")
    yield "step-6-refused-twice"
    issued = conductor.credentials.issued
    assert issued is not None
    bench.app.screen.show_credentials(issued, 60)
    await settle()
    yield "step-6-credentials-shown"
    bench.app.screen.blank()
    await settle()
    yield "hidden"
    bench.app.screen.unblank()
    await press(bench, "guide.next")
    edit = bench.find("guide.code", QLineEdit)
    edit.setText("324")
    await settle()
    yield "step-7-error-code"
    edit.clear()
    bench.practice.switchboard.add(rule("*", FaultName.OFFLINE, times=50))
    await bench.clock.advance(30)
    yield "step-7-offline"
    bench.practice.switchboard.clear()
    await bench.clock.advance(10)
    await connect(bench, conductor)
    await press(bench, "guide.next")
    yield "step-8-linked"
    for chapter, number in (("update_sign_in", 1), ("update_sign_in", 2), ("account_gone", 3), ("disconnect", 3)):
        bench.app.screen.set_path(chapter, number)
        bench.app.console.go(GUIDE)
        await settle()
        yield f"{chapter.replace('_', '-')}-{number}"
