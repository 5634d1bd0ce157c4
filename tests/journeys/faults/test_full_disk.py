"""The disk is full: what cannot be written down is not sent; it is said in words, and goes on once there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.journeys.faults.cell import get_over_it
from tests.journeys.faults.expected import NONE
from tests.journeys.faults.person import Banker
from tests.journeys.faults.steps import STEPS
from tests.support.app_bench import AppBench
from tests.support.small_disk import Limited, mounted, small_disk
from tests.ui.pages.company import CompanyScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.faults.doing import Doing
    from tests.support.small_disk import SmallDisk

pytestmark = pytest.mark.usefixtures("qapp")

WRITING = [step for step in STEPS.values() if step.name != "refresh link"]
"""Every step of the matrix that creates, changes or removes."""
TOLD = (
    "So nothing was sent. Free some disk space or tell your IT team, then try again.",
    "Rien n’a donc été envoyé. Libérez de l’espace disque ou avertissez votre équipe informatique, puis réessayez.",
)


def written(bench: AppBench) -> list[dict[str, Any]]:
    """The requests that were to change something, as the server saw them."""
    return [one for one in bench.requests if one["method"] != "GET"]


@pytest.mark.parametrize("step", WRITING, ids=lambda step: step.name)
async def test_what_cannot_be_written_down_is_not_sent(step: Doing, in_memory: Path) -> None:
    with small_disk(in_memory / "data") as disk:
        await check_full(step, in_memory / "data", disk)


@pytest.mark.parametrize("name", ["create company", "add accounts", "revoke"])
async def test_a_used_up_quota_is_a_full_disk(name: str, in_memory: Path) -> None:
    disk = Limited()
    try:
        await check_full(STEPS[name], in_memory / "data", disk)
    finally:
        disk.free()


async def check_full(step: Doing, folder: Path, disk: SmallDisk) -> None:
    async with AppBench(folder) as bench:
        banker = Banker(bench)
        await step.begin(bench)
        await banker.wait()
        before = written(bench)
        disk.fill()
        await step.press(banker)

        assert [one["path"] for one in written(bench)] == [one["path"] for one in before], "it was sent all the same"
        for told, (said, offered) in zip(TOLD, await banker.reads(is_bilingual=True), strict=True):
            assert told in said, said
            assert offered not in NONE
        banker.is_alive(step.stays)

        disk.free()
        await get_over_it(banker, step)


@pytest.mark.parametrize("step", WRITING, ids=lambda step: step.name)
async def test_a_disk_that_fills_up_while_codat_acts_is_told_and_nothing_is_done_twice(
    step: Doing, in_memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_disk(in_memory / "data") as disk:
        async with AppBench(in_memory / "data") as bench:
            banker = Banker(bench)
            await step.begin(bench)
            await banker.wait()
            take = bench.practice.switchboard.take

            def filled(operation: str | None, now: Any) -> Any:
                if operation == step.operation:
                    disk.fill()
                return take(operation, now)

            monkeypatch.setattr(bench.practice.switchboard, "take", filled)
            await step.press(banker)
            monkeypatch.undo()

            assert banker.told, "Codat acted, it is written nowhere, and nobody is told"
            assert banker.offered
            disk.free()
            await get_over_it(banker, step)


async def test_an_app_that_may_only_read_its_folder_sends_nothing_until_it_may_write(in_memory: Path) -> None:
    with mounted(in_memory / "data") as disk:
        if disk is None:
            pytest.skip("this computer lets nobody mount a disk, so none can be read-only for root")
        disk.let_write(allowed=False)
        async with AppBench(in_memory / "data") as bench:
            screen = CompanyScreen(bench)
            await screen.begin()
            await screen.fill()
            await screen.go_on()
            assert bench.companies == []
            assert written(bench) == []
            banker = Banker(bench)
            for told, (said, _) in zip(TOLD, await banker.reads(is_bilingual=True), strict=True):
                assert told in said
            banker.is_alive("company.create")

            disk.let_write(allowed=True)
            await get_over_it(banker, STEPS["create company"])
