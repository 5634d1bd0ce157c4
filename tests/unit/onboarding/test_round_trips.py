"""No request more than is needed: what a press waits for, one answer after another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.onboarding.kinds import Country, Language
from app.onboarding.problems import ProblemKind
from tests.unit.onboarding.bench import Bench, FaultName

if TYPE_CHECKING:
    from pathlib import Path

    from app.onboarding.conductor import Conductor

CREATE_COMPANY = "create-company"


def begun(desk: Bench) -> Conductor:
    """A client who is only described."""
    blank = desk.registry.blank(Language.EN)
    return desk.registry.begin(replace(blank, name="Northwind Bakery", country=Country.CA, region="QC"))


async def test_a_company_made_just_now_is_not_asked_for_its_connections(tmp_path: Path) -> None:
    desk = Bench(tmp_path)

    await desk.in_time(begun(desk).setup.create())

    assert [len(desk.sent("POST", path)) for path in ("/companies", "/connections")] == [1, 1]
    assert desk.sent("GET", "/connections") == []
    await desk.close()


async def test_a_company_found_again_is_asked_for_its_connections(tmp_path: Path) -> None:
    """Another desktop may have gone on with it."""
    desk = Bench(tmp_path)
    desk.fault(CREATE_COMPANY, FaultName.STATUS, status=500, acted=True)

    await desk.in_time(begun(desk).setup.create())

    assert len(desk.sent("GET", "/connections")) == 1
    assert len(desk.companies[0]["connections"]) == 1
    await desk.close()


async def test_an_answer_to_an_older_key_is_not_believed_to_be_about_a_new_company(tmp_path: Path) -> None:
    desk = Bench(tmp_path)
    conductor = begun(desk)
    desk.fault(CREATE_COMPANY, FaultName.STATUS, status=429)
    problem = await desk.problem(conductor.setup.create())
    assert problem.kind is ProblemKind.RATE_LIMITED
    await desk.clock.advance(600)

    await desk.in_time(conductor.setup.create())

    assert len(desk.sent("GET", "/connections")) == 1
    await desk.close()
