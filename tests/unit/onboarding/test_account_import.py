"""A list of accounts sent to Codat: a thousand rows with every kind of mistake, halves, breaks in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.base.clock import SystemClock
from app.codat.limits import MAX_ACCOUNTS
from app.files.account_sheet import account_lines, read_account_file
from app.files.reading import Reading
from app.onboarding.account_book import AccountBook
from app.onboarding.account_files import begun
from app.onboarding.account_row import Standing, row_of
from app.onboarding.problems import ProblemKind
from app.onboarding.rules import accounts_of
from app.onboarding.trail import Deed
from app.practice.prototypes import read_prototype
from app.practice.refusal import Finding
from tests.support.account_lists import good, in_csv, mistakes
from tests.unit.onboarding.bench import FaultName
from tests.unit.onboarding.test_stopped_anywhere import Desktop, Instant, Killed, Killer, to_connection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.onboarding.conductor import Conductor

BATCH = "create-batch-source-account"


def book_of(path: Path, rows: Sequence[Sequence[str]], conductor: Conductor) -> AccountBook:
    """The list written to a file, read and judged as the page does."""
    path.write_bytes(in_csv(rows))
    sheet = read_account_file(path, Reading(SystemClock()))
    country = conductor.case.client.country
    lines = account_lines(sheet, begun(sheet, country, ""))
    return AccountBook([row_of(line, country) for line in lines], conductor.case)


def refuse(monkeypatch: pytest.MonkeyPatch, *names: str, whole: bool = False) -> None:
    """Codat refuses accounts of these names; `whole`: and with one of them the whole batch."""

    def read_and_refuse(item: Any, *rest: Any) -> Any:
        if isinstance(item, dict) and item.get("accountName") in names:
            return [Finding(f"{rest[-1]}accountName", "Not allowed here", "SourceAccount")]
        return read_prototype(item, *rest)

    monkeypatch.setattr("app.practice.accounts.read_prototype", read_and_refuse)
    if whole:
        from app.practice import accounts

        create = accounts.create_batch

        def all_or_nothing(world: Any, company: str, connection: str, body: Any) -> Any:
            if any(item["accountName"] in names for item in body):
                return create(world, company, connection, [dict(item, accountName=names[0]) for item in body])
            return create(world, company, connection, body)

        monkeypatch.setattr(accounts, "create_batch", all_or_nothing)


def names_at(desktop: Desktop) -> list[str]:
    return [one["accountName"] for one in desktop.connection["accounts"]]


async def test_a_thousand_rows_with_every_kind_of_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = [mistake.cells for mistake in mistakes()]
    rows = [good(number) for number in range(1, 1001 - 2 * len(wrong))]
    mixed: list[tuple[str, ...]] = []
    for at, row in enumerate(rows):
        mixed += [wrong[at // 40]] if at % 40 == 0 and at // 40 < len(wrong) else []
        mixed.append(row)
    mixed += [rows[at] for at in range(len(wrong))]  # and as many a second time
    refused = {rows[10][0], rows[500][0]}
    desktop = Desktop(tmp_path / "data")
    conductor = await to_connection(desktop)
    refuse(monkeypatch, *refused)

    book = book_of(tmp_path / "comptes.csv", mixed, conductor)
    await desktop.in_time(conductor.account_import.send(book))

    assert len(mixed) == len(book.rows) == 1000
    wanted = [row[0] for row in rows if row[0] not in refused]
    assert sorted(names_at(desktop)) == sorted(wanted), "every good row is there, once"
    faulty = [row for row in book.rows if row.standing is Standing.FAULTY]
    assert [[(fault.field, fault.kind) for fault in row.faults] for row in faulty] == [
        [(mistake.field, mistake.kind)] for mistake in mistakes()
    ]
    assert {row.form.name for row in book.rows if row.standing is Standing.REFUSED} == refused
    assert all("Not allowed here" in row.words for row in book.rows if row.standing is Standing.REFUSED)
    assert book.counts[Standing.THERE] + book.counts[Standing.TWICE] == len(wrong)
    assert len(desktop.sent("POST", "/batch")) == -(-len(rows) // MAX_ACCOUNTS)
    await desktop.close()


async def test_numbers_reach_codat_whole_and_no_disk(tmp_path: Path) -> None:
    rows = [good(number) for number in range(1, 121)]
    desktop = Desktop(tmp_path / "data")
    conductor = await to_connection(desktop)
    await desktop.in_time(conductor.account_import.send(book_of(tmp_path / "comptes.csv", rows, conductor)))

    there = {one["accountName"]: one for one in desktop.connection["accounts"]}
    for name, _, number, transit, institution, currency, balance in rows:
        account = there[name]
        assert (account["accountNumber"], account["currency"]) == (number, currency)
        assert f"{account['balance']:.2f}".replace(".", ",") == balance
        assert (account.get("routingInfo") or {}).get("bankCode") == (f"0{institution}{transit}" if transit else None)
    assert len(desktop.sent("POST", "/batch")) == -(-120 // MAX_ACCOUNTS)
    assert len(desktop.deeds(Deed.ACCOUNTS_ADDED)) == -(-120 // MAX_ACCOUNTS)
    await desktop.close()
    numbers = [row[2].encode() for row in rows if len(row[2]) > 4]
    kept = b"".join(path.read_bytes() for path in sorted((tmp_path / "data").rglob("*")) if path.is_file())
    assert not [number for number in numbers if number in kept]


async def test_a_batch_refused_whole_is_sent_in_halves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [good(number) for number in range(1, 61)]
    desktop = Desktop(tmp_path / "data")
    conductor = await to_connection(desktop)
    refuse(monkeypatch, rows[30][0], whole=True)
    book = book_of(tmp_path / "comptes.csv", rows, conductor)

    await desktop.in_time(conductor.account_import.send(book))

    assert len(names_at(desktop)) == 59
    assert [row.form.name for row in book.rows if row.standing is Standing.REFUSED] == [rows[30][0]]
    await desktop.close()


async def test_when_codat_takes_none_it_is_not_asked_for_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [good(number) for number in range(1, 201)]
    desktop = Desktop(tmp_path / "data")
    conductor = await to_connection(desktop)
    refuse(monkeypatch, *(row[0] for row in rows))
    book = book_of(tmp_path / "comptes.csv", rows, conductor)

    problem = await desktop.problem(conductor.account_import.send(book))

    assert problem.kind is ProblemKind.REJECTED
    assert len(desktop.sent("POST", "/batch")) < 40
    assert conductor.account_import.progress is None
    await desktop.close()


async def test_an_answer_that_is_lost_is_asked_for(tmp_path: Path) -> None:
    rows = [good(number) for number in range(1, 151)]
    desktop = Desktop(tmp_path / "data")
    conductor = await to_connection(desktop)
    book = book_of(tmp_path / "comptes.csv", rows, conductor)
    desktop.fault(BATCH, FaultName.CUT_AFTER, nth=2)

    assert (await desktop.problem(conductor.account_import.send(book))).kind is ProblemKind.UNKNOWN_OUTCOME
    assert book.counts[Standing.ADDED] == MAX_ACCOUNTS
    await desktop.in_time(conductor.check())
    book.judge(conductor.case)
    assert book.counts[Standing.ADDED] == 2 * MAX_ACCOUNTS
    await desktop.in_time(conductor.account_import.send(book))

    assert sorted(names_at(desktop)) == sorted(row[0] for row in rows)
    await desktop.close()


@pytest.mark.parametrize("instant", Instant)
async def test_killed_in_the_middle_it_goes_on_with_what_codat_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, instant: Instant
) -> None:
    rows = [good(number) for number in range(1, 131)]
    former = Desktop(tmp_path / "data")
    conductor = await to_connection(former)
    first = book_of(tmp_path / "comptes.csv", rows[:MAX_ACCOUNTS], conductor)
    await former.in_time(conductor.account_import.send(first))
    with monkeypatch.context() as patch:
        Killer(patch).strike(instant)
        with pytest.raises(Killed):
            await former.in_time(conductor.account_import.send(book_of(tmp_path / "comptes.csv", rows, conductor)))

    desktop = former.again()
    conductor = await desktop.enter()
    book = book_of(tmp_path / "comptes.csv", rows, conductor)
    await desktop.in_time(conductor.account_import.send(book))

    assert sorted(names_at(desktop)) == sorted(row[0] for row in rows), "each once"
    assert len(accounts_of(conductor.case)) == len(rows)
    await desktop.close()


async def test_another_desktop_added_some_meanwhile(tmp_path: Path) -> None:
    rows = [good(number) for number in range(1, 61)]
    one = Desktop(tmp_path / "one")
    conductor = await to_connection(one)
    book = book_of(tmp_path / "comptes.csv", rows, conductor)
    other = Desktop(tmp_path / "other", one)
    colleague = await other.registry.open(one.companies[0]["id"])
    await other.in_time(colleague.account_import.send(book_of(tmp_path / "autres.csv", rows[40:], colleague)))

    await one.in_time(conductor.account_import.send(book))

    assert sorted(names_at(one)) == sorted(row[0] for row in rows), "their ids clash, their accounts do not"
    assert (book.counts[Standing.THERE], book.counts[Standing.ADDED]) == (20, 40)
    await other.close()
    await one.close()


async def test_it_can_be_stopped_between_two_batches(tmp_path: Path) -> None:
    rows = [good(number) for number in range(1, 151)]
    desktop = Desktop(tmp_path / "data")
    conductor = await to_connection(desktop)
    book = book_of(tmp_path / "comptes.csv", rows, conductor)

    def stop_after_one() -> None:
        progress = conductor.account_import.progress
        if progress is not None and progress.added:
            conductor.account_import.stop()

    conductor.listen(stop_after_one)
    await desktop.in_time(conductor.account_import.send(book))

    assert (book.counts[Standing.ADDED], book.counts[Standing.READY]) == (MAX_ACCOUNTS, 100)
    await desktop.close()
