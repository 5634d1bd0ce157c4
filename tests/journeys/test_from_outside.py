"""A driver outside the process walks the app over AT-SPI and finds every address its pages have, by identifier."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import addresses
from tests.support.desktop import Desktop
from tests.support.served_practice import serve_practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.atspi import Driver, Node

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's accessibility bus")

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 20.0
ASKED_TOO_LATE = "qt.accessibility.atspi: Could not find accessible on path"


class Outside:
    """Presses and looks, by identifier, on the window of the app's process."""

    def __init__(self, driver: Driver, application: Node) -> None:
        self._driver = driver
        self._application = application

    def showing(self) -> dict[str, Node]:
        """Everything that shows now, by identifier."""
        found: dict[str, Node] = {}
        for window in self._application.children():
            for node in window.walk():
                identifier = node.identifier
                if identifier and identifier not in found and node.is_showing:
                    found[identifier] = node
        return found

    def wait_for(self, *identifiers: str) -> dict[str, Node]:
        """Look until all of them show. Fails with those that do not."""
        until = time.monotonic() + PATIENCE_SECONDS
        missing: list[str] = list(identifiers)
        while time.monotonic() < until:
            try:
                found = self.showing()
            except LookupError:
                continue  # a widget went while it was looked at
            missing = [one for one in identifiers if one not in found]
            if not missing:
                return found
        raise AssertionError(f"never showed: {missing}")

    def press(self, identifier: str) -> None:
        """Press it as soon as it shows."""
        self.wait_for(identifier)[identifier].press()


@contextmanager
def running_app(desktop: Desktop, folder: Path, url: str) -> Iterator[Outside]:
    """The app as its own process, on its own desktop."""
    from tests.support.atspi import Driver

    environment = desktop.environment | {
        "PASSERELLE_API_KEY": "key-of-a-test",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
    }
    words = [
        sys.executable,
        "-X",
        "faulthandler",
        "-m",
        "app",
        "--server",
        url,
        "--data-dir",
        str(folder),
        "--lang",
        "en",
    ]
    log = folder.parent / "app.log"
    with log.open("wb") as told, subprocess.Popen(words, env=environment, stdout=told, stderr=told) as process:
        driver = Driver(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            yield Outside(driver, _application(driver, process, log))
        finally:
            driver.close()
            process.terminate()
            try:
                assert process.wait(PATIENCE_SECONDS) == 0, "SIGTERM ends it in order"
            finally:
                process.kill()
    # A driver that walks while pages change asks for what has just gone; Qt says so. Nothing else may be said.
    said = [line for line in log.read_text().splitlines() if not line.startswith(ASKED_TOO_LATE)]
    assert not said, "the app said something on its way"


def _application(driver: Driver, process: subprocess.Popen[bytes], log: Path) -> Node:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        applications = [one for one in driver.applications() if one.children()]
        if applications:
            return applications[0]
    raise AssertionError(f"no accessible application: {log.read_text()}")


def a_client_with_two_accounts(url: str) -> tuple[str, list[str]]:
    """Made at the server by an outside caller."""
    import httpx

    with httpx.Client(base_url=url, headers={"Authorization": "Basic a2V5"}) as codat:
        company = codat.post("/companies", json={"name": "Harbour & Pine Catering"}).json()["id"]
        connection = codat.post(f"/companies/{company}/connections", json={"platformKey": "hcws"}).json()["id"]
        accounts = [
            {"id": f"checking-{company[:8]}-{n:02d}", "accountName": f"Account {n}", "accountType": "checking",
             "accountNumber": f"0012402{n}", "currency": "CAD", "balance": 10.5}
            for n in (1, 2)
        ]  # fmt: skip
        path = f"/companies/{company}/connections/{connection}/connectionInfo/bankFeedAccounts/batch"
        assert codat.post(path, json=accounts).status_code == 201
    return company, [str(one["id"]) for one in accounts]


def test_every_address_is_found_by_its_identifier(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with Desktop() as desktop, serve_practice() as practice, running_app(desktop, folder, practice.url) as app:
        app.press("clients.new")
        app.wait_for(*addresses.EVERYWHERE, *addresses.COMPANY)
        app.press("workspace.clients")

        company, accounts = a_client_with_two_accounts(practice.url)
        app.press("clients.refresh")
        app.wait_for(*addresses.EVERYWHERE, *addresses.CLIENTS, f"clients.row.{company}")
        app.press(f"clients.row.{company}")
        app.wait_for(*addresses.EVERYWHERE, *addresses.CREDENTIALS_BEFORE)
        app.press("spine.accounts")
        app.press("accounts.add")
        rows = [f"accounts.{kind}.{one}" for one in accounts for kind in ("row", "rename")]
        app.wait_for(*addresses.ACCOUNTS, *rows)

        app.press("spine.credentials")
        app.press("credentials.create")
        app.wait_for(*addresses.EVERYWHERE, *addresses.CREDENTIALS)
        app.press("credentials.continue")
        app.press("guide.open_client_view")
        app.press("guide.next")
        app.wait_for(*addresses.EVERYWHERE, *addresses.GUIDE, *addresses.CLIENT_VIEW)
        app.press("spine.connected")
        app.wait_for(*addresses.CONNECTED, *(f"connected.row.{one}" for one in accounts))

        app.press("manage.open")
        app.wait_for(*addresses.MANAGE)
        app.press("manage.revoke")
        app.wait_for(*addresses.REVOKE)
        app.press("revoke.keep")
        app.press("manage.reconnect")
        app.wait_for(*addresses.RECONNECT)
        state = practice.control("GET", "/state")
        assert [one["revoked"] for one in state["companies"][0]["connections"][0]["credentialSets"]] == [False]
