"""Which page stands where. Each is imported when first entered, so that the first paint needs one of them only."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from app.ui.shell.places import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def _page(module: str, name: str) -> Callable[[Any], Any]:
    def make(handed: Any) -> Any:  # noqa: ANN401  # Services or Desk, by the table below
        return getattr(import_module(f"app.ui.pages.{module}"), name)(handed)

    return make


ROOMS: Mapping[Room, Callable[[Any], Any]] = {
    Room.CLIENTS: _page("clients", "ClientsPage"),
    Room.ACTIVITY: _page("activity", "ActivityPage"),
    Room.SETTINGS: _page("settings", "SettingsPage"),
    Room.DOCTOR: _page("doctor", "DoctorPage"),
}

CLIENT_PAGES: Mapping[str, Callable[[Any], Any]] = {
    "company": _page("company", "CompanyPage"),
    "accounts": _page("accounts", "AccountsPage"),
    "credentials": _page("credentials", "CredentialsPage"),
    "guide": _page("guide", "GuidePage"),
    "connected": _page("connected", "ConnectedPage"),
    "manage": _page("manage", "ManagePage"),
    "reconnect": _page("reconnect", "ReconnectPage"),
    "transactions": _page("transactions", "TransactionsPage"),
    "account_file": _page("account_file", "AccountFilePage"),
    "leave_behind": _page("leave_behind", "LeaveBehindPage"),
}
