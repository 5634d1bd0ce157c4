"""The addresses each page has, as the outside may rely on them. `docs/addresses.md` is the same for people."""

from __future__ import annotations

EVERYWHERE = ("language.en", "language.fr")
CLIENTS = (
    "clients.new",
    "clients.search",
    "clients.list",
    "clients.tab",
    "clients.refresh",
    "clients.settings",
    "clients.activity",
    "clients.doctor",
)
COMPANY = (
    "company.name",
    "company.stored_name",
    "company.country",
    "company.region",
    "company.language",
    "company.reference",
    "company.create",
)
ACCOUNTS = (
    "accounts.add",
    "accounts.name",
    "accounts.type",
    "accounts.number",
    "accounts.transit",
    "accounts.institution",
    "accounts.currency",
    "accounts.balance",
    "accounts.submit",
    "accounts.continue",
)
CREDENTIALS_BEFORE = ("credentials.create",)
CREDENTIALS = (
    "credentials.username",
    "credentials.password",
    "credentials.reveal",
    "credentials.copy_username",
    "credentials.copy_password",
    "credentials.spell",
    "credentials.show_client",
    "credentials.revoke",
    "credentials.another",
    "credentials.continue",
)
GUIDE = (
    "guide.open_client_view",
    "guide.next",
    "guide.previous",
    "guide.step",
    "guide.trouble",
    "guide.blank",
    "client_language.en",
    "client_language.fr",
)
CONNECTED = ("connected.as_of", "connected.check_now", "connected.finish")
MANAGE = ("manage.link_copy", "manage.link_refresh", "manage.revoke", "manage.reconnect", "manage.disconnect")
REVOKE = ("revoke.agree", "revoke.confirm", "revoke.keep")
RECONNECT = ("reconnect.another_set", "reconnect.revoke_first")
CLIENT_VIEW = ("client_view",)
