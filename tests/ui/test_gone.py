"""What was deleted elsewhere is told for what it is, on every page that meets it, with what to do."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QApplication

from app.onboarding.case import AccountsAccepted, CompanyCreated, ConnectionCreated
from app.onboarding.rules import accounts_of
from app.ui.shell.places import OpenClient, Room, ToManage, ToReconnect, ToRoom, ToStep
from tests.support.app_bench import AppBench
from tests.support.handed_over import MANAGE, connect, open_at, with_credentials
from tests.support.held_clock import settle
from tests.support.person import Person
from tests.ui.pages.manage import Manage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from app.onboarding.conductor import Conductor
    from app.practice.state import Company
from app.ui.shell.places import Place

pytestmark = pytest.mark.usefixtures("qapp")

CLIENT: Final = {
    "en": "This client is no longer at Codat. It was deleted elsewhere,",
    "fr": "Ce client n’est plus dans Codat. Il a été supprimé ailleurs,",
}
CONNECTION: Final = {
    "en": "The QuickBooks connection of this client is no longer at Codat. It was deleted elsewhere,",
    "fr": "La connexion QuickBooks de ce client n’est plus dans Codat. Elle a été supprimée ailleurs,",
}


GUIDE: Final = ToStep("guide")


async def look_again(page: Manage) -> None:
    await Person(page.bench.app.console, page.bench.clock).press("F5")


async def revoke(page: Manage) -> None:
    await page.press("manage.revoke")
    await page.agree_to_revoke()


async def disconnect(page: Manage) -> None:
    await page.press("manage.disconnect")
    await page.press("manage.disconnect_confirm")


async def rename(page: Manage) -> None:
    person = Person(page.bench.app.console, page.bench.clock)
    workspace = page.bench.app.console.workspace
    assert workspace is not None
    await page.press(f"accounts.rename.{accounts_of(workspace.desk.conductor.case)[0].id}")
    await person.type("accounts.new_name", "Main account")
    await person.press("Return")


def pressing(address: str) -> Callable[[Manage], Awaitable[None]]:
    async def press(page: Manage) -> None:
        await page.press(address)

    return press


MEETINGS: Final[dict[str, tuple[Place, Callable[[Manage], Awaitable[None]]]]] = {
    "manage, looking again": (ToManage(), look_again),
    "manage, link": (ToManage(), pressing("manage.link_refresh")),
    "manage, revoke": (ToManage(), revoke),
    "manage, disconnect": (ToManage(), disconnect),
    "reconnect": (ToReconnect(), pressing("reconnect.another_set")),
    "accounts": (ToStep("accounts"), rename),
    "credentials": (ToStep("credentials"), pressing("credentials.another")),
    "guide": (GUIDE, pressing("guide.check_now")),
    "connected": (ToStep("connected"), pressing("connected.check_now")),
}


def the_company(bench: AppBench) -> Company:
    (company,) = bench.practice.world.state.companies.values()
    return company


def first_account(bench: AppBench) -> str:
    (connection,) = the_company(bench).connections.values()
    return next(iter(connection.accounts))


def stage(conductor: Conductor) -> type:
    return type(conductor.case)


async def opened(bench: AppBench, place: Place) -> tuple[Manage, Conductor]:
    conductor = await with_credentials(bench)
    if place != GUIDE:
        await connect(bench, conductor)
    await open_at(bench, conductor, place)
    if place == GUIDE:
        await Person(bench.app.console, bench.clock).press(*["PageDown"] * 7)  # to where the states are watched
    return Manage(bench), conductor


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("meeting", MEETINGS)
async def test_a_client_deleted_elsewhere_is_told_so_and_leaves_the_list(
    tmp_path: Path, meeting: str, language: str
) -> None:
    async with AppBench(tmp_path, "--lang", language) as bench:
        place, meet = MEETINGS[meeting]
        page, conductor = await opened(bench, place)
        bench.practice.world.state.companies.clear()

        await meet(page)
        await bench.clock.advance(2)

        assert page.notice.startswith(CLIENT[language])
        assert page.button("notice.action") == {"en": "Go to clients", "fr": "Aller aux clients"}[language]
        assert conductor.credentials.issued is None
        await page.press("notice.action")
        await settle()
        assert bench.app.console.name == "clients"
        assert bench.rows == []
        assert bench.app.registry.resumable() is None, "no call to pick up"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("meeting", MEETINGS)
async def test_a_connection_deleted_elsewhere_is_told_so_and_made_again(
    tmp_path: Path, meeting: str, language: str
) -> None:
    async with AppBench(tmp_path, "--lang", language) as bench:
        place, meet = MEETINGS[meeting]
        page, conductor = await opened(bench, place)
        the_company(bench).connections.clear()

        await meet(page)
        await bench.clock.advance(2)

        assert page.notice.startswith(CONNECTION[language])
        assert page.button("notice.action") == {"en": "Finish setup", "fr": "Terminer la configuration"}[language]
        assert stage(conductor) is CompanyCreated
        await page.press("notice.action")
        await bench.clock.advance(2)
        if bench.app.console.name == "company":
            await page.press("company.create")
            await bench.clock.advance(2)
        assert stage(conductor) is ConnectionCreated
        assert len(the_company(bench).connections) == 1
        assert len(bench.companies) == 1


async def test_an_account_removed_elsewhere_is_told_so_and_the_others_stay(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench, ToStep("accounts"))
        (connection,) = the_company(bench).connections.values()
        gone = first_account(bench)
        await page.press(f"accounts.rename.{gone}")
        del connection.accounts[gone]

        person = Person(bench.app.console, bench.clock)
        await person.type("accounts.new_name", "Main account")
        await person.press("Return")
        await bench.clock.advance(2)

        assert page.notice.startswith("An account is no longer at Codat. It was removed elsewhere.")
        assert isinstance(conductor.case, AccountsAccepted)
        assert [one.name for one in conductor.case.accounts] == ["Épargne", "Visa Affaires"]


async def test_a_connection_replaced_elsewhere_is_shown_as_it_is_now(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, conductor = await opened(bench, MANAGE)
        company = the_company(bench)
        company.connections.clear()
        made = await bench.app.registry._codat().connections.create(company.id, key=str(uuid.uuid4()))

        await page.press("manage.link_refresh")
        await bench.clock.advance(2)

        assert page.notice.startswith("The QuickBooks connection of this client was replaced elsewhere.")
        assert isinstance(conductor.case, ConnectionCreated)
        assert conductor.case.connection.id == made.id


async def test_opening_a_client_whose_connection_is_gone_says_so(tmp_path: Path) -> None:
    async with AppBench(tmp_path) as bench:
        page, _ = await opened(bench, MANAGE)
        company = the_company(bench)
        bench.app.console.go(ToRoom(Room.CLIENTS))
        await settle()
        company.connections.clear()

        bench.app.console.go(OpenClient(company.id))
        await bench.clock.advance(2)

        assert bench.app.console.name == "company"
        assert page.notice.startswith(CONNECTION["en"])
        await page.press("notice.action")
        await bench.clock.advance(2)
        assert len(company.connections) == 1
        assert QApplication.focusWidget() is not None
