"""The window behind a proxy that demands NTLM: the list asks for a login, and comes once the person has signed in."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
import trustme
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from app.base.network import Proxy
from app.compose.arguments import parse
from app.compose.commands import run_command
from app.compose.main import build
from app.host.tunnel import dig
from app.ui.shell.places import Room, ToRoom
from tests.support.fake_host import FakeHost
from tests.support.held_clock import HeldClock, settle
from tests.support.neighbours import CODAT, PASSWORD, USER, AskingProxy, Neighbours
from tests.support.served_practice import serve_practice
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from app.compose.application import Application

pytestmark = pytest.mark.usefixtures("qapp")

URL = f"https://{CODAT}"


@pytest.fixture
def proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[AskingProxy]:
    """NTLM only unless said; behind it practice, under an authority the system trusts."""
    authority = trustme.CA(organization_name="Banque du Fleuve")
    authority.cert_pem.write_to_path(str(tmp_path / "store.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "store.pem"))
    monkeypatch.setenv("NTLM_USER_FILE", str(tmp_path / "ntlm-users"))
    with serve_practice() as practice, Neighbours(tmp_path) as around:
        port = around.codat_with_tls(authority, int(practice.url.rpartition(":")[2]))
        yield around.proxy(getattr(request, "param", ["NTLM"]), port)


def at(proxy: AskingProxy, folder: Path) -> FakeHost:
    """A computer with a key, whose settings name the proxy."""
    host = FakeHost(folder)
    host.keychain.kept[URL] = "a-key-of-the-bank"
    host.network.named = [Proxy("127.0.0.1", proxy.port)]
    host.network.dig = dig
    return host


@asynccontextmanager
async def behind(proxy: AskingProxy, folder: Path, language: str = "en") -> AsyncIterator[Application]:
    host = at(proxy, folder)
    app = build(["--server", URL, "--data-dir", str(folder / "data"), "--lang", language], host=host, clock=HeldClock())
    app.show()
    await app.begin()
    await settle()
    try:
        yield app
    finally:
        await app.end()
        await settle()


def seen(app: Application, address: str) -> QWidget | None:
    return next((one for one in app.console.findChildren(QWidget, address) if one.isVisible()), None)


def notice(app: Application) -> str:
    label = seen(app, "notice.text")
    return label.text() if isinstance(label, QLabel) else ""


def press(app: Application, address: str) -> None:
    button = seen(app, address)
    assert isinstance(button, QPushButton), address
    button.click()


def type_into(app: Application, address: str, text: str) -> None:
    field = seen(app, address)
    assert isinstance(field, QLineEdit), address
    field.setText(text)


def written(folder: Path) -> bytes:
    """Everything in the files under `folder`."""
    return b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())


async def asked_to_sign_in(app: Application) -> None:
    """The list could not be had; the person presses what the notice offers."""
    await until(lambda: "127.0.0.1" in notice(app))
    press(app, "notice.action")
    await until(lambda: seen(app, "sign_in") is not None)


async def test_the_list_comes_after_the_person_signed_in(proxy: AskingProxy, tmp_path: Path) -> None:
    async with behind(proxy, tmp_path) as app:
        await asked_to_sign_in(app)
        user = seen(app, "sign_in.user")
        assert user is not None
        assert user.hasFocus()

        type_into(app, "sign_in.user", USER)
        type_into(app, "sign_in.password", PASSWORD)
        password = seen(app, "sign_in.password")
        assert isinstance(password, QLineEdit)
        assert password.echoMode() is QLineEdit.EchoMode.Password
        QTest.keyClick(password, Qt.Key.Key_Return)
        await until(lambda: bool(proxy.users))
        await until(lambda: not notice(app))
        assert seen(app, "sign_in") is None

    assert proxy.users == [USER]
    assert PASSWORD.encode() not in written(tmp_path / "data")


async def test_the_doctor_offers_to_sign_in_and_looks_again(proxy: AskingProxy, tmp_path: Path) -> None:
    async with behind(proxy, tmp_path) as app:
        await until(lambda: "127.0.0.1" in notice(app))
        app.console.go(ToRoom(Room.DOCTOR))
        await until(lambda: seen(app, "doctor.run") is not None)
        press(app, "doctor.run")
        await asked_to_sign_in(app)
        type_into(app, "sign_in.user", USER)
        type_into(app, "sign_in.password", PASSWORD)
        press(app, "sign_in.confirm")
        await until(lambda: bool(proxy.users))
        await until(lambda: not notice(app))
        row = seen(app, "doctor.row.codat")
        assert row is not None
        await until(lambda: "Codat answers." in row.accessibleName())


async def test_a_wrong_password_is_said_and_asked_for_again(proxy: AskingProxy, tmp_path: Path) -> None:
    async with behind(proxy, tmp_path, "fr") as app:
        await asked_to_sign_in(app)
        press(app, "sign_in.confirm")
        await settle()
        assert seen(app, "sign_in") is not None  # without a name

        type_into(app, "sign_in.user", USER)
        type_into(app, "sign_in.password", "wrong")
        press(app, "sign_in.confirm")
        await until(lambda: seen(app, "sign_in") is None)
        await asked_to_sign_in(app)
        press(app, "sign_in.cancel")
        await until(lambda: seen(app, "sign_in") is None)

    assert proxy.users == []


@pytest.mark.parametrize("proxy", [[], ["NTLM"]], indirect=True, ids=["open", "asking"])
def test_the_doctors_command_goes_through_the_proxy(
    proxy: AskingProxy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "doctor"
    data.mkdir(mode=0o700)
    is_open = not proxy.offers
    words = ["--server", URL, "--data-dir", str(data), "--lang", "en", "doctor"]

    code = run_command(parse(words), at(proxy, tmp_path))

    said = capsys.readouterr().out
    assert code == (0 if is_open else 1)
    assert ("Codat answers." in said) == is_open
    assert ("This network’s proxy asks who you are." in said) != is_open
    assert f"CONNECT {CODAT}:443 HTTP/1.1" in proxy.heads[0]
