"""The Transactions page: choose, look through, send, and every way in which it can come to grief."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QComboBox, QPushButton

from app.onboarding.rules import accounts_of
from app.practice.faults import FaultName, rule
from app.practice.state import Transaction
from app.ui.kit.drop_frame import file_in
from tests.support import file_dialog, spies, statement_files
from tests.support.app_bench import AppBench
from tests.support.handed_over import MANAGE, connect, open_at, with_accounts, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person
from tests.ui.pages.transactions import TRANSACTIONS, Transactions

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

pytestmark = pytest.mark.usefixtures("qapp")

PUSH = "create-bank-transactions"
TABLE = "Date;Libellé;Débit;Crédit\n2026-11-19;Loyer;1 200,00;\n2026-11-20;Dépôt;;450,25\n".encode("cp1252")


async def opened(bench: AppBench, folder: Path) -> tuple[Transactions, Conductor]:
    conductor = await with_credentials(bench)
    await connect(bench, conductor)
    await open_at(bench, conductor, TRANSACTIONS)
    return Transactions(bench, folder), conductor


def stored(bench: AppBench, account: int = 0) -> list[dict[str, Any]]:
    bench.practice.clock.advance(10)
    connection = bench.companies[-1]["connections"][0]
    found: list[dict[str, Any]] = connection["transactions"].get(connection["accounts"][account]["id"], [])
    return found


async def test_manage_leads_here_and_back(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, conductor = await opened(bench, tmp_path)
        await open_at(bench, conductor, MANAGE)
        await page.press("manage.transactions")
        assert bench.app.console.name == "transactions"

        await page.press("transactions.back")
        assert bench.app.console.name == "manage"

        await page.press("manage.transactions")
        await Person(bench.app.console, bench.clock).press("Alt+Left")
        assert bench.app.console.name == "manage"


async def test_without_a_connected_account_it_says_why(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        conductor = await with_accounts(bench)
        await open_at(bench, conductor, MANAGE)
        page = Transactions(bench, tmp_path)
        assert not page.sees("manage.transactions")

        await open_at(bench, conductor, TRANSACTIONS)

        assert "No account is connected yet." in page.words()
        assert not page.sees("transactions.choose")


async def test_a_file_is_looked_through_and_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = spies.announcements(monkeypatch)
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)

        await page.choose(statement_files.ofx(40))

        assert (page.total("count"), page.total("days")) == ("40", "Nov\u00a014 to Nov\u00a020")
        assert page.total("balance").endswith("→ $18,240.55")
        assert page.count == 40
        assert page.rows[0].startswith("2026-11-14, INTERAC reçu no 0, $1.00, ")
        assert page.button("transactions.send") == "Send 40 transactions"
        assert not [one for one in bench.requests if "bankTransactions" in str(one["path"])]

        await page.send()

        assert len(stored(bench)) == 40
        assert page.notice.startswith(
            "40 transactions are at Codat. Your client sees them after QuickBooks’ daily read"
        )
        assert [one for one in heard if one.startswith("40 transactions are at Codat.")]
        assert not page.sees("transactions.send")
        assert page.count == 40
        assert page.rows[0].endswith("Codat has it already")


async def test_the_keyboard_alone_is_enough(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        person = Person(bench.app.console, bench.clock)
        await person.go_press("transactions.choose")
        await page.choose_in_dialog(statement_files.ofx(5))

        await person.press("Ctrl+Return")
        await page.until_sent()

        assert len(stored(bench)) == 5


async def test_a_file_can_be_dropped_and_nothing_else(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.drop(statement_files.ofx(3))
        assert page.total("count") == "3"

        for urls in ([], ["https://example.com/a.ofx"], ["file:///a.ofx", "file:///b.ofx"]):
            data = QMimeData()
            data.setUrls([QUrl(one) for one in urls])
            assert file_in(data) is None


async def test_the_dialog_opens_once_and_may_be_closed(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.press("transactions.choose")
        await page.press("transactions.choose")

        await file_dialog.decline()

        assert page.sees("transactions.choose")
        assert not page.sees("transactions.send")


async def test_titles_of_columns_are_harmless_and_short(tmp_path: Path) -> None:
    titles = ("Date", "Description", "Amount", "Re\u202ef", "x" * 500, " ")
    table = ";".join(titles) + "\n2026-11-19;Loyer;-1200.00;a;;\n2026-11-20;Dépôt;450.25;b;;\n"
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.choose(table.encode(), "releve.csv")

        box = bench.find("transactions.column.date", QComboBox)
        offered = [box.itemText(at) for at in range(box.count())]
        assert offered[1:4] == ["Date", "Description", "Amount"]
        assert offered[4:] == ["Re\ufffdf", "x" * 39 + "…", "Column 6"]


async def test_a_table_shows_its_columns_and_they_can_be_put_right(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.choose(TABLE, "releve.csv")
        assert "Money out: Débit · Money in: Crédit" in page.words()
        assert (page.total("in"), page.total("out")) == ("$450.25", "$1,200.00")

        await page.press("transactions.columns")
        await page.set("transactions.column.debit", "3")
        await page.set("transactions.column.credit", "2")

        assert (page.total("in"), page.total("out")) == ("$1,200.00", "$450.25")


async def test_dates_that_can_be_read_in_two_ways_are_asked_about(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.choose(b"Date,Description,Amount\n11/12/2026,Coffee,-4.50\n", "a.csv")
        assert "The file can be read in two ways." in page.words()
        assert not page.sees("transactions.send")

        await page.set("transactions.column.order", "mdy")

        assert not page.sees("transactions.send")
        await page.open_tab("stay")
        assert page.rows[0].endswith("Before the date your client chose in QuickBooks")


async def test_a_balance_may_be_typed_where_the_file_tells_none(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.choose(TABLE, "releve.csv")
        person = Person(bench.app.console, bench.clock)

        await person.type("transactions.closing", "1000")
        await person.press("Return")
        await page.until_read()

        assert page.total("balance") == "$1,749.75 → $1,000.00"
        await page.send()
        assert [one["balance"] for one in stored(bench)] == [Decimal("549.75"), Decimal(1000)]


async def test_a_file_of_another_account_is_told_and_can_be_put_right(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, conductor = await opened(bench, tmp_path)
        await page.choose(statement_files.ofx(3, number="00127713"))
        assert "The file is of an account ending 7713. Compte d’exploitation ends 4021." in page.words()
        assert not page.sees("transactions.send")

        await page.press("transactions.use_account")
        await page.until_read()

        assert page.value("transactions.account") == accounts_of(conductor.case)[1].id
        assert page.button("transactions.send") == "Send 3 transactions"


async def test_a_file_in_another_currency_is_told(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)

        await page.choose(statement_files.ofx(3, currency="USD"))

        assert "The file is in USD, US dollar." in page.words()
        assert not page.sees("transactions.send")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty."),
        (b"%PDF-1.7\x00", "This is not a text file."),
        (b"hello", "The columns of the file were not recognized."),
        (b"<OFX><STMTRS>", "The file is damaged."),
    ],
)
async def test_a_file_that_is_no_statement_says_why(tmp_path: Path, content: bytes, said: str) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)

        await page.choose(content)

        assert page.notice.startswith(said)
        assert page.sees("transactions.choose")
        assert not page.sees("transactions.send")


async def test_the_same_file_again_adds_nothing(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.choose(statement_files.ofx(10))
        await page.send()

        await page.choose(statement_files.ofx(10))

        assert page.total("count") == "0"
        assert not page.sees("transactions.send")
        assert len(stored(bench)) == 10


async def test_progress_is_shown_and_it_can_be_stopped_and_gone_on_with(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, conductor = await opened(bench, tmp_path)
        await page.choose(statement_files.ofx(2300))
        await page.press("transactions.send")
        await bench.clock.advance(5)
        assert "1,000 of 2,300 transactions are at Codat." in page.words()
        assert page.progress == round(1000 * 1000 / 2300)

        await page.press("transactions.stop")
        assert "Stopping once Codat is done" in page.words()
        await page.until_sent()
        assert len(stored(bench)) == 2000
        assert page.button("transactions.send") == "Send 300 transactions"

        await open_at(bench, conductor, TRANSACTIONS)
        assert "“releve.ofx” was not sent to its end: 2,000 of 2,300" in page.words()
        await page.press("transactions.resume")
        await page.until_sent()

        ids = [one["id"] for one in stored(bench)]
        assert len(ids) == len(set(ids)) == 2300
        assert not page.sees("transactions.resume")


async def test_a_file_that_is_gone_can_be_chosen_again(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, conductor = await opened(bench, tmp_path)
        await _stop_after_the_first_thousand(bench, page)
        (tmp_path / "releve.ofx").unlink()
        await open_at(bench, conductor, TRANSACTIONS)

        await page.press("transactions.resume")
        await page.until_sent()
        assert page.notice.startswith("The file can’t be opened.")

        await page.choose(statement_files.ofx(1500), "elsewhere.ofx")
        assert page.button("transactions.send") == "Send 500 transactions"
        await page.send()
        assert len(stored(bench)) == 1500


async def test_another_file_in_its_place_is_shown_before_anything_is_sent(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, conductor = await opened(bench, tmp_path)
        await _stop_after_the_first_thousand(bench, page)
        page.write(statement_files.ofx(1600), "releve.ofx")
        await open_at(bench, conductor, TRANSACTIONS)

        await page.press("transactions.resume")
        await page.until_sent()

        assert page.notice.startswith("This is another file than before.")
        assert len(stored(bench)) == 1000
        assert page.sees("transactions.send")


async def test_the_rest_can_be_left(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, conductor = await opened(bench, tmp_path)
        await _stop_after_the_first_thousand(bench, page)
        await open_at(bench, conductor, TRANSACTIONS)

        await page.press("transactions.leave")

        assert not page.sees("transactions.resume")
        await open_at(bench, conductor, MANAGE)
        assert "A file was not sent to its end." not in page.words()


async def test_an_answer_that_is_lost_is_checked_and_gone_on_with(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        bench.practice.switchboard.add(rule(PUSH, FaultName.CUT_AFTER, nth=2, times=1))
        await page.choose(statement_files.ofx(2300))
        await page.send()
        assert page.button("notice.action") == "Check at Codat"

        await page.press("notice.action")
        await bench.clock.advance(10)
        await page.until_read()
        await page.send()

        ids = [one["id"] for one in stored(bench)]
        assert len(ids) == len(set(ids)) == 2300
        assert len([one for one in bench.requests if one["method"] == "POST" and "push" in str(one["path"])]) == 3


async def test_what_codat_refuses_is_said_at_its_row_and_the_others_go(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.choose(statement_files.ofx(10))
        _give_codat(bench, "20261114000000", "2026-11-14")

        await page.send()

        assert page.notice.startswith("Codat refused transactions.")
        assert page.rows[0].endswith("Codat: “A transaction with this id exists”")
        assert page.button("transactions.send") == "Send 9 transactions"
        await page.send()
        assert len(stored(bench)) == 10


async def test_codat_gives_up_and_a_person_decides(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        habits = bench.practice.world.state.habits
        usual, habits.push_takes = habits.push_takes, timedelta(minutes=30)
        await page.choose(statement_files.ofx(10))
        await page.send()
        assert "Codat gave up waiting for 10 transactions" in page.words()
        assert not page.sees("transactions.send")
        assert len([one for one in bench.requests if "push/bankAccounts" in str(one["path"])]) == 1

        bench.practice.clock.advance(3600)
        habits.push_takes = usual
        await page.press("transactions.send_again")
        await page.until_read()
        await page.send()

        assert page.notice.startswith("Codat refused transactions."), "they had arrived after all"
        assert len(stored(bench)) == 10


async def test_leaving_the_client_stops_after_the_request_and_coming_back_goes_on(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.choose(statement_files.ofx(2300))
        await page.press("transactions.send")
        bench.app.console.leave_client()
        for _ in range(20):
            await bench.clock.advance(bench.clock.next_wake or 0.0)
        held = len(stored(bench))
        assert held == 1000

        fresh = await bench.in_time(bench.app.registry.open(bench.companies[-1]["id"]))
        await open_at(bench, fresh, TRANSACTIONS)
        await page.press("transactions.resume")
        await page.until_sent()

        ids = [one["id"] for one in stored(bench)]
        assert len(ids) == len(set(ids)) == 2300


async def test_reading_can_be_stopped(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.press("transactions.choose")
        await page.begin_to_read(statement_files.ofx(20_000))
        assert page.sees("transactions.stop_reading")

        await page.press("transactions.stop_reading")
        await page.until_read()

        assert page.sees("transactions.choose")
        assert not page.sees("transactions.send")


async def test_language_can_change_at_any_moment(tmp_path: Path) -> None:
    async with AppBench(tmp_path / "data") as bench:
        page, _ = await opened(bench, tmp_path)
        await page.choose(statement_files.ofx(3000))

        bench.find("language.fr", QPushButton).click()
        await settle()
        await settle()

        assert page.button("transactions.send") == "Envoyer 3\u00a0000 opérations"
        assert page.total("days") == "du 14\u00a0nov. au 20\u00a0nov."
        assert page.count == 3000


async def _stop_after_the_first_thousand(bench: AppBench, page: Transactions) -> None:
    await page.choose(statement_files.ofx(1500))
    await page.press("transactions.send")
    await page.press("transactions.stop")
    await page.until_sent()
    assert len(stored(bench)) == 1000


def _give_codat(bench: AppBench, transaction_id: str, day: str) -> None:
    """Another desktop has sent this one."""
    (connection,) = list(bench.practice.world.state.companies.values())[-1].connections.values()
    known = connection.transactions.setdefault(next(iter(connection.accounts)), [])
    known.append(Transaction(id=transaction_id, date=day, description="", amount=Decimal(1)))
