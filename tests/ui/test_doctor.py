"""Doctor: looks when asked, tells each check in one sentence, and how old the findings are."""

from __future__ import annotations

import json
import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from app.practice.faults import EVERY_OPERATION, FaultName, rule
from app.ui.kit.command import SLOW_AFTER
from tests.support import file_dialog, spies
from tests.support.app_bench import AppBench
from tests.ui.pages.rooms import DoctorScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@asynccontextmanager
async def doctor(folder: Path, *words: str) -> AsyncIterator[DoctorScreen]:
    os.chmod(folder, 0o700)  # noqa: PTH101  # pathlib is taken for slow in a coroutine
    async with AppBench(folder, *words) as bench:
        screen = DoctorScreen(bench)
        await screen.open()
        yield screen


async def test_nothing_is_asked_before_the_button(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        assert screen.rows == {}
        assert screen.says("doctor.as_of") == "Not checked yet."
        assert not [one for one in screen.bench.requests if "integrations" in str(one["path"])]


async def test_each_check_is_told_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = spies.announcements(monkeypatch)
    async with doctor(tmp_path) as screen:
        await screen.run()

        assert list(screen.rows) == [
            "profile",
            "key",
            "codat",
            "quota",
            "integration",
            "instance",
            "data_types",
            "clock",
            "keychain",
            "folders",
            "trust",
            "proxy",
            "versions",
            "shield",
            "session",
        ]
        assert screen.rows["codat"] == "Codat, well. Codat answers."
        assert screen.says("doctor.summary") == "All 15 checks are well."
        assert said == ["All 15 checks are well."]


async def test_a_fault_is_told_where_it_is(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        screen.bench.practice.switchboard.add(rule(EVERY_OPERATION, FaultName.STATUS, status=401))
        await screen.run()

        assert screen.rows["codat"] == (
            "Codat, needs attention. This computer’s access to Codat was refused. Ask your administrator for a new key."
        )
        assert screen.rows["quota"] == "Daily limit, not asked. Not asked: see above."
        assert screen.says("doctor.summary") == "1 check needs attention."


async def test_the_findings_grow_older(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.run()
        await screen.bench.clock.advance(8)
        assert screen.says("doctor.as_of") == "checked 8 seconds ago"

        await screen.bench.clock.advance(180)
        assert screen.says("doctor.as_of") == "checked 3 minutes ago"


async def test_coming_back_keeps_the_findings_with_their_age(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.run()
        await screen.leave()
        await screen.bench.clock.advance(120)
        await screen.open()

        assert len(screen.rows) == 15
        assert screen.says("doctor.as_of") == "checked 2 minutes ago"


async def test_a_second_look_takes_the_place_of_the_first(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.run()
        await screen.bench.clock.advance(5)
        screen.bench.host.keychain.is_broken = True
        await screen.run("F5")

        assert len(screen.rows) == 15
        assert screen.rows["keychain"].endswith("Practice does without one.")
        assert screen.says("doctor.as_of") == "checked just now"


async def test_two_presses_look_once(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        screen.button().click()
        screen.button().click()
        await screen.run()

        asked = [one for one in screen.bench.requests if str(one["path"]).endswith("/profile")]
        assert len(asked) == 1


async def test_the_findings_follow_the_language(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.run()
        await screen.speak_french()

        assert screen.rows["codat"] == "Codat, concluant. Codat répond."
        assert screen.says("doctor.summary") == "Les 15 vérifications sont concluantes."
        assert screen.bench.app.console.findChild(QWidget, "doctor.run") is not None


class Fault(NamedTuple):
    """What goes wrong at Codat or here, the row that tells it, and what it says."""

    name: str
    cause: Callable[[DoctorScreen], None]
    check: str
    english: str
    french: str


def at_codat(operation: str, fault: FaultName, **params: Any) -> Callable[[DoctorScreen], None]:
    return lambda screen: screen.bench.practice.switchboard.add(rule(operation, fault, **params))


def no_feeds(screen: DoctorScreen) -> None:
    add = screen.bench.practice.switchboard.add
    add(rule("get-integration", FaultName.STATUS, status=404))
    nothing = {"results": [], "pageNumber": 1, "pageSize": 200, "totalResults": 0, "_links": {}}
    add(rule("list-integrations", FaultName.STATUS, status=200, body=json.dumps(nothing)))


def shared_folder(screen: DoctorScreen) -> None:
    screen.bench.app.folder.chmod(0o755)


TEN = [
    Fault(
        "no network",
        at_codat(EVERY_OPERATION, FaultName.OFFLINE),
        "codat",
        "You’re offline. Your work is saved on this computer.",
        "Vous êtes hors ligne. Votre travail est enregistré sur cet ordinateur.",
    ),
    Fault(
        "nobody listens",
        at_codat(EVERY_OPERATION, FaultName.REFUSED),
        "codat",
        "Codat can’t be reached from here. Nothing was sent. Check the network or the VPN, then try again.",
        "Codat est inaccessible d’ici. Rien n’a été envoyé. Vérifiez le réseau ou le RPV, puis réessayez.",
    ),
    Fault(
        "a wrong key",
        at_codat(EVERY_OPERATION, FaultName.STATUS, status=401),
        "codat",
        "This computer’s access to Codat was refused. Ask your administrator for a new key.",
        "L’accès de cet ordinateur à Codat a été refusé. Demandez une nouvelle clé à votre administrateur.",
    ),
    Fault(
        "the plan is full",
        at_codat(EVERY_OPERATION, FaultName.STATUS, status=402),
        "codat",
        "Your bank’s Codat plan has no room left. Nothing was changed. Tell your administrator.",
        "Le forfait Codat de votre institution est épuisé. Rien n’a été modifié. Avertissez votre administrateur.",
    ),
    Fault(
        "a key for something else",
        at_codat(EVERY_OPERATION, FaultName.STATUS, status=403),
        "codat",
        "This computer’s key may not do this at Codat. Nothing was changed. Ask your administrator for a key that may.",
        "La clé de cet ordinateur ne permet pas cette action dans Codat. Rien n’a été modifié."
        " Demandez à votre administrateur une clé qui la permet.",
    ),
    Fault(
        "the day’s limit",
        at_codat(EVERY_OPERATION, FaultName.STATUS, status=429, retryAfter=3600),
        "codat",
        "Codat’s daily limit is reached. Try again at 15:58 (1 h 0 min).",
        "La limite quotidienne de Codat est atteinte. Réessayez à 15 h 58 (59 min).",  # a minute later
    ),
    Fault(
        "Codat is down",
        at_codat(EVERY_OPERATION, FaultName.STATUS, status=503),
        "codat",
        "Codat isn’t answering. Nothing was changed.",
        "Codat ne répond pas. Rien n’a été modifié.",
    ),
    Fault(
        "a page of the network",
        at_codat(EVERY_OPERATION, FaultName.HTML, status=200),
        "codat",
        "This network asks you to sign in first. It answered with a page of its own."
        " Sign in to the network in your browser, then try again.",
        "Ce réseau demande d’abord d’ouvrir une session. Il a répondu par une page à lui."
        " Ouvrez une session sur le réseau dans votre navigateur, puis réessayez.",
    ),
    Fault(
        "no bank feeds",
        no_feeds,
        "integration",
        "This Codat account has no QuickBooks bank feeds. Ask Codat to add them.",
        "Ce compte Codat n’a pas de flux bancaires QuickBooks. Demandez à Codat de les ajouter.",
    ),
    Fault(
        "a folder for all",
        shared_folder,
        "folders",
        "Other people on this computer can read the data folder. Tell your IT team.",
        "D’autres personnes peuvent lire le dossier de données sur cet ordinateur. Prévenez votre équipe informatique.",
    ),
]


def test_the_ten_answers_differ() -> None:
    assert len({fault.english for fault in TEN}) == len({fault.french for fault in TEN}) == 10


@pytest.mark.parametrize("fault", TEN, ids=[fault.name for fault in TEN])
async def test_ten_faults_have_ten_answers_in_both_languages(tmp_path: Path, fault: Fault) -> None:
    async with doctor(tmp_path) as screen:
        fault.cause(screen)
        await screen.person.press("Ctrl+Return")
        for _second in range(60):  # reads are repeated before they are given up
            await screen.bench.clock.advance(1)
        said = {name: row.replace("\u00a0", " ") for name, row in screen.rows.items()}
        await screen.speak_french()
        french = screen.rows[fault.check].replace("\u00a0", " ")

        assert [name for name, row in said.items() if ", needs attention. " in row] == [fault.check]
        assert said[fault.check].partition(", needs attention. ")[2] == fault.english
        assert french.partition(", demande votre attention. ")[2] == fault.french


async def test_advice_is_neither_well_nor_wrong(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        at_codat("get-profile-syncSettings", FaultName.STATUS, status=403)(screen)
        await screen.run()

        assert screen.rows["data_types"].startswith("Data types, advice. ")
        assert screen.says("doctor.summary") == "1 check has advice."


async def test_what_only_a_person_can_see_is_ticked_once_and_kept_with_its_day(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.person.go_press("doctor.tick.listing")
    async with doctor(tmp_path) as screen:
        box = screen.bench.find("doctor.tick.listing", QCheckBox)

        assert box.isChecked()
        assert box.accessibleDescription().endswith("Seen on November\u00a020, 2026.")
        assert not screen.bench.find("doctor.tick.plans", QCheckBox).isChecked()


async def test_however_long_a_person_thinks_of_a_name_nothing_is_said_to_be_slow(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.open()
        await screen.run()
        await screen.person.go_press("doctor.report")
        await screen.person.go_press("doctor.save")
        await screen.person.wait(2 * SLOW_AFTER)

        assert screen.person.sees("notice.text") is None
        await file_dialog.decline()


async def test_the_report_is_shown_whole_before_it_is_saved_and_names_nobody(tmp_path: Path) -> None:
    async with doctor(tmp_path) as screen:
        await screen.bench.client("Canary-Chênevert inc.")
        await screen.open()
        await screen.run()
        await screen.person.go_press("doctor.report")
        shown = screen.bench.find("doctor.preview", QPlainTextEdit).toPlainText()
        await screen.person.go_press("doctor.save")
        await file_dialog.choose(tmp_path / "findings.json")
        await screen.person.until((tmp_path / "findings.json").exists, "the file")

        saved = (tmp_path / "findings.json").read_text("utf-8")
        assert saved == shown
        told = json.loads(saved)
        assert told["ok"] is True
        assert [step["name"] for step in told["steps"]] == list(screen.rows)
        assert set(told["steps"][0]) == {"name", "ok", "detail", "ms"}
        assert told["seen by a person"]["listing"] == ""
        for secret in ("Canary", "practice-key", str(tmp_path)):
            assert secret not in saved
