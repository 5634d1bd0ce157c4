"""A driver outside the process walks the app over AT-SPI and finds every address its pages have, by identifier."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.support import addresses
from tests.support.desktop import Desktop
from tests.support.served_practice import serve_practice

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.support.outside import Outside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's accessibility bus")


def app_at(url: str, desktop: Desktop, folder: Path) -> AbstractContextManager[Outside]:
    """The app, talking to a served practice."""
    from tests.support.outside import running_app

    return running_app(desktop, folder, "--server", url, "--lang", "en")


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
    with Desktop() as desktop, serve_practice() as practice, app_at(practice.url, desktop, folder) as app:
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
