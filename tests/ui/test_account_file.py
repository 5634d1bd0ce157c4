"""Importing accounts: choose or paste, look through, put right, add, and every way in which it can come to grief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.onboarding.rules import accounts_of
from tests.support.account_lists import copied, good, in_csv, mistakes
from tests.support.app_bench import AppBench
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
