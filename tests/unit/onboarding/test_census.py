"""Reading the list from Codat: pages as they come, what it costs, and what may be dropped."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.onboarding.census import Progress
from app.onboarding.problems import ProblemKind
from app.onboarding.roster import ClientTab
from app.practice.faults import FaultName
from tests.support.held_clock import settle
from tests.unit.onboarding.bench import Bench

if TYPE_CHECKING:
    from pathlib import Path

BEFORE_NEXT_DAY = timedelta(hours=8)


def asked(desk: Bench) -> list[str]:
    """The pages of the list Codat was asked for, as query strings."""
    return [str(seen["query"]) for seen in desk.sent("GET", "/companies")]


async def seeded(folder: Path, count: int) -> Bench:
    """A desk whose Codat has so many companies, all read."""
    desk = Bench(folder)
    desk.practice.world.seed_clients(count)
    await desk.in_time(desk.registry.refresh())
    desk.practice.records.clear()
    return desk


async def test_every_page_is_on_the_list_when_it_is_told(tmp_path: Path) -> None:
    desk = Bench(tmp_path)
    desk.practice.world.seed_clients(250)
    told: list[tuple[Progress, int]] = []

    await desk.in_time(desk.registry.refresh(lambda progress: told.append((progress, len(desk.registry.roster())))))

    assert told == [(Progress(100, 250), 100), (Progress(200, 250), 200), (Progress(250, 250), 250)]
    await desk.close()


async def test_what_was_read_before_a_failure_is_kept_and_nothing_is_dropped(tmp_path: Path) -> None:
    desk = await seeded(tmp_path, 250)
    looked = desk.registry.last_look
    desk.practice.world.seed_clients(30)
    await desk.clock.advance(60)
    desk.fault("list-companies", FaultName.STATUS, nth=3, times=1, status=403)

    problem = await desk.problem(desk.registry.refresh())

    assert problem.kind is ProblemKind.NOT_ALLOWED
    assert len(desk.registry.roster()) == 250
    assert desk.registry.last_look == looked
    await desk.close()


async def test_a_deleted_company_goes_when_the_whole_list_was_seen(tmp_path: Path) -> None:
    desk = await seeded(tmp_path, 130)
    companies = desk.practice.world.state.companies
    del companies[next(iter(companies))]

    await desk.in_time(desk.registry.refresh())

    assert len(desk.registry.roster()) == 129
    await desk.close()


async def test_a_list_that_changed_while_it_was_read_drops_nobody(tmp_path: Path) -> None:
    """A company deleted meanwhile moves the others up: one of them is on no page that was read."""
    desk = await seeded(tmp_path, 130)
    companies = desk.practice.world.state.companies

    def meanwhile(progress: Progress) -> None:
        if progress.read == 100:
            del companies[next(iter(companies))]

    await desk.in_time(desk.registry.refresh(meanwhile))

    assert len(desk.registry.roster()) == 130
    await desk.close()


async def test_a_short_list_is_read_whole_at_every_start(tmp_path: Path) -> None:
    desk = await seeded(tmp_path, 130)

    await desk.in_time(desk.registry.look(lambda _: None))

    assert asked(desk) == ["page=1&pageSize=100", "page=2&pageSize=100"]
    await desk.close()


async def test_of_a_long_list_read_today_the_newest_are_asked_for(tmp_path: Path) -> None:
    desk = await seeded(tmp_path, 400)
    await desk.clock.advance(60)
    desk.practice.world.seed_clients(1)

    await desk.in_time(desk.registry.look(lambda _: None))

    assert asked(desk) == ["page=1&pageSize=100&orderBy=-created"]
    assert len(desk.registry.roster()) == 401
    await desk.close()


async def test_where_codat_orders_nothing_any_page_does(tmp_path: Path) -> None:
    desk = await seeded(tmp_path, 400)
    desk.fault("list-companies", FaultName.STATUS, times=1, status=400)

    await desk.in_time(desk.registry.look(lambda _: None))

    assert asked(desk) == ["page=1&pageSize=100&orderBy=-created", "page=1&pageSize=100"]
    await desk.close()


async def test_a_long_list_is_read_whole_again_the_next_day(tmp_path: Path) -> None:
    desk = await seeded(tmp_path, 400)
    await desk.clock.advance(BEFORE_NEXT_DAY.total_seconds())

    await desk.in_time(desk.registry.look(lambda _: None))

    assert len(asked(desk)) == 4
    assert desk.registry.is_fresh
    await desk.close()


async def test_a_list_that_costs_much_of_todays_requests_waits_for_a_person(tmp_path: Path) -> None:
    desk = Bench(tmp_path)
    desk.practice.world.seed_clients(400)
    for company in desk.practice.world.state.companies.values():
        company.connections.clear()  # nobody is linked: 1,000 requests a day
    desk.practice.world.recount()
    for _ in range(970):
        desk.practice.world.take_request()
    told: list[Progress] = []

    await desk.in_time(desk.registry.look(told.append))
    assert told == [Progress(100, 400)]
    assert not desk.registry.is_fresh

    await desk.in_time(desk.registry.refresh(told.append))
    assert told[-1] == Progress(400, 400)
    await desk.close()


async def test_a_long_list_is_not_asked_for_in_one_rush(tmp_path: Path) -> None:
    desk = Bench(tmp_path)
    desk.practice.world.seed_clients(900)
    desk.scope.start(desk.registry.refresh, "reading")
    await settle(2000)
    assert (len(asked(desk)), desk.clock.next_wake) == (5, 0.25)

    desk.clock.jump(0.25)
    await settle(2000)

    assert len(asked(desk)) == 6
    await desk.close()


async def test_a_client_is_looked_up_at_codat_by_name_or_reference(tmp_path: Path) -> None:
    desk = Bench(tmp_path)
    desk.practice.world.seed_clients(30)
    companies = desk.practice.world.state.companies.values()
    reference = next(one.tags["clientRef"] for one in companies if one.name == "Northwind Bakery Inc. 2")

    assert await desk.registry.find("Lakeshore physio")
    assert len(desk.registry.roster().ids(ClientTab.ALL, "lakeshore")) == 2
    assert await desk.registry.find(reference)
    assert len(desk.registry.roster().ids(ClientTab.ALL, reference)) == 1
    assert not await desk.registry.find("zzz")
    await desk.close()


async def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    desk = await seeded(tmp_path, 30)
    file = desk.records.cache._store._connection
    assert file is not None
    changes = file.total_changes

    await desk.in_time(desk.registry.refresh())

    assert file.total_changes == changes + 1  # when it was looked at
    await desk.close()


async def test_the_list_outlives_the_app(tmp_path: Path) -> None:
    first = await seeded(tmp_path, 30)
    before = [first.registry.roster().row(one) for one in first.registry.roster().ids(ClientTab.ALL, "")]
    await first.close()

    later = Bench(tmp_path, clock=first.clock)
    roster = later.registry.roster()

    assert [roster.row(one) for one in roster.ids(ClientTab.ALL, "")] == before
    await later.close()
