"""Profiles: chosen in Settings, opened again in order, their data apart, what lets them in never shown again."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from app.base.overrides import override
from app.base.secret import Secret
from app.compose import profile
from app.compose.profiles import ProfileClosedError
from app.practice.faults import EVERY_OPERATION, FaultName, rule
from app.practice.instance import Practice
from app.practice.transport import PracticeTransport
from tests.support.app_bench import AppBench
from tests.support.fake_host import FakeHost
from tests.support.held_clock import HeldClock, settle
from tests.support.person import Person
from tests.support.waiting import until
from tests.ui.pages.rooms import SettingsScreen

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

KEY = "canary-9d2f-key-of-the-bank"
ENCODED = "Y2FuYXJ5LTlkMmYta2V5LW9mLXRoZS1iYW5r"


class Codat:
    """What stands at api.codat.io or behind a gateway in these tests: practice, over no socket."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.clock = HeldClock()
        self.practice = Practice.start(self.clock)
        self.asked: list[Any] = []
        monkeypatch.setattr(profile, "https_transport", self._transport)

    def _transport(self, **_options: Any) -> PracticeTransport:
        codat = self

        class Noting(PracticeTransport):
            @override
            async def handle_async_request(self, request: Any) -> Any:
                codat.asked.append(request)
                return await super().handle_async_request(request)

        return Noting(self.practice)


@pytest.fixture
def codat(monkeypatch: pytest.MonkeyPatch) -> Codat:
    return Codat(monkeypatch)


def chosen(folder: Path, **settings: object) -> None:
    (folder / "settings.json").write_text(json.dumps({"version": 1, **settings}), "utf-8")


async def keep_a_key(bench: AppBench) -> None:
    """Without the page; time stands still, for the keychain answers from a thread."""
    trying = asyncio.ensure_future(bench.app.access.try_out("codat", Secret(KEY), None))
    await until(trying.done)
    trying.result()


async def enter_the_key(screen: SettingsScreen, text: str) -> None:
    person = screen.person
    await person.choose("settings.profile", "codat")
    await person.type("settings.codat_key", text)
    await person.go_press("settings.codat_test")
    await person.until(lambda: screen.notice, "an answer")


async def test_practice_is_the_profile_at_first_and_the_frame_says_so(tmp_path: Path) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        assert bench.app.profile.kind == "practice"
        assert bench.find("practice.frame", QWidget).isVisible()


@pytest.mark.parametrize("pasted", [KEY, ENCODED, f"Authorization: Basic {ENCODED}", f"  Basic {KEY} "])
async def test_a_key_is_tried_out_and_kept_in_one_form_however_it_is_pasted(
    tmp_path: Path, codat: Codat, pasted: str
) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        await enter_the_key(screen, pasted)

        assert screen.notice.startswith("Codat answers, and lets this computer in. You would work in “Practice”.")
        assert bench.host.keychain.kept == {"codat": ENCODED}
        assert {one.headers["authorization"] for one in codat.asked} == {f"Basic {ENCODED}"}
        assert {one.method for one in codat.asked} == {"GET"}
        assert bench.find("settings.codat_key", QLineEdit).text() == ""
        assert screen.says("settings.codat_kept").startswith("Kept in this computer’s keychain since ")
        told = screen.words + (tmp_path / "access.json").read_text("utf-8")
        assert KEY not in told
        assert ENCODED not in told
        assert [event.what.value for event in bench.app.records.trail.events()] == ["access_kept"]


async def test_a_key_that_codat_refuses_is_not_kept(tmp_path: Path, codat: Codat) -> None:
    codat.practice.switchboard.add(rule(EVERY_OPERATION, FaultName.STATUS, status=401))
    async with AppBench(tmp_path, profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        await enter_the_key(screen, KEY)

        assert screen.notice.startswith("This computer’s access to Codat was refused.")
        assert bench.host.keychain.kept == {}
        assert screen.says("settings.codat_kept") == "Nothing is kept on this computer yet."
        assert not (tmp_path / "access.json").exists()


@pytest.mark.usefixtures("codat")
async def test_a_keychain_that_is_locked_keeps_nothing_and_says_so(tmp_path: Path) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        bench.host.keychain.is_broken = True
        screen = SettingsScreen(bench)
        await screen.open()
        await enter_the_key(screen, KEY)

        assert screen.notice.startswith("This computer’s keychain is locked.")
        assert not (tmp_path / "access.json").exists()


async def test_what_can_be_no_key_is_told_before_anything_is_sent(tmp_path: Path, codat: Codat) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        await enter_the_key(screen, "two words")

        assert screen.notice.startswith("This is no key.")
        assert codat.asked == []


async def test_what_was_entered_does_not_wait_on_a_page_that_was_left(tmp_path: Path) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        await screen.person.choose("settings.profile", "codat")
        await screen.person.type("settings.codat_key", KEY)
        await screen.leave()

        field = bench.find("settings.codat_key", QLineEdit)
        assert field.text() == ""
        assert not field.isUndoAvailable()


@pytest.mark.usefixtures("codat")
async def test_the_session_opens_again_in_the_profile_and_nothing_is_lost_or_mixed(tmp_path: Path) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        await bench.client("Boulangerie Chênevert inc.")
        screen = SettingsScreen(bench)
        await screen.open()
        await enter_the_key(screen, KEY)
        place = bench.app.console.geometry()
        await screen.person.go_press("settings.profile_open")
        await bench.reopened()

        assert bench.app.profile.kind == "codat"
        assert not bench.find("practice.frame", QWidget).isVisible()
        assert bench.app.console.geometry() == place
        assert bench.rows == []
        assert SettingsScreen(bench).notice == "Passerelle works with Codat now."

        bench.app.settings.choose("profile", "practice")
        bench.app.access.reopen()
        await bench.reopened()

        assert [row.name for row in bench.rows] == ["Boulangerie Chênevert inc."]
        assert bench.find("practice.frame", QWidget).isVisible()


@pytest.mark.usefixtures("codat")
async def test_two_instances_of_codat_have_two_folders(tmp_path: Path) -> None:
    chosen(tmp_path, profile="codat")
    async with AppBench(tmp_path, profile=()) as bench:
        before = bench.app.profile.folder
        await keep_a_key(bench)

        assert bench.app.access.is_behind
        bench.app.access.reopen()
        await bench.reopened()

        assert bench.app.profile.folder != before
        assert bench.app.profile.folder.startswith("codat-")


@pytest.mark.usefixtures("codat")
async def test_a_key_that_is_forgotten_is_gone_and_the_session_without_it(tmp_path: Path) -> None:
    chosen(tmp_path, profile="codat")
    host = FakeHost(tmp_path)
    async with AppBench(tmp_path, host=host, profile=()) as bench:
        await keep_a_key(bench)
        bench.app.access.reopen()
        await bench.reopened()
        screen = SettingsScreen(bench)
        await screen.open()
        await screen.person.go_press("settings.codat_forget")
        await screen.person.go_press("settings.codat_forget_confirm")
        await screen.person.until(lambda: bench.app.successor is not None, "the end of the session")

        assert host.keychain.kept == {}
        await bench.reopened()
        await Person(bench.app.console, bench.clock).until(lambda: SettingsScreen(bench).notice, "a word")
        assert json.loads((tmp_path / "access.json").read_text("utf-8")) == {}


async def test_without_a_key_codat_is_not_asked_and_settings_are_offered(tmp_path: Path, codat: Codat) -> None:
    chosen(tmp_path, profile="codat")
    async with AppBench(tmp_path, profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.person.until(lambda: screen.notice, "a word")

        assert screen.notice.startswith("This computer has no key for Codat yet.")
        assert codat.asked == []
        await screen.person.go_press("notice.action")
        assert bench.app.console.name == "settings"


async def test_a_gateway_gets_its_own_token_only(tmp_path: Path, codat: Codat) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        person = screen.person
        await person.choose("settings.profile", "gateway")
        await person.type("settings.gateway_url", "https://one.bank.test")
        await person.type("settings.codat_client", "8f1c2d3e-0000-4a5b-9c6d-7e8f90a1b2c3")
        await person.type("settings.gateway_token", "Bearer token-of-one")
        await person.go_press("settings.gateway_test")
        await person.until(lambda: screen.notice, "an answer")

        assert screen.notice.startswith("Codat answers")
        assert bench.host.keychain.kept == {"token https://one.bank.test": "token-of-one"}
        assert {one.headers["authorization"] for one in codat.asked} == {"Bearer token-of-one"}
        assert {one.headers["x-codat-client"] for one in codat.asked} == {"8f1c2d3e-0000-4a5b-9c6d-7e8f90a1b2c3"}

        await person.type("settings.gateway_url", "https://two.bank.test")
        await bench.clock.advance(1)
        assert screen.says("settings.gateway_kept") == "Nothing is kept on this computer yet."
        codat.asked.clear()
        await person.go_press("settings.gateway_test")
        await person.until(lambda: "no key" in screen.notice, "a word")
        assert codat.asked == []


@pytest.mark.parametrize("typed", ["http://gate.bank.test", "https://user@gate.bank.test", "gate.bank.test"])
async def test_an_address_that_is_not_allowed_is_told_at_its_field(tmp_path: Path, typed: str) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.open()
        await screen.person.choose("settings.profile", "gateway")
        await screen.person.type("settings.gateway_url", typed)
        await bench.clock.advance(1)

        assert screen.is_at_fault("gateway_url")
        assert "gateway_url" not in screen.kept


@pytest.mark.parametrize(
    ("words", "settings"),
    [
        (("--practice",), {"profile": "codat"}),
        (("--server", "https://elsewhere.test"), {"profile": "gateway"}),
        (("--server", "https://elsewhere.test"), {"gateway_url": "https://gate.bank.test"}),
    ],
)
async def test_the_command_line_opens_nothing_that_the_bank_closed(
    tmp_path: Path, words: tuple[str, ...], settings: dict[str, str]
) -> None:
    host = FakeHost(tmp_path)
    host.policy_text = json.dumps({"version": 1, "settings": settings})

    with pytest.raises(ProfileClosedError, match=words[0]):
        AppBench(tmp_path, host=host, profile=words)


async def test_a_gateway_without_an_address_is_told_and_settings_are_offered(tmp_path: Path) -> None:
    chosen(tmp_path, profile="gateway")
    async with AppBench(tmp_path, profile=()) as bench:
        screen = SettingsScreen(bench)
        await screen.person.until(lambda: screen.notice, "a word")

        assert screen.notice.startswith("There is no address to send to, or it is not allowed.")
        await screen.person.go_press("notice.action")
        assert bench.app.console.name == "settings"


@pytest.mark.usefixtures("codat")
async def test_a_lock_after_the_session_was_opened_again_reaches_the_present_one_only(tmp_path: Path) -> None:
    async with AppBench(tmp_path, profile=()) as bench:
        bench.app.access.reopen()
        await bench.reopened()
        bench.host.session.leave()
        await settle()

        assert bench.app.console.isVisible()
