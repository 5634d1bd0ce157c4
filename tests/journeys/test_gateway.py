"""A bank's gateway over TLS that wants to see a certificate: set up in Settings by keyboard, the whole job through it.

The gateway adds the bank's key of Codat itself: none is on this computer.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import trustme
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509 import load_pem_x509_certificates

from app.base.clock import SystemClock
from tests.journeys.test_whole_job import Job, assert_what_reached_the_server
from tests.support.app_bench import AppBench
from tests.support.gateway import serve_gateway
from tests.support.held_clock import HeldClock
from tests.support.person import Person
from tests.support.served_practice import ServedPractice, serve_practice
from tests.ui.pages.rooms import SettingsScreen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.gateway import Gateway

pytestmark = pytest.mark.usefixtures("qapp")

BRANCH = "succursale-0412"
PASSPHRASE = "canary-of-a-passphrase"
CLIENT_ID = "8f1c2d3e-0000-4a5b-9c6d-7e8f90a1b2c3"
ACCEPTED = {"en": "Codat answers, and lets this computer in.", "fr": "Codat répond et accepte cet ordinateur."}


@pytest.fixture
def practice() -> Iterator[ServedPractice]:
    with serve_practice() as served:
        yield served


@pytest.fixture
def branches() -> trustme.CA:
    return trustme.CA(organization_name="Banque Rive-Sud, postes de travail")


@pytest.fixture
def gateway(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, practice: ServedPractice, branches: trustme.CA
) -> Iterator[Gateway]:
    authority = trustme.CA(organization_name="Banque Rive-Sud, serveurs")
    trusted = tmp_path / "trusted.pem"
    authority.cert_pem.write_to_path(str(trusted))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with serve_gateway(authority, branches, int(practice.url.rpartition(":")[2])) as made:
        yield made


def certificate(branches: trustme.CA, file: Path, passphrase: str = "", until: datetime | None = None) -> Path:
    """A branch's certificate with its key, as IT hands it out: PKCS #12 or PEM by the name of the file."""
    leaf = branches.issue_cert(BRANCH, common_name=BRANCH, not_after=until)
    key = load_pem_private_key(leaf.private_key_pem.bytes(), None)
    own, *others = load_pem_x509_certificates(b"".join(one.bytes() for one in leaf.cert_chain_pems))
    sealed = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    if file.suffix == ".p12":
        file.write_bytes(pkcs12.serialize_key_and_certificates(b"", key, own, others, sealed))  # type: ignore[arg-type]  # RSA or EC
    else:
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealed)
        file.write_bytes(own.public_bytes(Encoding.PEM) + pem)
    return file


def bench(folder: Path, language: str = "en") -> AppBench:
    """An app at the present time, by which certificates are valid."""
    clock = HeldClock(SystemClock().now())
    return AppBench(folder, "--lang", language, clock=clock, profile=())


async def set_up(screen: SettingsScreen, gateway: Gateway, file: Path, login: str, **entered: str) -> None:
    person = screen.person
    await screen.open()
    await person.choose("settings.profile", "gateway")
    await person.choose("settings.gateway_login", login)
    await person.type("settings.gateway_url", f"https://127.0.0.1:{gateway.port}")
    await person.type("settings.gateway_certificate", str(file))
    for field, text in entered.items():
        await person.type(f"settings.{field}", text)
    await person.go_press("settings.gateway_test")
    await person.until(lambda: screen.notice, "an answer")


@pytest.mark.parametrize(
    ("language", "name", "login", "authorization"),
    [("en", "branch.p12", "certificate", ""), ("fr", "branch.pem", "both", "Bearer token-of-the-branch")],
    ids=["PKCS 12, certificate alone, English", "PEM, with a token, French"],
)
async def test_the_whole_job_through_a_gateway(  # noqa: PLR0917  # pytest hands them by name
    tmp_path: Path,
    practice: ServedPractice,
    gateway: Gateway,
    branches: trustme.CA,
    language: str,
    name: str,
    login: str,
    authorization: str,
) -> None:
    file = certificate(branches, tmp_path / name, PASSPHRASE)
    token = {"gateway_token": "token-of-the-branch"} if authorization else {}
    async with bench(tmp_path / "data", language) as run:
        screen = SettingsScreen(run)
        await set_up(screen, gateway, file, login, gateway_passphrase=PASSPHRASE, codat_client=CLIENT_ID, **token)
        assert screen.notice.startswith(ACCEPTED[language])
        await screen.person.go_press("settings.profile_open")
        await run.reopened()

        person = Person(run.app.console, run.clock)
        await person.until(lambda: run.app.registry.last_look is not None, "the list was read")
        job = Job(run.app, person, run.host)
        await job.create_the_client()
        await job.add_two_accounts()
        username, password = await job.create_and_copy_the_credentials()
        company = practice.control("GET", "/state")["companies"][0]["id"]
        tried = practice.control(
            "POST", "/client/try", {"companyId": company, "username": username, "password": password}
        )
        assert tried == {"accepted": True}
        await job.walk_the_guide()
        practice.control("POST", "/client/link", {"companyId": company})
        practice.control("POST", "/clock", {"advanceSeconds": 60})
        await job.see_them_connected()
        await job.revoke()
        await job.reconnect()
        assert_what_reached_the_server(practice.control("GET", "/state"), practice.control("GET", "/requests"))
        assert set(gateway.seen) == {(BRANCH, authorization, CLIENT_ID)}
        assert sorted(run.host.keychain.kept) == sorted(
            [f"{kind} https://127.0.0.1:{gateway.port}" for kind in ("certificate", *(["token"] if token else []))]
        )
    told = b"".join(one.read_bytes() for one in (tmp_path / "data").rglob("*") if one.is_file())
    assert PASSPHRASE.encode() not in told
    assert b"token-of-the-branch" not in told


@pytest.mark.parametrize(
    ("spoil", "passphrase", "told"),
    [
        (lambda file: file.unlink(), "", "The certificate of this computer cannot be read."),
        (lambda file: file.write_bytes(b"MZ\x90"), "", "The file is no certificate with its key."),
        (lambda _file: None, "", "The certificate of this computer needs its passphrase."),
        (lambda _file: None, "another", "The certificate of this computer needs its passphrase."),
    ],
    ids=["no file", "another file", "no passphrase", "a wrong passphrase"],
)
async def test_what_is_wrong_with_the_file_is_told_and_nothing_is_sent(
    tmp_path: Path,
    gateway: Gateway,
    branches: trustme.CA,
    spoil: object,
    passphrase: str,
    told: str,
) -> None:
    file = certificate(branches, tmp_path / "branch.p12", PASSPHRASE)
    spoil(file)  # type: ignore[operator]  # one of the above
    async with bench(tmp_path / "data") as run:
        screen = SettingsScreen(run)
        await set_up(screen, gateway, file, "certificate", **({"gateway_passphrase": passphrase} if passphrase else {}))

        assert screen.notice.startswith(told)
        assert gateway.seen == []
        assert run.host.keychain.kept == {}


async def test_a_certificate_that_has_expired_is_told_before_anything_is_sent(
    tmp_path: Path, gateway: Gateway, branches: trustme.CA
) -> None:
    yesterday = SystemClock().now() - timedelta(days=1)
    file = certificate(branches, tmp_path / "branch.pem", until=yesterday)
    async with bench(tmp_path / "data") as run:
        screen = SettingsScreen(run)
        await set_up(screen, gateway, file, "certificate")

        assert screen.notice.startswith("The certificate of this computer is not valid today.")
        assert gateway.seen == []


async def test_a_certificate_of_somebody_else_is_refused_by_the_gateway_and_told(
    tmp_path: Path, gateway: Gateway
) -> None:
    file = certificate(trustme.CA(organization_name="Somebody else"), tmp_path / "branch.pem")
    async with bench(tmp_path / "data") as run:
        screen = SettingsScreen(run)
        await set_up(screen, gateway, file, "certificate")

        assert screen.notice.startswith("The bank gateway did not accept this computer’s certificate.")
        assert gateway.seen == []


async def test_without_a_certificate_the_gateway_says_that_it_wants_one(tmp_path: Path, gateway: Gateway) -> None:
    async with bench(tmp_path / "data") as run:
        screen = SettingsScreen(run)
        await screen.open()
        await screen.person.choose("settings.profile", "gateway")
        await screen.person.type("settings.gateway_url", f"https://127.0.0.1:{gateway.port}")
        await screen.person.type("settings.gateway_token", "a-token-alone")
        await screen.person.go_press("settings.gateway_test")
        await screen.person.until(lambda: screen.notice, "an answer")

        assert screen.notice.startswith("The bank gateway did not accept this computer’s certificate.")
        assert gateway.seen == []
        assert run.host.keychain.kept == {}
