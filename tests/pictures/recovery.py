"""After a bad end: a draft to discard, damaged files, a full disk, requests cut short, what nobody can know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.onboarding.case import Country, Language
from app.onboarding.desks import Recovered
from app.onboarding.intents import IntentKind
from app.onboarding.problems import TroubleError
from app.onboarding.reconciling import Finding, Found
from app.onboarding.records import Mishap
from app.practice.faults import FaultName, rule
from app.ui.kit.buttons import Button
from app.ui.pieces.clients_news import ClientsNews
from app.ui.pieces.crash_reports import CrashReports
from app.ui.shell.places import Room, ToRoom
from tests.support.handed_over import CREDENTIALS, open_at, with_credentials
from tests.support.held_clock import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.support.app_bench import AppBench

NAME = "Boulangerie Chênevert inc."
SHORT = (
    Recovered(NAME, (Finding(IntentKind.REVOKE_CREDENTIALS, Found.NOT_KNOWN),)),
    Recovered(NAME, (Finding(IntentKind.CREATE_COMPANY, Found.THERE),)),
)


async def states(bench: AppBench) -> AsyncIterator[str]:
    await leave_a_draft(bench)
    yield "draft"
    await press(bench, "clients.discard")
    yield "discard"
    await press(bench, "discard.keep")

    news = bench.find("clients.news", ClientsNews)
    bench.app.records.journal.kept_aside = Path("journal.sqlite3.damaged-20261120-145800")
    news.look_at_files()
    await settle()
    yield "damaged"
    bench.app.records.journal.kept_aside = None
    await press(bench, "clients.news.action")
    news.tell_recovered(SHORT)
    await settle()
    yield "cut-short"
    await press(bench, "clients.news.action")
    yield "cut-short-and-there"
    await press(bench, "clients.news.action")
    look = bench.app.records.look
    bench.app.records.look = lambda: ((Mishap.UNWRITABLE, ""),)  # type: ignore[method-assign]  # for the picture
    news.look_at_files()
    await settle()
    yield "full-disk"
    bench.app.records.look = look  # type: ignore[method-assign]  # see above
    await press(bench, "clients.news.action")
    news.tell_place("folder_copied")
    await settle()
    yield "risky-place"
    await press(bench, "clients.news.action")

    await leave_a_report(bench)
    yield "report-offered"
    await press(bench, "clients.news.action")
    yield "report"
    await press(bench, "crash.delete")

    conductor = await with_credentials(bench)
    bench.practice.switchboard.add(rule("delete-bank-feed-credentials", FaultName.CUT_AFTER))
    try:
        await bench.in_time(conductor.credentials.revoke())
    except TroubleError:
        conductor.credentials.drop()
    await open_at(bench, conductor, CREDENTIALS)
    yield "revocation-unknown"


async def leave_a_draft(bench: AppBench) -> None:
    blank = bench.app.registry.blank(Language.FR)
    conductor = bench.app.registry.begin(blank)
    conductor.describe(replace(blank, name=NAME, country=Country.CA, region="QC"))
    conductor.close()
    bench.app.console.go(ToRoom(Room.CLIENTS))
    await settle()


async def leave_a_report(bench: AppBench) -> None:
    try:
        bench.find("no such address")
    except AssertionError as error:
        bench.app.crashes.keep(error)
    news = bench.find("clients.news", ClientsNews)
    reports = bench.app.crashes.waiting()
    offered = CrashReports(bench.app.console.page, reports)
    news.offer_reports(offered.words, offered.look)
    await settle()


async def press(bench: AppBench, address: str) -> None:
    bench.find(address, Button).click()
    await settle()
