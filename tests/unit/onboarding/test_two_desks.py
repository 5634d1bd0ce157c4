"""Two computers, one Codat: a colleague goes on with the same client, in the same moment even."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.onboarding.case import ConnectionCreated, Language, Step
from app.onboarding.changes import Change, ChangeKind
from app.onboarding.problems import ProblemKind, TroubleError
from app.onboarding.rules import accounts_of, credentials_of, drafts_of
from app.onboarding.shared import MOST_TAGS, record_of, tags_to_write
from app.practice.faults import FaultName
from tests.support.held_clock import settle
from tests.unit.onboarding.cases import NOW, draft
from tests.unit.onboarding.office import Office, account

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Test = Callable[[Office], Awaitable[None]]


def in_office(test: Test) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        office = Office()
        try:
            await test(office)
        finally:
            await office.close()

    run.__name__ = test.__name__
    run.__doc__ = test.__doc__
    return run


def kinds(changes: tuple[Change, ...]) -> list[ChangeKind]:
    return [change.kind for change in changes]


# Going on from Codat's facts alone


@in_office
async def test_a_colleague_goes_on_at_the_step_where_the_call_stands(office: Office) -> None:
    hers = await office.begin()
    assert (await office.enter(office.paul)).step is Step.ACCOUNTS
    hers.accounts.draft(account(hers, 1))
    await hers.accounts.add()
    assert (await office.enter(office.paul)).step is Step.CREDENTIALS
    await hers.credentials.create()
    his = await office.enter(office.paul)
    assert his.step is Step.GUIDE
    assert his.case.client == hers.case.client
    assert credentials_of(his.case) == credentials_of(hers.case)


@in_office
async def test_the_language_chosen_during_the_call_is_the_clients_everywhere(office: Office) -> None:
    hers, his = await office.both()
    his.speak(Language.EN)
    await settle()
    his.close()
    hers.close()
    assert (await office.enter(office.maya)).case.client.language is Language.EN
    assert (await office.enter(office.paul)).case.client.language is Language.EN


@in_office
async def test_a_set_is_made_without_waiting_for_the_colleagues_to_be_told(office: Office) -> None:
    hers, _ = await office.both()
    office.maya.fault("get-company", FaultName.OFFLINE, times=9)
    await office.maya.in_time(hers.credentials.create())
    assert hers.credentials.issued is not None
    await office.maya.in_time(settle())
    office.practice.switchboard.clear()
    assert credentials_of((await office.enter(office.paul)).case).sets_since_revoke == 0

    hers.close()
    await office.enter(office.maya)  # what could not be told is told when the client is opened again

    assert credentials_of((await office.enter(office.paul)).case).sets_since_revoke == 1


# What changed since one looked last


@in_office
async def test_everything_a_colleague_did_is_told_when_the_client_is_opened_again(office: Office) -> None:
    hers, his = await office.both(2)
    first, second = accounts_of(hers.case)
    his.close()
    await hers.accounts.rename(first.id, "Compte courant")
    await hers.account_changes.remove(second.id)
    hers.accounts.draft(account(hers, 3, "Visa Affaires", 3))
    await hers.accounts.add()
    await hers.credentials.create()

    news = (await office.enter(office.paul)).take_news()

    assert news == (
        Change(ChangeKind.SET_MADE, at=credentials_of(hers.case).latest_at),
        Change(ChangeKind.ACCOUNT_ADDED, "Visa Affaires"),
        Change(ChangeKind.ACCOUNT_RENAMED, "Compte courant", first.name),
        Change(ChangeKind.ACCOUNT_REMOVED, second.name),
    )
    assert (await office.enter(office.paul)).take_news() == (), "told once"


@in_office
async def test_what_one_does_oneself_is_no_news(office: Office) -> None:
    hers, his = await office.both()
    await hers.credentials.create()
    await hers.accounts.rename(accounts_of(hers.case)[0].id, "Compte courant")
    await hers.credentials.revoke()
    await settle()
    await hers.accounts.refresh(connection=True)
    assert hers.take_news() == ()
    hers.close()
    assert (await office.enter(office.maya)).take_news() == ()
    await his.accounts.refresh(connection=True)
    assert kinds(his.take_news()) == [ChangeKind.SETS_REVOKED, ChangeKind.ACCOUNT_RENAMED]


@in_office
async def test_a_set_that_a_colleague_revoked_is_shown_no_more(office: Office) -> None:
    hers, his = await office.both()
    await his.credentials.create()
    await settle()
    office.clock.jump(5)
    await hers.credentials.revoke()
    await settle()

    await his.accounts.refresh(connection=True)

    assert his.credentials.issued is None
    assert kinds(his.take_news()) == [ChangeKind.SETS_REVOKED]
    assert credentials_of(his.case).sets_since_revoke == 0


@in_office
async def test_a_connection_that_a_colleague_deleted_is_told_and_made_anew(office: Office) -> None:
    hers, his = await office.both()
    await hers.feed.delete()
    await settle()
    told = await office.paul.problem(his.whereabouts.during(his.accounts.refresh))
    assert told.kind is ProblemKind.CONNECTION_GONE

    await his.setup.finish()
    await hers.setup.finish()

    (company,) = office.companies
    assert len(company["connections"]) == 1
    assert isinstance(hers.case, ConnectionCreated)
    assert isinstance(his.case, ConnectionCreated)
    assert hers.case.connection == his.case.connection


def test_a_client_without_room_for_more_tags_keeps_the_tags_it_has() -> None:
    others = {f"t{n}": "x" for n in range(MOST_TAGS)}
    record = replace(record_of({}), made_at=(NOW,))
    assert tags_to_write(others, record) == others
    assert record_of({"setsMade": "yesterday-7", "setsRevoked": "", "linkMade": "²²²²²²²²²²²²²"}) == record_of({})


# At the same moment


@in_office
async def test_both_press_finish_set_up_and_there_is_one_connection(office: Office) -> None:
    office.maya.fault("create-connection", FaultName.STATUS, status=400)
    with pytest.raises(TroubleError):
        await office.begin()
    hers, his = await office.enter(office.maya), await office.enter(office.paul)

    await asyncio.gather(hers.setup.finish(), his.setup.finish())

    (company,) = office.companies
    assert len(company["connections"]) == 1
    assert hers.case.connection == his.case.connection  # type: ignore[union-attr]


@in_office
async def test_who_creates_the_same_client_a_moment_later_is_told(office: Office) -> None:
    hers = await office.begin()
    await settle()
    office.clock.jump(2)
    his = await office.begin(office.paul)
    await settle()
    assert kinds(his.take_news()) == [ChangeKind.TWIN_MADE]
    assert hers.take_news() == ()


@in_office
async def test_who_creates_the_same_client_twice_is_not_told_of_another_computer(office: Office) -> None:
    await office.begin()
    office.clock.jump(120)
    second = await office.begin()
    await settle()
    assert len(office.companies) == 2
    assert second.take_news() == ()


@in_office
async def test_a_client_opened_here_that_a_colleague_created_is_still_a_twin(office: Office) -> None:
    await office.begin()
    await office.enter(office.paul)
    office.clock.jump(2)
    his = await office.begin(office.paul)
    await settle()
    assert kinds(his.take_news()) == [ChangeKind.TWIN_MADE]


@in_office
async def test_two_accounts_that_were_given_one_id_both_arrive(office: Office) -> None:
    hers, his = await office.both()
    hers.accounts.draft(account(hers, 2, "Visa Affaires"))
    his.accounts.draft(account(his, 3, "Épargne"))
    assert drafts_of(hers.case)[0].id == drafts_of(his.case)[0].id

    await asyncio.gather(hers.accounts.add(), his.accounts.add())

    assert office.numbers == [draft(n).number for n in (1, 2, 3)]
    assert drafts_of(his.case) == drafts_of(hers.case) == ()
    await hers.accounts.refresh()
    assert {one.name for one in accounts_of(hers.case)} == {"Account 1", "Visa Affaires", "Épargne"}
    assert kinds(hers.take_news()) == [ChangeKind.ACCOUNT_ADDED]


@in_office
async def test_an_account_both_typed_is_there_once(office: Office) -> None:
    hers, his = await office.both()
    hers.accounts.draft(account(hers, 2))
    his.accounts.draft(account(his, 2))
    await asyncio.gather(hers.accounts.add(), his.accounts.add())
    assert office.numbers == [draft(n).number for n in (1, 2)]
    assert accounts_of(his.case) == accounts_of(hers.case)


@in_office
async def test_an_account_a_colleague_added_a_while_ago_is_not_added_again_under_another_id(office: Office) -> None:
    hers, his = await office.both()
    his.accounts.draft(account(his, 3, "Épargne"))
    his.accounts.draft(account(his, 2, "Visa Affaires"))
    hers.accounts.draft(account(hers, 2, "Visa"))
    await hers.accounts.add()
    office.clock.jump(120)

    await his.accounts.add()

    assert office.numbers == [draft(n).number for n in (1, 2, 3)]
    assert {one.name for one in accounts_of(his.case)} == {"Account 1", "Visa", "Épargne"}
    assert his.take_news() == (Change(ChangeKind.ACCOUNT_ADDED, "Visa"),)


@in_office
async def test_what_is_typed_is_kept_when_a_colleague_takes_its_id(office: Office) -> None:
    hers, his = await office.both()
    his.accounts.draft(account(his, 3, "Épargne"))
    hers.accounts.draft(account(hers, 2, "Visa"))
    await hers.accounts.add()
    await his.accounts.refresh()
    (kept,) = drafts_of(his.case)
    assert (kept.name, kept.number) == ("Épargne", draft(3).number)
    assert kept.id not in {one.id for one in accounts_of(his.case)}


@in_office
async def test_two_sets_at_once_are_two_sets_at_both_desks(office: Office) -> None:
    hers, his = await office.both()
    await asyncio.gather(hers.credentials.create(), his.credentials.create())
    await settle()
    at_both = set(credentials_of(hers.case).made_at + credentials_of(his.case).made_at)
    for desk in (office.maya, office.paul):
        await office.enter(desk)  # who was overtaken in writing the tags writes them again
    assert set(credentials_of((await office.enter(office.maya)).case).made_at) == at_both


@in_office
async def test_a_list_read_before_an_account_was_added_does_not_take_it_away(office: Office) -> None:
    hers, _ = await office.both()
    hers.accounts.draft(account(hers, 2))
    office.practice.latency_ms = 100
    looking = asyncio.ensure_future(hers.accounts.refresh(patient=True))
    await settle()
    adding = asyncio.ensure_future(hers.accounts.add())
    while not (looking.done() and adding.done()):
        await office.clock.advance(0.1)
    office.practice.latency_ms = 0
    assert len(accounts_of(hers.case)) == 2
    assert hers.take_news() == ()


@in_office
async def test_an_account_both_remove_is_gone_for_both(office: Office) -> None:
    hers, his = await office.both(2)
    gone = accounts_of(hers.case)[1].id
    await hers.account_changes.remove(gone)
    await his.account_changes.remove(gone)
    await his.accounts.refresh()
    assert accounts_of(his.case) == accounts_of(hers.case)
