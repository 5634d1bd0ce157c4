"""After the call, by keyboard alone, against a server on loopback: revoke, both ways back, unlink and return, accounts.

Every step is asserted at the server: which sets work there, which accounts and connections it holds. In both languages.
"""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

from app.compose import profile
from app.compose.main import build
from app.onboarding.case import AccountsAccepted, ConnectionCreated, ConnectionState
from app.onboarding.rules import accounts_of
from app.onboarding.trail import Deed
from tests.journeys.test_whole_job import LANGUAGES, Job
from tests.support.fake_host import FakeHost
from tests.support.held_clock import HeldClock, settle
from tests.support.person import Person
from tests.support.served_practice import serve_practice

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from app.compose.application import Application
    from app.onboarding.case import Case
    from tests.support.served_practice import ServedPractice

NAME: Final = "Boulangerie Chênevert inc."
_MOST_KEYS: Final = 40
Pair = tuple[str, str]

SAID: Final = {
    "revoked": ("All credentials revoked at ", "Tous les identifiants ont été révoqués à "),
    "disconnected": ("Disconnected at ", "Déconnecté à "),
    "balance": ("Balance of Épargne updated.", "Solde de Épargne mis à jour."),
    "stopped": ("Feed of Compte d’exploitation stopped at ", "Flux de Compte d’exploitation arrêté à "),
    "removed": ("Épargne removed at ", "Épargne retiré à "),
    "deleted": ("Connection deleted at ", "Connexion supprimée à "),
    "made": ("The connection is there.", "La connexion est prête."),
}


class Managing(Job):
    """What one does on the Manage page and those it leads to; `server` is asked what became of it."""

    def __init__(self, app: Application, person: Person, host: FakeHost, server: ServedPractice) -> None:
        super().__init__(app, person, host)
        self.server = server

    # At the server

    @property
    def company(self) -> dict[str, Any]:
        (company,) = self.server.control("GET", "/state")["companies"]
        return company  # type: ignore[no-any-return]  # JSON

    @property
    def connection(self) -> dict[str, Any]:
        (connection,) = self.company["connections"]
        return connection  # type: ignore[no-any-return]  # JSON

    @property
    def accounts(self) -> dict[str, str]:
        """The accounts there by name, and how each stands."""
        return {one["accountName"]: one["status"] for one in self.connection["accounts"]}

    @property
    def live(self) -> set[Pair]:
        """The sets that are not revoked."""
        return {(one["username"], one["password"]) for one in self.connection["credentialSets"] if not one["revoked"]}

    def works(self, pair: Pair) -> bool:
        """Whether QuickBooks takes the set."""
        body = {"companyId": self.company["id"], "username": pair[0], "password": pair[1]}
        return bool(self.server.control("POST", "/client/try", body)["accepted"])

    def client_links(self) -> None:
        self.server.control("POST", "/client/link", {"companyId": self.company["id"]})
        self.server.control("POST", "/clock", {"advanceSeconds": 60})

    def asked(self, method: str) -> list[str]:
        """The last part of the path of every request of that method, in order."""
        requests = self.server.control("GET", "/requests")
        return [str(one["path"]).rsplit("/", 1)[-1] for one in requests if one["method"] == method]

    # On the screen

    async def to_connected(self) -> Pair:
        """From an empty screen to two connected accounts, on the Manage page. The set in use."""
        await self.create_the_client()
        await self.add_two_accounts()
        pair = await self.create_and_copy_the_credentials()
        assert self.works(pair)
        self.client_links()
        await self.manage()
        await self.look_again(ConnectionState.LINKED)
        return pair

    def is_said(self, what: str) -> bool:
        notice = self.person.sees("notice.text")
        words = SAID[what][LANGUAGES.index(self.app.languages.language)]
        return notice is not None and str(notice.text()).replace("\u00a0", " ").startswith(words)  # type: ignore[attr-defined]  # a label

    async def is_told(self, what: str) -> None:
        await self.person.until(lambda: self.is_said(what), f"“{what}” is told")

    async def manage(self) -> None:
        await self.person.go_press("manage.open")
        await self.person.until_page("manage.accounts")

    async def look_again(self, state: ConnectionState) -> None:
        """F5, until the answer has come and says `state` of the connection."""
        before = self._case
        await self.person.press("F5")
        await self.person.until(lambda: self._case is not before and self._state is state, f"the connection is {state}")

    @property
    def _state(self) -> ConnectionState | None:
        case = self._case
        return case.connection.state if isinstance(case, ConnectionCreated | AccountsAccepted) else None

    @property
    def _case(self) -> Case:
        workspace = self.app.console.workspace
        assert workspace is not None
        return workspace.desk.conductor.case

    async def come_back(self, way: str) -> Pair:
        """Reconnect in one of the two ways; the new set, typed in QuickBooks by the client."""
        await self.person.go_press("manage.reconnect")
        await self.person.until_page(f"reconnect.{way}")
        await self.person.go_press(f"reconnect.{way}")
        if way == "revoke_first":
            await self.agree("revoke")
        await self.person.until_page("credentials.copy_username")
        pair = await self.copied()
        assert self.works(pair)
        self.client_links()
        await self.manage()
        await self.look_again(ConnectionState.LINKED)
        return pair

    async def copied(self) -> Pair:
        found = []
        for part in ("username", "password"):
            await self.person.go_press(f"credentials.copy_{part}")
            found.append(self.host.clipboard.text)
        return found[0], found[1]

    async def agree(self, question: str) -> None:
        """The safe button has the focus, Enter would keep; tick, then confirm."""
        person = self.person
        await person.until_page(f"{question}.keep" if question == "revoke" else f"{question}_keep")
        between = "." if question == "revoke" else "_"
        assert person.focused == f"{question}{between}keep"
        if person.sees(f"{question}{between}agree"):
            await person.go_press(f"{question}{between}agree")
        await person.go_press(f"{question}{between}confirm")

    async def revoke_from_here(self) -> None:
        await self.person.go_press("manage.revoke")
        await self.agree("revoke")

    async def add_savings(self) -> None:
        person = self.person
        await person.go_press("accounts.add")
        await person.until_page("accounts.name")
        await person.type("accounts.name", "Épargne")
        await person.choose("accounts.type", "savings")
        await person.type("accounts.number", "00127713")
        await person.type("accounts.transit", "00412-003")
        await person.type("accounts.balance", "10")
        await person.press("Ctrl+Return")
        await person.until(lambda: self.app.console.name == "credentials", "gone on")
        await person.press("Ctrl+2")
        await person.until_page("accounts.add")

    async def open_account(self, name: str) -> None:
        found = next(one.id for one in accounts_of(self._case) if one.name == name)
        await self.person.until(lambda: self.person.sees(f"accounts.row.{found}"), f"the row of {name}")
        for _ in range(_MOST_KEYS):
            if self.person.focused.startswith("accounts.row."):
                break
            await self.person.press("Tab")
        await self.person.press("Home")
        for _ in accounts_of(self._case):
            if self.person.focused == f"accounts.row.{found}":
                break
            await self.person.press("Down")
        assert self.person.focused == f"accounts.row.{found}", name
        await self.person.press("F2")
        await self.person.until_page("accounts.new_name")

    def deeds(self) -> list[Deed]:
        return [event.what for event in self.app.records.trail.events()]


@asynccontextmanager
async def managing(folder: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Managing]:
    """The app, with a policy that lets a connection be deleted, at work with a server of its own."""
    monkeypatch.setenv(profile.KEY_VARIABLE, "key-of-a-test")
    clock, host = HeldClock(), FakeHost(folder)
    host.policy_text = json.dumps({"version": 1, "settings": {"delete_connection": True}})
    with serve_practice() as server:
        app = build(["--server", server.url, "--data-dir", str(folder), "--lang", language], host=host, clock=clock)
        app.show()
        await app.begin()
        await settle()
        try:
            yield Managing(app, Person(app.console, clock), host, server)
        finally:
            await app.end()
            await settle()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_revoking_and_both_ways_back_and_unlinking_and_the_return(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with managing(tmp_path, language, monkeypatch) as job:
        person = job.person
        first = await job.to_connected()
        assert set(job.accounts.values()) == {"connected"}

        second = await job.come_back("another_set")
        assert job.live == {first, second}, "the first goes on"
        assert job.works(first)

        await person.go_press("manage.revoke")
        await person.until_page("revoke.keep")
        await person.press("Return")
        assert job.live == {first, second}, "Enter never revokes"
        await job.revoke_from_here()
        await job.is_told("revoked")
        assert job.live == set(), "all sets are dead"
        assert not job.works(first)
        assert not job.works(second)
        assert job.deeds()[-1] is Deed.CREDENTIALS_REVOKED
        assert set(job.accounts.values()) == {"connected"}, "as Codat goes on to say"

        third = await job.come_back("another_set")
        assert job.live == {third}
        fourth = await job.come_back("revoke_first")
        assert job.live == {fourth}
        assert not job.works(third)

        await person.go_press("manage.disconnect")
        await job.agree("manage.disconnect")
        await job.is_told("disconnected")
        assert job.connection["status"] == "Unlinked"
        assert set(job.accounts.values()) == {"disconnected"}
        fifth = await job.come_back("another_set")
        assert job.connection["status"] == "Linked"
        assert set(job.accounts.values()) == {"connected"}
        assert fifth in job.live
        assert job.asked("DELETE") == ["credentials", "credentials"]
        assert job.asked("PATCH").count(job.connection["id"]) == 1, "unlinked once"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_account_added_later_renamed_updated_stopped_and_removed(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with managing(tmp_path, language, monkeypatch) as job:
        person = job.person
        await job.to_connected()

        await person.go_press("manage.accounts")
        await person.until_page("accounts.add")
        await job.add_savings()
        assert job.accounts == {
            "Compte d’exploitation": "connected",
            "Visa Affaires": "connected",
            "Épargne": "pending",
        }

        await job.open_account("Visa Affaires")
        await person.type("accounts.new_name", "Carte Affaires")
        await person.press("Return")
        await person.until(lambda: "Carte Affaires" in job.accounts, "renamed at the server")
        await job.open_account("Épargne")
        await person.type("accounts.new_balance", "12,50" if language == "fr" else "12.50")
        await person.go_press("accounts.update_balance")
        await job.is_told("balance")
        assert [one["balance"] for one in job.connection["accounts"] if one["accountName"] == "Épargne"] == [12.5]
        await job.open_account("Compte d’exploitation")
        await person.go_press("accounts.stop")
        await job.agree("accounts.stop")
        await job.is_told("stopped")
        assert job.accounts["Compte d’exploitation"] == "disconnected"
        assert job.accounts["Carte Affaires"] == "connected", "the others go on"
        await job.open_account("Épargne")
        await person.go_press("accounts.remove")
        await job.agree("accounts.remove")
        await job.is_told("removed")
        assert list(job.accounts) == ["Compte d’exploitation", "Carte Affaires"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_connection_deleted_and_made_again(
    tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with managing(tmp_path, language, monkeypatch) as job:
        person = job.person
        await job.to_connected()
        await person.go_press("manage.delete_connection")
        await person.until_page("manage.delete_keep")
        await person.press("Return")
        assert len(job.company["connections"]) == 1, "Enter never deletes"
        await person.go_press("manage.delete_connection")
        await person.until_page("manage.delete_keep")
        await person.go_press("manage.delete_agree")
        await person.go_press("manage.delete_confirm")
        assert len(job.company["connections"]) == 1, "not before the client's name is typed"
        await person.type("manage.delete_name", NAME)
        await person.go_press("manage.delete_confirm")
        await job.is_told("deleted")
        assert job.company["connections"] == []
        assert job.asked("DELETE")[-2] == "credentials", "every set is revoked before"
        assert job.deeds()[-2:] == [Deed.CREDENTIALS_REVOKED, Deed.CONNECTION_DELETED]

        await person.go_press("manage.create_connection")
        await job.is_told("made")
        assert job.connection["status"] == "PendingAuth"
        assert job.connection["accounts"] == []
        assert job.live == set()
        assert job.company["description"] == NAME
