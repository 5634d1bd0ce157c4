"""Codat's paths and operation ids (from its specification), and the part of the world that answers each."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from app.practice import accounts, companies, connections, credentials, preflight, pushes
from app.practice.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.practice.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """One request, read. `names` holds the decoded path parameters, `body` the JSON (None without one)."""

    world: World
    names: Mapping[str, str]
    query: Mapping[str, str]
    body: object
    has_body: bool

    @property
    def company(self) -> str:
        """The company id in the path."""
        return self.names["company"]

    @property
    def connection(self) -> tuple[str, str]:
        """The company and connection ids in the path."""
        return self.names["company"], self.names["connection"]

    @property
    def account(self) -> tuple[str, str, str]:
        """The company, connection and account ids in the path."""
        return *self.connection, self.names["account"]


@dataclass(frozen=True, slots=True)
class Reply:
    """A status and, unless None, a JSON body."""

    status: int
    body: object = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of Codat's."""

    id: str
    method: str
    path: str
    answer: Callable[[Call], Reply]


def _reads(id_: str, path: str, body: Callable[[Call], object]) -> Operation:
    return Operation(id_, "GET", path, lambda call: Reply(HTTPStatus.OK, body(call)))


def _writes(id_: str, method: str, path: str, body: Callable[[Call], object]) -> Operation:
    return Operation(id_, method, path, lambda call: Reply(HTTPStatus.OK, body(call)))


def _removes(id_: str, path: str, act: Callable[[Call], None], status: int = HTTPStatus.NO_CONTENT) -> Operation:
    def answer(call: Call) -> Reply:
        act(call)
        return Reply(status)

    return Operation(id_, "DELETE", path, answer)


def _batch(call: Call) -> Reply:
    status, results = accounts.create_batch(call.world, *call.connection, call.body)
    return Reply(status, results)


def _company_sync_settings(call: Call) -> object:
    return preflight.company_sync_settings(call.world.company(call.company).id)


def _not_quickbooks(call: Call) -> Reply:
    call.world.connection(*call.connection)
    raise Refusal(HTTPStatus.BAD_REQUEST, "This operation is not supported for QuickBooks Online Bank Feeds")


_COMPANIES = "/companies"
_COMPANY = _COMPANIES + "/{company}"
_CONNECTIONS = _COMPANY + "/connections"
_CONNECTION = _CONNECTIONS + "/{connection}"
_ACCOUNTS = _CONNECTION + "/connectionInfo/bankFeedAccounts"
_ACCOUNT = _ACCOUNTS + "/{account}"
_CREDENTIALS = _ACCOUNTS + "/credentials"
_PUSH = _CONNECTION + "/push/bankAccounts/{account}/bankTransactions"
_MODEL = _CONNECTION + "/options/bankAccounts/{account}/bankTransactions"
_MAPPING = _CONNECTION + "/bankFeedAccounts/mapping"

OPERATIONS: tuple[Operation, ...] = (
    _writes("create-company", "POST", _COMPANIES, lambda c: companies.create(c.world, c.body)),
    _reads("list-companies", _COMPANIES, lambda c: companies.list_page(c.world, c.query)),
    _reads("get-company", _COMPANY, lambda c: companies.get(c.world, c.company)),
    _writes("replace-company", "PUT", _COMPANY, lambda c: companies.replace(c.world, c.company, c.body)),
    _writes("update-company", "PATCH", _COMPANY, lambda c: companies.update(c.world, c.company, c.body)),
    _removes("delete-company", _COMPANY, lambda c: companies.delete(c.world, c.company)),
    _reads("list-connections", _CONNECTIONS, lambda c: connections.list_page(c.world, c.company, c.query)),
    _writes("create-connection", "POST", _CONNECTIONS, lambda c: connections.create(c.world, c.company, c.body)),
    _reads("get-connection", _CONNECTION, lambda c: connections.get(c.world, *c.connection)),
    _writes("unlink-connection", "PATCH", _CONNECTION, lambda c: connections.unlink(c.world, *c.connection, c.body)),
    _removes("delete-connection", _CONNECTION, lambda c: connections.delete(c.world, *c.connection), HTTPStatus.OK),
    Operation("create-batch-source-account", "POST", _ACCOUNTS + "/batch", _batch),
    _writes(
        "generate-credentials",
        "POST",
        _CREDENTIALS,
        lambda c: credentials.generate(c.world, *c.connection, has_body=c.has_body),
    ),
    _removes("delete-bank-feed-credentials", _CREDENTIALS, lambda c: credentials.revoke_all(c.world, *c.connection)),
    _writes("create-source-account", "POST", _ACCOUNTS, lambda c: accounts.create(c.world, *c.connection, c.body)),
    _reads("list-source-accounts", _ACCOUNTS, lambda c: accounts.list_all(c.world, *c.connection)),
    _writes("update-source-account", "PATCH", _ACCOUNT, lambda c: accounts.update(c.world, *c.account, c.body)),
    _removes("delete-source-account", _ACCOUNT, lambda c: accounts.delete(c.world, *c.account)),
    _writes("create-bank-transactions", "POST", _PUSH, lambda c: pushes.create(c.world, c.account, c.body, c.query)),
    _reads("get-create-bank-transactions-model", _MODEL, lambda c: pushes.model(c.world, *c.account)),
    _reads("list-create-operations", _COMPANY + "/push", lambda c: pushes.list_page(c.world, c.company, c.query)),
    _reads(
        "get-create-operation", _COMPANY + "/push/{push}", lambda c: pushes.get(c.world, c.company, c.names["push"])
    ),
    Operation("generate-otp", "POST", _CONNECTION + "/bankFeeds/otp", _not_quickbooks),
    Operation("get-company-information", "GET", _CONNECTION + "/bankFeeds/info", _not_quickbooks),
    Operation("get-bank-account-mapping", "GET", _MAPPING, _not_quickbooks),
    Operation("create-bank-account-mapping", "POST", _MAPPING, _not_quickbooks),
    _reads("get-company-syncSettings", _COMPANY + "/syncSettings", _company_sync_settings),
    _reads("list-integrations", "/integrations", lambda c: preflight.integrations(c.query)),
    _reads("get-integration", "/integrations/{key}", lambda c: preflight.integration(c.names["key"])),
    _reads("get-integrations-branding", "/integrations/{key}/branding", lambda c: preflight.branding(c.names["key"])),
    _reads("get-profile", "/profile", lambda _: preflight.profile()),
    _reads("get-profile-syncSettings", "/profile/syncSettings", lambda _: preflight.sync_settings()),
)
