"""Whatever is taken out of the app as a file holds no secret and no full account number; nor do the app's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.ui.shell.places import ToLeaveBehind
from tests.support import file_dialog
from tests.support.account_lists import good, in_csv, mistakes
from tests.support.app_bench import AppBench
from tests.support.canary import Canary
from tests.support.handed_over import open_at
from tests.support.person import Person
from tests.ui.pages.account_file import open_import
from tests.ui.pages.rooms import ActivityScreen

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

GOOD = [(*good(number)[:2], f"70012345{number:04d}", "00412", "003", "CAD", "1,00") for number in (1, 3)]
WRONG = [(*one.cells[:2], one.cells[2].ljust(12, "7")[:12], *one.cells[3:]) for one in mistakes() if one.cells[2]]
PRACTICE = "practice.json"  # the built-in Codat's own memory: Codat knows the numbers


async def save(bench: AppBench, button: str, path: Path) -> None:
    """Press a button that asks where to save, and wait for the file."""
    person = Person(bench.app.console, bench.clock)
    await person.go_press(button)
    await file_dialog.choose(path)
    await person.until(path.exists, path.name)
    await person.until(lambda: person.sees("notice.text") is not None, "the notice")


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_nothing_taken_out_tells_what_must_not_be_told(tmp_path: Path, language: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    canary = Canary(*(row[2] for row in (*GOOD, *WRONG) if row[2].isdecimal()))
    async with AppBench(tmp_path / "data", "--lang", language) as bench:
        conductor = await bench.client()
        page = await open_import(bench, tmp_path, conductor)
        await page.choose(in_csv([*GOOD, *WRONG]))
        await page.send()
        await save(bench, "import.export", out / "left-out.csv")
        await bench.in_time(conductor.credentials.create())
        issued = conductor.credentials.issued
        assert issued is not None
        canary.add(issued.username.reveal(), "username")
        canary.add(issued.password.reveal(), "password")
        await bench.in_time(conductor.feed.refresh_link())
        await open_at(bench, conductor, ToLeaveBehind())
        await save(bench, "leave_behind.save", out / "leave-behind.pdf")
        await ActivityScreen(bench).open()
        person = Person(bench.app.console, bench.clock)
        await person.tab_to("activity.client")
        await person.press("Down")
        for name in ("record.csv", "record.jsonl", "call.pdf"):
            await save(bench, "activity.export", out / name)

    assert len(list(out.iterdir())) == 5
    found = canary.in_folder(out) + canary.in_folder(tmp_path / "data")
    assert not [one for one in found if PRACTICE not in one]
    assert [one for one in found if PRACTICE in one], "what is looked for is found where it is"
