"""Importing accounts: choose or paste, look through, put right, add, and every way in which it can come to grief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from app.onboarding.rules import accounts_of
from app.practice.faults import FaultName, rule
from tests.support import file_dialog, spies
from tests.support import interface_checks as checks
from tests.support.account_lists import copied, good, in_csv, mistakes
from tests.support.app_bench import AppBench
from tests.support.person import Person
from tests.support.waiting import until
from tests.ui.pages.account_file import open_import
from tests.ui.pages.accounts import open_accounts, refusing

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


def stored(bench: AppBench) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = bench.companies[-1]["connections"][0]["accounts"]
    return found


async def test_the_accounts_page_leads_here_and_back(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        screen = await open_accounts(bench)
        await screen.person.go_press("accounts.import")
        assert screen.page == "account_file"

        await screen.person.go_press("import.back")
        assert screen.page == "accounts"


async def test_a_file_is_looked_through_and_added(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)

        await page.choose(in_csv([good(1), good(2), good(3)]))

        assert page.rows == [
            "2, Québec 1, Savings, ending 0001, CA$37.01",
            "3, Trois-Rivières 2, Credit card, ending 0002, CA$74.02",
            "4, Lévis 3, Chequing, ending 0003, CA$111.03",
        ]
        assert not stored(bench)
        assert page.button("import.send") == "Add 3 accounts"

        await page.send()

        assert [one["accountName"] for one in stored(bench)] == ["Québec 1", "Trois-Rivières 2", "Lévis 3"]
        assert page.notice == "3 accounts added."
        assert [page.count(tab) for tab in ("add", "fix", "out", "done")] == ["0", "0", "0", "3"]
        assert not page.sees("import.send")


async def test_rows_are_pasted_with_and_without_titles(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)

        for titles in ((), ("Nom", "Type", "Numéro", "Transit", "Institution", "Devise", "Solde")):
            await page.paste(copied([good(1), good(3)], titles))
            assert [one.split(", ")[1] for one in page.rows] == ["Québec 1", "Lévis 3"]


async def test_a_file_can_be_dropped(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.drop(in_csv([good(1)]))
        assert page.count("add") == "1"


async def test_every_mistake_is_named_and_put_right_in_its_place(tmp_path: Path) -> None:
    wrong = mistakes()
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.choose(in_csv([good(1), *(one.cells for one in wrong)]))
        assert page.count("fix") == str(len(wrong))
        assert page.rows[0].startswith("3, Enter a name that your client will recognize")

        await page.open_row(3)
        assert page.error("name")
        await page.set("name", "Compte de paie")
        await page.press("import.keep")

        assert page.count("fix") == str(len(wrong) - 1)
        assert page.value("name") == "x" * 100, "the next one is open"

        await page.press("import.leave_out")
        assert page.count("out") == "1"
        await page.press("import.close")
        await page.send()
        assert len(stored(bench)) == 2


async def test_what_codat_refuses_stays_with_its_words(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.choose(in_csv([good(1), good(3)]))
        with refusing(good(3)[2]):
            await page.send()

        assert [one["accountName"] for one in stored(bench)] == ["Québec 1"]
        assert "Already used by another account" in page.rows[0]
        assert page.notice.startswith("1 account added.")

        await page.open_row(3)
        await page.press("import.keep")
        await page.send()
        assert len(stored(bench)) == 2


async def test_the_same_list_twice_adds_nothing(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        conductor = await bench.client()
        page = await open_import(bench, tmp_path, conductor)
        for _ in range(2):
            await page.choose(in_csv([good(1), good(3), good(3)]))
            if page.sees("import.send"):
                await page.send()

        assert len(stored(bench)) == len(accounts_of(conductor.case)) == 2
        assert page.count("out") == "3"


async def test_columns_are_chosen_once_for_lists_of_their_kind(tmp_path: Path) -> None:
    titles, rows = ("Libellé", "Numéro"), [("Paie", "7000001"), ("Taxes", "7000002")]
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.paste(copied(rows, titles))
        assert not page.sees("import.list")
        assert page.error("column.type") == "Choose a column, or one for every row."

        await page.set("column.type", "=savings")
        await page.until_read()
        assert page.count("fix") == "2", "their transit number is not known"

    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.paste(copied(rows[:1], titles))
        assert page.count("fix") == "1"
        assert page.value("column.type") == "=savings"


async def test_what_a_person_put_right_stays_when_the_columns_change(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.choose(in_csv([mistakes()[0].cells, good(1)]))
        await page.open_row(2)
        await page.set("name", "Paie")
        await page.press("import.keep")

        await page.set("column.balance", "=0")
        await page.until_read()

        assert [row.split(", ")[1] for row in page.rows] == ["Paie", "Québec 1"]


async def test_the_keyboard_alone_is_enough(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        person = Person(bench.app.console, bench.clock)
        QApplication.clipboard().setText(copied([good(1), mistakes()[0].cells]))
        await person.press("Ctrl+V")
        await page.until_read()

        await person.tab_to("import.row.3")
        await person.press("Return")
        await person.type("import.name", "Paie")
        await person.press("Return", "Ctrl+Return")
        await page.until_sent()

        assert [one["accountName"] for one in stored(bench)] == ["Québec 1", "Paie"]


async def test_the_paste_keys_take_nothing_away_that_was_put_right(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.choose(in_csv([mistakes()[0].cells]))
        await page.open_row(2)
        await page.set("name", "Paie")
        await page.press("import.keep")
        QApplication.clipboard().setText(copied([good(1)]))
        await Person(bench.app.console, bench.clock).press("Ctrl+V")
        await page.until_read()

        assert [row.split(", ")[1] for row in page.rows] == ["Paie"]


async def test_an_answer_that_is_lost_is_checked_and_the_rest_added(tmp_path: Path) -> None:
    rows = [good(number) for number in range(1, 121)]
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.choose(in_csv(rows))
        bench.practice.switchboard.add(rule("create-batch-source-account", FaultName.CUT_AFTER, nth=2, times=1))
        await page.send()
        assert page.notice.startswith("We don’t know if this was saved.")
        assert (page.count("add"), page.count("done")) == ("70", "50")

        await page.press("notice.action")
        await bench.clock.advance(5)
        assert (page.count("add"), page.count("done")) == ("20", "100")
        await page.send()

        assert sorted(one["accountName"] for one in stored(bench)) == sorted(row[0] for row in rows)


async def test_progress_is_told_and_it_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.choose(in_csv([good(number) for number in range(1, 121)]))
        bench.practice.switchboard.add(rule("create-batch-source-account", FaultName.READ_TIMEOUT, nth=2, times=1))
        await page.press("import.send")
        await bench.clock.advance(1)
        assert page.text("import.added") == "50 of 120 accounts are added."
        assert page.progress > 0
        assert not page.sees("import.send")

        await page.press("import.stop")
        await page.until_sent()
        assert page.sees("import.send")
    assert any(one.startswith("120 accounts can be added.") for one in heard)


async def test_what_was_left_out_is_saved_without_whole_numbers(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.choose(in_csv([good(1), *(one.cells for one in mistakes())]))

        await page.press("import.export")
        await file_dialog.choose(tmp_path / "reste.csv")
        await until((tmp_path / "reste.csv").exists)

        told = (tmp_path / "reste.csv").read_text("utf-8-sig")
        assert len(told.splitlines()) == len(mistakes()) + 1
        assert not [one for one in mistakes() if len(one.cells[2]) > 4 and one.cells[2] in told]
        assert "'=cmd|" in told
        await until(lambda: page.notice.startswith("Saved as"))


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04\x00", b"%PDF-1.7 \x00", b"x" * 100_000, "日付,金額".encode("shift_jis")]
)
async def test_what_is_no_list_is_told_and_nothing_else(tmp_path: Path, content: bytes) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        await page.choose(content)

        assert page.notice
        assert not page.sees("import.list")
        assert not page.sees("import.send")
        assert page.sees("import.choose")


async def test_texts_of_a_strange_file_leave_the_page_as_wide_as_its_window(tmp_path: Path) -> None:
    long = "x" * 1900
    titles = (f"Nom {long}", f"Type {long}", f"Numéro {long}", *(f"{long}{at}" for at in "abcde"))
    rows = [(long, long, "7" * 1900), ("<b>Paie</b>\u202e", "<img src='file:///etc/passwd'>", "12")]
    async with AppBench(tmp_path / "data") as bench:
        page = await open_import(bench, tmp_path)
        bench.app.console.resize(1024, 640)
        await page.paste(copied(rows, titles))
        for field, column in (("name", "0"), ("type", "1"), ("number", "2")):
            await page.set(f"column.{field}", column)
            await page.until_read()
        assert page.count("fix") == "2"
        assert not checks.outside(bench.app.console)

        for line in (2, 3):
            await page.open_row(line)
            assert not checks.outside(bench.app.console)
