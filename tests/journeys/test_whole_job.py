"""The main job, by keyboard alone, in the real windows: from an empty screen to connected, revoked and reconnected.

Once against the practice Codat inside the app, once against a server on loopback, each in English and in French.
What reached the server is asserted at the server.
"""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from app.codat import https
from app.compose import profile
from app.compose.main import build
from app.practice.control import requests_of, state_of
from app.practice.transport import PracticeTransport
from tests.support.app_bench import AppBench
from tests.support.checked_transport import CheckedTransport
from tests.support.fake_host import FakeHost
from tests.support.held_clock import HeldClock, settle
from tests.support.person import Person
from tests.support.served_practice import serve_practice

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from app.compose.application import Application

LANGUAGES = ["en", "fr"]


class Job:
    """The job step by step; each method is what the person does on one page."""

    def __init__(self, app: Application, person: Person, host: FakeHost) -> None:
        self.app, self.person, self.host = app, person, host

    async def create_the_client(self) -> None:
        person = self.person
        await person.press("Ctrl+N")
        await person.until_page("company.name")
        await person.choose("company.country", "CA")
        await person.choose("company.region", "QC")
        await person.choose("company.language", "fr")
        await person.type("company.name", "Boulangerie Chênevert inc.")
        assert person.text_of("company.stored_name") == "Boulangerie Chenevert inc."
        await person.type("company.reference", "0042 7781")
        await person.press("Ctrl+Return")
        await person.until_page("accounts.name")

    async def add_two_accounts(self) -> None:
        person = self.person
        await person.type("accounts.name", "Compte d’exploitation")
        await person.choose("accounts.type", "checking")
        await person.type("accounts.number", "001 240 21")
        await person.type("accounts.transit", "00412-003")
        await person.type("accounts.balance", "18240,55" if self.app.languages.language == "fr" else "18240.55")
        await person.go_press("accounts.submit")
        await person.go_press("accounts.add")
        await person.type("accounts.name", "Visa Affaires")
        await person.choose("accounts.type", "creditCard")
        await person.type("accounts.number", "8841")
        await person.type("accounts.balance", "-1312,08" if self.app.languages.language == "fr" else "-1312.08")
        await person.press("Ctrl+Return")
        await person.until_page("credentials.create")

    async def create_and_copy_the_credentials(self) -> tuple[str, str]:
        person = self.person
        await person.press("Ctrl+Return")
        await person.until_page("credentials.copy_username")
        await person.go_press("credentials.copy_username")
        username = self.host.clipboard.text
        await person.go_press("credentials.copy_password")
        password = self.host.clipboard.text
        assert username
        assert password
        assert username != password
        return username, password

    async def walk_the_guide(self) -> None:
        person = self.person
        await person.press("Ctrl+Return")
        await person.until_page("guide.step")
        for _ in range(7):
            await person.press("PageDown")

    async def see_them_connected(self) -> None:
        person = self.person
        await person.press("Ctrl+5")
        await person.until_page("connected.check_now")
        await person.go_press("connected.check_now")
        await person.until(lambda: self._connected == 2, "two accounts connected")

    @property
    def _connected(self) -> int:
        from app.onboarding.rules import connected_accounts

        workspace = self.app.console.workspace
        return len(connected_accounts(workspace.desk.conductor.case)) if workspace else 0

    async def revoke(self) -> None:
        person = self.person
        await person.go_press("manage.open")
        await person.until_page("manage.revoke")
        await person.go_press("manage.revoke")
        await person.until_page("revoke.keep")
        assert person.focused == "revoke.keep", "the safe button has the focus"
        await person.go_press("revoke.agree")
        await person.go_press("revoke.confirm")
        await person.until(lambda: person.sees("revoke.confirm") is None, "the dialog closed")

    async def reconnect(self) -> None:
        person = self.person
        await person.go_press("manage.reconnect")
        await person.until_page("reconnect.another_set")
        await person.go_press("reconnect.another_set")
        await person.until_page("credentials.copy_username")


def assert_what_reached_the_server(state: dict[str, Any], requests: list[dict[str, Any]]) -> None:
    (company,) = state["companies"]
    assert company["name"] == "Boulangerie Chenevert inc."
    assert company["description"] == "Boulangerie Chênevert inc."
    (connection,) = company["connections"]
    assert [account["accountName"] for account in connection["accounts"]] == ["Compte d’exploitation", "Visa Affaires"]
    assert [account["accountNumber"] for account in connection["accounts"]] == ["00124021", "8841"]
    assert [one["revoked"] for one in connection["credentialSets"]] == [True, False]
    asked = [(one["method"], str(one["path"]).rsplit("/", 1)[-1]) for one in requests if one["method"] != "GET"]
    told = ("PATCH", company["id"])  # what other desktops are told, in the tags
    assert told in asked
    assert [one for one in asked if one != told] == [
        ("POST", "companies"),
        ("POST", "connections"),
        ("POST", "batch"),
        ("POST", "credentials"),
        ("DELETE", "credentials"),
        ("POST", "credentials"),
    ]
    keys = [one["idempotencyKey"] for one in requests if one["method"] == "POST"]
    assert all(keys)
    assert len(set(keys)) == len(keys)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_whole_job_in_practice(tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    transports: list[CheckedTransport] = []

    def checked(practice: Any) -> CheckedTransport:
        transports.append(CheckedTransport(PracticeTransport(practice)))
        return transports[-1]

    monkeypatch.setattr(profile, "PracticeTransport", checked)
    async with AppBench(tmp_path, "--lang", language) as bench:
        person = Person(bench.app.console, bench.clock)
        job = Job(bench.app, person, bench.host)
        await job.create_the_client()
        await job.add_two_accounts()
        username, password = await job.create_and_copy_the_credentials()
        company = bench.companies[0]["id"]
        assert bench.practice.world.client.try_credentials(company, username, password)
        await job.walk_the_guide()
        await person.wait(30)
        bench.practice.clock.advance(60)
        await job.see_them_connected()
        await job.revoke()
        await job.reconnect()
        assert_what_reached_the_server(state_of(bench.practice.world), requests_of(bench.practice))
        assert transports[0].faults == []
        assert len(transports[0].checked) == len(bench.requests)


@asynccontextmanager
async def served(tmp_path: Path, language: str, url: str) -> AsyncIterator[Job]:
    clock, host = HeldClock(), FakeHost(tmp_path)
    os.environ[profile.KEY_VARIABLE] = "key-of-a-test"
    app = build(["--server", url, "--data-dir", str(tmp_path), "--lang", language], host=host, clock=clock)
    app.show()
    await app.begin()
    await settle()
    try:
        yield Job(app, Person(app.console, clock), host)
    finally:
        await app.end()
        await settle()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_whole_job_over_loopback(tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    transports: list[CheckedTransport] = []

    def checked(**options: Any) -> CheckedTransport:
        transports.append(CheckedTransport(https.https_transport(**options)))
        return transports[-1]

    monkeypatch.setattr(profile, "https_transport", checked)
    with serve_practice() as practice:
        async with served(tmp_path, language, practice.url) as job:
            await job.create_the_client()
            await job.add_two_accounts()
            username, password = await job.create_and_copy_the_credentials()
            state: Any = practice.control("GET", "/state")
            company = state["companies"][0]["id"]
            tried: Any = practice.control(
                "POST",
                "/client/try",
                {"companyId": company, "username": username, "password": password},
            )
            assert tried == {"accepted": True}
            await job.walk_the_guide()
            practice.control("POST", "/client/link", {"companyId": company})
            practice.control("POST", "/clock", {"advanceSeconds": 60})
            await job.see_them_connected()
            await job.revoke()
            await job.reconnect()
            assert_what_reached_the_server(practice.control("GET", "/state"), practice.control("GET", "/requests"))
            assert transports[0].faults == []
