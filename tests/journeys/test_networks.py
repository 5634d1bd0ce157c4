"""A bank's network: its own certificate authority, proxies that ask who is there, and what stands in the way."""

from __future__ import annotations

import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
import trustme

from app.base.clock import SystemClock
from app.base.network import Proxy, ProxyKind, WaysOut
from app.base.secret import Secret
from app.codat import errors
from app.codat.authorize import CodatKey
from app.codat.client import CodatClient
from app.codat.errors import NotSentReason
from app.codat.https import https_transport
from app.codat.transport import Transport
from app.host.network import SystemNetwork
from app.onboarding.case import Language
from app.ui.texts.language import Languages
from tests.support.neighbours import CODAT, PASSWORD, USER, Neighbours
from tests.support.served_practice import ServedPractice, serve_practice
from tests.unit.codat.desk import failure_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")  # tunnels are Qt's

AUTHORITY = "Caisse du Fleuve, inspection TLS"
URL = f"https://{CODAT}"


@pytest.fixture(scope="module")
def practice() -> Iterator[ServedPractice]:
    with serve_practice() as served:
        yield served


@pytest.fixture
def around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neighbours]:
    monkeypatch.setenv("NTLM_USER_FILE", str(tmp_path / "ntlm-users"))
    with Neighbours(tmp_path) as neighbours:
        yield neighbours


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA(organization_name=AUTHORITY)


@pytest.fixture
def codat_port(around: Neighbours, authority: trustme.CA, practice: ServedPractice) -> int:
    """Practice behind a certificate of the bank's authority."""
    return around.codat_with_tls(authority, int(practice.url.rpartition(":")[2]))


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bank's IT has put its authority into this computer's store."""
    store = tmp_path / "store.pem"
    authority.cert_pem.write_to_path(str(store))
    monkeypatch.setenv("SSL_CERT_FILE", str(store))


def through(*proxies: Proxy | None) -> WaysOut:
    """The way out of a computer whose system names `proxies`."""
    return WaysOut(SystemNetwork(lambda _host, _port: proxies))


@asynccontextmanager
async def codat_at(url: str, ways: WaysOut) -> AsyncIterator[CodatClient]:
    client = CodatClient(
        Transport(https_transport(ways=ways), url, CodatKey(Secret("key")), SystemClock(), jitter=lambda _: 0)
    )
    try:
        yield client
    finally:
        await client.close()


async def not_sent(codat: CodatClient) -> errors.NotSentError:
    error = await failure_of(codat.companies.list_page())
    assert isinstance(error, errors.NotSentError), error
    return error


async def test_a_certificate_of_an_unknown_authority_is_refused_and_its_signer_named(codat_port: int) -> None:
    async with codat_at(f"https://localhost:{codat_port}", through(None)) as codat:
        error = await not_sent(codat)

    assert error.reason is NotSentReason.TLS
    assert error.about == AUTHORITY
    assert AUTHORITY not in str(error)


async def test_with_a_chain_the_topmost_signer_is_named(
    around: Neighbours, authority: trustme.CA, practice: ServedPractice
) -> None:
    branch = authority.create_child_ca()
    port = around.codat_with_tls(branch, int(practice.url.rpartition(":")[2]))
    async with codat_at(f"https://localhost:{port}", through(None)) as codat:
        error = await not_sent(codat)

    assert error.about == AUTHORITY


@pytest.mark.usefixtures("trusted")
async def test_the_banks_own_authority_is_trusted_once_the_system_trusts_it(codat_port: int) -> None:
    async with codat_at(f"https://localhost:{codat_port}", through(None)) as codat:
        assert len(await codat.companies.list_page()) >= 0


@pytest.mark.usefixtures("trusted")
async def test_a_name_that_is_not_in_the_certificate_is_refused(around: Neighbours, codat_port: int) -> None:
    proxy = around.proxy([], codat_port)
    async with codat_at("https://elsewhere.example", through(Proxy("127.0.0.1", proxy.port))) as codat:
        error = await not_sent(codat)

    assert error.reason is NotSentReason.TLS


@pytest.mark.usefixtures("trusted")
async def test_through_tinyproxy_after_a_basic_login(around: Neighbours, codat_port: int) -> None:
    onward = around.proxy([], codat_port)
    with around.tinyproxy(onward.port) as tinyproxy:
        ways = through(Proxy("127.0.0.1", tinyproxy.port))
        async with codat_at(URL, ways) as codat:
            error = await not_sent(codat)
            assert error.reason is NotSentReason.PROXY_LOGIN
            assert onward.heads == []

            ways.sign_in("maya", Secret("wachtwoord7"))
            await codat.companies.list_page()
            await codat.companies.list_page()

    assert [head.splitlines()[0] for head in onward.heads] == [f"CONNECT {CODAT}:443 HTTP/1.1"]  # kept for the second
    assert "authorization" not in onward.heads[0].lower()


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("offers", [["NTLM"], ["Negotiate", "NTLM"], ["NTLM", 'Basic realm="Banque"']])
async def test_through_a_proxy_that_demands_ntlm(around: Neighbours, codat_port: int, offers: list[str]) -> None:
    proxy = around.proxy(offers, codat_port)
    ways = through(Proxy("127.0.0.1", proxy.port))
    async with codat_at(URL, ways) as codat:
        error = await not_sent(codat)
        assert error.reason is NotSentReason.PROXY_LOGIN
        assert error.about == f"127.0.0.1:{proxy.port}"

        ways.sign_in(USER, Secret(PASSWORD))
        created = await codat.companies.create("Laiterie du Fleuve inc.", "", {}, key=_KEY)

    assert created.name == "Laiterie du Fleuve inc."
    assert proxy.users == [USER]
    assert set(proxy.logins) == {"NTLM"}
    assert PASSWORD not in "".join(proxy.heads)


@pytest.mark.parametrize("language", [Language.EN, Language.FR])
async def test_a_proxy_that_offers_only_what_this_computer_cannot_do_asks_for_a_login_too(
    around: Neighbours, codat_port: int, language: Language, request: pytest.FixtureRequest
) -> None:
    languages = Languages(request.getfixturevalue("qapp"), lambda: None)
    languages.use(language)
    proxy = around.proxy(["Negotiate"], codat_port)
    try:
        async with codat_at(URL, through(Proxy("127.0.0.1", proxy.port))) as codat:
            error = await not_sent(codat)
    finally:
        languages.forget()

    assert error.reason is NotSentReason.PROXY_LOGIN


async def test_a_wrong_password_is_sent_once_and_asked_for_again(around: Neighbours, codat_port: int) -> None:
    proxy = around.proxy(["NTLM"], codat_port)
    ways = through(Proxy("127.0.0.1", proxy.port))
    async with codat_at(URL, ways) as codat:
        await not_sent(codat)
        ways.sign_in(USER, Secret("not it"))
        sent_before = len(proxy.logins)
        error = await not_sent(codat)
        assert error.reason is NotSentReason.PROXY_LOGIN
        assert len(proxy.logins) == sent_before + 2  # one greeting, one answer to the challenge

        await not_sent(codat)

    assert ways.wants_login == Proxy("127.0.0.1", proxy.port)
    assert sum(_is_answer(head) for head in proxy.heads) == 1
    assert proxy.users == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("403 Forbidden by policy", NotSentReason.PROXY_BLOCKED),
        ("404 No such host", NotSentReason.DNS),
        ("502 Bad gateway", NotSentReason.REFUSED),
        ("503 No way", NotSentReason.REFUSED),
        ("504 Too late", NotSentReason.REFUSED),
    ],
)
async def test_a_proxy_that_makes_no_way(
    around: Neighbours, codat_port: int, answer: str, reason: NotSentReason
) -> None:
    proxy = around.proxy([], codat_port)
    proxy.answer = answer
    async with codat_at(URL, through(Proxy("127.0.0.1", proxy.port))) as codat:
        error = await not_sent(codat)

    assert error.reason is reason
    assert error.about == f"127.0.0.1:{proxy.port}"


@pytest.mark.usefixtures("trusted")
async def test_a_proxy_that_is_down_gives_way_to_the_next(around: Neighbours, codat_port: int) -> None:
    proxy = around.proxy([], codat_port)
    down = Proxy("127.0.0.1", 9)
    async with codat_at(URL, through(down, Proxy("127.0.0.1", proxy.port))) as codat:
        await codat.companies.list_page()
    async with codat_at(URL, through(down)) as codat:
        error = await not_sent(codat)

    assert error.reason is NotSentReason.PROXY_DOWN
    assert error.about == "127.0.0.1:9"


@pytest.mark.usefixtures("trusted")
async def test_a_proxy_that_keeps_silent_gives_way_to_the_next(around: Neighbours, codat_port: int) -> None:
    proxy = around.proxy([], codat_port)
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes the call, and never says a word
        ways = through(Proxy("127.0.0.1", silent.getsockname()[1]), Proxy("127.0.0.1", proxy.port))
        async with codat_at(URL, ways) as codat:
            assert len(await codat.companies.list_page()) >= 0


@pytest.mark.usefixtures("trusted")
async def test_through_a_socks_proxy(around: Neighbours, codat_port: int) -> None:
    proxy = around.socks(codat_port)
    async with codat_at(URL, through(Proxy("127.0.0.1", proxy.port, ProxyKind.SOCKS))) as codat:
        await codat.companies.list_page()

    assert proxy.asked == [f"{CODAT}:443"]  # the name is the proxy's to look up


@pytest.mark.usefixtures("trusted")
async def test_through_a_socks_proxy_that_asks_who_is_there(around: Neighbours, codat_port: int) -> None:
    proxy = around.socks(codat_port, ("maya", "wachtwoord7"))
    ways = through(Proxy("127.0.0.1", proxy.port, ProxyKind.SOCKS))
    async with codat_at(URL, ways) as codat:
        error = await not_sent(codat)
        assert error.reason is NotSentReason.PROXY_LOGIN

        ways.sign_in("maya", Secret("wachtwoord7"))
        await codat.companies.list_page()

    assert proxy.logins[-1] == ("maya", "wachtwoord7")


async def test_a_server_on_this_computer_is_gone_to_straight(practice: ServedPractice) -> None:
    ways = through(Proxy("127.0.0.1", 9))
    async with codat_at(practice.url, ways) as codat:
        await codat.companies.list_page()


@pytest.mark.usefixtures("trusted")
async def test_what_breaks_off_in_a_tunnel_is_sent_once(
    around: Neighbours, codat_port: int, practice: ServedPractice
) -> None:
    proxy = around.proxy([], codat_port)
    practice.control("POST", "/faults", [{"operation": "create-company", "fault": "cut-after"}])
    try:
        async with codat_at(URL, through(Proxy("127.0.0.1", proxy.port))) as codat:
            error = await failure_of(codat.companies.create("Quincaillerie Roy inc.", "", {}, key=_KEY_2))
    finally:
        practice.control("DELETE", "/faults")

    assert isinstance(error, errors.NoAnswerError)
    seen = [one for one in practice.control("GET", "/requests") if one["idempotencyKey"] == _KEY_2]
    assert len(seen) == 1


_KEY = "7b0c9a52-3f57-4c1b-9b0e-2a1d7c6e5f01"
_KEY_2 = "7b0c9a52-3f57-4c1b-9b0e-2a1d7c6e5f02"


def _is_answer(head: str) -> bool:
    """Whether it carries NTLM's third message, made of the password."""
    return "Proxy-Authorization: NTLM TlRMTVNTUAAD" in head


def test_nobody_asks_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.host import network

    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")

    assert list(network.by_portal(CODAT, 443)) == [None]


@pytest.mark.parametrize(
    ("told", "ways"),
    [
        (["direct://"], [None]),
        (["http://proxy.bank.example:8080", "direct://"], [Proxy("proxy.bank.example", 8080), None]),
        (["socks://[2001:db8::1]:1080"], [Proxy("2001:db8::1", 1080, ProxyKind.SOCKS)]),
        (["gopher://x", "http://", "http://x:port"], []),
    ],
)
def test_what_a_desktops_portal_tells(told: list[str], ways: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    from app.host import network

    monkeypatch.setattr(network, "_ask_portal", lambda _url: told)

    assert list(network.by_portal(CODAT, 443)) == ways
